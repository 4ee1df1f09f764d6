"""Where a case stands, from the dates in its file and its log; what is due over many cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from rongcuo.case import Answer, Case
from rongcuo.logic import Truth, atoms
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES, Entry, Refused, advance
from rongcuo.timeline import Due, Timeline, docket, pending, timeline, with_log

Training = Callable[[int], Case]

IN_FILE = "案件文件所载日期"
APPLICANT = (
    "applicant_is_individual_cadre",
    "application_in_writing",
    "application_addressee_is_party_committee",
)


def day(text: str) -> date:
    """A day of 2025, written MM-DD, or a whole date."""
    return date.fromisoformat(text if len(text) > 5 else f"2025-{text}")


def case(name: str = "K01", answers: tuple[str, ...] = APPLICANT, /, **dates: str) -> Case:
    """A case that claims a circumstance, with some facts answered yes, and dates."""
    return Case(
        name,
        claims=("art_4__point_1",),
        answers={fact: Answer(Truth.YES) for fact in answers},
        dates={fact: day(text) for fact, text in dates.items()},
    )


APPLIED = {
    "accountability_approved_on": "03-03",
    "accountability_started_on": "03-03",
    "respondent_informed_on": "03-03",
    "application_sent_on": "03-05",
    "application_registered_on": "03-05",
    "application_received_on": "03-05",
}


LATER = {
    "referred_on": "03-07",
    "accepted_on": "03-07",
    "team_formed_on": "03-10",
    "report_issued_on": "04-01",
    "committee_reviewed_on": "04-08",
    "result_made_on": "04-08",
}


def entry(event: str, on: str, /, by: str = "经办部门", **more: str | None) -> Entry:
    """An event of a log."""
    return Entry(event, day(on), by, **more)  # type: ignore[arg-type]


def manual(on: str, to: str | None = None) -> Entry:
    """A step outside the text."""
    words = {"title": "退回补查", "reason": "材料不全", "approver": "党委书记"}
    return replace(entry("manual", on, **words), to=to)


def told(found: Timeline) -> list[tuple[str, str, str]]:
    """What happened: event, day and by whom."""
    return [(s.entry.event, f"{s.entry.on:%m-%d}", s.entry.by) for s in found.steps]


def notes(found: Timeline) -> list[tuple[str, ...]]:
    """What was noted at each step."""
    return [step.notes for step in found.steps]


# ---- what happened -------------------------------------------------------------------------------


def test_a_case_without_dates_has_not_begun(policy: Policy) -> None:
    """It can only be started; nothing is due."""
    found = timeline(case(), policy)

    assert (found.progress.stage, found.steps, found.due) == (None, (), ())
    assert [step.event.id for step in found.following] == ["start"]
    assert found.following[0].ready


def test_a_date_in_the_file_is_an_event(policy: Policy) -> None:
    """Recorded as what it is, under its provision, by the file."""
    found = timeline(case(**APPLIED), policy)

    assert told(found) == [("start", "03-03", IN_FILE), ("apply", "03-05", IN_FILE)]
    assert [step.entry.provision for step in found.steps] == ["art_5__point_1"] * 2
    assert [step.event.title for step in found.steps if step.event] == [
        "启动问责程序",
        "提交书面申请",
    ]
    assert notes(found) == [(), ()]
    assert found.progress.stage == "applied"


def test_file_and_log_are_one_story(policy: Policy) -> None:
    """Dates of the file and entries of the log, in order of the days."""
    log = (entry("refer", "03-07", "学院党委"), entry("accept", "03-10", "学院纪委"))

    found = timeline(case(**APPLIED), policy, log)

    assert told(found) == [
        ("start", "03-03", IN_FILE),
        ("apply", "03-05", IN_FILE),
        ("refer", "03-07", "学院党委"),
        ("accept", "03-10", "学院纪委"),
    ]
    assert found.progress.stage == "accepted"
    assert found.progress.visited == ("started", "applied", "referred", "accepted")


def test_an_event_in_both_is_told_once(policy: Policy) -> None:
    """By the log; where the file gives another day, that is noted."""
    same = (entry("apply", "03-05", "干部个人"),)
    other = (entry("apply", "03-06", "干部个人"),)

    agreeing = timeline(case(**APPLIED), policy, same)
    differing = timeline(case(**APPLIED), policy, other)

    assert told(agreeing) == [("start", "03-03", IN_FILE), ("apply", "03-05", "干部个人")]
    assert notes(agreeing) == [(), ()]
    assert told(differing) == [("start", "03-03", IN_FILE), ("apply", "03-06", "干部个人")]
    assert notes(differing) == [(), ("案件文件写的是 2025-03-05",)]


def test_what_the_text_asked_for_is_noted(policy: Policy) -> None:
    """What happened happened; what is not established for it stands beside it."""
    answers = (*APPLICANT[1:], "team_has_both_organs")
    dates = {**APPLIED, "referred_on": "03-07", "accepted_on": "03-10", "team_formed_on": "03-11"}
    bare = replace(case("K01", answers, **dates), claims=())

    found = timeline(bare, policy)

    assert notes(found) == [
        (),
        ("由干部个人提出（未查明）", "主张第四条情形之一（不成立）"),
        (),
        (),
        (),
    ]
    assert found.progress.stage == "verifying"


def test_a_step_before_it_that_is_not_recorded_is_noted(policy: Policy) -> None:
    """A report without a team: the case stands where the report left it."""
    found = timeline(case(**APPLIED, report_issued_on="04-01"), policy)

    assert notes(found)[:2] == [(), ()]
    assert notes(found)[2] == ("现在是“申请已收到”，不能“出具书面调查报告”：须在“核实中”时。",)
    assert found.progress.stage == "reported"
    assert found.progress.visited == ("started", "applied", "reported")


def test_t07_stands_where_it_was_deferred(policy: Policy, training: Training) -> None:
    """Referred, accepted, verified, reported and deferred, from its file alone."""
    found = timeline(training(7), policy)

    assert [event for event, _, _ in told(found)] == [
        *("start", "apply", "refer", "accept", "form_team", "report", "defer")
    ]
    assert found.progress.stage == "deferred"
    assert [step.event.id for step in found.following] == ["resume", "conclude"]
    assert [due.deadline.limit.id for due in found.due] == ["deferral"]


def test_a_manual_step_has_no_event(policy: Policy) -> None:
    """Its title is its own; it leads back and the story goes on from there."""
    log = (entry("refer", "03-07"), manual("03-10", "applied"), entry("refer", "03-12"))

    found = timeline(case(**APPLIED), policy, log)

    assert [step.event is None for step in found.steps] == [False, False, False, True, False]
    assert notes(found)[3] == ()
    assert found.progress.stage == "referred"


def test_what_only_the_log_dates_is_not_ascribed_to_the_file(policy: Policy) -> None:
    """Referred twice, with a return between: the file says nothing of either day."""
    log = (entry("refer", "03-07"), manual("03-10", "applied"), entry("refer", "03-12"))

    found = timeline(case(**APPLIED), policy, log)

    assert notes(found) == [()] * 5


def test_a_manual_step_that_is_not_possible_is_noted(policy: Policy) -> None:
    """The case stays where it was."""
    found = timeline(case(**APPLIED), policy, (manual("03-10", "confirmed"),))

    assert notes(found)[-1] == ("手工事件只能退回已经过的状态，或归档。",)
    assert found.progress.stage == "applied"


def test_a_manual_step_before_the_beginning_is_noted(policy: Policy) -> None:
    """It has nowhere to lead back to."""
    found = timeline(case(), policy, (manual("03-10"),))

    assert notes(found) == [("手工事件只能退回已经过的状态，或归档。",)]
    assert (found.progress.stage, found.progress.visited) == (None, ())


def test_events_of_one_day_stay_in_the_order_of_the_log(policy: Policy) -> None:
    """Referred, returned and referred again on one day: the case is referred."""
    log = (entry("refer", "03-07"), manual("03-07", "applied"), entry("refer", "03-07"))

    found = timeline(case(**APPLIED), policy, log)

    assert [event for event, _, _ in told(found)][2:] == ["refer", "manual", "refer"]
    assert set(notes(found)) == {()}
    assert found.progress.stage == "referred"


def test_a_manual_step_follows_what_the_file_dates_on_its_day(policy: Policy) -> None:
    """Referred on 7 March, says the file; returned the same day, says the log."""
    log = (manual("03-07", "applied"),)

    found = timeline(case(**APPLIED, referred_on="03-07"), policy, log)

    assert [event for event, _, _ in told(found)][2:] == ["refer", "manual"]
    assert found.progress.stage == "applied"


@pytest.mark.parametrize("seed", range(40))
def test_the_story_goes_on_from_where_it_was_left(policy: Policy, seed: int) -> None:
    """What is said on entering an event is what is said when the log is read again."""
    chance = Random(seed)
    answers = {
        atom.id
        for event in policy.procedure.events
        for guard in event.guards
        if guard.when is not None
        for atom in atoms(guard.when)
        if atom.id is not None and guard.basis == "text"
    }
    in_file = chance.sample([*APPLIED.items(), *LATER.items()], chance.randint(1, 12))
    begun = case("K01", tuple(sorted(answers)), **dict(in_file))
    log: tuple[Entry, ...] = ()
    on = max(begun.dates.values())
    stages = [stage.id for stage in policy.procedure.stages]
    for _ in range(60):
        on += timedelta(chance.choice((0, 0, 0, 1)))
        event = chance.choice([*policy.procedure.events, None])
        if event is None:
            tried = manual(on.isoformat(), chance.choice(stages))
        else:
            outcome = chance.choice([*OUTCOMES]) if event.outcome else None
            tried = entry(event.id, on.isoformat(), outcome=outcome, reason="理由")
        so_far = timeline(begun, policy, log).progress
        try:
            said = advance(so_far, tried, with_log(begun, policy, log), policy)
        except Refused:
            continue
        log = (*log, tried)

        again = timeline(begun, policy, log).progress

        assert (again.stage, again.outcome) == (said.stage, said.outcome), log
        assert again.entries[-1] == tried


def test_an_outcome_comes_from_the_log(policy: Policy) -> None:
    """A result that only the file dates has no outcome."""
    dates = {**APPLIED, "report_issued_on": "04-01", "committee_reviewed_on": "04-08"}
    log = (entry("conclude", "04-02", "调查组", outcome="lighter"),)
    confirmed = (*log, entry("confirm", "04-09", "学院党委", outcome="not_met"))

    by_log = timeline(case(**dates), policy, confirmed).progress
    by_file = timeline(case(**dates, result_made_on="04-09"), policy, log).progress

    assert (by_log.stage, by_log.outcome) == ("confirmed", "not_met")
    assert (by_file.stage, by_file.outcome) == ("confirmed", None)


# ---- what comes next -----------------------------------------------------------------------------


def test_what_may_come_next_is_told_with_its_guards(policy: Policy) -> None:
    """In time, it can be referred and not refused; the conflict of interest is open."""
    found = timeline(case(**APPLIED), policy)

    assert [(step.event.id, step.ready) for step in found.following] == [
        ("refuse_late", False),
        ("refer", True),
    ]
    assert [(check.guard.label, check.value) for check in found.following[1].checks] == [
        ("申请未逾期（读法不一致的，由人选择）", Truth.YES),
        ("回避检查", Truth.UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("number", "ready"),
    [(1, ["refer"]), (4, ["refuse_late"]), (12, [])],
)
def test_what_is_ready_follows_from_the_dates(
    policy: Policy, training: Training, number: int, ready: list[str]
) -> None:
    """T01 is in time, T04 late under every reading, T12 for people to settle."""
    found = timeline(training(number), policy)

    assert [step.event.id for step in found.following] == ["refuse_late", "refer"]
    assert [step.event.id for step in found.following if step.ready] == ready


def test_the_result_decides_what_follows(policy: Policy) -> None:
    """After the notification, three ways, of which one is open."""
    dates = {**APPLIED, "report_issued_on": "04-01", "committee_reviewed_on": "04-08"}
    log = (
        entry("conclude", "04-02", outcome="exempt"),
        entry("confirm", "04-09", outcome="exempt"),
        entry("notify", "04-10"),
    )

    found = timeline(case(**dates), policy, log)

    assert [(step.event.id, step.ready) for step in found.following] == [
        ("publish", True),
        ("state_reduction", False),
        ("explain", False),
    ]


def test_nothing_follows_an_end(policy: Policy, training: Training) -> None:
    """Refused as late: no event, and nothing due."""
    log = (Entry("refuse_late", date(2025, 3, 20), "学院纪委"),)

    found = timeline(training(4), policy, log)

    assert found.progress.stage == "not_accepted"
    assert (found.following, found.due) == ((), ())


# ---- dates of file and log together --------------------------------------------------------------


def test_a_log_dates_what_the_file_does_not(policy: Policy) -> None:
    """The file's dates stand; what only the log knows is added."""
    log = (
        entry("apply", "03-06"),
        entry("refer", "03-07"),
        entry("conclude", "04-02"),
        manual("04-03"),
    )

    together = with_log(case(**APPLIED), policy, log)

    assert together.dates == {**case(**APPLIED).dates, "referred_on": day("03-07")}
    assert replace(together, dates={}) == replace(case(**APPLIED), dates={})


def test_the_last_of_two_entries_counts(policy: Policy) -> None:
    """A report written again after a deferral is dated by the second."""
    log = (entry("report", "04-01"), entry("defer", "04-02"), entry("report", "05-06"))

    together = with_log(case(), policy, log)

    assert together.dates == {
        "report_issued_on": day("05-06"),
        "deferral_started_on": day("04-02"),
    }


# ---- what is due ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "limits"),
    [
        ({}, []),
        ({"accountability_started_on": "03-03"}, ["application"]),
        ({"accountability_started_on": "03-03", "application_sent_on": "03-05"}, ["application"]),
        ({"accountability_started_on": "03-03", "application_received_on": "03-05"}, []),
        ({"accountability_started_on": "03-03", "referred_on": "03-07"}, ["report"]),
        ({"accountability_started_on": "03-03", "accepted_on": "03-07"}, ["report"]),
        ({"team_formed_on": "03-07"}, ["report"]),
        ({"team_formed_on": "03-07", "report_issued_on": "04-01"}, ["deferral"]),
        ({"report_issued_on": "04-01", "deferral_started_on": "04-02"}, ["deferral"]),
        ({"report_issued_on": "04-01", "committee_reviewed_on": "04-08"}, []),
        ({"deferral_started_on": "04-02", "result_made_on": "04-09"}, ["notification"]),
        ({"result_made_on": "04-09"}, ["notification"]),
        ({"result_made_on": "04-09", "feedback_on": "04-10"}, []),
    ],
)
def test_a_period_runs_from_its_start_to_its_end(
    policy: Policy, dates: dict[str, str], limits: list[str]
) -> None:
    """It begins with any day that may start it, and ends with what it asks for or what follows."""
    assert [due.deadline.limit.id for due in pending(case(**dates), policy)] == limits


def test_nothing_is_due_in_a_case_filed_away(policy: Policy) -> None:
    """Withdrawn and archived: the application need not be decided by any day."""
    log = (entry("refer", "03-07"), manual("03-10", "archived"))

    found = timeline(case(**APPLIED), policy, log)

    assert found.progress.stage == "archived"
    assert found.due == ()


def due(policy: Policy, name: str = "K01", /, **dates: str) -> Due:
    """The one period that is running in a case."""
    (found,) = pending(case(name, **dates), policy)
    return found


@pytest.mark.parametrize(
    ("dates", "title"),
    [
        ({"report_issued_on": "04-01"}, "暂缓期限（没有记载开始）"),
        ({"report_issued_on": "04-01", "deferral_started_on": "04-02"}, "暂缓期限"),
        ({"team_formed_on": "03-07"}, "调查报告期限"),
        ({"accountability_started_on": "03-03"}, "申请期限"),
    ],
)
def test_a_period_that_nobody_has_begun_says_so(
    policy: Policy, dates: dict[str, str], title: str
) -> None:
    """Three months may count from the report, but only where the conclusion is put off."""
    assert due(policy, **dates).deadline.title == title


@pytest.mark.parametrize("event", ["defer", "defer_later"])
def test_a_deferral_in_the_log_begins_its_period(policy: Policy, event: str) -> None:
    """Whichever of the two events it is: counted from its own day and from the report's."""
    log = (Entry(event, day("04-02"), "学院党委", "art_5__point_3"),)

    (found,) = pending(with_log(case(report_issued_on="04-01"), policy, log), policy)

    assert found.deadline.title == "暂缓期限"
    assert {reading.due for reading in found.deadline.readings} >= {day("07-01"), day("07-02")}


# With all days of the start on Monday 3 March 2025: the 11th or the 12th.
ALL_STARTS = {name: APPLIED[name] for name in list(APPLIED)[:3]}


@pytest.mark.parametrize(
    ("dates", "by", "today", "standing"),
    [
        (ALL_STARTS, "03-11", "03-10", "open"),
        (ALL_STARTS, "03-11", "03-11", "open"),
        (ALL_STARTS, "03-11", "03-12", "perhaps_overdue"),
        (ALL_STARTS, "03-11", "03-13", "overdue"),
        # nobody knows when the cadre was informed: never overdue under every reading
        ({"accountability_started_on": "03-03"}, "03-11", "03-11", "open"),
        ({"accountability_started_on": "03-03"}, "03-11", "2026-03-12", "perhaps_overdue"),
        # a year not yet known
        ({"result_made_on": "2026-12-31"}, "2027-01-02", "2027-01-02", "open"),
        ({"result_made_on": "2026-12-31"}, "2027-01-02", "2027-01-03", "perhaps_overdue"),
        ({"result_made_on": "2026-12-31"}, "2027-01-02", "2027-12-31", "perhaps_overdue"),
    ],
)
def test_a_period_is_overdue_under_every_reading_or_perhaps(
    policy: Policy, dates: dict[str, str], by: str, today: str, standing: str
) -> None:
    """Overdue only where no reading, no missing date and no calendar to come can help."""
    found = due(policy, **dates)

    assert found.by == day(by)
    assert found.standing(day(today)) == standing


def test_contradictory_dates_are_due_on_no_day(policy: Policy) -> None:
    """They are listed as open, for somebody to look at."""
    found = due(policy, accountability_approved_on="03-04", accountability_started_on="03-03")

    assert found.by is None
    assert found.standing(day("2026-01-01")) == "open"


def test_a_docket_lists_the_overdue_first(policy: Policy) -> None:
    """Then what is perhaps overdue, then what is open; within each by day, then by case."""
    cases = [
        case("K01", result_made_on="04-09"),  # 11 or 14 April
        case("K02", **ALL_STARTS),  # 11 or 12 March
        case("K03", accountability_started_on="02-24"),  # by 4 March; informed when?
        case("K04", result_made_on="03-03"),  # 5 or 6 March
        case("K05", accountability_approved_on="03-04", accountability_started_on="03-03"),
        case("K07", result_made_on="04-09"),
        case("K06", result_made_on="04-09"),
        case("K08"),
    ]

    found = docket(cases, policy, day("03-14"))

    assert [(each.case, each.standing(day("03-14"))) for each in found] == [
        ("K04", "overdue"),
        ("K02", "overdue"),
        ("K03", "perhaps_overdue"),
        ("K01", "open"),
        ("K06", "open"),
        ("K07", "open"),
        ("K05", "open"),
    ]


def test_a_case_may_have_several_periods(policy: Policy) -> None:
    """Each is listed by itself."""
    both = case("K01", accountability_started_on="03-03", report_issued_on="03-03")

    found = docket([both], policy, day("03-01"))

    assert [each.deadline.limit.id for each in found] == ["application", "deferral"]
    assert [each.by for each in found] == [day("03-11"), day("06-03")]


def test_a_docket_of_no_cases_is_empty(policy: Policy) -> None:
    """No case, nothing due."""
    assert docket([], policy, day("03-01") + timedelta(1)) == []
