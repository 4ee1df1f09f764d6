"""Replaying a record: whether its case gives the same findings and deadlines again, and if not why.

A record of an older version may differ because the rules, the calendar or the program are others
now. Then the first difference is told with what is different; nothing is called altered that is
only older.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from rongcuo.decision import decision_data, parse_decision
from rongcuo.errors import InputError, shown
from rongcuo.log import lines_of
from rongcuo.policy.model import Policy
from rongcuo.procedure import Entry
from rongcuo.record import Record, new_record
from rongcuo.source import Source

__all__ = ["Difference", "Verification", "log_departs", "verify"]

_REPLAYED = ("findings", "deadlines", "triage")


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a record and its replay first differ: the place in the record, what it says, what came."""

    place: tuple[str | int, ...]
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Verification:
    """What replaying a record gave.

    `difference` is the first difference of the findings part (None where there is none); `refused`
    says in Chinese why it could not be replayed, or what is wrong with its decision; `changed`
    what is of another version now than when the record was written.
    """

    difference: Difference | None
    refused: str
    changed: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether the record replays to what it holds."""
        return self.difference is None and not self.refused


def verify(record: Record, policy: Policy) -> Verification:
    """Replay a record that was read whole (`parse_record`) under a policy."""
    said = record.content["policy"]
    if said.get("id") != policy.id:
        what = f"依据的是另一份办法（{shown(str(said.get('number')))}），不能用{policy.number}重放；请用 --policy 指明那份办法的文件夹。"
        return Verification(None, what, ())
    try:
        again = new_record(record.case(policy), policy, record.log, record.calendar())
    except InputError as error:
        first = error.problems[0]
        what = f"按现在的规则读不出这个案件：{first.what}{first.remedy}"
        return Verification(None, what, tuple(_changed(record, record, policy)))
    changed = tuple(_changed(record, again, policy))
    for part in _REPLAYED:
        if found := _first(record.content[part], again.content[part], (part,)):
            return Verification(found, "", changed)
    return Verification(None, _decision(record, policy), changed)


def log_departs(record: Record, log: tuple[Entry, ...]) -> str:
    """How a case's log departs from that in its record; nothing where it only goes on."""
    pairs = zip_longest(record.content["log"], lines_of(log[: len(record.log)]))
    for number, (was, now) in enumerate(pairs, 1):
        if now is None:
            return f"日志比记录短：记录里有第 {number} 行，日志里没有。"
        if was != now:
            return f"日志第 {number} 行与记录里的不同：日志在记录之后被改写过。"
    return ""


def _changed(record: Record, again: Record, policy: Policy) -> Iterator[str]:
    """What is of another version now than then, in Chinese."""
    was, now = record.content, again.content
    if was["policy"].get("text_hash") != policy.text_hash:
        yield "条文的文字与当时不同"
    elif was["policy"].get("hash") != policy.hash:
        yield "条文相同，规则文件（要件、事实、歧义、流程）与当时不同"
    if was["calendar"]["name"] != now["calendar"]["name"]:
        yield f"日历与当时不同（当时 {was['calendar']['name']}，现在 {now['calendar']['name']}）"
    if was["package"] != now["package"]:
        yield f"软件版本与当时不同（当时 {was['package']}，现在 {now['package']}）"


def _first(was: Any, now: Any, place: tuple[str | int, ...]) -> Difference | None:
    """The first difference of two JSON values."""
    if isinstance(was, dict) and isinstance(now, dict):
        for key in (*was, *(key for key in now if key not in was)):
            if key not in was or key not in now:
                return Difference((*place, key), was.get(key), now.get(key))
            if found := _first(was[key], now[key], (*place, key)):
                return found
        return None
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for index, pair in enumerate(zip(was, now, strict=True)):
            if found := _first(*pair, (*place, index)):
                return found
        return None
    return None if was == now and type(was) is type(now) else Difference(place, was, now)


def _decision(record: Record, policy: Policy) -> str:
    """What is wrong with the decision that a record holds; nothing where all is in order."""
    decision = record.decision
    if decision is None:
        return ""
    for each in record.content["decision"]["reasons"]:
        if each["found"] != record.found.get(each["provision"]):
            cited = policy.provision(each["provision"]).citation
            return f"决定所引{cited}的比对结果，与记录的比对不符。"
    source = Source("决定", decision_data(decision), {})
    try:
        parse_decision(source, policy, record.content["case"]["claims"], record.found)
    except InputError as error:
        return f"决定不合要求：{error.problems[0].what}"
    return ""
