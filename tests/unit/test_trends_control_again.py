"""Disclosure control beside the release before: what is told again, anew or not at all."""

from __future__ import annotations

from collections import Counter

import pytest

from rongcuo.trends.control import Control
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import Count, Release
from rongcuo.trends.tally import Tally
from tests.unit.controlled import (
    INTERNAL,
    Y2024,
    M,
    Table,
    control,
    measure,
    release,
    told,
)

TABLE = {"a": 20, "b": 30, "c": 40}


def after(
    table: Table, before: Table = TABLE, *, base: int = 1, audience: str = "internal"
) -> Control:
    """The table as it is told after a release with another."""
    first = release(control([(M, before)], base=base, audience=audience), audience, base)
    return control([(M, table)], previous=first, base=base, audience=audience)


def test_what_has_not_changed_is_told_again() -> None:
    """And stands as it stood."""
    made = after(TABLE)

    assert told(made, "M") == TABLE
    assert made.totals["2024", "M"] == 90
    assert (made.repeated, made.stale) == ({("2024", "M")}, set())


def test_what_changed_by_few_stands_as_before() -> None:
    """It is no longer so, and what divides its cases stands as before too."""
    made = after({**TABLE, "a": 24})

    assert told(made, "M") == TABLE
    assert made.totals["2024", "M"] == 90
    assert made.repeated == made.stale == {("2024", "M")}


def test_what_changed_by_many_is_told_anew() -> None:
    """Both figures may be subtracted."""
    made = after({**TABLE, "a": 25, "b": 36})

    assert told(made, "M") == {**TABLE, "a": 25, "b": 36}
    assert (made.repeated, made.stale) == (set(), set())


def test_what_changed_by_few_beside_what_changed_by_many_is_hidden() -> None:
    """With another that has changed by many, so that the change of their sum does not tell it."""
    one = after({"a": 22, "b": 30, "c": 60})
    all_ = after({"a": 22, "b": 60, "c": 40})  # with c alone the sum would change by two

    assert told(one, "M") == {"a": "previous", "b": 30, "c": "previous"}
    assert told(all_, "M") == dict.fromkeys("abc", "previous")
    assert all_.totals["2024", "M"] == 122


def test_where_few_cases_more_would_be_told_all_is_hidden() -> None:
    """Six moved from one class to another, and two came in."""
    made = after({"a": 14, "b": 38, "c": 40})

    assert set(told(made, "M").values()) == {"previous"}
    assert made.totals == {}


def test_what_was_hidden_stays_hidden() -> None:
    """However large it has become."""
    made = after({"a": 50, "b": 60, "c": 40}, {"a": 4, "b": 30, "c": 40})

    assert told(made, "M") == {"a": "previous", "b": 60, "c": "previous"}


def test_a_small_count_beside_a_release_before_is_hidden_for_that_reason() -> None:
    """To say that it is small would tell how it has changed."""
    made = after({"a": 3, "b": 60, "c": 40})

    assert told(made, "M")["a"] == "previous"


def test_a_count_that_has_become_small_may_be_none() -> None:
    """Hidden beside a release before it can be zero: two cases in two classes are wide enough."""
    made = after({"a": 1, "b": 30, "c": 1}, {"a": 9, "b": 30, "c": 9})

    assert told(made, "M") == {"a": "previous", "b": 30, "c": "previous"}


def test_what_would_narrow_another_table_is_hidden_beside_a_release_before() -> None:
    """For that reason; and the last with it, as its own sum would tell it."""
    part = measure("P", "xyz")
    first = control([(part, {"x": 20, "y": 30, "z": 40})])

    made = control(
        [(M, {"a": 1, "b": 9, "c": 9}), (part, {"x": 9, "y": 30, "z": 40})],
        between=[Relation(("P", "x"), ("M", "c"))],
        previous=release(first),
    )

    assert told(made, "P") == {"x": "previous", "y": 30, "z": "previous"}


def test_a_zero_is_not_said_to_be_five_at_least() -> None:
    """None of S.n would tell a count hidden since the release before, 20 of S.z another.

    Both hidden for that would be said to be no small counts; so all of S is hidden without reasons.
    """
    old, third = measure("V", "vut"), measure("S", "nzq")
    first = control([(old, {"v": 4, "u": 30, "t": 9})])

    made = control(
        [
            (old, {"v": 0, "u": 30, "t": 50}),
            (M, {"a": 1, "b": 9, "c": 20}),
            (third, {"n": 0, "z": 20, "q": 30}),
        ],
        between=[Relation(("V", "v"), ("S", "n")), Relation(("S", "z"), ("M", "c"))],
        previous=release(first),
    )

    assert told(made, "V") == {"v": "previous", "u": 30, "t": "previous"}
    assert told(made, "M") == {"a": "primary", "b": 9, "c": "complementary"}
    assert told(made, "S") == dict.fromkeys("nzq", "whole")


def test_rounded_figures_are_compared_as_they_were_shown() -> None:
    """19 and 22 are both told as 20: nothing has changed for who reads."""
    made = after({"a": 22, "b": 30, "c": 40}, {"a": 19, "b": 31, "c": 41}, base=10)

    assert told(made, "M") == {"a": 20, "b": 30, "c": 40}
    assert (made.repeated, made.stale) == ({("2024", "M")}, set())


@pytest.mark.parametrize(("now", "repeated"), [(24, True), (25, False)])
def test_what_divides_cases_that_stand_as_before_stands_too(now: int, repeated: bool) -> None:
    """Though it has changed by much itself: its sum would tell what the other does not."""
    part = measure("P", "xy", "M a")
    first = control([(M, TABLE), (part, {"x": 20, "y": 0})])

    made = control(
        [(M, {**TABLE, "a": now}), (part, {"x": 10, "y": now - 10})], previous=release(first)
    )

    assert (("2024", "P") in made.repeated) is repeated
    assert told(made, "P") == ({"x": 20, "y": 0} if repeated else {"x": 10, "y": now - 10})


def test_each_year_stands_or_changes_by_itself() -> None:
    """Few more in 2023, many more in 2024: what divides them stands in the first year alone."""
    part = measure("P", "xy", "M a")
    years = (Period(2023, 2023), Y2024)

    def made(a: tuple[int, int], x: int, previous: Release | None = None) -> Control:
        counted: Tally = Counter()
        for year, number in zip((2023, 2024), a, strict=True):
            table = {"M": {"a": number, "b": 30, "c": 40}, "P": {"x": x, "y": number - x}}
            counted.update({(year, m, c): n for m, row in table.items() for c, n in row.items()})
        done = Control(counted, (), INTERNAL, previous, {"M": M, "P": part}, (), 1)
        done.take(M, years)
        done.take(part, years)
        return done

    second = made((24, 35), 10, release(made((20, 20), 20)))

    assert second.repeated == second.stale == {("2023", "M"), ("2023", "P")}
    assert second.counts["2023", "P", "x"] == Count(20)
    assert second.counts["2024", "P", "x"] == Count(10)


def test_a_period_that_the_release_before_did_not_have_is_decided_on_alone() -> None:
    """Another year, or another measure."""
    first = control([(measure("N", "a"), {"a": 9})])

    made = control([(M, {"a": 4, "b": 9, "c": 9})], previous=release(first))

    assert told(made, "M") == {"a": "primary", "b": 9, "c": "complementary"}
