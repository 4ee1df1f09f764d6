"""Which days are working days: the notices of the State Council by hand, and a second library."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import holidays
import pytest

from rongcuo.workdays import STATE, Calendar, Supplement, add_months


class Notice(NamedTuple):
    """A holiday as the State Council announced it: days off, first to last, and weekends worked."""

    name: str
    first: str
    last: str
    worked: tuple[str, ...] = ()


# 国务院办公厅关于部分节假日安排的通知, year by year; a lone day off says only where it falls.
NOTICES = [
    Notice("元旦", "2018-01-01", "2018-01-01"),
    Notice("春节", "2018-02-15", "2018-02-21", ("2018-02-11", "2018-02-24")),
    Notice("清明", "2018-04-05", "2018-04-07", ("2018-04-08",)),
    Notice("劳动节", "2018-04-29", "2018-05-01", ("2018-04-28",)),
    Notice("端午", "2018-06-16", "2018-06-18"),
    Notice("中秋", "2018-09-22", "2018-09-24"),
    Notice("国庆节", "2018-10-01", "2018-10-07", ("2018-09-29", "2018-09-30")),
    Notice("元旦", "2018-12-30", "2019-01-01", ("2018-12-29",)),
    Notice("春节", "2019-02-04", "2019-02-10", ("2019-02-02", "2019-02-03")),
    Notice("清明", "2019-04-05", "2019-04-07"),
    Notice("劳动节", "2019-05-01", "2019-05-04", ("2019-04-28", "2019-05-05")),
    Notice("端午", "2019-06-07", "2019-06-09"),
    Notice("中秋", "2019-09-13", "2019-09-15"),
    Notice("国庆节", "2019-10-01", "2019-10-07", ("2019-09-29", "2019-10-12")),
    Notice("元旦", "2020-01-01", "2020-01-01"),
    # extended to 2 February by a notice of 26 January 2020: 1 February, a Saturday, not worked
    Notice("春节", "2020-01-24", "2020-02-02", ("2020-01-19",)),
    Notice("清明", "2020-04-04", "2020-04-06"),
    Notice("劳动节", "2020-05-01", "2020-05-05", ("2020-04-26", "2020-05-09")),
    Notice("端午", "2020-06-25", "2020-06-27", ("2020-06-28",)),
    Notice("国庆节", "2020-10-01", "2020-10-08", ("2020-09-27", "2020-10-10")),
    Notice("元旦", "2021-01-01", "2021-01-03"),
    Notice("春节", "2021-02-11", "2021-02-17", ("2021-02-07", "2021-02-20")),
    Notice("清明", "2021-04-03", "2021-04-05"),
    Notice("劳动节", "2021-05-01", "2021-05-05", ("2021-04-25", "2021-05-08")),
    Notice("端午", "2021-06-12", "2021-06-14"),
    Notice("中秋", "2021-09-19", "2021-09-21", ("2021-09-18",)),
    Notice("国庆节", "2021-10-01", "2021-10-07", ("2021-09-26", "2021-10-09")),
    Notice("元旦", "2022-01-01", "2022-01-03"),
    Notice("春节", "2022-01-31", "2022-02-06", ("2022-01-29", "2022-01-30")),
    Notice("清明", "2022-04-03", "2022-04-05", ("2022-04-02",)),
    Notice("劳动节", "2022-04-30", "2022-05-04", ("2022-04-24", "2022-05-07")),
    Notice("端午", "2022-06-03", "2022-06-05"),
    Notice("中秋", "2022-09-10", "2022-09-12"),
    Notice("国庆节", "2022-10-01", "2022-10-07", ("2022-10-08", "2022-10-09")),
    Notice("元旦", "2022-12-31", "2023-01-02"),
    Notice("春节", "2023-01-21", "2023-01-27", ("2023-01-28", "2023-01-29")),
    Notice("清明", "2023-04-05", "2023-04-05"),
    Notice("劳动节", "2023-04-29", "2023-05-03", ("2023-04-23", "2023-05-06")),
    Notice("端午", "2023-06-22", "2023-06-24", ("2023-06-25",)),
    Notice("国庆节", "2023-09-29", "2023-10-06", ("2023-10-07", "2023-10-08")),
    Notice("元旦", "2024-01-01", "2024-01-01"),
    Notice("春节", "2024-02-10", "2024-02-17", ("2024-02-04", "2024-02-18")),
    Notice("清明", "2024-04-04", "2024-04-06", ("2024-04-07",)),
    Notice("劳动节", "2024-05-01", "2024-05-05", ("2024-04-28", "2024-05-11")),
    Notice("端午", "2024-06-10", "2024-06-10"),
    Notice("中秋", "2024-09-15", "2024-09-17", ("2024-09-14",)),
    Notice("国庆节", "2024-10-01", "2024-10-07", ("2024-09-29", "2024-10-12")),
    Notice("元旦", "2025-01-01", "2025-01-01"),
    Notice("春节", "2025-01-28", "2025-02-04", ("2025-01-26", "2025-02-08")),
    Notice("清明", "2025-04-04", "2025-04-06"),
    Notice("劳动节", "2025-05-01", "2025-05-05", ("2025-04-27",)),
    Notice("端午", "2025-05-31", "2025-06-02"),
    Notice("国庆节", "2025-10-01", "2025-10-08", ("2025-09-28", "2025-10-11")),
    Notice("元旦", "2026-01-01", "2026-01-03", ("2026-01-04",)),
    Notice("春节", "2026-02-15", "2026-02-23", ("2026-02-14", "2026-02-28")),
    Notice("清明", "2026-04-04", "2026-04-06"),
    Notice("劳动节", "2026-05-01", "2026-05-05", ("2026-05-09",)),
    Notice("端午", "2026-06-19", "2026-06-21"),
    Notice("中秋", "2026-09-25", "2026-09-27"),
    Notice("国庆节", "2026-10-01", "2026-10-07", ("2026-09-20", "2026-10-10")),
]


def day(text: str) -> date:
    """A day, written YYYY-MM-DD."""
    return date.fromisoformat(text)


def year(number: int) -> list[date]:
    """Every day of a year."""
    first = date(number, 1, 1)
    return [first + timedelta(n) for n in range((date(number + 1, 1, 1) - first).days)]


def off(notice: Notice) -> list[date]:
    """The days off of a notice."""
    first, last = day(notice.first), day(notice.last)
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def counted(days: list[date], calendar: Calendar = STATE) -> list[date]:
    """Those of the days that are working days."""
    return [each for each in days if calendar.day(each).counted]


# ---- the years that are known --------------------------------------------------------------------


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: f"{notice.first}{notice.name}")
def test_a_notice_is_followed(notice: Notice) -> None:
    """The days off are not working days; the weekends worked instead are."""
    worked = [day(each) for each in notice.worked]

    assert counted(off(notice)) == []
    assert counted(worked) == worked
    assert all(each.weekday() >= 5 for each in worked)


@pytest.mark.parametrize("number", range(2018, 2027))
def test_nothing_but_the_notices_makes_a_day_special(number: int) -> None:
    """A day is a working day if it is Monday to Friday and not off, or a weekend day worked."""
    rest = {each for notice in NOTICES for each in off(notice)}
    worked = {day(each) for notice in NOTICES for each in notice.worked}

    expected = [
        each for each in year(number) if each in worked or (each.weekday() < 5 and each not in rest)
    ]

    assert counted(year(number)) == expected


@pytest.mark.parametrize("number", range(2018, 2027))
def test_an_independent_library_agrees(number: int) -> None:
    """The library holidays, which counts make-up days as worked, says the same of every day."""
    china = holidays.country_holidays("CN", years=range(2018, 2027))

    assert counted(year(number)) == [each for each in year(number) if china.is_working_day(each)]


def test_the_day_of_issue_was_no_working_day() -> None:
    """The policy was printed on 27 October 2018, a Saturday that nobody was called in for."""
    issued = STATE.day(day("2018-10-27"))

    assert (issued.counted, issued.reason, issued.provisional) == (False, "周末", False)


@pytest.mark.parametrize("number", [2004, 2018, 2025, 2026])
def test_a_known_year_is_final(number: int) -> None:
    """Nothing in a year that the State Council has announced is provisional."""
    assert not any(STATE.day(each).provisional for each in year(number))


# ---- make-up working days ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", [each for notice in NOTICES if notice.first >= "2024" for each in notice.worked]
)
def test_a_make_up_day_counts_only_under_one_reading(text: str) -> None:
    """Counted or not is a reading (B2); nothing else about the day changes."""
    with_it, without_it = STATE.day(day(text)), STATE.day(day(text), makeup=False)

    assert (with_it.counted, without_it.counted) == (True, False)
    assert without_it.reason == f"{with_it.reason}，按此读法不计"


def test_other_days_do_not_depend_on_that_reading() -> None:
    """Of the 365 days of 2025 only the five make-up days differ."""
    differ = [each for each in year(2025) if STATE.day(each) != STATE.day(each, makeup=False)]

    assert differ == [
        *(day("2025-01-26"), day("2025-02-08"), day("2025-04-27")),
        *(day("2025-09-28"), day("2025-10-11")),
    ]


# ---- the years not yet known ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "is_counted"),
    [
        ("2026-12-31", True),  # Thursday, the last day that is known
        ("2027-01-01", False),  # Friday, New Year
        ("2027-01-02", False),  # Saturday
        ("2027-01-03", False),  # Sunday
        ("2027-01-04", True),  # Monday
        ("2027-02-08", True),  # Monday: Spring Festival will be then, but nobody has said when
        ("2027-04-30", True),  # Friday
        ("2027-05-01", False),  # Saturday and Labour Day
        ("2027-05-03", True),  # Monday
        ("2027-10-01", False),  # Friday, National Day
        ("2027-10-04", True),  # Monday
        ("2028-05-01", False),  # Monday, Labour Day
        ("2099-12-31", True),  # Thursday, the last day that is counted at all
    ],
)
def test_an_unknown_year_is_guessed_openly(text: str, is_counted: bool) -> None:
    """Monday to Friday count except 1 January, 1 May and 1 October, and it is marked."""
    found = STATE.day(day(text))

    assert found.counted is is_counted
    assert found.provisional is (day(text).year > 2026)


@pytest.mark.parametrize("number", [2027, 2028, 2050, 2099])
def test_an_unknown_year_has_three_holidays(number: int) -> None:
    """Every day of it follows from its day of the week and those three."""
    fixed = {(1, 1), (5, 1), (10, 1)}

    expected = [e for e in year(number) if e.weekday() < 5 and (e.month, e.day) not in fixed]

    assert counted(year(number)) == expected
    assert all(STATE.day(each).provisional for each in year(number))


def test_an_institution_can_settle_a_year() -> None:
    """The year that it supplies is final, the one after it is not."""
    supplied = STATE.supplemented(
        Supplement(
            name="2027年节假日安排",
            years=frozenset({2027}),
            rest={day("2027-02-08"): "春节"},
            work={day("2027-02-14"): "春节"},
        )
    )

    festival, made_up = supplied.day(day("2027-02-08")), supplied.day(day("2027-02-14"))

    assert (festival.counted, festival.reason) == (False, "法定节假日（春节）")
    assert (made_up.counted, made_up.reason) == (True, "调休上班（春节）")
    assert not any(supplied.day(each).provisional for each in year(2027))
    assert all(supplied.day(each).provisional for each in year(2028))


# ---- reasons -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-09-26", "工作日"),  # Friday
        ("2025-09-27", "周末"),  # Saturday
        ("2025-09-28", "调休上班（国庆节）"),  # Sunday
        ("2025-10-01", "法定节假日（国庆节）"),  # Wednesday
        ("2025-10-04", "法定节假日（国庆节）"),  # Saturday, but within the holiday
        ("2025-10-11", "调休上班（国庆节）"),  # Saturday
        ("2025-10-12", "周末"),  # Sunday
        ("2019-05-05", "调休上班（劳动节）"),  # Sunday
        ("2020-01-31", "法定节假日（春节）"),  # Friday, the extension
        ("2020-02-03", "工作日"),  # Monday after it
        ("2026-01-04", "调休上班（元旦）"),  # Sunday
        ("2027-01-01", "法定节假日（元旦）"),  # unknown year
        ("2027-10-01", "法定节假日（国庆节）"),
        ("2028-05-01", "法定节假日（劳动节）"),
    ],
)
def test_every_day_says_why(text: str, reason: str) -> None:
    """Weekend, statutory holiday or make-up day, each with what it belongs to."""
    assert STATE.day(day(text)).reason == reason


# ---- months --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2025-03-10", 3, "2025-06-10"),
        ("2025-01-31", 1, "2025-02-28"),  # no 31 February
        ("2024-01-31", 1, "2024-02-29"),  # a leap year has 29 days
        ("2024-01-30", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-02-28", 3, "2025-05-28"),  # the day corresponds, not the end of the month
        ("2025-11-30", 3, "2026-02-28"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2099-11-30", 1, "2099-12-30"),
        ("2025-10-31", 3, "2026-01-31"),  # over the year's end
        ("2025-12-31", 3, "2026-03-31"),
        ("2025-12-01", 1, "2026-01-01"),
        ("2025-03-31", 3, "2025-06-30"),
        ("2025-08-31", 3, "2025-11-30"),
        ("2025-11-30", 1, "2025-12-30"),
        ("2025-11-30", 13, "2026-12-30"),
    ],
)
def test_a_month_ends_on_the_corresponding_day(start: str, months: int, end: str) -> None:
    """Or on the last day of that month, where it has no such day."""
    assert add_months(day(start), months) == day(end)
