"""Periods as a calendar file, read again by the library that calendars use."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from rongcuo.deadlines import deadline
from rongcuo.ics import calendar_file
from rongcuo.policy.model import Policy
from rongcuo.timeline import Due
from rongcuo.workdays import STATE


def due(policy: Policy, limit: str, name: str = "K01", /, **dates: str) -> Due:
    """A period that is running, from its dates."""
    facts = {fact: date.fromisoformat(text) for fact, text in dates.items()}
    return Due(name, deadline(policy.procedure.limit(limit), facts, STATE))


def events(*periods: Due) -> list[Event]:
    """The entries of the file that is written for these periods."""
    calendar = Calendar.from_ical(calendar_file(periods))
    assert isinstance(calendar, Calendar)
    return list(calendar.events)


def test_a_period_is_an_all_day_entry(policy: Policy) -> None:
    """On its safe day, until the day after, with every reading in its description."""
    (event,) = events(due(policy, "notification", result_made_on="2025-04-25"))

    assert event.decoded("dtstart") == date(2025, 4, 28)
    assert event.decoded("dtend") == date(2025, 4, 29)
    assert str(event["summary"]) == "K01 反馈期限：最稳妥 2025-04-28"
    assert str(event["description"]).splitlines() == [
        "到这一天为止，各种读法下都不逾期。",
        "自核定结果作出之日，首日不计：2025-04-29",
        "自核定结果作出之日，首日不计，调休上班不计：2025-04-30",
        "自核定结果作出之日，首日计入：2025-04-28",
        "自核定结果作出之日，首日计入，调休上班不计：2025-04-29",
    ]


def test_readings_that_agree_are_told_so(policy: Policy) -> None:
    """Three months after 10 March 2025, from either start."""
    dates = {"report_issued_on": "2025-03-10", "deferral_started_on": "2025-03-10"}

    (event,) = events(due(policy, "deferral", "T07", **dates))

    assert str(event["summary"]) == "T07 暂缓期限：截止日 2025-06-10"
    assert str(event["description"]).startswith("各种读法一致。\n")


def test_a_missing_date_is_told(policy: Policy) -> None:
    """The entry stands on the day that it is no later than; unknown readings are left out."""
    dates = {"accountability_started_on": "2025-03-03"}

    (event,) = events(due(policy, "application", **dates))

    assert event.decoded("dtstart") == date(2025, 3, 11)
    assert str(event["summary"]) == "K01 申请期限：至少不晚于 2025-03-11"
    assert str(event["description"]).splitlines() == [
        "还不知道批准启动之日，最稳妥日可能比这一天更早。",
        "自启动之日，首日不计：2025-03-12",
        "自启动之日，首日计入：2025-03-11",
    ]


def test_a_provisional_day_is_marked(policy: Policy) -> None:
    """A year not yet known: every reading that touches it says so."""
    (event,) = events(due(policy, "notification", result_made_on="2026-12-31"))

    assert event.decoded("dtstart") == date(2027, 1, 2)
    assert str(event["description"]).splitlines()[1:] == [
        "自核定结果作出之日，首日不计：2027-01-06（暂定）",
        "自核定结果作出之日，首日计入：2027-01-05（暂定）",
    ]


def test_a_period_without_a_day_has_no_entry(policy: Policy) -> None:
    """Contradictory dates, or none at all, are due on no day."""
    contradictory = due(
        policy, "notification", result_made_on="2025-03-03", feedback_on="2025-03-01"
    )
    unknown = due(policy, "report")
    known = due(policy, "notification", result_made_on="2025-03-03")

    assert [str(event["uid"]) for event in events(contradictory, unknown, known)] == [
        "K01-notification@rongcuo"
    ]
    assert events(contradictory, unknown) == []


def test_text_is_escaped(policy: Policy) -> None:
    """Commas, semicolons, backslashes and line breaks come back as they were."""
    name = "甲,乙;丙\\丁\\n戊: 己"

    written = calendar_file([due(policy, "notification", name, result_made_on="2025-03-03")])

    calendar = Calendar.from_ical(written)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    assert str(event["summary"]).startswith(f"{name} 反馈期限：")
    assert "甲\\,乙\\;丙".encode() in written


def test_a_name_opens_no_second_entry(policy: Policy) -> None:
    """Whatever a case is called, its text does not become a line of its own."""
    name = "甲\r\nEND:VEVENT\r\nBEGIN:VEVENT"

    (event,) = events(due(policy, "notification", name, result_made_on="2025-03-03"))

    assert "END:VEVENT" in str(event["summary"])


def test_entries_can_be_told_apart(policy: Policy) -> None:
    """Each case and period has its own, the same whenever it is written, so that it is replaced."""
    periods = [
        due(policy, "notification", "K01", result_made_on="2025-03-03"),
        due(policy, "notification", "K02", result_made_on="2025-03-03"),
        due(policy, "deferral", "K01", report_issued_on="2025-03-03"),
    ]

    uids = [str(event["uid"]) for event in events(*periods)]

    assert uids == [
        "K01-notification@rongcuo",
        "K02-notification@rongcuo",
        "K01-deferral@rongcuo",
    ]
    assert uids == [str(event["uid"]) for event in events(*periods)]


def test_the_file_is_a_calendar(policy: Policy) -> None:
    """With version and maker, each entry stamped with the time of writing, lines folded."""
    before = datetime.now(UTC).replace(microsecond=0)

    written = calendar_file([due(policy, "application", accountability_started_on="2025-09-26")])

    calendar = Calendar.from_ical(written)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    stamp = event.decoded("dtstamp")
    assert (str(calendar["version"]), str(calendar["prodid"])) == ("2.0", "-//rongcuo//zh-CN//")
    assert before <= stamp <= before + timedelta(minutes=5)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_nothing_due_is_an_empty_calendar() -> None:
    """Still one that can be imported."""
    assert events() == []
    assert b"BEGIN:VCALENDAR" in calendar_file([])
