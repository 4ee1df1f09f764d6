"""Reading aids for Chinese pages, as a Markdown extension.

Terms of the glossary lead to their entry, the first time that a page uses them, and carry its
explanation as a tip that hover, keyboard focus and print show. The cells of wide tables carry
their column's title, so that a phone can show a row as a list. The stock `abbr` extension needs
word boundaries, which Chinese text does not have.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

__all__ = ["ReadingAids", "glossary_terms", "makeExtension"]

_ROW = re.compile(r"^\| *([^|]+?) *\| *([A-Za-z][^|]*?) *\| *([^|]+?) *\|$", re.MULTILINE)
_SKIPPED = {
    "a",
    "button",
    "code",
    "h1",
    "h2",
    "h3",
    "h4",
    "pre",
    "script",
    "style",
    "summary",
    "th",
}
_SET_APART = {
    "box",
    "clause",
    "columns",
    "document-title",
    "document-number",
    "doors",
    "stations",
    "words",
}
_TITLE = re.compile(r"《[^》]*》")
_SHORTEST = 2
_WIDE = 3
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def glossary_terms(text: str) -> dict[str, tuple[str, str]]:
    """The terms of a glossary's tables (术语 | English | 解释), with anchor and explanation."""
    terms = {}
    for names, english, explanation in _ROW.findall(text):
        if english != "English":
            for name in re.split(r"[/、／]", names):
                plain = _LINK.sub(r"\1", explanation).replace("**", "")
                terms[name.strip()] = (_anchor(english), plain)
    return terms


def _anchor(english: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", english.lower()).strip("-")


class ReadingAids(Extension):
    """The extension; `glossary` is the file whose tables define the terms."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"glossary": ["docs/glossary.md", "the glossary's file"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after attributes are set and before links between pages are resolved."""
        path = Path(self.getConfig("glossary"))
        terms = glossary_terms(path.read_text(encoding="utf-8")) if path.exists() else {}
        md.treeprocessors.register(_Top(md), "top", 6)
        md.treeprocessors.register(_Aids(md, terms), "reading_aids", 5)


def makeExtension(**settings: Any) -> ReadingAids:
    """What Python-Markdown calls to load the extension."""
    return ReadingAids(**settings)


class _Top(Treeprocessor):
    """A page's own heading is its top, where the link past the contents leads."""

    def run(self, root: Element) -> None:
        """Give the heading its anchor, unless the page gives it one."""
        for heading in root.iter("h1"):
            heading.attrib.setdefault("id", "top")


def _label(table: Element) -> None:
    """Give each cell of a table of three or more columns its column's title."""
    titles = ["".join(cell.itertext()).strip() for cell in table.iter("th")]
    if len(titles) < _WIDE or table.get("class"):
        return
    for row in table.iter("tr"):
        for title, cell in zip(titles, row, strict=False):
            if cell.tag == "td" and title:
                cell.set("data-label", title)


class _Aids(Treeprocessor):
    def __init__(self, md: Markdown, terms: dict[str, tuple[str, str]]) -> None:
        super().__init__(md)
        self._terms = terms
        longest_first = sorted((t for t in terms if len(t) >= _SHORTEST), key=len, reverse=True)
        self._any = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def run(self, root: Element) -> None:
        """Mark the terms of one page, and the glossary's own entries; label the cells."""
        for table in root.iter("table"):
            _label(table)
        if self._anchor_entries(root) or self._any is None:
            return
        self._walk(root, set())

    def _anchor_entries(self, root: Element) -> bool:
        """Give each row of a glossary's tables its anchor; tell whether this is the glossary."""
        found = False
        for row in root.iter("tr"):
            cells = [("".join(cell.itertext())).strip() for cell in row]
            if len(cells) == 3 and cells[0].split("/")[0].strip() in self._terms:
                anchor = self._terms[cells[0].split("/")[0].strip()][0]
                if anchor == _anchor(cells[1]):
                    row.set("id", anchor)
                    found = True
        return found

    def _walk(self, element: Element, used: set[str]) -> None:
        for child in list(element):
            if child.tag not in _SKIPPED and not _SET_APART & set(child.get("class", "").split()):
                self._walk(child, used)
        at = 0
        for owner, attribute in [(element, "text"), *((child, "tail") for child in list(element))]:
            text = getattr(owner, attribute)
            at = 0 if owner is element else list(element).index(owner) + 1
            if not isinstance(text, str):
                continue
            before, links = self._marked(text, used)
            if links:
                setattr(owner, attribute, before)
                for offset, link in enumerate(links):
                    element.insert(at + offset, link)

    def _marked(self, text: str, used: set[str]) -> tuple[str, list[Element]]:
        """Cut a text at the terms not used yet; each link carries the text that follows it."""
        titles = [match.span() for match in _TITLE.finditer(text)]
        before, at = "", 0
        links: list[Element] = []
        assert self._any is not None
        for match in self._any.finditer(text):
            term = match[0]
            anchor, explanation = self._terms[term]
            if anchor in used or any(start < match.start() < end for start, end in titles):
                continue
            used.add(anchor)
            passed = text[at : match.start()]
            if links:
                links[-1].tail = passed
            else:
                before = passed
            link = Element(
                "a",
                {"class": "term", "href": f"/glossary.md#{anchor}", "data-tip": explanation},
            )
            link.text = term
            links.append(link)
            at = match.end()
        if links:
            links[-1].tail = text[at:]
        return before, links
