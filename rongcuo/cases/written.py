"""A table as it was written: text by column and row, before anything in it is understood."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from rongcuo.anonymity import find_traces, is_name_field
from rongcuo.cases.columns import Column
from rongcuo.errors import InputError, PersonalDataError, Problem, shown, suggestion

__all__ = ["FORMULA", "Written", "Wrong", "from_rows", "read_csv"]

FORMULA = "[ \t\r\n\v\f\xa0　]*[-=+@＝＋－＠]|[\t\r\n]"
"""How a text may not begin in a sheet, since a program would take it for a formula (a pattern).

Spaces before the sign do not hide it, and Chinese versions take the full-width sign as well.
"""

LARGEST = 2**29  # bytes
_TEXTS = pa.dictionary(pa.int32(), pa.string())
_SAVE_AS = "请另存为“CSV UTF-8（逗号分隔）”或 .xlsx。"


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something wrong at a row (counted from 0) and in the column with this id."""

    row: int
    column: str
    what: str
    remedy: str


@dataclass(frozen=True)
class Written:
    """The text of a table: `table` has one column an id, `rows` the numbers of its rows.

    A column is a dictionary array: its distinct texts, and for every row the place of its own
    among them, null for an empty cell. `sheet` is the name of the sheet in a workbook.
    """

    file: str
    sheet: str | None
    rows: np.ndarray
    table: pa.Table

    def problem(self, wrong: Wrong, column: Column) -> Problem:
        """Something wrong, by sheet, row as numbered in the file, and column."""
        sheet = f"工作表“{shown(self.sheet)}”" if self.sheet else ""
        where = f"{sheet}第 {self.rows[wrong.row]} 行“{column.title}”列"
        return Problem(self.file, None, f"{where}，{wrong.what}", wrong.remedy)


def read_csv(path: Path, known: Sequence[Column]) -> Written:
    """Read comma-separated text in UTF-8 (with or without BOM) or GB18030; InputError otherwise."""
    file = str(path)
    with path.open("rb") as opened:
        content = opened.read(LARGEST + 1)
    if len(content) > LARGEST:
        what = f"文件超过 {LARGEST // 2**20} MB。"
        raise InputError([Problem(file, None, what, "请分成几个文件，或用 Parquet。")])
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4096]:
        raise InputError([Problem(file, None, "不是 UTF-8 或 GB18030 文字。", _SAVE_AS)])
    utf_8 = _as_utf_8(content, file)
    try:
        header = next(csv.reader(io.TextIOWrapper(io.BytesIO(utf_8), "utf-8", newline="")), [])
    except csv.Error:
        what = "第一行读不成表头。"
        raise InputError([Problem(file, 1, what, _SAVE_AS)]) from None
    if not any(header):
        what = "没有“案件编号”列。"
        raise InputError([Problem(file, None, what, "第一行应是表头；见 rongcuo template。")])
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        raise InputError([Problem(file, 1, "不是用逗号分隔的。", _SAVE_AS)])
    ragged: list[Problem] = []

    def note(row: arrow_csv.InvalidRow) -> str:
        what = f"有 {row.actual_columns} 格，表头有 {row.expected_columns} 格。"
        ragged.append(Problem(file, row.number, what, "内容里有逗号的，请用双引号括起来。"))
        return "skip"

    names = [str(place) for place in range(len(header))]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(utf_8),
            arrow_csv.ReadOptions(use_threads=False, column_names=names, skip_rows_after_names=1),
            arrow_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=note),
            arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, _TEXTS),
                null_values=[""],
                strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        raise InputError([Problem(file, None, "不是一张表。", _SAVE_AS)]) from None
    if ragged:
        raise InputError(ragged)
    rows = np.arange(2, table.num_rows + 2)
    return _named(file, None, header, table.combine_chunks(), rows, known)


def _as_utf_8(content: bytes, file: str) -> bytes:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return content.decode("gb18030").encode()
        except UnicodeDecodeError:
            what = "编码不是 UTF-8，也不是 GB18030。"
            raise InputError([Problem(file, None, what, _SAVE_AS)]) from None
    return content.removeprefix(codecs.BOM_UTF8)


def from_rows(
    file: str,
    sheet: str,
    rows: Iterable[tuple[int, Sequence[str | None]]],
    known: Sequence[Column],
) -> Written:
    """Put together numbered rows of text, the first of which is the header."""
    several: Iterator[tuple[int, Sequence[str | None]]] = iter(rows)
    header = [cell or "" for cell in next(several, (1, ()))[1]]
    while header and not header[-1]:
        header.pop()
    numbers: list[int] = []
    cells: list[list[str | None]] = [[] for _ in header]
    for number, row in several:
        if any(row[len(header) :]):
            problem = Problem(
                file, None, f"工作表“{shown(sheet)}”第 {number} 行，表头之外还有内容。", "请删去。"
            )
            raise InputError([problem])
        numbers.append(number)
        for place, column in enumerate(cells):
            column.append((row[place] or None) if place < len(row) else None)
    arrays = [pa.array(column, pa.string()).dictionary_encode() for column in cells]
    table = pa.table(arrays, names=[str(place) for place in range(len(header))])
    return _named(file, sheet, header, table, np.array(numbers, dtype=np.int64), known)


def _named(
    file: str,
    sheet: str | None,
    header: Sequence[str],
    table: pa.Table,
    rows: np.ndarray,
    known: Sequence[Column],
) -> Written:
    """Give the columns their ids; what the header does not say clearly is refused."""
    titles = {_unmarked(c.title): c.id for c in known} | {c.id: c.id for c in known}
    problems: list[Problem] = []
    personal: list[Problem] = []
    found: dict[str, int] = {}
    place_in = f"工作表“{shown(sheet)}”" if sheet else ""
    for place, cell in enumerate(header):
        title = _unmarked(cell.strip()).rstrip("？?")
        where = f"{place_in}第 {place + 1} 列"
        if title in titles and titles[title] not in found:
            found[titles[title]] = place
        elif title in titles:
            problems.append(
                Problem(file, None, f"{where}，表头“{shown(title)}”重复。", "请删去一列。")
            )
        elif is_name_field(title) or find_traces(title):
            what = f"{where}，表头用来填个人信息。"
            personal.append(Problem(file, None, what, "请删去这一列，只用代称。"))
        elif title or table.column(place).null_count < table.num_rows:
            what = f"{where}，不认识表头“{shown(title)}”。" if title else f"{where}，没有表头。"
            hint = suggestion(title, titles) or "表头见 rongcuo template 写出的空表。"
            problems.append(Problem(file, None, what, hint))
    if personal:
        raise PersonalDataError(personal)
    if "case" not in found and not problems:
        what = f"{place_in}没有“案件编号”列。"
        problems.append(Problem(file, None, what, "第一行应是表头；见 rongcuo template。"))
    if problems:
        raise InputError(problems)
    named = pa.table({name: table.column(place) for name, place in found.items()})
    return Written(file, sheet, rows, named)


def _unmarked(title: str) -> str:
    """A title without the mark that is put before what looks like a formula."""
    return re.sub(f"^'(?={FORMULA})", "", title)
