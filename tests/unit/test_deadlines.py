"""Periods of any policy under their readings: what is computed from which dates."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from rongcuo.deadlines import Deadline, deadline, out_of_order
from rongcuo.policy.process import Dated, Limit, Start
from rongcuo.views.words import due_words
from rongcuo.workdays import Calendar

# An invented calendar: nothing but Mondays to Fridays, with Saturday 5 January 2030 worked for
# Tuesday the 1st. 2031 is not known.
CALENDAR = Calendar(
    "校历",
    rest={date(2030, 1, 1): "元旦"},
    work={date(2030, 1, 5): "元旦"},
    known=frozenset({2029, 2030}),
)
STARTS = (Start("seen", "seen_on", "自看到之日"), Start("told", "told_on", "自告知之日"))
ENDS = (Dated("posted_on", "寄出"), Dated("arrived_on", "收到"))


def days(number: int, starts: tuple[Start, ...] = STARTS, ends: tuple[Dated, ...] = ENDS) -> Limit:
    """A period of working days."""
    return Limit("answer", "答复期限", "art_1", "3日内", starts, ends, workdays=number)


def months(number: int) -> Limit:
    """A period of months."""
    return Limit("rest", "休耕期限", "art_1", "1个月", STARTS[:1], ENDS, months=number)


def found(limit: Limit, **dates: str) -> Deadline:
    """The period, from dates by their facts."""
    return deadline(
        limit, {fact: date.fromisoformat(text) for fact, text in dates.items()}, CALENDAR
    )


def told(period: Deadline) -> list[tuple[str, str | None, str | None]]:
    """Each reading's id, last day and verdict."""
    return [
        (each.id, each.due.isoformat() if each.due else None, each.verdict)
        for each in period.readings
    ]


def test_readings_stand_in_order() -> None:
    """Start by start; the first day out, then in; each followed by its variant, if it has one."""
    period = found(days(1), seen_on="2030-01-04", told_on="2030-01-07")

    assert told(period) == [
        ("seen.excluded", "2030-01-05", None),
        ("seen.excluded.no_makeup", "2030-01-07", None),
        ("seen.included", "2030-01-04", None),
        ("told.excluded", "2030-01-08", None),
        ("told.included", "2030-01-07", None),
    ]
    assert [reading.start for reading in period.readings] == [STARTS[0]] * 3 + [STARTS[1]] * 2


def test_a_period_without_any_date() -> None:
    """Every reading is listed, nothing is concluded."""
    period = found(days(1))

    assert told(period) == [
        (f"{start}.{way}", None, None)
        for start in ("seen", "told")
        for way in ("excluded", "included")
    ]
    assert (period.earliest, period.not_later_than, period.latest) == (None, None, None)
    assert (period.agreed, period.verdict, period.disorder) == (None, None, ())
    assert not period.provisional


def test_an_end_without_a_start_is_open() -> None:
    """Something was handed in, but nobody knows when the period began."""
    period = found(days(1), posted_on="2030-01-04")

    assert {verdict for _, _, verdict in told(period)} == {"undetermined"}
    assert period.verdict == "undetermined"
    assert period.disorder == ()


def test_months_have_one_reading_of_the_first_day() -> None:
    """From 5 December 2029: 5 January 2030, a Saturday worked, or else the Monday."""
    period = found(months(1), seen_on="2029-12-05", posted_on="2030-01-06", arrived_on="2030-01-06")

    assert told(period) == [
        ("seen.excluded", "2030-01-05", "late"),
        ("seen.excluded.moved.no_makeup", "2030-01-07", "in_time"),
    ]
    assert period.verdict == "undetermined"
    assert (period.earliest, period.latest) == (date(2030, 1, 5), date(2030, 1, 7))


def test_months_without_a_start() -> None:
    """One reading, of which nothing is known."""
    assert told(found(months(1))) == [("seen.excluded", None, None)]


@pytest.mark.parametrize(
    ("handed_in", "verdict"), [("2030-02-01", "in_time"), ("2030-02-04", "late")]
)
def test_months_have_verdicts_too(handed_in: str, verdict: str) -> None:
    """One month from Tuesday 1 January 2030 ends on Friday 1 February."""
    period = found(months(1), seen_on="2030-01-01", posted_on=handed_in, arrived_on=handed_in)

    assert period.agreed == date(2030, 2, 1)
    assert period.verdict == verdict


def test_a_period_that_asks_for_nothing_has_no_verdict() -> None:
    """There is nothing that could be late."""
    period = found(days(1, ends=()), seen_on="2030-01-04", told_on="2030-01-04")

    assert {verdict for _, _, verdict in told(period)} == {None}
    assert period.verdict is None


def test_dates_of_other_periods_do_not_count() -> None:
    """Only the facts that a period names are looked at."""
    one = found(days(1), seen_on="2030-01-04")
    other = found(days(1), seen_on="2030-01-04", sown_on="2029-01-01")

    assert one == other


def test_a_reading_is_provisional_by_itself() -> None:
    """From a known year into one that is not: only the reading that gets there."""
    period = found(days(2), seen_on="2030-12-27", told_on="2030-12-31")

    assert [(reading.id, reading.provisional) for reading in period.readings] == [
        ("seen.excluded", False),
        ("seen.included", False),
        ("told.excluded", True),
        ("told.included", True),
    ]
    assert period.provisional


def test_an_unknown_year_agrees_on_nothing_certain() -> None:
    """From a New Year that is out or no working day, all readings agree, provisionally."""
    period = found(days(1, STARTS[:1]), seen_on="2031-01-04")

    assert period.agreed == date(2031, 1, 6)
    assert period.provisional
    assert period.earliest == date(2031, 1, 4)


def test_what_was_found_cannot_be_changed() -> None:
    """A period once computed is data."""
    period = found(days(1), seen_on="2030-01-04")

    with pytest.raises(FrozenInstanceError):
        period.verdict = "late"  # type: ignore[misc]


# ---- the order of dates --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({}, []),
        ({"seen_on": "2030-01-04", "told_on": "2030-01-04"}, []),
        ({"seen_on": "2030-01-04", "posted_on": "2030-01-04"}, []),
        # posted after it was seen, before it was told: possible
        ({"seen_on": "2030-01-04", "posted_on": "2030-01-05", "told_on": "2030-01-07"}, []),
        (
            {"seen_on": "2030-01-04", "told_on": "2030-01-03"},
            ["“自告知之日”（2030-01-03）早于“自看到之日”（2030-01-04）"],
        ),
        (
            {"posted_on": "2030-01-04", "arrived_on": "2030-01-03"},
            ["“收到”（2030-01-03）早于“寄出”（2030-01-04）"],
        ),
        (
            {"seen_on": "2030-01-04", "arrived_on": "2030-01-03"},
            ["“收到”（2030-01-03）早于“自看到之日”（2030-01-04）"],
        ),
        (
            {"told_on": "2030-01-04", "posted_on": "2030-01-03"},
            ["“寄出”（2030-01-03）早于“自告知之日”（2030-01-04）"],
        ),
        (
            {
                "seen_on": "2030-01-04",
                "told_on": "2030-01-03",
                "posted_on": "2030-01-02",
                "arrived_on": "2030-01-01",
            },
            [
                "“自告知之日”（2030-01-03）早于“自看到之日”（2030-01-04）",
                "“收到”（2030-01-01）早于“寄出”（2030-01-02）",
                "“寄出”（2030-01-02）早于“自看到之日”（2030-01-04）",
            ],
        ),
    ],
)
def test_dates_that_contradict_are_named(dates: dict[str, str], said: list[str]) -> None:
    """Starts among themselves, ends among themselves, and the first end with the first start."""
    facts = {fact: date.fromisoformat(text) for fact, text in dates.items()}

    assert list(out_of_order(days(1), facts)) == said


def test_contradictory_dates_still_show_the_readings() -> None:
    """The days can be looked at; nothing follows from them."""
    period = found(days(1), seen_on="2030-01-07", told_on="2030-01-04", posted_on="2030-01-09")

    assert told(period)[0] == ("seen.excluded", "2030-01-08", None)
    assert {verdict for _, _, verdict in told(period)} == {None}
    assert (period.not_later_than, period.verdict) == (None, "undetermined")


# ---- the end of the calendar ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "start"),
    [
        (days(7), "2099-12-28"),
        (days(1), "2100-01-01"),
        (days(1), "2003-12-31"),
        (months(3), "2099-11-30"),
    ],
)
def test_a_day_outside_the_calendar_is_refused(limit: Limit, start: str) -> None:
    """The start, or the last day, lies before 2004 or after 2099."""
    with pytest.raises(ValueError, match=r"2004 至 2099 年"):
        found(limit, seen_on=start)


# ---- what people are shown first -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "heading", "reason"),
    [
        ({}, "还不能计算", "没有起算的日期。"),
        ({"posted_on": "2030-01-04"}, "还不能计算", "没有起算的日期。"),
        (
            {"seen_on": "2030-01-07", "told_on": "2030-01-07"},
            "最稳妥 2030-01-07",
            "到这一天为止，各种读法下都不逾期。",
        ),
        (
            {"seen_on": "2030-01-06", "told_on": "2030-01-06"},
            "截止日 2030-01-07",
            "各种读法一致。",
        ),
        (
            {"told_on": "2030-01-07"},
            "至少不晚于 2030-01-07",
            "还不知道看到之日，最稳妥日可能比这一天更早。",
        ),
        (
            {"seen_on": "2030-01-07", "told_on": "2030-01-04"},
            "日期有矛盾，不作结论",
            "“自告知之日”（2030-01-04）早于“自看到之日”（2030-01-07）。请核对日期。",
        ),
    ],
)
def test_a_heading_and_a_sentence(dates: dict[str, str], heading: str, reason: str) -> None:
    """The safe or agreed day, the one that it is no later than, or why there is none."""
    assert due_words(found(days(1), **dates)) == (heading, reason)
