"""An assessed case as one self-contained page: no scripts, nothing loaded, fit to print.

The page is built as a tree of elements, so that whatever a case holds stays text.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from rongcuo.assess.changes import Ways, what_would_change
from rongcuo.assess.findings import Assessment, Condition, Finding
from rongcuo.assess.inquiry import establish_next
from rongcuo.case import Case
from rongcuo.deadlines import Deadline
from rongcuo.dossier import deadlines
from rongcuo.errors import visible
from rongcuo.logic import Truth, atoms
from rongcuo.measures import measures
from rongcuo.policy.model import Policy
from rongcuo.triage import triage
from rongcuo.views.words import (
    MARK,
    REPORT,
    TIMELY,
    VALUE,
    answered,
    change_words,
    condition_words,
    due_words,
    notices,
    provisional_words,
    raised,
    reading_words,
    runs,
    settling,
)
from rongcuo.workdays import STATE, Calendar

_TIMELY_CLASS = {"in_time": "met", "late": "not-met", "undetermined": "undetermined"}

__all__ = ["clause", "embedded", "fragment", "page", "story"]

_CLASS = {Truth.YES: "met", Truth.NO: "not-met", Truth.UNKNOWN: "undetermined"}


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element; a trailing underscore keeps `class_` from being a keyword.

    What cannot be seen, such as marks that turn the direction of writing, stands there as �.
    """
    names = {name.rstrip("_"): value for name, value in attributes.items()}
    element = SubElement(parent, tag, names)
    element.text = visible(text, "\n\t")
    return element


def _verdict(parent: Element, value: Truth) -> None:
    _add(parent, "span", f"{MARK[value]} {VALUE[value]}", class_=f"verdict {_CLASS[value]}")


def page(assessment: Assessment, calendar: Calendar = STATE) -> str:
    """The whole document, in the case's order: clauses, what to ask next, what would change."""
    case, policy = assessment.case, assessment.policy
    html = Element("html", {"lang": "zh-CN"})
    head = _add(html, "head")
    _add(head, "meta", charset="utf-8")
    _add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", f"评议比对　案件 {case.id}")
    for name in ("finding.css", "page.css"):
        _add(head, "style", Path(__file__).with_name(name).read_text(encoding="utf-8"))
    body = _add(html, "body")
    top = _add(body, "header")
    _add(top, "h1", "评议比对")
    _add(top, "span", f"案件 {case.id}　{policy.number}")
    _add(top, "span", "只作比对，不作认定", class_="quiet")
    main = _add(body, "main")
    if case.narrative:
        told = _add(main, "section", class_="story")
        _add(told, "h2", "案情")
        told.append(_story(case))
    main.append(_content(assessment, calendar))
    foot = _add(body, "footer")
    for notice in notices(policy):
        _add(foot, "p", notice)
    _add(foot, "p", f"依据文本与规则 {policy.hash[:23]}…", class_="quiet")
    return "<!doctype html>\n" + tostring(html, encoding="unicode", method="html")


def embedded(assessment: Assessment) -> str:
    """The content with its style, for a notebook's output."""
    style = Path(__file__).with_name("finding.css").read_text(encoding="utf-8")
    return f"<style>{' '.join(style.split())}</style>{fragment(assessment)}"


def fragment(assessment: Assessment, calendar: Calendar = STATE) -> str:
    """The content alone, on one line, for a page that has this package's style already."""
    return tostring(_content(assessment, calendar), encoding="unicode", method="html").replace(
        "\n", " "
    )


def story(case: Case) -> str:
    """The case's narrative, a paragraph each, on one line."""
    return tostring(_story(case), encoding="unicode", method="html")


def _story(case: Case) -> Element:
    told = Element("div", {"class": "narrative"})
    for paragraph in case.narrative.split("\n"):
        if paragraph.strip():
            _add(told, "p", paragraph.strip())
    return told


def _content(assessment: Assessment, calendar: Calendar) -> Element:
    case = assessment.case
    content = Element("div", {"class": "assessed"})
    clauses = _add(content, "section")
    _add(clauses, "h2", "条文比对")
    for provision in assessment.in_play:
        clauses.append(_sheet(assessment, assessment.findings[provision]))
    for found in deadlines(case, assessment.policy, calendar).values():
        if found is not None:
            clauses.append(_period(found, assessment.policy))
    side = _add(content, "section")
    _next(side, assessment)
    _changes(side, assessment)
    _report(side, assessment)
    _measures(side, assessment)
    _checklist(side, assessment.policy)
    return content


def _period(found: Deadline, policy: Policy) -> Element:
    """A period under its readings: the safe day first, then a table of every reading."""
    limit = found.limit
    sheet = Element("article", {"class": "sheet"})
    head = _add(sheet, "h3")
    _add(head, "span", policy.provision(limit.provision).citation, class_="cited")
    _add(head, "span", found.title)
    if found.verdict is not None:
        _add(head, "span", TIMELY[found.verdict], class_=f"verdict {_TIMELY_CLASS[found.verdict]}")
    _add(sheet, "p", f"“{limit.quote}”", class_="clause")
    heading, reason = due_words(found)
    line = _add(sheet, "p")
    _add(line, "b", heading)
    _add(line, "span", f"　{reason}", class_="quiet")
    table = _add(sheet, "table")
    titles = _add(_add(table, "thead"), "tr")
    for title in ("读法", "截止日", "是否按期"):
        _add(titles, "th", title)
    rows = _add(table, "tbody")
    for reading in found.readings:
        row = _add(rows, "tr")
        _add(row, "td", reading_words(reading))
        day = str(reading.due or "日期未知")
        _add(row, "td", f"{day}{'（暂定）' if reading.provisional else ''}")
        cell = _add(row, "td")
        if reading.verdict is not None:
            state = _TIMELY_CLASS[reading.verdict]
            _add(cell, "span", TIMELY[reading.verdict], class_=f"verdict {state}")
    if found.provisional:
        _add(sheet, "p", provisional_words(found), class_="raised")
    _add(sheet, "p", "读法由有权机关选择并写明理由，工具不代为选择。", class_="quiet")
    return sheet


def _report(parent: Element, assessment: Assessment) -> None:
    """Where a report stands by Article 8, where the case holds one."""
    policy = assessment.policy
    if (found := triage(assessment.case, policy)) is None:
        return
    _add(parent, "h2", "举报甄别")
    cited = "、".join(policy.provision(p).citation for p in found.provisions)
    line = _add(parent, "p")
    _add(line, "b", REPORT[found.value])
    _add(line, "span", f"　依据：{cited}", class_="quiet")
    if found.open_facts:
        several = _add(parent, "ul")
        for name in found.open_facts:
            _add(several, "li", f"还须查明：{policy.fact(name).question}")
    warning = "失实不等于诬告，查不清不等于失实。不得追查匿名举报人，举报人身份严格保密。"
    _add(parent, "p", warning, class_="quiet")


def _measures(parent: Element, assessment: Assessment) -> None:
    """Other provisions that the case's facts bring up: listed, not decided."""
    policy = assessment.policy
    if not (listed := measures(assessment.case, policy)):
        return
    _add(parent, "h2", "与案件事实有关的其他条文")
    several = _add(parent, "ul", class_="measures")
    for measure in listed:
        item = _add(several, "li")
        _add(item, "q", measure.quote)
        cited = policy.provision(measure.provision).citation
        _add(item, "span", f"{cited}　{measure.actor}　{measure.note}", class_="quiet")


def clause(assessment: Assessment, provision: str) -> Element:
    """A provision's words, coloured, underlined and named by the findings of its conditions."""
    words = Element("p", {"class": "clause"})
    finding = assessment.findings[provision]
    for text, value in runs(assessment.policy.provision(provision), finding):
        if value is None:
            _add(words, "span", text)
        else:
            _add(words, "mark", text, class_=_CLASS[value], title=VALUE[value])
    return words


def _sheet(assessment: Assessment, finding: Finding) -> Element:
    policy, case = assessment.policy, assessment.case
    sheet = Element("article", {"class": "sheet"})
    head = _add(sheet, "h3")
    _add(head, "span", policy.provision(finding.provision).citation, class_="cited")
    _verdict(head, finding.value)
    if finding.claimed:
        _add(head, "span", "本人主张", class_="quiet")
    sheet.append(clause(assessment, finding.provision))
    conditions = _add(sheet, "ul", class_="conditions")
    for condition in finding.conditions:
        _condition(conditions, condition, assessment)
    for fork in atoms(assessment.trees[finding.provision]):
        if fork.op == "reading" and fork.id in finding.open_readings:
            entry = policy.ambiguity(fork.id)
            note = _add(sheet, "div", class_="ambiguity")
            _add(note, "p", f"歧义 {entry.id}　{entry.question}")
            ways = _add(note, "ul")
            for reading in entry.readings:
                way = _add(ways, "li", f"{reading.label}　")
                _verdict(way, finding.by_reading[fork.id][reading.id])
            _add(note, "p", "读法由有权机关选择并写明理由，工具不代为选择。", class_="quiet")
    entries = [policy.ambiguity(flag) for flag in finding.flags]
    for entry in entries:
        if raised(entry, case, assessment):
            _add(sheet, "p", f"⚑ 本案涉及 {entry.id}：{entry.question}", class_="raised")
    if entries:
        quiet = "；".join(f"{entry.id} {entry.title}" for entry in entries)
        _add(sheet, "p", f"另须留意：{quiet}。", class_="quiet flags")
    return sheet


def _condition(
    parent: Element, condition: Condition, assessment: Assessment, denied: bool = False
) -> None:
    """One condition; what stands under a negation has no verdict, its answer says enough."""
    policy, case, node = assessment.policy, assessment.case, condition.node
    item = _add(parent, "li")
    if not denied:
        _verdict(item, condition.value)
    if node.quote:
        _add(item, "q", node.quote.words)
    name = node.id
    if node.op in ("fact", "is"):
        _add(item, "span", condition_words(node, policy))
        _add(item, "b", answered(case.answers.get(name)))
        if condition.evidence:
            _add(item, "span", f"证据：{'、'.join(condition.evidence)}", class_="quiet")
        if (answer := case.answers.get(name)) and answer.note:
            _add(item, "span", answer.note, class_="quiet")
    elif node.op in ("reading", "human") and name:
        _add(item, "span", f"{policy.ambiguity(name).title}（歧义 {name}）")
    elif not node.quote:
        _add(item, "span", condition_words(node, policy))
    if adopted := case.readings.get(name) if node.op == "reading" else None:
        label = policy.ambiguity(name).reading(adopted.choose).label
        how = "，".join(filter(None, (adopted.by, adopted.document, adopted.on.isoformat())))
        _add(item, "span", f"已采用“{label}”：{how}。理由：{adopted.reason}", class_="quiet")
    if not condition.children:
        return
    inner = _add(item, "ul")
    if node.op == "reading":
        readings = policy.ambiguity(name).readings
        for reading, child in zip(readings, condition.children, strict=True):
            branch = _add(inner, "li")
            _add(branch, "span", f"读法“{reading.label}”")
            _verdict(branch, child.value)
            said = "；".join(
                f"{policy.fact(leaf).question}{answered(case.answers.get(leaf))}"
                for leaf in _leaves(child)
            )
            _add(branch, "span", said, class_="quiet")
    else:
        for child in condition.children:
            _condition(inner, child, assessment, denied or node.op == "not")


def _leaves(condition: Condition) -> list[str]:
    return list(
        dict.fromkeys(leaf.id for leaf in atoms(condition.node) if leaf.op in ("fact", "is"))
    )


def _next(parent: Element, assessment: Assessment) -> None:
    policy = assessment.policy
    questions = establish_next(assessment)
    _add(parent, "h2", "接下来查明")
    if not questions:
        _add(parent, "p", "所主张各项与第二条都已有结果，或只能由人判断。", class_="quiet")
        return
    steps = _add(parent, "ol", class_="next")
    for question in questions:
        step = _add(steps, "li")
        kind = "待选读法：" if question.kind == "reading" else ""
        _add(step, "b", f"{kind}{question.question}")
        cited = "、".join(policy.provision(p).citation for p in question.provisions)
        reach = settling(question.settles, policy) or f"关系到{cited}"
        evidence = f"　证据：{'、'.join(question.evidence)}" if question.evidence else ""
        _add(step, "span", reach + evidence, class_="quiet")


def _changes(parent: Element, assessment: Assessment) -> None:
    policy = assessment.policy
    _add(parent, "h2", "怎样才会改变")
    for provision in assessment.in_play:
        value = assessment.findings[provision].value
        for target, ways in what_would_change(assessment, provision).items():
            if target is not value:
                _way(parent, policy, provision, target, ways)


def _checklist(parent: Element, policy: Policy) -> None:
    """What reviewers ask themselves before they sign."""
    if policy.checklist is not None:
        cited = policy.provision(policy.checklist.provision).citation
        _add(parent, "h2", f"签署意见前自查（{cited}）")
        questions = _add(parent, "ol", class_="self-check")
        for question in policy.checklist.questions:
            _add(questions, "li", question)


def _way(parent: Element, policy: Policy, provision: str, target: Truth, ways: Ways) -> None:
    block = _add(parent, "div", class_="change")
    line = _add(block, "p")
    _add(line, "span", f"{policy.provision(provision).citation}要成为")
    _verdict(line, target)
    if ways.smallest is None:
        _add(block, "p", "没有哪些事实能使它如此：须由人判断。", class_="quiet")
    elif not ways.sets:
        _add(block, "p", f"至少要有 {ways.smallest} 项事实同时如此。", class_="quiet")
    else:
        several = _add(block, "ul")
        for change in ways.sets:
            _add(several, "li", change_words(change, policy))
