"""Reading a policy folder: its files checked one by one, then against each other.

Everything that is wrong is said at once, each with file, line and remedy (PolicyError).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from rongcuo.errors import InputError, PolicyError, Problem, suggestion
from rongcuo.logic import atoms
from rongcuo.policy.compiled import hashed
from rongcuo.policy.conditions import Builder, polarities
from rongcuo.policy.emended import first_difference
from rongcuo.policy.files import (
    AmbiguitiesFile,
    AmbiguityEntry,
    CircumstancesFile,
    FactsFile,
    MeasuresFile,
    PolicyFile,
    ProcedureFile,
    chinese,
)
from rongcuo.policy.model import (
    Ambiguity,
    Circumstance,
    Emendation,
    Fact,
    Policy,
    Provision,
    Reading,
    Trigger,
)
from rongcuo.policy.process import Procedure
from rongcuo.policy.process_read import ProcessReader
from rongcuo.policy.text import UnreadableText, read_text
from rongcuo.yaml_source import Place, Source, read_source, read_text_file

__all__ = ["read_policy"]

Shape = TypeVar("Shape", bound=BaseModel)


def read_policy(folder: Path) -> Policy:
    """Read and check a policy folder; PolicyError lists everything that is wrong in it.

    The folder holds policy.yaml, source.txt (as received), text.txt (as read), facts.yaml,
    circumstances.yaml and ambiguities.yaml.
    """
    if not folder.is_dir():
        raise PolicyError([Problem(str(folder), None, "没有这个文件夹。", "请检查路径。")])
    return _Reader(folder).policy()


class _Reader:
    """Reads one folder and gathers what is wrong on the way."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problems: list[Problem] = []

    def policy(self) -> Policy:
        text, provisions = self._text()
        source = self._plain("source.txt")
        about, about_file = self._shaped("policy.yaml", PolicyFile)
        facts, facts_file = self._shaped("facts.yaml", FactsFile)
        register, register_file = self._shaped("ambiguities.yaml", AmbiguitiesFile)
        rules, rules_file = self._shaped("circumstances.yaml", CircumstancesFile)
        steps, steps_file = self._shaped("procedure.yaml", ProcedureFile, optional=True)
        doings, doings_file = self._shaped("measures.yaml", MeasuresFile, optional=True)
        if self._problems or not (about and facts and register and rules):
            raise PolicyError(self._problems)

        self._unique(
            about_file, ((("emendations", i), e.id) for i, e in enumerate(about.emendations))
        )
        self._unique(facts_file, (((i,), entry.id) for i, entry in enumerate(facts.root)))
        self._unique(register_file, (((i,), entry.id) for i, entry in enumerate(register.root)))
        if steps:
            for key in ("limits", "states", "events"):
                entries = enumerate(getattr(steps, key))
                self._unique(steps_file, (((key, i), entry.id) for i, entry in entries))
        self._unique(rules_file, (((i,), entry.provision) for i, entry in enumerate(rules.root)))
        order = {provision.id: index for index, provision in enumerate(provisions)}
        words = {provision.id: provision.text for provision in provisions}

        def known(file: Source, place: Place, provision: str) -> bool:
            if provision not in words:
                self._say(file)(
                    place,
                    f"没有条文“{provision}”。",
                    suggestion(provision, words) or "请改正编号。",
                )
            return provision in words

        builder = Builder(
            {entry.id: entry for entry in facts.root},
            {entry.id: (index, entry) for index, entry in enumerate(register.root)},
            self._say(rules_file),
            self._say(register_file),
        )
        circumstances = tuple(
            Circumstance(
                rule.provision,
                rule.title,
                builder.circumstance(rule.provision, words[rule.provision], rule.when, (i, "when")),
            )
            for i, rule in enumerate(rules.root)
            if known(rules_file, (i, "provision"), rule.provision)
        )
        types = {entry.id: entry.type for entry in facts.root}
        names = [entry.id for entry in register.root]
        steps_reader = ProcessReader(words, types, names, builder, self._say(steps_file))
        doings_reader = ProcessReader(words, types, names, builder, self._say(doings_file))
        policy = Policy(
            id=about.id,
            title=about.title,
            number=about.number,
            issuer=about.issuer,
            signed_on=about.dates.signed_on,
            issued_on=about.dates.issued_on,
            in_force_from=about.dates.in_force_from,
            hash="",
            text_hash=f"sha256:{sha256(text.encode()).hexdigest()}",
            source_hash=f"sha256:{sha256(source.encode()).hexdigest()}",
            definition=about.definition,
            claimable=about.claimable,
            provisions=provisions,
            emendations=tuple(
                Emendation(
                    e.id,
                    e.kind,
                    e.provision,
                    e.source,
                    e.reading,
                    e.reason,
                    e.certainty,
                    e.register_,
                )
                for e in about.emendations
            ),
            facts=tuple(
                Fact(
                    f.id,
                    f.question,
                    f.type,
                    tuple(f.provisions),
                    tuple(f.evidence),
                    tuple(f.values),
                    tuple(f.unsettled),
                    f.note,
                    f.serves,
                )
                for f in facts.root
            ),
            ambiguities=tuple(self._ambiguity(entry, builder) for entry in register.root),
            circumstances=tuple(sorted(circumstances, key=lambda c: order[c.provision])),
            procedure=steps_reader.procedure(steps) if steps else Procedure(),
            measures=doings_reader.measures(doings) if doings else (),
            checklist=doings_reader.checklist(doings) if doings else None,
        )

        for i, fact in enumerate(policy.facts):
            for number, provision in enumerate(fact.provisions):
                known(facts_file, (i, "provisions", number), provision)
        for i, ambiguity in enumerate(policy.ambiguities):
            for number, provision in enumerate(ambiguity.provisions):
                known(register_file, (i, "provisions", number), provision)
        self._check_document(about_file, policy, source, text)
        self._check_facts(facts_file, policy)
        self._check_register(register_file, policy, builder)
        self._check_circumstances(rules_file, policy)
        if self._problems:
            raise PolicyError(self._problems)
        return replace(policy, hash=hashed(policy))

    # ---- files -------------------------------------------------------------------------------

    def _say(self, file: Source) -> Callable[[Place, str, str], None]:
        def say(place: Place, what: str, remedy: str) -> None:
            self._problems.append(file.problem(place, what, remedy))

        return say

    def _plain(self, name: str) -> str:
        try:
            return read_text_file(self._folder / name)
        except InputError as error:
            self._problems += error.problems
            return ""

    def _text(self) -> tuple[str, tuple[Provision, ...]]:
        text = self._plain("text.txt")
        try:
            return text, read_text(text) if text or not self._problems else ()
        except UnreadableText as error:
            file = str(self._folder / "text.txt")
            remedy = "条、项须依次编号；条写成“第一条　……”，项写成“（一）……”。"
            self._problems.append(Problem(file, error.line, f"{error}。", remedy))
            return text, ()

    def _shaped(
        self, name: str, shape: type[Shape], *, optional: bool = False
    ) -> tuple[Shape | None, Source]:
        if optional and not (self._folder / name).exists():
            return None, Source(str(self._folder / name), None, {})
        try:
            file = read_source(self._folder / name)
        except InputError as error:
            self._problems += error.problems
            return None, Source(str(self._folder / name), None, {})
        try:
            return shape.model_validate(file.value), file
        except ValidationError as error:
            self._problems += (
                file.problem(problem["loc"], *chinese(problem)) for problem in error.errors()
            )
            return None, file

    def _unique(self, file: Source, names: Iterable[tuple[Place, str]]) -> None:
        seen: set[str] = set()
        for place, name in names:
            if name in seen:
                self._say(file)(place, f"编号“{name}”重复。", "请改成不同的编号。")
            seen.add(name)

    # ---- the files against each other ----------------------------------------------------------

    def _ambiguity(self, entry: AmbiguityEntry, builder: Builder) -> Ambiguity:
        branches = builder.forks.get(entry.id, ())
        raised = entry.raised_by
        trigger = Trigger(raised.fact, raised.order) if raised else None
        return Ambiguity(
            entry.id,
            entry.kind,
            entry.title,
            entry.question,
            tuple(entry.provisions),
            tuple(entry.quotes),
            entry.tool,
            entry.decided_by,
            tuple(
                Reading(reading.id, reading.label, branch)
                for reading, branch in zip(entry.readings, branches, strict=False)
            ),
            trigger,
        )

    def _check_document(self, file: Source, policy: Policy, source: str, text: str) -> None:
        say = self._say(file)
        words = {provision.id: provision.text for provision in policy.provisions}
        for i, emendation in enumerate(policy.emendations):
            place: Place = ("emendations", i)
            if emendation.kind == "word" and emendation.source not in source:
                say((*place, "source"), f"原件里没有“{emendation.source}”。", "请照录原件。")
            if emendation.kind != "layout" and emendation.reading not in words.get(
                emendation.provision, ""
            ):
                say(
                    (*place, "reading"),
                    f"{emendation.provision} 里没有“{emendation.reading}”。",
                    "请照录校订后的词句。",
                )
        if difference := first_difference(source, text, policy.emendations):
            say(
                ("emendations",),
                f"校订本与原件不符：{difference}。",
                "请改正 text.txt，或列入校订。",
            )
        for name in filter(None, (policy.definition, policy.claimable)):
            if name not in words:
                say(("claimable",), f"没有条文“{name}”。", suggestion(name, words))
        if not policy.items:
            say(
                ("claimable",),
                f"{policy.claimable} 之下没有写成要件的项。",
                "请补写 circumstances.yaml。",
            )
        if policy.definition and all(
            policy.definition != c.provision for c in policy.circumstances
        ):
            say(
                ("definition",),
                f"{policy.definition} 没有写成要件。",
                "请补写 circumstances.yaml。",
            )

    def _check_facts(self, file: Source, policy: Policy) -> None:
        say = self._say(file)
        flags = {
            name
            for ambiguity in policy.ambiguities
            if (trigger := ambiguity.raised_by)
            for name in (trigger.fact, *(trigger.order or ()))
            if name
        }
        for i, fact in enumerate(policy.facts):
            readers = tuple(policy.readers(fact.id))
            used = bool(readers) or fact.id in flags
            if not used and fact.serves is None:
                say(
                    (i, "id"),
                    f"没有要件或标记用到事实 {fact.id}。",
                    "请在要件中使用，或用 serves 写明用途，或删去。",
                )
            if used and fact.serves is not None:
                say((i, "serves"), f"事实 {fact.id} 已用于要件或标记。", "请删去 serves。")
            for provision in readers:
                if provision not in fact.provisions:
                    say(
                        (i, "provisions"),
                        f"{provision} 的要件用到事实 {fact.id}，此处未列。",
                        "请把它写入 provisions。",
                    )

    def _check_register(self, file: Source, policy: Policy, builder: Builder) -> None:
        say = self._say(file)
        texts = {provision.id: provision.text for provision in policy.provisions}
        kinds = {fact.id: fact.type for fact in policy.facts}
        humans = {
            node.id for c in policy.circumstances for node in atoms(c.when) if node.op == "human"
        }
        for i, ambiguity in enumerate(policy.ambiguities):
            for number, quote in enumerate(ambiguity.quotes):
                if all(quote not in texts.get(provision, "") for provision in ambiguity.provisions):
                    say((i, "quotes", number), f"所列条文里没有“{quote}”。", "请照录原文。")
            for name in self._repeated(reading.id for reading in ambiguity.readings):
                say(
                    (i, "readings"),
                    f"{ambiguity.id} 的读法编号“{name}”重复。",
                    "请改成不同的编号。",
                )
            unused = {
                "fork": ambiguity.id not in builder.forks,
                "human": ambiguity.id not in humans,
                "flag": False,
            }
            if unused[ambiguity.kind]:
                say((i, "id"), f"没有要件用到 {ambiguity.id}。", "请在要件中使用，或改为 flag。")
            if trigger := ambiguity.raised_by:
                wanted = [(trigger.fact, "tri"), *((name, "date") for name in trigger.order or ())]
                for fact, kind in wanted:
                    if fact and kinds.get(fact) != kind:
                        say(
                            (i, "raised_by"),
                            f"raised_by 要 {kind} 型事实，“{fact}”不是。",
                            suggestion(fact, (n for n, k in kinds.items() if k == kind)),
                        )

    def _check_circumstances(self, file: Source, policy: Policy) -> None:
        say = self._say(file)
        seen: set[str] = set()
        places = {entry["provision"]: i for i, entry in enumerate(file.value)}
        for circumstance in policy.circumstances:
            place: Place = (places[circumstance.provision], "when")
            signs = set(polarities(circumstance.when))
            for name in self._repeated(fact for fact, _ in signs):
                say(
                    place,
                    f"事实 {name} 在 {circumstance.provision} 里一正一反各用了一次。",
                    "一个条文里，一个事实只能朝一个方向用；请拆成两个事实。",
                )
            chosen = [node.id or "" for node in atoms(circumstance.when) if node.op == "is"]
            for name in dict.fromkeys((*self._repeated(chosen), *(seen & set(chosen)))):
                say(place, f"事实 {name} 用了不止一个 is。", "一个枚举事实只能用一次 is。")
            seen |= set(chosen)

    @staticmethod
    def _repeated(names: Iterable[str]) -> Iterator[str]:
        seen: set[Any] = set()
        for name in names:
            if name in seen:
                yield name
            seen.add(name)
