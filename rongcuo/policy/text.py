"""The words of a policy: a plain text file, laid out as the document is, cut into provisions.

第四条　干部个人出现下列情形之一的，……：      an article and its words
（一）……                                   an item of what stands above
对免责干部……：                              a further paragraph of the article
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rongcuo.policy.model import Provision

__all__ = ["UnreadableText", "numeral", "read_text"]

_Paragraphs = list[tuple[str, list[str]]]  # the words of each and its items
_DIGITS = "零一二三四五六七八九"
_ARTICLE = re.compile(r"第([一二三四五六七八九十百零]+)条[ \u3000]*(.*)")
_ITEM = re.compile(r"（([一二三四五六七八九十百零]+)）(.+)")


class UnreadableText(ValueError):
    """A line of the text does not fit the layout: its number (from 1) and what is wrong."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def numeral(number: int) -> str:
    """Write 1 to 199 in Chinese numerals.

    >>> [numeral(n) for n in (3, 10, 12, 20, 63, 105, 110)]
    ['三', '十', '十二', '二十', '六十三', '一百零五', '一百一十']
    """
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_DIGITS[hundreds]}百" if hundreds else ""
    ten = ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十" if tens else ""
    gap = "零" if hundreds and ones and not tens else ""
    return head + ten + gap + (_DIGITS[ones] if ones else "")


def read_text(text: str) -> tuple[Provision, ...]:
    """Cut a text into its provisions, in order.

    Articles and items must be numbered without a gap; UnreadableText names the first line that
    is not. An article with more than one paragraph has paragraph ids (`art_6__para_2`); the
    items then belong to the paragraph above them.
    """
    return tuple(provision for article in _articles(text) for provision in _provisions(*article))


def _articles(text: str) -> Iterator[tuple[int, _Paragraphs]]:
    """Give each article's number and its paragraphs, each with its items."""
    number = begun = 0
    paragraphs: _Paragraphs = []
    for line_number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line:
            continue
        if article := _ARTICLE.fullmatch(line):
            if number:
                yield number, _worded(paragraphs, begun)
            begun = line_number
            number += 1
            if article[1] != numeral(number):
                raise UnreadableText(line_number, f"这里应是第{numeral(number)}条")
            paragraphs = [(article[2], [])] if article[2] else []
        elif not number:
            raise UnreadableText(line_number, "第一条之前有文字")
        elif item := _ITEM.fullmatch(line):
            if not paragraphs:
                raise UnreadableText(line_number, "这一项之前没有领起它的文字")
            items = paragraphs[-1][1]
            if item[1] != numeral(len(items) + 1):
                raise UnreadableText(line_number, f"这里应是第（{numeral(len(items) + 1)}）项")
            items.append(item[2])
        else:
            paragraphs.append((line, []))
    if not number:
        raise UnreadableText(1, "没有找到“第一条”")
    yield number, _worded(paragraphs, begun)


def _worded(paragraphs: _Paragraphs, line: int) -> _Paragraphs:
    if not paragraphs:
        raise UnreadableText(line, "这一条没有文字")
    return paragraphs


def _provisions(number: int, paragraphs: _Paragraphs) -> Iterator[Provision]:
    article, cited = f"art_{number}", f"第{numeral(number)}条"
    for count, (words, items) in enumerate(paragraphs, 1):
        several = len(paragraphs) > 1
        home = f"{article}__para_{count}" if several else article
        home_cited = f"{cited}第{numeral(count)}款" if several else cited
        yield Provision(home, home_cited, words)
        for index, item in enumerate(items, 1):
            yield Provision(f"{home}__point_{index}", f"{home_cited}第（{numeral(index)}）项", item)
