"""Reading forms.yaml, checked against the text, the facts and the procedure of its policy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError, model_validator

from rongcuo.errors import PolicyError, Problem, suggestion
from rongcuo.policy.files import Id, Outcome, Words, chinese
from rongcuo.policy.forms import Block, Form, Kind, Part, Ready
from rongcuo.policy.model import Policy
from rongcuo.source import Place
from rongcuo.yaml_source import read_source

__all__ = ["FormsFile", "read_forms"]

Basis = Literal["text", "suggested"]
Shown = Literal[
    "narrative",
    "evidence",
    "gaps",
    "readings",
    "flags",
    "findings",
    "history",
    "concluded",
    "measures",
    "checklist",
    "triage",
]
Compared = Literal["definition", "claims"]
# What a name in braces may stand for besides a fact: of the whole case, or of an event's entry.
_OF_THE_CASE = ("case", "claims", "number", "title", "issuer")
_OF_AN_ENTRY = ("on", "by", "outcome", "reduction", "reason")
_NAMING: tuple[Kind, ...] = ("facts_of", "conditions", "periods", "days", "reasons", "show")
_LINE = "＿" * 24  # an empty line to write on, nearly as wide as the text
_NAME = re.compile(r"\{([^{}]*)\}")


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TableEntry(_Entry):
    """A table to fill in: `blank` rows are added to those written."""

    head: Annotated[list[Words], Field(min_length=1, max_length=8)]
    widths: list[int]
    rows: list[list[str]] = []
    blank: Annotated[int, Field(ge=0, le=20)] = 0

    @model_validator(mode="after")
    def _as_wide(self) -> Self:
        if {len(self.widths), *map(len, self.rows)} != {len(self.head)}:
            raise ValueError("widths 和每一行的列数须与 head 相同")
        return self


class BlockEntry(_Entry):
    """One piece: exactly one of the kinds; `outcome` keeps it for these results alone."""

    text: Words | None = None
    lines: Annotated[int, Field(ge=1, le=20)] | None = None
    sign: Annotated[list[Words], Field(min_length=1)] | None = None
    facts: Annotated[list[Id], Field(min_length=1)] | None = None
    facts_of: Compared | None = None
    conditions: Compared | None = None
    periods: Id | None = None
    days: Id | None = None
    reasons: Literal["conclude", "confirm"] | None = None
    show: Shown | None = None
    table: TableEntry | None = None
    outcome: list[Outcome] = []

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if len(self.model_fields_set - {"outcome"}) != 1:
            raise ValueError(
                "一段只能写 text、lines、sign、facts、facts_of、conditions、periods、days、reasons、show、table 中的一种"
            )
        return self


class PartEntry(_Entry):
    heading: Words
    provision: Id
    basis: Basis
    quote: str = ""
    blocks: Annotated[list[BlockEntry], Field(min_length=1)]


class ReadyEntry(_Entry):
    why: Words
    stages: list[Id] = []
    outcome: list[Outcome] = []
    late: Id | None = None
    fact: Id | None = None
    sorted_report: bool = False


class FormEntry(_Entry):
    id: Id
    title: Words
    actor: Words
    moment: Words
    provision: Id
    basis: Basis
    quote: str = ""
    addressee: str = ""
    ready: ReadyEntry | None = None
    parts: Annotated[list[PartEntry], Field(min_length=1)]


class FormsFile(RootModel[list[FormEntry]]):
    """forms.yaml: the written documents of the procedure."""


def read_forms(folder: Path, policy: Policy) -> tuple[Form, ...]:
    """Read a policy folder's forms.yaml; none where there is no such file.

    PolicyError lists everything that is wrong in it, with line and remedy.
    """
    path = folder / "forms.yaml"
    if not path.exists():
        return ()
    file = read_source(path)
    try:
        written = FormsFile.model_validate(file.value)
    except ValidationError as error:
        raise PolicyError(
            file.problem(problem["loc"], *chinese(problem)) for problem in error.errors()
        ) from None
    problems: list[Problem] = []
    for place, what, remedy in _wrong(written.root, policy):
        problems.append(file.problem(place, what, remedy))
    if problems:
        raise PolicyError(problems)
    return tuple(_form(entry) for entry in written.root)


Wrong = tuple[Place, str, str]


def _wrong(entries: list[FormEntry], policy: Policy) -> Iterator[Wrong]:
    """Everything that the forms name and the policy does not have."""
    named: set[str] = set()
    for i, form in enumerate(entries):
        for name in (form.id, form.title):
            if name in named:
                yield (i, "id"), f"文书“{name}”重复。", "请改成不同的编号和名称。"
            named.add(name)
        yield from _rests(form.provision, form.quote, (i,), policy)
        if form.ready:
            yield from _readiness(form.ready, (i, "ready"), policy)
        for j, part in enumerate(form.parts):
            place: Place = (i, "parts", j)
            yield from _rests(part.provision, part.quote, place, policy)
            for k, block in enumerate(part.blocks):
                yield from _block_wrong(block, (*place, "blocks", k), policy)


def _known(name: str, known: Iterable[str], what: str, place: Place) -> Iterator[Wrong]:
    names = list(known)
    if name not in names:
        yield place, f"没有{what}“{name}”。", suggestion(name, names) or "请改正编号。"


def _rests(provision: str, quote: str, place: Place, policy: Policy) -> Iterator[Wrong]:
    words = {each.id: each.text for each in policy.provisions}
    yield from _known(provision, words, "条文", (*place, "provision"))
    if quote not in words.get(provision, quote):
        yield (*place, "quote"), f"该条文里没有“{quote}”。", "请照录原文。"


def _readiness(ready: ReadyEntry, place: Place, policy: Policy) -> Iterator[Wrong]:
    for stage in ready.stages:
        stages = (each.id for each in policy.procedure.stages)
        yield from _known(stage, stages, "状态", (*place, "stages"))
    if ready.late is not None:
        limits = (limit.id for limit in policy.procedure.limits)
        yield from _known(ready.late, limits, "期限", (*place, "late"))
    if ready.fact is not None:
        facts = (fact.id for fact in policy.facts if fact.type == "tri")
        yield from _known(ready.fact, facts, "可答是否的事实", (*place, "fact"))


def _block_wrong(block: BlockEntry, place: Place, policy: Policy) -> Iterator[Wrong]:
    facts = [fact.id for fact in policy.facts]
    for name in block.facts or ():
        yield from _known(name, facts, "事实", (*place, "facts"))
    for limit in filter(None, (block.periods, block.days)):
        yield from _known(limit, (each.id for each in policy.procedure.limits), "期限", place)
    texts = [block.text or "", *(block.sign or ())]
    texts += [cell for row in (block.table.rows if block.table else ()) for cell in row]
    entries = {f"{event.id}.{each}" for event in policy.procedure.events for each in _OF_AN_ENTRY}
    for text in texts:
        for name in _NAME.findall(text):
            known = (*facts, *_OF_THE_CASE, *sorted(entries))
            yield from _known(name, known, "可填的内容", place)


def _form(entry: FormEntry) -> Form:
    ready = entry.ready
    return Form(
        entry.id,
        entry.title,
        entry.actor,
        entry.moment,
        entry.provision,
        entry.basis,
        tuple(
            Part(
                part.heading,
                part.provision,
                part.basis,
                tuple(_block(block) for block in part.blocks),
                part.quote,
            )
            for part in entry.parts
        ),
        entry.quote,
        entry.addressee,
        Ready(
            ready.why,
            tuple(ready.stages),
            tuple(ready.outcome),
            ready.late or "",
            ready.fact or "",
            ready.sorted_report,
        )
        if ready
        else None,
    )


def _block(entry: BlockEntry) -> Block:
    return replace(_kind(entry), outcome=tuple(entry.outcome))


def _kind(entry: BlockEntry) -> Block:
    if entry.text is not None:
        return Block("text", entry.text.strip())
    if entry.lines is not None:
        return Block("text", "\n".join([_LINE] * entry.lines))
    if entry.sign is not None:
        return Block("sign", "\n".join(entry.sign))
    if entry.facts is not None:
        return Block("facts", names=tuple(entry.facts))
    if entry.table is not None:
        table = entry.table
        blank = [[""] * len(table.head)] * table.blank
        rows = tuple(tuple(row) for row in (*table.rows, *blank))
        return Block("table", head=tuple(table.head), rows=rows, widths=tuple(table.widths))
    kind = next(kind for kind in _NAMING if getattr(entry, kind) is not None)
    return Block(kind, names=(getattr(entry, kind),))
