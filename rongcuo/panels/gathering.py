"""收卷: the answer sheets of a group, counted: where people agree, which words divide them, and why.

Counts are plain. A division is no error: it shows what is worth talking about.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

from rongcuo.answer_sheet import AnswerSheet
from rongcuo.answer_sheets import Gathered, gather, rows, sheets_text
from rongcuo.errors import RongcuoError
from rongcuo.exercise import Exercise, Point, training_exercises
from rongcuo.panels.comparison import reasons, report_reasons
from rongcuo.views.words import TIMELY, reading_words

__all__ = ["ANSWERS"]

_MOST_DIVIDING = 10
_COLUMNS = {
    "sheet": "答卷",
    "group": "组",
    "case": "案例",
    "point": "判断项",
    "kind": "类别",
    "provision": "条款",
    "words": "词句",
    "judged": "判断",
    "found": "比对",
}
_KIND = {
    "condition": "要件",
    "provision": "全条",
    "period": "期限",
    "day": "最稳妥日",
    "report": "甄别",
}


def _gather(request: Mapping[str, Any]) -> dict[str, Any]:
    """Everything on screen: how many sheets count, which files do not, counts by case and point."""
    gathered = _gathered(request)
    sheets = _of_group(gathered, request)
    groups = Counter(sheet.group for sheet in gathered.sheets)
    cases = [
        _case(exercise, sheets)
        for exercise in training_exercises().values()
        if any(exercise.case.id in sheet.judged for sheet in sheets)
    ]
    divided = sorted(
        (
            {"case": case["case"], **point}
            for case in cases
            for point in case["points"]
            if point["alike"] is not None and point["alike"] < 1
        ),
        key=lambda point: point["alike"],
    )
    return {
        "sheets": len(sheets),
        "all": len(gathered.sheets),
        "groups": [{"group": group, "sheets": number} for group, number in sorted(groups.items())],
        "left_out": [
            {"file": problem.file, "what": problem.what, "remedy": problem.remedy}
            for problem in gathered.left_out
        ],
        "cases": cases,
        "dividing": [
            {**point, "behind": list(_behind(training_exercises()[point["case"]], point["id"]))}
            for point in divided[:_MOST_DIVIDING]
        ],
        "divided": len(divided),
        "shared": sum(p["alike"] is not None for case in cases for p in case["points"]),
    }


def _gathered(request: Mapping[str, Any]) -> Gathered:
    try:
        files = [(str(file["name"]), str(file["text"])) for file in request["files"]]
    except (KeyError, TypeError):
        raise RongcuoError("没有可读的文件。") from None
    return gather(files, training_exercises())


def _of_group(gathered: Gathered, request: Mapping[str, Any]) -> list[AnswerSheet]:
    """The sheets of the group asked for; all where none is."""
    group = request.get("group")
    return [sheet for sheet in gathered.sheets if group is None or sheet.group == group]


def _case(exercise: Exercise, sheets: list[AnswerSheet]) -> dict[str, Any]:
    judged = [
        sheet.judged[exercise.case.id] for sheet in sheets if exercise.case.id in sheet.judged
    ]
    return {
        "case": exercise.case.id,
        "sheets": len(judged),
        "points": [
            _point(exercise, point, Counter(each.values.get(point.id, "") for each in judged))
            for point in exercise.points
        ],
        "opened": [
            {
                "cited": exercise.policy.provision(provision).citation,
                "words": words,
                "count": count,
                "due": name in exercise.open(provision),
            }
            for provision in exercise.provisions
            for name, words in exercise.openable(provision).items()
            if (count := sum(name in each.open.get(provision, ()) for each in judged))
            or name in exercise.open(provision)
        ],
    }


def _point(exercise: Exercise, point: Point, counted: Counter[str]) -> dict[str, Any]:
    """How often each answer was given; what was left out is not counted."""
    order = list(point.choices) or sorted(filter(None, counted))
    counts = [counted[code] for code in order]
    total = sum(counts)
    return {
        "id": point.id,
        "kind": point.kind,
        "cited": exercise.policy.provision(point.provision).citation,
        "words": point.words,
        "note": point.note,
        "total": total,
        "counts": [
            {"code": code, "words": point.choices.get(code, code), "count": count}
            for code, count in zip(order, counts, strict=True)
        ],
        "found": point.found,
        "found_words": point.choices.get(point.found, point.found),
        "alike": _alike(counts),
    }


def _alike(counts: list[int]) -> float | None:
    """The share of pairs of sheets that agree, 0 to 1; None where there is no pair.

    >>> _alike([3, 1])
    0.5
    """
    total = sum(counts)
    if total < 2:
        return None
    return sum(count * (count - 1) for count in counts) / (total * (total - 1))


def _behind(exercise: Exercise, point: str) -> Iterator[str]:
    """What a division turns on: facts of the case, and what each reading gives."""
    name, _, part = point.partition(".")
    if name == "triage":
        yield from report_reasons(exercise)
    elif name in exercise.periods:
        for reading in exercise.periods[name].readings:
            timely = f"，{TIMELY[reading.verdict][2:]}" if reading.verdict else ""
            yield f"{reading_words(reading)}：{reading.due or '日期未知'}{timely}"
    else:
        found = exercise.assessment.findings[name].conditions
        for condition in [found[int(part) - 1]] if part else found:
            yield from reasons(condition, exercise)


def _export(request: Mapping[str, Any]) -> dict[str, Any]:
    """The sheets that count as one file: `json` whole, `csv` a row for each judgement."""
    sheets = _of_group(_gathered(request), request)
    if not sheets:
        raise RongcuoError("还没有可以导出的答卷。")
    if request.get("as") == "csv":
        return {"name": "答卷汇总.csv", "text": _table(sheets)}
    return {"name": "答卷汇总.json", "text": sheets_text(sheets)}


def _table(sheets: list[AnswerSheet]) -> str:
    """A table that spreadsheets read: with a byte order mark, findings in words."""
    file = StringIO()
    table = csv.writer(file)
    table.writerow(_COLUMNS.values())
    words = {
        (name, point.id): point.choices
        for name, exercise in training_exercises().items()
        for point in exercise.points
    }
    for row in rows(sheets, training_exercises()):
        choices = words[row["case"], row["point"]]
        told = {part: choices.get(row[part], row[part]) for part in ("judged", "found")}
        table.writerow(({**row, "kind": _KIND[row["kind"]], **told})[column] for column in _COLUMNS)
    return "\ufeff" + file.getvalue()


ANSWERS = {"gather": _gather, "export": _export}
