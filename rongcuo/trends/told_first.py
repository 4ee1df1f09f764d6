"""What a report says first: how many cases, whether in time, how they ended; each with its n."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rongcuo.policy.model import Policy
from rongcuo.trends.clarify import statements
from rongcuo.trends.counted import DECIDED_OUTCOMES, RELIEF
from rongcuo.trends.indicators import Value
from rongcuo.trends.periods import Period
from rongcuo.trends.rate_section import values
from rongcuo.trends.release import Release
from rongcuo.trends.shown import count_words, fraction, percent, span

__all__ = ["told_first"]

_FIRST = ("按期申请率", "受理率", "3 日反馈达标率")


def told_first(release: Release, policy: Policy, as_of: date) -> Iterator[str]:
    """The statements, in order; the last say what to clarify first."""
    shown = release.periods["I1"]
    whole = Period(shown[0].first, shown[-1].last)
    received = release.count(whole, "I1", "received")
    if received is None:
        yield f"{whole.title}收到申请少于 {release.audience.k} 件，件数太少，不写统计。请逐件看歧义登记册。"
        return
    last = shown[-1]
    of_last = release.count(last, "I1", "received")
    more = f"，其中 {last.title} {of_last} 件" if len(shown) > 1 and of_last is not None else ""
    yield f"{whole.title}（截至 {as_of}）收到申请 {received} 件{more}。"
    yield from _rates(release, policy)
    yield from _ended(release)
    yield from statements(release, policy)


def _rates(release: Release, policy: Policy) -> Iterator[str]:
    """Each in the last period that tells it."""
    several = [*values(release, policy, "applications"), *values(release, policy, "time")]
    told = {each.indicator.title: each for each in several if each.rate and _apart(release, each)}
    for title in _FIRST:
        if (each := told.get(title)) and each.rate:
            more = (
                f"；读法不一致的 {each.divided} 件都算上则 {percent(each.alternative.share)}"
                if each.alternative
                else ""
            )
            yield (
                f"{title} {percent(each.rate.share)}（{each.period.title}，"
                f"{fraction(each.rate)}，95% 区间 {span(each.rate)}）{more}。"
            )


def _apart(release: Release, each: Value) -> bool:
    return each.period in release.periods[each.indicator.measure]


def _ended(release: Release) -> Iterator[str]:
    """How the cases of the last period that tells it were decided."""
    for period in reversed(release.periods["I8"]):
        decided = release.count(period, "I8", *DECIDED_OUTCOMES)
        if not decided:
            continue
        parts = (("免责", ("exempt",)), ("从轻、减轻", RELIEF[1][1:]), ("不符合", ("not_met",)))
        told = [
            f"{words} {count_words(number, release.reason(period, 'I8', *classes), release)}"
            for words, classes in parts
            for number in [release.count(period, "I8", *classes)]
        ]
        yield f"{period.title}已核定 {decided} 件：{'，'.join(told)}。"
        return
