"""What is told beside counts: working days, gaps in the evidence, amounts; in words.

To those who may not see small counts: a quartile only where k cases lie on either side of it,
shares as tenths, amounts as bands that reach at least as far again as they begin, so that one
large case tells neither itself nor the rest. None of them by years that overlap, since those
could be set against each other.

An application that took more working days than allowed is not in time. So a quartile bounds how
many were in time or late, and is told only where all these counts are shown. An amount bounds no
count: it is told only beside the number of its cases, and so many cases can have any sum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rongcuo.trends.beside import Beside
from rongcuo.trends.counted import DECIDED_OUTCOMES
from rongcuo.trends.periods import Period
from rongcuo.trends.rates import LEAST, quantile
from rongcuo.trends.release import Release
from rongcuo.trends.tally import Tally

__all__ = ["QUARTERS", "QUARTILES", "figures"]

QUARTILES = (0.25, 0.5, 0.75)
QUARTERS = 4
_STEPS = (1, 2, 5)

Named = Iterator[tuple[str, str]]


def figures(
    release: Release, tally: Tally, previous: Release | None, beside: Beside | None = None
) -> dict[tuple[str, str], str]:
    """All figures of a release, by period and name, in words.

    `I4.0.25`, `I4.0.5`, `I4.0.75`, and `I4.n`, of how many; `I11.share` and, where nothing is
    hidden, `I11.count`; `I13.loss` and `I13.share`. Where a row stands as before, so do its
    figures; quartiles do until there are many more cases, or for good where they are not told
    any more.
    """
    ways: dict[str, Callable[[Release, Tally, Period], Named]] = {
        "I4": _days,
        "I8": _gaps,
        "I13": _money,
    }
    found: dict[tuple[str, str], str] = {}
    for measure, way in ways.items():
        for period in release.figured(measure):
            before = _before(previous, period.id, measure) if release.audience.k else {}
            if release.as_before(period, measure) and (before or not beside):
                told = before
            else:
                told = dict(way(release, tally, period))
                told = beside.figures(period, told) if beside else told
                if "I4.0.5" in before and not _many_more(release, told, before):
                    told = before
            found |= {(period.id, name): words for name, words in told.items()}
    return found


def _before(previous: Release | None, period: str, measure: str) -> dict[str, str]:
    """The figures that the release before told of a period."""
    stem = {"I8": "I11"}.get(measure, measure)
    return {
        name: words
        for (of, name), words in (previous.figures if previous else {}).items()
        if of == period and name.partition(".")[0] == stem
    }


def _many_more(release: Release, told: Mapping[str, str], before: Mapping[str, str]) -> bool:
    """Whether a quarter of the cases that have come since is k at least, however counts round."""
    if "I4.n" not in told or "I4.n" not in before:
        return False
    least = QUARTERS * release.audience.k + release.base - 1
    return int(told["I4.n"]) - int(before["I4.n"]) >= least


def _days(release: Release, tally: Tally, period: Period) -> Named:
    """Quartiles of working days, exact from the histogram."""
    known = release.count(period, "I4", "known")
    least = max(LEAST, 2 * release.audience.k)
    if known is None or known < least or not _all_shown(release, period, "I2"):
        return
    days: dict[int, int] = {}
    for (year, name, number), cases in tally.items():
        if name == "I4.days" and year in period.years:
            days[int(number)] = days.get(int(number), 0) + cases
    for share in QUARTILES:
        if known * min(share, 1 - share) >= release.audience.k:
            yield f"I4.{share}", str(quantile(days, share))
    yield "I4.n", str(known)


def _all_shown(release: Release, period: Period, measure: str) -> bool:
    """Whether all counts of a measure in a period are shown, and none stands as before."""
    several = [p for p in release.periods[measure] if set(p.years) & set(period.years)]
    hidden = any(
        release.counts[p.id, measure, cls].value is None
        for p in several
        for cls in release.known[measure].classes
    )
    return not hidden and not any((p.id, measure) in release.repeated for p in several)


def _gaps(release: Release, tally: Tally, period: Period) -> Named:
    """Key facts of decided cases that are not established."""
    cases = release.count(period, "I8", *DECIDED_OUTCOMES)
    missing = _sum(tally, period, "I11.decided", "unknown")
    asked = missing + _sum(tally, period, "I11.decided", "known")
    if not release.audience.k:
        yield "I11.count", f"{missing} / {asked}"
    if cases is not None and cases >= LEAST and asked:
        yield "I11.share", _tenth(missing / asked, exact=not release.audience.k)


def _money(release: Release, tally: Tally, period: Period) -> Named:
    """Losses and what was recovered, of cases in which both are known."""
    cases = release.count(period, "I13", "both")
    loss, back = (_sum(tally, period, "I13.sum", name) for name in ("loss", "recovered"))
    if cases is not None and cases >= LEAST and loss:
        exact = not release.audience.k
        yield "I13.loss", _amount(loss, exact=exact)
        yield "I13.share", _tenth(back / loss, exact=exact)


def _sum(tally: Tally, period: Period, name: str, cls: str) -> int:
    return sum(tally[year, name, cls] for year in period.years)


def _amount(fen: int, *, exact: bool) -> str:
    """An amount in yuan, or the band of ten thousand yuan that holds it.

    >>> _amount(3_400_000_00, exact=False)
    '200–500 万元'
    >>> _amount(9_999_99, exact=False)
    '不足 1 万元'
    """
    if exact:
        return f"{fen / 100:,.2f} 元"
    wan, unit = fen // 1_000_000, 1
    if not wan:
        return "不足 1 万元"
    while wan >= 10 * unit:
        unit *= 10
    ends = [step * unit for step in (*_STEPS, 10)]
    high = next(end for end in ends if wan < end)
    return f"{ends[ends.index(high) - 1]:,}–{high:,} 万元"


def _tenth(share: float, *, exact: bool) -> str:
    """A share in whole per cent, or the tenth that holds it.

    >>> _tenth(1.0, exact=False)
    '90%–100%'
    """
    if exact:
        return f"{share:.0%}"
    low = min(int(share * 10), 9) * 10
    return f"{low}%–{low + 10}%"
