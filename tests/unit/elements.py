"""Reading the pages that are written, as a browser's parser would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Element", "parse", "text_of"]

VOID = {"meta", "br", "hr", "img", "link", "input"}


@dataclass
class Element:
    """An element: its tag, attributes and what stands in it."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    def all(self, tag: str = "", class_: str = "") -> Iterator[Element]:
        """The elements within of this tag and class, in order; every one where neither is given."""
        for child in self.inside:
            if isinstance(child, Element):
                classes = child.attributes.get("class", "").split()
                if tag in ("", child.tag) and (not class_ or class_ in classes):
                    yield child
                yield from child.all(tag, class_)


def text_of(element: Element) -> str:
    """All text within an element."""
    return "".join(child if isinstance(child, str) else text_of(child) for child in element.inside)


class _Builder(HTMLParser):
    """Builds the tree; a tag that closes another than the open one is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"<{tag}> has an attribute twice"
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse(html: str) -> Element:
    """Read a page or a part of one; AssertionError where it is not well-formed."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    (root,) = builder.open
    return root
