"""One row: what can be told of its hidden counts, and which are hidden so that it cannot."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest

from rongcuo.trends.hiding import Interval, Row, hide
from rongcuo.trends.release import Reason

K = 5
_Reasons = Mapping[str, Reason]


@pytest.mark.parametrize(
    ("total", "can_be", "expected"),
    [
        # the others leave it something between
        (10, {"a": (1, 4), "b": (1, 4), "c": (0, 10)}, {"a": (1, 4), "b": (1, 4), "c": (2, 8)}),
        # what the other has at least is taken off, what it has at most leaves the rest
        (8, {"a": (1, 4), "b": (5, 9)}, {"a": (1, 3), "b": (5, 7)}),
        (8, {"a": (1, 4), "b": (1, 4)}, {"a": (4, 4), "b": (4, 4)}),
        # alone it is the sum
        (3, {"a": (1, 4)}, {"a": (3, 3)}),
        # no value is possible
        (9, {"a": (1, 4), "b": (1, 4)}, {"a": (5, 4), "b": (5, 4)}),
    ],
)
def test_a_hidden_count_is_seen_beside_the_others(
    total: int, can_be: dict[str, Interval], expected: dict[str, Interval]
) -> None:
    """By who knows the sum of all that is hidden and what each can be."""
    row = Row(total, can_be)

    assert {cls: row.interval(cls) for cls in can_be} == expected


def test_who_knows_more_of_one_class_sees_a_narrower_row() -> None:
    """Both ends count; what was known already stays known."""
    row = Row(8, {"a": (1, 4), "b": (0, 8)})

    assert row.narrowed("a", (2, 9)) == Row(8, {"a": (2, 4), "b": (0, 8)})
    assert row.narrowed("a", (0, 3)) == Row(8, {"a": (1, 3), "b": (0, 8)})


@pytest.mark.parametrize(("width", "wide"), [(2, True), (3, False)])
def test_a_row_is_as_wide_as_its_narrowest_count(width: int, wide: bool) -> None:
    """`a` has two values between its ends, the others many."""
    assert Row(20, {"a": (1, 3), "b": (0, 20), "c": (0, 20)}).wide(width) is wide


# ---- which are hidden ----------------------------------------------------------------------------


def hidden(
    values: dict[str, int], forced: dict[str, Reason], wide_from: int = 0, costly: str = ""
) -> dict[str, Reason]:
    """What is hidden where so many counts together are wide, and some would break a measure."""

    def wide(reasons: _Reasons) -> bool:
        return len(reasons) >= wide_from

    def breaks(classes: Collection[str]) -> int:
        assert set(forced) < set(classes)
        return sum(cls in costly for cls in classes)

    return hide(values, forced, K, wide, breaks)


def test_nothing_is_hidden_where_nothing_must_be() -> None:
    """However narrow."""
    assert hidden({"a": 7, "b": 9}, {}, wide_from=9) == {}


def test_one_small_count_takes_another_with_it() -> None:
    """The last that is not zero, whatever its size; one that breaks no other measure before."""
    values = {"a": 2, "b": 90, "c": 8, "d": 0}

    assert hidden(values, {"a": "primary"}) == {"a": "primary", "c": "complementary"}
    assert hidden(values, {"a": "primary"}, costly="c") == {"a": "primary", "b": "complementary"}
    assert hidden(values, {"a": "primary"}, costly="bc") == {"a": "primary", "c": "complementary"}


def test_small_counts_that_are_wide_together_hide_no_other() -> None:
    """Their sum tells neither."""
    forced: dict[str, Reason] = {"a": "primary", "b": "primary"}

    assert hidden({"a": 2, "b": 3, "c": 20}, forced) == forced


@pytest.mark.parametrize(("third", "one_more"), [(8, True), (7, False)])
def test_small_counts_that_are_narrow_together_hide_one_more_or_all(
    third: int, one_more: bool
) -> None:
    """One more where the sum leaves each of them every small value: 5 + 2 * 4 cases are enough."""
    forced: dict[str, Reason] = {"a": "primary", "b": "primary"}

    found = hidden({"a": 2, "b": 3, "c": third, "d": 0}, forced, wide_from=3)

    assert found == (
        {**forced, "c": "complementary"} if one_more else dict.fromkeys("abcd", "whole")
    )


def test_what_cannot_be_made_wide_is_hidden_whole() -> None:
    """No class has a reason of its own then."""
    values = {"a": 2, "b": 9, "c": 8}

    assert hidden(values, {"a": "primary"}, wide_from=3) == dict.fromkeys("abc", "whole")
    assert hidden(values, {"a": "complementary"}, wide_from=2) == dict.fromkeys("abc", "whole")


def test_what_was_added_for_another_table_may_be_enough() -> None:
    """A count that is not small, hidden because of another table, hides no third."""
    values = {"a": 2, "b": 9, "c": 8}
    forced: dict[str, Reason] = {"a": "primary", "b": "complementary"}

    assert hidden(values, forced) == forced
    assert hidden(values, {"b": "complementary"}) == {"b": "complementary"}


@pytest.mark.parametrize("values", [{"a": 2, "b": 0}, {"a": 2, "b": 0, "c": 0}])
def test_beside_zeros_alone_all_is_hidden(values: dict[str, int]) -> None:
    """A zero that is hidden with it tells the small count."""
    assert hidden(values, {"a": "primary"}) == dict.fromkeys(values, "whole")


def test_beside_zeros_alone_several_small_counts_are_hidden_with_them() -> None:
    """Which of them are zero would tell how large the others are."""
    forced: dict[str, Reason] = {"a": "primary", "b": "primary"}

    assert hidden({"a": 2, "b": 3, "c": 0}, forced) == dict.fromkeys("abc", "whole")


@pytest.mark.parametrize(("other", "whole"), [(6, True), (7, False)])
def test_of_two_classes_that_may_both_be_small_both_are_hidden(other: int, whole: bool) -> None:
    """Eight cases may be four and four; nine cannot."""
    expected = {"a": "whole", "b": "whole"} if whole else {"a": "primary", "b": "complementary"}

    assert hidden({"a": 2, "b": other}, {"a": "primary"}) == expected


@pytest.mark.parametrize(
    ("wide_from", "also"), [(0, ""), (1, ""), (2, "c"), (3, "cb"), (4, "cbd"), (9, "cbd")]
)
def test_beside_a_release_before_as_many_are_hidden_as_it_takes(wide_from: int, also: str) -> None:
    """One after the other, zeros last; all where nothing else is enough."""
    values = {"a": 2, "b": 9, "c": 8, "d": 0}

    found = hidden(values, {"a": "previous"}, wide_from)

    assert found == dict.fromkeys(["a", *also], "previous")
