"""A row of the release before, and what the next one may tell beside it."""

from __future__ import annotations

import pytest

from rongcuo.trends.before import Before
from rongcuo.trends.release import AUDIENCES, Count, Release

K = 5
HIDDEN = Count(None, "primary")


def before(total: int | None = 40, /, **counts: Count) -> Before:
    """A row of 2024, its sum known or not, beside a row of another table."""
    release = Release(
        AUDIENCES["internal"],
        (2024,),
        {
            **{("2024", "X", cls): count for cls, count in counts.items()},
            ("2024", "Y", "a"): Count(99),
        },
        {},
        {},
        {("2024", "Y"): 99} | ({} if total is None else {("2024", "X"): total}),
    )
    return Before(release, ("2024", "X"), K)


ROW = before(a=Count(20), b=Count(17), c=HIDDEN, d=Count(0))
SAME = {"a": 20, "b": 17, "c": 3}


def test_the_row_is_given_as_it_was_shown() -> None:
    """Its counts and its sum, nothing of other tables."""
    assert ROW.row == (
        {
            ("2024", "X", "a"): Count(20),
            ("2024", "X", "b"): Count(17),
            ("2024", "X", "c"): HIDDEN,
            ("2024", "X", "d"): Count(0),
        },
        {("2024", "X"): 40},
    )
    assert before(None, a=Count(20)).row[1] == {}


def test_a_row_is_equal_if_all_that_was_shown_is() -> None:
    """What was hidden may have changed."""
    assert ROW.equal(SAME, 40)
    assert ROW.equal({**SAME, "c": 9}, 40)
    assert not ROW.equal({**SAME, "a": 21}, 40)
    assert not ROW.equal(SAME, 41)
    assert before(None, a=Count(20)).equal({"a": 20}, 77)


@pytest.mark.parametrize(
    ("values", "total", "same"),
    [
        (SAME, 40, True),
        ({"a": 24, "b": 13, "c": 3}, 44, True),  # by four
        ({"a": 25, "b": 17, "c": 3}, 40, False),  # by five
        ({"a": 20, "b": 12, "c": 3}, 40, False),
        (SAME, 45, False),
        (SAME, 35, False),
        ({"a": 20, "b": 17, "c": 30}, 40, True),  # what was hidden may have changed
    ],
)
def test_a_row_is_the_same_if_nothing_changed_by_much(
    values: dict[str, int], total: int, same: bool
) -> None:
    """Neither the sum nor a count that was shown, by five or more."""
    assert ROW.same(values, total) is same


def test_a_row_whose_sum_was_hidden_has_nothing_to_show() -> None:
    """It stays as it was, whatever came in."""
    assert before(None, a=Count(20)).same({"a": 90}, 90)


@pytest.mark.parametrize(
    ("total", "comparable"),
    [(40, True), (41, False), (44, False), (45, True), (39, False), (36, False), (35, True)],
)
def test_the_number_of_new_cases_may_be_none_or_large(total: int, comparable: bool) -> None:
    """Never one to four."""
    assert ROW.comparable(total) is comparable
    assert not before(None, a=Count(20)).comparable(total)


@pytest.mark.parametrize(
    ("cls", "value", "tells"),
    [
        ("a", 20, False),
        ("a", 21, True),
        ("a", 16, True),
        ("a", 25, False),
        ("c", 3, True),  # it was hidden
        ("c", 30, True),
        ("new", 0, False),  # a class that was not there had none
        ("new", 3, True),
        ("new", 6, False),
    ],
)
def test_a_count_tells_if_it_changed_by_few_or_was_hidden(
    cls: str, value: int, tells: bool
) -> None:
    """Beside the one before."""
    assert ROW.tells(cls, value) is tells


@pytest.mark.parametrize(
    ("values", "hidden", "apart"),
    [
        ({"a": 20, "b": 17, "c": 3}, "c", True),  # three, as before
        ({"a": 20, "b": 17, "c": 5}, "c", False),  # two more
        ({"a": 20, "b": 17, "c": 8}, "c", True),  # five more
        ({"a": 24, "b": 17, "c": 3}, "ac", False),  # four more in both together
        ({"a": 24, "b": 17, "c": 4}, "ac", True),  # five more
        ({"a": 24, "b": 17, "c": 3}, "bc", True),  # none more in these
        ({"a": 20, "b": 22, "c": 3}, "ac", True),
        ({"a": 20, "b": 17, "c": 7, "d": 0}, "c", False),  # a zero counts as none
    ],
)
def test_what_is_hidden_has_changed_by_none_or_many_together(
    values: dict[str, int], hidden: str, apart: bool
) -> None:
    """The change of their sum can be computed by anyone."""
    assert ROW.apart(values, sum(values.values()), hidden) is apart
