"""One case seen whole, as the stable JSON that programs read."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from rongcuo.assess.changes import Change, what_would_change
from rongcuo.assess.findings import Assessment, Condition, Finding
from rongcuo.assess.inquiry import establish_next
from rongcuo.logic import Truth

__all__ = ["VALUES", "as_json"]

VALUES = {Truth.YES: "met", Truth.NO: "not_met", Truth.UNKNOWN: "undetermined"}


def as_json(assessment: Assessment) -> dict[str, Any]:
    """The findings, what to establish next and what would change, in JSON's types.

    Deadlines and triage are null: nothing is said about them here.
    """
    policy = assessment.policy
    return {
        "case": assessment.case.id,
        "policy": {
            "id": policy.id,
            "hash": policy.hash,
            "calendar": f"chinesecalendar {version('chinesecalendar')}",
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
        "deadlines": dict.fromkeys(("application", "report", "notification", "deferral")),
        "triage": None,
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
        "id": condition.node.id,
        "value": VALUES[condition.value],
        "evidence": list(condition.evidence),
        "children": [_condition(child) for child in condition.children],
    }


def _change(change: Change) -> dict[str, Any]:
    return {"learn": dict(change.learn), "differ": dict(change.differ)}
