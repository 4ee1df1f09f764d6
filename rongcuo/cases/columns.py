"""The columns of the case table: ids for programs, Chinese headers and words for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from rongcuo.case import WORDS
from rongcuo.errors import visible
from rongcuo.logic import Truth
from rongcuo.policy.model import Fact, Policy
from rongcuo.procedure import OUTCOMES

__all__ = ["EXAMPLE", "KLEENE", "OUTCOME_WORDS", "TABLE_OUTCOMES", "Column", "Kind", "columns"]

Kind = Literal["label", "year", "tri", "enum", "set", "date", "claim", "outcome", "amount", "text"]

EXAMPLE = "示例"
"""How the number of a row begins that only shows how to fill in; such rows are not read."""

KLEENE = ("no", "unknown", "yes")
"""The categories of a three-valued column, in the order of their codes 0, 1, 2."""

TABLE_OUTCOMES = {
    **OUTCOMES,
    "refused_late": "逾期不予受理",
    "deferred": "暂缓",
    "pending": "在办",
}
OUTCOME_WORDS = {
    **{word: outcome for outcome, word in TABLE_OUTCOMES.items()},
    **{"从轻": "lighter", "减轻": "mitigated"},
}
_TRI = {word: KLEENE[value] for word, value in WORDS.items()}
_SHOWN = {"yes": "是", "no": "否", "unknown": "未知"}
_UNKNOWN = tuple(word for word, value in WORDS.items() if value is Truth.UNKNOWN)
_CLAIMED = {"是": "yes", "否": "no", "yes": "yes", "no": "no"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `words` maps what may be written to what is held; `values` are the latter in order. `shown`
    gives the word that people see. A set column holds several words joined by 、.
    """

    id: str
    title: str
    kind: Kind
    note: str = ""
    values: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    def shown(self, value: str) -> str:
        """The word that people see for a value."""
        if self.kind in ("tri", "claim"):
            return _SHOWN.get(value, value)
        return TABLE_OUTCOMES.get(value, value) if self.kind == "outcome" else value

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to choose from in a drop-down."""
        if self.kind in ("tri", "claim"):
            return ("是", "否", "未知")[: len(self.values)]
        more = ("未知",) if self.kind in ("enum", "set") else ()
        return (*(self.shown(value) for value in self.values), *more)


@lru_cache(maxsize=8)
def _columns(policy: Policy) -> tuple[Column, ...]:
    facts = [_fact(fact) for fact in policy.facts]
    claims = [
        Column(
            f"claim_{number}",
            f"主张{policy.provision(item).citation}",
            "claim",
            "申请书里主张这一项的写“是”；不主张的写“否”或空着。",
            ("no", "yes"),
            _CLAIMED,
        )
        for number, item in enumerate(policy.items, 1)
    ]
    return (
        Column(
            "case", "案件编号", "label", "随机编号，不用顺序号，不用姓名缩写；每件一个，不重复。"
        ),
        Column(
            "year",
            "收到申请的年份",
            "year",
            "四位数字，如 2025。没有申请的，写立案或收到举报的年份。",
        ),
        Column("unit", "单位代称", "label", "如“某系甲”；不写全称，不写职务。"),
        *(column for column in facts if column.kind not in ("date", "text")),
        *(column for column in facts if column.kind == "date"),
        *claims,
        Column(
            "outcome",
            "核定结果",
            "outcome",
            "由人照核定文件写；还没有结果的写“在办”或“暂缓”。",
            tuple(TABLE_OUTCOMES),
            {**OUTCOME_WORDS, **{outcome: outcome for outcome in TABLE_OUTCOMES}},
        ),
        Column(
            "amount_loss",
            "核定损失（元）",
            "amount",
            "以元为单位的数字；没有损失写 0，不清楚空着。",
        ),
        Column(
            "amount_recovered",
            "挽回金额（元）",
            "amount",
            "以元为单位的数字；没有挽回写 0，不清楚空着。",
        ),
        Column(
            "topic", "问题主题", "label", "用固定的几个词，如“采购”“考勤”；同一主题的写法要一样。"
        ),
        *(column for column in facts if column.kind == "text"),
    )


def columns(policy: Policy) -> tuple[Column, ...]:
    """The columns of a policy's case table, in order: the case, facts, dates, claims, outcome.

    Texts stand last: they are kept with the case and enter no statistics.
    """
    return _columns(policy)


def _fact(fact: Fact) -> Column:
    title = visible(fact.question.rstrip("？")).strip()
    said = filter(None, (fact.note.rstrip("。"), f"证据：{'、'.join(fact.evidence)}"))
    note = visible(f"{'；'.join(said)}。")
    match fact.type:
        case "tri":
            return Column(fact.id, title, "tri", note, KLEENE, _TRI)
        case "enum" | "set":
            words = {value: value for value in fact.values} | dict.fromkeys(_UNKNOWN, "")
            return Column(fact.id, title, fact.type, note, fact.values, words)
        case "date":
            return Column(fact.id, title, "date", note)
        case _:
            return Column(fact.id, title, "text", f"不进统计，不写个人信息。{note}")
