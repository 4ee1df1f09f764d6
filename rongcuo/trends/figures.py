"""What is told beside counts: working days, gaps in the evidence, amounts; in words.

To those who may not see small counts: a quartile only where k cases lie on either side of it,
shares as tenths, amounts as bands that reach at least as far again as they begin, so that one
large case tells neither itself nor the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rongcuo.trends.counted import DECIDED_OUTCOMES
from rongcuo.trends.periods import Period
from rongcuo.trends.rates import LEAST, quantile
from rongcuo.trends.release import Release
from rongcuo.trends.tally import Tally

__all__ = ["QUARTILES", "figures"]

QUARTILES = (0.25, 0.5, 0.75)
_STEPS = (1, 2, 5)

Named = Iterator[tuple[str, str]]


def figures(release: Release, tally: Tally, previous: Release | None) -> dict[tuple[str, str], str]:
    """All figures of a release, by period and name, in words.

    `I4.0.25`, `I4.0.5`, `I4.0.75`; `I11.share` and, where nothing is hidden, `I11.count`;
    `I13.loss` and `I13.share`. Where a row stands as before, so do its figures.
    """
    ways: dict[str, Callable[[Release, Tally, Period], Named]] = {
        "I4": _days,
        "I8": _gaps,
        "I13": _money,
    }
    found: dict[tuple[str, str], str] = {}
    for measure, way in ways.items():
        for period in release.told(measure):
            if not release.as_before(period, measure):
                found |= {(period.id, name): words for name, words in way(release, tally, period)}
            elif previous is not None:
                found |= _kept(previous, period.id, measure)
    return found


def _kept(previous: Release, period: str, measure: str) -> dict[tuple[str, str], str]:
    stem = {"I8": "I11"}.get(measure, measure)
    return {
        (of, name): words
        for (of, name), words in previous.figures.items()
        if of == period and name.partition(".")[0] == stem
    }


def _days(release: Release, tally: Tally, period: Period) -> Named:
    """Quartiles of working days, exact from the histogram."""
    known = release.count(period, "I4", "known")
    if known is None or known < LEAST:
        return
    days: dict[int, int] = {}
    for (year, name, number), cases in tally.items():
        if name == "I4.days" and year in period.years:
            days[int(number)] = days.get(int(number), 0) + cases
    for share in QUARTILES:
        if known * min(share, 1 - share) >= release.audience.k:
            yield f"I4.{share}", str(quantile(days, share))


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
