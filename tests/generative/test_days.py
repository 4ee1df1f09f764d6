"""Working days on whole columns are those of the calendar, and verdicts those of the engine."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from rongcuo.deadlines import deadline
from rongcuo.policy.model import Policy
from rongcuo.trends.days import add_months, as_days, between, due
from rongcuo.trends.timely import IN_TIME, LATE, NOTHING, month_verdicts, verdicts
from rongcuo.workdays import FIRST, LAST, STATE, Supplement
from rongcuo.workdays import add_months as month_later

RANDOM = np.random.default_rng(63)
DAYS = [date(2018, 1, 1) + timedelta(n) for n in range(0, 3700, 3)]
WORDS = {IN_TIME: "in_time", LATE: "late", NOTHING: None, 3: "undetermined"}


@pytest.mark.parametrize("number", [1, 3, 7, 30])
@pytest.mark.parametrize("included", [False, True])
@pytest.mark.parametrize("makeup", [False, True])
def test_due_days_are_the_calendars(number: int, included: bool, makeup: bool) -> None:
    """As a Series in and out, with its index; what is missing stays missing."""
    dates = pd.Series(np.array([*DAYS, None], "datetime64[s]"), name="d")
    dates.index = pd.RangeIndex(5, 5 + len(dates))

    found = due(dates, number, included=included, makeup=makeup)

    expected = [STATE.due(day, number, included=included, makeup=makeup) for day in DAYS]
    assert [day.date() for day in found[:-1]] == expected
    assert pd.isna(found.iloc[-1])
    assert found.index.equals(dates.index)
    assert found.dtype == "datetime64[s]"


def test_many_dates_are_looked_up_in_parts() -> None:
    """Each as it is alone, wherever it stands; none give none."""
    dates = pd.Series(np.array(DAYS, "datetime64[s]"))
    many = pd.concat([dates] * 60, ignore_index=True)

    found = due(many, 7, included=False)

    alone = due(dates, 7, included=False)
    assert np.array_equal(found.to_numpy().reshape(60, -1), np.tile(alone.to_numpy(), (60, 1)))
    assert due(many.head(0), 7, included=False).empty


def test_days_between_are_the_calendars() -> None:
    """Not counting the first day; none where the end is earlier."""
    starts = [DAYS[n] for n in RANDOM.integers(0, len(DAYS), 400)]
    ends = [DAYS[n] for n in RANDOM.integers(0, len(DAYS), 400)]

    found = between(np.array(starts, "datetime64[D]"), np.array(ends, "datetime64[D]"))

    assert found.tolist() == [STATE.between(a, b) for a, b in zip(starts, ends, strict=True)]
    assert between(np.array(["NaT"], "datetime64[D]"), np.array(ends[:1], "datetime64[D]")) == [-1]


def test_months_later_are_the_calendars() -> None:
    """Ends of months included."""
    days = [date(2023, 11, 1) + timedelta(n) for n in range(500)]

    found = add_months(np.array(days, "datetime64[D]"), 3)

    assert found.tolist() == [month_later(day, 3) for day in days]


def test_days_outside_the_calendar_are_refused() -> None:
    """As everywhere; past its end nothing is told."""
    with pytest.raises(ValueError, match="2004 至 2099"):
        due(pd.Series(pd.to_datetime(["1999-01-01"]).astype("datetime64[s]")), 7, included=False)
    with pytest.raises(ValueError, match="2004 至 2099"):
        due(pd.Series(pd.to_datetime(["2100-01-01"]).astype("datetime64[s]")), 7, included=False)
    with pytest.raises(ValueError, match="2004 至 2099"):
        as_days(np.array(["2100-01-01"], "datetime64[D]"))
    last = pd.Series(pd.to_datetime([LAST, FIRST]).astype("datetime64[s]"))
    assert due(last, 7, included=False).isna().tolist() == [True, False]


def random_dates(facts: list[str], rows: int, first: date) -> list[dict[str, date]]:
    """Dates near each other, some missing, now and then out of order."""
    found = []
    for _ in range(rows):
        base = first + timedelta(int(RANDOM.integers(0, 400)))
        day, dates = base, {}
        for fact in facts:
            day += timedelta(
                int(RANDOM.choice([0, 0, 1, 2, 5, 9, -3], p=[0.2, 0.2, 0.2, 0.15, 0.1, 0.1, 0.05]))
            )
            if RANDOM.random() < 0.8:
                dates[fact] = day
        found.append(dates)
    return found


@pytest.mark.parametrize("limit_id", ["application", "report", "notification"])
@pytest.mark.parametrize("first", [date(2019, 6, 1), date(2026, 9, 1)])
@pytest.mark.parametrize("supplied", [False, True])
def test_verdicts_are_the_engines(
    limit_id: str, first: date, supplied: bool, policy: Policy
) -> None:
    """Row by row: every start, with and without make-up days, where a year is not yet known too."""
    limit = policy.procedure.limit(limit_id)
    calendar = STATE
    if supplied:
        rest = {date(2027, 1, 4): "学院日历"}
        calendar = STATE.supplemented(Supplement("学院", rest=rest))
    facts = [*(s.fact for s in limit.starts), *(e.fact for e in limit.ends)]
    rows = random_dates(facts, 400, first)
    if limit_id == "report":
        for row in rows:
            row.update({f: d + timedelta(42) for f, d in row.items() if f == "report_issued_on"})
    columns = {f: np.array([row.get(f) for row in rows], "datetime64[D]") for f in facts}

    for chosen in (limit, *(replace(limit, starts=(start,)) for start in limit.starts)):
        found = verdicts(chosen, columns, calendar)

        for row, code in zip(rows, found, strict=True):
            known = any(start.fact in row for start in chosen.starts)
            expected = deadline(chosen, row, calendar).verdict if known else None
            assert WORDS[code] == expected, row


def test_a_deferral_is_late_only_past_every_last_day(policy: Policy) -> None:
    """Past the corresponding day and the working day after it, from either start."""
    limit = policy.procedure.limit("deferral")
    reported = np.array(["2025-03-03", "2025-03-08", "2025-03-08", "NaT", "NaT"], "datetime64[D]")
    decided = np.array(["2025-03-03", "NaT", "NaT", "2025-03-03", "NaT"], "datetime64[D]")
    ended = np.array(
        ["2025-06-03", "2025-06-09", "2025-06-10", "2025-06-04", "2025-06-04"], "datetime64[D]"
    )

    found = month_verdicts(
        limit, {"report_issued_on": reported, "deferral_started_on": decided}, ended
    )

    assert [WORDS[code] for code in found] == ["in_time", "undetermined", "late", "late", None]
