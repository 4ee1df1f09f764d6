"""An empty case table as a workbook: drop-downs, notes, date formats, an example row."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from math import ceil

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from rongcuo.cases.columns import EXAMPLE, Column, columns
from rongcuo.cases.table import neutralised
from rongcuo.cases.workbook import SHEET
from rongcuo.errors import visible
from rongcuo.policy.model import Policy

__all__ = ["template"]

ROWS = 5000
"""How many rows have drop-downs."""

_INK, _QUIET, _ACCENT, _PAPER = "1F2328", "6B6B6B", "A61B1B", "F3F0EA"
_LINE = Border(bottom=Side(style="thin", color="B8B2A7"))
_FORMATS = {"date": "yyyy-mm-dd", "amount": "0.00", "year": "0"}
_WIDTHS = {"label": 14, "year": 10, "date": 14, "claim": 11, "text": 28, "amount": 14, "set": 16}
_EXPLAINED = (38, 26, 70, 36)
_TALL = 15  # points a line
_EXAMPLES: dict[str, str | int | date] = {
    "case": f"{EXAMPLE}（合成，可删）",
    "year": 2025,
    "unit": "某系甲",
    "claim_3": "是",
    "outcome": "在办",
    "amount_loss": 21000,
    "amount_recovered": 18000,
    "topic": "考勤",
    "application_received_on": date(2025, 3, 10),
    "relief_requested": "免责、从轻",
}


def template(policy: Policy) -> bytes:
    """The workbook's content: the sheet 案件 with a locked header, and how each column is filled."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    known = columns(policy)
    _header(sheet, known)
    _example(sheet, known)
    for place, column in enumerate(known, 1):
        _column(sheet, place, column)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    _printed(sheet)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.autoFilter = False
    sheet.protection.deleteRows = False
    sheet.protection.insertRows = False
    _explained(book.create_sheet("填写说明"), known, policy)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _header(sheet: Worksheet, known: Sequence[Column]) -> None:
    sheet.row_dimensions[1].height = 78
    for place, column in enumerate(known, 1):
        cell = sheet.cell(1, place, neutralised(column.title))
        cell.font = Font(bold=True, color=_INK, size=10)
        cell.fill = PatternFill("solid", fgColor=_PAPER)
        cell.border = Border(bottom=Side(style="medium", color=_ACCENT))
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left")
        note = Comment(column.note, "rongcuo")
        note.width, note.height = 320, 140
        cell.comment = note


def _example(sheet: Worksheet, known: Sequence[Column]) -> None:
    """One row that shows the writing; its number says that it is an example."""
    for place, column in enumerate(known, 1):
        value = _EXAMPLES.get(column.id, "未知" if column.kind == "tri" else None)
        cell = sheet.cell(2, place, value)
        cell.font = Font(italic=True, color=_QUIET, size=10)
        cell.border = _LINE
        cell.alignment = Alignment(horizontal="left")


def _column(sheet: Worksheet, place: int, column: Column) -> None:
    """Width, format, unlocked cells and drop-down of one column."""
    letter = get_column_letter(place)
    whole = sheet.column_dimensions[letter]
    whole.width = _WIDTHS.get(column.kind, 15)
    for cell in (whole, sheet.cell(2, place)):
        cell.protection = Protection(locked=False)
        cell.number_format = _FORMATS.get(column.kind, "@")
    cells = f"{letter}2:{letter}{ROWS + 1}"
    rule = None
    if column.kind in ("tri", "enum", "claim", "outcome"):
        rule = DataValidation(
            type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True
        )
        rule.error = f"可填：{'、'.join(column.choices)}。"
    elif column.kind == "date":
        rule = DataValidation(
            type="date", operator="greaterThan", formula1="DATE(2004,1,1)", allow_blank=True
        )
        rule.error = "请写日期，如 2025-03-03。"
    elif column.kind == "year":
        rule = DataValidation(
            type="whole", operator="between", formula1="2004", formula2="2099", allow_blank=True
        )
        rule.error = "请写四位数字的年份。"
    elif column.kind == "amount":
        rule = DataValidation(
            type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
        )
        rule.error = "请写以元为单位的数字。"
    if rule is not None:
        rule.errorTitle, rule.showErrorMessage = "不可填", True
        rule.add(cells)
        sheet.add_data_validation(rule)


def _explained(sheet: Worksheet, known: Sequence[Column], policy: Policy) -> None:
    """The second sheet: what each column is for."""
    lines = (
        f"案件表：{policy.title}（{policy.number}）",
        "一件一行。只写代称，不写姓名、证件号、电话、工号；举报人的信息一个字也不写。",
        "没有查明的写“未知”，不要猜。“核定结果”照核定文件写，由人填写。",
        f"第 2 行是示例，编号以“{EXAMPLE}”开头的行不会读入。填好后用 rongcuo check 检查。",
    )
    for row, line in enumerate(lines, 1):
        sheet.cell(row, 1, neutralised(visible(line))).font = Font(
            bold=row == 1, size=11, color=_INK
        )
    head = len(lines) + 2
    for place, title in enumerate(("列", "可填", "说明", "条文"), 1):
        cell = sheet.cell(head, place, title)
        cell.font = Font(bold=True)
        cell.border = Border(bottom=Side(style="medium", color=_ACCENT))
    facts = {fact.id: fact for fact in policy.facts}
    for row, column in enumerate(known, head + 1):
        fact = facts.get(column.id)
        cited = [policy.provision(p).citation for p in fact.provisions] if fact else []
        written = {"date": "日期", "year": "年份", "amount": "金额（元）"}.get(column.kind, "文字")
        cells = (column.title, "、".join(column.choices) or written, column.note, "、".join(cited))
        for place, text in enumerate(cells, 1):
            cell = sheet.cell(row, place, neutralised(visible(text)))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = _LINE
        tall = max(
            ceil(2 * len(text) / width) for text, width in zip(cells, _EXPLAINED, strict=True)
        )
        sheet.row_dimensions[row].height = _TALL * max(tall, 1)
    for letter, width in zip("ABCD", _EXPLAINED, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.print_title_rows = f"{head}:{head}"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    _printed(sheet)
    sheet.freeze_panes = f"A{head + 1}"
    sheet.protection.sheet = True


def _printed(sheet: Worksheet) -> None:
    """On A4, across."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
