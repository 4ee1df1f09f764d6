"""Whether a text says something in words of its own, or repeats what was there before.

What stands for eight or more characters in a row in one of the sources counts as copied. What is
left must still say something: a dozen characters, not the same few again and again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

__all__ = ["LEAST", "own_words", "says_something"]

LEAST = 12
_FEWEST_DIFFERENT = 8
_RUN = 8


def own_words(text: str, sources: Iterable[str]) -> str:
    """The letters and digits of a text that stand in no source for eight or more in a row.

    >>> own_words("会议纪要证明：在国家、省政府尚无明确限制之前。", ["在国家、省政府尚无明确限制之前"])
    '会议纪要证明'
    """
    plain = _plain(text)
    runs = {
        source[start : start + _RUN]
        for source in map(_plain, sources)
        for start in range(len(source) - _RUN + 1)
    }
    copied: set[int] = set()
    for start in range(len(plain) - _RUN + 1):
        if plain[start : start + _RUN] in runs:
            copied.update(range(start, start + _RUN))
    return "".join(letter for place, letter in enumerate(plain) if place not in copied)


def says_something(own: str) -> bool:
    """Whether the words left are enough for a reason.

    >>> [says_something(own) for own in ("同意", "符合" * 10, "纪要和追款凭证能够互相印证")]
    [False, False, True]
    """
    return len(own) >= LEAST and len(set(own)) >= _FEWEST_DIFFERENT


def _plain(text: str) -> str:
    """The letters and digits of a text, of one form and without punctuation."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).lower() if each.isalnum())
