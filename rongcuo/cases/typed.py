"""From what was written to what is meant: a frame of categoricals, dates and amounts.

Each distinct text of a column is read once, and every row takes the value of its own.

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

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from rongcuo.cases.cell import reader, refusal, traces
from rongcuo.cases.columns import EXAMPLE, KLEENE, Column
from rongcuo.cases.written import FORMULA, Written, Wrong

__all__ = ["TRI", "coded", "dtype_of", "empty", "meant", "typed", "unreadable"]

TRI = pd.CategoricalDtype(list(KLEENE), ordered=True)
DATE = np.dtype("datetime64[s]")

_MISSING = {"tri": "unknown", "claim": False}
_Refused = Mapping[int, list[tuple[str, str]]]  # by place of the text: what, remedy
_UNREADABLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"


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
    one = _array([_MISSING.get(column.kind)], dtype_of(column))
    return pd.Series(one.take(np.zeros(length, np.intp)))


def _array(values: Sequence[Any], dtype: Any) -> Any:
    """A pandas array of a few values; None is missing."""
    if not isinstance(dtype, pd.CategoricalDtype):
        return pd.array(values, dtype)
    places = {category: place for place, category in enumerate(dtype.categories)}
    return pd.Categorical.from_codes([places.get(each, -1) for each in values], dtype=dtype)


def meant(written: Written) -> Written:
    """The table without empty rows and those that only show how to fill in (示例…)."""
    cases = written.table.column("case").combine_chunks()
    shows = pc.starts_with(pc.utf8_trim_whitespace(cases.dictionary), EXAMPLE)
    real = ~np.append(shows.to_numpy(zero_copy_only=False), False).take(_places(cases))
    real &= np.logical_or.reduce([column.is_valid() for column in written.table.columns])
    table = written.table.filter(pa.array(real))
    return Written(written.file, written.sheet, written.rows[real], table)


def typed(written: Written, known: Sequence[Column]) -> tuple[pd.DataFrame, list[Wrong]]:
    """The table with its columns in order, those missing added, and all that is wrong in cells."""
    problems: list[Wrong] = []
    values: dict[str, Any] = {}
    for column in known:
        if column.id in written.table.column_names:
            cells = written.table.column(column.id).combine_chunks()
            distinct, wrong = _read(column, pc.utf8_trim_whitespace(cells.dictionary))
            places = _places(cells)
            values[column.id] = distinct.take(places)
            problems += _found(column, wrong, places)
        else:
            values[column.id] = empty(column, len(written.rows))
    return pd.DataFrame(values, copy=False), problems


def _places(cells: pa.DictionaryArray) -> np.ndarray:
    """For every row the place of its text among the distinct ones; one past the last for none."""
    return np.asarray(cells.indices.fill_null(len(cells.dictionary)))


def _read(column: Column, texts: pa.Array) -> tuple[Any, _Refused]:
    """The values of distinct texts, then that of none, as a pandas array; and what is wrong."""
    missing, dtype = _MISSING.get(column.kind), dtype_of(column)
    if column.kind in ("label", "text"):
        plain = pc.replace_substring_regex(texts, f"^'({FORMULA})", r"\1").to_pylist()
        return _array([*(text or None for text in plain), None], dtype), _told(texts)
    read = reader(column)
    values: list[Any] = []
    wrong: dict[int, list[tuple[str, str]]] = {}
    for place, text in enumerate(texts.to_pylist()):
        try:
            value = read(text) if text else None
        except ValueError:
            wrong[place] = [refusal(column, text)]
            value = None
        values.append(missing if value is None else value)
    if column.kind == "set":
        categories = sorted({value for value in values if value})
        dtype = pd.CategoricalDtype(pd.Index(categories, dtype="str"))
    return _array([*values, missing], dtype), wrong


def _told(texts: pa.Array) -> _Refused:
    """What no free text may hold: direct personal data, and what no workbook can."""
    wrong = {n: found for n, text in enumerate(texts.to_pylist()) if (found := traces(text))}
    for n in unreadable(texts):
        wrong.setdefault(n, []).append(("有不能识别的控制字符。", "请删去后重试。"))
    return wrong


def unreadable(text: pa.Array) -> list[int]:
    """The rows whose text holds what no workbook can: control characters and non-characters."""
    found = pc.fill_null(pc.match_substring_regex(text, _UNREADABLE), False)
    return [int(row) for row in np.flatnonzero(found.to_numpy(zero_copy_only=False))]


def _found(column: Column, wrong: _Refused, places: np.ndarray) -> Iterator[Wrong]:
    """What is wrong row by row; in most columns nothing is."""
    rows = np.flatnonzero(np.isin(places, list(wrong))) if wrong else ()
    for row in rows:
        for what, remedy in wrong[int(places[row])]:
            yield Wrong(int(row), column.id, what, remedy)
