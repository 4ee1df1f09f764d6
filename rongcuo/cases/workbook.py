"""Reading a workbook that may be broken or hostile: bounded, and without following anything."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl

from rongcuo.cases.columns import Column
from rongcuo.cases.written import Written, from_rows
from rongcuo.errors import MOST_TOLD, InputError, Problem, shown

__all__ = ["SHEET", "read_workbook"]

SHEET = "案件"
"""The name of the sheet that holds the cases."""

LARGEST = 256 * 2**20  # bytes, unpacked
RATIO = 200  # unpacked : packed, past which a file is no table
LARGEST_PART = 16 * 2**20  # bytes of any part but sheets and their texts
LONGEST_ROW = 4 * 2**20  # bytes of one row of a sheet
MOST_TAGS = 6_000_000  # tags in the shared texts
MOST_ROWS = 2**20
MOST_CELLS = 30_000_000
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z0-9:]{3,20})\"")


def read_workbook(path: Path, known: Sequence[Column]) -> Written:
    """Read the sheet 案件 (or the only one) of an .xlsx file; InputError for what is not plain.

    Refused: what is no workbook, unpacks to too much, has links to other files, merged cells,
    formulas or cells in error. Macros are not looked at; empty rows are passed over.
    """
    file = str(path)
    _unpackable(path)
    try:
        book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
    except Exception:  # a broken file can fail anywhere in the reader
        raise _broken(file) from None
    try:
        sheet: Any
        if SHEET in book.sheetnames:
            sheet = book[SHEET]
        elif len(book.worksheets) == 1:
            sheet = book.worksheets[0]
        else:
            what = f"没有名为“{SHEET}”的工作表。"
            raise InputError([Problem(file, None, what, f"请把案件所在的工作表改名为“{SHEET}”。")])
        return from_rows(file, sheet.title, _rows(file, sheet), known)
    except InputError:
        raise
    except Exception:  # rows are read late, and so found broken late
        raise _broken(file) from None
    finally:
        book.close()


def _broken(file: str) -> InputError:
    what = "工作簿已损坏，读不出来。"
    return InputError([Problem(file, None, what, "请用 WPS 或 Excel 打开后另存为 .xlsx。")])


def _unpackable(path: Path) -> None:
    """See that the file is a zip of bounded size that links nowhere and merges nothing."""
    file = str(path)
    if not zipfile.is_zipfile(path):
        old = path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
        what = "是旧式 .xls 或加了密的工作簿。" if old else "不是 .xlsx 工作簿。"
        raise InputError([Problem(file, None, what, "请去掉密码，另存为 .xlsx。")])
    try:
        with zipfile.ZipFile(path) as packed:
            problems = list(_against(packed, path))
    except InputError:
        raise
    except Exception:  # a broken zip can fail anywhere in the reader
        raise _broken(file) from None
    if problems:
        raise InputError(problems)


def _against(packed: zipfile.ZipFile, path: Path) -> Iterator[Problem]:
    """What stands against a workbook before it is read; InputError where nothing more is read."""
    file, parts = str(path), packed.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed_size = max(path.stat().st_size, 1)
    remedy = "请核对文件来源；大表请用 CSV 或 Parquet。"
    if unpacked > LARGEST or (unpacked > 2**22 and unpacked > RATIO * packed_size):
        what = f"解压后有 {unpacked // 2**20} MB，不像一张案件表。"
        raise InputError([Problem(file, None, what, remedy)])
    if any(_unwieldy(packed, part) for part in parts):
        raise InputError([Problem(file, None, "里面有一部分大得不像案件表。", remedy)])
    if any(part.filename.startswith("xl/externalLinks/") for part in parts):
        yield Problem(file, None, "有指向其他文件的链接。", "请断开链接，只留数值，再保存。")
    for part in parts:
        if part.filename.startswith("xl/worksheets/sheet"):
            for place in _MERGED.findall(_bounded(packed, part))[:20]:
                what = f"有合并单元格 {place.decode()}。"
                yield Problem(file, None, what, "请取消合并，逐格填写。")


def _bounded(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """A part's content; ValueError where it is longer than it says."""
    with packed.open(part) as opened:
        content = opened.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError
    return content


def _unwieldy(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part, read as a whole or row by row, would take much memory."""
    name = part.filename.lower()
    if name.startswith("xl/worksheets/") and name.endswith(".xml"):
        content = _bounded(packed, part)
        starts = [0, *(found.start() for found in _ROW.finditer(content)), len(content)]
        return max(after - before for before, after in pairwise(starts)) > LONGEST_ROW
    if "sharedstrings" in name:
        return _bounded(packed, part).count(b"<") > MOST_TAGS
    return part.file_size > LARGEST_PART and name.endswith((".xml", ".rels"))


def _rows(file: str, sheet: Any) -> Iterator[tuple[int, list[str | None]]]:
    """The rows that have content, as text; InputError for every cell that is not plain."""
    problems = []
    cells = 0
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells += len(row)
        if number > MOST_ROWS or cells > MOST_CELLS:
            what = f"工作表“{shown(sheet.title)}”的行或列太多。"
            remedy = "请删去空行空列；大表请用 CSV 或 Parquet。"
            raise InputError([Problem(file, None, what, remedy)])
        texts: list[str | None] = []
        for place, cell in enumerate(row, 1):
            value = cell.value
            if value is None or value == "":
                texts.append(None)
                continue
            kind = cell.data_type
            if kind in ("f", "e"):
                what = "公式" if kind == "f" else f"出错的格“{shown(str(value))}”"
                where = f"工作表“{shown(sheet.title)}”第 {number} 行第 {place} 列，是{what}。"
                problems.append(Problem(file, None, where, "请改成数值或文字。"))
            texts.append(_text(value))
        if len(problems) >= MOST_TOLD:
            break
        if any(texts):
            yield number, texts
    if problems:
        raise InputError(problems)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
