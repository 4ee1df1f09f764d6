"""The Chinese words for what the engine says; one place for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import takewhile

from rongcuo.assess.changes import Change
from rongcuo.assess.findings import Assessment, Condition, Finding
from rongcuo.case import Answer, Case
from rongcuo.deadlines import Deadline, DueDate, Verdict
from rongcuo.logic import Node, Truth
from rongcuo.policy.model import Ambiguity, Policy, Provision
from rongcuo.timeline import Due, Step

__all__ = [
    "ANSWER",
    "BASIS",
    "MARK",
    "REPORT",
    "TIMELY",
    "VALUE",
    "VARIANT",
    "answered",
    "change_words",
    "condition_words",
    "due_words",
    "note_words",
    "notices",
    "provisional_words",
    "raised",
    "reading_words",
    "runs",
    "settling",
    "standing_words",
]

VALUE = {Truth.YES: "符合", Truth.NO: "不符合", Truth.UNKNOWN: "待定"}
MARK = {Truth.YES: "●", Truth.NO: "✕", Truth.UNKNOWN: "◌"}
ANSWER = {Truth.YES: "是", Truth.NO: "否", Truth.UNKNOWN: "未查明"}
REPORT = {
    "normal": "正常举报",
    "mistaken": "错告",
    "suspected_malicious": "疑似诬告，须由有权机关认定",
    "unfounded_open": "失实，性质待定",
    "inconclusive": "查不清（不得认定失实）",
    "pending": "待核查",
    "blocked": "没有集体研判的记录，暂不甄别",
}
TIMELY: dict[Verdict, str] = {"in_time": "● 按期", "late": "✕ 逾期", "undetermined": "◌ 待定"}
VARIANT = {
    "excluded": "首日不计",
    "included": "首日计入",
    "no_makeup": "调休上班不计",
    "moved": "遇休息日顺延",
}
BASIS = {"text": "【文】", "suggested": "【配】"}
_ALWAYS = "只作比对，不作认定。"
_NOT_ANONYMOUS = "未发现直接标识，不等于匿名：职务、单位与日期合在一起仍可能指向一个人。"


def notices(policy: Policy) -> tuple[str, ...]:
    """What is always said beside a finding: that it decides nothing, what the policy has said."""
    return _ALWAYS, *policy.notices, _NOT_ANONYMOUS


def answered(answer: Answer | None) -> str:
    """What was answered, in words; an answer left out is 未查明."""
    if answer is None:
        return ANSWER[Truth.UNKNOWN]
    if isinstance(answer.value, Truth):
        return ANSWER[answer.value]
    return "、".join(answer.value) or ANSWER[Truth.UNKNOWN]


def condition_words(node: Node, policy: Policy) -> str:
    """What a condition asks, where it does not quote: its question, or how its parts combine."""
    match node.op:
        case "fact" | "is":
            question = policy.fact(node.id).question
            return f"{question}（{'或'.join(node.values)}）" if node.op == "is" else question
        case "reading" | "human":
            return policy.ambiguity(node.id).title if node.id else "须由人判断"
        case "not":
            return "下列不成立"
        case "all":
            return "下列都成立" if node.children else "不另设条件"
        case _:
            return "下列有其一"


def runs(provision: Provision, finding: Finding) -> Iterator[tuple[str, Truth | None]]:
    """Cut a provision's words into runs, each with the value of the condition that quotes it.

    Only the outermost quotation counts; words that no condition quotes have None.
    """
    at = 0
    for condition in sorted(
        _quoting(finding.conditions), key=lambda c: c.node.quote.start if c.node.quote else 0
    ):
        quote = condition.node.quote
        if quote is None or quote.start < at:
            continue
        if quote.start > at:
            yield provision.text[at : quote.start], None
        yield quote.words, condition.value
        at = quote.end
    if at < len(provision.text):
        yield provision.text[at:], None


def _quoting(conditions: tuple[Condition, ...]) -> Iterator[Condition]:
    for condition in conditions:
        if condition.node.quote:
            yield condition
        else:
            yield from _quoting(condition.children)


def change_words(change: Change, policy: Policy) -> str:
    """A change in words: what to learn, and which answers would have to be others."""

    def fact(name: str, value: str) -> str:
        question = policy.fact(name).question
        if name in policy.is_values:
            return (
                f"{question}{'' if value == 'yes' else '不是'}{'或'.join(policy.is_values[name])}"
            )
        return f"{question}{'是' if value == 'yes' else '否'}"

    parts = []
    if change.learn:
        parts.append(f"查明：{'；'.join(fact(*each) for each in change.learn.items())}")
    if change.differ:
        parts.append(f"现有答案须改为：{'；'.join(fact(*each) for each in change.differ.items())}")
    return "。".join(parts)


def settling(settles: Mapping[str, tuple[Truth, ...]], policy: Policy) -> str:
    """Which findings one answer alone would settle, in words."""
    return "；".join(
        f"{policy.provision(provision).citation}可能定为{'或'.join(VALUE[v] for v in values)}"
        for provision, values in settles.items()
    )


def raised(ambiguity: Ambiguity, case: Case, assessment: Assessment) -> bool:
    """Whether something in the case makes a flag acute."""
    trigger = ambiguity.raised_by
    if trigger is None:
        return False
    if trigger.fact is not None:
        return assessment.facts.get(trigger.fact) is Truth.YES
    later, earlier = (case.dates.get(name) for name in trigger.order or ("", ""))
    return later is not None and earlier is not None and later <= earlier


def reading_words(reading: DueDate) -> str:
    """A reading in words: 自启动之日，首日不计."""
    return "，".join([reading.start.label, *(VARIANT[v] for v in reading.id.split(".")[1:])])


def due_words(found: Deadline) -> tuple[str, str]:
    """What people are shown first about a period: a heading and a sentence of reasons."""
    if found.disorder:
        return "日期有矛盾，不作结论", "；".join(found.disorder) + "。请核对日期。"
    if found.earliest is not None:
        if found.agreed == found.earliest:
            return f"截止日 {found.earliest}", "各种读法一致。"
        return f"最稳妥 {found.earliest}", "到这一天为止，各种读法下都不逾期。"
    if found.not_later_than is not None:
        before = takewhile(lambda reading: reading.due is None, found.readings)
        missing = "、".join(dict.fromkeys(each.start.label.removeprefix("自") for each in before))
        reason = f"还不知道{missing}，最稳妥日可能比这一天更早。"
        return f"至少不晚于 {found.not_later_than}", reason
    return "还不能计算", "没有起算的日期。"


def provisional_words(found: Deadline) -> str:
    """Why a date is provisional, and what would settle it."""
    periods = [reading.period for reading in found.readings if reading.period is not None]
    years = sorted(
        {day.on.year for period in periods for day in period.days if day.provisional}
        or {period.soonest.year for period in periods if period.provisional}
    )
    said = "、".join(str(year) for year in years)
    return (
        f"暂定：{said} 年的放假调休安排尚未收录，先按周一至周五（除 1 月 1 日、5 月 1 日、10 月 1 日）计。"
        "国务院办公厅的通知发布后，用 --calendar 提供该年的日历即可确定；"
        "在此之前，最稳妥日按该年每天都是工作日计。"
    )


def standing_words(due: Due, today: date) -> str:
    """How a period stands on a day; nothing where its end is not known."""
    if due.by is None:
        return ""
    standing = due.standing(today)
    if standing == "overdue":
        return "已超期（各种读法）。"
    if standing == "perhaps_overdue":
        return "可能已超期（按较早的读法）。"
    return f"还有 {(due.by - today).days} 天。"


def note_words(step: Step) -> list[str]:
    """What is noted at a step that happened: what was not established for it, then the rest."""
    missing = [note for note in step.notes if note.endswith(("（未查明）", "（不成立）"))]
    notes = [note for note in step.notes if note not in missing]
    return [f"没有写明：{'、'.join(missing)}", *notes] if missing else notes
