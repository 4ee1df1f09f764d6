"""The rules of disclosure control on one small table: what is hidden, and for which reason."""

from __future__ import annotations

from collections import Counter

import pytest

from rongcuo.trends.control import Control
from rongcuo.trends.counted import Measure
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import Exception_
from tests.unit.controlled import (
    INTERNAL,
    Y2024,
    M,
    Table,
    Told,
    control,
    measure,
    told,
)


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
