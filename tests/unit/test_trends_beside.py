"""The public version is made from what the internal one shows: what it takes from there."""

from __future__ import annotations

from collections import Counter

import pytest

from rongcuo.trends.beside import Beside
from rongcuo.trends.control import Control
from rongcuo.trends.counted import Measure
from rongcuo.trends.periods import Period
from rongcuo.trends.release import AUDIENCES, Count, Reason, Release
from rongcuo.trends.tally import Tally

Shown = dict[str, int | Reason]

EARLIER, BLOCK = Period(2019, 2023), Period(2024, 2026)
YEARS = tuple(Period(year, year) for year in (2024, 2025, 2026))
M = Measure("M", "M", {c: c for c in "abc"}, None)


def internal(
    rows: dict[Period, Shown],
    totals: dict[Period, int] | None = None,
    repeated: tuple[Period, ...] = (),
    measure: Measure = M,
    figures: dict[str, str] | None = None,
) -> Release:
    """An internal release of one measure: its counts as shown, or why they are hidden."""
    counts = {
        (period.id, measure.id, cls): Count(told) if isinstance(told, int) else Count(None, told)
        for period, row in rows.items()
        for cls, told in row.items()
    }
    return Release(
        AUDIENCES["internal"],
        (2024, 2025, 2026),
        counts,
        {measure.id: tuple(rows)},
        {measure.id: measure},
        {(period.id, measure.id): n for period, n in (totals or {}).items()},
        {(BLOCK.id, name): words for name, words in (figures or {}).items()},
        frozenset((period.id, measure.id) for period in repeated),
    )


PARTLY: Shown = {"a": 20, "b": "primary", "c": "complementary"}
WHOLE: Shown = {"a": "whole", "b": "whole", "c": "whole"}


def test_what_is_hidden_stands_together() -> None:
    """So that sums are right, and nothing says how they are divided."""
    beside = Beside(internal({BLOCK: PARTLY}, {BLOCK: 31}))

    assert beside.tally == {(2026, "M", "a"): 20, (2026, "M", "b"): 11, (2026, "M", "c"): 0}
    assert not any(Beside(internal({BLOCK: WHOLE})).tally.values())


@pytest.mark.parametrize(
    ("rows", "totals", "hidden"),
    [
        ({BLOCK: {"a": 20, "b": 0, "c": 6}}, {BLOCK: 26}, ""),
        ({BLOCK: PARTLY}, {BLOCK: 31}, "bc"),
        ({BLOCK: PARTLY}, {}, "abc"),  # the sum of what is hidden is not known
        ({BLOCK: WHOLE}, {BLOCK: 31}, "abc"),
        ({key: {"a": 20, "b": 0, "c": 6} for key in YEARS}, {}, ""),
        ({YEARS[0]: PARTLY, YEARS[1]: {"a": 7, "b": 7, "c": 7}, YEARS[2]: WHOLE}, {}, "abc"),
        ({key: {"a": 20, "b": 0, "c": 6} for key in YEARS[:2]}, {}, "abc"),  # 2026 is not there
        ({Period(2023, 2026): {"a": 20, "b": 0, "c": 6}}, {}, "abc"),  # more than these years
        ({}, {}, "abc"),
        ({EARLIER: WHOLE, BLOCK: {"a": 20, "b": 0, "c": 6}}, {}, ""),  # what was before bears not
    ],
)
def test_what_is_hidden_beside_it(
    rows: dict[Period, Shown], totals: dict[Period, int], hidden: str
) -> None:
    """A class that is in any part; all where the parts are not these years, or give no sum."""
    assert Beside(internal(rows, totals)).hidden(M, BLOCK) == set(hidden)


def test_a_measure_that_is_not_there_is_hidden_whole() -> None:
    """It neither stands as before."""
    other = Measure("O", "O", {c: c for c in "ab"}, None)
    beside = Beside(internal({BLOCK: PARTLY}, {BLOCK: 31}, (BLOCK,)))

    assert beside.hidden(other, BLOCK) == set("ab")
    assert not beside.stands(other, BLOCK)


def test_what_does_not_add_up_over_years_is_not_added() -> None:
    """Topics that come again are counted anew for every period."""
    again = Measure("I14.again", "", {c: c for c in "abc"}, None)
    row: Shown = {"a": 20, "b": 0, "c": 6}

    assert Beside(internal(dict.fromkeys(YEARS, row), measure=again)).hidden(again, BLOCK)
    two: dict[Period, Shown] = {Period(2024, 2025): row, YEARS[2]: row}
    assert Beside(internal(two, measure=again)).hidden(again, BLOCK)
    assert not Beside(internal({BLOCK: row}, measure=again)).hidden(again, BLOCK)


def test_only_figures_that_are_told_there_are_told() -> None:
    """All of a period, in the same words; or none."""
    beside = Beside(internal({BLOCK: PARTLY}, figures={"I4.0.5": "4", "I4.n": "40"}))

    assert beside.figures(BLOCK, {"I4.0.5": "4", "I4.n": "40"}) == {"I4.0.5": "4", "I4.n": "40"}
    assert beside.figures(BLOCK, {"I4.0.5": "4", "I4.n": "41"}) == {}
    assert beside.figures(BLOCK, {"I13.loss": "1–2 万元"}) == {}
    assert beside.figures(YEARS[0], {"I4.0.5": "4"}) == {}


def test_of_the_same_cases() -> None:
    """Every count that was told anew is the tally's."""
    counted: Tally = Counter({(2024, "M", "a"): 12, (2026, "M", "a"): 8, (2025, "M", "b"): 3})

    assert Beside(internal({BLOCK: PARTLY})).of_the_same(counted)
    counted[2025, "M", "a"] += 1
    assert not Beside(internal({BLOCK: PARTLY})).of_the_same(counted)
    assert Beside(internal({BLOCK: PARTLY}, repeated=(BLOCK,))).of_the_same(counted)


def made(release: Release) -> Control:
    """The public version of the measure, made from an internal release; the truth is not asked."""
    control = Control(Counter(), (), AUDIENCES["public"], None, {"M": M}, (), 1, Beside(release))
    control.take(M, (BLOCK,))
    return control


@pytest.mark.parametrize(
    ("row", "total", "told"),
    [
        ({"a": 20, "b": 0, "c": 30}, 50, (20, 0, 30)),
        ({"a": 20, "b": "primary", "c": "complementary"}, 50, (20, None, None)),
        ({"a": 20, "b": 7, "c": 30}, 57, (20, None, None)),
        ({"a": 20, "b": 12, "c": 9}, 41, (20, None, None)),
        ({"a": 20, "b": "complementary", "c": "primary"}, 29, (20, None, None)),
        ({"a": 7, "b": 20, "c": 9}, 36, (None, None, None)),
        (WHOLE, 50, (None, None, None)),
        ({"a": 0, "b": 9, "c": 0}, 9, (None, None, None)),
    ],
)
def test_what_the_public_is_told(row: Shown, total: int, told: tuple[int | None, ...]) -> None:
    """What the internal version shows and is not small, nor tells of what is; for one reason."""
    control = made(internal({BLOCK: row}, {BLOCK: total}))

    assert tuple(control.counts[BLOCK.id, "M", cls].value for cls in "abc") == told
    reasons = {count.reason for count in control.counts.values()}
    assert reasons <= {None, "beside"}


def test_what_stands_as_before_there_is_told_to() -> None:
    """A number that is not quite true any more; not one that is hidden."""
    shown = internal({BLOCK: {"a": 20, "b": 0, "c": 30}}, {BLOCK: 50}, (BLOCK,))
    hidden = internal({BLOCK: WHOLE}, {BLOCK: 50}, (BLOCK,))

    rows: dict[Period, Shown] = {EARLIER: WHOLE, BLOCK: {"a": 20, "b": 0, "c": 30}}

    assert made(shown).repeated == {(BLOCK.id, "M")}
    assert not made(internal(rows, {BLOCK: 50}, (EARLIER,))).repeated
    assert made(hidden).repeated == set()
    assert not made(internal({BLOCK: {"a": 20, "b": 0, "c": 30}}, {BLOCK: 50})).repeated
