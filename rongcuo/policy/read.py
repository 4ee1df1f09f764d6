"""Reading a policy folder: its files checked one by one, then against each other.

Everything that is wrong is said at once, each with file, line and remedy (PolicyError).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from rongcuo.errors import MOST_TOLD, InputError, PolicyError, Problem, suggestion
from rongcuo.policy.bounds import check_bounds
from rongcuo.policy.checks import (
    check_circumstances,
    check_document,
    check_facts,
    check_register,
)
from rongcuo.policy.compiled import hashed
from rongcuo.policy.conditions import Builder
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
from rongcuo.source import Place, Source, read_text_file
from rongcuo.yaml_source import read_source

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
            notices=tuple(about.notices),
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
        check_document(policy, source, text, self._say(about_file))
        check_facts(policy, self._say(facts_file))
        check_register(policy, builder.forks, self._say(register_file))
        places = {entry.provision: (i, "when") for i, entry in enumerate(rules.root)}
        check_circumstances(policy, places, self._say(rules_file))
        check_bounds(policy, places, self._say(rules_file))
        if self._problems:
            raise PolicyError(self._problems)
        return replace(policy, hash=hashed(policy))

    # ---- files -------------------------------------------------------------------------------

    def _say(self, file: Source) -> Callable[[Place, str, str], None]:
        def say(place: Place, what: str, remedy: str) -> None:
            self._problems.append(file.problem(place, what, remedy))
            if len(self._problems) >= MOST_TOLD:
                raise PolicyError(self._problems)

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
                file.problem(problem["loc"], *chinese(problem))
                for problem in error.errors()[:MOST_TOLD]
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
