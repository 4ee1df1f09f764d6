"""自查: a cadre's own look at what may apply, what is missing, and until when.

It concludes nothing, adopts no reading, and never tells which answers would give another result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rongcuo.assess.findings import Assessment, Condition, assess
from rongcuo.blank_case import fact_groups
from rongcuo.case import Case, parse_case
from rongcuo.deadlines import deadline
from rongcuo.dossier import VALUES
from rongcuo.errors import RongcuoError
from rongcuo.logic import Truth
from rongcuo.panels.calendars import calendar
from rongcuo.panels.shown import fact_shown, period_shown
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.source import Source
from rongcuo.views.words import notices, runs

__all__ = ["ANSWERS"]

_FIRST = ("accountability_started_by", "personnel_authority", "applicant_is_individual_cadre")
_LIMIT = "application"
_EXPECTED: dict[str, tuple[Truth | tuple[str, ...], str]] = {
    "accountability_started_by": (
        ("学院",),
        "问责不是学院启动的，或还不清楚由谁启动：本办法是否适用，办法没有写明。请先书面询问启动问责的机关和组织人事部门（配套建议）。",
    ),
    "personnel_authority": (
        ("学院党委",),
        "干部管理权限不在学院党委，或还不清楚：可能不属学院认定，办法没有写明（歧义登记册 A18）。请先询问组织人事部门（配套建议）。",
    ),
    "applicant_is_individual_cadre": (
        Truth.YES,
        "第五条第（一）项写的是“干部个人”。单位、部门能不能申请，哪些人算干部，办法没有写明（歧义登记册 A18）。",
    ),
}


def _start(request: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked first, what may apply, and the days that the application's period asks for."""
    policy = load_policy()
    limit = next(each for each in policy.procedure.limits if each.id == _LIMIT)
    return {
        "first": [fact_shown(policy.fact(name), policy) for name in _FIRST],
        "items": [
            {
                "id": item,
                "citation": policy.provision(item).citation,
                "title": policy.circumstance(item).title,
                "text": policy.provision(item).text,
            }
            for item in policy.items
        ],
        "dates": [fact_shown(policy.fact(start.fact), policy) for start in limit.starts],
        "notices": list(notices(policy)),
    }


def _questions(request: Mapping[str, Any]) -> dict[str, Any]:
    """The questions of the definition and of the items chosen, in order of the text."""
    policy = load_policy()
    chosen = _chosen(request, policy)
    groups = list(fact_groups(policy, chosen))[: len(chosen) + 1]
    return {
        "groups": [
            {
                "title": title,
                "facts": [
                    fact_shown(fact, policy)
                    for fact in facts
                    if fact.id not in _FIRST and fact.type in ("tri", "enum", "set")
                ],
            }
            for title, facts in groups
        ]
    }


def _chosen(request: Mapping[str, Any], policy: Policy) -> tuple[str, ...]:
    items = request.get("items")
    chosen = tuple(item for item in policy.items if isinstance(items, list) and item in items)
    if not chosen:
        raise RongcuoError("请至少选一种情形。")
    return chosen


def _result(request: Mapping[str, Any]) -> dict[str, Any]:
    """How the answers compare with each provision, what is missing, what to gather, until when."""
    policy = load_policy()
    content = {
        "case": "自查",
        "claims": list(_chosen(request, policy)),
        "answers": request.get("answers"),
        "dates": request.get("dates"),
    }
    case = parse_case(Source("自查", content, {}), policy)
    assessment = assess(case, policy)
    limit = next(each for each in policy.procedure.limits if each.id == _LIMIT)
    return {
        "warnings": list(_warnings(case)),
        "compared": [_compared(assessment, provision) for provision in assessment.in_play],
        "period": period_shown(deadline(limit, case.dates, calendar()), policy),
    }


def _warnings(case: Case) -> Iterator[str]:
    """What the first three answers leave open: whether this policy applies at all."""
    for name, (expected, words) in _EXPECTED.items():
        answer = case.answers.get(name)
        if answer is None or answer.value != expected:
            yield words


def _compared(assessment: Assessment, provision: str) -> dict[str, Any]:
    policy = assessment.policy
    finding = assessment.findings[provision]
    return {
        "id": provision,
        "citation": policy.provision(provision).citation,
        "title": policy.circumstance(provision).title,
        "value": VALUES[finding.value],
        "runs": [
            {"words": words, "value": None if value is None else VALUES[value]}
            for words, value in runs(policy.provision(provision), finding)
        ],
        "against": [
            condition.node.quote.words
            for condition in finding.conditions
            if condition.value is Truth.NO and condition.node.quote
        ],
        "missing": [
            {
                "question": policy.fact(name).question,
                "evidence": list(policy.fact(name).evidence),
            }
            for name in finding.open_facts
        ],
        "readings": [
            f"{name}：{policy.ambiguity(name).question}" for name in finding.open_readings
        ],
        "gather": list(dict.fromkeys(_gather(finding.conditions, assessment))),
    }


def _gather(conditions: tuple[Condition, ...], assessment: Assessment) -> Iterator[str]:
    """The evidence for every fact that was answered yes or no."""
    for condition in conditions:
        name = condition.node.id
        if condition.node.op in ("fact", "is") and name in assessment.facts:
            yield from assessment.policy.fact(name).evidence
        yield from _gather(condition.children, assessment)


ANSWERS = {"start": _start, "questions": _questions, "result": _result}
