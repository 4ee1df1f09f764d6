"""The tables of documents: facts, conditions, periods, readings, evidence, what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from math import ceil

from rongcuo.assess.findings import Condition
from rongcuo.assess.inquiry import establish_next
from rongcuo.deadlines import DueDate
from rongcuo.forms.content import BLANK, BLANK_DAY, Content, Grid, Paragraph
from rongcuo.forms.matter import Matter
from rongcuo.logic import Node, Truth, atoms
from rongcuo.measures import measures
from rongcuo.policy.model import Fact
from rongcuo.procedure import OUTCOMES
from rongcuo.timeline import FROM_CASE
from rongcuo.triage import triage
from rongcuo.views.words import (
    BASIS,
    MARK,
    REPORT,
    TIMELY,
    VALUE,
    answered,
    condition_words,
    due_words,
    provisional_words,
    raised,
    reading_words,
    settling,
)

__all__ = ["SHOWN", "conditions", "day_words", "days", "facts", "facts_of", "periods", "spans"]

_WEEKDAY = "一二三四五六日"
_MOST_COLUMNS = 4
_NOT_SHOWN = ("（未查明）", "（不成立）")
_SETTLED = "□符合\n□不符合\n□待定"


def day_words(day: date | None) -> str:
    """A day in words, or the place to write one."""
    return f"{day.year}年{day.month}月{day.day}日" if day else BLANK_DAY


def spans(counted: Iterable[date]) -> str:
    """Days in runs of consecutive ones, the year where it changes.

    >>> spans([date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 6)])
    '2025年3月3日至4日、6日'
    """
    said, year, month = [], 0, 0
    numbered = ((day.toordinal() - place, day) for place, day in enumerate(counted))
    for _, run in groupby(numbered, key=lambda pair: pair[0]):
        several = [day for _, day in run]
        ends = []
        for day in dict.fromkeys((several[0], several[-1])):
            lead = f"{day.year}年" if day.year != year else ""
            lead += f"{day.month}月" if lead or day.month != month else ""
            ends.append(f"{lead}{day.day}日")
            year, month = day.year, day.month
        said.append("至".join(ends))
    return "、".join(said)


# ---- facts and conditions -----------------------------------------------------------------------


def facts(matter: Matter, names: Sequence[str]) -> Grid:
    """The facts named: what is asked, what was answered, on what evidence."""
    return Grid(
        ("要查明的", "答案", "证据", "说明"),
        tuple(_fact(matter, matter.policy.fact(name)) for name in names),
        (9, 5, 6, 6),
    )


def _fact(matter: Matter, fact: Fact) -> tuple[str, str, str, str]:
    answer = matter.case.answers.get(fact.id)
    if matter.empty:
        said = choices(fact)
    elif fact.type == "date":
        said = day_words(matter.dated.dates.get(fact.id))
    else:
        said = answered(answer)
    evidence = "\n".join(answer.evidence) if answer else ""
    return fact.question, said, evidence, answer.note if answer else ""


def choices(fact: Fact) -> str:
    """What can be ticked for a fact on an empty form, or the place to write it."""
    if fact.type == "date":
        return BLANK_DAY
    if fact.type == "tri":
        return "□是　□否\n□未查明"
    if fact.values:
        return "　".join(f"□{value}" for value in fact.values if value not in fact.unsettled)
    return BLANK


def facts_of(matter: Matter, which: str) -> Iterator[Content]:
    """The facts that the definition, or the items claimed, ask for; a table for each provision."""
    for provision in _compared(matter, which):
        yield _headed(matter, provision)
        leaves = atoms(matter.assessment.trees[provision])
        asked = dict.fromkeys(leaf.id for leaf in leaves if leaf.op in ("fact", "is") and leaf.id)
        if asked:
            yield facts(matter, tuple(asked))
        else:
            yield Paragraph("正文", f"书面理由：{BLANK}")
    if which == "claims" and not matter.case.claims:
        yield Grid(
            ("本项要查明的", "答案", "证据", "说明"),
            (("", "□是　□否\n□未查明", "", ""),) * 4,
            (9, 5, 6, 6),
            to_fill=True,
        )


def conditions(matter: Matter, which: str) -> Iterator[Content]:
    """The conditions of the definition, or of the items claimed, with what comparing them gives."""
    head, widths = ("条文的话", "要查明的与所答", "比对", "证据"), (6, 10, 4, 6)
    for provision in _compared(matter, which):
        yield _headed(matter, provision)
        rows = tuple(
            _condition(matter, each) for each in matter.assessment.findings[provision].conditions
        )
        yield Grid(head, rows, widths)
        if not matter.empty:
            value = matter.assessment.findings[provision].value
            cited = matter.policy.provision(provision).citation
            yield Paragraph("正文", f"{cited}：{VALUE[value]}。")
    if which == "claims" and not matter.case.claims:
        yield Grid(head, (("", "", _SETTLED, ""),) * 4, widths)


def _compared(matter: Matter, which: str) -> tuple[str, ...]:
    definition = matter.policy.definition
    return matter.case.claims if which == "claims" else (definition,) if definition else ()


def _headed(matter: Matter, provision: str) -> Paragraph:
    policy = matter.policy
    words = f"{policy.provision(provision).citation}　{policy.circumstance(provision).title}"
    return Paragraph("二级标题", words)


def _condition(matter: Matter, condition: Condition) -> tuple[str, str, str, str]:
    quote = condition.node.quote
    lines = list(_explained(matter, condition, condition.node.op == "not"))
    value = _SETTLED if matter.empty else f"{MARK[condition.value]} {VALUE[condition.value]}"
    return (
        quote.words if quote else " / ".join(_words(condition.node)),
        "\n".join(lines),
        value,
        "\n".join(dict.fromkeys(_evidence(condition))),
    )


def _words(node: Node) -> Iterator[str]:
    """The words of the provision that the parts of a condition quote."""
    for child in node.children:
        if child.quote:
            yield child.quote.words
        else:
            yield from _words(child)


def _evidence(condition: Condition) -> Iterator[str]:
    yield from condition.evidence
    for child in condition.children:
        yield from _evidence(child)


def _explained(matter: Matter, condition: Condition, denied: bool) -> Iterator[str]:
    """What a condition asks with the answers; under a reading, its readings each with its value."""
    node, policy = condition.node, matter.policy
    name = node.id or ""
    if node.op in ("fact", "is"):
        said = "" if matter.empty else f"　{answered(matter.case.answers.get(name))}"
        yield f"{condition_words(node, policy)}{said}"
    elif node.op == "reading":
        yield f"歧义 {name}：{policy.ambiguity(name).title}"
        readings = policy.ambiguity(name).readings
        adopted = matter.case.chosen.get(name)
        for reading, child in zip(readings, condition.children, strict=True):
            value = "" if matter.empty else f"：{VALUE[child.value]}"
            mark = "（已采用）" if reading.id == adopted else ""
            yield f"· 读法“{reading.label}”{value}{mark}"
        leaves = (leaf for child in condition.children for leaf in atoms(child.node))
        for leaf in dict.fromkeys(x.id for x in leaves if x.op in ("fact", "is") and x.id):
            said = "" if matter.empty else f"　{answered(matter.case.answers.get(leaf))}"
            yield f"{policy.fact(leaf).question}{said}"
    elif node.op == "human":
        yield f"{condition_words(node, policy)}：由人判断，写明理由"
    else:
        if len(condition.children) > 1:
            yield f"{condition_words(node, policy)}："
        for child in condition.children:
            yield from _explained(matter, child, denied or node.op == "not")


# ---- periods ------------------------------------------------------------------------------------


def periods(matter: Matter, limit: str) -> Iterator[Content]:
    """A period under every reading: where it starts and ends, the days counted, the timeliness."""
    found = matter.deadline(limit)
    if not matter.empty:
        heading, reason = due_words(found)
        yield Paragraph("正文", _spelt(f"{found.limit.title}：{heading}。{reason}"))
        if found.not_later_than is None and not found.disorder:
            return
        if found.verdict is not None:
            yield Paragraph("正文", f"是否按期：{TIMELY[found.verdict][2:]}。")
    rows = tuple(_reading(matter, reading) for reading in found.readings)
    yield Grid(("读法", "截止日", "计入的日子", "是否按期"), rows, (7, 6, 9, 4))
    if found.provisional:
        yield Paragraph("附注", _spelt(provisional_words(found)))


def _reading(matter: Matter, reading: DueDate) -> tuple[str, str, str, str]:
    start = day_words(matter.dated.dates.get(reading.start.fact))
    if reading.due is None or reading.period is None:
        return f"{reading_words(reading)}\n（{start}）", BLANK_DAY, "", "未知"
    weekday = _WEEKDAY[reading.due.weekday()]
    provisional = "（暂定）" if reading.provisional else ""
    counted = reading.period.counted
    return (
        f"{reading_words(reading)}\n（{start}）",
        f"{day_words(reading.due)}\n周{weekday}{provisional}",
        f"{spans(counted)}，共{len(counted)}日",
        "—" if reading.verdict is None else TIMELY[reading.verdict][2:],
    )


def days(matter: Matter, limit: str) -> Iterator[Content]:
    """A period day by day, numbered under each reading; readings that count alike share a column."""
    found = matter.deadline(limit)
    alike: dict[tuple[date, ...], list[DueDate]] = {}
    reasons: dict[date, str] = {}
    for reading in found.readings:
        if reading.period is not None:
            counted = reading.period.counted
            alike.setdefault(tuple(counted), []).append(reading)
            reasons |= {day.on: matter.calendar.day(day.on).reason for day in reading.period.days}
    columns = list(alike.items())
    if not columns:
        yield Grid(
            ("日期", "当天", "计第几日", "不计的理由"), (("", "", "", ""),) * 7, (3, 3, 3, 4), True
        )
    count = ceil(len(columns) / _MOST_COLUMNS)
    for number in range(count):
        several = columns[number::count]
        first, last = min(reasons), max(max(counted) for counted, _ in several)
        every = [first + timedelta(offset) for offset in range((last - first).days + 1)]
        yield Grid(
            ("日期", "当天", *(_alike(readings) for _, readings in several)),
            tuple(
                (
                    f"{day.month}月{day.day}日 周{_WEEKDAY[day.weekday()]}",
                    reasons.get(day, matter.calendar.day(day).reason),
                    *(str(c.index(day) + 1) if day in c else "" for c, _ in several),
                )
                for day in every
            ),
            (4, 4, *(4 for _ in several)),
        )


def _alike(readings: list[DueDate]) -> str:
    """Readings in words, those that differ in their start alone in one line."""
    ways: dict[str, list[str]] = {}
    for reading in readings:
        _, _, way = reading_words(reading).partition("，")
        start = reading.start.label.removeprefix("自").removesuffix("之日")
        ways.setdefault(way, []).append(start)
    return "\n".join(f"{'、'.join(starts)}之日，{way}" for way, starts in ways.items())


def _spelt(text: str) -> str:
    """A text with its days in words."""
    return re.sub(r"\d{4}-\d\d-\d\d", lambda day: day_words(date.fromisoformat(day[0])), text)


# ---- of the whole case --------------------------------------------------------------------------


def _narrative(matter: Matter) -> Iterator[Content]:
    lines = [line.strip() for line in matter.case.narrative.splitlines() if line.strip()]
    for line in lines or [f"案情：{BLANK}"]:
        yield Paragraph("正文", line)


def _evidence_list(matter: Matter) -> Iterator[Content]:
    proves: dict[str, list[str]] = {}
    for name, answer in matter.case.answers.items():
        for evidence in answer.evidence:
            proves.setdefault(evidence, []).append(matter.policy.fact(name).question)
    rows = tuple(
        (str(number), evidence, "\n".join(questions), "", "")
        for number, (evidence, questions) in enumerate(proves.items(), 1)
    )
    head = ("编号", "名称", "证明哪一项事实", "原件还是复印件，在哪里", "何时、怎样取得")
    yield Grid(head, rows or (("",) * 5,) * 6, (2, 5, 8, 4, 4), not rows)


def _gaps(matter: Matter) -> Iterator[Content]:
    head = ("还不知道的", "关系到", "可作证据的")
    if matter.empty:
        yield Grid(head, (("", "", ""),) * 4, (8, 5, 5), True)
        return
    asked = [each for each in establish_next(matter.assessment) if each.kind == "fact"]
    if not asked:
        yield Paragraph("正文", "没有会改变比对结果的未查明事实。")
        return
    cited = matter.policy.provision
    rows = tuple(
        (
            f"{number}. {question.question}",
            settling(question.settles, matter.policy)
            or "、".join(cited(provision).citation for provision in question.provisions),
            "、".join(question.evidence),
        )
        for number, question in enumerate(asked, 1)
    )
    yield Grid(head, rows, (8, 5, 5))


def _readings(matter: Matter) -> Iterator[Content]:
    head, widths = (
        ("歧义", "读法与各自的比对结果", "选定（机关或职务、文件、日期、理由）"),
        (6, 8, 7),
    )
    if matter.empty:
        yield Grid(head, (("", "", ""),) * 3, widths, True)
        return
    rows: list[tuple[str, str, str]] = []
    assessment, policy = matter.assessment, matter.policy
    for provision in assessment.in_play:
        finding = assessment.findings[provision]
        cited = policy.provision(provision).citation
        for name, values in finding.by_reading.items():
            adopted = matter.case.readings.get(name)
            if adopted is None and name not in finding.open_readings:
                continue
            entry = policy.ambiguity(name)
            lines = [f"{r.label}：{VALUE[values[r.id]]}" for r in entry.readings]
            chosen = BLANK
            if adopted is not None:
                document = f"，{adopted.document}" if adopted.document else ""
                chosen = f"采用“{entry.reading(adopted.choose).label}”：{adopted.by}{document}，"
                chosen += f"{day_words(adopted.on)}。{adopted.reason}"
            rows.append((f"{name} {entry.question}（{cited}）", "\n".join(lines), chosen))
    if rows:
        yield Grid(head, tuple(rows), widths)
    else:
        yield Paragraph("正文", "没有会改变比对结果、又没有选定的读法。")


def _flags(matter: Matter) -> Iterator[Content]:
    """The ambiguities that something in the case makes acute, and who is to decide them."""
    if matter.empty:
        return
    policy = matter.policy
    acute = [
        entry for entry in policy.ambiguities if raised(entry, matter.dated, matter.assessment)
    ]
    if acute:
        rows = tuple((f"{each.id} {each.question}", each.decided_by) for each in acute)
        yield Grid(("本案涉及的其他歧义", "由谁决定"), rows, (9, 9))


def _findings(matter: Matter) -> Iterator[Content]:
    head = ("条文", "比对", "还会改变它的")
    if matter.empty:
        yield Grid(head, (("", _SETTLED, ""),) * 2, (7, 4, 7))
        return
    policy = matter.policy
    rows = []
    for provision in matter.assessment.in_play:
        found = matter.assessment.findings[provision]
        title = policy.circumstance(provision).title
        said = f"{MARK[found.value]} {VALUE[found.value]}"
        still = [f"未查明的事实 {len(found.open_facts)} 项"] if found.open_facts else []
        if found.open_readings:
            still.append(f"没有选定的读法 {'、'.join(found.open_readings)}")
        if not still and found.value is Truth.UNKNOWN:
            still.append("由人判断")
        rows.append(
            (f"{policy.provision(provision).citation}　{title}", said, "；".join(still) or "—")
        )
    yield Grid(head, tuple(rows), (7, 4, 7))


def _history(matter: Matter) -> Iterator[Content]:
    policy = matter.policy
    head, widths = ("日期", "事项", "谁", "依据和说明"), (4, 5, 4, 7)
    if matter.empty:
        events = (event for event in policy.procedure.events if event.fact)
        rows = tuple(
            (BLANK_DAY, e.title, "", policy.provision(e.provision).citation) for e in events
        )
        yield Grid(head, rows, widths)
        return
    rows = tuple(
        (
            day_words(step.entry.on),
            (step.event.title + BASIS[step.event.basis]) if step.event else step.entry.title,
            "未写明" if step.entry.by == FROM_CASE else step.entry.by,
            "\n".join(
                [
                    policy.provision(step.event.provision).citation
                    if step.event
                    else f"条文之外，批准人：{step.entry.approver}",
                    *([f"结果：{OUTCOMES[step.entry.outcome]}"] if step.entry.outcome else []),
                    *([f"理由：{step.entry.reason}"] if step.entry.reason else []),
                    *_said(step.notes),
                ]
            ),
        )
        for step in matter.timeline.steps
    )
    if rows:
        yield Grid(head, rows, widths)
    else:
        yield Paragraph("正文", "案件没有写明经过的日期。")


def _said(notes: tuple[str, ...]) -> Iterator[str]:
    """What a step was recorded without, in one line; then what else is noted."""
    missing = [note for note in notes if note.endswith(_NOT_SHOWN)]
    if missing:
        yield f"没有写明：{'、'.join(missing)}"
    yield from (_spelt(note) for note in notes if note not in missing)


def _measures(matter: Matter) -> Iterator[Content]:
    outcome = None if matter.empty else matter.timeline.progress.outcome
    listed = measures(matter.case, matter.policy, outcome)
    if matter.empty or not listed:
        yield Paragraph("正文", BLANK if matter.empty else "没有与案件事实相应的。")
        return
    rows = tuple(
        (
            f"“{each.quote}”",
            matter.policy.provision(each.provision).citation,
            each.actor,
            each.note,
        )
        for each in listed
    )
    yield Grid(("条文的话", "出处", "谁", "说明"), rows, (8, 5, 4, 6))


def _checklist(matter: Matter) -> Iterator[Content]:
    checklist = matter.policy.checklist
    questions = checklist.questions if checklist else ()
    yield Grid(
        ("逐条自问", "回答"), tuple((each, "□是　□否　□不适用") for each in questions), (10, 5)
    )


def _triage(matter: Matter) -> Iterator[Content]:
    if matter.empty:
        yield Paragraph("正文", "□正常举报　□错告　□失实，性质待定　□查不清　□疑似诬告，报有权机关")
        return
    found = triage(matter.case, matter.policy)
    if found is None:
        yield Paragraph("正文", "案件没有写明受理的举报，不适用第八条的甄别。")
        return
    cited = "、".join(matter.policy.provision(each).citation for each in found.provisions)
    yield Paragraph("正文", f"按现有事实：{REPORT[found.value]}。依据：{cited}。")
    for name in found.open_facts:
        yield Paragraph("正文", f"还须查明：{matter.policy.fact(name).question}")
    yield Paragraph("正文", "失实不等于诬告，查不清不等于失实。")


SHOWN = {
    "narrative": _narrative,
    "evidence": _evidence_list,
    "gaps": _gaps,
    "readings": _readings,
    "flags": _flags,
    "findings": _findings,
    "history": _history,
    "measures": _measures,
    "checklist": _checklist,
    "triage": _triage,
}
