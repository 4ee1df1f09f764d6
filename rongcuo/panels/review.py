"""评议: an anonymised case compared with the clauses as its answers are given.

The case travels as plain data (`case_data`), with the readings being tried beside it: trying is
for discussion, so it never enters what is saved.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from typing import Any

from rongcuo.anonymity import points_to_one_person
from rongcuo.assess.changes import what_would_change
from rongcuo.assess.findings import Assessment, assess
from rongcuo.assess.inquiry import establish_next
from rongcuo.blank_case import fact_groups
from rongcuo.case import Adoption, Case, parse_case
from rongcuo.case_file import case_data, case_text
from rongcuo.dossier import VALUES, as_json, deadlines
from rongcuo.errors import InputError, Problem, RongcuoError, shown
from rongcuo.measures import measures
from rongcuo.panels.calendars import calendar
from rongcuo.panels.shown import fact_shown, period_shown, sheet_shown
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.forms import load_forms
from rongcuo.policy.model import Policy
from rongcuo.source import Source
from rongcuo.training import training_case, training_ids, training_titles
from rongcuo.triage import triage
from rongcuo.views.words import BASIS, REPORT, change_words, notices, settling

__all__ = ["ANSWERS", "case_asked"]

_ADOPTION = {"by": "的机关或职务", "document": "的文号", "on": "的日期", "reason": "的理由"}
_TRYING = Adoption("", "试看", date(2018, 10, 26), "仅供讨论，不进入记录")


def case_asked(request: Mapping[str, Any], policy: Policy) -> Case:
    """The case of a question, through the gate against personal data.

    The errors are those of `read_case`; their places are told in words, as no file is on screen.
    """
    try:
        return parse_case(Source("案件", request.get("case"), {}), policy)
    except InputError as error:
        raise type(error)(_in_words(each, policy) for each in error.problems) from None


def _in_words(problem: Problem, policy: Policy) -> Problem:
    """A problem with its place as the panel's fields call it."""
    match problem.place:
        case ("case",) if problem.what.startswith("缺少"):
            return replace(problem, what="案件编号缺少，或写法不对。", remedy="请写如 K01。")
        case ("case" | "narrative" as name,):
            where = {"case": "案件编号", "narrative": "案情"}[name]
        case ("answers" | "dates", str(fact), *rest) if fact in {f.id for f in policy.facts}:
            part = {"evidence": "的证据", "note": "的说明"}.get(str(rest[0]), "") if rest else ""
            row = f"第 {rest[1] + 1} 份" if len(rest) > 1 and isinstance(rest[1], int) else ""
            where = f"“{policy.fact(fact).question}”{part}{row}"
        case ("readings", str(name), str(part)) if part in _ADOPTION:
            where = f"采用歧义 {shown(name)} {_ADOPTION[part]}"
        case _:
            return problem
    what = re.sub(r"^[\w.…]+ (?=第|应是)", "", problem.what, flags=re.ASCII)
    return replace(problem, what=f"{where}：{what}")


def _start(request: Mapping[str, Any]) -> dict[str, Any]:
    """What does not change while reviewing: the questions, what can be claimed, the cases to open."""
    policy = load_policy()
    return {
        "title": policy.title,
        "number": policy.number,
        "hash": policy.hash,
        "notices": list(notices(policy)),
        "items": [
            {
                "id": item,
                "citation": policy.provision(item).citation,
                "title": policy.circumstance(item).title,
            }
            for item in policy.items
        ],
        "facts": [fact_shown(fact, policy) for fact in policy.facts],
        "groups": _groups(policy, policy.items),
        "cases": [{"case": case, "title": title} for case, title in training_titles().items()],
        "forms": _forms(policy) if find_spec("docxtpl") else None,
        "checklist": list(policy.checklist.questions) if policy.checklist else [],
    }


def _forms(policy: Policy) -> list[dict[str, str]]:
    """The documents that can be written from a case, where the toolkit is installed."""
    return [
        {"id": form.id, "title": form.title, "basis": BASIS[form.basis]}
        for form in load_forms(policy.id)
    ]


def _training(request: Mapping[str, Any]) -> dict[str, Any]:
    """One of the invented training cases."""
    policy = load_policy()
    if (name := request.get("id")) not in training_ids():
        raise RongcuoError("没有这个案例。")
    return {"case": case_data(training_case(name), policy)}


def _open(request: Mapping[str, Any]) -> dict[str, Any]:
    """A case file's text, read as `read_case` reads a file."""
    from rongcuo.yaml_source import parse_source

    policy = load_policy()
    name, text = str(request.get("name", "")), str(request.get("text", ""))
    return {"case": case_data(parse_case(parse_source(name, text), policy), policy)}


def _tried(case: Case, request: Mapping[str, Any], policy: Policy) -> Case:
    """The case with the readings being tried in place of those that are open."""
    trying = request.get("trying")
    try:
        tried = {
            name: replace(_TRYING, choose=policy.ambiguity(name).reading(reading).id)
            for name, reading in (trying if isinstance(trying, dict) else {}).items()
            if name not in case.readings
        }
    except KeyError as error:
        raise RongcuoError(f"没有这种读法：{shown(str(error.args[0]))}。") from None
    return replace(case, readings={**case.readings, **tried})


def _assess(request: Mapping[str, Any]) -> dict[str, Any]:
    """Everything on screen: sheets, what to establish next, periods, what else bears on the case."""
    policy = load_policy()
    case = case_asked(request, policy)
    assessment = assess(_tried(case, request, policy), policy)
    report = triage(case, policy)
    return {
        "case": case_data(case, policy),
        "sheets": [
            sheet_shown(assessment, assessment.findings[provision])
            for provision in assessment.in_play
        ],
        "overall": {
            provision: VALUES[assessment.findings[provision].value]
            for provision in (policy.claimable, policy.definition)
            if provision
        },
        "groups": _groups(policy, case.claims or policy.items),
        "next": _next(assessment),
        "periods": [
            period_shown(found, policy)
            for found in deadlines(case, policy, calendar()).values()
            if found is not None
        ],
        "report": None
        if report is None
        else {
            "words": REPORT[report.value],
            "cited": [policy.provision(p).citation for p in report.provisions],
            "open": [policy.fact(name).question for name in report.open_facts],
        },
        "measures": [
            {
                "quote": each.quote,
                "cited": policy.provision(each.provision).citation,
                "actor": each.actor,
                "note": each.note,
            }
            for each in measures(case, policy)
        ],
        "pointing": points_to_one_person(case.narrative),
    }


def _groups(policy: Policy, items: tuple[str, ...]) -> list[dict[str, Any]]:
    """The questions under their provisions."""
    return [
        {"title": title, "facts": [fact.id for fact in facts]}
        for title, facts in fact_groups(policy, items)
    ]


def _next(assessment: Assessment) -> list[dict[str, Any]]:
    policy = assessment.policy
    return [
        {
            "kind": question.kind,
            "id": question.id,
            "question": question.question,
            "evidence": list(question.evidence),
            "reach": settling(question.settles, policy)
            or f"关系到{'、'.join(policy.provision(p).citation for p in question.provisions)}",
        }
        for question in establish_next(assessment)
    ]


def _changes(request: Mapping[str, Any]) -> dict[str, Any]:
    """What would change each finding in play, in words."""
    policy = load_policy()
    assessment = assess(_tried(case_asked(request, policy), request, policy), policy)
    told = []
    for provision in assessment.in_play:
        value = assessment.findings[provision].value
        for target, ways in what_would_change(assessment, provision).items():
            if target is not value:
                told.append(
                    {
                        "citation": policy.provision(provision).citation,
                        "target": VALUES[target],
                        "sets": [change_words(change, policy) for change in ways.sets],
                        "smallest": ways.smallest,
                    }
                )
    return {"changes": told}


def _save(request: Mapping[str, Any]) -> dict[str, Any]:
    """The case file's text; what is being tried is not in it."""
    policy = load_policy()
    case = case_asked(request, policy)
    return {"name": f"{case.id.lower()}.yaml", "text": case_text(case, policy)}


def _page(request: Mapping[str, Any]) -> dict[str, Any]:
    """The finding as a page of its own; refused while a reading is only being tried."""
    policy = load_policy()
    case = case_asked(request, policy)
    if request.get("trying"):
        raise RongcuoError("正在试看读法，不能导出评议比对。请先停止试看。")
    from rongcuo.views.page import page  # not needed to show the first findings

    return {"name": f"{case.id.lower()}.html", "text": page(assess(case, policy), calendar())}


def _document(request: Mapping[str, Any]) -> dict[str, Any]:
    """A document filled from the case, as base64; refused while it is not due, with the reason."""
    policy = load_policy()
    case = case_asked(request, policy)
    if request.get("trying"):
        raise RongcuoError("正在试看读法，不能写成文书。请先停止试看。")
    if find_spec("docxtpl") is None:
        raise RongcuoError("文书由安装好的工具写。")
    from rongcuo.forms.filing import docx, form_named, forms_of
    from rongcuo.forms.matter import Matter

    form = form_named(str(request.get("form", "")), forms_of(None, policy))
    content = docx(form, Matter(case, policy))
    name = f"{case.id.lower()}.{form.title}.docx"
    return {"name": name, "base64": b64encode(content).decode()}


def _json(request: Mapping[str, Any]) -> dict[str, Any]:
    """What `rongcuo assess --json` prints."""
    policy = load_policy()
    return as_json(assess(case_asked(request, policy), policy), calendar())


ANSWERS = {
    "start": _start,
    "training": _training,
    "open": _open,
    "assess": _assess,
    "changes": _changes,
    "save": _save,
    "page": _page,
    "document": _document,
    "json": _json,
}
