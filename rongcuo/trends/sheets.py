"""The report's tables as a workbook: one sheet a section, marked on every sheet."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from rongcuo.cases.table import neutralised
from rongcuo.trends.report import Report
from rongcuo.trends.shown import Section, Table

__all__ = ["workbook"]

_HEAD = Border(bottom=Side(style="medium", color="A61B1B"))
_LINE = Border(bottom=Side(style="thin", color="DEDBD4"))
_TITLE, _BOLD, _PLAIN = Font(bold=True, size=14), Font(bold=True, size=12), Font()
_MARK, _QUIET = Font(color="A61B1B"), Font(color="59606A")
_WRAPPED = Alignment(wrap_text=True, vertical="top", horizontal="left")
_NARROW, _WIDE, _PAGE = 10, 36, 110


def workbook(report: Report) -> bytes:
    """The workbook's content. Counts are numbers; what is hidden is said in words."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "要点和说明"
    lines = [(report.title, _TITLE), (report.marking, _MARK), ("", _PLAIN)]
    lines += [(text, _PLAIN) for text in report.first]
    lines += [("", _PLAIN), *((text, _QUIET) for text in report.notes)]
    for row, (text, font) in enumerate(lines, 1):
        _write(first, row, 1, text, font)
    first.column_dimensions["A"].width = _PAGE
    _printed(first, report.marking)
    for section in report.sections:
        if section.tables:
            _sheet(book.create_sheet(section.title[:31]), section, report.marking)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _printed(sheet: Worksheet, marking: str) -> None:
    """On A4, as wide as the page, the marking in the head of every page."""
    if sheet.oddHeader is not None:
        sheet.oddHeader.right.text = marking
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


def _write(sheet: Worksheet, row: int, column: int, text: str, font: Font) -> None:
    if not text:
        return
    number = column > 1 and text.isdecimal()  # what a row is called is no number
    cell = sheet.cell(row, column, int(text) if number else neutralised(text))
    cell.font, cell.alignment = font, _WRAPPED


def _sheet(sheet: Worksheet, section: Section, marking: str) -> None:
    _printed(sheet, marking)
    sheet.sheet_view.showGridLines = False
    _write(sheet, 1, 1, marking, _MARK)
    row = 3
    widths: dict[int, int] = {}
    for table in section.tables:
        row = _table(sheet, row, table, widths)
    for place, width in widths.items():
        sheet.column_dimensions[get_column_letter(place)].width = width


def _table(sheet: Worksheet, row: int, table: Table, widths: dict[int, int]) -> int:
    """Write a table from a row on; the row that the next one begins in."""
    sheet.cell(row, 1, neutralised(table.title)).font = _BOLD
    for place, title in enumerate(table.head, 1):
        _write(sheet, row + 1, place, title, Font(bold=True))
        sheet.cell(row + 1, place).border = _HEAD
    for line in table.rows:
        row += 1
        for place, text in enumerate(line, 1):
            _write(sheet, row + 1, place, text, _PLAIN)
            sheet.cell(row + 1, place).border = _LINE
    for place, texts in enumerate(zip(table.head, *table.rows, strict=True), 1):
        longest = max(map(len, texts)) * 2 + 2
        widths[place] = min(max(widths.get(place, _NARROW), longest), _WIDE)
    if table.note:
        cell = sheet.cell(row + 2, 1, neutralised(table.note))
        cell.font = _QUIET
    return row + 4
