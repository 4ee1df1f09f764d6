"""The human decision on a case: entered by a person, with a reason for every provision in play.

Nothing here is filled in from the findings. A reason that is empty, copied from the policy, from
our explanation or from another provision's reason is refused; so is a departure from the findings
that is not explained.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from rongcuo.anonymity import find_traces
from rongcuo.errors import Problem, RecordError, shown, suggestion
from rongcuo.own_words import LEAST, own_words, says_something
from rongcuo.policy.compiled import to_json
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES
from rongcuo.source import Place, Source

__all__ = [
    "HELD",
    "STEPS",
    "Decision",
    "Held",
    "Reason",
    "Step",
    "at_odds",
    "blank_decision",
    "decision_data",
    "parse_decision",
    "to_be_reasoned",
]

Step = Literal["review", "conclude", "confirm"]
Held = Literal["met", "not_met", "undetermined"]

STEPS: dict[str, str] = {"review": "独立评议", "conclude": "认定结论", "confirm": "核定结果"}
HELD: dict[str, str] = {"met": "符合", "not_met": "不符合", "undetermined": "待定"}
_FIELDS = ("step", "role", "on", "document", "outcome", "reasons")
_REASON = ("held", "reason", "departs")
_LONGEST = 5_000


@dataclass(frozen=True, slots=True)
class Reason:
    """What a person holds of a provision, and why.

    `departs` says why it is held otherwise than the comparison found; nothing where it is not.
    """

    provision: str
    held: Held
    reason: str
    departs: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as a person enters it: in which step, in what role, on what day, with reasons.

    A reviewer's opinion (`review`) may leave the outcome open.
    """

    step: Step
    role: str
    on: date
    outcome: str | None
    reasons: tuple[Reason, ...]
    document: str = ""


def to_be_reasoned(claims: Iterable[str], policy: Policy) -> tuple[str, ...]:
    """The provisions that a decision has to give a reason for: the definition and the claims."""
    return tuple(name for name in (policy.definition, *claims) if name)


def parse_decision(
    source: Source,
    policy: Policy,
    claims: Iterable[str],
    found: Mapping[str, str],
    explained: str = "",
) -> Decision:
    """Check a decision as read from a file or a form; RecordError with everything wrong in it.

    `claims` are the items claimed, `found` the findings by provision (met, not_met, undetermined);
    `explained` is our explanation as the person saw it, from which nothing may be copied.
    """
    return _Reader(source, policy, tuple(claims), found, explained).decision()


def decision_data(decision: Decision) -> dict[str, Any]:
    """A decision as `parse_decision` reads it, in JSON's types."""
    return {
        "step": decision.step,
        "role": decision.role,
        "on": decision.on.isoformat(),
        "document": decision.document,
        "outcome": decision.outcome,
        "reasons": {
            each.provision: {k: v for k, v in asdict(each).items() if k != "provision"}
            for each in decision.reasons
        },
    }


def at_odds(decision: Decision, policy: Policy) -> str:
    """What in a decision does not seem to fit together, to be pointed out; nothing if all does."""
    held = {each.provision: each.held for each in decision.reasons}
    items = [value for name, value in held.items() if name in policy.items]
    definition = held.get(policy.definition or "", "met")
    if decision.outcome in ("exempt", "lighter", "mitigated"):
        if "met" not in items:
            return f"结果写“{OUTCOMES[decision.outcome]}”，但没有一项写“符合”。"
        if definition != "met" and policy.definition:
            cited = policy.provision(policy.definition).citation
            return f"结果写“{OUTCOMES[decision.outcome]}”，但{cited}写“{HELD[definition]}”。"
    if decision.outcome == "not_met" and "met" in items and definition == "met":
        return "结果写“不符合”，但有一项写“符合”。"
    return ""


def blank_decision(policy: Policy, claims: tuple[str, ...], found: Mapping[str, str]) -> str:
    """An empty decision file for a person to fill in; no reason and no outcome is suggested."""
    return "\n".join(_blank(policy, claims, found)) + "\n"


def _blank(policy: Policy, claims: tuple[str, ...], found: Mapping[str, str]) -> Iterator[str]:
    yield f"# 决定：由人填写。{policy.title}（{policy.number}）"
    yield "# 理由用自己的话写：不抄条文，不抄比对的说明，各条不写同一段话。只写职务和代称。"
    yield f"step:       # {' / '.join(STEPS.values())}"
    yield "role:       # 机关或职务，不写姓名"
    yield "on:         # 日期，如 2025-03-03"
    yield "document:   # 文号，没有的留空"
    yield f"outcome:    # {' / '.join(OUTCOMES.values())}；独立评议可以留空"
    yield "reasons:"
    for name in to_be_reasoned(claims, policy):
        title = policy.circumstance(name).title
        yield f"  # {policy.provision(name).citation}　{title}　比对：{_said(found[name])}"
        yield f"  {name}:"
        yield f"    held:     # {' / '.join(HELD.values())}"
        yield "    reason:   # 理由"
        yield "    departs:  # 与比对不同的，写为什么；相同的留空"


def _said(value: str) -> str:
    return HELD.get(value, value)


def _texts(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


class _Reader:
    """Reads one decision and gathers what is wrong on the way."""

    def __init__(
        self,
        source: Source,
        policy: Policy,
        claims: tuple[str, ...],
        found: Mapping[str, str],
        explained: str,
    ) -> None:
        self._source = source
        self._policy = policy
        self._claims = claims
        self._found = found
        self._problems: list[Problem] = []
        self._said_before = [*_texts(json.loads(to_json(policy))), *explained.splitlines()]

    def decision(self) -> Decision:
        content = self._mapping((), self._source.value, _FIELDS)
        step = self._choice(("step",), content.get("step"), STEPS)
        role = self._text(("role",), content.get("role"))
        if not role:
            self._say(("role",), "没有写明由谁决定（role）。", "请写机关或职务，不写姓名。")
        on = self._date(content.get("on"))
        document = self._text(("document",), content.get("document"))
        outcome = None
        if content.get("outcome") is not None:
            outcome = self._choice(("outcome",), content["outcome"], OUTCOMES)
        elif step != "review":
            choices = "、".join(OUTCOMES.values())
            self._say(("outcome",), "没有写明结果（outcome）。", f"由人写明：{choices}。")
        reasons = tuple(self._reasons(content.get("reasons")))
        if self._problems or step is None or on is None:
            raise RecordError(self._problems)
        return Decision(step, role, on, outcome, reasons, document)

    def _say(self, place: Place, what: str, remedy: str) -> None:
        self._problems.append(self._source.problem(place, what, remedy))

    def _mapping(self, place: Place, value: Any, known: tuple[str, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            name = str(place[-1]) if place else "决定"
            self._say(place, f"{name} 应逐行写成“键: 值”。", "请对照 --blank 写出的样式。")
            return {}
        for key in value:
            if key not in known:
                hint = suggestion(str(key), known) or f"可写：{'、'.join(known)}。"
                self._say((*place, key), f"不认识的字段“{shown(str(key))}”。", hint)
        return value

    def _text(self, place: Place, value: Any) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > _LONGEST:
            what = f"{place[-1]} 应是一段不超过 {_LONGEST} 字的文字。"
            self._say(place, what, "请改写。")
            return ""
        for trace in find_traces(value):
            what = f"{place[-1]} 第 {trace.start + 1} 个字起，疑似{trace.kind}。"
            self._say(place, what, "请改用职务或代称。")
        return value.strip()

    def _choice(self, place: Place, value: Any, known: Mapping[Any, str]) -> Any:
        codes = {word: code for code, word in known.items()} | {code: code for code in known}
        if isinstance(value, str) and value in codes:
            return codes[value]
        given = f"“{shown(value)}”不能写在 {place[-1]}。" if isinstance(value, str) else ""
        what = given or f"没有写明 {place[-1]}。"
        self._say(place, what, f"可写：{'、'.join(known.values())}。")
        return None

    def _date(self, value: Any) -> date | None:
        try:
            if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self._say(("on",), "没有写明决定的日期（on）。", "请写如 2025-03-03，且须是存在的日子。")
        return None

    def _reasons(self, value: Any) -> Iterator[Reason]:
        known = tuple(each.provision for each in self._policy.circumstances)
        content = self._mapping(("reasons",), {} if value is None else value, known)
        for name in to_be_reasoned(self._claims, self._policy):
            if name not in content:
                cited = self._policy.provision(name).citation
                self._say(("reasons",), f"没有写{cited}的理由。", f"请在 reasons 下补上 {name}。")
        for name in known:
            if name in content:
                yield from self._reason(name, content[name])

    def _reason(self, name: str, value: Any) -> Iterator[Reason]:
        place: Place = ("reasons", name)
        cited = self._policy.provision(name).citation
        content = self._mapping(place, value, _REASON)
        held = self._choice((*place, "held"), content.get("held"), HELD)
        reason = self._own((*place, "reason"), content.get("reason"), f"{cited}的理由")
        found = self._found.get(name, "undetermined")
        departs = self._text((*place, "departs"), content.get("departs"))
        if held is not None and held != found:
            what = f"{cited}写“{HELD[held]}”，比对为“{_said(found)}”，为什么不同"
            departs = self._own((*place, "departs"), content.get("departs"), what)
        elif departs:
            what = f"{cited}与比对相同，不必写 departs。"
            self._say((*place, "departs"), what, "请删去，或改 held。")
        if held is not None:
            yield Reason(name, held, reason, departs)

    def _own(self, place: Place, value: Any, what: str) -> str:
        """A text that says something of its own; from now on nothing may be copied from it."""
        text = self._text(place, value)
        if not says_something(own_words(text, ())):
            self._say(place, f"{what}：没有写，或太短。", f"请写明，至少 {LEAST} 个字。")
        elif not says_something(own_words(text, self._said_before)):
            self._say(
                place,
                f"{what}：抄自条文、比对的说明，或与另一条的理由相同。",
                f"请用自己的话写，除引用外至少 {LEAST} 个字。",
            )
        self._said_before.append(text)
        return text
