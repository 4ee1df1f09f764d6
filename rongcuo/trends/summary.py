"""The report's summary as a document: what it says first, its sections, first tables, charts."""

from __future__ import annotations

import io
from unicodedata import east_asian_width

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as DrawnTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from rongcuo.trends.charts import png
from rongcuo.trends.report import Report
from rongcuo.trends.shown import Section, Table

__all__ = ["document"]

_ACCENT = RGBColor(0xA6, 0x1B, 0x1B)
_QUIET = RGBColor(0x59, 0x60, 0x6A)
_TEXT, _CHART = 15.8, 12  # centimetres
_LETTER, _BESIDE = 0.32, 0.4  # of a table: a Chinese letter of 9 points, the space beside a column
_HAIRLINE, _RULE = ("2", "B8B2A7"), ("8", "A61B1B")  # eighths of a point, colour


def document(report: Report) -> bytes:
    """The document's content; the marking stands in the head of every page."""
    written = docx.Document()
    _about(written, report.title)
    page = written.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.6)
    _faces(written)
    head = page.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run(head, report.marking, 9, _ACCENT)
    _page_number(page.footer.paragraphs[0])
    title = written.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(title, report.title, 20, bold=True)
    for statement in report.first:
        written.add_paragraph(statement)
    for note in report.notes:
        _run(_tight(written), note, 9, _QUIET)
    for section in report.sections:
        _section(written, section)
    buffer = io.BytesIO()
    written.save(buffer)
    return buffer.getvalue()


def _about(written: Document, title: str) -> None:
    """Title and language; no author and no day of the library's own sample."""
    properties = written.core_properties
    for element in list(properties._element):
        properties._element.remove(element)
    properties.title, properties.language = title, "zh-CN"


def _faces(written: Document) -> None:
    """Faces that Word and WPS have; Chinese ones are set apart, and marked as Chinese."""
    style = written.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    style.element.rPr.append(language)


def _page_number(foot: Paragraph) -> None:
    """The page's number between dashes, as on official documents."""
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _run(foot, "— ", 10)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
    _run(foot, " —", 10)


def _tight(written: Document) -> Paragraph:
    paragraph = written.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(1)
    return paragraph


def _run(
    paragraph: Paragraph,
    text: str,
    size: float,
    colour: RGBColor | None = None,
    *,
    bold: bool = False,
) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(size), bold
    if bold:
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "黑体")
    if colour is not None:
        run.font.color.rgb = colour


def _section(written: Document, section: Section) -> None:
    heading = written.add_paragraph()
    heading.paragraph_format.space_before = Pt(12)
    heading.paragraph_format.keep_with_next = True
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "0")
    heading._p.get_or_add_pPr().append(level)
    _run(heading, section.title, 14, bold=True)
    for statement in section.statements:
        written.add_paragraph(statement)
    if section.chart is not None:
        written.add_picture(io.BytesIO(png(section.chart)), width=Cm(_CHART))
        drawn = written.paragraphs[-1]
        drawn.paragraph_format.keep_with_next = True
        drawn._p.xpath(".//wp:docPr")[0].set("descr", section.chart.alternative)
        _run(written.add_paragraph(), section.chart.title, 9, _QUIET)
    for table in section.tables[:1]:
        _table(written, table)


def _table(written: Document, table: Table) -> None:
    """A table with hairlines under its rows and a rule under its head, which every page repeats."""
    caption = _tight(written)
    caption.paragraph_format.keep_with_next = True
    _run(caption, table.title, 10, bold=True)
    drawn = written.add_table(rows=1 + len(table.rows), cols=len(table.head))
    drawn.autofit = False
    _flush(drawn)
    widths = _widths(table)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = width
    for number, (line, texts) in enumerate(zip(drawn.rows, (table.head, *table.rows), strict=True)):
        properties = line._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, text, width in zip(line.cells, texts, widths, strict=True):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = Pt(2)
            paragraph.paragraph_format.space_after = Pt(2)
            _run(paragraph, text, 9, bold=number == 0)
            _ruled(cell, _HAIRLINE if number else _RULE)
    if table.note:
        note = written.add_paragraph()
        note.paragraph_format.space_before = Pt(3)
        _run(note, table.note, 9, _QUIET)


def _flush(table: DrawnTable) -> None:
    """Cells hardly with a margin at the left: their text begins where the page's does."""
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("left", 20), ("right", 113)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def _widths(table: Table) -> list[Cm]:
    """The page's width: columns that say little have what they need, the others share the rest."""
    needs = [
        max(map(_needs, texts)) + _BESIDE for texts in zip(table.head, *table.rows, strict=True)
    ]
    widths = dict.fromkeys(range(len(needs)), 0.0)
    left, waiting = _TEXT, sorted(widths, key=needs.__getitem__)
    for number, column in enumerate(waiting):
        widths[column] = min(needs[column], left / (len(waiting) - number))
        left -= widths[column]
    return [Cm(width + left / len(widths)) for width in widths.values()]


def _needs(text: str) -> float:
    """About how wide a text of a table is, in centimetres."""
    wide = sum(1 if east_asian_width(letter) in "FWA" else 0.55 for letter in text)
    return wide * _LETTER


def _ruled(cell: _Cell, rule: tuple[str, str]) -> None:
    """A line under a cell."""
    borders, line = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", rule[0]), ("space", "0"), ("color", rule[1])):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)
