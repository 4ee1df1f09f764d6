"""What documents and workbooks are made of: parts and elements, cells and formulas."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import openpyxl

__all__ = ["is_formula", "plain_cells", "shape"]


def shape(content: bytes) -> dict[str, list[str]]:
    """The parts of a package and the elements of each; names and kinds, without what they say."""
    with ZipFile(BytesIO(content)) as package:
        return {
            name: [element.tag for element in fromstring(package.read(name)).iter()]
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def is_formula(text: str) -> bool:
    """Whether a program may take a cell's text for a formula: spaces and full width do not hide it."""
    plain = unicodedata.normalize("NFKC", text)
    return plain.lstrip().startswith(("=", "+", "-", "@")) or plain.startswith(("\t", "\r", "\n"))


def plain_cells(book: Path) -> str:
    """The texts of a workbook, which has no formula, link, name or macro; one that is escaped by ' too."""
    with ZipFile(book) as package:
        names = package.namelist()
        assert not [n for n in names if "vba" in n or "externalLink" in n or "embeddings" in n]
        sheets = [package.read(n) for n in names if n.startswith("xl/worksheets/")]
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]
    read = openpyxl.load_workbook(book)
    assert not read.defined_names
    cells = [cell for sheet in read for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert not [
        cell.value for cell in cells if is_formula(str(cell.value)) and cell.data_type == "s"
    ]
    return "\n".join(str(cell.value) for cell in cells)
