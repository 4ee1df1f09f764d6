"""Whatever is written into a document comes out of it as it was written, and nothing else."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from docx import Document as opened
from hypothesis import given, settings
from hypothesis import strategies as some

from rongcuo.forms.content import Content, Document, Grid, Paragraph, plain
from rongcuo.forms.write import as_docx

# What a template, a document or a reader of it might take for more than text.
MARKS = some.sampled_from(
    [
        *("{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "_", "p ", "tr ", "r ", "-", "each.text"),
        *(
            "<",
            ">",
            "&",
            "&#",
            ";",
            "]]>",
            "</w:t>",
            " ",
            "\n",
            "\r",
            "\t",
            "\a",
            "\f",
            "\0",
            "字",
            "𠮷",
            "＿" * 9,
            "□",
        ),
    ]
)
TEXT = some.one_of(some.text(max_size=40), some.lists(MARKS, max_size=12).map("".join))


def drawn(text: str) -> str:
    """A cell's text on paper: blanks are words of underscores as wide."""
    return plain(text).replace("＿", "__")


def drawn_to_the_margin(text: str) -> str:
    """A paragraph's text on paper: a long blank at its end is a line to the margin, or nearly."""
    if re.fullmatch("＿{8,}", text):
        return "_" * 50
    return drawn(re.sub(r"＿{8,}\Z", "{margin}", text)).replace("{margin}", "\t")


@settings(max_examples=60)
@given(paragraphs=some.lists(TEXT, min_size=1, max_size=6), cells=some.tuples(TEXT, TEXT))
def test_text_comes_back_as_it_went_in(paragraphs: list[str], cells: tuple[str, str]) -> None:
    """Paragraph for paragraph, cell for cell, blanks drawn; no part, field or link is added."""
    content: list[Content] = [
        *(Paragraph("正文", text) for text in paragraphs),
        Grid(("甲", "乙"), (cells,), (1, 1)),
    ]

    document = as_docx(Document("试写", "草稿", content))

    found = opened(BytesIO(document))
    said = [p.text for p in found.paragraphs if p.style is not None and p.style.name == "正文"]
    assert said == [drawn_to_the_margin(text) for text in paragraphs]
    assert [cell.text for cell in found.tables[0].rows[1].cells] == [drawn(each) for each in cells]
    with ZipFile(BytesIO(document)) as package:
        assert len(package.namelist()) == 12
        body = package.read("word/document.xml")
    assert not any(tag in body for tag in (b"<w:instrText", b"<w:fldSimple", b"<w:hyperlink"))
