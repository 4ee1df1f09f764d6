"""Panels count by the State's calendar with what the institution has put beside its site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from rongcuo.panels.calendars import calendar, supplement, supplement_text
from rongcuo.panels.desk import answer
from rongcuo.workdays import STATE

# Invented: nobody has published 2027 yet.
YEAR = {
    "name": "2027年放假安排（虚构）",
    "source": "虚构文号",
    "years": [2027],
    "rest": [
        {"from": "2027-01-01", "to": "2027-01-03", "reason": "元旦"},
        {"from": "2027-05-01", "to": "2027-05-05", "reason": "劳动节"},
        {"from": "2027-10-01", "to": "2027-10-07", "reason": "国庆节"},
    ],
    "work": [],
}
GOOD = {"name": "2027.json", "text": json.dumps(YEAR, ensure_ascii=False)}
QUESTION = {
    "panel": "deadlines",
    "do": "count",
    "limit": "notification",
    "dates": {"result_made_on": "2027-03-01"},
}


@pytest.fixture(autouse=True)
def nothing_supplied() -> Iterator[None]:
    """Each test begins and ends with the State's calendar alone."""
    supplement([])
    yield
    supplement([])


def provisional() -> Any:
    """Whether the period that begins on 1 March 2027 is told to be provisional."""
    return answer(QUESTION)["ok"]["period"]["provisional"]


def test_without_files_the_states_calendar_is_counted_by() -> None:
    """A year that it does not know stays provisional."""
    assert calendar() is STATE
    assert provisional()


def test_a_file_settles_its_year() -> None:
    """It is named, and what it settles is provisional no more."""
    told = json.loads(supplement_text(json.dumps([GOOD])))

    assert told == {"used": ["2027年放假安排（虚构）（虚构文号）"], "refused": []}
    assert not provisional()


def test_a_file_with_a_fault_is_left_out_whole_and_told() -> None:
    """By file, line and remedy; the others are used."""
    bad = {"name": "坏.json", "text": '{"name": "甲",\n "source": "乙", "years": [2028]}'}
    gone = {"name": "缺.json", "text": None}

    told = supplement([bad, gone, GOOD])

    assert told["used"] == ["2027年放假安排（虚构）（虚构文号）"]
    assert told["refused"][0].startswith("坏.json:2：2028 年没有写明")
    assert told["refused"][1] == "缺.json：读不到这个文件。请核对 calendar/index.json。"
    assert 2028 not in calendar().known
