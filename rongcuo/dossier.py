"""One case seen whole: findings, deadlines, triage; and the stable JSON that programs read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from rongcuo.assess.changes import Change, what_would_change
from rongcuo.assess.findings import Assessment, Condition, Finding
from rongcuo.assess.inquiry import establish_next
from rongcuo.case import Case
from rongcuo.deadlines import Deadline, deadline
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Limit
from rongcuo.triage import Triage, triage
from rongcuo.workdays import STATE, Calendar

__all__ = [
    "VALUES",
    "as_json",
    "begun_by",
    "calendar_name",
    "counted",
    "deadline_json",
    "deadlines",
    "triage_json",
]

VALUES = {Truth.YES: "met", Truth.NO: "not_met", Truth.UNKNOWN: "undetermined"}


def deadlines(case: Case, policy: Policy, calendar: Calendar = STATE) -> dict[str, Deadline | None]:
    """Every period of the policy under its readings; None where no day is known to start it."""
    return {
        limit.id: counted(limit, case, policy, calendar)
        if any(start.fact in case.dates for start in limit.starts)
        else None
        for limit in policy.procedure.limits
    }


def counted(limit: Limit, case: Case, policy: Policy, calendar: Calendar = STATE) -> Deadline:
    """A period of a case under its readings, and whether the event that begins it is recorded."""
    begins = begun_by(limit, policy)
    begun = not begins or any(fact in case.dates for fact in begins)
    return replace(deadline(limit, case.dates, calendar), begun=begun)


def begun_by(limit: Limit, policy: Policy) -> set[str]:
    """The date facts of the events that begin a period, where it has such events."""
    starts = {start.fact for start in limit.starts}
    return {e.fact for e in policy.procedure.events if e.limit == limit.id and e.fact in starts}


def calendar_name(calendar: Calendar) -> str:
    """The calendar with its version, as records name it."""
    from importlib.metadata import version  # half of what a page would import to give findings

    return calendar.name.replace(STATE.name, f"{STATE.name} {version('chinesecalendar')}", 1)


def as_json(assessment: Assessment, calendar: Calendar = STATE) -> dict[str, Any]:
    """The findings, what to establish next, what would change, deadlines and triage."""
    policy = assessment.policy
    sorted_report = triage(assessment.case, policy)
    return {
        "case": assessment.case.id,
        "policy": {
            "id": policy.id,
            "hash": policy.hash,
            "calendar": calendar_name(calendar),
        },
        "claims": list(assessment.case.claims),
        "findings": {name: _finding(found) for name, found in assessment.findings.items()},
        "next": [
            {
                "kind": question.kind,
                "id": question.id,
                "question": question.question,
                "evidence": list(question.evidence),
                "provisions": list(question.provisions),
                "settles": {
                    name: [VALUES[value] for value in values]
                    for name, values in question.settles.items()
                },
            }
            for question in establish_next(assessment)
        ],
        "changes": {
            provision: {
                VALUES[target]: {
                    "sets": [_change(change) for change in ways.sets],
                    "smallest": ways.smallest,
                }
                for target, ways in what_would_change(assessment, provision).items()
            }
            for provision in assessment.trees
        },
        "deadlines": {
            name: None if found is None else deadline_json(found)
            for name, found in deadlines(assessment.case, policy, calendar).items()
        },
        "triage": None if sorted_report is None else triage_json(sorted_report),
    }


def deadline_json(found: Deadline) -> dict[str, Any]:
    """A period under its readings, in JSON's types; dates are YYYY-MM-DD."""
    return {
        "rule": found.limit.id,
        "provision": found.limit.provision,
        "readings": [
            {
                "id": reading.id,
                "due": _day(reading.due),
                "provisional": reading.provisional,
                "counted": [day.isoformat() for day in reading.period.counted]
                if reading.period
                else [],
                "verdict": reading.verdict,
            }
            for reading in found.readings
        ],
        "earliest": _day(found.earliest),
        "latest": _day(found.latest),
        "agreed": _day(found.agreed),
        "verdict": found.verdict,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def triage_json(found: Triage) -> dict[str, Any]:
    """Where a report stands, in JSON's types."""
    return {
        "value": found.value,
        "provisions": list(found.provisions),
        "open_facts": list(found.open_facts),
    }


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "value": VALUES[found.value],
        "claimed": found.claimed,
        "open_facts": list(found.open_facts),
        "open_readings": list(found.open_readings),
        "flags": list(found.flags),
        "by_reading": {
            fork: {reading: VALUES[value] for reading, value in values.items()}
            for fork, values in found.by_reading.items()
        },
        "conditions": [_condition(condition) for condition in found.conditions],
    }


def _condition(condition: Condition) -> dict[str, Any]:
    quote = condition.node.quote
    return {
        "quote": [quote.start, quote.end, quote.words] if quote else None,
        "op": condition.node.op,
        "id": condition.node.id or None,
        "value": VALUES[condition.value],
        "evidence": list(condition.evidence),
        "children": [_condition(child) for child in condition.children],
    }


def _change(change: Change) -> dict[str, Any]:
    return {"learn": dict(change.learn), "differ": dict(change.differ)}
