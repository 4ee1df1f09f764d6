"""An assessed case as a page: well-formed, self-contained, and whatever a case holds stays text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rongcuo.assess.findings import Assessment, assess
from rongcuo.case import Answer, Case, read_case
from rongcuo.errors import visible
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.views.page import embedded, fragment, page, story

from .elements import Element, parse, text_of
from .hetang import HETANG, hetang
from .tiny import all_, any_, assessed, fact, human, tiny

HOSTILE = (
    "<script>alert(1)</script>",
    '"onload="alert(1)',
    "'><img src=x onerror=alert(1)>",
    "</style></p></body><iframe src='https://example.org'>",
    "&lt;b&gt;&#60;i&#62;",
    "<!-- ",
    "]]>",
    "\u202e倒\u202c",
    "😀",
    "javascript:alert(1)",
)


@pytest.fixture(scope="module")
def k01() -> Assessment:
    """The example of 河塘镇, compared with its policy."""
    return Assessment(read_case(HETANG / "k01.yaml", hetang()), hetang())


# ---- the page as a whole -------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(1, 13))
def test_the_page_of_every_training_case_is_well_formed(
    training: Callable[[int], Case], policy: Policy, number: int
) -> None:
    """Every tag is closed where it should be, there is one page, in Chinese."""
    html = page(Assessment(training(number), policy))

    root = parse(html)

    assert html.startswith('<!doctype html>\n<html lang="zh-CN">')
    (document,) = root.all("html")
    assert [child.tag for child in document.inside if isinstance(child, Element)] == [
        *("head", "body")
    ]
    assert next(root.all("meta")).attributes == {"charset": "utf-8"}


def test_the_page_is_self_contained(k01: Assessment) -> None:
    """No scripts, no addresses, nothing that a browser would fetch or run."""
    html = page(k01)

    root = parse(html)

    assert not {element.tag for element in root.all()} & {
        *("script", "link", "img", "iframe", "object", "embed", "a", "base", "form", "svg")
    }
    names = {name for element in root.all() for name in element.attributes}
    assert names <= {"lang", "charset", "name", "content", "class", "title"}
    assert not re.search(r"https?:|//|url\(|@import|javascript:", html)


def test_the_page_names_case_and_policy(k01: Assessment) -> None:
    """In its title and at its head; the rules' hash at its foot."""
    root = parse(page(k01))

    assert text_of(next(root.all("title"))) == "评议比对　案件 K01"
    assert "案件 K01　河农技〔2021〕7号" in text_of(next(root.all("header")))
    assert hetang().hash[:23] in text_of(next(root.all("footer")))


def test_the_page_says_what_it_is_not(k01: Assessment) -> None:
    """No determination, no proof of anonymity, and what the policy has said beside findings."""
    root = parse(page(k01))

    assert "只作比对，不作认定" in text_of(next(root.all("header")))
    assert [text_of(notice) for notice in next(root.all("footer")).all("p")][:-1] == [
        "只作比对，不作认定。",
        "第三条与第二条分别比对，不相加。",
        "未发现直接标识，不等于匿名：职务、单位与日期合在一起仍可能指向一个人。",
    ]


def test_the_narrative_is_told_by_paragraphs() -> None:
    """Blank lines make none; a case without narrative has no such section."""
    assessment = assessed(tiny(fact("a")))
    told = replace(assessment, case=replace(assessment.case, narrative=" 甲。\n\n  \n乙。\n"))

    (story,) = parse(page(told)).all("section", "story")

    assert [text_of(paragraph) for paragraph in story.all("p")] == ["甲。", "乙。"]
    assert list(parse(page(assessment)).all("section", "story")) == []


# ---- what next, what otherwise -------------------------------------------------------------------


def test_the_questions_are_listed(k01: Assessment) -> None:
    """A reading is marked as such; evidence is named where there is any."""
    (steps,) = parse(page(k01)).all("ol", "next")

    assert [text_of(step) for step in steps.all("li")] == [
        "待选读法：“减产”是跟上年比，还是跟邻田比？第二条第（一）项可能定为符合",
        "产量是否低于上年？第二条第（一）项可能定为符合　证据：测产单",
    ]


def test_a_question_that_settles_nothing_alone_names_what_it_touches() -> None:
    """It is useful with others."""
    policy = tiny(all_(any_(fact("a"), fact("b")), any_(fact("a"), fact("c"))))

    (steps,) = parse(page(assessed(policy))).all("ol", "next")

    assert "关系到第一条第（1）项　证据：b的材料" in text_of(steps)


def test_where_nothing_is_open_nothing_is_asked() -> None:
    """It is said so."""
    root = parse(page(assessed(tiny(fact("a")), a="yes")))

    assert list(root.all("ol", "next")) == []
    assert "都已有结果，或只能由人判断。" in text_of(root)


def changes(assessment: Assessment) -> list[str]:
    """What would change, block by block."""
    return [text_of(block) for block in parse(page(assessment)).all("div", "change")]


def test_changes_are_told_for_the_values_that_are_not_reached() -> None:
    """Sets where they are small, a number where not, and people where no facts help."""
    four = all_(*(fact(name) for name in "bcde"))

    assert changes(assessed(tiny(fact("a")), a="yes")) == [
        "第一条第（1）项要成为✕ 不符合现有答案须改为：a？否"
    ]
    assert changes(assessed(tiny(four), b="no")) == [
        "第一条第（1）项要成为● 符合至少要有 4 项事实同时如此。"
    ]
    assert changes(assessed(tiny(human("H")))) == [
        "第一条第（1）项要成为● 符合没有哪些事实能使它如此：须由人判断。",
        "第一条第（1）项要成为✕ 不符合没有哪些事实能使它如此：须由人判断。",
    ]


# ---- periods and reports -------------------------------------------------------------------------


def test_a_report_is_shown_with_what_is_still_to_be_established(policy: Policy) -> None:
    """Untrue is not malicious: what would tell is asked for."""
    case = Case(
        "K01",
        answers={
            "complaint_accepted": Answer(Truth.YES),
            "collective_assessment_held": Answer(Truth.YES),
            "reported_fact_status": Answer(("失实",)),
        },
    )

    text = text_of(parse(page(Assessment(case, policy))))

    assert "举报甄别失实，性质待定" in text
    assert f"还须查明：{policy.fact('fabricated_or_forged').question}" in text


def test_a_day_of_a_year_that_is_not_yet_known_is_provisional(policy: Policy) -> None:
    """It is said beside the day."""
    known = Case("K01", dates={"accountability_started_on": date(2025, 3, 3)})
    unknown = Case("K01", dates={"accountability_started_on": date(2035, 3, 5)})

    assert "暂定" not in page(Assessment(known, policy))
    assert "（暂定）" in page(Assessment(unknown, policy))


# ---- parts for other pages -----------------------------------------------------------------------


def test_a_deferral_that_nobody_decided_is_not_told_as_running(policy: Policy) -> None:
    """The three months may count from the report, but only where the conclusion is put off."""
    reported = Case("K01", dates={"report_issued_on": date(2025, 4, 1)})

    assert "暂缓期限（没有记载开始）" in page(assess(reported, policy))


def test_a_fragment_is_the_content_on_one_line(k01: Assessment) -> None:
    """For a page that has the style already."""
    html = fragment(k01)

    (content,) = (child for child in parse(html).inside if isinstance(child, Element))
    assert content.attributes == {"class": "assessed"}
    assert "\n" not in html
    assert html in page(k01)


def test_a_story_is_the_narrative_alone() -> None:
    """A paragraph each, escaped, on one line."""
    case = Case("K01", narrative="甲<b>。\n\n乙。\n")

    assert story(case) == '<div class="narrative"><p>甲&lt;b&gt;。</p><p>乙。</p></div>'


def test_embedded_is_the_content_with_its_style(k01: Assessment) -> None:
    """For a notebook's output, on one line too."""
    html = embedded(k01)

    assert html.startswith("<style>")
    assert html.endswith(f"</style>{fragment(k01)}")
    assert "\n" not in html


# ---- hostile text --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_case_holds_stays_text(text: str) -> None:
    """In narrative, evidence, notes, answers, and in who adopted a reading and why.

    What cannot be seen stands there as �, as on a terminal and in documents.
    """
    policy = replace(
        hetang(),
        facts=tuple(
            replace(fact, values=(*fact.values, text)) if fact.id == "cause_in_field" else fact
            for fact in hetang().facts
        ),
    )
    assessment = assessed(policy, "art_2__point_1", "art_2__point_2", adopted="X1.neighbours")
    case = replace(
        assessment.case,
        narrative=f"前{text}后",
        answers={
            "replanted": Answer(Truth.YES, (f"前{text}后",), f"前{text}后"),
            "cause_in_field": Answer((f"前{text}后",)),
        },
        readings={
            "X1": replace(
                assessment.case.readings["X1"],
                by=f"前{text}后",
                reason=f"前{text}后",
                document=f"前{text}后",
            )
        },
    )
    plain = page(replace(assessment, case=replace(case, narrative="甲")))

    root = parse(page(replace(assessment, case=case)))

    assert text_of(root).count(f"前{visible(text)}后") == 7
    assert {e.tag for e in root.all()} == {e.tag for e in parse(plain).all()}
    names = {name for element in root.all() for name in element.attributes}
    assert names == {"lang", "charset", "name", "content", "class", "title"}
