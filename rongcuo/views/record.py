"""Records on a terminal: where a replay differs, reviews beside each other, departures by clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rongcuo.decision import HELD, STEPS
from rongcuo.divergence import Judgement, by_clause
from rongcuo.errors import shown
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES
from rongcuo.record import Record
from rongcuo.reviews import Compared, Reviews
from rongcuo.verify import Difference
from rongcuo.views.words import REPORT, TIMELY, VARIANT

__all__ = ["departures", "difference_words", "reviewed", "reviews_json"]

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
        if isinstance(quote, list) and quote:
            return f"“{shown(str(quote[-1]))}”"
        return f"“{shown(questions.get(name, name))}”" if isinstance(name, str) else ""
    if len(place) == 2 and part == "findings":
        return {each.id: each.citation for each in policy.provisions}.get(key, shown(key))
    if len(place) == 2 and part == "deadlines":
        return {each.id: each.title for each in policy.procedure.limits}.get(key, shown(key))
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


# ---- independent reviews -------------------------------------------------------------------------


_KINDS = {
    "fact": "事实",
    "reading": "采用的读法",
    "condition": "要件（比对）",
    "finding": "条文（比对）",
    "held": "条文（本人意见）",
    "outcome": "结果",
}
_ANSWERS = {"yes": "是", "no": "否", "unknown": "未查明", "": "—", **HELD, **OUTCOMES}


def reviewed(found: Reviews, policy: Policy, *, sealed: bool) -> RenderableType:
    """Reviews beside each other: on how much they agree, and the differences to talk about."""
    parts: list[RenderableType] = [
        Text.assemble((f"案件 {found.case}", "bold"), f"　{len(found.roles)} 份评议"),
        Text("封存件逐份相符。" if sealed else "没有封存件：看不出各人提交之前是否互不知情。"),
        Text("一致只是各人所见相同，不等于结论成立；不求平均，不计票。", style="dim"),
        Text(),
    ]
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("比较什么", "一致", "共"):
        table.add_column(title, justify="left" if title == "比较什么" else "right")
    for kind, word in _KINDS.items():
        same, total = found.agreement(kind)
        if total:
            table.add_row(word, str(same), str(total))
    parts += [table, Text()]
    if not found.differences:
        return Group(*parts, Text("没有分歧。", style="bold"))
    listed = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("比较什么", "", *map(shown, found.roles)):
        listed.add_column(title, overflow="fold")
    for row in found.differences:
        values = (_reviewer(row, value, policy) for value in row.values)
        listed.add_row(_KINDS[row.kind], _about(row, policy), *values)
    return Group(*parts, Text("会上讨论的分歧", style="bold"), listed)


def reviews_json(found: Reviews) -> dict[str, Any]:
    """Reviews beside each other, in JSON's types."""
    return {
        "case": found.case,
        "reviewers": list(found.roles),
        "agreement": {
            kind: dict(zip(("agreed", "of"), found.agreement(kind), strict=True))
            for kind in _KINDS
            if found.agreement(kind)[1]
        },
        "rows": [{**asdict(row), "agreed": row.agreed} for row in found.rows],
    }


def _about(row: Compared, policy: Policy) -> str:
    """What a row compares: a question, an entry of the register, a clause's words."""
    cited = policy.provision(row.provision).citation if row.provision else ""
    match row.kind:
        case "condition":
            return f"{cited}“{row.words}”"
        case "reading":
            return f"{row.id} {row.words}"
        case _:
            return f"{cited}{row.words}"


def _reviewer(row: Compared, value: str, policy: Policy) -> str:
    if row.kind == "reading" and value:
        return policy.ambiguity(row.id).reading(value).label
    return _ANSWERS.get(value, shown(value))


# ---- departures ----------------------------------------------------------------------------------


def departures(rows: Sequence[Judgement], policy: Policy) -> RenderableType:
    """How decisions stand to the findings, by clause; then each departure with its reasons."""
    if not rows:
        return Text("没有录入决定的记录。")
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("步骤", "条文", "比对", "所持", "件数"):
        table.add_column(title, justify="right" if title == "件数" else "left")
    for step, word in STEPS.items():
        counts = by_clause(row for row in rows if row.step == step)
        for provision in (each for each in policy.provisions if each.id in counts):
            for (found, held), number in sorted(counts[provision.id].items()):
                values = (HELD[found], HELD[held], str(number))
                table.add_row(word, provision.citation, *values)
    parts: list[RenderableType] = [table]
    for row in (row for row in rows if row.departs):
        cited = policy.provision(row.provision).citation
        head = f"　{cited}　比对{HELD[row.found]}，所持{HELD[row.held]}"
        under = Group(Text(f"理由：{_whole(row.reason)}"), Text(f"不同之处：{_whole(row.why)}"))
        parts += [
            Text(),
            Text.assemble(
                (shown(row.case), "bold"), head, (f"　{shown(row.role)}，{row.on}", "dim")
            ),
            Padding(under, (0, 0, 0, 2)),
        ]
    notice = "不同是对规则和指引的提问，不是对人的评价。"
    return Group(*parts, Text(), Text(notice, style="dim"))


def _whole(text: str) -> str:
    """A text of several lines, line by line fit to be shown, none of it left out."""
    return "".join(shown(letter) if letter != "\n" else " " for letter in text)
