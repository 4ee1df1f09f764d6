"""From what was written to what is meant: a frame of categoricals, dates and amounts.

| kind | held as |
|---|---|
| tri | ordered categorical no < unknown < yes; an empty cell is unknown |
| enum, outcome | categorical of its values; an empty cell or 未知 is missing |
| set | categorical of texts, several values joined by 、 |
| claim | bool; an empty cell is False |
| date | datetime64[s] |
| year | Int16 |
| amount | float64, in yuan |
| label, text | string |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from rongcuo.anonymity import find_traces
from rongcuo.cases.columns import EXAMPLE, KLEENE, Column
from rongcuo.cases.written import FORMULA, Written, Wrong
from rongcuo.errors import shown, suggestion

__all__ = ["TRI", "coded", "dtype_of", "empty", "meant", "typed", "unreadable"]

TRI = pd.CategoricalDtype(list(KLEENE), ordered=True)
DATE = np.dtype("datetime64[s]")
YEARS = range(2004, 2100)
LARGEST_AMOUNT = 10**10

_DAY = re.compile(r"(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?")
_UNREADABLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
_APART = re.compile(r"[、,，;；]")
_PERSONAL = "请删去或改用代称（如“甲”“某系”）。"


def dtype_of(column: Column) -> Any:
    """The dtype that a column is held as; see the table above."""
    match column.kind:
        case "tri":
            return TRI
        case "enum" | "outcome":
            return pd.CategoricalDtype(list(column.values))
        case "set":
            return pd.CategoricalDtype(pd.Index([], dtype="str"))
        case "claim":
            return np.dtype(bool)
        case "date":
            return DATE
        case "year":
            return pd.Int16Dtype()
        case "amount":
            return np.dtype(float)
        case _:
            return pd.StringDtype(na_value=np.nan)


def coded(codes: Any, dtype: Any) -> pd.Series:
    """A categorical column from its codes, -1 for what is missing."""
    return pd.Series(pd.Categorical.from_codes(codes, dtype=dtype))


def empty(column: Column, length: int) -> pd.Series:
    """A column of which nothing is known."""
    match column.kind:
        case "tri":
            return coded(np.full(length, 1, np.int8), TRI)
        case "claim":
            return pd.Series(np.zeros(length, bool))
        case _:
            return pd.Series([None] * length, dtype=dtype_of(column))


def meant(written: Written) -> Written:
    """The table without empty rows and those that only show how to fill in (示例…)."""
    numbers = pc.fill_null(pc.utf8_trim_whitespace(written.table.column("case")), "")
    real = pc.invert(pc.starts_with(numbers, EXAMPLE))
    real = pc.and_(real, _filled(written.table))
    rows = written.rows[real.to_numpy()]
    return Written(written.file, written.sheet, rows, written.table.filter(real))


def typed(written: Written, known: Sequence[Column]) -> tuple[pd.DataFrame, list[Wrong]]:
    """The table with its columns in order, those missing added, and all that is wrong in cells."""
    problems: list[Wrong] = []
    series: dict[str, pd.Series] = {}
    for column in known:
        if column.id in written.table.column_names:
            text = written.table.column(column.id).combine_chunks()
            series[column.id], found = _read(column, text)
            problems += (Wrong(row, column.id, what, remedy) for row, what, remedy in found)
        else:
            series[column.id] = empty(column, len(written.rows))
    return pd.DataFrame(series), problems


def _filled(table: pa.Table) -> pa.Array:
    """Which rows have anything in them."""
    filled = pa.array(np.zeros(table.num_rows, bool))
    for column in table.columns:
        filled = pc.or_(filled, pc.greater(pc.fill_null(pc.utf8_length(column), 0), 0))
    return filled


def _read(column: Column, text: pa.Array) -> tuple[pd.Series, list[tuple[int, str, str]]]:
    worded = column.kind in ("tri", "enum", "outcome", "claim")
    text = text if worded else pc.utf8_trim_whitespace(text)
    match column.kind:
        case "tri" | "enum" | "outcome" | "claim":
            values, bad = _words(column, text)
        case "label" | "text":
            values, bad = _texts(text), np.array([], dtype=np.int64)
        case "date":
            values, bad = _distinct(text, _day, np.datetime64("NaT", "s"), DATE)
        case "year":
            read, bad = _distinct(text, _year, -1, np.dtype(np.int16))
            values = read.astype("Int16").mask(read < 0)
        case "amount":
            values, bad = _distinct(text, _amount, np.nan, np.dtype(float))
        case "set":
            values, bad = _sets(column, text)
    given = pc.utf8_trim_whitespace(text.take(pa.array(bad))).to_pylist()
    said = {value: _said(column, value) for value in set(given)}
    wrong = [(int(row), *said[value]) for row, value in zip(bad, given, strict=True)]
    if column.kind in ("label", "text"):
        wrong += _personal(text)
        remedy = "请删去后重试。"
        wrong += [(row, "有不能识别的控制字符。", remedy) for row in unreadable(text)]
    return values, wrong


def unreadable(text: pa.Array) -> list[int]:
    """The rows whose text holds what no workbook can: control characters and non-characters."""
    found = pc.fill_null(pc.match_substring_regex(text, _UNREADABLE), False)
    return [int(row) for row in np.flatnonzero(found.to_numpy(zero_copy_only=False))]


def _said(column: Column, value: str) -> tuple[str, str]:
    """What is wrong with a cell, and the remedy; personal data are not repeated."""
    if traces := find_traces(value):
        return f"疑似{traces[0].kind}。", _PERSONAL
    match column.kind:
        case "date":
            return f"“{shown(value)}”不是日期。", "请写成 2025-03-03 的样式，且须是存在的日子。"
        case "year":
            return f"“{shown(value)}”不是年份。", "请写四位数字，如 2025。"
        case "amount":
            return f"“{shown(value)}”不是金额。", "请写以元为单位的数字，如 21000，至多两位小数。"
        case _:
            hint = suggestion(value, column.choices)
            more = "（可写几个，用“、”分开）" if column.kind == "set" else ""
            return f"“{shown(value)}”不可填。", f"{hint}可写：{'、'.join(column.choices)}{more}。"


def _words(column: Column, text: pa.Array) -> tuple[pd.Series, np.ndarray]:
    """Look every cell up among the column's words and blanks, by one hash table."""
    missing = 1 if column.kind == "tri" else -1
    meaning: dict[str | None, int] = {"": missing, None: missing}
    for word, value in column.words.items():
        meaning[word] = column.values.index(value) if value else missing
    words = pa.array(list(meaning), pa.string())
    found = pc.index_in(text, words)
    if found.null_count:  # most tables have no spaces about their words
        found = pc.index_in(pc.utf8_trim_whitespace(text), words)
    bad = np.flatnonzero(found.is_null().to_numpy(zero_copy_only=False))
    codes = np.array([*meaning.values(), missing], np.int8)
    codes = codes.take(found.fill_null(len(words)).to_numpy())
    if column.kind == "claim":
        return pd.Series(codes == 1), bad
    return coded(codes, dtype_of(column)), bad


def _texts(text: pa.Array) -> pd.Series:
    """Texts, without the mark that a sheet's export puts before what looks like a formula."""
    plain = pc.replace_substring_regex(text, f"^'({FORMULA})", r"\1")
    plain = pc.if_else(pc.equal(plain, ""), None, plain)
    return pd.Series(plain.to_pandas(), dtype=pd.StringDtype(na_value=np.nan))


def _distinct(
    text: pa.Array, read: Callable[[str], object], missing: object, dtype: np.dtype
) -> tuple[pd.Series, np.ndarray]:
    """Read every distinct text once; `read` gives None where it is none."""
    distinct = text.dictionary_encode()
    codes = distinct.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    values = [read(t) if t else missing for t in distinct.dictionary.to_pylist()]
    wrong = np.array([value is None for value in values] + [False])
    table = np.array([missing if v is None else v for v in values] + [missing], dtype=dtype)
    return pd.Series(table[codes]), np.flatnonzero(wrong[codes])


def _day(text: str) -> np.datetime64 | None:
    if not (found := _DAY.fullmatch(text.removesuffix(" 00:00:00"))):
        return None
    try:
        return np.datetime64(date(int(found[1]), int(found[3]), int(found[4])), "s")
    except ValueError:
        return None


def _year(text: str) -> int | None:
    found = re.fullmatch(r"\d{4}", text.removesuffix("年"))
    return int(found[0]) if found and int(found[0]) in YEARS else None


def _amount(text: str) -> float | None:
    plain = re.sub(r"(?<=\d)[,，](?=\d{3}(?!\d))", "", text).removesuffix("元")
    if not re.fullmatch(r"\d{1,11}(?:\.\d{1,2})?", plain):
        return None
    return float(plain) if float(plain) <= LARGEST_AMOUNT else None


def _sets(column: Column, text: pa.Array) -> tuple[pd.Series, np.ndarray]:
    """Several values in a cell, put in order and joined by 、."""

    def read(cell: str) -> str | None:
        parts = [part.strip() for part in _APART.split(cell) if part.strip()]
        if any(part not in column.words for part in parts):
            return None
        return "、".join(v for v in column.values if v in {column.words[p] for p in parts})

    distinct = text.dictionary_encode()
    codes = distinct.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    values = [read(t or "") for t in distinct.dictionary.to_pylist()]
    categories = sorted({value for value in values if value})
    table = np.array([categories.index(v) if v else -1 for v in values] + [-1], dtype=np.int16)
    wrong = np.array([value is None for value in values] + [False])
    dtype = pd.CategoricalDtype(pd.Index(categories, dtype="str"))
    return coded(table[codes], dtype), np.flatnonzero(wrong[codes])


def _personal(text: pa.Array) -> list[tuple[int, str, str]]:
    """Where direct personal data stand; every distinct text is read once."""
    distinct = text.dictionary_encode()
    traces = [find_traces(value) if value else () for value in distinct.dictionary.to_pylist()]
    if not any(traces):
        return []
    codes = distinct.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    found = np.array([bool(trace) for trace in traces] + [False])
    return [
        (int(row), f"第 {trace.start + 1} 个字起，疑似{trace.kind}。", _PERSONAL)
        for row in np.flatnonzero(found[codes])
        for trace in traces[codes[row]]
    ]
