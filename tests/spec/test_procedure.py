"""Article 5 step by step: what may happen, what is refused, and what no path can reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Answer, Case
from rongcuo.dossier import as_json
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Event
from rongcuo.procedure import (
    CORRECT,
    MANUAL,
    OUTCOMES,
    Entry,
    Progress,
    Refused,
    advance,
    checks,
    corrected,
)
from rongcuo.timeline import timeline, with_log
from rongcuo.workdays import STATE, Supplement

Training = Callable[[int], Case]

# Every fact that the text asks for on the way, whatever the outcome.
SO = """
applicant_is_individual_cadre application_in_writing application_addressee_is_party_committee
team_has_both_organs applicant_heard unit_party_org_heard others_heard
service_recipients_need_hearing service_recipients_heard background_investigated
purpose_investigated process_investigated consequence_investigated nature_found harm_found
cause_found usual_performance_known hard_to_conclude reduction_stated_in_opinion explanation_given
"""
STARTS = ("accountability_approved_on", "accountability_started_on", "respondent_informed_on")
ENDS = ("application_sent_on", "application_registered_on", "application_received_on")
START = date(2025, 3, 3)  # a Monday: the last day is 11 March (first day in) or 12 March (out)
SENT = {"in_time": 5, "undetermined": 12, "late": 17}


def willing(timeliness: str = "in_time", /, **answers: Truth) -> Case:
    """A case in which all that the text asks for is so, applied for in time, late or neither."""
    dates = dict.fromkeys(STARTS, START)
    dates |= dict.fromkeys(ENDS, date(2025, 3, SENT[timeliness]))
    facts = dict.fromkeys(SO.split(), Truth.YES) | answers
    return Case(
        "K01",
        claims=("art_4__point_1",),
        answers={fact: Answer(value) for fact, value in facts.items()},
        dates=dates,
    )


def entry(event: str, number: int = 0, outcome: str | None = None, /, **more: Any) -> Entry:
    """An event entered on 3 March 2025 or so many days later, by a role."""
    return Entry(
        event, START + timedelta(number), more.pop("by", "经办部门"), outcome=outcome, **more
    )


def manual(to: str | None = None, number: int = 0, /, **more: str) -> Entry:
    """A step outside the text, with all that it needs."""
    told = {"title": "退回补查", "reason": "材料不全", "approver": "党委书记"} | more
    return replace(entry(MANUAL, number, **told), to=to)


def at(stage: str | None, outcome: str | None = None) -> Progress:
    """A case at a stage, however it came there."""
    return Progress(stage, (), outcome, (stage,) if stage else ())


def walked(policy: Policy, case: Case, steps: str) -> list[str | None]:
    """The stages that a case passes, one event after the other; `event=outcome` where one is due."""
    progress = Progress()
    stages = []
    for number, step in enumerate(steps.split()):
        event, _, outcome = step.partition("=")
        progress = advance(progress, entry(event, number, outcome or None), case, policy)
        stages.append(progress.stage)
    return stages


# ---- the ways through ----------------------------------------------------------------------------


TO_REPORT = "start apply refer accept form_team report"
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


# ---- what the text orders before a step ----------------------------------------------------------


class Order(NamedTuple):
    """What must be so before an event: the fact, what it is called, and where the text says it."""

    event: str
    stage: str
    fact: str
    label: str
    citation: str


FIRST, SECOND, THIRD = (f"第五条第（{number}）项" for number in "一二三")
ORDERS = [
    Order("apply", "started", "applicant_is_individual_cadre", "由干部个人提出", FIRST),
    Order("apply", "started", "application_in_writing", "书面申请", FIRST),
    Order("apply", "started", "application_addressee_is_party_committee", "向学院党委提出", FIRST),
    Order("form_team", "accepted", "team_has_both_organs", "纪委与组织人事部门都在", SECOND),
    Order("report", "verifying", "applicant_heard", "听取干部个人意见", SECOND),
    Order("report", "verifying", "unit_party_org_heard", "听取所在单位党组织意见", SECOND),
    Order("report", "verifying", "others_heard", "听取其他相关人员意见", SECOND),
    Order(
        "report", "verifying", "service_recipients_heard", "必要时听取管理和服务对象意见", SECOND
    ),
    Order("report", "verifying", "background_investigated", "查清背景", SECOND),
    Order("report", "verifying", "purpose_investigated", "查清目的", SECOND),
    Order("report", "verifying", "process_investigated", "查清过程", SECOND),
    Order("report", "verifying", "consequence_investigated", "查清后果", SECOND),
    Order("report", "verifying", "nature_found", "查清性质", SECOND),
    Order("report", "verifying", "harm_found", "查清危害程度", SECOND),
    Order("report", "verifying", "cause_found", "查清原因", SECOND),
    Order("report", "verifying", "usual_performance_known", "了解一贯表现", SECOND),
    Order("defer", "reported", "hard_to_conclude", "一时难以定论", THIRD),
    Order("defer_later", "concluded", "hard_to_conclude", "一时难以定论", THIRD),
    Order("defer_later", "reviewing", "hard_to_conclude", "一时难以定论", THIRD),
    Order(
        "state_reduction", "notified", "reduction_stated_in_opinion", "处理意见已明确表述", THIRD
    ),
    Order("explain", "notified", "explanation_given", "已解释答复", THIRD),
]
OUTCOME_FOR = {"state_reduction": "lighter", "explain": "not_met"}


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: f"{order.event}-{order.fact}")
@pytest.mark.parametrize(("value", "how"), [(Truth.NO, "不成立"), (Truth.UNKNOWN, "未查明")])
def test_a_step_waits_for_what_the_text_orders(
    policy: Policy, order: Order, value: Truth, how: str
) -> None:
    """Refused where it is not so or not known, naming what is missing and the provision."""
    case = willing(**{order.fact: value})
    progress = at(order.stage, OUTCOME_FOR.get(order.event))

    with pytest.raises(Refused) as refusal:
        advance(progress, entry(order.event), case, policy)

    title = policy.procedure.event(order.event).title
    assert refusal.value.missing == (f"{order.label}（{how}）",)
    assert str(refusal.value) == (
        f"“{title}”还不能办：{order.label}（{how}）。依据：{order.citation}。"
    )


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: f"{order.event}-{order.fact}")
def test_a_step_may_be_taken_when_it_is_so(policy: Policy, order: Order) -> None:
    """The same step, with everything as the text orders it."""
    progress = at(order.stage, OUTCOME_FOR.get(order.event))

    after = advance(progress, entry(order.event), willing(), policy)

    assert after.stage == policy.procedure.event(order.event).to


def test_no_order_of_the_text_is_left_out(policy: Policy) -> None:
    """The table above and the few below are all guards that are marked as the text's own."""
    others = {
        ("apply", "主张第四条情形之一"),
        ("refuse_late", "各种读法均逾期"),
        ("refer", "申请未逾期（读法不一致的，由人选择）"),
        ("publish", "核定为免责"),
        ("state_reduction", "核定为减责"),
        ("explain", "核定为不符合"),
    }

    listed = {
        (event.id, guard.label)
        for event in policy.procedure.events
        for guard in event.guards
        if guard.basis == "text"
    }

    assert {(order.event, order.label) for order in ORDERS} | others == listed


def test_everything_missing_is_named_at_once(policy: Policy) -> None:
    """In order of the table."""
    case = willing(nature_found=Truth.NO, applicant_heard=Truth.UNKNOWN)

    with pytest.raises(Refused) as refusal:
        advance(at("verifying"), entry("report"), case, policy)

    assert refusal.value.missing == ("听取干部个人意见（未查明）", "查清性质（不成立）")
    assert "还不能办：听取干部个人意见（未查明）、查清性质（不成立）。依据：" in str(refusal.value)


def test_those_served_are_heard_where_necessary(policy: Policy) -> None:
    """Where it is not necessary nobody need be heard; where nobody knows, that is asked first."""
    unnecessary = willing(
        service_recipients_need_hearing=Truth.NO, service_recipients_heard=Truth.UNKNOWN
    )
    undecided = willing(
        service_recipients_need_hearing=Truth.UNKNOWN, service_recipients_heard=Truth.NO
    )

    assert advance(at("verifying"), entry("report"), unnecessary, policy).stage == "reported"
    with pytest.raises(Refused, match="必要时听取管理和服务对象意见（未查明）"):
        advance(at("verifying"), entry("report"), undecided, policy)


def test_an_application_names_a_circumstance(policy: Policy) -> None:
    """One of Article 4 has to be claimed."""
    case = replace(willing(), claims=())

    with pytest.raises(Refused) as refusal:
        advance(at("started"), entry("apply"), case, policy)

    assert refusal.value.missing == ("主张第四条情形之一（不成立）",)


@pytest.mark.parametrize("value", Truth)
@pytest.mark.parametrize(
    ("event", "stage"), [("refer", "applied"), ("form_team", "accepted"), ("review", "concluded")]
)
def test_what_we_only_suggest_holds_nothing_up(
    policy: Policy, event: str, stage: str, value: Truth
) -> None:
    """A conflict of interest (B11) is pointed out, and does not stop a step."""
    case = willing(conflict_of_interest=value)

    after = advance(at(stage), entry(event), case, policy)

    (check,) = (
        each
        for each in checks(policy.procedure.event(event), at(stage), None, case, policy)
        if each.guard.basis == "suggested"
    )
    assert after.stage == policy.procedure.event(event).to
    assert (check.guard.label, check.value) == ("回避检查", ~value)


@pytest.mark.parametrize(
    ("event", "outcome", "missing"),
    [
        ("publish", "exempt", None),
        ("publish", "lighter", "核定为免责（不成立）"),
        ("publish", "not_met", "核定为免责（不成立）"),
        ("publish", None, "核定为免责（未查明）"),
        ("state_reduction", "lighter", None),
        ("state_reduction", "mitigated", None),
        ("state_reduction", "exempt", "核定为减责（不成立）"),
        ("state_reduction", "not_met", "核定为减责（不成立）"),
        ("state_reduction", None, "核定为减责（未查明）"),
        ("explain", "not_met", None),
        ("explain", "exempt", "核定为不符合（不成立）"),
        ("explain", None, "核定为不符合（未查明）"),
    ],
)
def test_the_end_follows_the_result(
    policy: Policy, event: str, outcome: str | None, missing: str | None
) -> None:
    """Public notice for an exemption, a statement for leniency, an explanation for neither."""
    progress = at("notified", outcome)

    if missing is None:
        assert advance(progress, entry(event), willing(), policy).outcome == outcome
    else:
        with pytest.raises(Refused) as refusal:
            advance(progress, entry(event), willing(), policy)
        assert refusal.value.missing == (missing,)


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


# ---- deadlines -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("timeliness", "event", "reason", "allowed"),
    [
        ("in_time", "refer", "", True),
        ("in_time", "refuse_late", "", False),
        ("in_time", "refuse_late", "理由", False),
        ("late", "refer", "", False),
        ("late", "refer", "情有可原", False),  # the text knows no exception (B5)
        ("late", "refuse_late", "", True),
        ("undetermined", "refer", "", False),
        ("undetermined", "refer", "  ", False),
        ("undetermined", "refer", "采首日不计的读法", True),
        ("undetermined", "refuse_late", "", False),
        ("undetermined", "refuse_late", "采首日计入的读法", False),
    ],
)
def test_an_application_is_late_only_under_every_reading(
    policy: Policy, timeliness: str, event: str, reason: str, allowed: bool
) -> None:
    """Where readings disagree a person may refer it, with a reason; nobody may refuse it."""
    case = willing(timeliness)
    step = entry(event, 20, reason=reason)

    if allowed:
        assert advance(at("applied"), step, case, policy).stage in ("referred", "not_accepted")
    else:
        with pytest.raises(Refused, match="逾期"):
            advance(at("applied"), step, case, policy)


@pytest.mark.parametrize(
    ("timeliness", "refer", "refuse_late"),
    [
        ("in_time", Truth.YES, Truth.NO),
        ("undetermined", Truth.UNKNOWN, Truth.UNKNOWN),
        ("late", Truth.NO, Truth.YES),
    ],
)
def test_how_the_limit_stands_is_told_before_the_step(
    policy: Policy, timeliness: str, refer: Truth, refuse_late: Truth
) -> None:
    """Kept, not kept, or for a person to choose."""

    def limit(event: str) -> Truth:
        told = checks(
            policy.procedure.event(event), at("applied"), None, willing(timeliness), policy
        )
        (value,) = (each.value for each in told if each.guard.timeliness)
        return value

    assert (limit("refer"), limit("refuse_late")) == (refer, refuse_late)


def test_the_limit_is_counted_on_the_calendar_given(policy: Policy) -> None:
    """A week off by the institution's own calendar: what was late is in time."""
    week = {date(2025, 3, day): "校庆" for day in range(4, 11)}
    supplied = STATE.supplemented(Supplement("校历", rest=week))

    with pytest.raises(Refused, match="逾期"):
        advance(at("applied"), entry("refer", 20), willing("late"), policy)
    assert advance(at("applied"), entry("refer", 20), willing("late"), policy, supplied).stage == (
        "referred"
    )


def test_an_application_without_dates_is_neither(policy: Policy) -> None:
    """Nothing is known of when it came: it cannot be refused as late, nor referred unexplained."""
    case = replace(willing(), dates={"accountability_started_on": START})

    for event in ("refer", "refuse_late"):
        with pytest.raises(Refused, match="（未查明）"):
            advance(at("applied"), entry(event, 20, reason="理由"), case, policy)


def test_t12_is_for_people_to_settle(policy: Policy, training: Training) -> None:
    """Its readings disagree: referred with a reason, never refused as late."""
    progress = timeline(training(12), policy).progress
    on = date(2025, 10, 20)

    with pytest.raises(Refused, match=r"申请未逾期（读法不一致的，由人选择）（未查明）"):
        advance(progress, Entry("refer", on, "学院党委"), training(12), policy)
    with pytest.raises(Refused, match=r"各种读法均逾期（未查明）"):
        advance(progress, Entry("refuse_late", on, "纪委", reason="逾期"), training(12), policy)
    referred = Entry("refer", on, "学院党委", reason="以首日不计为准")
    assert advance(progress, referred, training(12), policy).stage == "referred"


@pytest.mark.parametrize(
    ("limit", "late"),
    [
        (
            "report",
            {"referred_on": 9, "accepted_on": 9, "team_formed_on": 9, "report_issued_on": 300},
        ),
        ("notification", {"result_made_on": 300, "feedback_on": 400}),
        ("deferral", {"report_issued_on": 100, "deferral_started_on": 100, "result_made_on": 400}),
    ],
)
def test_an_overrun_later_on_stops_no_step(
    policy: Policy, limit: str, late: dict[str, int]
) -> None:
    """Article 5 attaches nothing to a late report, notification or end of deferral."""
    dates = {fact: START + timedelta(number) for fact, number in late.items()}
    case = replace(willing(), dates={**willing().dates, **dates})
    verdict = as_json(assess(case, policy))["deadlines"][limit]["verdict"]

    stages = walked(policy, case, f"{TO_REPORT} defer conclude=exempt review confirm=exempt notify")

    assert verdict == (None if limit == "deferral" else "late")
    assert stages[-1] == "notified"


@pytest.mark.parametrize("number", range(1, 13))
def test_an_overrun_changes_no_finding(policy: Policy, training: Training, number: int) -> None:
    """The findings are the same without dates, with late ones, and with a log of late events."""
    case = training(number)
    day = date(2026, 6, 1)
    late = {
        **dict.fromkeys(STARTS, date(2025, 1, 6)),
        **dict.fromkeys([*ENDS, "referred_on", "report_issued_on"], day),
        "result_made_on": day + timedelta(90),
        "feedback_on": day + timedelta(180),
    }
    log = (Entry("apply", day, "干部个人"), Entry("refuse_late", day, "学院纪委", reason="逾期"))
    versions = [
        replace(case, dates={}),
        replace(case, dates=late),
        with_log(replace(case, dates=late), policy, log),
        with_log(replace(case, dates={}), policy, log),
    ]

    told = [as_json(assess(version, policy)) for version in versions]

    original = as_json(assess(case, policy))
    assert told[1]["deadlines"]["application"]["verdict"] == "late"
    for each in told:
        for block in ("findings", "next", "changes", "triage"):
            assert each[block] == original[block]


# ---- every path ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One step that was accepted, and what had happened before it."""

    before: Progress
    entry: Entry
    after: Progress
    depth: int

    @property
    def confirmed(self) -> set[str | None]:
        """The outcomes of all confirmations so far that name who confirmed."""
        return {
            each.outcome
            for each in self.after.entries
            if each.event == "confirm" and each.by.strip()
        }


def everything(policy: Policy, case: Case) -> Iterator[Step]:
    """Every step on every path, each state of stage, outcome and stages passed entered once.

    All events with every outcome and none, with and without a reason, and manual steps to every
    stage are tried in every state, until no new state is found.
    """
    stages = [stage.id for stage in policy.procedure.stages]
    tries = [
        *(
            entry(event.id, 0, outcome, reason="理由")
            for event in policy.procedure.events
            for outcome in (None, *OUTCOMES)
        ),
        *(manual(stage) for stage in (None, *stages)),
    ]
    seen: set[tuple[str | None, str | None, frozenset[str]]] = set()
    layer, depth = [Progress()], 0
    while layer:
        depth += 1
        following = []
        for before in layer:
            for tried in tries:
                try:
                    after = advance(before, tried, case, policy)
                except Refused:
                    continue
                yield Step(before, tried, after, depth)
                state = (after.stage, after.outcome, frozenset(after.visited))
                if state not in seen:
                    seen.add(state)
                    following.append(after)
        layer = following


@pytest.fixture(scope="module", params=["in_time", "undetermined", "late"])
def steps(request: pytest.FixtureRequest, policy: Policy) -> list[Step]:
    """Every step that is possible with an application in time, late, or neither for certain."""
    return list(everything(policy, willing(request.param)))


def test_every_path_was_walked(steps: list[Step], policy: Policy) -> None:
    """To a depth of twelve and more where there is a way; each event that can happen did."""
    late = any(step.entry.event == "refuse_late" for step in steps)
    happened = {step.entry.event for step in steps}
    events = {event.id for event in policy.procedure.events}

    if late:
        assert happened == {"start", "apply", "refuse_late", MANUAL}
    else:
        assert happened == {*events, MANUAL} - {"refuse_late"}
        assert max(step.depth for step in steps) >= 12


def test_no_path_leads_to_public_notice_without_a_confirmed_exemption(steps: list[Step]) -> None:
    """Whoever is reported as exempt was confirmed so, by somebody, in an entry that says so."""
    for step in steps:
        if step.after.stage == "exempted":
            assert "exempt" in step.confirmed, step
        if step.entry.event == "publish":
            last = [each for each in step.after.entries if each.event == "confirm"][-1]
            assert (last.outcome, step.before.outcome) == ("exempt", "exempt"), step


def test_no_path_changes_the_outcome_but_by_an_entry(steps: list[Step]) -> None:
    """It is what an entry with a role says; a manual step that leads elsewhere only clears it."""
    for step in steps:
        if step.after.outcome == step.before.outcome:
            continue
        assert step.entry.by.strip()
        if step.after.outcome is None:
            assert step.entry.event == MANUAL
            assert step.after.stage != step.before.stage
        else:
            assert step.entry.event in ("conclude", "confirm")
            assert step.after.outcome == step.entry.outcome


def test_nothing_but_a_manual_step_follows_an_end(steps: list[Step], policy: Policy) -> None:
    """The two final states lead nowhere by themselves."""
    final = {stage.id for stage in policy.procedure.stages if stage.final}
    after_the_end = [step for step in steps if step.before.stage in final]

    assert final == {"not_accepted", "archived"}
    assert after_the_end
    assert {step.entry.event for step in after_the_end} == {MANUAL}


def test_manual_steps_find_no_new_stage(steps: list[Step]) -> None:
    """Each leads to a stage passed before or to the archive, and is explained."""
    manual_steps = [step for step in steps if step.entry.event == MANUAL]

    assert manual_steps
    for step in manual_steps:
        assert step.after.stage in (*step.before.visited, "archived")
        assert all((step.entry.title, step.entry.reason, step.entry.approver))


def test_no_path_forgets_what_happened(steps: list[Step]) -> None:
    """Every step adds one entry and one stage, and takes none away."""
    for step in steps:
        assert step.after.entries == (*step.before.entries, step.entry)
        assert step.after.visited == (*step.before.visited, step.after.stage)


def sources(event: Event) -> tuple[str | None, ...]:
    """The stages that an event leads from."""
    return event.sources or (None,)


def test_events_of_the_text_lead_where_the_table_says(steps: list[Step], policy: Policy) -> None:
    """From one of their stages to the one they name."""
    for step in steps:
        if step.entry.event != MANUAL:
            event = policy.procedure.event(step.entry.event)
            assert step.before.stage in sources(event)
            assert step.after.stage == event.to


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
