"""Writing a document as .docx: text goes in as text, and the same content gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docxtpl import DocxTemplate
from markupsafe import Markup, escape

from rongcuo.forms.content import Content, Document, Grid, plain
from rongcuo.forms.sheet import TEXT_WIDTH, sheet

__all__ = ["as_docx"]

_ROOM = 520  # of a row to write in, in twentieths of a point


def as_docx(document: Document) -> bytes:
    """Typeset a document on the sheet; the bytes of a .docx, without names or dates of its own."""
    template = DocxTemplate(BytesIO(sheet()))
    context = {
        "title": _text(document.title),
        "mark": _text(document.mark),
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
    safe = str(escape(plain(text)))
    return Markup(safe.replace("{", "&#123;").replace("}", "&#125;"))


def _typeset(content: Content) -> dict[str, Any]:
    if not isinstance(content, Grid):
        return {"style": content.style, "text": _text(content.text)}
    widths = list(_widths(content.widths))
    return {
        "columns": [
            {"title": _text(title), "width": width}
            for title, width in zip(content.head, widths, strict=True)
        ],
        "rows": [
            [
                {"text": _text(cell), "width": width, "style": "LastCell" if last else "Cell"}
                for cell, width in zip(row, widths, strict=True)
            ]
            for number, row in enumerate(content.rows, 1)
            for last in [content.signed and number == len(content.rows)]
        ],
        "height": _ROOM if content.to_fill else 0,
        "align": "center" if content.to_fill else "top",
    }


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
