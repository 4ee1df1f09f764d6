"""What a policy is: frozen data, in order of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from rongcuo.errors import UnknownProvision, shown, suggestion
from rongcuo.logic import Node, atoms
from rongcuo.policy.process import Checklist, Measure, Procedure

__all__ = [
    "Ambiguity",
    "Circumstance",
    "Emendation",
    "Fact",
    "FactType",
    "Policy",
    "Provision",
    "Reading",
    "Trigger",
]

FactType = Literal["tri", "enum", "set", "date", "text", "texts"]


@dataclass(frozen=True, slots=True)
class Provision:
    """An article, paragraph or item with words of its own.

    `id` is its Akoma Ntoso identifier (`art_4__point_3`), `citation` how people cite it
    (第四条第（三）项), `text` its words without number and marker.
    """

    id: str
    citation: str
    text: str

    @property
    def article(self) -> str:
        """The id of the article that it stands in."""
        return self.id.partition("__")[0]

    @property
    def marker(self) -> str:
        """What precedes the words in the document: 第四条, （三）, or nothing."""
        if "__" not in self.id:
            return self.citation
        return (
            "（" + self.citation.rpartition("第（")[2][:-1] if self.citation.endswith("项") else ""
        )


@dataclass(frozen=True, slots=True)
class Emendation:
    """A place where the text as read differs from the source, or is doubtful and was kept."""

    id: str
    kind: Literal["word", "kept", "layout"]
    provision: str
    source: str
    reading: str
    reason: str
    certainty: str
    register: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A question to establish, the provisions it serves and the evidence that would prove it.

    `serves` says what a fact is for that no condition and no flag uses.
    """

    id: str
    question: str
    type: FactType
    provisions: tuple[str, ...]
    evidence: tuple[str, ...]
    values: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    note: str = ""
    serves: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand ambiguous words."""

    id: str
    label: str
    when: Node


@dataclass(frozen=True, slots=True)
class Trigger:
    """What in a case makes a flag acute: a fact answered yes, or two dates out of order."""

    fact: str | None = None
    order: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """An entry of the register.

    A fork has readings and affects a value; a human entry is never settled by the tool;
    a flag is shown with its provisions and affects nothing.
    """

    id: str
    kind: Literal["fork", "flag", "human"]
    title: str
    question: str
    provisions: tuple[str, ...]
    quotes: tuple[str, ...]
    tool: str
    decided_by: str
    readings: tuple[Reading, ...] = ()
    raised_by: Trigger | None = None

    def reading(self, reading_id: str) -> Reading:
        """The reading with this id; KeyError where there is none."""
        for reading in self.readings:
            if reading.id == reading_id:
                return reading
        raise KeyError(reading_id)


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A provision whose words are a condition."""

    provision: str
    title: str
    when: Node


@dataclass(frozen=True)
class Policy:
    """One document, read whole.

    `hash` is the sha256 of its text and rules together, `text_hash` and `source_hash` those of
    the corrected text and of the text as received. `definition` is the provision that every case
    is compared with, `claimable` the one of whose items a cadre claims some, `notices` what is always said beside a finding.
    """

    id: str
    title: str
    number: str
    issuer: str
    signed_on: date
    issued_on: date
    in_force_from: date
    hash: str
    text_hash: str
    source_hash: str
    definition: str | None
    claimable: str
    provisions: tuple[Provision, ...]
    emendations: tuple[Emendation, ...]
    facts: tuple[Fact, ...]
    ambiguities: tuple[Ambiguity, ...]
    circumstances: tuple[Circumstance, ...]
    procedure: Procedure = field(default_factory=Procedure)
    measures: tuple[Measure, ...] = ()
    checklist: Checklist | None = None
    notices: tuple[str, ...] = ()

    @cached_property
    def _provisions(self) -> Mapping[str, Provision]:
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def _facts(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _ambiguities(self) -> Mapping[str, Ambiguity]:
        return {ambiguity.id: ambiguity for ambiguity in self.ambiguities}

    @cached_property
    def _circumstances(self) -> Mapping[str, Circumstance]:
        return {circumstance.provision: circumstance for circumstance in self.circumstances}

    @cached_property
    def is_values(self) -> Mapping[str, tuple[str, ...]]:
        """The values that make an enum or set fact hold, by fact."""
        expressions = [circumstance.when for circumstance in self.circumstances]
        expressions += [measure.when for measure in self.measures if measure.when]
        guards = [guard for event in self.procedure.events for guard in event.guards]
        expressions += [guard.when for guard in guards if guard.when]
        return {
            node.id: node.values
            for expression in expressions
            for node in atoms(expression)
            if node.op == "is"
        }

    def provision(self, provision_id: str) -> Provision:
        """The provision with this id; UnknownProvision where there is none."""
        try:
            return self._provisions[provision_id]
        except KeyError:
            hint = suggestion(provision_id, self._provisions)
            raise UnknownProvision(f"本办法没有条文“{shown(provision_id)}”。{hint}") from None

    def within(self, provision_id: str) -> tuple[Provision, ...]:
        """The provision and all that stand in it, in order of the document.

        `art_6`, which has no words of its own, gives its paragraphs and their items.
        """
        found = tuple(
            provision
            for provision in self.provisions
            if provision.id == provision_id or provision.id.startswith(f"{provision_id}__")
        )
        return found or (self.provision(provision_id),)

    def find(self, name: str) -> str:
        """The id of a provision named by id (art_4__point_3) or citation (第四条第（三）项, 四（三）).

        UnknownProvision where there is none.
        """
        found = self.named(name)
        if found is not None:
            return found
        hint = suggestion(name, self._provisions) or self._how_to_cite()
        raise UnknownProvision(f"本办法没有条文“{shown(name)}”。{hint}")

    def named(self, name: str) -> str | None:
        """The id of a provision named as for `find`; None where there is none."""
        wanted = _numerals(name)
        for provision in self.provisions:
            if name == provision.id or (wanted and wanted == _numerals(provision.citation)):
                return provision.id
            if name == provision.article or (
                wanted and wanted == (*_numerals(provision.citation)[:1], "", "")
            ):
                return provision.article
        return None

    def _how_to_cite(self) -> str:
        """An example of a citation, from this policy."""
        example = next((each for each in self.provisions if each.citation.endswith("项")), None)
        return f"写法如：{example.citation}、{example.id}。" if example else ""

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id; KeyError where there is none."""
        return self._facts[fact_id]

    def ambiguity(self, ambiguity_id: str) -> Ambiguity:
        """The register's entry with this id; KeyError where there is none."""
        return self._ambiguities[ambiguity_id]

    @cached_property
    def items(self) -> tuple[str, ...]:
        """The provisions that can be claimed, in order of the document."""
        return tuple(
            circumstance.provision
            for circumstance in self.circumstances
            if circumstance.provision.startswith(f"{self.claimable}__")
        )

    def circumstance(self, provision_id: str) -> Circumstance:
        """The condition that a provision states; KeyError where it states none."""
        return self._circumstances[provision_id]

    def flags(self, provision_id: str) -> tuple[str, ...]:
        """The flags listed with a provision, in order of the register."""
        return tuple(
            ambiguity.id
            for ambiguity in self.ambiguities
            if ambiguity.kind == "flag" and provision_id in ambiguity.provisions
        )

    def readers(self, fact_id: str) -> Iterator[str]:
        """The provisions whose conditions use a fact, in order of the document."""
        for circumstance in self.circumstances:
            if any(node.id == fact_id for node in atoms(circumstance.when)):
                yield circumstance.provision


_CITATION = re.compile(
    r"第?([一二三四五六七八九十百零]+)条?"
    r"(?:第([一二三四五六七八九十百零]+)款)?"
    r"(?:第?[（(]([一二三四五六七八九十百零]+)[）)]项?|第([一二三四五六七八九十百零]+)项)?"
)


def _numerals(citation: str) -> tuple[str, ...]:
    """The numerals of article, paragraph and item, so that 四（三） and 第四条第三项 are one."""
    found = _CITATION.fullmatch(citation.strip())
    if not found:
        return ()
    article, paragraph, item, plain = found.groups("")
    return article, paragraph, item or plain
