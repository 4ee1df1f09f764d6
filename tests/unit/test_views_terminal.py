"""An assessed case on a terminal: the findings with their reasons, and nothing that steers it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console, RenderableType

from rongcuo.assess.findings import Assessment
from rongcuo.case import Answer, Case, read_case
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.views.terminal import assessed as shown
from rongcuo.views.terminal import sorted_report, words_of

from .hetang import HETANG, hetang
from .tiny import all_, any_, assessed, fact, fork, human, not_, quoted, tiny

HOSTILE = "\x1b[2J\x1b]0;题\x07\x9b31m\r\n\b\u202e\u200f\x00[red]甲[/red]\x7f"


def printed(renderable: RenderableType) -> list[str]:
    """The lines that a wide terminal without colours shows."""
    file = StringIO()
    Console(file=file, width=300, highlight=False, markup=False, emoji=False).print(renderable)
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_an_assessed_case() -> None:
    """Findings with their reasons, raised flags, questions, changes and notices, in this order."""
    assessment = Assessment(read_case(HETANG / "k01.yaml", hetang()), hetang())

    lines = printed(shown(assessment))

    assert lines[:2] == [
        "案件 K01　河农技〔2021〕7号",
        "主张：第二条第（一）项、第二条第（三）项",
    ]
    assert lines[2].startswith("只作比对，不作认定")
    assert lines[4:13] == [
        "第二条第（一）项　新品种减产　◌ 待定",
        "├── ● 符合　“推广新品种”　推广的是否为新品种？是",
        "├── ● 符合　“事先做过小区试种并告知农户”",
        "│   ├── ● 符合　“小区试种”　事先是否做过小区试种？是　证据：测产单",
        "│   └── ● 符合　“告知农户”　是否告知农户？是",
        "├── ◌ 待定　“减产”　歧义 X1 跟谁比算减产",
        "│   ├── 读法“跟上年比”：◌ 待定",
        "│   └── 读法“跟邻田比”：● 符合",
        "└── ⚑ 本案涉及 X4：下种以后才告知农户的，算不算“事先”？",
    ]
    assert lines.index("接下来查明") < lines.index("怎样才会改变")
    assert lines[-2] == "· 第三条与第二条分别比对，不相加。"
    assert lines[-1].startswith("· 未发现直接标识，不等于匿名")


@pytest.mark.parametrize("number", range(1, 13))
def test_every_training_case_is_shown(
    training: Callable[[int], Case], policy: Policy, number: int
) -> None:
    """With the verdict on each provision in play."""
    assessment = Assessment(training(number), policy)

    lines = printed(shown(assessment))

    for provision in assessment.in_play:
        citation = policy.provision(provision).citation
        assert any(line.startswith(f"{citation}　") for line in lines)


def test_a_case_without_claims_is_compared_with_every_item() -> None:
    """It is said so."""
    assert printed(shown(assessed(tiny(fact("a")))))[1] == "主张：未写明，逐项比对"


def test_what_stands_under_a_negation_has_no_verdict() -> None:
    """Its answer says enough."""
    policy = tiny(all_(not_(any_(quoted(fact("a"), "甲。", "甲"), fact("b"))), human()))

    lines = printed(shown(assessed(policy, a="no")))

    assert lines[5:10] == [
        "├── ◌ 待定　下列不成立",
        "│   └── 下列有其一",
        "│       ├── “甲”　a？否　证据：a的证据",
        "│       └── b？未查明",
        "└── ◌ 待定　须由人判断",
    ]


def test_an_adopted_reading_is_marked() -> None:
    """With who adopted it."""
    policy = tiny(fork("F", one=fact("a"), two=fact("b")), human("H"))

    lines = printed(shown(assessed(policy, adopted="F.two", b="yes")))

    assert lines[5:8] == [
        "└── ● 符合　歧义 F F的题目",
        "    ├── 读法“one的说法”：◌ 待定",
        "    └── 读法“two的说法”：● 符合　已采用（站务会）",
    ]
    assert "└── ◌ 待定　歧义 H H的题目" in lines


def test_flags_that_nothing_raises_stand_together() -> None:
    """In one quiet line, by title."""
    lines = printed(shown(assessed(hetang(), "art_2__point_1", warned_before="yes")))

    assert "└── ⚑ 另须留意：X4 告知的先后" in lines
    assert "└── ⚑ 本案涉及 X3：有人提醒过仍然出错的，还算不算“无心”？" in lines


def test_questions_are_numbered_and_cut_at_eight() -> None:
    """How many are left is told."""
    names = "abcdefghij"
    policy = tiny(all_(*(any_(fact(name), fact(name * 2)) for name in names)))

    lines = printed(shown(assessed(policy)))

    assert "  8. dd？" in lines
    assert not any(line.startswith("  9.") for line in lines)
    assert "     另有 12 项，见 --json 或 --html。" in lines


def test_a_question_tells_what_it_settles_or_touches() -> None:
    """And the evidence that would prove it; a reading is marked as such."""
    policy = tiny(all_(fact("a"), any_(fact("b"), fact("c"))), fork("F", x=fact("d"), y=fact("e")))

    lines = printed(shown(assessed(policy, d="yes", e="no")))

    start = lines.index("接下来查明")
    assert lines[start + 1 : start + 9] == [
        "  1. a？",
        "     一经查明，第一条第（1）项可能定为不符合",
        "     证据：a的材料",
        "  2. 待选读法：F怎样读？",
        "     一经查明，第一条第（2）项可能定为不符合或符合",
        "  3. b？",
        "     关系到第一条第（1）项",
        "     证据：b的材料",
    ]


def test_where_everything_is_settled_nothing_is_asked() -> None:
    """The heading is left out with the questions."""
    assert "接下来查明" not in printed(shown(assessed(tiny(fact("a")), a="yes")))


def test_changes_are_cut_at_three() -> None:
    """How many are left is told; four facts at once are only counted."""
    policy = tiny(all_(*(fact(name) for name in "abcd")))

    lines = printed(shown(assessed(policy)))

    start = lines.index("怎样才会改变")
    assert lines[start + 1 : start + 7] == [
        "  第一条第（1）项要成为 ● 符合，至少要有 4 项事实同时如此",
        "  第一条第（1）项要成为 ✕ 不符合，下列任一组成立即可",
        "  · 查明：a？否",
        "  · 查明：b？否",
        "  · 查明：c？否",
        "  · （另有 1 组）",
    ]


def test_what_only_people_can_change_has_no_changes() -> None:
    """The heading is left out with them."""
    assert "怎样才会改变" not in printed(shown(assessed(tiny(human("H")))))


def test_nothing_in_a_case_steers_the_terminal() -> None:
    """Evidence, values and who adopted a reading are shown without control characters."""
    assessment = assessed(
        hetang(), "art_2__point_1", "art_2__point_2", adopted="X1.neighbours", plot_trial="yes"
    )
    case = replace(
        assessment.case,
        narrative=HOSTILE,
        answers={
            "plot_trial": Answer(Truth.YES, (HOSTILE,), HOSTILE),
            "cause_in_field": Answer((HOSTILE,)),
        },
        readings={
            "X1": replace(
                assessment.case.readings["X1"], by=HOSTILE, reason=HOSTILE, document=HOSTILE
            )
        },
    )

    lines = printed(shown(replace(assessment, case=case)))

    text = "".join(lines)
    assert text.count("�[2J�]0;题��31m") == 3
    assert not {unicodedata.category(character) for character in text} & {"Cc", "Cf", "Cs"}


# ---- reports -------------------------------------------------------------------------------------


def test_a_report_is_shown_with_what_is_still_to_be_established(policy: Policy) -> None:
    """Untrue is not malicious: what would tell is asked for."""
    answers = {
        "complaint_accepted": Answer(Truth.YES),
        "collective_assessment_held": Answer(Truth.YES),
        "reported_fact_status": Answer(("失实",)),
    }

    lines = printed(shown(Assessment(Case("K01", answers=answers), policy)))

    start = lines.index("举报甄别")
    assert lines[start + 1].startswith("失实，性质待定　依据：第八条")
    assert f"· 还须查明：{policy.fact('fabricated_or_forged').question}" in lines


def test_a_report_that_was_not_assessed_together_is_not_sorted(policy: Policy) -> None:
    """What the facts would give is told, and what is missing."""
    answers = {
        "complaint_accepted": Answer(Truth.YES),
        "reported_fact_status": Answer(("查不清",)),
    }

    lines = printed(shown(Assessment(Case("K01", answers=answers), policy)))

    start = lines.index("举报甄别")
    assert lines[start + 1].startswith("没有集体研判的记录，暂不甄别　依据：第八条")
    assert lines[start + 2] == "如已集体研判，按现有事实为：查不清（不得认定失实）"


def test_a_case_without_a_report_is_not_sorted(policy: Policy) -> None:
    """It is said so, and no more."""
    (line,) = printed(sorted_report(None, Case("K01"), policy))

    assert line.startswith("案件没有写明受理的举报")


# ---- the text ------------------------------------------------------------------------------------


def test_the_words_of_the_whole_document() -> None:
    """Under the title, every provision with its citation, id and words."""
    lines = printed(words_of(hetang(), None))

    assert lines[0] == "河塘镇农技推广站宽待无心之失暂行规定　河农技〔2021〕7号"
    assert lines[1:] == [
        line
        for provision in hetang().provisions
        for line in (f"{provision.citation}　{provision.id}", f"  {provision.text}")
    ]


def test_the_words_of_a_provision_and_what_stands_in_it() -> None:
    """The list with its items, an item alone."""
    assert len(printed(words_of(hetang(), "art_2"))) == 1 + 2 * 4
    assert printed(words_of(hetang(), "art_2__point_3"))[1:] == [
        "第二条第（三）项　art_2__point_3",
        "  站务会认为应当宽待的其他情况。",
    ]
