"""What the handbook's search looks through: the built pages, cut at their headings.

`python -m rongcuo.site.sections site` reads every page of a built site and writes
`search/index.js`: a script and no JSON, so that the search also works on pages opened from a
folder, where a browser refuses to fetch files. Whatever wrote the pages, this reads them.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from rongcuo.safe_write import write_over

__all__ = ["Section", "index", "sections"]

_LEFT_OUT = {
    *("404.html", "developers/api.html", "text.html"),
    *("notebooks/trends.html", "training-paper.html"),  # figures; cases a second time
}
_WEIGHTS = (
    ("faq.html", 2.0),
    ("glossary.html", 1.6),
    ("(procedure|deadlines|apply|forms|evidence).html", 1.3),
    ("(ambiguities|privacy|training).html", 1.1),
    ("articles/.*", 1.0),
    ("(cases/.*|quiz.html|sources.html|index.html)", 0.7),
    ("notebooks/.*", 0.2),
    (".*", 0.4),
)
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_IGNORED = {"button", "script", "style", "svg", "template", "thead"}
_LEFT_OUT_WITHIN = {"headerlink", "assessed"}  # findings repeat what articles and cases say
_INLINE = {"a", "b", "code", "del", "em", "i", "ins", "mark", "q", "span", "strong", "sub", "sup"}
_EMPTY = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
_TO_PROVISION = re.compile(r"(^|/)art_\d+\.html#")
_OPEN, _CLOSE = "⟦", "⟧"


@dataclass(frozen=True)
class Section:
    """A page's part under one heading, or one row of the glossary.

    `text` has the policy's own words between ⟦ and ⟧. `of` is the page's title; `weight` tells
    how much the page counts among others; `provision` that these are the words of a provision.
    """

    page: str
    of: str
    id: str
    title: str
    text: str
    weight: float
    provision: bool


def sections(page: str, html: str) -> Iterator[Section]:
    """The sections of one built page, in its order; none where it is no page of the handbook."""
    if page in _LEFT_OUT:
        return
    reader = _Reader()
    reader.feed(html)
    weight = next(weight for path, weight in _WEIGHTS if re.fullmatch(path, page))
    for number, part in enumerate(reader.parts):
        text = part.plain_text()
        if text or number == 0:
            of, anchor = reader.parts[0].plain_title(), part.id if number else ""
            yield Section(page, of, anchor, part.plain_title(), text, weight, part.provision)


def index(site: Path) -> str:
    """The script that gives a page all sections of a built site."""
    every = [
        section
        for path in sorted(site.rglob("*.html"))
        for section in sections(path.relative_to(site).as_posix(), path.read_text("utf-8"))
    ]
    pages = {section.page: [section.of, section.weight] for section in every}
    rows = [
        [section.page, section.id, section.title, section.text, int(section.provision)]
        for section in every
    ]
    found = json.dumps(
        {"pages": pages, "sections": rows}, ensure_ascii=False, separators=(",", ":")
    )
    return f"globalThis.handbookIndex={found};\n"


class _Part:
    """A section while it is read."""

    def __init__(self, id: str, provision: bool) -> None:
        self.id, self.provision = id, provision
        self.title: list[str] = []
        self.text: list[str] = []

    def plain_title(self) -> str:
        return re.sub(r"[\s⟦⟧]+", " ", "".join(self.title)).strip()

    def plain_text(self) -> str:
        text = re.sub(r"[\s□└]+", " ", "".join(self.text))
        text = re.sub(r"( ·)+", " ·", text).strip(" ·")
        return text.replace(f"{_OPEN}{_CLOSE}", "")


class _Reader(HTMLParser):
    """Reads the article of a page into parts."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[_Part] = []
        self._open: list[tuple[str, str]] = []  # tags within the article, and what each began
        self._ignored = 0
        self._within = False
        self._under: _Part | None = None  # the heading's part, while a row has one of its own
        self._link = False  # a link to a provision whose first words are not read yet

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = set(given.get("class", "").split())
        if not self._within:
            self._within = tag == "article" and "md-content__inner" in classes
            return
        if tag not in _INLINE:
            self._say(" ")
        if tag in _EMPTY:
            return
        begun = ""
        if tag in _IGNORED or classes & _LEFT_OUT_WITHIN:
            begun = "ignored"
            self._ignored += 1
        elif self._ignored:
            pass
        elif tag in _HEADINGS and ("id" in given or tag == "h1"):
            begun = "title"
            self.parts.append(_Part(given.get("id", ""), "provision" in classes))
        elif tag == "tr" and "id" in given and self.parts:
            begun, self._under = "row", self.parts[-1]
            self.parts.append(_Part(given["id"], False))
        elif tag == "td" and self._under is not None and not self.parts[-1].title:
            begun = "title"
        elif classes & {"clause", "words"}:
            begun = "words"
            self._say(_OPEN)
        elif tag == "a" and _TO_PROVISION.search(given.get("href", "")):
            begun, self._link = "link", True
        self._open.append((tag, begun))

    def handle_endtag(self, tag: str) -> None:
        if not self._within or tag in _EMPTY:
            return
        if not self._open:
            self._within = False
            return
        _, begun = self._open.pop()
        if begun == "ignored":
            self._ignored -= 1
        elif begun in ("words", "quoted"):
            self._say(_CLOSE)
        elif tag == "td":
            self._say(" ·")
        elif begun == "row" and self._under is not None:
            continued = _Part(self._under.id, False)
            continued.title = self._under.title
            self.parts.append(continued)
            self._under = None
        self._link = False
        if tag not in _INLINE:
            self._say(" ")

    def handle_data(self, data: str) -> None:
        if not self._within or self._ignored:
            return
        if self._link and data.startswith("“"):
            self._open[-1] = (self._open[-1][0], "quoted")
            self._say(_OPEN)
        self._link = False
        self._say(data)

    def _say(self, words: str) -> None:
        if self.parts and not self._ignored:
            part = self.parts[-1]
            titled = any(begun == "title" for _, begun in self._open)
            (part.title if titled else part.text).append(words)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "search").mkdir(exist_ok=True)
    write_over(folder / "search" / "index.js", index(folder))
