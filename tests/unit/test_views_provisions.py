"""A provision on the page: its words coloured by its conditions, each with what it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import tostring

import pytest

from rongcuo.assess.findings import Assessment
from rongcuo.case import Answer, Case, read_case
from rongcuo.logic import Truth
from rongcuo.views.page import clause, page

from .elements import Element, parse, text_of
from .hetang import HETANG, hetang
from .tiny import all_, any_, assessed, fact, fork, human, is_, not_, quoted, tiny


@pytest.fixture(scope="module")
def k01() -> Assessment:
    """The example of 河塘镇, compared with its policy."""
    return Assessment(read_case(HETANG / "k01.yaml", hetang()), hetang())


def sheets(assessment: Assessment) -> dict[str, Element]:
    """The provisions shown on the page, by citation."""
    return {
        text_of(next(sheet.all(class_="cited"))): sheet
        for sheet in parse(page(assessment)).all("article", "sheet")
    }


def test_provisions_in_play_are_shown_with_their_findings(k01: Assessment) -> None:
    """The claimed items and the definition, each with its words and its verdict."""
    shown = sheets(k01)

    assert list(shown) == ["第二条第（一）项", "第二条第（三）项", "第三条"]
    assert [text_of(next(sheet.all(class_="verdict"))) for sheet in shown.values()] == [
        *("◌ 待定", "◌ 待定", "● 符合")
    ]
    assert ["本人主张" in text_of(sheet) for sheet in shown.values()] == [True, True, False]


def test_a_clause_is_coloured_by_the_findings_of_its_conditions(k01: Assessment) -> None:
    """Its words stay whole; each quoted run is marked, titled and classed by its value."""
    element = parse(tostring(clause(k01, "art_2__point_1"), encoding="unicode", method="html"))

    (words,) = element.all("p", "clause")
    assert text_of(words) == hetang().provision("art_2__point_1").text
    assert [
        (text_of(mark), mark.attributes["class"], mark.attributes["title"])
        for mark in words.all("mark")
    ] == [
        ("推广新品种", "met", "符合"),
        ("事先做过小区试种并告知农户", "met", "符合"),
        ("减产", "undetermined", "待定"),
    ]


def test_the_three_verdicts() -> None:
    """Words, a mark that needs no colour, and a class for each."""
    assessment = assessed(tiny(fact("a"), fact("b"), fact("c")), a="yes", b="no")

    verdicts = [next(sheet.all(class_="verdict")) for sheet in sheets(assessment).values()]

    assert [(text_of(verdict), verdict.attributes["class"]) for verdict in verdicts] == [
        ("● 符合", "verdict met"),
        ("✕ 不符合", "verdict not-met"),
        ("◌ 待定", "verdict undetermined"),
    ]


def conditions(assessment: Assessment) -> str:
    """The text of the conditions of the first provision shown."""
    return text_of(next(parse(page(assessment)).all("ul", "conditions")))


def test_a_condition_is_shown_with_quote_question_answer_evidence_and_note() -> None:
    """In this order."""
    policy = tiny(all_(quoted(fact("a"), "甲。", "甲")))
    case = Case("K01", answers={"a": Answer(Truth.YES, ("乙证", "丙证"), "丁注")})

    assert conditions(Assessment(case, policy)) == "● 符合甲a？是证据：乙证、丙证丁注"


def test_a_condition_that_quotes_nothing_says_how_its_parts_combine() -> None:
    """What stands under a negation has its answer and no verdict."""
    policy = tiny(all_(any_(fact("a"), all_()), not_(all_(fact("b"), is_("k", "旱")))))

    shown = conditions(assessed(policy, a="no", b="yes"))

    assert shown == (
        "● 符合下列有其一✕ 不符合a？否证据：a的证据● 符合不另设条件"
        "◌ 待定下列不成立下列都成立b？是证据：b的证据k？（旱）未查明"
    )


def test_a_condition_that_quotes_needs_no_words_for_its_parts() -> None:
    """The provision's own words stand for them."""
    policy = tiny(all_(quoted(any_(fact("a")), "甲。", "甲")))

    assert conditions(assessed(policy)) == "◌ 待定甲◌ 待定a？未查明"


def test_what_is_left_to_people_is_said() -> None:
    """By the title of its entry in the register, or in general."""
    assert conditions(assessed(tiny(human("H")))) == "◌ 待定H的题目（歧义 H）"
    assert conditions(assessed(tiny(all_(human())))) == "◌ 待定须由人判断"


FORK = fork("F", both=all_(fact("a"), fact("b"), fact("a")), either=any_(fact("a"), fact("b")))


def test_an_open_reading_is_shown_with_every_value_it_would_give() -> None:
    """Neither reading is preferred; a body that may must choose."""
    (sheet,) = sheets(assessed(tiny(FORK), a="yes", b="no")).values()

    (note,) = sheet.all("div", "ambiguity")

    assert text_of(note) == (
        "歧义 F　F怎样读？both的说法　✕ 不符合either的说法　● 符合"
        "读法由有权机关选择并写明理由，工具不代为选择。"
    )
    assert "读法“both的说法”✕ 不符合a？是；b？否" in text_of(sheet)


def test_an_adopted_reading_is_shown_with_who_when_and_why() -> None:
    """And is no open ambiguity any more."""
    (sheet,) = sheets(assessed(tiny(FORK), adopted="F.either", a="yes", b="no")).values()

    assert list(sheet.all("div", "ambiguity")) == []
    assert "已采用“either的说法”：站务会，2022-05-01。理由：便于执行" in text_of(sheet)


def test_a_reading_that_makes_no_difference_is_no_open_ambiguity() -> None:
    """Where both readings agree, nothing is asked."""
    (sheet,) = sheets(assessed(tiny(FORK), a="yes", b="yes")).values()

    assert list(sheet.all("div", "ambiguity")) == []
    assert "F的题目（歧义 F）" in text_of(sheet)


def test_flags_are_shown_quietly_and_raised_ones_aloud(k01: Assessment) -> None:
    """X4 by the order of two dates; X3 only where someone had warned."""
    calm = replace(k01, case=replace(k01.case, dates={"told_on": date(2022, 4, 1)}))
    warned = replace(k01, case=replace(k01.case, answers={"warned_before": Answer(Truth.YES)}))

    assert [text_of(p) for p in sheets(k01)["第二条第（一）项"].all("p", "raised")] == [
        "⚑ 本案涉及 X4：下种以后才告知农户的，算不算“事先”？"
    ]
    assert list(sheets(calm)["第二条第（一）项"].all("p", "raised")) == []
    assert [text_of(p) for p in sheets(calm)["第二条第（一）项"].all("p", "flags")] == [
        "另须留意：X4 告知的先后。"
    ]
    assert [text_of(p) for p in sheets(warned)["第三条"].all("p", "raised")] == [
        "⚑ 本案涉及 X3：有人提醒过仍然出错的，还算不算“无心”？"
    ]
    assert list(sheets(k01)["第二条第（三）项"].all("p", "flags")) == []
