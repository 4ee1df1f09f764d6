"""Independent reviews of one case: sealed first, opened together, compared condition by condition.

A reviewer seals an opinion by handing in its hash: it tells nothing of the opinion (the record
holds a random number) and binds to it (no other record has that hash). Once every seal is in, the
records are opened; each has to fit its seal. Nothing is averaged: where reviewers differ, that is
listed for their meeting.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from rongcuo.decision import Decision
from rongcuo.errors import Problem, RecordError
from rongcuo.policy.model import Policy
from rongcuo.record import Record
from rongcuo.source import plain_json

__all__ = ["Compared", "Reviews", "Seal", "compared", "parse_seal", "sealed"]

_REMEDY = "封存件只由 rongcuo seal 写出，请勿手改。"


@dataclass(frozen=True, slots=True)
class Seal:
    """What a reviewer hands in first: whose opinion on which case it is, and its hash."""

    case: str
    role: str
    on: str
    hash: str

    @property
    def text(self) -> str:
        """The seal as its file holds it."""
        return json.dumps({"seal": 1, **asdict(self)}, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class Compared:
    """Something on which each reviewer has a value, in the order of the reviewers.

    `kind` is a fact answered, a reading adopted, a condition or a provision (`finding`) as found, a
    provision as held, or the outcome; `provision` is that of a condition, finding or holding;
    `words` are the clause's own words, the question or the title. A reviewer who did not answer a
    fact has `unknown`, one who adopted no reading or gave no outcome nothing.
    """

    kind: str
    provision: str
    id: str
    words: str
    values: tuple[str, ...]

    @property
    def agreed(self) -> bool:
        """Whether all reviewers have the same value."""
        return len(set(self.values)) == 1


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews of one case: who reviewed, and everything compared, in order of the document."""

    case: str
    roles: tuple[str, ...]
    rows: tuple[Compared, ...]

    def agreement(self, kind: str) -> tuple[int, int]:
        """On how many of the things of this kind all agree, and how many there are."""
        rows = [row for row in self.rows if row.kind == kind]
        return sum(row.agreed for row in rows), len(rows)

    @property
    def differences(self) -> tuple[Compared, ...]:
        """What the reviewers have to talk about."""
        return tuple(row for row in self.rows if not row.agreed)


def sealed(record: Record) -> Seal:
    """The seal of a reviewer's record; RecordError where it holds no opinion yet."""
    decision = _opinion(record)
    return Seal(record.content["case"]["case"], decision.role, decision.on.isoformat(), record.hash)


def parse_seal(text: str, file: str) -> Seal:
    """Read a seal's text; RecordError where it is none."""
    try:
        content = plain_json(text)
        if content.pop("seal") != 1 or not all(type(each) is str for each in content.values()):
            raise ValueError
        seal = Seal(**content)
        if date.fromisoformat(seal.on).isoformat() != seal.on:
            raise ValueError
        "".join(content.values()).encode()  # no half characters
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise RecordError([Problem(file, None, "不是封存件，或者残缺。", _REMEDY)]) from None
    return seal


def compared(records: Sequence[Record], policy: Policy, seals: Sequence[Seal] = ()) -> Reviews:
    """Compare the reviews of one case; RecordError where they cannot be compared.

    They have to be of one case, under the same rules, by different roles. Where seals are given,
    each record has to fit one and each seal has to be opened.
    """
    if len(records) < 2:
        raise _refused("至少要有两份评议。", "请把全部评议人的记录一并写上。")
    opinions = [_opinion(record) for record in records]
    roles = tuple(opinion.role for opinion in opinions)
    cases = {record.content["case"]["case"] for record in records}
    if len(cases) > 1:
        raise _refused(f"不是同一个案件：{'、'.join(sorted(cases))}。", "请核对。")
    if len({record.content["policy"]["hash"] for record in records}) > 1:
        raise _refused("各份记录依据的规则不同。", "请用同一版本重新评议。")
    if len(set(roles)) < len(roles):
        raise _refused("有两份记录出自同一评议人。", "评议人请用不同的代称，如评议人甲、评议人乙。")
    if seals:
        _opened(records, opinions, seals)
    return Reviews(cases.pop(), roles, tuple(_rows(records, opinions, policy)))


def _refused(what: str, remedy: str) -> RecordError:
    return RecordError([Problem("评议", None, what, remedy)])


def _opinion(record: Record) -> Decision:
    decision = record.decision
    if decision is None or decision.step != "review":
        raise _refused(
            "记录里没有独立评议的意见。", "请先用 rongcuo decide 录入，step 写“独立评议”。"
        )
    return decision


def _opened(records: Sequence[Record], opinions: list[Decision], seals: Sequence[Seal]) -> None:
    """See that every record fits a seal, and that every seal is opened."""
    handed_in = {seal.hash: seal for seal in seals}
    for record, opinion in zip(records, opinions, strict=True):
        if record.hash not in handed_in:
            raise _refused(
                f"{opinion.role}的记录没有相符的封存件。",
                "封存以后，意见不能再改；请把封存件写全。",
            )
        if handed_in.pop(record.hash) != sealed(record):
            raise _refused(f"{opinion.role}的封存件写的案件、评议人或日期不符。", _REMEDY)
    for seal in handed_in.values():
        raise _refused(f"{seal.role}封存了，但没有启封。", "全部启封以后再比较。")


def _rows(
    records: Sequence[Record], opinions: list[Decision], policy: Policy
) -> Iterator[Compared]:
    contents = [record.content for record in records]
    for fact in policy.facts:
        values = tuple(_answer(content["case"], fact.id) for content in contents)
        if set(values) != {"unknown"}:
            yield Compared("fact", "", fact.id, fact.question, values)
    for entry in policy.ambiguities:
        adopted = [content["case"]["readings"].get(entry.id) for content in contents]
        if any(adopted):
            values = tuple(each["choose"] if each else "" for each in adopted)
            yield Compared("reading", "", entry.id, entry.title, values)
    held = [{each.provision: each.held for each in opinion.reasons} for opinion in opinions]
    claimed = {name for content in contents for name in content["case"]["claims"]}
    for circumstance in policy.circumstances:
        name = circumstance.provision
        if name == policy.definition or name in claimed:
            found = [content["findings"][name] for content in contents]
            yield from _conditions(name, [each["conditions"] for each in found])
            values = tuple(each["value"] for each in found)
            yield Compared("finding", name, name, circumstance.title, values)
        said = tuple(each.get(name, "") for each in held)
        if any(said):
            yield Compared("held", name, name, circumstance.title, said)
    outcomes = tuple(opinion.outcome or "" for opinion in opinions)
    if any(outcomes):
        yield Compared("outcome", "", "", "", outcomes)


def _answer(case: Mapping[str, Any], fact: str) -> str:
    """What a reviewer answered, or the day given; unknown where nothing was."""
    value = case["dates"].get(fact) or case["answers"].get(fact, {}).get("value")
    return "、".join(value) or "unknown" if isinstance(value, list) else str(value or "unknown")


def _conditions(provision: str, trees: Sequence[list[dict[str, Any]]]) -> Iterator[Compared]:
    """The outermost conditions with words of their own; every reviewer's tree is of one shape."""
    for nodes in zip(*trees, strict=True):
        if nodes[0]["quote"]:
            values = tuple(node["value"] for node in nodes)
            yield Compared(
                "condition", provision, nodes[0]["id"] or "", nodes[0]["quote"][2], values
            )
        else:
            yield from _conditions(provision, [node["children"] for node in nodes])
