"""The sheet that all documents are typeset on: a Word template, made here and rendered by docxtpl.

Page, styles and the one table are set up with python-docx; the body is a loop over paragraphs by
style and tables by columns. Measures follow what official documents commonly look like (A4, head
margin 37 mm, binding margin 28 mm, 156 mm × 225 mm of text, FangSong of 16 points); that they are
those of GB/T 9704 was not verified, and every document says so.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

__all__ = ["STYLES", "TEXT_WIDTH", "sheet"]

TEXT_WIDTH = 8845  # of the type area, 156 mm in twentieths of a point
_SONG, _FANG, _HEI, _KAI = "方正小标宋简体", "仿宋", "黑体", "楷体"
# Where a font is missing, the next of these is taken.
_FALLBACKS = {
    _SONG: "FZXiaoBiaoSong-B05S,小标宋,SimSun,宋体,Noto Serif CJK SC,Songti SC",
    _FANG: "FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong,Noto Serif CJK SC",
    _HEI: "SimHei,Noto Sans CJK SC,Heiti SC",
    _KAI: "KaiTi,楷体_GB2312,KaiTi_GB2312,STKaiti,Noto Serif CJK SC",
}
_PACKAGE_KEEPS = (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES)
_DOCUMENT_KEEPS = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
)
_STYLES_KEPT = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList")
_CENTER, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_BOTH, _LEFT = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT

# Style: id, font, points, lines (points exactly, or a multiple), indent in characters, alignment,
# points before and after, level of the outline.
_Look = tuple[str, str, float, float, int, WD_ALIGN_PARAGRAPH, float, float, int | None]
STYLES: dict[str, _Look] = {
    "标题": ("Title", _SONG, 22, 34, 0, _CENTER, 0, 10, None),
    "出处": ("Source", _KAI, 10.5, 1.2, 0, _CENTER, 0, 2, None),
    "主送": ("Addressee", _FANG, 16, 28, 0, _BOTH, 0, 0, None),
    "一级标题": ("Heading1", _HEI, 16, 28, 2, _LEFT, 6, 0, 0),
    "二级标题": ("Heading2", _KAI, 16, 28, 2, _LEFT, 4, 2, 1),
    "依据": ("Basis", _KAI, 10.5, 1.2, 0, _LEFT, 0, 4, None),
    "正文": ("BodyText", _FANG, 16, 28, 2, _BOTH, 0, 0, None),
    "正文末段": ("LastText", _FANG, 16, 28, 2, _BOTH, 0, 0, None),
    "落款": ("Signature", _FANG, 16, 30, 0, _RIGHT, 0, 0, None),
    "落款末行": ("LastSignature", _FANG, 16, 30, 0, _RIGHT, 0, 0, None),
    "附注": ("Note", _KAI, 9, 1.2, 0, _LEFT, 6, 0, None),
    "页注": ("FootNote", _KAI, 9, 1.15, 0, _BOTH, 2, 4, None),
    "表头": ("CellHead", _HEI, 10.5, 1.15, 0, _CENTER, 2, 2, None),
    "表文": ("Cell", _FANG, 10.5, 1.15, 0, _LEFT, 2, 2, None),
    "表文末行": ("LastCell", _FANG, 10.5, 1.15, 0, _LEFT, 2, 2, None),
    "间隔": ("Gap", _FANG, 4, 5, 0, _LEFT, 0, 0, None),
    "页眉": ("PageHead", _KAI, 9, 1.0, 0, _LEFT, 0, 0, None),
    "页脚": ("PageFoot", _FANG, 14, 1.0, 0, _CENTER, 0, 0, None),
}
_WITH_NEXT = (
    "标题",
    "主送",
    "一级标题",
    "二级标题",
    "依据",
    "正文末段",
    "落款",
    "表头",
    "表文末行",
    "间隔",
)
_NOT_IN_THE_BODY = ("表头", "表文", "表文末行", "间隔", "页注", "页眉", "页脚")
_AFTER_BORDERS = ("w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")


@cache
def sheet() -> bytes:
    """The template, the same bytes whenever it is made."""
    document = Document()
    _strip(document)
    _page(document)
    for name, look in STYLES.items():
        _style(document, name, look)
    _head_and_foot(document)
    _body(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


# ---- page and styles ----------------------------------------------------------------------------


def _strip(document: Any) -> None:
    """Leave nothing of python-docx's own sample: its picture, its styles, its dates and names."""
    package = document.part.package
    for relations, kept in ((package.rels, _PACKAGE_KEEPS), (document.part.rels, _DOCUMENT_KEEPS)):
        for key, relation in list(relations.items()):
            if relation.reltype not in kept:
                relations.pop(key)
    properties = package.core_properties._element
    for element in list(properties):
        properties.remove(element)
    styles = document.styles.element
    for element in list(styles.findall(qn("w:style"))):
        if element.get(qn("w:styleId")) not in _STYLES_KEPT:
            styles.remove(element)
    defaults = styles.find(qn("w:docDefaults"))
    defaults.remove(defaults.find(qn("w:pPrDefault")))
    styles.remove(styles.find(qn("w:latentStyles")))
    defaults = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for element in list(defaults):
        defaults.remove(element)
    defaults.append(_fonts(_FANG))
    defaults.append(_made("w:lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))
    settings = document.settings.element
    for element in list(settings):
        if element.tag != qn("w:compat"):
            settings.remove(element)
    mode = settings.find(f"{qn('w:compat')}/{qn('w:compatSetting')}")
    mode.set(qn("w:val"), "15")  # as Word 2013 and later lay out
    _font_table(document)


def _font_table(document: Any) -> None:
    """Name each font's substitutes, as Word does."""
    rows = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>'
        for name, others in _FALLBACKS.items()
    )
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            namespace = qn("w:x")[1:].partition("}")[0]
            relation.target_part._blob = (
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
                f'<w:fonts xmlns:w="{namespace}">{rows}</w:fonts>'
            ).encode()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(20), Mm(25)


def _style(document: Any, name: str, look: _Look) -> None:
    style_id, font, size, lines, indent, alignment, before, after, level = look
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), style_id)
    # The names that Word knows make headings that its navigation and its readers find.
    known = {"标题": "Title", "一级标题": "heading 1", "二级标题": "heading 2"}.get(name)
    if known:
        style.element.find(qn("w:name")).set(qn("w:val"), known)
        style.element.attrib.pop(qn("w:customStyle"), None)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(size)
    properties = style.element.get_or_add_rPr()
    properties.insert(0, _fonts(font))
    paragraph = style.paragraph_format
    paragraph.alignment = alignment
    paragraph.space_before, paragraph.space_after = Pt(before), Pt(after)
    if lines > 3:
        paragraph.line_spacing_rule, paragraph.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(lines)
    else:
        paragraph.line_spacing = lines
    paragraph.widow_control = True
    paragraph.keep_with_next = name in _WITH_NEXT
    element = style.element.get_or_add_pPr()
    if indent:
        chars = _made(
            "w:ind", firstLineChars=str(100 * indent), firstLine=str(int(20 * size * indent))
        )
        element.insert_element_before(chars, "w:contextualSpacing", "w:jc", "w:outlineLvl")
    if name in ("落款", "落款末行"):
        paragraph.right_indent = Pt(32)
    if name == "依据":
        paragraph.left_indent = Pt(32)  # below its heading
    if name in ("正文", "正文末段"):  # a blank at the end goes on to the margin
        paragraph.tab_stops.add_tab_stop(Mm(156), WD_TAB_ALIGNMENT.RIGHT)
    if name in ("页眉", "页注"):
        side = "bottom" if name == "页眉" else "top"
        element.insert_element_before(_rule(side), *_AFTER_BORDERS)
    if level is not None:
        element.append(_made("w:outlineLvl", val=str(level)))


def _fonts(east_asian: str) -> Any:
    return _made(
        "w:rFonts",
        hint="eastAsia",
        ascii="Times New Roman",
        hAnsi="Times New Roman",
        eastAsia=east_asian,
    )


def _rule(side: str) -> Any:
    """A hairline above or below a paragraph."""
    border = OxmlElement("w:pBdr")
    border.append(_made(f"w:{side}", val="single", sz="4", space="3", color="auto"))
    return border


def _made(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


# ---- what the template says ---------------------------------------------------------------------


def _head_and_foot(document: Any) -> None:
    """Title, case and marking in the head, the page at the foot; on the first page the notes too."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for header in (section.first_page_header, section.header):
        head = header.paragraphs[0]
        head.style = document.styles["页眉"]
        head.paragraph_format.tab_stops.add_tab_stop(Mm(156), WD_TAB_ALIGNMENT.RIGHT)
        head.add_run("{{ title }}{{ case }}\t{{ mark }}")
    first = section.first_page_footer.paragraphs[0]
    first.insert_paragraph_before("{{ notes }}", document.styles["页注"])
    for foot in (first, section.footer.paragraphs[0]):
        _page_number(foot, document.styles["页脚"])


def _page_number(foot: Any, style: Any) -> None:
    foot.style = style
    foot.add_run("— ")
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = foot.add_run()._element
        if kind:
            run.append(_made("w:fldChar", fldCharType=kind))
        else:
            instruction = OxmlElement("w:instrText")
            instruction.text = code
            run.append(instruction)
    foot.add_run(" —")


def _body(document: Any) -> None:
    """A loop over the content: a paragraph of each style, or a table of any columns."""
    document.add_paragraph("{%p for each in content %}")
    for name in (name for name in STYLES if name not in _NOT_IN_THE_BODY):
        document.add_paragraph(f"{{%p if each.style == '{name}' %}}")
        paragraph = document.add_paragraph("{{ each.text }}")
        paragraph.style = _by_id(document, STYLES[name][0])
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if each.columns %}")
    document.add_paragraph("").style = _by_id(document, "Gap")
    _table(document)
    document.add_paragraph("").style = _by_id(document, "Gap")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def _by_id(document: Any, style_id: str) -> Any:
    return next(style for style in document.styles if style.style_id == style_id)


def _table(document: Any) -> None:
    """Header row, repeated on every page, and a row for each row; columns of the widths given."""
    table = document.add_table(rows=5, cols=3)
    grid = table._tbl.tblGrid
    for element in list(grid)[1:]:
        grid.remove(element)
    grid.text = "{% for column in each.columns %}"
    grid[0].set(qn("w:w"), "{{ column.width }}")
    grid[0].tail = "{% endfor %}"
    _table_look(table)
    head, opening, row, closing, spare = table.rows
    spare._tr.getparent().remove(spare._tr)
    head._tr.get_or_add_trPr().extend([_made("w:cantSplit"), _made("w:tblHeader")])
    row._tr.get_or_add_trPr().extend(
        [
            _made("w:cantSplit", val="{{ row.whole }}"),
            _made("w:trHeight", val="{{ each.height }}", hRule="atLeast"),
        ]
    )
    _cells(document, head, "{%tc for column in each.columns %}", "{{ column.title }}", "CellHead")
    _cells(document, row, "{%tc for cell in row.cells %}", "{{ cell.text }}", "Cell")
    opening.cells[0].text = "{%tr for row in each.rows %}"
    closing.cells[0].text = "{%tr endfor %}"


def _cells(document: Any, row: Any, loop: str, text: str, style_id: str) -> None:
    first, middle, last = row.cells
    first.text, middle.text, last.text = loop, text, "{%tc endfor %}"
    paragraph = middle.paragraphs[0]
    paragraph.style = _by_id(document, style_id)
    if style_id == "Cell":  # a last row that is kept has another style
        paragraph._p.pPr.pStyle.val = "{{ cell.style }}"
    properties = middle._tc.get_or_add_tcPr()
    properties.append(_made("w:vAlign", val="{{ each.align }}"))
    width = properties.get_or_add_tcW()
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), "{{ column.width }}" if style_id == "CellHead" else "{{ cell.width }}")


def _table_look(table: Any) -> None:
    """Hairlines, the full width, fixed columns."""
    properties = table._tbl.tblPr
    for element in list(properties):
        properties.remove(element)
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_made(f"w:{side}", val="single", sz="4", space="0", color="auto"))
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_made(f"w:{side}", w="85", type="dxa"))
    properties.extend(
        [
            _made("w:tblW", w=str(TEXT_WIDTH), type="dxa"),
            borders,
            _made("w:tblLayout", type="fixed"),
            margins,
        ]
    )
