"""Article 5 step by step: the ways through, and what is refused on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rongcuo.policy.model import Policy
from rongcuo.procedure import CORRECT, Entry, Progress, Refused, advance, corrected
from rongcuo.timeline import timeline

from .article_5 import START, TO_REPORT, at, entry, manual, walked, willing

# ---- the ways through ----------------------------------------------------------------------------


REPORTED = ["started", "applied", "referred", "accepted", "verifying", "reported"]


@pytest.mark.parametrize(
    ("outcome", "last", "end"),
    [
        ("exempt", "publish", "exempted"),
        ("lighter", "state_reduction", "reduced"),
        ("mitigated", "state_reduction", "reduced"),
        ("not_met", "explain", "declined"),
    ],
)
def test_from_start_to_archive(policy: Policy, outcome: str, last: str, end: str) -> None:
    """Twelve steps, whatever the outcome; only the one after the notification differs."""
    steps = f"{TO_REPORT} conclude={outcome} review confirm={outcome} notify {last}"

    stages = walked(policy, willing(), f"{steps} follow_up archive")

    assert stages == [
        *REPORTED,
        *("concluded", "reviewing", "confirmed", "notified"),
        *(end, "followed_up", "archived"),
    ]


@pytest.mark.parametrize(
    ("steps", "stages"),
    [
        ("defer conclude=exempt", ["deferred", "concluded"]),
        ("defer resume report", ["deferred", "verifying", "reported"]),
        (
            "defer resume report defer conclude=exempt",
            ["deferred", "verifying", "reported", "deferred", "concluded"],
        ),
        ("conclude=exempt defer_later resume", ["concluded", "deferred", "verifying"]),
        (
            "conclude=exempt review defer_later conclude=not_met",
            ["concluded", "reviewing", "deferred", "concluded"],
        ),
    ],
)
def test_a_conclusion_may_be_deferred(policy: Policy, steps: str, stages: list[str]) -> None:
    """After the report; when concluding or reviewing too, which the text does not say (B8)."""
    assert walked(policy, willing(), f"{TO_REPORT} {steps}") == [*REPORTED, *stages]


def test_late_under_every_reading_ends_it(policy: Policy) -> None:
    """Refused for being late; the way to the report is closed."""
    late = willing("late")

    stages = walked(policy, late, "start apply refuse_late")

    assert stages == ["started", "applied", "not_accepted"]
    with pytest.raises(Refused, match="不能“研究后交办”"):
        advance(at("not_accepted"), entry("refer"), late, policy)


def test_the_committee_may_confirm_otherwise(policy: Policy) -> None:
    """The confirmed result is what counts, not the investigators' conclusion."""
    steps = f"{TO_REPORT} conclude=exempt review confirm=not_met notify"

    assert walked(policy, willing(), f"{steps} explain")[-1] == "declined"
    with pytest.raises(Refused, match=r"核定为免责（不成立）"):
        walked(policy, willing(), f"{steps} publish")


def test_every_step_is_kept(policy: Policy) -> None:
    """Entries and stages in order; the stage before the beginning is none."""
    steps = [entry("start"), entry("apply", 2)]
    progress = Progress()
    for step in steps:
        progress = advance(progress, step, willing(), policy)

    assert progress == Progress("applied", tuple(steps), None, ("started", "applied"))


# ---- early, impossible, out of order -------------------------------------------------------------


def test_each_event_happens_only_in_its_stages(policy: Policy) -> None:
    """Every event at every other stage is refused, saying where the case stands."""
    stages = [None, *(stage.id for stage in policy.procedure.stages)]
    for event in policy.procedure.events:
        for stage in stages:
            possible = stage in event.sources if event.sources else stage is None
            if possible:
                continue
            now = policy.procedure.stage(stage).title if stage else "尚未启动"

            with pytest.raises(Refused) as refusal:
                advance(at(stage), entry(event.id, 0, "exempt"), willing(), policy)

            assert str(refusal.value).startswith(f"现在是“{now}”，不能“{event.title}”：须在“")


def test_where_a_step_belongs_is_told(policy: Policy) -> None:
    """The stages from which it leads, or the time before the beginning."""
    with pytest.raises(Refused, match=r"须在“认定结论已拟、党委研究审核”时。"):
        advance(at("reported"), entry("defer_later"), willing(), policy)
    with pytest.raises(Refused, match=r"须在“启动之前”时。"):
        advance(at("applied"), entry("start"), willing(), policy)


@pytest.mark.parametrize("event", ["conclude", "confirm"])
@pytest.mark.parametrize("outcome", [None, "", "免责", "met"])
def test_an_outcome_is_entered_by_a_person(policy: Policy, event: str, outcome: str | None) -> None:
    """Conclusion and confirmation carry one of four outcomes; none follows from the findings."""
    stage = {"conclude": "reported", "confirm": "reviewing"}[event]

    with pytest.raises(Refused, match="须由人写明结果：免责、减责（从轻）、减责（减轻）、不符合。"):
        advance(at(stage), entry(event, 0, outcome), willing(), policy)


def test_no_other_event_carries_an_outcome(policy: Policy) -> None:
    """Not even one that agrees with the result."""
    for event in policy.procedure.events:
        if event.outcome:
            continue
        progress = at(event.sources[0] if event.sources else None, "exempt")

        with pytest.raises(Refused, match="不写结果；结果只在认定结论和核定结果中由人写明。"):
            advance(progress, entry(event.id, 0, "exempt"), willing(), policy)


def test_a_step_outside_the_text_carries_no_outcome_either(policy: Policy) -> None:
    """An outcome is written in a conclusion or a confirmation only."""
    with pytest.raises(
        Refused, match=r"^条文之外的事项不写结果；结果只在认定结论和核定结果中由人写明。$"
    ):
        advance(at("applied"), replace(manual(), outcome="exempt"), willing(), policy)


def test_dates_are_in_order(policy: Policy) -> None:
    """A step on the same day follows; one on an earlier day is refused, manual or not."""
    after = advance(Progress(), entry("start", 2), willing(), policy)

    assert advance(after, entry("apply", 2), willing(), policy).stage == "applied"
    for earlier in (entry("apply", 1), manual("archived", 1)):
        with pytest.raises(Refused, match="日期次序不对：2025-03-04 早于上一步的 2025-03-05。"):
            advance(after, earlier, willing(), policy)


@pytest.mark.parametrize("by", ["", " ", "\n\t"])
def test_somebody_did_it(policy: Policy, by: str) -> None:
    """Every entry names a body or a role."""
    for step in (entry("start", by=by), manual("archived", by=by)):
        with pytest.raises(Refused, match=r"^须写明由谁办理（机关或职务）。$"):
            advance(Progress(), step, willing(), policy)


def test_an_event_that_the_policy_does_not_know(policy: Policy) -> None:
    """It can only be entered as a manual one."""
    with pytest.raises(Refused, match="没有事件“withdraw”。条文之外的事项，请作为手工事件录入。"):
        advance(at("applied"), entry("withdraw"), willing(), policy)


# ---- steps outside the text ----------------------------------------------------------------------


@pytest.mark.parametrize("field", ["title", "reason", "approver"])
@pytest.mark.parametrize("text", ["", "  "])
def test_a_step_outside_the_text_is_explained(policy: Policy, field: str, text: str) -> None:
    """It needs a title, a reason and an approver."""
    with pytest.raises(Refused, match=r"^条文之外的事项，须写明名称、理由和批准人。$"):
        advance(at("applied"), manual(**{field: text}), willing(), policy)


def test_a_step_outside_the_text_leads_back_or_to_the_archive(policy: Policy) -> None:
    """From verification: to any stage already passed, to the archive, nowhere else."""
    passed = ("started", "applied", "referred", "accepted", "verifying")
    progress = Progress("verifying", (), None, passed)

    for stage in policy.procedure.stages:
        if stage.id in (*passed, "archived"):
            after = advance(progress, manual(stage.id), willing(), policy)
            assert after.stage == stage.id
        else:
            with pytest.raises(Refused, match=r"^手工事件只能退回已经过的状态，或归档。$"):
                advance(progress, manual(stage.id), willing(), policy)


def test_the_archive_is_the_last_of_the_ends(policy: Policy) -> None:
    """Of a procedure that ends in one way only, too."""
    stages = tuple(
        replace(stage, final=stage.id == "archived") for stage in policy.procedure.stages
    )
    one_end = replace(policy, procedure=replace(policy.procedure, stages=stages))

    assert advance(at("applied"), manual("archived"), willing(), one_end).stage == "archived"
    with pytest.raises(Refused):
        advance(at("applied"), manual("not_accepted"), willing(), one_end)


def test_a_step_outside_the_text_may_stay(policy: Policy) -> None:
    """Without a stage to lead to, a case stays where it is, and keeps its outcome."""
    after = advance(at("confirmed", "exempt"), manual(), willing(), policy)

    assert (after.stage, after.outcome) == ("confirmed", "exempt")
    assert after.visited == ("confirmed", "confirmed")


def test_leading_back_forgets_the_outcome(policy: Policy) -> None:
    """What was decided afterwards has to be decided anew."""
    progress = Progress("notified", (), "exempt", ("reviewing", "confirmed", "notified"))

    after = advance(progress, manual("confirmed"), willing(), policy)

    assert (after.stage, after.outcome) == ("confirmed", None)


def test_nothing_is_returned_to_before_the_beginning(policy: Policy) -> None:
    """A case that has not begun has passed no stage; it can be filed away."""
    with pytest.raises(Refused, match=r"^手工事件只能退回已经过的状态，或归档。$"):
        advance(Progress(), manual(), willing(), policy)
    assert advance(Progress(), manual("archived"), willing(), policy).stage == "archived"


@pytest.mark.parametrize("target", ["exempted", "reduced", "declined"])
def test_a_manual_step_restores_no_notice(policy: Policy, target: str) -> None:
    """Once taken back, a notice follows from a new confirmation only, not from an approver."""
    back = Progress("confirmed", (), "lighter", ("confirmed", "notified", target, "confirmed"))
    step = Entry(
        "manual", START, "学院党委", reason="理由", approver="党委书记", title="恢复", to=target
    )

    with pytest.raises(
        Refused, match=r"^公开、表述和答复只能依核定结果办理，不能由手工事件恢复。$"
    ):
        advance(back, step, willing(), policy)


# ---- days put right ------------------------------------------------------------------------------


def test_a_correction_gives_another_entry_its_day() -> None:
    """By its place in the log, counted from one; the last correction of an entry holds."""
    log = (
        entry("start"),
        entry("apply", 2),
        entry(CORRECT, 3, corrects=1),
        entry("refer", 5),
        entry(CORRECT, 4, corrects=4),
        entry(CORRECT, 6, corrects=4),
    )

    assert corrected(log) == (entry("start", 3), entry("apply", 2), entry("refer", 6))


# ---- a case file and its log together ------------------------------------------------------------


def test_a_date_in_the_case_file_confirms_nothing(policy: Policy) -> None:
    """That a result was made is no result: public notice waits for one that a person entered."""
    days = {
        "referred_on": 10,
        "accepted_on": 11,
        "team_formed_on": 12,
        "report_issued_on": 30,
        "committee_reviewed_on": 40,
        "result_made_on": 41,
        "feedback_on": 42,
    }
    dates = {fact: START + timedelta(number) for fact, number in days.items()}
    case = replace(willing(), dates={**willing().dates, **dates})
    log = (entry("conclude", 35, "exempt", by="调查组"),)

    progress = timeline(case, policy, log).progress

    assert progress.stage == "notified"
    with pytest.raises(Refused, match="核定为免责（未查明）"):
        advance(progress, entry("publish", 43), case, policy)
