"""Disclosure control: which counts of a tally are shown to whom, and why the others are not.

A count from 1 to k - 1 is not shown, nor what would tell it: the others of its row (see
`rongcuo.trends.hiding`), a measure that divides cases whose number is hidden, a count of another
table that bounds it (see `rongcuo.trends.relations`). A measure is shown by single years only if
nothing in any year needs hiding, and otherwise by blocks of three years that never overlap, so
that no two figures can be subtracted from each other.

The public version is made from what the internal one shows (see `rongcuo.trends.beside`).

Beside a release before: its periods stay; what was hidden stays hidden; a row of which too little
has changed is repeated as it stood; a count that changed by few cases is hidden.

This is 去标识化 of statistics; it does not make anything anonymous.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rongcuo.policy.model import Policy
from rongcuo.trends.beside import Beside
from rongcuo.trends.control import Control
from rongcuo.trends.counted import Measure, measures
from rongcuo.trends.figures import figures
from rongcuo.trends.periods import Period, blocks, continued, single
from rongcuo.trends.relations import relations
from rongcuo.trends.release import AUDIENCES, Audience, Exception_, Release
from rongcuo.trends.tally import Tally

__all__ = ["disclose"]

POOLED_LEAST = 20
"""Cases that a block of years must hold; where one holds fewer, all years are one block."""


def disclose(
    tally: Tally,
    policy: Policy,
    audience: Audience,
    previous: Release | None = None,
    exceptions: Iterable[Exception_] = (),
    base: int = 1,
    over: int | None = None,
    beside: Release | None = None,
) -> Release:
    """Decide on every count of every measure, each after the one whose cases it divides.

    `previous` is the release before, to the same audience; a period that it did not have is
    added only once its last year is `over` (the last full year). `exceptions` are heeded only
    inside; `base`: what is shown is rounded to a multiple of it. A public release is made from the
    internal one of the same day, `beside` it; without one, the first is made from such as would be.
    """
    if audience.id == "public" and beside is None and previous is None:
        beside = disclose(tally, policy, AUDIENCES["internal"], base=base, over=over)
    within = Beside(beside) if beside else None
    known = {**measures(policy), **_units(tally)}
    allowed = tuple(exceptions) if audience.id != "public" else ()
    control = Control(tally, relations(policy), audience, previous, known, allowed, base, within)
    years = sorted({year for year, _, _ in tally})
    pooled = blocks(years)
    if any(_received(tally, block) < POOLED_LEAST for block in pooled):
        pooled = (Period(min(years), max(years)),)
    last = max(years) if over is None else min(max(years), over)
    for measure in known.values():
        before = previous.periods.get(measure.id) if previous else None
        if before:
            rest = Period(before[-1].last + 1, last)
            enough = audience.by_year and _received(tally, rest) >= POOLED_LEAST
            control.take(measure, continued(before, last, by_year=audience.by_year, enough=enough))
            continue
        by_year = audience.by_year and control.by_year(measure)
        if not (by_year and control.take(measure, single(years), whole=True)):
            control.take(measure, pooled)
    release = Release(
        audience,
        tuple(years),
        control.counts,
        control.periods,
        known,
        control.totals,
        {},
        frozenset(control.repeated),
        allowed,
        base,
    )
    return replace(release, figures=figures(release, tally, previous, within))


def _units(tally: Tally) -> dict[str, Measure]:
    """The measure that divides all cases by unit, in the order of the names; internal."""
    names = sorted({cls for _, measure, cls in tally if measure == "U"})
    classes = {name: name or "未写单位" for name in names}
    return {"U": Measure("U", "申请的单位", classes, ("I1", ("received",)), internal=True)}


def _received(tally: Tally, period: Period) -> int:
    return sum(tally[year, "I1", "received"] for year in period.years)
