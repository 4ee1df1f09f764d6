"""Writing a document as .docx: text goes in as text, and the same content gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from math import ceil
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docxtpl import DocxTemplate
from markupsafe import Markup, escape

from rongcuo.forms.content import Content, Document, Grid, plain
from rongcuo.forms.sheet import TEXT_WIDTH, sheet

__all__ = ["as_docx"]

# In twentieths of a point: the room of a row to write in, a letter of a table, a cell's margins.
_ROOM, _LETTER, _MARGINS = 520, 210, 170
# Lines of a paragraph and of a cell: a row of no more stays on one page.
_PROSE, _WHOLE = 6, 12
_BLANK = "__"  # of a letter's width; several are a word, in which no line breaks
_LONG, _LINE = 8, "＿" * 25
_TO_THE_MARGIN = re.compile(rf"＿{{{_LONG},}}\Z")
_MARKS = re.compile("[□●✕◌]+")  # in the Chinese font wherever they stand
_RUN, _ENDED = '<w:r><w:t xml:space="preserve">', "</w:t></w:r>"
_SONG = (
    '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>'
    '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>'
)
_MARKED = f'{_ENDED}<w:r><w:rPr>{_SONG}</w:rPr><w:t xml:space="preserve">\\g<0>{_ENDED}{_RUN}'
_LEADER = f'{_ENDED}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>{_RUN}'


def as_docx(document: Document) -> bytes:
    """Typeset a document on the sheet; the bytes of a .docx, without names or dates of its own."""
    template = DocxTemplate(BytesIO(sheet()))
    context = {
        "title": _text(document.title),
        "case": _text(f"　{document.case}" if document.case else ""),
        "mark": _text(document.mark),
        "notes": _text("".join(document.notes)),
        "content": [_typeset(each) for each in document.content],
    }
    template.render(context, autoescape=True)
    _about(template.docx, plain(document.title))
    file = BytesIO()
    template.save(file)
    return _repacked(file)


def _text(text: str) -> Markup:
    """Text as it stands in XML: nothing in it is a tag, an entity or a tag of the template.

    Braces go in as character references, since docxtpl replaces some of them after rendering.
    """
    safe = str(escape(plain(text))).replace("{", "&#123;").replace("}", "&#125;")
    return Markup(_MARKS.sub(_MARKED, safe.replace("＿", _BLANK)))


def _paragraph(text: str) -> Markup:
    """A paragraph's text; a long blank at its end goes on to the margin, one alone nearly so."""
    if len(text) >= _LONG and not text.strip("＿"):
        return _text(_LINE)
    if not (blank := _TO_THE_MARGIN.search(text)):
        return _text(text)
    return _text(text[: blank.start()]) + Markup(_LEADER)


def _typeset(content: Content) -> dict[str, Any]:
    if not isinstance(content, Grid):
        written = _paragraph if content.style in ("正文", "正文末段") else _text
        return {"style": content.style, "text": written(content.text)}
    widths = list(_widths(content.widths))
    return {
        "columns": [
            {"title": _text(title), "width": width}
            for title, width in zip(content.head, widths, strict=True)
        ],
        "rows": [
            {
                "cells": [
                    {"text": _text(cell), "width": width, "style": "LastCell" if last else "Cell"}
                    for cell, width in zip(row, widths, strict=True)
                ],
                "whole": "true" if all(map(_short, row, widths)) else "false",
            }
            for number, row in enumerate(content.rows, 1)
            for last in [content.kept and number == len(content.rows)]
        ],
        "height": _ROOM if content.to_fill else 0,
        "align": "center" if content.to_fill else "top",
    }


def _short(cell: str, width: int) -> bool:
    """Whether a cell takes so few lines that its row need not go on over a page's end."""
    lines = [ceil(len(line) * _LETTER / (width - _MARGINS)) or 1 for line in cell.split("\n")]
    return max(lines) <= _PROSE and sum(lines) <= _WHOLE


def _widths(shares: Iterable[int]) -> Iterator[int]:
    several = tuple(shares)
    for share in several:
        yield TEXT_WIDTH * share // sum(several)


def _about(document: Any, title: str) -> None:
    """Title and language; no author, no company, no day, as these would point to a person."""
    properties = document.core_properties
    for element in list(properties._element):
        properties._element.remove(element)
    properties.title, properties.language = title, "zh-CN"


def _repacked(file: BytesIO) -> bytes:
    """The same parts without the time at which they were packed."""
    packed = BytesIO()
    with ZipFile(file) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.compress_type, part.external_attr = ZIP_DEFLATED, 0o600 << 16
            new.writestr(part, old.read(name))
    return packed.getvalue()
