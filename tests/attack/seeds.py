"""Real files that are altered: a log, answer sheets."""

from __future__ import annotations

from datetime import date
from typing import Any

from rongcuo.answer_sheet import parse_data, sheet_text
from rongcuo.answer_sheets import sheets_text
from rongcuo.exercise import training_exercises
from rongcuo.log import lines_of
from rongcuo.panels.desk import answer
from rongcuo.procedure import Entry

__all__ = ["AS_READ", "LOG", "SHEET", "SHEETS"]

LOG = b"".join(
    line.encode() + b"\n"
    for line in lines_of(
        (
            Entry("register", date(2024, 10, 8), "承办部门", "art_5__point_1"),
            Entry(
                "refer", date(2024, 10, 25), "学院党委", "art_5__point_1", reason="采首日不计的读法"
            ),
            Entry(
                *("manual", date(2024, 11, 4), "学院党委"),
                reason="一处证据没有引用",
                approver="党委书记",
                title="退回补查",
                to="verifying",
            ),
        )
    )
)


def begun() -> dict[str, Any]:
    """A sheet with two cases judged."""
    sheet: dict[str, Any] = answer({"panel": "training", "do": "begin", "cases": ["T03", "T07"]})
    content: dict[str, Any] = sheet["ok"]["sheet"]
    for case in content["cases"]:
        points = training_exercises()[case].points
        content["judged"][case] = {
            "values": {point.id: point.found for point in points},
            "open": {"art_2": list(training_exercises()[case].open("art_2"))},
            "why": "理由略",
            "compared": True,
        }
    return content


SHEET = begun()
AS_READ = parse_data("甲", SHEET, training_exercises())

SHEETS = (sheet_text(AS_READ).encode(), sheets_text([AS_READ, AS_READ]).encode())
