"""The report's summary as a document: what it says, its first tables, its charts."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from rongcuo.trends.charts import png
from rongcuo.trends.report import Report
from rongcuo.trends.shown import Section, Table

__all__ = ["document"]

_ACCENT = RGBColor(0xA6, 0x1B, 0x1B)
_QUIET = RGBColor(0x59, 0x60, 0x6A)


def document(report: Report) -> bytes:
    """The document's content; the marking stands in the head of every page."""
    written = docx.Document()
    page = written.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.6)
    _faces(written)
    head = page.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run(head.add_run(report.marking), 9, _ACCENT)
    title = written.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(title.add_run(report.title), 20, None, bold=True)
    for note in report.notes:
        paragraph = written.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(1)
        _run(paragraph.add_run(note), 9, _QUIET)
    for section in report.sections:
        _section(written, section)
    buffer = io.BytesIO()
    written.save(buffer)
    return buffer.getvalue()


def _faces(written: Document) -> None:
    """Faces that Word and WPS have; Chinese ones are set apart."""
    style = written.styles["Normal"]
    style.font.name, style.font.size = "仿宋", Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")


def _run(run: object, size: float, colour: RGBColor | None, *, bold: bool = False) -> None:
    font = run.font  # type: ignore[attr-defined]
    font.size, font.bold = Pt(size), bold
    if colour is not None:
        font.color.rgb = colour


def _section(written: Document, section: Section) -> None:
    heading = written.add_paragraph()
    heading.paragraph_format.space_before = Pt(12)
    heading.paragraph_format.keep_with_next = True
    _run(heading.add_run(section.title), 14, None, bold=True)
    for statement in section.statements:
        written.add_paragraph(statement)
    if section.chart is not None:
        written.add_picture(io.BytesIO(png(section.chart)), width=Cm(14.5))
        picture = written.paragraphs[-1]._p.xpath(".//wp:docPr")[0]
        picture.set("descr", section.chart.alternative)
        _run(written.add_paragraph().add_run(section.chart.title), 9, _QUIET)
    for table in section.tables[:1]:
        _table(written, table)


def _table(written: Document, table: Table) -> None:
    caption = written.add_paragraph()
    caption.paragraph_format.keep_with_next = True
    _run(caption.add_run(table.title), 10, None, bold=True)
    drawn = written.add_table(rows=1, cols=len(table.head))
    drawn.style = "Light List"
    for cell, text in zip(drawn.rows[0].cells, table.head, strict=True):
        cell.text = text
    for row in table.rows:
        for cell, text in zip(drawn.add_row().cells, row, strict=True):
            cell.text = text
    for line in drawn.rows:
        for cell in line.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)
                for run in paragraph.runs:
                    run.font.size = Pt(9)
    if table.note:
        _run(written.add_paragraph().add_run(table.note), 9, _QUIET)
