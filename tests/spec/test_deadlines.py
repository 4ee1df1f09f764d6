"""The four periods of Article 5 under every reading, as they can be counted on a paper calendar."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.cli import main
from rongcuo.deadlines import Deadline, deadline
from rongcuo.dossier import as_json, deadline_json
from rongcuo.policy.model import Policy
from rongcuo.workdays import STATE, Calendar, Supplement
from rongcuo.yaml_source import read_source

Training = Callable[[int], Case]
Row = tuple[str, str, str, str | None, str | None]

# How the dates of a case are named here, in the words of the command.
FACTS = {
    "approved": "accountability_approved_on",
    "initiated": "accountability_started_on",
    "informed": "respondent_informed_on",
    "sent": "application_sent_on",
    "registered": "application_registered_on",
    "received": "application_received_on",
    "referred": "referred_on",
    "accepted": "accepted_on",
    "formed": "team_formed_on",
    "issued": "report_issued_on",
    "made": "result_made_on",
    "given": "feedback_on",
    "decided": "deferral_started_on",
    "reported": "report_issued_on",
}
STARTS = {
    "application": ("approved", "initiated", "informed"),
    "report": ("referred", "accepted", "formed"),
    "notification": ("made",),
    "deferral": ("reported", "decided"),
}
ENDS = ("sent", "registered", "received")


def day(text: str) -> date:
    """A day, written YYYY-MM-DD."""
    return date.fromisoformat(text)


def found(
    policy: Policy, rule: str, dates: Mapping[str, str], calendar: Calendar = STATE
) -> Deadline:
    """A period under its readings, from dates in the words of the command."""
    facts = {FACTS[name]: day(text) for name, text in dates.items()}
    return deadline(policy.procedure.limit(rule), facts, calendar)


def dues(period: Deadline) -> dict[str, str]:
    """The last day under each reading that has one, by the reading's id."""
    return {each.id: each.due.isoformat() for each in period.readings if each.due is not None}


def verdicts(period: Deadline) -> dict[str, str | None]:
    """Whether it is in time under each reading, by the reading's id."""
    return {each.id: each.verdict for each in period.readings}


def same(names: tuple[str, ...], text: str) -> dict[str, str]:
    """The same day for all of these."""
    return dict.fromkeys(names, text)


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


# ---- the training cases --------------------------------------------------------------------------


def expected_of(number: int, folder: Path) -> dict[str, Any]:
    """What is expected of a training case, all scalars as text."""
    content: dict[str, Any] = read_source(folder / f"t{number:02}.expected.yaml").value
    return content


def stated(block: Mapping[str, Any], period: Mapping[str, Any]) -> dict[str, Any]:
    """As much of a period's JSON as the expected block speaks of."""
    return {
        key: [{name: each[name] for name in ("id", "due", "verdict")} for each in period[key]]
        if key == "readings"
        else period[key]
        for key in block
    }


def in_order(block: Mapping[str, Any]) -> dict[str, Any]:
    """The same with its readings, which an expected file may list in any order, by id."""
    return {
        key: sorted(value, key=lambda each: str(each["id"])) if key == "readings" else value
        for key, value in block.items()
    }


@pytest.mark.parametrize("number", range(1, 13))
def test_expected_deadlines_and_triage(
    policy: Policy, training: Training, training_folder: Path, number: int
) -> None:
    """The blocks of each expected file are exactly what `assess` tells, reading for reading."""
    expected = expected_of(number, training_folder)

    told = as_json(assess(training(number), policy))

    for rule, block in expected.get("deadlines", {}).items():
        assert in_order(stated(block, told["deadlines"][rule])) == in_order(block)
    if "triage" in expected:
        block = expected["triage"]
        assert {key: told["triage"][key] for key in block} == block
    else:
        assert told["triage"] is None


@pytest.mark.parametrize("number", range(1, 13))
def test_a_period_without_a_day_to_start_it_is_null(
    policy: Policy, training: Training, number: int
) -> None:
    """T07 was reported on and deferred, T11 holds no application; the others only applied."""
    begun = {7: {"application", "report", "deferral"}, 11: set[str]()}

    told = as_json(assess(training(number), policy))["deadlines"]

    assert list(told) == ["application", "report", "notification", "deferral"]
    assert {rule for rule, block in told.items() if block} == begun.get(number, {"application"})


def test_t07_reported_within_thirty_days(policy: Policy, training: Training) -> None:
    """Referred on Monday 24 February 2025, reported on 10 March: in time whatever the start."""
    report = as_json(assess(training(7), policy))["deadlines"]["report"]

    assert {each["id"]: each["due"] for each in report["readings"]} == {
        "referred.excluded": "2025-04-08",
        "referred.included": "2025-04-07",
        "accepted.excluded": "2025-04-09",
        "accepted.included": "2025-04-08",
        "formed.excluded": "2025-04-10",
        "formed.included": "2025-04-09",
    }
    assert (report["earliest"], report["latest"]) == ("2025-04-07", "2025-04-10")
    assert report["verdict"] == "in_time"


def told_by(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    """The JSON that a command prints."""
    monkeypatch.setattr("sys.argv", ["rongcuo", *words, "--json"])
    with pytest.raises(SystemExit) as done:
        main()
    printed = capsys.readouterr()
    assert (done.value.code, printed.err) == (0, "")
    content: dict[str, Any] = json.loads(printed.out)
    return content


COMMANDS = {
    (4, "application"): (
        "--approved 2025-03-03 --started 2025-03-03 --informed 2025-03-03 "
        "--sent 2025-03-17 --registered 2025-03-17 --received 2025-03-17"
    ),
    (7, "deferral"): "--started 2025-03-10 --reported 2025-03-10",
    (7, "report"): (
        "--referred 2025-02-24 --accepted 2025-02-25 --formed 2025-02-26 --issued 2025-03-10"
    ),
    (12, "application"): (
        "--approved 2025-09-26 --started 2025-09-26 --informed 2025-09-28 "
        "--sent 2025-10-13 --registered 2025-10-13 --received 2025-10-13"
    ),
}


@pytest.mark.parametrize(("number", "rule"), COMMANDS)
def test_the_command_says_the_same(
    policy: Policy,
    training: Training,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    rule: str,
) -> None:
    """`rongcuo deadline` from the dates alone gives what `assess` gives of the case."""
    words = ["deadline", rule, *COMMANDS[number, rule].split()]

    told = told_by(words, monkeypatch, capsys)

    assert told == as_json(assess(training(number), policy))["deadlines"][rule]


@pytest.mark.parametrize("number", [4, 12])
def test_the_command_says_what_is_expected(
    training_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
) -> None:
    """T04 is late under all six readings; T12 is for people to settle, 11 October its safe day."""
    block = expected_of(number, training_folder)["deadlines"]["application"]
    words = ["deadline", "application", *COMMANDS[number, "application"].split()]

    told = told_by(words, monkeypatch, capsys)

    assert in_order(stated(block, told)) == in_order(block)


def test_the_json_of_a_period(policy: Policy) -> None:
    """Its fields are those of the design, in that order, and nothing else."""
    period = found(policy, "notification", {"made": "2025-06-09", "given": "2025-06-11"})

    assert deadline_json(period) == {
        "rule": "notification",
        "provision": "art_5__point_3",
        "readings": [
            {
                "id": "made.excluded",
                "due": "2025-06-12",
                "provisional": False,
                "counted": ["2025-06-10", "2025-06-11", "2025-06-12"],
                "verdict": "in_time",
            },
            {
                "id": "made.included",
                "due": "2025-06-11",
                "provisional": False,
                "counted": ["2025-06-09", "2025-06-10", "2025-06-11"],
                "verdict": "in_time",
            },
        ],
        "earliest": "2025-06-11",
        "latest": "2025-06-12",
        "agreed": None,
        "verdict": "in_time",
    }


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


# ---- an overrun changes nothing else -------------------------------------------------------------


def test_no_other_field_of_a_case_counts(policy: Policy, training: Training) -> None:
    """The periods follow from the dates alone, whatever the case answers and claims."""
    case = training(12)
    bare = replace(case, answers={}, claims=(), readings={})

    told = as_json(assess(bare, policy))

    assert told["deadlines"] == as_json(assess(case, policy))["deadlines"]
