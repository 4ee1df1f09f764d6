"""What panels show of findings, periods and facts, as plain JSON: words are ready, no rule is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rongcuo.assess.findings import Assessment, Condition, Finding
from rongcuo.deadlines import Deadline
from rongcuo.dossier import VALUES
from rongcuo.logic import atoms
from rongcuo.policy.model import Fact, Policy
from rongcuo.views.words import (
    condition_words,
    due_words,
    provisional_words,
    raised,
    reading_words,
    runs,
)

__all__ = ["fact_shown", "period_shown", "sheet_shown"]


def sheet_shown(assessment: Assessment, finding: Finding) -> dict[str, Any]:
    """One provision: its words in runs with their values, its conditions, its open readings."""
    policy = assessment.policy
    provision = policy.provision(finding.provision)
    circumstance = policy.circumstance(finding.provision)
    return {
        "id": provision.id,
        "citation": provision.citation,
        "title": circumstance.title,
        "value": VALUES[finding.value],
        "claimed": finding.claimed,
        "runs": list(_runs(assessment, finding)),
        "conditions": [_condition(each, assessment) for each in finding.conditions],
        "forks": list(_forks(assessment, finding)),
        "raised": [
            f"{entry.id}：{entry.question}"
            for entry in map(policy.ambiguity, finding.flags)
            if raised(entry, assessment.case, assessment)
        ],
        "flags": [f"{entry.id} {entry.title}" for entry in map(policy.ambiguity, finding.flags)],
    }


def _runs(assessment: Assessment, finding: Finding) -> Iterator[dict[str, Any]]:
    """The words, each run with its value and the fact that a press on it leads to."""
    provision = assessment.policy.provision(finding.provision)
    at = 0
    for words, value in runs(provision, finding):
        run: dict[str, Any] = {"words": words, "value": None if value is None else VALUES[value]}
        if value is not None and (fact := _first_fact(finding.conditions, at)):
            run["fact"] = fact
        yield run
        at += len(words)


def _first_fact(conditions: tuple[Condition, ...], start: int) -> str | None:
    """The first fact of the condition whose quotation starts here."""
    for condition in conditions:
        quote = condition.node.quote
        if quote is not None and quote.start == start:
            return next(
                (leaf.id for leaf in atoms(condition.node) if leaf.op in ("fact", "is")), None
            )
        if found := _first_fact(condition.children, start):
            return found
    return None


def _condition(
    condition: Condition, assessment: Assessment, denied: bool = False
) -> dict[str, Any]:
    """One condition in words; what stands under a negation has no verdict of its own."""
    node, policy = condition.node, assessment.policy
    adopted = assessment.case.readings.get(node.id) if node.op == "reading" else None
    readings = policy.ambiguity(node.id).readings if node.op == "reading" else ()
    return {
        "op": node.op,
        "id": node.id or None,
        "quote": node.quote.words if node.quote else None,
        "words": f"歧义 {node.id}　{condition_words(node, policy)}"
        if node.op in ("reading", "human") and node.id
        else condition_words(node, policy),
        "value": None if denied else VALUES[condition.value],
        "adopted": adopted.choose if adopted else None,
        "branches": [reading.label for reading in readings],
        "children": [
            _condition(child, assessment, denied or node.op == "not")
            for child in condition.children
        ],
    }


def _forks(assessment: Assessment, finding: Finding) -> Iterator[dict[str, Any]]:
    """The ambiguities of a provision, with what each reading gives; settled ones are told too."""
    policy = assessment.policy
    for name, values in finding.by_reading.items():
        entry = policy.ambiguity(name)
        adopted = assessment.case.readings.get(name)
        yield {
            "id": entry.id,
            "title": entry.title,
            "question": entry.question,
            "decided_by": entry.decided_by,
            "matters": name in finding.open_readings,
            "agreed": len(set(values.values())) == 1,
            "chosen": adopted.choose if adopted else None,
            "readings": [
                {"id": each.id, "label": each.label, "value": VALUES[values[each.id]]}
                for each in entry.readings
            ],
        }


def period_shown(found: Deadline, policy: Policy) -> dict[str, Any]:
    """A period under its readings: the safe day first."""
    heading, reason = due_words(found)
    return {
        "id": found.limit.id,
        "citation": policy.provision(found.limit.provision).citation,
        "title": found.title,
        "quote": found.limit.quote,
        "heading": heading,
        "reason": reason,
        "verdict": found.verdict,
        "provisional": provisional_words(found) if found.provisional else None,
        "readings": [
            {
                "id": reading.id,
                "words": reading_words(reading),
                "due": reading.due.isoformat() if reading.due else None,
                "provisional": reading.provisional,
                "verdict": reading.verdict,
            }
            for reading in found.readings
        ],
    }


def fact_shown(fact: Fact, policy: Policy) -> dict[str, Any]:
    """A question with what would prove it and the provisions that it serves."""
    return {
        "id": fact.id,
        "question": fact.question,
        "type": fact.type,
        "values": list(fact.values),
        "evidence": list(fact.evidence),
        "note": fact.note,
        "cited": [policy.provision(p).citation for p in fact.provisions],
    }
