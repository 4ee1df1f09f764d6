"""What the text of one cell means in its column, and what is said where it means nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import numpy as np

from rongcuo.anonymity import find_traces
from rongcuo.cases.columns import Column
from rongcuo.errors import shown, suggestion

__all__ = ["reader", "refusal", "traces"]

YEARS = range(2004, 2100)
LARGEST_AMOUNT = 10**10

_DAY = re.compile(r"(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?")
_APART = re.compile(r"[、,，;；]")
_PERSONAL = "请删去或改用代称（如“甲”“某系”）。"


def reader(column: Column) -> Callable[[str], object]:
    """What gives the value of a text without spaces about it; ValueError where it has none.

    A word gives what it stands for, a set its values in order joined by 、, a claim a bool, a date
    a day, a year and an amount a number. 未知 gives None, but for a three-valued fact.
    """

    def word(text: str) -> object:
        if text not in column.words:
            raise ValueError(text)
        return column.words[text] or None

    def several(text: str) -> str | None:
        given = {word(part.strip()) for part in _APART.split(text) if part.strip()}
        return "、".join(value for value in column.values if value in given) or None

    match column.kind:
        case "date":
            return _day
        case "year":
            return _year
        case "amount":
            return _amount
        case "set":
            return several
        case "claim":
            return lambda text: word(text) == "yes"
        case _:
            return word


def _day(text: str) -> np.datetime64:
    if not (found := _DAY.fullmatch(text.removesuffix(" 00:00:00"))):
        raise ValueError(text)
    return np.datetime64(date(int(found[1]), int(found[3]), int(found[4])), "s")


def _year(text: str) -> int:
    found = re.fullmatch(r"\d{4}", text.removesuffix("年"))
    if not found or int(found[0]) not in YEARS:
        raise ValueError(text)
    return int(found[0])


def _amount(text: str) -> float:
    plain = re.sub(r"(?<=\d)[,，](?=\d{3}(?!\d))", "", text).removesuffix("元")
    if not re.fullmatch(r"\d{1,11}(?:\.\d{1,2})?", plain) or float(plain) > LARGEST_AMOUNT:
        raise ValueError(text)
    return float(plain)


def traces(text: str) -> list[tuple[str, str]]:
    """The direct personal data in a free text by place and kind, each with the remedy."""
    return [
        (f"第 {trace.start + 1} 个字起，疑似{trace.kind}。", _PERSONAL)
        for trace in find_traces(text)
    ]


def refusal(column: Column, text: str) -> tuple[str, str]:
    """What is wrong with a text that has no value, and the remedy; personal data are not repeated."""
    if found := find_traces(text):
        return f"疑似{found[0].kind}。", _PERSONAL
    match column.kind:
        case "date":
            return f"“{shown(text)}”不是日期。", "请写成 2025-03-03 的样式，且须是存在的日子。"
        case "year":
            return f"“{shown(text)}”不是年份。", "请写四位数字，如 2025。"
        case "amount":
            return f"“{shown(text)}”不是金额。", "请写以元为单位的数字，如 21000，至多两位小数。"
        case _:
            hint = suggestion(text, column.choices)
            more = "（可写几个，用“、”分开）" if column.kind == "set" else ""
            return f"“{shown(text)}”不可填。", f"{hint}可写：{'、'.join(column.choices)}{more}。"
