"""The Chinese words for findings, answers, changes, and the flags that a case raises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rongcuo.assess.changes import Change
from rongcuo.case import Answer, Case
from rongcuo.logic import Node, Truth
from rongcuo.views.words import answered, change_words, condition_words, raised, runs, settling

from .hetang import hetang
from .tiny import all_, any_, assessed, fact, fork, human, is_, not_, quoted, tiny

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ITEM = "art_1__point_1"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (None, "未查明"),
        (Answer(YES), "是"),
        (Answer(NO), "否"),
        (Answer(UNKNOWN), "未查明"),
        (Answer(()), "未查明"),
        (Answer(("旱",)), "旱"),
        (Answer(("不扣补贴", "不记差错")), "不扣补贴、不记差错"),
    ],
)
def test_an_answer_in_words(answer: Answer | None, words: str) -> None:
    """Left out, empty and unknown are all 未查明, never 否."""
    assert answered(answer) == words


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (fact("replanted"), "是否补种？"),
        (is_("cause_in_field", "旱", "涝"), "田里遭了什么？（旱或涝）"),
        (fork("X1", a=fact("replanted")), "跟谁比算减产"),
        (human("X2"), "其他情况"),
        (human(), "须由人判断"),
        (human(""), "须由人判断"),
        (not_(fact("replanted")), "下列不成立"),
        (all_(fact("replanted")), "下列都成立"),
        (all_(), "不另设条件"),
        (any_(fact("replanted")), "下列有其一"),
    ],
)
def test_a_condition_in_words(node: Node, words: str) -> None:
    """Its question, the title of its ambiguity, or how its parts combine."""
    assert condition_words(node, hetang()) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change({"replanted": "yes"}, {}), "查明：是否补种？是"),
        (Change({}, {"replanted": "no"}), "现有答案须改为：是否补种？否"),
        (
            Change({"replanted": "no", "cause_in_field": "yes"}, {}),
            "查明：是否补种？否；田里遭了什么？旱或涝或虫害",
        ),
        (
            Change({"cause_in_field": "no"}, {"replanted": "yes"}),
            "查明：田里遭了什么？不是旱或涝或虫害。现有答案须改为：是否补种？是",
        ),
        (Change({}, {}), ""),
    ],
)
def test_a_change_in_words(change: Change, words: str) -> None:
    """What to learn first, then which answers would have to be others."""
    assert change_words(change, hetang()) == words


def test_what_an_answer_settles_in_words() -> None:
    """By citation, with the values that it can reach."""
    settles = {"art_2__point_1": (NO, YES), "art_3": (NO,)}

    assert (
        settling(settles, hetang()) == "第二条第（一）项可能定为不符合或符合；第三条可能定为不符合"
    )
    assert settling({}, hetang()) == ""


# ---- the runs of a clause ------------------------------------------------------------------------

TEXT = "甲乙丙丁戊己。"


def quoting(node: Node, words: str) -> Node:
    """The condition, quoting words of TEXT."""
    return quoted(node, TEXT, words)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        # words that nothing quotes
        (fact("a"), [(TEXT, None)]),
        # one quote, in the middle, at the beginning, at the end
        (quoting(fact("a"), "乙丙"), [("甲", None), ("乙丙", YES), ("丁戊己。", None)]),
        (quoting(fact("a"), "甲乙"), [("甲乙", YES), ("丙丁戊己。", None)]),
        (quoting(fact("a"), "己。"), [("甲乙丙丁戊", None), ("己。", YES)]),
        (quoting(fact("a"), TEXT), [(TEXT, YES)]),
        # several, in order of the text whatever their order in the rule
        (
            all_(quoting(fact("b"), "丁"), quoting(fact("a"), "乙")),
            [("甲", None), ("乙", YES), ("丙", None), ("丁", NO), ("戊己。", None)],
        ),
        (
            all_(quoting(fact("a"), "乙"), quoting(fact("b"), "丙")),
            [("甲", None), ("乙", YES), ("丙", NO), ("丁戊己。", None)],
        ),
        # only the outermost quote counts
        (
            quoting(any_(quoting(fact("a"), "乙"), quoting(fact("b"), "丙")), "乙丙丁"),
            [("甲", None), ("乙丙丁", YES), ("戊己。", None)],
        ),
        # below a condition that quotes nothing, its parts are looked at
        (
            not_(any_(quoting(fact("a"), "乙"), fact("b"))),
            [("甲", None), ("乙", YES), ("丙丁戊己。", None)],
        ),
        # words that two conditions quote are shown once
        (
            all_(quoting(fact("a"), "乙丙"), quoting(fact("b"), "丙丁")),
            [("甲", None), ("乙丙", YES), ("丁戊己。", None)],
        ),
    ],
)
def test_runs_cut_the_text_by_its_quotes(
    node: Node, expected: list[tuple[str, Truth | None]]
) -> None:
    """Each run has the value of the condition that quotes it; together they are the text."""
    policy = tiny(node, definition=any_(fact("a"), fact("b")), text=TEXT)
    assessment = assessed(policy, a="yes", b="no")

    found = list(runs(policy.provision(ITEM), assessment.findings[ITEM]))

    assert found == expected
    assert "".join(words for words, _ in found) == TEXT


# ---- flags ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "is_raised"), [(YES, True), (NO, False), (UNKNOWN, False), (None, False)]
)
def test_a_flag_is_raised_by_a_fact_answered_yes(answer: Truth | None, is_raised: bool) -> None:
    """Not by an answer that is no, unknown or missing."""
    case = Case("K01", answers={} if answer is None else {"warned_before": Answer(answer)})
    assessment = replace(assessed(hetang()), case=case)

    assert raised(hetang().ambiguity("X3"), case, assessment) is is_raised


@pytest.mark.parametrize(
    ("sown", "told", "is_raised"),
    [
        (12, 20, True),
        (20, 20, True),
        (21, 20, False),
        (None, 20, False),
        (12, None, False),
        (None, None, False),
    ],
)
def test_a_flag_is_raised_by_dates_out_of_order(
    sown: int | None, told: int | None, is_raised: bool
) -> None:
    """Where the first date is not after the second; a date that is missing raises nothing."""
    days = {"sown_on": sown, "told_on": told}
    case = Case("K01", dates={n: date(2022, 4, day) for n, day in days.items() if day is not None})
    assessment = replace(assessed(hetang()), case=case)

    assert raised(hetang().ambiguity("X4"), case, assessment) is is_raised


def test_a_flag_without_a_trigger_is_never_raised() -> None:
    """It is shown with its provisions and no more."""
    assessment = assessed(hetang())

    assert raised(hetang().ambiguity("Y1"), assessment.case, assessment) is False
