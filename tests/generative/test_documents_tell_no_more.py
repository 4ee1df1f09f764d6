"""No document says more than the engine found: random cases, every document that they allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.findings import Assessment
from rongcuo.case import Case
from rongcuo.forms.conditions import TO_SETTLE
from rongcuo.forms.content import Content, Grid, Paragraph
from rongcuo.forms.fill import fill
from rongcuo.forms.matter import Matter
from rongcuo.forms.ready import NotYet
from rongcuo.policy.compiled import OURS as ID
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.forms import load_forms
from rongcuo.triage import triage
from rongcuo.views.words import MARK, REPORT, TIMELY, VALUE

from .random_policies import cases, nearly_met

OURS = load_policy()
FORMS = load_forms(ID)
TITLES = {limit.title: limit.id for limit in OURS.procedure.limits}
# How a finding is said in a document: after a mark or a colon.
SAID = re.compile(r"(?:[●✕◌] |：)(?:符合|不符合|待定|按期|逾期)(?![^\s。；，（])")


@st.composite
def dated(draw: st.DrawFn) -> Case:
    """A case of our policy, from next to nothing known to nearly met, with some of its dates."""
    case = draw(st.one_of(cases(OURS), nearly_met(OURS, most_unknown=6)))
    day, dates = date(2025, 3, 3), {}
    for fact in OURS.facts:
        if fact.type == "date" and draw(st.booleans()):
            day += timedelta(draw(st.sampled_from([0, 1, 2, 9, 40])))
            dates[fact.id] = day
    return replace(case, dates=dates)


def allowed(matter: Matter) -> set[str]:
    """Everything that may be said with a finding in it, from what the engine found."""
    found: Assessment = matter.assessment
    may = {f"{MARK[f.value]} {VALUE[f.value]}" for f in found.findings.values()}
    for provision in found.in_play:
        finding = found.findings[provision]
        may.add(f"{OURS.provision(provision).citation}：{VALUE[finding.value]}。")
        for name, values in finding.by_reading.items():
            labels = {each.id: each.label for each in OURS.ambiguity(name).readings}
            may |= {f"{labels[each]}：{VALUE[value]}" for each, value in values.items()}
    return may


def texts(content: Content) -> Iterator[str]:
    """Every text of a part of a document."""
    if isinstance(content, Paragraph):
        yield content.text
    else:
        for row in content.rows:
            yield from row


def check(matter: Matter, content: list[Content]) -> int:
    """See that every finding said is the engine's; how many are said."""
    found, said = matter.assessment, 0
    may = allowed(matter)
    under = ""
    cited = {OURS.provision(p).citation: p for p in found.findings}
    for each in content:
        if isinstance(each, Paragraph) and each.style == "二级标题":
            under = cited[each.text.partition("　")[0]]
        if isinstance(each, Grid) and each.head == ("条文的话", "要查明的与所答", "比对", "证据"):
            told = [row[2] for row in each.rows]
            if set(told) == {TO_SETTLE}:  # places to fill in, where no item is claimed
                continue
            conditions = found.findings[under].conditions
            assert told == [f"{MARK[c.value]} {VALUE[c.value]}" for c in conditions]
            for row, condition in zip(each.rows, conditions, strict=True):
                branches = re.findall(r"· 读法“.*?”：(符合|不符合|待定)", row[1])
                if condition.node.op == "reading":
                    assert branches == [VALUE[child.value] for child in condition.children]
            said += len(told)
        elif isinstance(each, Grid) and each.head == ("条文", "比对", "还会改变它的"):
            for row in each.rows:
                finding = found.findings[cited[row[0].partition("　")[0]]]
                assert row[1] == f"{MARK[finding.value]} {VALUE[finding.value]}"
                said += 1
        elif isinstance(each, Grid) and each.head[-1] == "是否按期":
            told = [row[-1] for row in each.rows]
            assert set(told) <= {"—", "未知", *(word[2:] for word in TIMELY.values())}
        else:
            for text in texts(each):
                for line in text.split("\n"):
                    if line.startswith("是否按期："):
                        verdicts = {matter.deadline(limit).verdict for limit in TITLES.values()}
                        assert line in {f"是否按期：{TIMELY[v][2:]}。" for v in verdicts if v}
                    elif line.startswith("按现有事实："):
                        report = triage(matter.case, OURS)
                        assert report is not None
                        assert line.startswith(f"按现有事实：{REPORT[report.value]}。")
                    elif SAID.search(line):
                        assert any(line in (words, f"· {words}") for words in may), line
                        said += 1
    return said


@settings(max_examples=25)
@given(case=dated())
def test_no_document_says_more_than_was_found(case: Case) -> None:
    """Each finding in it is the engine's, clause by clause, reading by reading; none stands besides."""
    matter = Matter(case, OURS)
    said = 0
    for form in FORMS:
        try:
            document = fill(form, matter)
        except NotYet:
            continue
        said += check(matter, list(document.content))
    assert said >= 2


@settings(max_examples=25)
@given(case=dated())
def test_no_period_is_late_in_a_document_while_a_reading_says_in_time(case: Case) -> None:
    """Late in a word only where it is late under every reading."""
    matter = Matter(case, OURS)
    for form in FORMS:
        try:
            content = list(fill(form, matter).content)
        except NotYet:
            continue
        for before, after in pairwise(content):
            if isinstance(before, Paragraph) and before.text == "是否按期：逾期。":
                assert isinstance(after, Grid)
                assert {row[-1] for row in after.rows} <= {"逾期", "未知"}
