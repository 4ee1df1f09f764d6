"""The report's tables as a workbook: one sheet a section, marked on every sheet."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from rongcuo.cases.table import neutralised
from rongcuo.trends.report import Report
from rongcuo.trends.shown import Section

__all__ = ["workbook"]

_HEAD = Border(bottom=Side(style="medium", color="A61B1B"))
_LINE = Border(bottom=Side(style="thin", color="DEDBD4"))


def workbook(report: Report) -> bytes:
    """The workbook's content. Counts are numbers; what is hidden is said in words."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = "说明"
    for row, text in enumerate((report.title, report.marking, *report.notes), 1):
        first.cell(row, 1, neutralised(text)).font = Font(bold=row == 1)
    first.column_dimensions["A"].width = 100
    for section in report.sections:
        if section.tables:
            _sheet(book.create_sheet(section.title[:31]), section, report.marking)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheet(sheet: Worksheet, section: Section, marking: str) -> None:
    if sheet.oddHeader is not None:
        sheet.oddHeader.center.text = marking
    sheet.cell(1, 1, marking).font = Font(color="A61B1B")
    row, widths = 3, dict[int, int]()
    for table in section.tables:
        sheet.cell(row, 1, neutralised(table.title)).font = Font(bold=True, size=12)
        for place, title in enumerate(table.head, 1):
            cell = sheet.cell(row + 1, place, neutralised(title))
            cell.font, cell.border = Font(bold=True), _HEAD
        for line in table.rows:
            for place, text in enumerate(line, 1):
                number = text.isdecimal()
                cell = sheet.cell(row + 2, place, int(text) if number else neutralised(text))
                cell.border = _LINE
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                widths[place] = min(max(widths.get(place, 8), len(text) * 2 + 2), 46)
            row += 1
        if table.note:
            sheet.cell(row + 2, 1, neutralised(table.note)).font = Font(italic=True, color="59606A")
        row += 4
    for place, width in widths.items():
        sheet.column_dimensions[get_column_letter(place)].width = width
