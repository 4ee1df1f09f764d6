"""Indicators of one section: their rates as a table and a chart, and where they have changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rongcuo.policy.model import Policy
from rongcuo.trends.indicators import Value, indicators, value
from rongcuo.trends.periods import Period
from rongcuo.trends.rates import LEAST
from rongcuo.trends.release import Release
from rongcuo.trends.shown import (
    RATES,
    Bar,
    Chart,
    Section,
    Table,
    count_words,
    fraction,
    hidden_words,
    percent,
    period_words,
    span,
)

__all__ = ["changes", "latest", "rate_chart", "rate_section", "rate_table", "values"]


def values(release: Release, policy: Policy, section: str) -> list[Value]:
    """The indicators of a section, each in every period that it is told by."""
    return [
        value(each, period, release)
        for each in indicators(policy)
        if each.section == section
        for period in release.told(each.measure)
    ]


def rate_section(
    release: Release, policy: Policy, section: str, title: str, more: str = ""
) -> Section:
    """A section that holds nothing but indicators; `more` is said first."""
    several = values(release, policy, section)
    statements = [more] if more else []
    statements += changes(release, several)
    table = rate_table(release, section, title, several)
    return Section(
        section, title, tuple(statements), (table,), rate_chart(release, section, title, several)
    )


def rate_table(release: Release, section: str, title: str, several: Sequence[Value]) -> Table:
    """Indicators by period: counts, rate, interval, what is missing."""
    rows = []
    last = ""
    for each in several:
        name = f"{each.indicator.id}　{each.indicator.title}"
        rows.append(
            (
                "" if name == last else name,
                period_words(each.period, each.indicator.measure, release),
                _counts(release, each),
                percent(each.rate.share) if each.rate else _no_rate(each),
                span(each.rate) if each.rate else "",
                _beside(release, each),
            )
        )
        last = name
    head = ("指标", *RATES, "另有")
    return Table(f"{section}-rates", f"{title}的各项指标", head, tuple(rows))


def _counts(release: Release, each: Value) -> str:
    parts = ((each.numerator, each.reason), (each.denominator, each.whole_reason))
    told = [count_words(number, reason, release) for number, reason in parts]
    return " / ".join(dict.fromkeys(told) if each.denominator is None else told)


def _no_rate(each: Value) -> str:
    return "—" if None in (each.numerator, each.denominator) else f"分母不足 {LEAST}"


def _beside(release: Release, each: Value) -> str:
    """What is missing, not over, or divided between readings, but for none; told alike, once."""
    told: dict[str, list[str]] = {}
    parts = (
        (each.indicator.divided, each.divided, "读法不一致"),
        (each.indicator.missing, each.missing, "缺失"),
        (each.indicator.pending, each.pending, "未结"),
    )
    for classes, number, words in parts:
        if classes and number != 0:
            reason = release.reason(each.period, each.indicator.measure, *classes)
            said = count_words(number, reason, release)
            if classes == each.indicator.divided and each.alternative is not None:
                said += f"，都算上则 {percent(each.alternative.share)}"
            told.setdefault(said, []).append(words)
    return "；".join(f"{'、'.join(names)} {said}" for said, names in told.items())


def latest(several: Sequence[Value]) -> list[Value]:
    """The indicators in the period that shows most rates, the later of two."""
    by_period: dict[Period, list[Value]] = {}
    for each in several:
        by_period.setdefault(each.period, []).append(each)
    return max(
        by_period.values(),
        key=lambda them: (sum(v.rate is not None for v in them), them[0].period.last),
        default=[],
    )


def rate_chart(
    release: Release, section: str, title: str, several: Sequence[Value]
) -> Chart | None:
    """The rates of one period with their intervals; None where there is none to draw."""
    them = latest(several)
    if not any(each.rate for each in them):
        return None
    bars = tuple(
        Bar(
            each.indicator.title,
            each.rate.share,
            f"{percent(each.rate.share)}（{fraction(each.rate)}）",
            each.rate.low,
            each.rate.high,
        )
        if each.rate
        else Bar(each.indicator.title, None, _why_none(release, each))
        for each in them
    )
    return Chart(f"{section}-rates", f"{title}（{them[0].period.title}）", "rate", bars)


def _why_none(release: Release, each: Value) -> str:
    if None in (each.numerator, each.denominator):
        return hidden_words(each.reason or each.whole_reason, release)
    return f"分母不足 {LEAST}"


def changes(release: Release, several: Sequence[Value]) -> list[str]:
    """Where the last two periods may be said to differ."""
    told = []
    for each, before in _last_two(release, several):
        if each.rate is None or before.rate is None:
            continue
        if each.rate.differs(before.rate):
            way = "上升" if each.rate.share > before.rate.share else "下降"
            told.append(
                f"{each.indicator.title}：{before.period.title} {percent(before.rate.share)}"
                f"（n={before.rate.denominator}），{each.period.title} {percent(each.rate.share)}"
                f"（n={each.rate.denominator}），{way}；原因须另查。"
            )
    return told


def _last_two(release: Release, several: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """The last two periods of each indicator that have no year in common."""
    by_title: dict[str, list[Value]] = {}
    for each in several:
        if each.period in release.periods[each.indicator.measure]:
            by_title.setdefault(each.indicator.title, []).append(each)
    for them in by_title.values():
        if len(them) > 1:
            yield them[-1], them[-2]
