"""Proof that the text as read is the text as received, but for what is listed as emended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from rongcuo.policy.model import Emendation

__all__ = ["first_difference", "squeezed"]

_FULL_WIDTH = str.maketrans({",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？"})
_LIST_DASH = re.compile(r"^\s*-\s+", re.MULTILINE)
_GOES_ON = re.compile(r"[。；，：]|第[一二三四五六七八九十百零]+条|（[一二三四五六七八九十百零]+）")
_SPACE = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """Take the layout out of a text: list dashes, every space and line break, half-width marks.

    >>> squeezed("- (一) 突出纪在法前,依纪依法;")
    '（一）突出纪在法前，依纪依法；'
    """
    return _SPACE.sub("", _LIST_DASH.sub("", text)).translate(_FULL_WIDTH)


def first_difference(source: str, text: str, emendations: Iterable[Emendation]) -> str | None:
    """Tell the first place where `text` departs from `source` without being listed; None if none.

    The text must stand in the source as one piece (a source may hold more: the covering notice).
    """
    received, read = squeezed(source), squeezed(text)
    for emendation in emendations:
        if emendation.kind == "word":
            received = received.replace(squeezed(emendation.source), squeezed(emendation.reading))
    if read in received:
        rest = received[received.rindex(read) + len(read) :]
        more = _GOES_ON.match(rest)
        return f"校订本到“{read[-8:]}”为止，原件还有“{rest[:10]}”" if more else None
    start = max(received.rfind(read[:6]), 0)
    blocks = SequenceMatcher(None, received[start:], read, autojunk=False).get_matching_blocks()
    here = next((block for block in blocks if block.size > 6), blocks[-1])
    at, there = here.b + here.size, start + here.a + here.size
    return f"“{read[max(at - 8, 0) : at]}”之后，校订本作“{read[at : at + 10]}”，原件作“{received[there : there + 10]}”"
