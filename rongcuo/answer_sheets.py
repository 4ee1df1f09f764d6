"""The answer sheets of a group: which count, in one file, and as rows for tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rongcuo.answer_sheet import (
    MOST_CHARACTERS,
    AnswerSheet,
    json_content,
    parse_data,
    sheet_data,
    too_large,
)
from rongcuo.errors import InputError, Problem, shown
from rongcuo.exercise import Exercise

__all__ = ["SEVERAL", "Gathered", "gather", "rows", "sheets_text"]

SEVERAL = "rongcuo-answer-sheets/1"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The sheets that count, and why each other file does not."""

    sheets: tuple[AnswerSheet, ...]
    left_out: tuple[Problem, ...]


def gather(files: Iterable[tuple[str, str]], exercises: Mapping[str, Exercise]) -> Gathered:
    """Read the sheets of a group; a broken, foreign or repeated file is left out and named.

    `files` are names and texts. A file may hold several sheets, as `sheets_text` writes them. Of
    one sheet saved more than once the last counts; where that cannot be told, none does.
    """
    left_out: list[Problem] = []
    found: dict[str, list[tuple[str, AnswerSheet]]] = {}
    for name, text in files:
        try:
            for content in _contents(name, text):
                sheet = parse_data(name, content, exercises)
                found.setdefault(sheet.sheet, []).append((name, sheet))
        except InputError as error:
            left_out.extend(error.problems)
    kept = []
    for code, same in found.items():
        last = max(sheet.saved for _, sheet in same)
        name, chosen = next(each for each in same if each[1].saved == last)
        if any(sheet != chosen for _, sheet in same if sheet.saved == last):
            what = f"答卷 {code} 有内容不同的几份，分不出先后，均未计。"
            remedy = "请问清以哪份为准，只留一份。"
            left_out += [Problem(each, None, what, remedy) for each, _ in same]
            continue
        kept.append(chosen)
        for other, sheet in same:
            if sheet is not chosen:
                which = "重复" if sheet == chosen else "较早保存的一份"
                what = f"答卷 {code} {which}，未计。"
                left_out.append(Problem(other, None, what, f"已计“{shown(name)}”。"))
    return Gathered(tuple(kept), tuple(left_out))


def _contents(name: str, text: str) -> list[Any]:
    """The sheets that a file holds, not checked yet."""
    content = json_content(name, text)
    if isinstance(content, dict) and content.get("format") == SEVERAL:
        sheets = content.get("sheets")
        if not isinstance(sheets, list):
            return [None]
        if any(len(json.dumps(each, ensure_ascii=False)) > MOST_CHARACTERS for each in sheets):
            raise too_large(name)
        return sheets
    if len(text) > MOST_CHARACTERS:
        raise too_large(name)
    return [content]


def sheets_text(sheets: Iterable[AnswerSheet]) -> str:
    """Several answer sheets in one file, which `gather` reads back equal."""
    content = {"format": SEVERAL, "sheets": [sheet_data(sheet) for sheet in sheets]}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def rows(
    sheets: Iterable[AnswerSheet], exercises: Mapping[str, Exercise]
) -> Iterator[dict[str, str]]:
    """One row a sheet and point judged, for tables: who judged what, and what is found.

    Fields: sheet, group, case, point, kind, provision, words, judged, found.
    """
    for sheet in sheets:
        for case, judged in sheet.judged.items():
            for point in exercises[case].points:
                if point.id in judged.values:
                    yield {
                        "sheet": sheet.sheet,
                        "group": sheet.group,
                        "case": case,
                        "point": point.id,
                        "kind": point.kind,
                        "provision": point.provision,
                        "words": point.words,
                        "judged": judged.values[point.id],
                        "found": point.found,
                    }
