"""A reason in words of its own is told from one that repeats what was there."""

from __future__ import annotations

import pytest

from rongcuo.own_words import own_words, says_something

CLAUSE = "在国家、省政府尚无明确限制的探索性试验中的失误"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("", ""),
        ("　\n—— …", ""),
        ("同意。", "同意"),
        (CLAUSE, ""),
        ("在国家 省政府尚无，明确限制的“探索性试验”中的失误！", ""),  # punctuation hides nothing
        ("ＡＢ甲乙丙丁戊己庚辛", "ab甲乙丙丁戊己庚辛"),  # full width is width
        (f"纪要证明：{CLAUSE}，追回1.8万元", "纪要证明追回18万元"),
        ("尚无明确限制", "尚无明确限制"),  # a few words of the clause are no copy
        ("尚无明确限制的探", ""),  # eight in a row are
        ("试点中的失误和探索", "试点中的失误和探索"),
    ],
)
def test_what_stands_in_a_source_is_not_its_own(text: str, own: str) -> None:
    """Eight letters in a row, whatever stands between them."""
    assert own_words(text, [CLAUSE]) == own


def test_no_run_crosses_two_sources() -> None:
    """The end of one text and the beginning of the next are not one text."""
    assert own_words("甲乙丙丁戊己庚辛", ["甲乙丙丁", "戊己庚辛"]) == "甲乙丙丁戊己庚辛"


@pytest.mark.parametrize(
    ("own", "enough"),
    [
        ("", False),
        ("与比对相同同意", False),
        ("甲乙丙丁戊己庚辛壬癸子", False),  # eleven
        ("甲乙丙丁戊己庚辛壬癸子丑", True),
        ("甲乙丙丁戊己庚" * 3, False),  # seven different ones, again and again
    ],
)
def test_a_dozen_characters_say_something(own: str, enough: bool) -> None:
    """If they are not the same few again and again."""
    assert says_something(own) is enough
