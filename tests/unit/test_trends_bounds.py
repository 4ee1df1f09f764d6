"""What a count of one table tells of a hidden count of another."""

from __future__ import annotations

import pytest

from rongcuo.trends.bounds import Bounds
from rongcuo.trends.hiding import Interval, Row
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import Count

YEARS = (Period(2024, 2024), Period(2025, 2025))
PERIODS = dict.fromkeys(["X", "Y", "S", "T", "hidden", "also"], YEARS)
VALUES = {"a": 6, "n": 0, "d": 0, "b": 4}  # ten cases
OPEN = Row(20, {"a": (0, 20), "n": (0, 20), "d": (0, 20), "b": (0, 20)})
MANY = 10**9


def between() -> Bounds:
    """Every case of X.a is one of Y.a; none of S.n is one of T.d."""
    return Bounds(
        [Relation(("X", "a"), ("Y", "a")), Relation(("S", "n"), ("T", "d"), apart=True)], PERIODS
    )


def test_tables_that_tell_of_each_other_are_partners() -> None:
    """In both directions; one that nothing is known of has none."""
    assert between().partners("X") == {"Y"}
    assert between().partners("Y") == {"X"}
    assert between().partners("S") == {"T"}
    assert between().partners("T") == {"S"}
    assert between().partners("Z") == set()


@pytest.mark.parametrize(
    ("measure", "cls", "other", "there", "seen"),
    [
        ("X", "a", "Y", "a", (3, 20)),  # at least so many are in the larger group
        ("Y", "a", "X", "a", (0, 7)),  # at most so many are in the smaller
        ("S", "n", "T", "d", (0, 7)),  # what is apart has the rest of the ten at most
        ("T", "d", "S", "n", (0, 7)),
    ],
)
def test_what_is_known_of_a_count_is_passed_on(
    measure: str, cls: str, other: str, there: str, seen: Interval
) -> None:
    """From three to seven, say: to the row of the same period that holds the related count."""
    rows = {("2024", other): OPEN, ("2025", other): OPEN, ("2024", "Z"): OPEN}

    found = between().passed_on(("2024", measure), cls, (3, 7), VALUES, rows)

    assert found == {("2024", other): Row(20, {**OPEN.can_be, there: seen})}


def test_nothing_is_passed_on_where_nothing_is_hidden() -> None:
    """No such row, the related count is shown, or the class is related to none."""
    shown = {("2024", "Y"): Row(20, {"b": (0, 20), "c": (0, 20)})}

    assert between().passed_on(("2024", "X"), "a", (3, 7), VALUES, {}) == {}
    assert between().passed_on(("2024", "X"), "a", (3, 7), VALUES, shown) == {}
    assert between().passed_on(("2024", "X"), "b", (3, 7), VALUES, {("2024", "Y"): OPEN}) == {}


def test_two_relations_narrow_the_same_row_both() -> None:
    """What the first told is not forgotten by the second."""
    both = [Relation(("X", "a"), ("Y", "a")), Relation(("X", "a"), ("Y", "b"))]
    twice = Bounds(both, PERIODS)

    found = twice.passed_on(("2024", "X"), "a", (3, 7), VALUES, {("2024", "Y"): OPEN})

    assert found["2024", "Y"].can_be["a"] == (3, 20)
    assert found["2024", "Y"].can_be["b"] == (3, 20)


@pytest.mark.parametrize(
    ("measure", "cls", "other", "there", "least", "most"),
    [
        ("X", "a", "Y", "a", 0, 6),
        ("Y", "a", "X", "a", 6, MANY),
        ("S", "n", "T", "d", 0, 4),  # ten less six
        ("T", "d", "S", "n", 0, 4),
    ],
)
def test_a_count_that_is_shown_tells(
    measure: str, cls: str, other: str, there: str, least: int, most: int
) -> None:
    """Six elsewhere in the same period."""
    counts = {("2024", other, there): Count(6), ("2025", other, there): Count(1)}

    ((low, high),) = between().told(("2024", measure), cls, VALUES, counts, {})

    assert (low, min(high, MANY)) == (least, most)


@pytest.mark.parametrize(
    ("measure", "cls", "other", "there", "least", "most"),
    [("X", "a", "Y", "a", 0, 3), ("Y", "a", "X", "a", 1, MANY), ("S", "n", "T", "d", 0, 9)],
)
def test_a_count_that_is_hidden_tells_what_can_be_told_of_it(
    measure: str, cls: str, other: str, there: str, least: int, most: int
) -> None:
    """From one to three, as it stands beside the others of its row."""
    counts = {("2024", other, there): Count(None, "primary")}
    rows = {("2024", other): Row(8, {there: (1, 4), "rest": (5, 9)})}

    ((low, high),) = between().told(("2024", measure), cls, VALUES, counts, rows)

    assert (low, min(high, MANY)) == (least, most)


def test_what_was_not_decided_on_tells_nothing() -> None:
    """Nor what is hidden whole; a related count after it does."""
    twice = Bounds(
        [Relation(("X", "a"), (name, "a")) for name in ("not yet", "hidden", "also", "Y")],
        PERIODS,
    )
    counts = {
        ("2024", "hidden", "a"): Count(None, "whole"),
        ("2024", "also", "a"): Count(None, "whole"),
        ("2024", "Y", "a"): Count(6),
    }
    rows = {("2024", "also"): Row(9, {"b": (0, 9)})}

    assert list(twice.told(("2024", "X"), "a", VALUES, counts, rows)) == [(0, 6)]
    assert list(twice.told(("2024", "X"), "b", VALUES, counts, rows)) == []


def test_years_that_make_up_a_block_tell_of_it_together() -> None:
    """Where every one is shown; a part that is hidden is found."""
    counts = {("2024", "Y", "a"): Count(0), ("2025", "Y", "a"): Count(4)}
    partly = {**counts, ("2025", "Y", "a"): Count(None, "previous")}
    block = ("2024-2025", "X")

    assert list(between().told(block, "a", VALUES, counts, {})) == [(0, 4)]
    assert list(between().told(block, "a", VALUES, partly, {})) == []
    assert list(between().told(("2023-2025", "X"), "a", VALUES, counts, {})) == []
    assert between().hidden_in_part(block, "a", partly)
    assert not between().hidden_in_part(block, "a", counts)
    assert not between().hidden_in_part(("2025", "X"), "a", partly)
    assert not between().hidden_in_part(("2024", "X"), "a", partly)
