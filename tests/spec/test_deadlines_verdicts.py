"""In time, late or undetermined: which dates allow a verdict on a period, and which contradict."""

from __future__ import annotations

from datetime import date

import pytest

from rongcuo.policy.model import Policy

from .periods import ENDS, STARTS, day, dues, found, same, verdicts

# ---- which dates allow a verdict -----------------------------------------------------------------


# All starts on Monday 3 March 2025: the last day is 11 March (first day in) or 12 March (out).
@pytest.mark.parametrize(
    ("starts", "ends", "verdict"),
    [
        # late, with everything known
        ("approved initiated informed", "sent=17 registered=17 received=17", "late"),
        ("approved initiated informed", "sent=13 registered=13 received=13", "late"),
        # in time, with everything known
        ("approved initiated informed", "sent=05 registered=05 received=05", "in_time"),
        ("approved initiated informed", "sent=11 registered=11 received=11", "in_time"),
        # the readings disagree: 12 March is in time with the first day out, late with it in
        ("approved initiated informed", "sent=12 registered=12 received=12", "undetermined"),
        # a missing approval was earlier, if anything: it cannot help, it can hurt
        ("initiated informed", "sent=17 registered=17 received=17", "late"),
        ("informed", "sent=17 registered=17 received=17", "late"),
        ("initiated informed", "sent=05 registered=05 received=05", "undetermined"),
        ("informed", "sent=05 registered=05 received=05", "undetermined"),
        # a missing day of being informed was later, if anything: it can help, it cannot hurt
        ("approved initiated", "sent=17 registered=17 received=17", "undetermined"),
        ("approved", "sent=17 registered=17 received=17", "undetermined"),
        ("approved initiated", "sent=05 registered=05 received=05", "in_time"),
        ("approved", "sent=05 registered=05 received=05", "in_time"),
        # a day between two known days cannot do either
        ("approved informed", "sent=17 registered=17 received=17", "late"),
        ("approved informed", "sent=05 registered=05 received=05", "in_time"),
        # a missing day of sending was earlier, if anything: it can help, it cannot hurt
        ("approved initiated informed", "registered=17 received=17", "undetermined"),
        ("approved initiated informed", "received=17", "undetermined"),
        ("approved initiated informed", "registered=05 received=05", "in_time"),
        ("approved initiated informed", "received=05", "in_time"),
        # a missing day of receipt was later, if anything: it cannot help, it can hurt
        ("approved initiated informed", "sent=17 registered=17", "late"),
        ("approved initiated informed", "sent=17", "late"),
        ("approved initiated informed", "sent=05 registered=05", "undetermined"),
        ("approved initiated informed", "sent=05", "undetermined"),
        ("approved initiated informed", "sent=17 received=18", "late"),
        ("approved initiated informed", "sent=04 received=05", "in_time"),
        # only the day of registration: it could have been sent before, received after
        ("approved initiated informed", "registered=17", "undetermined"),
        ("approved initiated informed", "registered=05", "undetermined"),
        # sent in time, received late (B3)
        ("approved initiated informed", "sent=05 registered=17 received=17", "undetermined"),
        ("approved initiated informed", "sent=05 registered=05 received=17", "undetermined"),
        # both ends missing what could change it
        ("initiated", "sent=17 registered=17 received=17", "undetermined"),
        ("initiated", "sent=05 registered=05 received=05", "undetermined"),
        # nothing applied for yet
        ("approved initiated informed", "", None),
        ("initiated", "", None),
    ],
)
def test_a_verdict_needs_what_could_change_it(
    policy: Policy, starts: str, ends: str, verdict: str | None
) -> None:
    """Late only if no missing date could help, in time only if no missing date could hurt."""
    dates = same(tuple(starts.split()), "2025-03-03")
    for end in ends.split():
        name, _, number = end.partition("=")
        dates[name] = f"2025-03-{number}"

    period = found(policy, "application", dates)

    assert period.verdict == verdict
    assert period.disorder == ()


def test_a_reading_that_lacks_its_day_is_unknown(policy: Policy) -> None:
    """It is listed, without a day; its verdict is open once something was handed in."""
    nothing_sent = found(policy, "application", {"initiated": "2025-03-03"})
    sent = found(policy, "application", {"initiated": "2025-03-03", **same(ENDS, "2025-03-05")})

    assert dues(sent) == {"initiated.excluded": "2025-03-12", "initiated.included": "2025-03-11"}
    assert verdicts(sent) == {
        "approved.excluded": "undetermined",
        "approved.included": "undetermined",
        "initiated.excluded": "in_time",
        "initiated.included": "in_time",
        "informed.excluded": "undetermined",
        "informed.included": "undetermined",
    }
    assert set(verdicts(nothing_sent).values()) == {None}


@pytest.mark.parametrize(
    ("rule", "starts", "earliest", "not_later_than", "latest", "agreed"),
    [
        # all three days known, 3 4 5 March
        ("application", "03 04 05", "03-11", "03-11", "03-14", None),
        ("application", "03 -- --", "03-11", "03-11", None, None),
        # without the approval (B1) nobody can say which day is safe, only that it is no later
        ("application", "-- 04 05", None, "03-12", "03-14", None),
        ("application", "-- 04 --", None, "03-12", None, None),
        ("application", "-- -- 05", None, "03-13", "03-14", None),
        ("report", "-- 04 05", None, "04-15", "04-17", None),
        # one day of start: from a Saturday all readings agree
        ("notification", "08", "03-12", "03-12", "03-12", "03-12"),
        ("notification", "03", "03-05", "03-05", "03-06", None),
        # three months, from the report or from the decision to defer
        ("deferral", "10 10", "06-10", "06-10", "06-10", "06-10"),
        ("deferral", "10 11", "06-10", "06-10", "06-11", None),
        ("deferral", "-- 11", None, "06-11", "06-11", None),
        ("deferral", "10 --", "06-10", "06-10", None, None),
    ],
)
def test_what_is_said_first(
    policy: Policy,
    rule: str,
    starts: str,
    earliest: str | None,
    not_later_than: str,
    latest: str | None,
    agreed: str | None,
) -> None:
    """The safe day only where its start is known; agreement only where nothing is missing."""
    written = zip(STARTS[rule], starts.split(), strict=True)
    dates = {name: f"2025-03-{number}" for name, number in written if number != "--"}

    period = found(policy, rule, dates)

    def in_2025(text: str | None) -> date | None:
        return day(f"2025-{text}") if text else None

    assert (period.earliest, period.not_later_than) == (in_2025(earliest), in_2025(not_later_than))
    assert (period.latest, period.agreed) == (in_2025(latest), in_2025(agreed))


# ---- dates that contradict each other ------------------------------------------------------------

ALL = {**same(STARTS["application"], "2025-03-03"), **same(ENDS, "2025-03-17")}


@pytest.mark.parametrize(
    ("rule", "dates", "named"),
    [
        (
            "application",
            {**ALL, "approved": "2025-03-04"},
            "“自启动之日”（2025-03-03）早于“自批准启动之日”",
        ),
        (
            "application",
            {**ALL, "informed": "2025-03-01"},
            "“自本人知悉之日”（2025-03-01）早于“自启动之日”",
        ),
        ("application", {**ALL, "sent": "2025-03-18"}, "“收文登记”（2025-03-17）早于“发出”"),
        (
            "application",
            {**ALL, "received": "2025-03-16"},
            "“党委收到”（2025-03-16）早于“收文登记”",
        ),
        (
            "application",
            {"initiated": "2025-03-03", "sent": "2025-03-06", "received": "2025-03-05"},
            "“党委收到”（2025-03-05）早于“发出”（2025-03-06）",
        ),
        ("application", {**ALL, "sent": "2025-03-02"}, "“发出”（2025-03-02）早于“自批准启动之日”"),
        (
            "application",
            {"initiated": "2025-03-03", "received": "2025-02-28"},
            "“党委收到”（2025-02-28）早于“自启动之日”（2025-03-03）",
        ),
        (
            "report",
            {"referred": "2025-03-03", "accepted": "2025-03-02"},
            "“自受理之日”（2025-03-02）早于“自交办之日”",
        ),
        (
            "notification",
            {"made": "2025-03-03", "given": "2025-03-02"},
            "“反馈本人”（2025-03-02）早于“自核定结果作出之日”",
        ),
        (
            "deferral",
            {"reported": "2025-03-10", "decided": "2025-03-09"},
            "“自暂缓开始之日”（2025-03-09）早于“自报告出具之日”",
        ),
    ],
)
def test_nothing_follows_from_dates_that_contradict(
    policy: Policy, rule: str, dates: dict[str, str], named: str
) -> None:
    """No day, no verdict; both dates are named."""
    period = found(policy, rule, dates)

    (said,) = period.disorder
    assert said.startswith(named)
    assert period.verdict == "undetermined"
    assert (period.earliest, period.not_later_than) == (None, None)
    assert (period.latest, period.agreed) == (None, None)
    assert set(verdicts(period).values()) == {None}


def test_every_contradiction_is_named_once(policy: Policy) -> None:
    """Two contradictions, two sentences."""
    dates = {**ALL, "approved": "2025-03-04", "received": "2025-03-16"}

    period = found(policy, "application", dates)

    assert period.disorder == (
        "“自启动之日”（2025-03-03）早于“自批准启动之日”（2025-03-04）",
        "“党委收到”（2025-03-16）早于“收文登记”（2025-03-17）",
    )
