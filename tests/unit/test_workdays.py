"""The calendar as data: days, periods, and what an institution adds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rongcuo.workdays import FIRST, LAST, STATE, Calendar, Day, Supplement, add_months


def day(text: str) -> date:
    """A day, written YYYY-MM-DD."""
    return date.fromisoformat(text)


# A calendar of its own: 2030 is known, with a day off on Tuesday 1 January and a Saturday worked.
TINY = Calendar(
    "校历",
    rest={day("2030-01-01"): "元旦"},
    work={day("2030-01-05"): "元旦"},
    known=frozenset({2030}),
)


def test_the_calendar_says_what_it_knows() -> None:
    """The years from 2004 to 2026, by the name of the package that holds them."""
    assert STATE.name == "chinesecalendar"
    assert STATE.known == frozenset(range(2004, 2027))
    assert FIRST.isoformat() == "2004-01-01"
    assert LAST.isoformat() == "2099-12-31"


def test_holidays_are_named_in_chinese() -> None:
    """Every day off and every make-up day says of which holiday it is."""
    names = {
        *("元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆节"),
        "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
    }

    assert {*STATE.rest.values(), *STATE.work.values()} == names


def test_the_calendar_cannot_be_changed() -> None:
    """Nobody who was given it can alter what others count by."""
    with pytest.raises(TypeError):
        STATE.rest[day("2025-03-03")] = "校庆"  # type: ignore[index]
    with pytest.raises(AttributeError):
        STATE.name = "校历"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2030-01-01", Day(day("2030-01-01"), False, "法定节假日（元旦）")),
        ("2030-01-02", Day(day("2030-01-02"), True, "工作日")),
        ("2030-01-05", Day(day("2030-01-05"), True, "调休上班（元旦）")),
        ("2030-01-06", Day(day("2030-01-06"), False, "周末")),
        ("2030-05-01", Day(day("2030-05-01"), True, "工作日")),  # known, and nothing said of it
        ("2031-01-01", Day(day("2031-01-01"), False, "法定节假日（元旦）", provisional=True)),
        ("2031-01-02", Day(day("2031-01-02"), True, "工作日", provisional=True)),
        ("2031-05-01", Day(day("2031-05-01"), False, "法定节假日（劳动节）", provisional=True)),
        ("2031-10-01", Day(day("2031-10-01"), False, "法定节假日（国庆节）", provisional=True)),
    ],
)
def test_a_day_is_told_with_its_reason(text: str, expected: Day) -> None:
    """Holiday, working day, make-up day, weekend; and whether its year is known."""
    assert TINY.day(day(text)) == expected


def test_single_days_supplied_do_not_settle_their_year() -> None:
    """A day off and a day worked in a year not yet known are told, and stay provisional."""
    supplied = TINY.supplemented(
        Supplement("通知", rest={day("2031-07-14"): "暑假"}, work={day("2031-07-19"): "补课"})
    )

    assert supplied.day(day("2031-07-14")) == Day(
        day("2031-07-14"), False, "法定节假日（暑假）", provisional=True
    )
    assert supplied.day(day("2031-07-19")) == Day(
        day("2031-07-19"), True, "调休上班（补课）", provisional=True
    )


@pytest.mark.parametrize("makeup", [True, False])
@pytest.mark.parametrize("year", [2029, 2030, 2031, 2098, 2099])
def test_the_days_counted_are_those_told_as_working_days(year: int, makeup: bool) -> None:
    """In known and unknown years to the last, a weekday and a day of rest said to be worked too."""
    worked = {day("2030-07-01"): "值班", day("2031-10-01"): "值班", day("2099-05-01"): "值班"}
    supplied = TINY.supplemented(Supplement("校历", work=worked))

    for calendar in (TINY, supplied):
        for on in (date(year, 1, 1) + timedelta(n) for n in range(364)):
            assert (calendar.moved(on, makeup) == on) is calendar.day(on, makeup).counted, on


# ---- periods -------------------------------------------------------------------------------------


def test_a_period_lists_its_days() -> None:
    """Three working days from Friday 4 January 2030: Saturday, worked, then Monday and Tuesday."""
    period = TINY.period(day("2030-01-04"), 3, included=False)

    assert period.due == day("2030-01-08")
    assert period.counted == (day("2030-01-05"), day("2030-01-07"), day("2030-01-08"))
    assert [(each.counted, each.reason) for each in period.days] == [
        (False, "首日不计"),
        (True, "调休上班（元旦）"),
        (False, "周末"),
        (True, "工作日"),
        (True, "工作日"),
    ]
    assert not period.provisional
    assert period.soonest == period.due


def test_a_period_that_includes_its_first_day() -> None:
    """The first day is told by its own reason, and counts if it is a working day."""
    from_work = TINY.period(day("2030-01-04"), 1, included=True)
    from_rest = TINY.period(day("2030-01-06"), 1, included=True)

    assert (from_work.due, from_work.days[0].reason) == (day("2030-01-04"), "工作日")
    assert (from_rest.due, from_rest.days[0].reason) == (day("2030-01-07"), "周末")


def test_a_first_day_that_is_left_out_is_told_as_such() -> None:
    """With its date, and provisional where its year is not yet known."""
    known = TINY.period(day("2030-01-04"), 1, included=False)
    unknown = TINY.period(day("2031-01-03"), 1, included=False)

    assert known.days[0] == Day(day("2030-01-04"), False, "首日不计")
    assert unknown.days[0] == Day(day("2031-01-03"), False, "首日不计", provisional=True)


def test_a_period_without_make_up_days() -> None:
    """They are told and not counted."""
    period = TINY.period(day("2030-01-04"), 1, included=False, makeup=False)

    assert period.due == day("2030-01-07")
    assert period.days[1] == Day(day("2030-01-05"), False, "调休上班（元旦），按此读法不计")
    from_it = TINY.period(day("2030-01-05"), 1, included=True, makeup=False)
    assert from_it.days[0] == period.days[1]


@pytest.mark.parametrize(
    ("start", "number", "included", "due", "soonest"),
    [
        ("2030-12-27", 3, False, "2031-01-02", "2031-01-01"),  # Friday: 30 31, then 1 or 2 January
        ("2030-12-27", 2, False, "2030-12-31", "2030-12-31"),  # ends within the known year
        ("2030-12-31", 2, True, "2031-01-02", "2031-01-01"),
        ("2031-01-01", 1, True, "2031-01-02", "2031-01-01"),  # the first day may count
        (
            "2031-01-01",
            1,
            False,
            "2031-01-02",
            "2031-01-02",
        ),  # the first day is out, whatever it is
        ("2031-01-03", 1, False, "2031-01-06", "2031-01-04"),  # Friday: even the Saturday may count
    ],
)
def test_the_soonest_day_of_an_unknown_year(
    start: str, number: int, included: bool, due: str, soonest: str
) -> None:
    """Every day of a year not yet known may turn out a working day, but for a first day out."""
    period = TINY.period(day(start), number, included=included)

    assert (period.due, period.soonest) == (day(due), day(soonest))
    assert period.provisional is (day(due).year == 2031)


@pytest.mark.parametrize(
    ("text", "makeup", "moved"),
    [
        ("2030-01-04", True, "2030-01-04"),
        ("2030-01-05", True, "2030-01-05"),
        ("2030-01-05", False, "2030-01-07"),
        ("2030-01-06", True, "2030-01-07"),
        ("2030-01-01", True, "2030-01-02"),
    ],
)
def test_a_day_of_rest_is_moved(text: str, makeup: bool, moved: str) -> None:
    """To the next working day; a working day stays."""
    assert TINY.moved(day(text), makeup) == day(moved)
    if makeup:  # so unless said otherwise
        assert TINY.moved(day(text)) == day(moved)


@pytest.mark.parametrize(
    ("start", "end", "with_them", "without"),
    [
        ("2030-01-04", "2030-01-04", 0, 0),
        ("2030-01-03", "2030-01-04", 1, 1),
        ("2030-01-04", "2030-01-07", 2, 1),
        ("2030-01-07", "2030-01-04", 0, 0),
        ("2029-12-31", "2030-01-31", 23, 22),
    ],
)
def test_the_working_days_between_two_days(
    start: str, end: str, with_them: int, without: int
) -> None:
    """After the first up to the second; none where the second is earlier."""
    assert TINY.between(day(start), day(end)) == with_them
    assert TINY.between(day(start), day(end), makeup=False) == without


# ---- what is refused -----------------------------------------------------------------------------


OUTSIDE: list[tuple[str, Callable[[date], object]]] = [
    ("day", STATE.day),
    ("due", lambda on: STATE.due(on, 7, included=False)),
    ("period", lambda on: STATE.period(on, 7, included=True)),
    ("moved", STATE.moved),
    ("between, from", lambda on: STATE.between(on, day("2025-03-03"))),
    ("between, to", lambda on: STATE.between(day("2025-03-03"), on)),
]


@pytest.mark.parametrize("text", ["2003-12-31", "2100-01-01", "0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("ask", [ask for _, ask in OUTSIDE], ids=[name for name, _ in OUTSIDE])
def test_a_day_outside_the_calendar_is_refused(ask: Callable[[date], object], text: str) -> None:
    """Before 2004 and after 2099 nothing is counted, and the day is named."""
    with pytest.raises(ValueError, match=f"^{text} 不在 2004 至 2099 年之间$"):
        ask(day(text))


@pytest.mark.parametrize(
    ("start", "number", "included"),
    [
        ("2025-03-03", 0, False),
        ("2025-03-03", -7, True),
        ("2099-12-31", 1, False),  # Thursday, the last day
        ("2099-12-31", 2, True),
        ("2099-12-25", 7, False),
        ("2004-01-01", 100_000, False),
    ],
)
def test_a_period_outside_the_calendar_is_refused(start: str, number: int, included: bool) -> None:
    """A number of days below one, or a last day after 2099."""
    with pytest.raises(ValueError, match=r"^期限超出 2004 至 2099 年的日历$"):
        STATE.due(day(start), number, included=included)


def test_the_last_day_of_the_calendar_can_be_due() -> None:
    """A Thursday of an unknown year: it is counted like any other."""
    assert STATE.due(LAST, 1, included=True) == LAST
    assert STATE.due(FIRST, 1, included=False) == day("2004-01-02")


# ---- what an institution adds --------------------------------------------------------------------


def test_a_supplement_adds_to_the_calendar() -> None:
    """Its name, years and days; the calendar that it was added to stays as it was."""
    vacation = Supplement("校历", rest={day("2025-07-14"): "暑假"})

    supplied = STATE.supplemented(vacation)

    assert supplied.name == "chinesecalendar + 校历"
    assert supplied.known == STATE.known
    assert supplied.day(day("2025-07-14")).reason == "法定节假日（暑假）"
    assert STATE.day(day("2025-07-14")).reason == "工作日"


def test_a_supplement_corrects_the_calendar() -> None:
    """A day off becomes worked, a make-up day becomes a day off, and periods follow."""
    corrected = STATE.supplemented(
        Supplement(
            "更正",
            rest={day("2025-09-28"): "停课"},
            work={day("2025-10-05"): "值班", day("2025-10-12"): "补课"},
        )
    )

    reasons = {
        text: corrected.day(day(text)).reason for text in ("2025-09-28", "2025-10-05", "2025-10-12")
    }

    assert reasons == {
        "2025-09-28": "法定节假日（停课）",
        "2025-10-05": "调休上班（值班）",
        "2025-10-12": "调休上班（补课）",
    }
    assert corrected.due(day("2025-09-26"), 7, included=False) == day("2025-10-12")


def test_supplements_follow_one_another() -> None:
    """The later wins, and both are named."""
    first = Supplement("甲", rest={day("2025-07-14"): "甲"}, work={day("2025-07-19"): "甲"})
    second = Supplement("乙", rest={day("2025-07-19"): "乙"}, work={day("2025-07-14"): "乙"})

    supplied = STATE.supplemented(first).supplemented(second)

    assert supplied.name == "chinesecalendar + 甲 + 乙"
    assert supplied.day(day("2025-07-14")).reason == "调休上班（乙）"
    assert supplied.day(day("2025-07-19")).reason == "法定节假日（乙）"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2025-03-31", 0, "2025-03-31"),
        ("2025-03-31", -1, "2025-02-28"),
        ("2025-01-15", -13, "2023-12-15"),
        ("2024-12-31", 2, "2025-02-28"),
    ],
)
def test_months_can_be_counted_back(start: str, months: int, end: str) -> None:
    """By the same rule: the corresponding day or the last of the month."""
    assert add_months(day(start), months) == day(end)
