"""Records on a terminal: what replaying one gave, and where it first differs."""

from __future__ import annotations

from typing import Any

from rongcuo.decision import HELD
from rongcuo.errors import shown
from rongcuo.policy.model import Policy
from rongcuo.record import Record
from rongcuo.verify import Difference
from rongcuo.views.words import REPORT, TIMELY, VARIANT

__all__ = ["difference_words"]

_PARTS: dict[str, str] = {"triage": "举报甄别", "findings": "比对", "deadlines": "期限"}
_NAMES: dict[str, str] = {
    "value": "结果",
    "claimed": "是否主张",
    "open_facts": "还须查明的事实",
    "open_readings": "还没有选定的读法",
    "flags": "标记",
    "by_reading": "各读法的结果",
    "conditions": "要件",
    "children": "",
    "readings": "",
    "quote": "引用的词句",
    "evidence": "证据",
    "op": "写法",
    "id": "编号",
    "earliest": "最稳妥日",
    "latest": "最晚的截止日",
    "agreed": "一致的截止日",
    "verdict": "是否按期",
    "due": "截止日",
    "counted": "数到的日子",
    "provisional": "是否暂定",
    "provisions": "依据",
}
_WORDS: dict[str, str] = {
    **HELD,
    **REPORT,
    **{str(key): word[2:] for key, word in TIMELY.items()},
}


def difference_words(found: Difference, record: Record, policy: Policy) -> str:
    """The first difference between a record and its replay, in words."""
    where = _place(found.place, record, policy)
    return f"{where}：记录写“{_value(found.was)}”，重放得“{_value(found.now)}”。"


def _place(place: tuple[str | int, ...], record: Record, policy: Policy) -> str:
    """A place in a record, in words: 第四条第（一）项的要件“在推进改革中”的结果."""
    value: Any = record.content
    parts: list[str] = []
    for number, key in enumerate(place):
        value = value[int(key)] if isinstance(value, list) else (value or {}).get(key)
        parts.append(_step(place[: number + 1], value, policy))
    named = [part for part in parts if part]
    return "的".join(named[1:] or named).replace("的“", "“").replace("的读法“", "读法“")


def _step(place: tuple[str | int, ...], value: Any, policy: Policy) -> str:
    """One step of a place: a provision, a period, a reading, a condition by its words, a field."""
    key, part = place[-1], place[0]
    if isinstance(key, int):
        if not isinstance(value, dict):
            return ""
        if part == "deadlines" and len(place) == 4:
            return f"读法“{_reading(str(value.get('id')), str(place[1]), policy)}”"
        questions = {fact.id: fact.question for fact in policy.facts}
        quote, name = value.get("quote"), value.get("id")
        words = quote[-1] if quote else questions.get(name or "", name)
        return f"“{shown(str(words))}”" if words else ""
    if len(place) == 2 and part == "findings":
        return policy.provision(key).citation
    if len(place) == 2 and part == "deadlines":
        return policy.procedure.limit(key).title
    return (_PARTS | _NAMES).get(key, shown(key))


def _reading(name: str, limit: str, policy: Policy) -> str:
    start, _, variants = name.partition(".")
    labels = {each.id: each.label for each in policy.procedure.limit(limit).starts}
    words = [VARIANT.get(variant, variant) for variant in variants.split(".")]
    return "，".join([labels.get(start, start), *words])


def _value(value: Any) -> str:
    """A JSON value in words."""
    if value is None:
        return "无"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, str):
        return _WORDS.get(value, shown(value))
    if isinstance(value, list):
        first = "、".join(_value(each) for each in value[:3]) or "无"
        return f"{first}等 {len(value)} 项" if len(value) > 3 else first
    return f"另有内容（{len(value)} 项）" if isinstance(value, dict) else shown(str(value))
