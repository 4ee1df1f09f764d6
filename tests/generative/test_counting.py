"""Counting working days: laws that hold for every start, number and calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from rongcuo.deadlines import Deadline, deadline
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.process import Limit
from rongcuo.workdays import FIRST, STATE, Calendar, Supplement

POLICY = load_policy()
ONE = timedelta(1)

# So that no period of up to 300 working days ends after the last day of the calendar.
days = st.dates(FIRST, date(2098, 6, 30))
# Where make-up days, holidays and the first unknown years are.
eventful = st.dates(date(2018, 1, 1), date(2029, 12, 31))
starts = st.one_of(days, eventful)
numbers = st.integers(1, 300)
short = st.integers(1, 40)
either = st.booleans()


def naive(calendar: Calendar, start: date, number: int, *, included: bool, makeup: bool) -> date:
    """The last of so many working days, walking from day to day."""
    on = start if included else start + ONE
    left = number - calendar.day(on, makeup).counted
    while left:
        on += ONE
        left -= calendar.day(on, makeup).counted
    return on


@st.composite
def supplements(draw: st.DrawFn) -> Supplement:
    """What an institution might supply for 2026 to 2028: some days off, some worked, some years."""
    near = st.dates(date(2026, 1, 1), date(2028, 12, 31))
    rest = draw(st.sets(near, max_size=30))
    work = draw(st.sets(near, max_size=10)) - rest
    return Supplement(
        "校历",
        draw(st.frozensets(st.sampled_from([2026, 2027, 2028]))),
        dict.fromkeys(rest, "放假"),
        dict.fromkeys(work, "补班"),
    )


# ---- a day after a number of days ----------------------------------------------------------------


@given(starts, short, either, either)
@example(date(2025, 9, 26), 7, False, True)
@example(date(2026, 12, 28), 7, False, True)
def test_the_last_day_is_found_by_walking(
    start: date, number: int, included: bool, makeup: bool
) -> None:
    """It is the day on which somebody who looks at every day stops."""
    due = STATE.due(start, number, included=included, makeup=makeup)

    assert due == naive(STATE, start, number, included=included, makeup=makeup)


@given(starts, numbers, either)
def test_counting_back_gives_the_number(start: date, number: int, makeup: bool) -> None:
    """The working days after the start up to the last day are as many as were asked for."""
    due = STATE.due(start, number, included=False, makeup=makeup)

    assert STATE.between(start, due, makeup) == number
    assert STATE.between(start, due - ONE, makeup) == number - 1


@given(starts, numbers, either, either)
def test_the_last_day_is_a_working_day(
    start: date, number: int, included: bool, makeup: bool
) -> None:
    """A period of working days never ends on a day of rest."""
    assert STATE.day(STATE.due(start, number, included=included, makeup=makeup), makeup).counted


@given(starts, starts, numbers, either, either)
def test_who_starts_later_ends_no_earlier(
    one: date, other: date, number: int, included: bool, makeup: bool
) -> None:
    """The last day grows with the start."""
    earlier, later = sorted((one, other))

    assert STATE.due(earlier, number, included=included, makeup=makeup) <= STATE.due(
        later, number, included=included, makeup=makeup
    )


@given(starts, numbers, either, either)
def test_who_has_more_days_ends_later(
    start: date, number: int, included: bool, makeup: bool
) -> None:
    """The last day grows with the number."""
    assert STATE.due(start, number, included=included, makeup=makeup) < STATE.due(
        start, number + 1, included=included, makeup=makeup
    )


@given(starts, short, short, either, either)
def test_periods_can_be_joined(
    start: date, first: int, second: int, included: bool, makeup: bool
) -> None:
    """So many days and then so many more are as many days together."""
    halfway = STATE.due(start, first, included=included, makeup=makeup)

    assert STATE.due(halfway, second, included=False, makeup=makeup) == STATE.due(
        start, first + second, included=included, makeup=makeup
    )


@given(starts, numbers, either)
def test_the_first_day_in_or_out_is_one_working_day(start: date, number: int, makeup: bool) -> None:
    """From a working day, one more with it in; from a day of rest it makes no difference."""
    excluded = STATE.due(start, number, included=False, makeup=makeup)
    counts = STATE.day(start, makeup).counted

    assert STATE.due(start, number + counts, included=True, makeup=makeup) == excluded


@given(starts, numbers, either)
def test_leaving_out_make_up_days_never_shortens(start: date, number: int, included: bool) -> None:
    """Fewer days count, so the last one is no earlier."""
    assert STATE.due(start, number, included=included) <= STATE.due(
        start, number, included=included, makeup=False
    )


@given(starts, starts, starts, either)
def test_distances_add_up(one: date, two: date, three: date, makeup: bool) -> None:
    """The working days to a day between and from there are all of them; none go back."""
    first, middle, last = sorted((one, two, three))

    whole = STATE.between(first, last, makeup)

    assert whole == STATE.between(first, middle, makeup) + STATE.between(middle, last, makeup)
    assert STATE.between(last, first, makeup) == 0


@given(starts, either)
def test_a_day_is_moved_to_the_next_working_day(start: date, makeup: bool) -> None:
    """To itself where it is one; no working day is skipped."""
    moved = STATE.moved(start, makeup)

    assert STATE.day(moved, makeup).counted
    skipped = [start + timedelta(n) for n in range((moved - start).days)]
    assert not any(STATE.day(day, makeup).counted for day in skipped)
    assert STATE.moved(moved, makeup) == moved


# ---- periods -------------------------------------------------------------------------------------


@given(starts, short, either, either)
@example(date(2026, 12, 28), 7, True, True)
def test_a_period_tells_every_day(start: date, number: int, included: bool, makeup: bool) -> None:
    """From the start to the last day without a gap; as many count as were asked for, all working."""
    period = STATE.period(start, number, included=included, makeup=makeup)

    on = [day.on for day in period.days]
    assert period.due == STATE.due(start, number, included=included, makeup=makeup)
    assert (on[0], on[-1]) == (start, period.due)
    assert all(later - day == ONE for day, later in pairwise(on))
    assert len(period.counted) == number
    assert all(STATE.day(day, makeup).counted for day in period.counted)
    if not included:
        assert start not in period.counted


@given(starts, short, either, either)
@example(date(2026, 12, 28), 7, False, True)
def test_the_soonest_day_is_no_later(
    start: date, number: int, included: bool, makeup: bool
) -> None:
    """It is the last day itself, but for years not yet known; then it is provisional."""
    period = STATE.period(start, number, included=included, makeup=makeup)

    assert start <= period.soonest <= period.due
    assert period.provisional is any(day.provisional for day in period.days)
    if not period.provisional:
        assert period.soonest == period.due


@settings(max_examples=25)
@given(st.dates(date(2026, 11, 1), date(2028, 6, 30)), short, either, supplements())
def test_no_calendar_ends_a_period_sooner_than_the_soonest_day(
    start: date, number: int, included: bool, supplement: Supplement
) -> None:
    """Whatever is announced for years not yet known, the safe day stays safe."""
    unknown = {year for year in (2027, 2028) if year in supplement.years}
    announced = Supplement(
        supplement.name,
        frozenset(unknown),
        {day: why for day, why in supplement.rest.items() if day.year in unknown},
        {day: why for day, why in supplement.work.items() if day.year in unknown},
    )

    before = STATE.period(start, number, included=included)
    after = STATE.supplemented(announced).period(start, number, included=included)

    assert before.soonest <= after.due


# ---- what an institution supplies ----------------------------------------------------------------


@settings(max_examples=25)
@given(supplements(), eventful, either)
def test_what_is_supplied_wins(supplement: Supplement, other: date, makeup: bool) -> None:
    """Days off are off, days worked are worked, years supplied are final; the rest stays."""
    calendar = STATE.supplemented(supplement)

    for day in supplement.rest:
        assert calendar.day(day, makeup).reason == "法定节假日（放假）"
        assert not calendar.day(day, makeup).counted
    for day in supplement.work:
        assert calendar.day(day, makeup).counted is makeup
    for year in supplement.years:
        assert not calendar.day(date(year, 6, 15)).provisional
    if other not in {*supplement.rest, *supplement.work} and other.year not in supplement.years:
        assert calendar.day(other, makeup) == STATE.day(other, makeup)


@settings(max_examples=25)
@given(supplements(), st.dates(date(2025, 12, 1), date(2029, 1, 31)), short, either, either)
def test_a_supplemented_calendar_is_counted_by_walking_too(
    supplement: Supplement, start: date, number: int, included: bool, makeup: bool
) -> None:
    """The days that it counts are those that it says are counted."""
    calendar = STATE.supplemented(supplement)

    due = calendar.due(start, number, included=included, makeup=makeup)

    assert due == naive(calendar, start, number, included=included, makeup=makeup)


# ---- deadlines -----------------------------------------------------------------------------------


@st.composite
def cases(draw: st.DrawFn) -> tuple[Limit, dict[str, date]]:
    """A period of the policy, and a day for each of its dates, in order of the events."""
    limit = draw(st.sampled_from(POLICY.procedure.limits))
    first = draw(eventful)
    steps = st.lists(st.integers(0, 30), min_size=8, max_size=8)

    def in_order(facts: list[str]) -> Mapping[str, date]:
        on = first
        dates: dict[str, date] = {}
        for fact, step in zip(facts, draw(steps), strict=False):
            on += timedelta(step if dates else draw(st.integers(0, 20)))
            dates[fact] = on
        return dates

    begun = in_order([start.fact for start in limit.starts])
    ended = in_order([end.fact for end in limit.ends])
    dates = {**begun, **ended}
    return limit, {**dates, limit.starts[0].fact: first}


def some(draw: st.DataObject, dates: dict[str, date]) -> dict[str, date]:
    """Some of the dates, in any order."""
    names = draw.draw(st.permutations(sorted(dates)))
    return {name: dates[name] for name in names[: draw.draw(st.integers(0, len(names)))]}


def summary(period: Deadline) -> tuple[object, ...]:
    """What is concluded from the readings."""
    return (
        *(period.earliest, period.not_later_than, period.latest),
        *(period.agreed, period.verdict, period.disorder),
    )


@given(cases(), st.data())
def test_the_order_of_dates_does_not_matter(
    case: tuple[Limit, dict[str, date]], draw: st.DataObject
) -> None:
    """The same dates give the same readings and conclusions, however they are listed."""
    limit, dates = case
    known = some(draw, dates)

    assert deadline(limit, known, STATE) == deadline(
        limit, dict(sorted(known.items(), reverse=True)), STATE
    )


@given(cases(), st.data())
def test_no_reading_comes_first(case: tuple[Limit, dict[str, date]], draw: st.DataObject) -> None:
    """What is concluded depends on the readings together, in whatever order they stand."""
    limit, dates = case
    period = deadline(limit, some(draw, dates), STATE)
    assume(not period.disorder)
    readings = draw.draw(st.permutations(period.readings))
    soonest = [each.period.soonest for each in readings if each.period]
    dues = [each.due for each in readings if each.due]
    verdicts = {each.verdict for each in readings if each.due}

    assert period.not_later_than == min(soonest, default=None)
    assert period.earliest in (None, period.not_later_than)
    assert period.latest in (None, max(dues, default=None))
    if period.agreed is not None:
        assert len(dues) == len(readings)
        assert set(dues) == {period.agreed}
    if period.verdict in ("in_time", "late"):
        assert verdicts == {period.verdict}


@given(cases(), st.data())
def test_one_more_date_overturns_no_verdict(
    case: tuple[Limit, dict[str, date]], draw: st.DataObject
) -> None:
    """Late stays late and in time stays in time; only the undetermined is settled."""
    limit, dates = case
    known = some(draw, dates)
    before = deadline(limit, known, STATE)
    assume(not before.disorder)

    for name, on in dates.items():
        after = deadline(limit, {**known, name: on}, STATE)
        if before.verdict in ("in_time", "late"):
            assert after.verdict == before.verdict
        if before.earliest is not None:
            assert after.earliest == before.earliest
        if before.not_later_than is not None and after.not_later_than is not None:
            assert after.not_later_than <= before.not_later_than


@given(cases())
def test_a_provisional_reading_is_never_late(case: tuple[Limit, dict[str, date]]) -> None:
    """Nobody can be too late by a calendar that does not exist yet."""
    limit, dates = case

    period = deadline(limit, dates, STATE)

    assert all(each.verdict != "late" for each in period.readings if each.provisional)


@given(cases())
def test_the_safe_day_is_in_time_under_every_reading(case: tuple[Limit, dict[str, date]]) -> None:
    """Whoever hands in on the safe day is in time; whoever does after every last day is late."""
    limit, dates = case
    begun = {start.fact: dates[start.fact] for start in limit.starts}
    period = deadline(limit, begun, STATE)
    safe, last = period.earliest, period.latest
    assume(limit.ends)
    assert safe is not None
    assert last is not None

    on_it = deadline(limit, {**begun, **{end.fact: safe for end in limit.ends}}, STATE)
    past = deadline(limit, {**begun, **{end.fact: last + ONE for end in limit.ends}}, STATE)

    assert on_it.verdict == "in_time"
    assert past.verdict == ("undetermined" if past.provisional else "late")
