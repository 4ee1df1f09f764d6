"""What documents show of the whole case: its story, evidence, gaps, readings, course, measures."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.assess.inquiry import establish_next
from rongcuo.decision import HELD, to_be_reasoned
from rongcuo.forms.conditions import TO_SETTLE
from rongcuo.forms.content import BLANK, BLANK_DAY, Content, Grid, Paragraph
from rongcuo.forms.deadlines import day_words, spelt
from rongcuo.forms.matter import Matter
from rongcuo.logic import Truth
from rongcuo.measures import measures
from rongcuo.procedure import OUTCOMES
from rongcuo.timeline import FROM_CASE
from rongcuo.triage import triage
from rongcuo.views.words import BASIS, MARK, REPORT, VALUE, raised, settling

__all__ = ["SHOWN", "entered", "reasons"]

_REASONS = ("条文", "由人认定", "理由（写明条文和证据）")
_NOT_SHOWN = ("未查明", "不成立")
_REDUCTIONS = {"lighter": "从轻", "mitigated": "减轻"}


def reasons(matter: Matter, step: str) -> Grid:
    """What a person held of each provision in a step, and why; places for it before the record.

    Why it departs from the comparison is for the conclusion alone: it concerns our rules.
    """
    decision = matter.decided(step)
    cited = matter.policy.provision
    if decision is None:
        named = () if matter.empty else to_be_reasoned(matter.case.claims, matter.policy)
        rows = [(cited(name).citation, TO_SETTLE, "") for name in named] or [
            ("", TO_SETTLE, "")
        ] * 2
        return Grid(_REASONS, tuple(rows), (5, 4, 11), to_fill=True)
    return Grid(
        _REASONS,
        tuple(
            (
                cited(each.provision).citation,
                HELD[each.held],
                each.reason
                + (f"\n与比对不同：{each.departs}" if each.departs and step == "conclude" else ""),
            )
            for each in decision.reasons
        ),
        (5, 4, 11),
    )


def entered(event: str, what: str, matter: Matter) -> str:
    """Who, when, what outcome and why: by the log, else by the record; blank where by neither.

    `reduction` is the outcome where it is one of the two of leniency.
    """
    entry, decision = matter.entry(event), matter.decided(event)
    if what == "on":
        return day_words(entry.on if entry else decision.on if decision else None)
    if what in ("outcome", "reduction"):
        words = OUTCOMES if what == "outcome" else _REDUCTIONS
        if matter.empty:
            return "　".join(f"□{_REDUCTIONS.get(each, OUTCOMES[each])}" for each in words)
        said = (entry and entry.outcome) or (decision and decision.outcome)
        return words.get(said or "", BLANK)
    if what == "by":
        by = "" if entry is None or entry.by == FROM_CASE else entry.by
        return by or (decision.role if decision else BLANK)
    return (entry.reason if entry else "") or BLANK


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
    yield Grid(head, rows or (("",) * 5,) * 6, (30, 100, 142, 85, 85), not rows)


def _gaps(matter: Matter) -> Iterator[Content]:
    head = ("还不知道的", "关系到", "可作证据的")
    if matter.empty:
        yield Grid(head, (("", "", ""),) * 3, (8, 5, 5), True)
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
        yield Grid(head, (("", TO_SETTLE, ""),) * 2, (7, 4, 7))
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
    head = ("日期", "事项", "谁", "依据和说明")
    if matter.empty:
        events = (event for event in policy.procedure.events if event.fact)
        rows = tuple(
            (BLANK_DAY, e.title, "", policy.provision(e.provision).citation) for e in events
        )
        yield Grid(head, rows, (116, 116, 100, 110))  # points
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
        yield Grid(head, rows, (100, 104, 70, 168))
    else:
        yield Paragraph("正文", "案件没有写明经过的日期。")


def _said(notes: tuple[str, ...]) -> Iterator[str]:
    """What a step was recorded without, the unknown and the untrue in a line each; then the rest."""
    for said in _NOT_SHOWN:
        missing = [note.removesuffix(end) for note in notes if note.endswith(end := f"（{said}）")]
        if missing:
            yield f"{said}：{'、'.join(missing)}"
    ends = tuple(f"（{said}）" for said in _NOT_SHOWN)
    yield from (spelt(note) for note in notes if not note.endswith(ends))


def _concluded(matter: Matter) -> Iterator[Content]:
    """What the log or the record says of the conclusion; nothing where there is none."""
    if matter.entry("conclude") or matter.decided("conclude"):
        said = "，".join(entered("conclude", what, matter) for what in ("on", "by", "outcome"))
        yield Paragraph("正文", f"日志所载：{said}。")


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
        ("逐条自问", "回答"), tuple((each, "□是　□否　□不适用") for each in questions), (11, 4)
    )


def _triage(matter: Matter) -> Iterator[Content]:
    if matter.empty:
        yield Paragraph("正文", "□正常举报　□错告　□失实，性质待定")
        yield Paragraph("正文", "□查不清　□疑似诬告，报有权机关")
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
    "concluded": _concluded,
    "measures": _measures,
    "checklist": _checklist,
    "triage": _triage,
}
