"""The rules of disclosure control on small tables: what is hidden, and for which reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from rongcuo.trends.control import Control
from rongcuo.trends.counted import Measure
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import AUDIENCES, Count, Exception_, Reason, Release
from rongcuo.trends.tally import Tally

Table = dict[str, int]
Told = dict[str, int | Reason | None]

INTERNAL, RESTRICTED, PUBLIC = (AUDIENCES[name] for name in ("internal", "restricted", "public"))
Y2024 = Period(2024, 2024)


def measure(name: str, classes: str, universe: str = "", internal: bool = False) -> Measure:
    """A measure whose classes are single letters, dividing `M ab`, say, or all cases."""
    of, _, some = universe.partition(" ")
    return Measure(name, name, {c: c for c in classes}, (of, tuple(some)) if of else None, internal)


def control(
    tables: dict[Measure, Table] | list[tuple[Measure, Table]],
    *,
    audience: str = "internal",
    between: Iterable[Relation] = (),
    previous: Release | None = None,
    allowed: Iterable[Exception_] = (),
    base: int = 1,
) -> Control:
    """The rules applied to tables of 2024, one after the other."""
    pairs = list(tables.items()) if isinstance(tables, dict) else tables
    counted = Counter({(2024, m.id, cls): n for m, table in pairs for cls, n in table.items()})
    known = {m.id: m for m, _ in pairs}
    made = Control(counted, between, AUDIENCES[audience], previous, known, allowed, base)
    for each, _ in pairs:
        made.take(each, (Y2024,))
    return made


def told(made: Control | Release, name: str) -> Told:
    """What is told of every class of a measure in 2024: its count, or why it is hidden."""
    return {
        cls: count.reason if count.value is None else count.value
        for (_, of, cls), count in made.counts.items()
        if of == name
    }


def release(made: Control, audience: str = "internal", base: int = 1) -> Release:
    """What was decided, as the release before."""
    return Release(
        *(AUDIENCES[audience], (2024,), made.counts, made.periods, {}, made.totals), base=base
    )


M = measure("M", "abc")


# ---- one table -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "expected", "total"),
    [
        ({"a": 5, "b": 9, "c": 0}, {"a": 5, "b": 9, "c": 0}, 14),
        ({"a": 0, "b": 0, "c": 0}, {"a": 0, "b": 0, "c": 0}, 0),
        ({"a": 4, "b": 9, "c": 8}, {"a": "primary", "b": 9, "c": "complementary"}, 21),
        ({"a": 4, "b": 0, "c": 0}, {"a": "whole", "b": "whole", "c": "whole"}, None),
        ({"a": 1, "b": 0, "c": 0}, {"a": "whole", "b": "whole", "c": "whole"}, None),
        ({"a": 5, "b": 0, "c": 0}, {"a": 5, "b": 0, "c": 0}, 5),
        ({"a": 3, "b": 2, "c": 9}, {"a": "primary", "b": "primary", "c": 9}, 14),
    ],
)
def test_small_counts_are_hidden_and_what_would_tell_them(
    table: Table, expected: Told, total: int | None
) -> None:
    """The number of cases is known unless the row is hidden whole for being small."""
    made = control([(M, table)])

    assert told(made, "M") == expected
    assert made.totals == ({} if total is None else {("2024", "M"): total})


@pytest.mark.parametrize(
    ("table", "hidden"),
    [
        # eight cases in two small classes are four and four
        ({"a": 4, "b": 4, "c": 9}, {"a": "primary", "b": "primary", "c": "complementary"}),
        ({"a": 3, "b": 4, "c": 9}, {"a": "primary", "b": "primary", "c": "complementary"}),
        ({"a": 3, "b": 3, "c": 9}, {"a": "primary", "b": "primary"}),
        # two cases are one and one, and with nine more who knows the rules would tell
        ({"a": 1, "b": 1, "c": 9}, dict.fromkeys("abc", "whole")),
        # the one hidden with a small count is at least five: six cases are one and five
        ({"a": 1, "b": 9, "c": 5}, dict.fromkeys("abc", "whole")),
        ({"a": 1, "b": 9, "c": 6}, dict.fromkeys("abc", "whole")),
        ({"a": 1, "b": 9, "c": 7}, {"a": "primary", "c": "complementary"}),
    ],
)
def test_what_the_reasons_tell_is_reckoned_with(table: Table, hidden: dict[str, str]) -> None:
    """A reader knows them: small is one to four, what is hidden with it five at least."""
    found = told(control([(M, table)]), "M")

    assert {cls: why for cls, why in found.items() if isinstance(why, str)} == hidden


@pytest.mark.parametrize(("once", "none"), [(2, "complementary"), (3, 20)])
def test_a_topic_that_comes_again_stands_in_two_cases_at_least(once: int, none: int | str) -> None:
    """So of four cases, two of them again, it would be told that one or two were not."""
    again = Measure("I14.again", "", {"again": "", "once": "", "none": ""}, None)
    topics = {"经费": 2, "": 20, **{f"题{number}": 1 for number in range(once)}}
    counted = Counter({(2024, "I14.topic", topic): n for topic, n in topics.items()})

    made = Control(counted, (), INTERNAL, None, {again.id: again}, (), 1)
    made.take(again, (Y2024,))

    assert told(made, again.id) == {"again": "primary", "once": "primary", "none": none}


def test_a_small_number_of_cases_is_hidden_as_such() -> None:
    """A measure of one class has no other to hide."""
    one = measure("N", "a")

    assert told(control([(one, {"a": 4})]), "N") == {"a": "primary"}
    assert told(control([(one, {"a": 5})]), "N") == {"a": 5}
    two = told(control([(measure("N", "ab"), {"a": 2, "b": 1})]), "N")
    assert two == {"a": "whole", "b": "whole"}


def test_those_who_handle_the_cases_see_all() -> None:
    """Internal measures too."""
    made = control([(measure("M", "ab", internal=True), {"a": 1, "b": 9})], audience="restricted")

    assert told(made, "M") == {"a": 1, "b": 9}


def test_an_internal_measure_is_not_made_public() -> None:
    """Whatever its size; inside it is shown."""
    unit = measure("U", "ab", internal=True)
    table = {"a": 0, "b": 90}

    assert told(control([(unit, table)], audience="public"), "U") == {
        "a": "audience",
        "b": "audience",
    }
    assert told(control([(unit, table)]), "U") == table
    none = control(
        [(M, {"a": 0, "b": 90, "c": 90}), (unit, table)],
        audience="public",
        between=[Relation(("U", "a"), ("M", "a"))],
    )
    assert told(none, "U")["a"] == "audience"  # not even that there is none


def test_a_count_allowed_is_shown() -> None:
    """In its own period, measure and class only."""
    table = {"a": 4, "b": 9, "c": 8}
    right = Exception_("2024", "M", "a", "学院纪委会", "已公开通报")
    wrong = Exception_("2023", "M", "a", "学院纪委会", "已公开通报")

    assert told(control([(M, table)], allowed=[right]), "M") == table
    assert told(control([(M, table)], allowed=[wrong]), "M")["a"] == "primary"


@pytest.mark.parametrize(
    ("base", "rounded"),
    [
        (1, {"a": 1, "b": 7, "c": 8, "d": 0}),
        (2, {"a": 2, "b": 8, "c": 8, "d": 0}),
        (5, {"a": 5, "b": 5, "c": 10, "d": 0}),
    ],
)
def test_counts_are_rounded_halves_up_and_never_to_zero(base: int, rounded: Table) -> None:
    """The sum by itself, not as the sum of what is rounded."""
    table = {"a": 1, "b": 7, "c": 8, "d": 0}

    made = control([(measure("M", "abcd"), table)], audience="restricted", base=base)

    assert told(made, "M") == rounded
    assert made.totals["2024", "M"] == {1: 16, 2: 16, 5: 15}[base]


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


# ---- beside the release before --------------------------------------------------------------------

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
