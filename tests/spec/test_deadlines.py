"""The last days of the four periods of Article 5 under every reading, as on a paper calendar."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rongcuo.policy.model import Policy
from rongcuo.workdays import STATE, Supplement

from .periods import ENDS, STARTS, day, dues, found, same, verdicts

Row = tuple[str, str, str, str | None, str | None]

# ---- the three periods of working days -----------------------------------------------------------


# From when; the last day with the first day out, and in; the same with make-up days not counted,
# where that is another day.
APPLICATION: list[Row] = [
    # Monday in an ordinary March: 4 5 6 7, 10 11 12
    ("2025-03-03", "2025-03-12", "2025-03-11", None, None),
    # Friday before National Day: 28 (Sunday) 29 30, 9 10 11 (Saturday) 13
    ("2025-09-26", "2025-10-13", "2025-10-11", "2025-10-15", "2025-10-14"),
    # that Sunday itself, a make-up day
    ("2025-09-28", "2025-10-14", "2025-10-13", "2025-10-15", "2025-10-15"),
    # Monday before Spring Festival 2024: 6 7 8 9, 18 (Sunday) 19 20
    ("2024-02-05", "2024-02-20", "2024-02-19", "2024-02-21", "2024-02-20"),
    # Monday before Spring Festival 2020, extended to 2 February: 21 22 23, 3 4 5 6
    ("2020-01-20", "2020-02-06", "2020-02-05", None, None),
    # Friday before Labour Day 2019: 28 (Sunday) 29 30, 5 (Sunday) 6 7 8
    ("2019-04-26", "2019-05-08", "2019-05-07", "2019-05-10", "2019-05-09"),
    # the day of issue, a Saturday: in or out makes no difference
    ("2018-10-27", "2018-11-06", "2018-11-06", None, None),
    # 29 February, a Thursday: 1, 4 5 6 7 8, 11
    ("2024-02-29", "2024-03-11", "2024-03-08", None, None),
    # over a year's end: 26 27 30 31, 2 3 6
    ("2024-12-25", "2025-01-06", "2025-01-03", None, None),
    # over a year's end with a make-up Sunday, 4 January 2026: 26 29 30 31, 4 5 6
    ("2025-12-25", "2026-01-06", "2026-01-05", "2026-01-07", "2026-01-06"),
    # the last weeks that are known: 21 22 23 24 25 28 29
    ("2026-12-18", "2026-12-29", "2026-12-28", None, None),
    # ends on the last day that is known: 23 24 25 28 29 30 31
    ("2026-12-22", "2026-12-31", "2026-12-30", None, None),
]
REPORT: list[Row] = [
    # Monday: 4 in February, 21 in March, 1 2 3 April, Qingming, 7 8
    ("2025-02-24", "2025-04-08", "2025-04-07", None, None),
    # Monday: 22 in September with Sunday the 28th, 9 10 11 (Saturday) 13 14 15 16 17
    ("2025-09-01", "2025-10-17", "2025-10-16", "2025-10-21", "2025-10-20"),
    # Thursday over the year's end: 1 in November, 22 in December, 2 3, 6 7 8 9 10
    ("2024-11-28", "2025-01-10", "2025-01-09", None, None),
]
NOTIFICATION: list[Row] = [
    ("2025-06-09", "2025-06-12", "2025-06-11", None, None),  # Monday: 10 11 12
    ("2025-09-29", "2025-10-10", "2025-10-09", None, None),  # Monday: 30, 9 10
    ("2025-04-25", "2025-04-29", "2025-04-28", "2025-04-30", "2025-04-29"),  # 27 (Sunday) 28 29
    ("2024-12-31", "2025-01-06", "2025-01-03", None, None),  # Tuesday: 2 3 6
    ("2025-03-08", "2025-03-12", "2025-03-12", None, None),  # Saturday: 10 11 12
    ("2024-02-28", "2024-03-04", "2024-03-01", None, None),  # 29 February, 1, 4 March
]


@pytest.mark.parametrize(
    ("rule", "row"),
    [
        *(("application", row) for row in APPLICATION),
        *(("report", row) for row in REPORT),
        *(("notification", row) for row in NOTIFICATION),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_every_reading_has_its_last_day(policy: Policy, rule: str, row: Row) -> None:
    """From each start, with the first day out or in, and make-up days out where that differs."""
    start, excluded, included, excluded_plain, included_plain = row
    each = {
        "excluded": excluded,
        "excluded.no_makeup": excluded_plain,
        "included": included,
        "included.no_makeup": included_plain,
    }

    period = found(policy, rule, same(STARTS[rule], start))

    assert dues(period) == {
        f"{begin}.{way}": due for begin in STARTS[rule] for way, due in each.items() if due
    }
    assert period.earliest == day(included)
    assert period.latest == day(excluded_plain or excluded)
    assert not period.provisional


@pytest.mark.parametrize("rule", ["application", "report", "notification"])
def test_make_up_days_are_a_reading_only_where_they_differ(policy: Policy, rule: str) -> None:
    """On each day of 2025, a reading without them stands beside one that gives another day."""
    number = policy.procedure.limit(rule).workdays or 0
    for offset in range(365):
        start = day("2025-01-01") + timedelta(offset)
        expected = {}
        for way, included in (("excluded", False), ("included", True)):
            with_them = STATE.due(start, number, included=included)
            without = STATE.due(start, number, included=included, makeup=False)
            expected[way] = with_them.isoformat()
            if without != with_them:
                expected[f"{way}.no_makeup"] = without.isoformat()
        first = STARTS[rule][0]

        period = found(policy, rule, {first: start.isoformat()})

        assert dues(period) == {f"{first}.{way}": due for way, due in expected.items()}


def test_every_day_that_was_counted_is_told(policy: Policy) -> None:
    """T12 from its initiation: seven days each, and a reason for each day between."""
    period = found(policy, "application", {"initiated": "2025-09-26"})

    counted = {
        each.id: [on.isoformat()[5:] for on in each.period.counted]
        for each in period.readings
        if each.period is not None
    }
    (told,) = (e.period for e in period.readings if e.id == "initiated.excluded" and e.period)
    assert counted == {
        "initiated.excluded": ["09-28", "09-29", "09-30", "10-09", "10-10", "10-11", "10-13"],
        "initiated.excluded.no_makeup": (
            ["09-29", "09-30", "10-09", "10-10", "10-13", "10-14", "10-15"]
        ),
        "initiated.included": ["09-26", "09-28", "09-29", "09-30", "10-09", "10-10", "10-11"],
        "initiated.included.no_makeup": (
            ["09-26", "09-29", "09-30", "10-09", "10-10", "10-13", "10-14"]
        ),
    }
    assert [f"{each.on.isoformat()[5:]} {each.reason}" for each in told.days] == [
        "09-26 首日不计",
        "09-27 周末",
        "09-28 调休上班（国庆节）",
        "09-29 工作日",
        "09-30 工作日",
        *(f"10-{number:02} 法定节假日（国庆节）" for number in range(1, 6)),
        "10-06 法定节假日（中秋）",
        "10-07 法定节假日（国庆节）",
        "10-08 法定节假日（国庆节）",
        "10-09 工作日",
        "10-10 工作日",
        "10-11 调休上班（国庆节）",
        "10-12 周末",
        "10-13 工作日",
    ]


# ---- three months --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "due", "moved", "moved_plain"),
    [
        ("2025-03-10", "2025-06-10", None, None),  # Tuesday
        ("2024-11-30", "2025-02-28", None, None),  # no 30 February; Friday
        ("2023-11-30", "2024-02-29", None, None),  # leap year; Thursday
        ("2025-12-31", "2026-03-31", None, None),
        ("2025-03-14", "2025-06-14", "2025-06-16", None),  # Saturday to Monday
        ("2025-07-04", "2025-10-04", "2025-10-09", None),  # within National Day to the 9th
        ("2025-07-01", "2025-10-01", "2025-10-09", None),
        ("2025-06-28", "2025-09-28", None, "2025-09-29"),  # a Sunday worked
        ("2025-07-11", "2025-10-11", None, "2025-10-13"),  # a Saturday worked
        ("2025-10-01", "2026-01-01", "2026-01-04", "2026-01-05"),  # to a Sunday worked, or past it
        ("2025-11-30", "2026-02-28", None, "2026-03-02"),  # month's end, a Saturday worked
    ],
)
def test_three_months_end_on_the_corresponding_day(
    policy: Policy, start: str, due: str, moved: str | None, moved_plain: str | None
) -> None:
    """Moved to a working day is another reading (B16); the safe day is the one not moved."""
    ways = {"excluded": due, "excluded.moved": moved, "excluded.moved.no_makeup": moved_plain}

    period = found(policy, "deferral", {"reported": start, "decided": start})

    assert dues(period) == {
        f"{begin}.{way}": last
        for begin in ("reported", "decided")
        for way, last in ways.items()
        if last
    }
    assert period.earliest == day(due)
    assert period.latest == day(moved_plain or moved or due)
    assert period.agreed == (None if moved or moved_plain else day(due))
    assert period.verdict is None


def test_months_count_every_day(policy: Policy) -> None:
    """From the day after the start to the last, working day or not."""
    period = found(policy, "deferral", {"reported": "2025-03-10", "decided": "2025-03-10"})

    (told, _) = (each.period for each in period.readings if each.period is not None)

    assert told.counted == tuple(day("2025-03-11") + timedelta(n) for n in range(92))
    assert told.days[0].reason == "首日不计"
    assert {each.reason for each in told.days[1:]} == {"按月计算，逐日连续"}


def test_months_that_end_on_a_rest_day_of_an_unknown_year_are_provisional(policy: Policy) -> None:
    """The corresponding day is certain; the working day that it may be moved to is not."""
    period = found(policy, "deferral", {"reported": "2026-10-02", "decided": "2026-10-02"})

    provisional = {each.id: each.provisional for each in period.readings}

    assert provisional == {
        "reported.excluded": False,
        "reported.excluded.moved": True,
        "decided.excluded": False,
        "decided.excluded.moved": True,
    }
    assert dues(period)["reported.excluded.moved"] == "2027-01-04"
    assert period.earliest == day("2027-01-02")


def test_months_that_end_on_a_weekday_of_an_unknown_year_are_provisional(policy: Policy) -> None:
    """8 February 2027 is a Monday, but may turn out a holiday: then a reading moves it."""
    period = found(policy, "deferral", {"reported": "2026-11-08", "decided": "2026-11-08"})

    assert period.earliest == day("2027-02-08")
    assert period.provisional


# ---- years not yet known -------------------------------------------------------------------------


def test_an_unknown_year_gives_a_provisional_day(policy: Policy) -> None:
    """Monday 28 December 2026 + 7: 29 30 31, 4 5 6 7 January; the safe day counts every day."""
    period = found(policy, "application", same(STARTS["application"], "2026-12-28"))

    assert dues(period)["initiated.excluded"] == "2027-01-07"
    assert dues(period)["initiated.included"] == "2027-01-06"
    assert all(each.provisional for each in period.readings)
    assert period.earliest == day("2027-01-03")  # 28 29 30 31, 1 2 3 January
    assert period.agreed is None


@pytest.mark.parametrize(
    ("start", "excluded", "included", "earliest"),
    [
        # Tuesday: 30 31, 4 5 6 7 8 January
        ("2026-12-29", "2027-01-08", "2027-01-07", "2027-01-04"),
        # Thursday, the last known day: 4 5 6 7 8, 11 12 January
        ("2026-12-31", "2027-01-12", "2027-01-11", "2027-01-06"),
        # Friday, New Year: not a working day whatever else may be
        ("2027-01-01", "2027-01-12", "2027-01-12", "2027-01-07"),
        # over Spring Festival, of which nothing is known: 4 5, 8 9 10 11 12 February
        ("2027-02-03", "2027-02-12", "2027-02-11", "2027-02-09"),
        # over 1 October, a Friday: 28 29 30 September, 4 5 6 7 October
        ("2027-09-27", "2027-10-07", "2027-10-06", "2027-10-03"),
    ],
)
def test_the_safe_day_counts_every_day_of_an_unknown_year(
    policy: Policy, start: str, excluded: str, included: str, earliest: str
) -> None:
    """Even its weekends and holidays, for they may be made up for; seven days from the first."""
    period = found(policy, "application", same(STARTS["application"], start))

    assert dues(period)["approved.excluded"] == excluded
    assert dues(period)["approved.included"] == included
    assert period.earliest == day(earliest)


@pytest.mark.parametrize(
    ("handed_in", "verdict"),
    [
        ("2026-12-30", "in_time"),
        ("2027-01-03", "in_time"),  # the safe day of the strictest reading
        ("2027-01-04", "undetermined"),  # in time with the first day out, open with it in
        ("2027-01-07", "undetermined"),
        ("2027-01-08", "undetermined"),  # past every provisional day
        ("2027-12-31", "undetermined"),
    ],
)
def test_a_provisional_day_never_says_late(policy: Policy, handed_in: str, verdict: str) -> None:
    """In time up to the safe day; after that it depends on a calendar that nobody has yet."""
    dates = {**same(STARTS["application"], "2026-12-28"), **same(ENDS, handed_in)}

    period = found(policy, "application", dates)

    assert period.verdict == verdict
    assert "late" not in verdicts(period).values()


def test_a_known_reading_may_be_late_beside_a_provisional_one(policy: Policy) -> None:
    """Approved early and informed late: the whole stays undetermined."""
    dates = {
        "approved": "2026-12-01",
        "initiated": "2026-12-01",
        "informed": "2026-12-28",
        **same(ENDS, "2027-03-01"),
    }

    period = found(policy, "application", dates)

    assert verdicts(period)["approved.excluded"] == "late"
    assert verdicts(period)["informed.excluded"] == "undetermined"
    assert period.verdict == "undetermined"


def test_a_year_that_is_supplied_is_final(policy: Policy) -> None:
    """Were 4 January 2027 announced as a day off and Saturday, 2 January, as worked for it."""
    supplied = STATE.supplemented(
        Supplement(
            name="2027年节假日安排",
            years=frozenset({2027}),
            rest={day("2027-01-01"): "元旦", day("2027-01-04"): "元旦"},
            work={day("2027-01-02"): "元旦"},
        )
    )
    dates = {**same(STARTS["application"], "2026-12-28"), **same(ENDS, "2027-01-12")}

    period = found(policy, "application", dates, supplied)

    assert dues(period)["approved.excluded"] == "2027-01-07"  # 29 30 31, 2 (Saturday), 5 6 7
    assert dues(period)["approved.excluded.no_makeup"] == "2027-01-08"
    assert not period.provisional
    assert period.earliest == day("2027-01-06")
    assert period.verdict == "late"
