"""演练: one judges each case first, then sees what the comparison gives, and why.

The answer sheet travels as plain data (`rongcuo.answer_sheet`). What is found is told only of a
case that is asked to be compared, and stands in no sheet and in no link.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlencode

from rongcuo.answer_sheet import (
    AnswerSheet,
    Judged,
    group_code,
    new_code,
    parse_data,
    parse_sheet,
    sheet_data,
    sheet_text,
)
from rongcuo.errors import RongcuoError, shown
from rongcuo.exercise import Exercise, Point, training_exercises
from rongcuo.panels.comparison import compared, score
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.training import training_titles
from rongcuo.views.words import notices

__all__ = ["ANSWERS"]

_ORDERS = ("fixed", "shuffled")


def _start(request: Mapping[str, Any]) -> dict[str, Any]:
    """The cases that can be given, and what is always said."""
    policy = load_policy()
    return {
        "title": policy.title,
        "number": policy.number,
        "notices": list(notices(policy)),
        "cases": [
            {
                "id": name,
                "title": training_titles()[name],
                "claims": [policy.provision(p).citation for p in exercise.case.claims],
            }
            for name, exercise in training_exercises().items()
        ],
    }


def _begin(request: Mapping[str, Any]) -> dict[str, Any]:
    """A new sheet: for the group, cases and order chosen, or those of a trainer's link."""
    group, cases, order = _given(request)
    if order == "shuffled":
        random.SystemRandom().shuffle(cases)
    policy = load_policy()
    sheet = AnswerSheet(policy.id, policy.hash, new_code(), 0, group, tuple(cases), {})
    return {"sheet": sheet_data(sheet)}


def _link(request: Mapping[str, Any]) -> dict[str, Any]:
    """What a trainer's link carries after #: group, cases and order; no answers."""
    group, cases, order = _given(request)
    told = {"group": group, "cases": ",".join(cases), "order": order}
    return {"link": urlencode({key: value for key, value in told.items() if value}, safe=",")}


def _given(request: Mapping[str, Any]) -> tuple[str, list[str], str]:
    """Group, cases and order, checked; all cases in order where nothing is said."""
    exercises = training_exercises()
    if "link" in request:
        link = parse_qs(str(request["link"])[:2000].lstrip("?#"))
        asked = {key: values[0] for key, values in link.items()}
    else:
        asked = {key: value for key, value in request.items() if value}
    written = asked.get("cases") or list(exercises)
    cases = list(written) if isinstance(written, list | tuple) else str(written).split(",")
    if unknown := [each for each in cases if each not in list(exercises)]:
        raise RongcuoError(f"没有案例“{shown(str(unknown[0]))}”。请写如 T03、T07。")
    group = group_code(str(asked.get("group", "")))
    if group is None:
        raise RongcuoError("组号的写法不对。请写如 A1、3、JW-02 或第三组，不写姓名。")
    order = asked.get("order", "fixed")
    if order not in _ORDERS:
        raise RongcuoError("顺序的写法不对。请写 fixed（依次）或 shuffled（打乱）。")
    return group, list(dict.fromkeys(cases)), order


def _case(request: Mapping[str, Any]) -> dict[str, Any]:
    """One case as it is put to the person who judges: its story, dates and points, no findings."""
    exercise = _exercise(request)
    policy, case = exercise.policy, exercise.case
    points = {point.id: _asked(point, policy) for point in exercise.points}
    return {
        "id": case.id,
        "title": training_titles()[case.id],
        "story": [line.strip() for line in case.narrative.split("\n") if line.strip()],
        "claims": [
            f"{policy.provision(item).citation}　{policy.circumstance(item).title}"
            for item in case.claims
        ],
        "dates": [
            {"label": policy.fact(name).question, "day": day.isoformat()}
            for name, day in case.dates.items()
        ],
        "provisions": [
            {
                **points[provision],
                "text": policy.provision(provision).text,
                "conditions": [
                    points[f"{provision}.{number}"]
                    for number, _ in enumerate(exercise.conditions(provision), 1)
                ],
                "openable": [
                    {"id": name, "words": words}
                    for name, words in exercise.openable(provision).items()
                ],
            }
            for provision in exercise.provisions
        ],
        "periods": [
            {
                "id": name,
                "citation": policy.provision(period.limit.provision).citation,
                "title": period.title,
                "quote": period.limit.quote,
                "verdict": points.get(name),
                "day": points.get(f"{name}.day"),
            }
            for name, period in exercise.periods.items()
            if name in points or f"{name}.day" in points
        ],
        "report": points.get("triage"),
    }


def _exercise(request: Mapping[str, Any]) -> Exercise:
    try:
        return training_exercises()[request["id"]]
    except (KeyError, TypeError):
        raise RongcuoError("没有这个案例。") from None


def _asked(point: Point, policy: Policy) -> dict[str, Any]:
    return {
        "id": point.id,
        "citation": policy.provision(point.provision).citation,
        "words": point.words,
        "note": point.note,
        "choices": [[code, words] for code, words in point.choices.items()],
    }


def _sheet(request: Mapping[str, Any]) -> AnswerSheet:
    return parse_data("答卷", request.get("sheet"), training_exercises())


def _progress(request: Mapping[str, Any]) -> dict[str, Any]:
    """How far the sheet is; of compared cases how much agrees, for oneself only."""
    sheet = _sheet(request)
    told = []
    for name in sheet.cases:
        exercise = training_exercises()[name]
        judged = sheet.judged.get(name, Judged())
        missing = _missing(exercise, judged)
        asked = sum(_must(point) for point in exercise.points)
        told.append(
            {
                "case": name,
                "asked": asked,
                "judged": asked - len(missing),
                "missing": missing,
                "compared": judged.compared,
                "score": score(exercise, judged) if judged.compared else None,
            }
        )
    return {"cases": told}


def _must(point: Point) -> bool:
    """Whether a point has to be judged before the findings are shown."""
    return point.kind in ("provision", "period", "report")


def _missing(exercise: Exercise, judged: Judged) -> list[dict[str, str]]:
    return [
        {
            "id": point.id,
            "words": f"{exercise.policy.provision(point.provision).citation}　{point.words}",
        }
        for point in exercise.points
        if _must(point) and point.id not in judged.values
    ]


def _compare(request: Mapping[str, Any]) -> dict[str, Any]:
    """One judged case beside what the comparison gives: the difference and the reasons."""
    exercise = _exercise(request)
    judged = _sheet(request).judged.get(exercise.case.id, Judged())
    if missing := [each["words"] for each in _missing(exercise, judged)]:
        raise RongcuoError(f"还没有判断：{'、'.join(missing)}。请先判断，再看比对。")
    return compared(exercise, judged)


def _save(request: Mapping[str, Any]) -> dict[str, Any]:
    """The sheet's file; every save counts, so that of two the later is known."""
    sheet = _sheet(request)
    sheet = replace(sheet, saved=sheet.saved + 1)
    group = f"{sheet.group}-" if sheet.group else ""
    name = f"答卷-{group}{sheet.sheet}.json"
    return {"name": name, "text": sheet_text(sheet), "sheet": sheet_data(sheet)}


def _open(request: Mapping[str, Any]) -> dict[str, Any]:
    """An answer sheet's file, read."""
    name, text = str(request.get("name", "")), str(request.get("text", ""))
    return {"sheet": sheet_data(parse_sheet(name, text, training_exercises()))}


def _paper(request: Mapping[str, Any]) -> dict[str, Any]:
    """The sheet as it is printed: each case with everything that was judged, in words."""
    sheet = _sheet(request)
    return {"cases": [_printed(sheet, name) for name in sheet.cases]}


def _printed(sheet: AnswerSheet, name: str) -> dict[str, Any]:
    exercise, judged = training_exercises()[name], sheet.judged.get(name, Judged())
    policy = exercise.policy
    return {
        "case": name,
        "points": [
            {
                "kind": point.kind,
                "cited": policy.provision(point.provision).citation,
                "words": point.words,
                "judged": point.choices.get(
                    judged.values.get(point.id, ""), judged.values.get(point.id)
                ),
                "open": [
                    exercise.openable(point.id)[each] for each in judged.open.get(point.id, ())
                ],
            }
            for point in exercise.points
        ],
        "why": judged.why,
        "compared": judged.compared,
    }


ANSWERS = {
    "start": _start,
    "begin": _begin,
    "link": _link,
    "case": _case,
    "progress": _progress,
    "compare": _compare,
    "save": _save,
    "open": _open,
    "paper": _paper,
}
