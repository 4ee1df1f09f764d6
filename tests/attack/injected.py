"""Hostile texts for every field, and their innocent twins; what has to become of them.

A text ends with a tag of its own, so that it is found again in whatever is written. Its twin has
the same tag and 甲 for every other character: what is made of a case must have the same shape with
either.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

from rongcuo.errors import visible
from tests.attack.told import told

__all__ = [
    "STRINGS",
    "TEXT",
    "Words",
    "every_field",
    "found_whole",
    "harmless",
    "planted",
    "reworded",
    "squeezed",
]

STRINGS = (
    "<script>hacked=1</script>",
    "</script><script>hacked=1</script>",
    "</style></title></textarea><img src=x onerror=hacked=1>",
    "'\"><img src=http://evil.test/x onerror='hacked=1'>",
    "<svg/onload=hacked=1><a xlink:href=javascript:hacked=1>",
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "<math><mtext><style><img src=x onerror=hacked=1>",
    '" autofocus onfocus="hacked=1" x="',
    "<meta http-equiv=refresh content=0;url=http://evil.test>",
    "<base href=http://evil.test/><link rel=stylesheet href=x>",
    "javascript:hacked=1//",
    "[链接](javascript:hacked=1) ![图](http://evil.test/x.png)",
    "<javascript:hacked=1> [甲]: http://evil.test",
    "{{7*7}}{% for x in y %}{# #}${7*7}<%= 7*7 %>#{7*7}",
    "{{ cycler.__init__.__globals__.os }}",
    ']]> <![CDATA[<x>]]> <!-- <?xml version="1.0"?> &lt;b&gt; &#60;',
    "<w:t>字</w:t><w:instrText>DDEAUTO c:\\\\cmd</w:instrText>",
    '{ INCLUDETEXT "/etc/passwd" } \\field TOC',
    '=HYPERLINK("http://evil.test","点")',
    '=cmd|"/c calc"!A1',
    '\t=1+1,"x"',
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "＝1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "＋1+1",
    "'=1+1",
    '=1+1";=1+1,=1+1',
    "\x1b]8;;http://evil.test\x1b\\点\x1b]8;;\x1b\\",
    "\x1b]0;标题\x07\x1b[2J\x1b[31m红",
    "\x9b31m\x9d0;题\x9c\x90q\x9c",
    "\x00\x08\x7f\x0b\x0c\x85",
    "\u202e倒写\u2066隔\u200f\u061c",
    "\u200b零\u200d宽\ufeff\u2060",
    "\u2028行\u2029段",
    "\uffff\ue000\U000e0041\U0010fffe",
    "甲\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n乙;,:\\n",
    '--8<-- "/etc/passwd"',
    '甲\n\n--8<-- "case_t01.md"\n\n# 标题 { #x onclick=hacked=1 }',
    "| 格 | 格 |\n|---|---|\n**粗** `码` ~~删~~ ![[x]] ::: 甲",
    "甲{: onclick=hacked=1 } {.x #y}",
    "../../../etc/passwd",
    "$(touch /tmp/x) `id` ; rm -rf ~ | cat %s%n",
    "见 https://evil.test/?a=1&b=2#c 或 mailto:x 或 \\\\evil.test\\share",
    "长" * 900,
)
TEXT = "文字"
"""What stands in a template wherever a text may be written."""

_TAG = re.compile(r"⟪(\d+)⟫")


class Words:
    """Texts one after another, each with its tag; hostile ones or their innocent twins."""

    def __init__(self, *, hostile: bool, strings: tuple[str, ...] = STRINGS) -> None:
        self.hostile = hostile
        self.given: list[str] = []
        self._strings = strings

    def __call__(self) -> str:
        string = self._strings[len(self.given) % len(self._strings)]
        self.given.append(string)
        plain = string if self.hostile else re.sub(r"\S", "甲", string)
        return f"{plain}⟪{len(self.given)}⟫"


def _leaves(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all texts in plain data."""
    if isinstance(value, str):
        yield place
    elif isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield from _leaves(inner, (*place, key))


def _at(value: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        value = value[key]
    return value


def _put(value: Any, place: tuple[Any, ...], text: str) -> Any:
    changed = deepcopy(value)
    _at(changed, place[:-1])[place[-1]] = text
    return changed


def planted(template: Any, read: Callable[[Any], Any], words: Words) -> tuple[Any, set[str]]:
    """Plain data with a text of `words` in every field that takes one, and which kinds of field do.

    Every text of `template` is tried, one of a kind: what is refused (in Chinese) stays as it is.
    A kind is where it stands, whatever the name of the fact or provision.
    """
    kinds: dict[tuple[str, int, str, bool], list[tuple[Any, ...]]] = {}
    for place in _leaves(template):
        last = next((str(key) for key in reversed(place) if isinstance(key, str)), "")
        name = last if len(place) != 2 or isinstance(place[1], int) else ""
        kind = (str(place[0]), len(place), name, _at(template, place) == TEXT)
        kinds.setdefault(kind, []).append(place)
    tried = {kind: _put(template, at[0], f"<b>{TEXT}</b>") for kind, at in kinds.items()}
    free = {
        kind: places
        for kind, places in kinds.items()
        if told(partial(read, tried[kind])) is not None
    }
    data = deepcopy(template)
    for places in free.values():
        for place in places:
            _at(data, place[:-1])[place[-1]] = words()
    return data, {f"{first}.{name}" if name != first else first for first, _, name, _ in free}


def every_field(value: Any, place: str = "") -> Iterator[str]:
    """The fields of dataclasses that stand empty somewhere: a new field has to be filled too."""
    if is_dataclass(value):
        for each in fields(value):
            inner = getattr(value, each.name)
            if inner in ("", (), {}, None):
                yield f"{type(value).__name__}.{each.name}"
            yield from every_field(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from every_field(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from every_field(inner)


def squeezed(text: str) -> str:
    """Without white space, and without what cannot be seen or � in its place."""
    return "".join(c for c in text if not c.isspace() and visible(c) != "�")


def found_whole(text: str, words: Words, least: int) -> None:
    """At least so many of the texts given stand in `text`, and each that does stands there whole.

    White space may differ; characters that cannot be seen may stand as they are or as �.
    """
    whole = squeezed(text)
    numbers = {int(number) for number in _TAG.findall(whole)}
    assert len(numbers) >= least, len(numbers)
    for number in numbers:
        string = words.given[number - 1]
        assert f"{squeezed(string)}⟪{number}⟫" in whole, (string, number)


def harmless(text: str) -> None:
    """Nothing in what is printed steers a terminal or hides."""
    for character in text:
        assert character == "\n" or unicodedata.category(character) not in (
            *("Cc", "Cf", "Cs", "Co", "Zl", "Zp"),
        ), (f"{ord(character):04x}", text[:200])


_WORDED = {
    *("title", "question", "note", "label", "tool", "decided_by", "actor", "moment", "why"),
    *("evidence", "notices", "questions", "concerns", "strength", "certainty", "reason"),
    *("number", "issuer"),
}
"""The fields of a policy that are words for people; all others are ids, quotations and sums."""


def reworded(value: Any, words: Words) -> Any:
    """A policy, or a part of it, with a text of `words` wherever words for people stand."""
    if isinstance(value, tuple):
        return tuple(reworded(each, words) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes = {}
    for each in fields(value):
        inner = getattr(value, each.name)
        if each.name not in _WORDED:
            changes[each.name] = reworded(inner, words)
        elif isinstance(inner, tuple):
            changes[each.name] = tuple(words() for _ in inner)
        else:
            changes[each.name] = words() if inner else inner
    return replace(value, **changes)
