"""What to establish next: the questions that can decide, the most useful first."""

from __future__ import annotations

from rongcuo.assess.inquiry import Question, establish_next
from rongcuo.logic import Truth

from .tiny import all_, any_, assessed, fact, fork, human, is_, tiny

YES, NO = Truth.YES, Truth.NO


def test_a_question_tells_what_it_touches_and_what_it_settles() -> None:
    """With its words and the evidence that would prove it."""
    (question,) = establish_next(assessed(tiny(fact("a"))))

    assert question == Question(
        *("fact", "a", "a？", ("a的材料",), ("art_1__point_1",)), {"art_1__point_1": (NO, YES)}
    )


def test_a_reading_is_asked_for_like_a_fact() -> None:
    """It has a question and no evidence."""
    policy = tiny(fork("F", both=all_(fact("a"), fact("b")), either=any_(fact("a"), fact("b"))))

    (question,) = establish_next(assessed(policy, a="yes", b="no"))

    assert question == Question(
        *("reading", "F", "F怎样读？", (), ("art_1__point_1",)), {"art_1__point_1": (NO, YES)}
    )


def test_nothing_is_asked_where_everything_is_settled() -> None:
    """Nor where only people can settle it."""
    assert establish_next(assessed(tiny(fact("a")), a="no")) == ()
    assert establish_next(assessed(tiny(human("h")))) == ()


def test_only_what_is_in_play_is_asked_for() -> None:
    """An item that is not claimed asks nothing; the definition does."""
    policy = tiny(fact("a"), fact("b"), definition=fact("c"))

    asked = establish_next(assessed(policy, "art_1__point_2"))

    assert [question.id for question in asked] == ["b", "c"]


def test_what_settles_most_findings_comes_first() -> None:
    """One answer that settles two items goes before one that settles one."""
    policy = tiny(all_(fact("a"), fact("b")), all_(fact("b"), fact("c")))

    asked = establish_next(assessed(policy))

    assert [(question.id, list(question.settles)) for question in asked] == [
        ("b", ["art_1__point_1", "art_1__point_2"]),
        ("a", ["art_1__point_1"]),
        ("c", ["art_1__point_2"]),
    ]


def test_what_settles_alone_comes_before_what_settles_with_others() -> None:
    """Then come those that need fewer other answers."""
    policy = tiny(
        all_(any_(fact("a"), fact("b"), fact("c")), any_(fact("d"), fact("e")), fact("f"))
    )

    asked = establish_next(assessed(policy))

    assert [question.id for question in asked] == ["f", "d", "e", "a", "b", "c"]
    assert [question.settles for question in asked][:2] == [{"art_1__point_1": (NO,)}, {}]


def test_what_touches_more_findings_comes_before_what_touches_fewer() -> None:
    """Where neither settles one alone and both need as many others."""
    policy = tiny(
        any_(all_(fact("a"), fact("b")), all_(fact("c"), fact("d"))),
        any_(all_(fact("e"), fact("b")), all_(fact("g"), fact("h"))),
    )

    asked = establish_next(assessed(policy))

    assert [question.id for question in asked] == ["b", "a", "c", "d", "e", "g", "h"]
    assert asked[0].provisions == ("art_1__point_1", "art_1__point_2")


def test_what_counts_is_the_finding_that_is_nearest() -> None:
    """`b` decides the first item with one other answer, the second only with two more."""
    policy = tiny(
        any_(all_(fact("a"), fact("b")), all_(fact("c"), fact("d"))),
        all_(*(any_(*map(fact, names)) for names in ("bef", "ghi", "jkl"))),
    )

    asked = establish_next(assessed(policy))

    assert [question.id for question in asked][:4] == ["b", "a", "c", "d"]


def test_a_fact_that_stands_twice_in_a_provision_is_asked_once() -> None:
    """And touches that provision once."""
    policy = tiny(any_(all_(fact("a"), fact("b")), all_(fact("a"), fact("c"))))

    asked = establish_next(assessed(policy))

    assert [(question.id, question.provisions) for question in asked] == [
        ("a", ("art_1__point_1",)),
        ("b", ("art_1__point_1",)),
        ("c", ("art_1__point_1",)),
    ]


def test_what_cannot_matter_is_not_asked() -> None:
    """Beside a part that is met already, its alternatives are idle."""
    policy = tiny(all_(any_(fact("a"), is_("k", "旱")), fact("b")))

    asked = establish_next(assessed(policy, a="yes"))

    assert [question.id for question in asked] == ["b"]


def test_beside_a_human_part_only_what_excludes_is_asked() -> None:
    """An answer may exclude the item; none can meet it."""
    (question,) = establish_next(assessed(tiny(all_(fact("a"), human("h")))))

    assert question.settles == {"art_1__point_1": (NO,)}
