"""Documents opened again: what Word will find in them, and that text went in as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document as opened
from docx.shared import Mm

from rongcuo.case import Answer, Case
from rongcuo.forms.content import Document, Grid, Paragraph, plain
from rongcuo.forms.fill import DRAFT, EMPTY, fill
from rongcuo.forms.matter import Matter, nothing
from rongcuo.forms.ready import NotYet
from rongcuo.forms.sheet import STYLES, sheet
from rongcuo.forms.write import as_docx
from rongcuo.logic import Truth
from rongcuo.policy.compiled import OURS
from rongcuo.policy.forms import load_forms
from rongcuo.policy.model import Policy

FORMS = load_forms(OURS)
Training = Callable[[int], Case]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/header1.xml",
    "word/header2.xml",
    "word/settings.xml",
    "word/styles.xml",
}

# What somebody might write into a case to make the document do something.
SMUGGLED = [
    "{{ 7*7 }}{% for x in range(9) %}{{ x }}{% endfor %}{# 注 #}",
    "{_{ 7*7 }_}{_% if 1 %_}",
    "{%p for x in content %}{%tr endfor %}{{r raw }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "</w:t></w:r></w:p><w:p><w:r><w:t>另起一段",
    '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText>',
    '<w:hyperlink r:id="rId1">点这里</w:hyperlink> http://example.org/ \\\\server\\share',
    "&lt;w:br/&gt; &#60;b&#62; &amp;amp; ]]><!-- --> <?xml version='1.0'?>",
    '=cmd|"/c calc"!A1 +1 -1 @SUM(A1) {PAGE} {INCLUDETEXT "c:/x"}',
    "\u202e反过来\u202c \u2066隔\u2069 \u200f 零宽\u200b\ufeff",
    "表情 😀 👨‍👩‍👧 汉字 𠮷 阿拉伯 مرحبا 希伯来 שלום",
    "铃\x07换页\x0c退格\x08空\x00删\x7f代\ud800私\ue000非\uffff",
]


def text_of(document: bytes) -> list[str]:
    """The text of every paragraph, those in tables too, in order; breaks as line ends."""
    body = opened(BytesIO(document)).element.body
    paragraphs = []
    for paragraph in body.iter(f"{W}p"):
        pieces = [
            "\n" if node.tag == f"{W}br" else node.text or ""
            for node in paragraph.iter(f"{W}t", f"{W}br")
        ]
        paragraphs.append("".join(pieces))
    return paragraphs


def drawn(text: str) -> str:
    """A text as it stands on paper: blanks as words of underscores."""
    return text.replace("＿", "__")


def drawn_to_the_margin(text: str) -> str:
    """A paragraph as it stands on paper: a long blank at its end is a tab, one alone a line."""
    return "_" * 50 if re.fullmatch("＿{8,}", text) else drawn(re.sub("＿{8,}$", "\t", text))


def made(*texts: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """A document with these paragraphs and a table."""
    content: list[Paragraph | Grid] = [Paragraph("正文", text) for text in texts]
    if rows:
        content.append(Grid(("甲", "乙"), rows, (1, 2)))
    return as_docx(Document("试写", DRAFT, content))


def elements(document: bytes, part: str = "word/document.xml") -> set[str]:
    """The names of all elements in a part."""
    with ZipFile(BytesIO(document)) as package:
        root = ElementTree.fromstring(package.read(part))
    return {element.tag.rpartition("}")[2] for element in root.iter()}


def everything(policy: Policy, training: Training) -> Iterator[tuple[str, bytes]]:
    """Every empty form, and every document that the training cases T03 to T12 have got to."""
    for form in FORMS:
        yield form.id, as_docx(fill(form, nothing(policy)))
        for number in (4, 7, 11, 12):
            try:
                document = fill(form, Matter(training(number), policy))
            except NotYet:
                continue
            yield f"{form.id} T{number:02}", as_docx(document)


def test_every_document_opens_and_holds_all_its_words(policy: Policy, training: Training) -> None:
    """Paragraph for paragraph and cell for cell, in the styles named."""
    for form in FORMS:
        document = fill(form, nothing(policy))

        found = opened(BytesIO(as_docx(document)))

        wanted = [
            (STYLES[each.style][0], drawn_to_the_margin(each.text))
            for each in document.content
            if isinstance(each, Paragraph)
        ]
        paragraphs = [(p.style.style_id, p.text) for p in found.paragraphs if p.style is not None]
        assert [pair for pair in paragraphs if pair[0] != "Gap"] == wanted
        tables = [each for each in document.content if isinstance(each, Grid)]
        assert len(found.tables) == len(tables)
        for table, grid in zip(found.tables, tables, strict=True):
            rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
            assert rows == [tuple(map(drawn, row)) for row in (grid.head, *grid.rows)]


def test_what_documents_are_made_of(policy: Policy, training: Training) -> None:
    """Twelve parts and no other: no macro, no picture, no object, no link, nothing outside.

    The page number is the only field.
    """
    for name, document in everything(policy, training):
        with ZipFile(BytesIO(document)) as package:
            assert set(package.namelist()) == PARTS, name
            for part in package.namelist():
                text = package.read(part).decode("utf-8")
                assert "TargetMode" not in text, name
                assert "macro" not in text.lower(), name
            for part in ("word/footer1.xml", "word/footer2.xml"):
                text = package.read(part).decode()
                assert re.findall("<w:instrText[^>]*>(.*?)<", text) == ["PAGE"]
        assert not elements(document) & {"instrText", "fldSimple", "hyperlink", "object", "drawing"}
        for part in ("word/header1.xml", "word/header2.xml"):
            assert not elements(document, part) & {"instrText", "fldChar"}


def test_a_document_names_no_one_and_no_day(policy: Policy) -> None:
    """Its properties are a title and a language; the title cannot carry markup."""
    properties = opened(BytesIO(made("文"))).core_properties

    held = {element.tag.rpartition("}")[2] for element in properties._element}
    assert held == {"title", "language"}
    assert (properties.title, properties.language) == ("试写", "zh-CN")


def test_the_same_content_gives_the_same_bytes(policy: Policy, training: Training) -> None:
    """So that a site built again is the site that was."""
    first = dict(everything(policy, training))
    sheet.cache_clear()

    assert dict(everything(policy, training)) == first


def test_the_page_is_that_of_an_official_document() -> None:
    """A4; the type area is 156 mm by 225 mm; the head says what this is, the foot has the page."""
    found = opened(BytesIO(made("文")))

    (section,) = found.sections
    measures = [
        round(length / Mm(1))
        for length in (
            section.page_width or 0,
            section.page_height or 0,
            section.top_margin or 0,
            section.left_margin or 0,
        )
    ]
    assert measures == [210, 297, 37, 28]
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    height = (section.page_height or 0) - (section.top_margin or 0) - (section.bottom_margin or 0)
    assert (round(width / Mm(1)), round(height / Mm(1))) == (156, 225)
    assert section.header.paragraphs[0].text == f"试写\t{DRAFT}"
    assert section.footer.paragraphs[0].text == "—  —"


def test_styles_are_real_and_chinese() -> None:
    """Headings that Word knows, Chinese fonts by their names with substitutes; each script its language."""
    found = opened(BytesIO(made("文")))

    styles: Any = {style.style_id: style for style in found.styles}
    assert styles["Heading1"].name == "Heading 1"
    assert styles["Heading2"].name == "Heading 2"
    fonts = {
        name: styles[name].element.rPr.rFonts.get(f"{W}eastAsia")
        for name in ("Title", "Heading1", "Heading2", "BodyText")
    }
    assert fonts == {
        "Title": "方正小标宋简体",
        "Heading1": "黑体",
        "Heading2": "楷体",
        "BodyText": "仿宋",
    }
    assert styles["BodyText"].font.size.pt == 16
    defaults = found.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults.get(f"{W}eastAsia") == "zh-CN"
    assert defaults.get(f"{W}val") == "en-US"  # Chinese rules would break a line within “A15”
    with ZipFile(BytesIO(made("文"))) as package:
        table = package.read("word/fontTable.xml").decode()
    for font in ("SimHei", "FangSong", "KaiTi", "SimSun"):
        assert font in table


def test_tables_repeat_their_head_and_fill_the_width() -> None:
    """The first row is a header; columns have the shares given; only a tall row breaks."""
    found = opened(BytesIO(made(rows=(("一", "二"), ("三", "四\n" * 12), ("五", "六" * 300)))))

    (table,) = found.tables
    head, *rows = table._tbl.tr_lst
    assert head.trPr is not None
    assert head.trPr.find(f"{W}tblHeader") is not None
    whole = [row.trPr.find(f"{W}cantSplit").get(f"{W}val") for row in rows if row.trPr is not None]
    assert whole == ["true", "false", "false"]
    grid = [int(column.get(f"{W}w")) for column in table._tbl.tblGrid]
    assert grid == [2948, 5896]
    assert table.rows[0].cells[0].paragraphs[0].style is not None
    assert table.rows[0].cells[0].paragraphs[0].style.style_id == "CellHead"


@pytest.mark.parametrize("text", SMUGGLED)
def test_text_goes_in_as_text(text: str) -> None:
    """In a paragraph, in a cell and in the title; no tag, no field, no command comes of it."""
    plainly = made("文", rows=(("一", "二"),))

    document = made(text, rows=((text, "二"),))

    assert text_of(document) == [plain(text), "", "甲", "乙", plain(text), "二", ""]
    assert elements(document) == elements(plainly)
    titled = as_docx(Document(text, text, [Paragraph("正文", "文")]))
    assert opened(BytesIO(titled)).core_properties.title == plain(text)
    assert elements(titled, "word/header1.xml") == elements(plainly, "word/header1.xml")


def test_a_whole_case_of_such_text_goes_through_every_document(policy: Policy) -> None:
    """Narrative, notes, evidence, texts: every one stands in the report as it was written."""
    tri = [
        fact.id
        for fact in policy.facts
        if fact.type == "tri" and policy.definition in fact.provisions
    ]
    answers = {
        name: Answer(Truth.NO, (text,), text) for name, text in zip(tri, SMUGGLED, strict=False)
    }
    case = Case("K1", "\n".join(SMUGGLED), ("art_4__point_3",), answers)
    matter = Matter(case, policy)

    for form in FORMS:
        if form.id in ("application", "evidence_list", "committee_report"):
            document = as_docx(fill(form, matter))

            assert not elements(document) & {"instrText", "hyperlink", "object", "drawing"}
            said = "\n".join(text_of(document))
            for text in SMUGGLED[: len(answers)]:
                for line in plain(text).splitlines():
                    assert line.strip() in said


def test_a_blank_is_a_word_and_one_at_the_end_goes_to_the_margin() -> None:
    """No line breaks in it; the underlined tab ends where the text does."""
    document = made(
        "于＿＿＿年＿＿月＿＿日交＿＿＿＿。",
        "理由：＿＿＿＿＿＿＿＿",
        "＿＿＿＿＿＿＿＿",
        rows=(("＿＿＿＿＿＿＿＿", "二"),),
    )

    found = opened(BytesIO(document))

    assert [each.text for each in found.paragraphs][:3] == [
        "于______年____月____日交________。",
        "理由：\t",
        "_" * 50,
    ]
    assert found.tables[0].rows[1].cells[0].text == "_" * 16
    (tab,) = found.paragraphs[1]._p.iter(f"{W}tab")
    assert tab.getparent().find(f"{W}rPr/{W}u").get(f"{W}val") == "single"
    (stop,) = found.styles["正文"].paragraph_format.tab_stops
    assert round(stop.position / Mm(1)) == 156


def test_marks_and_boxes_are_of_the_chinese_font() -> None:
    """At the start of a line too, where some programs would take a Latin one."""
    found = opened(BytesIO(made("□是　□否")))

    marks = [run for run in found.paragraphs[0].runs if run.text == "□"]
    assert [run.font.name for run in marks] == ["宋体", "宋体"]
    assert found.paragraphs[0].text == "□是　□否"


def test_case_and_notes_stand_outside_the_text() -> None:
    """The case in the head of every page, the notes at the foot of the first one alone."""
    document = as_docx(
        Document("试写", DRAFT, [Paragraph("正文", "文")], "案件 K1", ("甲。", "{{ 乙 }}"))
    )

    (section,) = opened(BytesIO(document)).sections
    for head in (section.header, section.first_page_header):
        assert head.paragraphs[0].text == f"试写　案件 K1\t{DRAFT}"
    assert [each.text for each in section.first_page_footer.paragraphs] == ["甲。{{ 乙 }}", "—  —"]
    assert [each.text for each in section.footer.paragraphs] == ["—  —"]
    assert section.different_first_page_header_footer


def test_very_long_text_is_kept_whole() -> None:
    """Twenty thousand characters in a paragraph and in a cell."""
    long = "长" * 20_000

    document = made(long, rows=((long, "二"),))

    assert text_of(document)[0] == long
    assert text_of(document)[4] == long


def test_lines_of_a_cell_are_lines() -> None:
    """A line end in a cell is a break, not a new row and not a space."""
    document = made(rows=(("一\n二\r\n三", "四\t五"),))

    assert text_of(document)[3:5] == ["一\n二\n三", "四 五"]


def test_empty_forms_say_what_they_are(policy: Policy) -> None:
    """The page head of an empty form says that it is nobody's official form."""
    document = as_docx(fill(FORMS[0], nothing(policy)))

    assert opened(BytesIO(document)).sections[0].header.paragraphs[0].text.endswith(EMPTY)
