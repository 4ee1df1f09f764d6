"""What stands in a document: paragraphs and tables, before anything is typeset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rongcuo.errors import visible

__all__ = ["BLANK", "BLANK_DAY", "Content", "Document", "Grid", "Paragraph", "plain"]

BLANK = "＿＿＿＿＿＿＿＿"
BLANK_DAY = "＿＿＿年＿＿月＿＿日"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the name of its style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header row; `widths` are shares of the width of the text.

    `to_fill` leaves its rows room to write by hand; the last row of one that is `kept` stays on the
    page of what follows it, a note or the signature.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    to_fill: bool = False
    kept: bool = False


Content = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its title, what stands in the page head, and its content in order.

    `case` stands beside the title in the head of every page, `notes` at the foot of the first.
    """

    title: str
    mark: str
    content: Sequence[Content]
    case: str = ""
    notes: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Text as text: lines kept, tabs as spaces, what is invisible or no character made visible.

    Control characters, marks that turn the direction of writing, and surrogates become �.

    >>> plain("一\\t二\\r\\n三\\x07\\u202e四")
    '一 二\\n三��四'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return visible(lines, "\n")
