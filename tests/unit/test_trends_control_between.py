"""Disclosure control on tables that tell of each other, and by which periods each is shown."""

from __future__ import annotations

from collections import Counter

import pytest

from rongcuo.trends.control import Control
from rongcuo.trends.counted import Measure
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import Count
from tests.unit.controlled import (
    INTERNAL,
    RESTRICTED,
    Y2024,
    M,
    Table,
    Told,
    control,
    measure,
    told,
)

# ---- one table that divides cases of another ------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "classes", "hidden"),
    [
        ({"a": 9, "b": 9, "c": 9}, "a", False),  # nothing is hidden above
        ({"a": 4, "b": 9, "c": 9}, "b", False),  # the cases divided are told
        ({"a": 4, "b": 9, "c": 9}, "a", True),  # their number is hidden
        ({"a": 3, "b": 2, "c": 9}, "ab", False),  # all that is hidden: the sum is known anyway
        ({"a": 3, "b": 2, "c": 9}, "ac", True),  # a part of it: the sum would tell
        ({"a": 2, "b": 1, "c": 0}, "ab", True),  # nothing is known above
        ({"a": 2, "b": 1, "c": 0}, "abc", True),
    ],
)
def test_a_table_is_hidden_with_the_number_that_it_divides(
    table: Table, classes: str, hidden: bool
) -> None:
    """Or it would tell that number."""
    part = measure("P", "xy", f"M {classes}")
    number = sum(table[cls] for cls in classes)

    made = control([(M, table), (part, {"x": number, "y": 0})])

    assert told(made, "P") == (
        {"x": "universe", "y": "universe"}
        if hidden
        else {"x": number, "y": 0}
        if number >= 5
        else {"x": "whole", "y": "whole"}
    )


@pytest.mark.parametrize(
    ("divided", "also"),
    [
        ("", "c"),
        ("c", "b"),  # the cases of c are divided: hiding it would hide that table
        ("b", "c"),
        ("ab", "b"),  # a and b together are divided: their sum may be known
        ("ac", "c"),
    ],
)
def test_the_count_hidden_with_a_small_one_breaks_as_little_as_can_be(
    divided: str, also: str
) -> None:
    """Of two the one that leaves the other table its number of cases."""
    part = measure("P", "xy", f"M {divided}" if divided else "")

    made = control([(M, {"a": 4, "b": 9, "c": 9}), (part, {"x": 9, "y": 9})])

    assert [cls for cls, what in told(made, "M").items() if what == "complementary"] == [also]


# ---- tables that tell of each other ---------------------------------------------------------------


def test_a_count_that_would_narrow_another_is_hidden() -> None:
    """Ten cases of M are hidden. Nine of P.x, all of them of M.c, would leave M.a a single one."""
    between = [Relation(("P", "x"), ("M", "c"))]
    made = control(
        [(M, {"a": 1, "b": 9, "c": 9}), (measure("P", "xyz"), {"x": 9, "y": 9, "z": 9})],
        between=between,
    )

    assert told(made, "M") == {"a": "primary", "b": 9, "c": "complementary"}
    assert told(made, "P") == dict.fromkeys("xyz", "whole")
    assert made.totals["2024", "P"] == 27
    alone = control(
        [(M, {"a": 1, "b": 9, "c": 9}), (measure("P", "xyz"), {"x": 9, "y": 9, "z": 9})]
    )
    assert told(alone, "P")["x"] == 9


def test_it_is_hidden_alone_beside_a_small_one() -> None:
    """Where both together leave all that is hidden wide, here and there."""
    tables = [(M, {"a": 1, "b": 9, "c": 9}), (measure("P", "xyz"), {"x": 9, "y": 2, "z": 9})]

    made = control(tables, between=[Relation(("P", "x"), ("M", "c"))])

    assert told(made, "P") == {"x": "complementary", "y": "primary", "z": 9}


def test_every_year_is_seen_beside_its_own_tables() -> None:
    """What is hidden in one year is not forgotten for the next."""
    part = measure("P", "xyz")
    years = (Period(2023, 2023), Y2024)
    counted = Counter(
        {
            (year, name, cls): number
            for year in (2023, 2024)
            for name, table in (("M", {"a": 1, "b": 9, "c": 9}), ("P", dict.fromkeys("xyz", 9)))
            for cls, number in table.items()
        }
    )
    between = [Relation(("P", "x"), ("M", "c"))]
    made = Control(counted, between, INTERNAL, None, {"M": M, "P": part}, (), 1)

    made.take(M, years)
    made.take(part, years)

    assert {made.counts[year.id, "P", "x"].reason for year in years} == {"whole"}


def test_what_two_tables_tell_of_a_third_is_reckoned_with_together() -> None:
    """c is 8 to 11; nine at least by the first, ten at most by the second, which is too narrow."""
    first, second = measure("P", "xyz"), measure("W", "xyz")
    small = {"a": 3, "b": 9, "c": 9}
    one, other = Relation(("P", "x"), ("M", "c")), Relation(("M", "c"), ("W", "x"))
    tables = [
        (M, small),
        (first, {"x": 9, "y": 9, "z": 9}),
        (second, {"x": 10, "y": 9, "z": 9}),
    ]

    both = control(tables, between=[one, other])

    assert told(both, "P")["x"] == 9
    assert told(both, "W")["x"] == "whole"
    assert told(control(tables, between=[other]), "W")["x"] == 10


@pytest.mark.parametrize(
    ("x", "related", "expected"),
    [
        (18, "x", {"x": "whole", "y": "whole", "z": "whole"}),
        (18, "", {"x": 18, "y": 30, "z": 30}),
        (0, "x", {"x": 0, "y": 30, "z": 30}),  # none in the block tells nothing of the year
    ],
)
def test_a_block_does_not_tell_of_a_year_that_is_hidden(
    x: int, related: str, expected: Told
) -> None:
    """M.c is hidden in 2023; P.x, all of which are of M.c, is counted by 2023 and 2024 together."""
    part = measure("P", "xyz")
    counted = Counter(
        {
            (2023, "M", "a"): 4,
            **{(2023, "M", cls): 9 for cls in "bc"},
            **{(2024, "M", cls): 9 for cls in "abc"},
            (2024, "P", "x"): x,
            **{(2024, "P", cls): 30 for cls in "yz"},
        }
    )
    between = [Relation(("P", related), ("M", "c"))] if related else []
    made = Control(counted, between, INTERNAL, None, {"M": M, "P": part}, (), 1)

    made.take(M, (Period(2023, 2023), Y2024))
    made.take(part, (Period(2023, 2024),))

    assert made.counts["2023", "M", "c"].reason == "complementary"
    assert told(made, "P") == expected


@pytest.mark.parametrize(
    ("relation", "small", "expected"),
    [
        # nine of c are told elsewhere: the rest of eleven is two at most
        (Relation(("P", "x"), ("M", "c")), 2, "whole"),
        # c is nine at most: the rest of thirteen is four at least
        (Relation(("M", "c"), ("P", "x")), 4, "whole"),
        # nothing to do with the row
        (Relation(("P", "x"), ("M", "b")), 2, "primary"),
    ],
)
def test_what_other_tables_have_told_is_reckoned_with(
    relation: Relation, small: int, expected: str
) -> None:
    """Nine cases of P.x were shown before M is decided on."""
    made = control(
        [
            (measure("P", "xy"), {"x": 9, "y": 9}),
            (M, {"a": small, "b": 9, "c": 9}),
        ],
        between=[relation],
    )

    assert told(made, "M")["a"] == expected


def test_a_count_that_would_not_narrow_another_is_shown() -> None:
    """One that says only what was known."""
    between = [Relation(("P", "x"), ("M", "c"))]

    made = control(
        [(M, {"a": 4, "b": 9, "c": 90}), (measure("P", "xyz"), {"x": 9, "y": 99, "z": 9})],
        between=between,
    )

    assert told(made, "P") == {"x": 9, "y": 99, "z": 9}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({"x": 0, "y": 4, "z": 0}, {"x": 0, "y": "whole", "z": "whole"}),
        ({"x": 0, "y": 4, "z": 9}, {"x": 0, "y": "primary", "z": "complementary"}),
        ({"x": 0, "y": 1, "z": 5}, {"x": 0, "y": "whole", "z": "whole"}),
        ({"x": 0, "y": 4, "z": 9, "w": 9}, {"x": 0, "y": "primary", "z": 9, "w": "complementary"}),
    ],
)
def test_a_zero_that_another_table_tells_is_not_hidden(table: Table, expected: Told) -> None:
    """None of M.a: so none of P.x."""
    between = [Relation(("P", "x"), ("M", "a"))]
    part = measure("P", "".join(table))

    made = control([(M, {"a": 0, "b": 9, "c": 9}), (part, table)], between=between)

    assert told(made, "P") == expected


# ---- by which periods -----------------------------------------------------------------------------


def test_a_table_is_shown_by_year_only_if_what_it_divides_is() -> None:
    """And everything else that tells of it."""
    part, other = measure("P", "xy", "M a"), measure("O", "x")
    years = tuple(Period(year, year) for year in (2023, 2024))
    made = Control(
        Counter(), [Relation(("O", "x"), ("M", "b"))], INTERNAL, None, {"M": M, "P": part}, (), 1
    )

    assert made.by_year(part)
    made.take(M, years)
    assert made.by_year(part)
    assert made.by_year(other)
    made.take(M, (Period(2022, 2024),))
    assert not made.by_year(part)
    assert not made.by_year(other)
    assert made.by_year(measure("Z", "x"))


def test_years_are_taken_whole_or_not_at_all() -> None:
    """Where one hides something nothing of them is kept."""
    counted = Counter({(2023, "M", "a"): 9, (2024, "M", "a"): 4, (2024, "M", "b"): 9})
    years = (Period(2023, 2023), Y2024)
    inside, handling = (
        Control(counted, (), audience, None, {"M": M}, (), 1) for audience in (INTERNAL, RESTRICTED)
    )

    assert inside.take(M, years, whole=True) is False
    assert (inside.counts, inside.totals, inside.periods) == ({}, {}, {})
    assert inside.take(M, (Period(2023, 2023),), whole=True) is True
    assert inside.periods == {"M": (Period(2023, 2023),)}
    assert inside.take(M, (Period(2023, 2024),)) is True
    assert inside.counts["2023-2024", "M", "a"] == Count(13)
    assert handling.take(M, years, whole=True) is True
    assert handling.counts["2024", "M", "a"] == Count(4)


def test_a_topic_that_comes_again_is_counted_over_all_the_years() -> None:
    """Cases whose topic stands in another case, those with one of their own, those with none."""
    again = Measure("I14.again", "", {"again": "", "once": "", "none": ""}, None)
    counted = Counter(
        {
            (2023, "I14.topic", "经费"): 1,
            (2024, "I14.topic", "经费"): 2,
            (2024, "I14.topic", "招生"): 1,
            (2025, "I14.topic", "招生"): 1,
            (2024, "I14.topic", ""): 3,
        }
    )

    def counts(first: int, last: int) -> Told:
        made = Control(counted, (), RESTRICTED, None, {again.id: again}, (), 1)
        made.take(again, (Period(first, last),))
        return told(made, again.id)

    assert counts(2024, 2024) == {"again": 2, "once": 1, "none": 3}
    assert counts(2023, 2024) == {"again": 3, "once": 1, "none": 3}
    assert counts(2024, 2025) == {"again": 4, "once": 0, "none": 3}
    assert counts(2023, 2023) == {"again": 0, "once": 1, "none": 0}
