"""A case that may take every step of Article 5, and the steps that it takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rongcuo.case import Answer, Case
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.procedure import MANUAL, Entry, Progress, advance

__all__ = ["ENDS", "START", "STARTS", "TO_REPORT", "at", "entry", "manual", "walked", "willing"]

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
TO_REPORT = "start apply refer accept form_team report"
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
