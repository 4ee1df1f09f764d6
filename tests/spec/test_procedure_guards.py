"""What holds up a step of Article 5: what the text orders before it, and being late."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.dossier import as_json
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.procedure import Entry, Refused, advance, checks
from rongcuo.timeline import timeline, with_log
from rongcuo.workdays import STATE, Supplement

from .article_5 import ENDS, START, STARTS, TO_REPORT, at, entry, walked, willing

Training = Callable[[int], Case]

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
