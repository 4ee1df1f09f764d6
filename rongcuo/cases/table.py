"""Case tables as files: read, checked and written as .xlsx, .csv and Parquet."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from rongcuo.cases.check import contradictions
from rongcuo.cases.columns import Column, columns
from rongcuo.cases.typed import coded, empty, meant, typed, unreadable
from rongcuo.cases.workbook import SHEET, read_workbook
from rongcuo.cases.written import FORMULA, Written, read_csv
from rongcuo.errors import MOST_TOLD, InputError, PersonalDataError, Problem, shown, system_words
from rongcuo.policy.model import Policy
from rongcuo.safe_write import write_over

__all__ = [
    "SUFFIXES",
    "as_bytes",
    "chunks",
    "neutralised",
    "read_table",
    "write_findings",
    "write_table",
]

SUFFIXES = (".xlsx", ".csv", ".parquet")
MOST_ROWS = 50_000_000  # of a Parquet file
CHUNK = 1 << 18  # rows of a Parquet file that are in memory at once
_HELD = "Parquet 请用 rongcuo check 表 -o 表.parquet 写出。"


def read_table(path: Path, policy: Policy) -> pd.DataFrame:
    """Read a case table whole, in the columns of `columns` and the dtypes of `typed`.

    InputError names everything that is wrong by sheet, row and column; PersonalDataError where
    direct personal data stand in it. A Parquet file is read as it was written by `write_table`.
    """
    return pd.concat(list(chunks(path, policy)), ignore_index=True)


def chunks(
    path: Path,
    policy: Policy,
    only: Sequence[str] | None = None,
    groups: Sequence[int] | None = None,
) -> Iterator[pd.DataFrame]:
    """Read a case table in parts of at most 256 Ki rows; text files come as one part.

    `only` are the ids of the columns wanted and `groups` the row groups of a Parquet file (all,
    where not told). The errors of `read_table`.
    """
    known = columns(policy)
    try:
        match _suffix(path):
            case ".xlsx":
                yield _checked(read_workbook(path, known), policy)
            case ".csv":
                yield _checked(read_csv(path, known), policy)
            case _:
                yield from _parquet(
                    path, [c for c in known if only is None or c.id in only], groups
                )
    except OSError as error:
        words = "没有这个文件" if isinstance(error, FileNotFoundError) else system_words(error)
        raise InputError(
            [Problem(str(path), None, f"打不开（{words}）。", "请检查路径。")]
        ) from None


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        remedy = f"请用 {'、'.join(SUFFIXES)}。"
        raise InputError([Problem(str(path), None, "不是认识的表格文件。", remedy)])
    return suffix


def _checked(written: Written, policy: Policy) -> pd.DataFrame:
    """The frame, where nothing is wrong in its cells or between them."""
    known = columns(policy)
    written = meant(written)
    frame, wrong = typed(written, known)
    cells = {(each.row, each.column) for each in wrong}
    wrong += (w for w in contradictions(frame, policy) if (w.row, w.column) not in cells)
    if wrong:
        order = {column.id: (place, column) for place, column in enumerate(known)}
        wrong.sort(key=lambda each: (each.row, order[each.column][0]))
        personal = any("疑似" in each.what for each in wrong)
        problems = [written.problem(each, order[each.column][1]) for each in wrong[:MOST_TOLD]]
        if len(wrong) > MOST_TOLD:
            what = f"另有 {len(wrong) - MOST_TOLD} 处，未列出。"
            problems.append(Problem(written.file, None, what, "请先改正上面各处。"))
        raise (PersonalDataError if personal else InputError)(problems)
    return frame


def _parquet(
    path: Path, known: Sequence[Column], groups: Sequence[int] | None
) -> Iterator[pd.DataFrame]:
    """The parts of a Parquet file; a column that it lacks is unknown throughout."""
    damaged = Problem(str(path), None, "不是 Parquet 文件，或已损坏。", _HELD)
    try:
        file = pq.ParquetFile(path)
        schema = file.schema_arrow
        if "case" not in schema.names:
            raise InputError([Problem(str(path), None, "没有 case 列，不是案件表。", _HELD)])
        if len(set(schema.names)) < len(schema.names) or any(map(_nested, schema.types)):
            raise InputError([damaged])
        if file.metadata.num_rows > MOST_ROWS:
            what = f"有 {file.metadata.num_rows} 行，最多 {MOST_ROWS} 行。"
            raise InputError([Problem(str(path), None, what, "请分成几个文件。")])
        names = set(schema.names)
        here = [column.id for column in known if column.id in names]
        for batch in file.iter_batches(CHUNK, groups, here):
            part = batch.to_pandas(split_blocks=True)
            yield pd.DataFrame(
                {
                    column.id: _held(path, column, part[column.id])
                    if column.id in names
                    else empty(column, len(part))
                    for column in known
                },
                copy=False,
            )
    except (pa.ArrowException, UnicodeDecodeError, OverflowError):
        raise InputError([damaged]) from None


def _nested(kind: pa.DataType) -> bool:
    return bool(pa.types.is_nested(kind))


def length(path: Path) -> int:
    """The number of rows of a Parquet file; 0 where it cannot be read."""
    try:
        return int(pq.ParquetFile(path).metadata.num_rows)
    except (pa.ArrowInvalid, OSError):
        return 0


def _held(path: Path, column: Column, series: pd.Series) -> pd.Series:
    """A column of a Parquet file in its dtype; InputError where it holds something else."""
    wanted = empty(column, 0).dtype
    categories = isinstance(series.dtype, pd.CategoricalDtype)
    values: set[object] = set()
    if column.kind == "set" and categories:
        values = {each for each in series.cat.categories if not _of_set(column, each)}
        if not values:
            return series
    elif isinstance(wanted, pd.CategoricalDtype) and categories:
        if tuple(series.cat.categories) == tuple(wanted.categories):
            codes = series.cat.codes.to_numpy()
            if column.kind == "tri":
                codes = np.where(codes < 0, np.int8(1), codes)
            return coded(codes, wanted)
        values = set(series.cat.categories) - set(wanted.categories)
    elif series.dtype == wanted or series.isna().all():
        return _legible(path, column, series.astype(wanted) if series.dtype != wanted else series)
    elif column.kind in ("date", "year", "amount", "label", "text") and not categories:
        try:
            return _legible(path, column, series.astype(wanted))
        except (ValueError, TypeError, OverflowError):
            pass
    given = f"“{shown(min(map(str, values)))}”" if values else f"类型 {series.dtype}"
    problem = Problem(str(path), None, f"“{column.title}”列里的{given}不可读。", _HELD)
    raise InputError([problem])


def _of_set(column: Column, value: object) -> bool:
    """Whether a text is values of a set column, in order and joined by 、."""
    parts = str(value).split("、")
    return value == "、".join(each for each in column.values if each in parts)


def _legible(path: Path, column: Column, series: pd.Series) -> pd.Series:
    """A column as it is; InputError where a text of it holds what no workbook can."""
    if column.kind in ("label", "text") and unreadable(
        pa.array(series, pa.string(), from_pandas=True)
    ):
        what = f"“{column.title}”列里有不能识别的控制字符。"
        raise InputError([Problem(str(path), None, what, _HELD)])
    return series


def write_findings(found: pd.DataFrame, path: Path, policy: Policy) -> None:
    """Write the findings of `screen`, after the case numbers, in words for people or as ids."""
    if _suffix(path) == ".parquet":
        write_table(found, path, policy)
        return
    words = {"yes": "符合", "no": "不符合", "unknown": "待定"}

    def title(name: str) -> str:
        provision, _, fork = name.partition(".")
        cited = policy.provision(provision).citation
        if not fork:
            return cited
        ambiguity, _, reading = fork.partition(".")
        label = policy.ambiguity(ambiguity).reading(reading).label
        return f"{cited}　{ambiguity}“{label}”"

    findings = [name for name in found.columns if name != "case"]
    told = found.assign(**{name: found[name].astype(object).map(words) for name in findings})
    write_table(told.rename(columns={name: title(name) for name in findings}), path, policy)


def write_table(frame: pd.DataFrame, path: Path, policy: Policy) -> None:
    """Write a frame of cases; the format is the suffix's.

    Sheets and CSV (UTF-8 with BOM) have Chinese headers and words, Parquet ids. A text that a
    program would take for a formula gets a ' before it.
    """
    write_over(path, as_bytes(frame, _suffix(path), policy), private=True)


def as_bytes(frame: pd.DataFrame, suffix: str, policy: Policy) -> bytes:
    """The content of a file of that suffix."""
    if suffix == ".parquet":
        buffer = io.BytesIO()
        frame.to_parquet(buffer, index=False)
        return buffer.getvalue()
    shown_frame = _shown(frame, policy)
    if suffix == ".csv":
        plain = shown_frame.map(neutralised).rename(columns=neutralised)
        return plain.to_csv(index=False).encode("utf-8-sig")
    return _workbook(shown_frame)


def neutralised(text: str | float) -> str | float:
    """A text that no program takes for a formula.

    >>> neutralised("=1+1"), neutralised("某系")
    ("'=1+1", '某系')
    """
    return f"'{text}" if isinstance(text, str) and re.match(FORMULA, text) else text


def _shown(frame: pd.DataFrame, policy: Policy) -> pd.DataFrame:
    """The frame in words for people; nothing for what is missing."""
    known = {column.id: column for column in columns(policy)}
    result = {}
    for name in frame.columns:
        series, column = frame[name], known.get(name)
        title = column.title if column else name
        if column and column.kind == "claim":
            result[title] = series.map({True: "是", False: "否"})
        elif column and column.kind == "date":
            result[title] = series.dt.strftime("%Y-%m-%d")
        elif column and column.kind in ("tri", "enum", "outcome"):
            words = {value: column.shown(value) for value in column.values}
            result[title] = series.astype(object).map(words)
        else:
            result[title] = series
    return pd.DataFrame(result).astype(object).where(lambda f: f.notna(), "")


def _workbook(frame: pd.DataFrame) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "B2"
    sheet.append([_cell(sheet, title, bold=True) for title in frame.columns])
    for row in frame.itertuples(index=False):
        sheet.append([_cell(sheet, value) for value in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> Any:
    if value == "":
        return None
    plain = value.item() if isinstance(value, np.generic) else value
    cell = WriteOnlyCell(sheet, neutralised(plain) if isinstance(plain, str) else plain)
    if bold:
        cell.font = Font(bold=True)
    return cell
