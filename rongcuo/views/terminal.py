"""An assessed case on a terminal: a readable tree with the reasons."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from rongcuo.assess.changes import what_would_change
from rongcuo.assess.findings import Assessment, Condition, Finding
from rongcuo.assess.inquiry import Question, establish_next
from rongcuo.case import Case
from rongcuo.dossier import deadlines
from rongcuo.errors import shown
from rongcuo.logic import Truth
from rongcuo.measures import measures
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Measure
from rongcuo.triage import Triage, triage
from rongcuo.views.deadlines import explained
from rongcuo.views.words import (
    MARK,
    REPORT,
    VALUE,
    answered,
    change_words,
    condition_words,
    notices,
    raised,
    settling,
)
from rongcuo.workdays import STATE, Calendar

__all__ = ["assessed", "sorted_report", "words_of"]

_STYLE = {Truth.YES: "green", Truth.NO: "red", Truth.UNKNOWN: "yellow"}
_MOST_QUESTIONS = 8
_MOST_CHANGES = 3


def _verdict(value: Truth) -> Text:
    return Text(f"{MARK[value]} {VALUE[value]}", style=_STYLE[value])


def assessed(assessment: Assessment, calendar: Calendar = STATE) -> RenderableType:
    """The whole case: findings in play with their reasons, what to ask next, what would change."""
    policy, case = assessment.policy, assessment.case
    cited = "、".join(policy.provision(item).citation for item in case.claims) or "未写明，逐项比对"
    parts: list[RenderableType] = [
        Text.assemble(("案件 ", "bold"), (case.id, "bold"), f"　{policy.number}"),
        Text(f"主张：{cited}"),
        Text(notices(policy)[0], style="dim"),
        Text(),
    ]
    for provision in assessment.in_play:
        parts += [_finding(assessment, assessment.findings[provision]), Text()]
    if questions := establish_next(assessment):
        parts += [_next(questions, policy), Text()]
    if changes := _changes(assessment):
        parts += [changes, Text()]
    for found in deadlines(case, policy, calendar).values():
        if found is not None:
            parts += [explained(found, policy), Text()]
    if (report := triage(case, policy)) is not None:
        parts += [sorted_report(report, case, policy), Text()]
    if listed := measures(case, policy):
        parts += [_measures(listed, policy), Text()]
    parts += (Text(f"· {notice}", style="dim") for notice in notices(policy)[1:])
    return Group(*parts)


def _finding(assessment: Assessment, finding: Finding) -> RenderableType:
    policy = assessment.policy
    title = policy.circumstance(finding.provision).title
    head = Text.assemble((policy.provision(finding.provision).citation, "bold"), f"　{title}　")
    tree = Tree(head + _verdict(finding.value), guide_style="dim")
    for condition in finding.conditions:
        _grow(tree, condition, assessment)
    flags = [policy.ambiguity(flag) for flag in finding.flags]
    acute = [entry for entry in flags if raised(entry, assessment.case, assessment)]
    for entry in acute:
        tree.add(Text(f"⚑ 本案涉及 {entry.id}：{entry.question}", style="bold"))
    quiet = "；".join(f"{entry.id} {entry.title}" for entry in flags if entry not in acute)
    if quiet:
        tree.add(Text(f"⚑ 另须留意：{quiet}", style="dim"))
    return tree


def _grow(parent: Tree, condition: Condition, assessment: Assessment, denied: bool = False) -> None:
    """Add a condition: its verdict, the words it quotes, and the answer or readings behind it.

    What stands under a negation has no verdict of its own: its answer says enough.
    """
    node, policy, case = condition.node, assessment.policy, assessment.case
    name = node.id
    parts = [] if denied else [_verdict(condition.value)]
    if node.quote:
        parts.append(Text(f"“{node.quote.words}”"))
    if node.op in ("fact", "is"):
        asked = f"{condition_words(node, policy)}{shown(answered(case.answers.get(name)))}"
        parts.append(Text(asked, style="dim" if node.quote else ""))
    elif node.op in ("reading", "human") and name:
        parts.append(Text(f"歧义 {name} {policy.ambiguity(name).title}", style="dim"))
    elif not node.quote:
        parts.append(Text(condition_words(node, policy)))
    if condition.evidence:
        parts.append(Text(f"证据：{'、'.join(map(shown, condition.evidence))}", style="dim"))
    branch = parent.add(Text("　").join(parts))
    if node.op == "reading":
        _readings(branch, condition, assessment)
    else:
        for child in condition.children:
            _grow(branch, child, assessment, denied or node.op == "not")


def _readings(branch: Tree, condition: Condition, assessment: Assessment) -> None:
    name = condition.node.id
    adopted = assessment.case.readings.get(name)
    readings = assessment.policy.ambiguity(name).readings
    for reading, child in zip(readings, condition.children, strict=True):
        label = Text.assemble(f"读法“{reading.label}”：", _verdict(child.value))
        if adopted and reading.id == adopted.choose:
            label.append(f"　已采用（{shown(adopted.by)}）", style="bold")
        branch.add(label)


def _listed(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Marks or numbers on the left, what they mark on the right, folded there."""
    table = Table.grid(padding=(0, 1))
    table.add_column()
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _next(questions: tuple[Question, ...], policy: Policy) -> RenderableType:
    rows: list[tuple[str, RenderableType]] = []
    for number, question in enumerate(questions[:_MOST_QUESTIONS], 1):
        kind = "待选读法：" if question.kind == "reading" else ""
        touched = "、".join(policy.provision(p).citation for p in question.provisions)
        reach = settling(question.settles, policy)
        body = [Text(f"{kind}{question.question}", style="bold")]
        body.append(Text(f"一经查明，{reach}") if reach else Text(f"关系到{touched}", style="dim"))
        if question.evidence:
            body.append(Text(f"证据：{'、'.join(question.evidence)}", style="dim"))
        rows.append((f"{number}.", Group(*body)))
    if (rest := len(questions) - _MOST_QUESTIONS) > 0:
        rows.append(("", Text(f"另有 {rest} 项，见 --json 或 --html。", style="dim")))
    return Group(Text("接下来查明", style="bold"), Padding(_listed(rows), (0, 0, 0, 2)))


def _changes(assessment: Assessment) -> RenderableType | None:
    blocks: list[RenderableType] = []
    for provision in assessment.in_play:
        value = assessment.findings[provision].value
        for target, ways in what_would_change(assessment, provision).items():
            if target is value or ways.smallest is None:
                continue
            cited = assessment.policy.provision(provision).citation
            how = "下列任一组成立即可" if ways.sets else f"至少要有 {ways.smallest} 项事实同时如此"
            blocks.append(Text.assemble(f"{cited}要成为 ", _verdict(target), f"，{how}"))
            lines = [change_words(c, assessment.policy) for c in ways.sets[:_MOST_CHANGES]]
            if len(ways.sets) > _MOST_CHANGES:
                lines.append(f"（另有 {len(ways.sets) - _MOST_CHANGES} 组）")
            blocks.append(_listed(("·", Text(line)) for line in lines))
    if not blocks:
        return None
    return Group(Text("怎样才会改变", style="bold"), Padding(Group(*blocks), (0, 0, 0, 2)))


def sorted_report(found: Triage | None, case: Case, policy: Policy) -> RenderableType:
    """Where a report stands by Article 8, what is still to be established, and what is forbidden."""
    if found is None:
        return Text("案件没有写明受理的举报，不适用第八条的甄别。")
    cited = "、".join(policy.provision(p).citation for p in found.provisions)
    parts = [
        Text("举报甄别", style="bold"),
        Text.assemble((REPORT[found.value], "bold"), f"　依据：{cited}"),
    ]
    if found.value == "blocked":
        parts.append(Text(f"如已集体研判，按现有事实为：{REPORT[found.otherwise]}", style="dim"))
    parts += (Text(f"· 还须查明：{policy.fact(name).question}") for name in found.open_facts)
    parts.append(
        Text(
            "失实不等于诬告，查不清不等于失实。不得追查匿名举报人，举报人身份严格保密。",
            style="dim",
        )
    )
    return Group(*parts)


def _measures(listed: tuple[Measure, ...], policy: Policy) -> RenderableType:
    rows: list[tuple[str, RenderableType]] = []
    for measure in listed:
        cited = policy.provision(measure.provision).citation
        body = [Text.assemble(f"“{measure.quote}”　", (f"{cited}　{measure.actor}", "dim"))]
        if measure.note:
            body.append(Text(measure.note, style="dim"))
        rows.append(("·", Group(*body)))
    heading = Text("与案件事实有关的其他条文（列出备查，不是决定）", style="bold")
    return Group(heading, Padding(_listed(rows), (0, 0, 0, 2)))


def words_of(policy: Policy, provision_id: str | None) -> RenderableType:
    """The text of a provision and what stands in it, or of the whole document."""
    parts = policy.provisions if provision_id is None else policy.within(provision_id)
    lines: list[RenderableType] = [Text(f"{policy.title}　{policy.number}", style="dim")]
    for part in parts:
        lines.append(Text.assemble((part.citation, "bold"), (f"　{part.id}", "dim")))
        lines.append(Padding(Text(part.text, overflow="fold"), (0, 0, 0, 2)))
    return Group(*lines)
