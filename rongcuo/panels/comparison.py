"""A judged case beside the comparison: where they differ, and why, condition by condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rongcuo.answer_sheet import Judged
from rongcuo.assess.findings import Condition
from rongcuo.dossier import VALUES
from rongcuo.exercise import FINDING, Exercise
from rongcuo.logic import atoms
from rongcuo.panels.shown import period_shown, sheet_shown
from rongcuo.views.words import REPORT, VALUE, answered

__all__ = ["compared", "reasons", "report_reasons", "score"]


def score(exercise: Exercise, judged: Judged) -> dict[str, int]:
    """How many points were judged, and how many as the comparison finds."""
    given = [point for point in exercise.points if point.id in judged.values]
    same = sum(judged.values[point.id] == point.found for point in given)
    return {"judged": len(given), "same": same}


def compared(exercise: Exercise, judged: Judged) -> dict[str, Any]:
    """A judged case beside what the comparison gives; every provision must have been judged."""
    points = {point.id: point for point in exercise.points}

    def beside(name: str) -> dict[str, Any] | None:
        if name not in points:
            return None
        point, yours = points[name], judged.values.get(name)
        return {
            "words": point.words,
            "note": point.note,
            "yours": yours,
            "yours_words": point.choices.get(yours or "", yours),
            "found": point.found,
            "found_words": point.choices.get(point.found, point.found),
            "same": None if yours is None else yours == point.found,
        }

    report = exercise.report
    return {
        "provisions": [_provision(exercise, judged, name, beside) for name in exercise.provisions],
        "periods": [
            {
                **period_shown(period, exercise.policy),
                "beside": beside(name),
                "day": beside(f"{name}.day"),
            }
            for name, period in exercise.periods.items()
            if name in points or f"{name}.day" in points
        ],
        "report": report
        and {
            "beside": beside("triage"),
            "words": REPORT[report.value],
            "cited": [exercise.policy.provision(p).citation for p in report.provisions],
            "reasons": list(report_reasons(exercise)),
        },
        "score": score(exercise, judged),
    }


def _provision(exercise: Exercise, judged: Judged, provision: str, beside: Any) -> dict[str, Any]:
    finding = exercise.assessment.findings[provision]
    conditions = exercise.conditions(provision)
    yours = judged.values[provision]
    found = beside(provision)["found"]
    parts = [judged.values.get(f"{provision}.{n}") for n in range(1, len(conditions) + 1)]
    chosen, due = judged.open.get(provision, ()), exercise.open(provision)
    words = exercise.openable(provision)
    return {
        "sheet": sheet_shown(exercise.assessment, finding),
        "beside": beside(provision),
        "hint": _whole_hint(yours, found, len(conditions)),
        "together": _together(parts, yours),
        "conditions": [
            {
                **beside(f"{provision}.{number}"),
                "hint": _hint(judged.values.get(f"{provision}.{number}"), condition),
                "reasons": list(reasons(condition, exercise)),
            }
            for number, condition in enumerate(conditions, 1)
        ],
        "reasons": []
        if conditions
        else [line for each in finding.conditions for line in reasons(each, exercise)],
        "open": {
            "hit": [words[name] for name in due if name in chosen],
            "missed": [words[name] for name in due if name not in chosen],
            "extra": [words[name] for name in chosen if name not in due],
        },
    }


def _together(parts: list[str | None], yours: str) -> str | None:
    """What the person's own judgements of the conditions give, where that is not what they said."""
    if not parts or None in parts:
        return None
    whole = next((value for value in ("not_met", "undetermined") if value in parts), "met")
    if whole == yours:
        return None
    return f"您逐个要件的判断合起来是{FINDING[whole]}，与您对全条的判断不同：各要件须同时成立。"


def _whole_hint(yours: str, found: str, conditions: int) -> str | None:
    """Why a provision is found otherwise than judged."""
    if yours == found:
        return None
    if conditions == 0:
        return "依据见下。"
    if found == "not_met":
        return "各要件须同时成立：有一个不符合，全条就不符合，别的要件不能抵消，待定的也不再影响。"
    if found == "undetermined":
        return "没有要件不符合，但有要件待定，所以全条待定。"
    return "各要件都符合。"


def _hint(yours: str | None, condition: Condition) -> str | None:
    """Why a condition is found otherwise than judged."""
    found = VALUES[condition.value]
    if yours in (None, found):
        return None
    if found == "undetermined":
        least = "是" if yours == "met" else "否"
        return f"还有没查明的事实，或者读法没有选定。未知不当作“{least}”。"
    if yours == "undetermined":
        return "案情已经回答了，结果可以定。"
    return "案情里的回答与这一判断相反。"


def reasons(condition: Condition, exercise: Exercise) -> Iterator[str]:
    """What the case says of each fact of a condition, and what each open reading gives."""
    policy, case = exercise.policy, exercise.case
    told: set[str] = set()
    for leaf in atoms(condition.node):
        name = leaf.id
        if leaf.op in ("fact", "is") and name not in told:
            told.add(name)
            answer = case.answers.get(name)
            evidence = "、".join(answer.evidence) if answer else ""
            yield (
                f"{policy.fact(name).question}{answered(answer)}。"
                + (f"证据：{evidence}。" if evidence else "")
                + (answer.note if answer else "")
            )
        elif leaf.op == "human":
            entry = policy.ambiguity(name)
            yield f"歧义 {name}　{entry.question}{entry.tool}"
    for inner in _readings(condition):
        entry = policy.ambiguity(inner.node.id)
        ways = "；".join(
            f"“{reading.label}”{VALUE[child.value]}"
            for reading, child in zip(entry.readings, inner.children, strict=True)
        )
        yield f"歧义 {entry.id}　{entry.question}按读法：{ways}。"


def _readings(condition: Condition) -> Iterator[Condition]:
    if condition.node.op == "reading":
        yield condition
    for child in condition.children:
        yield from _readings(child)


def report_reasons(exercise: Exercise) -> Iterator[str]:
    """What the case says of the report, by its facts."""
    policy, case = exercise.policy, exercise.case
    for name in (
        "complaint_accepted",
        "collective_assessment_held",
        "reported_fact_status",
        "fabricated_or_forged",
        "intent_to_harm",
        "misperception",
    ):
        answer = case.answers.get(name)
        yield f"{policy.fact(name).question}{answered(answer)}。" + (answer.note if answer else "")
