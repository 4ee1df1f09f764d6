"""The deadlines panel shows every reading and lays its days out on the calendar."""

from __future__ import annotations

from typing import Any

import pytest

from rongcuo.panels.desk import answer

STARTED = {
    "accountability_approved_on": "2025-09-26",
    "accountability_started_on": "2025-09-26",
    "respondent_informed_on": "2025-09-28",
}


def count(limit: str, dates: Any) -> dict[str, Any]:
    """Count one period."""
    return answer({"panel": "deadlines", "do": "count", "limit": limit, "dates": dates})


def test_the_policys_periods_are_offered() -> None:
    """Four periods, each with its words and the dates that start and end it."""
    limits = answer({"panel": "deadlines", "do": "start"})["ok"]["limits"]

    assert [limit["id"] for limit in limits] == [
        "application",
        "report",
        "notification",
        "deferral",
    ]
    assert all(limit["starts"] and limit["quote"] for limit in limits)


def test_the_days_of_a_reading_are_numbered_to_its_end() -> None:
    """Seven working days over the holiday of October 2025, make-up days counted or not."""
    found = count("application", STARTED)["ok"]

    assert found["period"]["heading"] == "最稳妥 2025-10-11"
    for reading in found["period"]["readings"]:
        numbers = [day["number"] for day in found["days"][reading["id"]] if day["number"]]
        assert numbers == [1, 2, 3, 4, 5, 6, 7]
        assert found["days"][reading["id"]][-1]["on"] == reading["due"]


def test_the_months_draw_holidays_and_make_up_days() -> None:
    """September and October 2025 in full, each day with its kind."""
    months = count("application", STARTED)["ok"]["months"]
    kinds = {day["on"]: day["kind"] for month in months for day in month["days"]}

    assert [month["title"] for month in months] == ["2025 年 9 月", "2025 年 10 月"]
    assert [len(month["days"]) for month in months] == [30, 31]
    assert (kinds["2025-09-28"], kinds["2025-10-01"], kinds["2025-10-12"], kinds["2025-10-09"]) == (
        "makeup",
        "holiday",
        "weekend",
        "work",
    )


def test_without_a_date_nothing_is_drawn() -> None:
    """No start, no days, no month; the words say so."""
    found = count("report", {})["ok"]

    assert found["period"]["heading"] == "还不能计算"
    assert (found["days"], found["months"]) == ({}, [])


@pytest.mark.parametrize(
    ("limit", "dates", "said"),
    [
        ("nonsense", {}, "没有这种期限"),
        ("application", {"accountability_started_on": "2025-02-30"}, "不是日期"),
        ("application", {"accountability_started_on": 3}, "不是日期"),
        ("application", {"accountability_started_on": "1999-01-01"}, "核对年份"),
        ("application", {"accountability_started_on": "2099-12-31"}, "核对年份"),
    ],
)
def test_what_is_no_date_is_refused(limit: str, dates: Any, said: str) -> None:
    """The words name what was given and how to mend it."""
    assert said in count(limit, dates)["refused"][0]["what"]


def test_dates_of_other_periods_are_left_aside() -> None:
    """A date that this period does not ask for changes nothing."""
    assert count("deferral", STARTED)["ok"]["months"] == []
    assert count("deferral", "nonsense")["ok"]["months"] == []
