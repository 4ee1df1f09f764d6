"""The indicators I1 to I16: which counts of a release make up each, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rongcuo.policy.model import Policy
from rongcuo.trends.counted import DECIDED_OUTCOMES, measures
from rongcuo.trends.periods import Period
from rongcuo.trends.rates import Rate, rate
from rongcuo.trends.release import Release

__all__ = ["Indicator", "Value", "indicators", "value"]

_TIMELY = ("in_time", "late", "divided")
_TRI = ("yes", "no", "unknown")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A rate: some classes of a measure to some of them.

    `missing` are the classes that say nothing, `pending` those not over, `divided` those on which
    readings disagree. `section` groups indicators in the report.
    """

    id: str
    title: str
    section: str
    measure: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    missing: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    divided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """An indicator in a period, as shown; None for what is hidden.

    `reason` is why the numerator is, `whole_reason` why the denominator is.

    `alternative` is the rate if every case on which readings disagree counted too.
    """

    indicator: Indicator
    period: Period
    numerator: int | None
    denominator: int | None
    rate: Rate | None
    alternative: Rate | None
    missing: int | None
    pending: int | None
    divided: int | None
    reason: str | None
    whole_reason: str | None


def value(indicator: Indicator, period: Period, release: Release) -> Value:
    """What a release says of an indicator in a period."""
    name = indicator.measure
    numerator = release.count(period, name, *indicator.numerator)
    denominator = release.count(period, name, *indicator.denominator)
    divided = release.count(period, name, *indicator.divided)
    alternative = None
    if indicator.divided and numerator is not None and divided:
        alternative = rate(numerator + divided, denominator)
    return Value(
        indicator,
        period,
        numerator,
        denominator,
        rate(numerator, denominator),
        alternative,
        release.count(period, name, *indicator.missing),
        release.count(period, name, *indicator.pending),
        divided,
        release.reason(period, name, *indicator.numerator),
        release.reason(period, name, *indicator.denominator),
    )


def indicators(policy: Policy) -> tuple[Indicator, ...]:
    """All of them, in order."""
    return tuple(_indicators(policy))


def _indicators(policy: Policy) -> Iterator[Indicator]:
    known = measures(policy)
    yield Indicator(
        "I2",
        "按期申请率",
        "applications",
        "I2",
        ("in_time",),
        _TIMELY,
        ("unknown",),
        (),
        ("divided",),
    )
    both = ("accepted", "refused_late")
    yield Indicator("I3", "受理率", "applications", "I3", both[:1], both, (), ("open",))
    everyone = (*both, "open")
    yield Indicator("I3", "逾期不予受理率", "applications", "I3", both[1:], everyone)
    for start in policy.procedure.limit("report").starts:
        label = start.label.removesuffix("之日")
        title = f"30 日报告达标率（{label}）"
        name = f"I5.{start.id}"
        yield Indicator(
            "I5",
            title,
            "time",
            name,
            ("in_time",),
            _TIMELY,
            ("unknown",),
            ("running",),
            ("divided",),
        )
    title = "3 日反馈达标率"
    yield Indicator(
        "I6", title, "time", "I6", ("in_time",), _TIMELY, ("unknown",), ("running",), ("divided",)
    )
    deferred = tuple(cls for cls in known["I7"].classes if cls != "never")
    yield Indicator("I7", "暂缓率", "time", "I7", deferred, tuple(known["I7"].classes))
    yield Indicator(
        "I7",
        "暂缓超 3 个月率",
        "time",
        "I7",
        ("late",),
        _TIMELY,
        ("unknown",),
        ("running",),
        ("divided",),
    )
    pending = ("deferred", "pending")
    for title, outcomes in (
        ("免责", ("exempt",)),
        ("减责", ("lighter", "mitigated")),
        ("不符合", ("not_met",)),
    ):
        yield Indicator("I8", title, "outcomes", "I8", outcomes, DECIDED_OUTCOMES, (), pending)
    for number in range(1, len(policy.items) + 1):
        name = f"I9.{number}"
        yield Indicator("I9", known[name].title, "outcomes", name, ("yes",), ("yes", "no"))
    yield Indicator("I9", known["I9.only"].title, "outcomes", "I9.only", ("yes",), ("yes", "no"))
    for name, measure in known.items():
        if name.startswith("I10."):
            title = f"{measure.title}未满足"
            yield Indicator("I10", title, "outcomes", name, ("no",), _TRI, ("unknown",))
    name = "E.democratic_decision_procedure"
    if name in known:
        title = f"民主决策已查明（{known['I9.1'].title}的）"
        yield Indicator("I12", title, "evidence", name, ("yes",), _TRI, ("unknown",))
    title = "共性问题重复率"
    yield Indicator("I14", title, "mending", "I14.again", ("again",), ("again", "once"), ("none",))
    yield Indicator(
        "I14", "制度整改完成率", "mending", "I14", ("yes",), _TRI, ("unknown", "unsaid")
    )
    judged = ("normal", "mistaken", "suspected_malicious", "unfounded_open", "inconclusive")
    for cls in judged:
        title = known["I15"].classes[cls].partition("（")[0].partition("，")[0]
        yield Indicator("I15", title, "reports", "I15", (cls,), judged, (), ("pending", "blocked"))
    yield Indicator("I15", "失实举报有澄清记载", "reports", "I15.clear", ("yes",), ("yes", "no"))
    for name, measure in known.items():
        if name.startswith("I16."):
            title = measure.title.removesuffix("？")
            yield Indicator("I16", title, "effects", name, ("yes",), _TRI, ("unknown",))
