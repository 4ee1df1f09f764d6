"""The text as read follows from the text as received by the listed emendations alone."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from rongcuo.policy.emended import first_difference, squeezed
from rongcuo.policy.model import Emendation, Policy

from .hetang import HETANG, OURS, hetang

RECEIVED = "0d529679cbbe42edf8305c3871360af3033aba2d95a8df0466254d0a06f05301"


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_the_source_is_the_document_as_received(policy: Policy) -> None:
    """Not one byte of the source has been touched."""
    received = sha256((OURS / "source.txt").read_bytes()).hexdigest()

    assert received == RECEIVED
    assert policy.source_hash == f"sha256:{RECEIVED}"


def test_the_text_hash_is_that_of_the_text(policy: Policy) -> None:
    """The corrected text is known by its hash."""
    read = sha256((OURS / "text.txt").read_bytes()).hexdigest()

    assert policy.text_hash == f"sha256:{read}"


def test_the_text_follows_from_the_source(policy: Policy) -> None:
    """With the listed emendations there is no difference."""
    source, text = _read(OURS, "source.txt"), _read(OURS, "text.txt")

    assert first_difference(source, text, policy.emendations) is None


def test_only_the_words_emended_differ(policy: Policy) -> None:
    """Two words are emended; whatever is merely doubtful stands as it was received."""
    words = [(e.source, e.reading) for e in policy.emendations if e.kind == "word"]
    kept = [e for e in policy.emendations if e.kind == "kept"]

    assert words == [
        ("思想 and 党的十九大精神", "思想和党的十九大精神"),
        ("追究 responsibility", "追究责任"),
    ]
    assert all(emendation.source == emendation.reading for emendation in kept)


@pytest.mark.parametrize("index", [0, 1])
def test_every_emendation_of_a_word_is_needed(policy: Policy, index: int) -> None:
    """Leaving out one emendation shows the place where the source has other words."""
    words = [emendation for emendation in policy.emendations if emendation.kind == "word"]

    difference = first_difference(
        _read(OURS, "source.txt"), _read(OURS, "text.txt"), words[:index] + words[index + 1 :]
    )

    assert difference is not None
    assert ("and党的十九大", "responsibi")[index] in difference


def test_layout_is_no_difference() -> None:
    """List dashes, spaces, line breaks and half-width marks are not words."""
    source = "公文\n- (一) 甲,\n乙; 丙: (丁)?\n附件"

    assert first_difference(source, "（一）甲，乙；丙：（丁）？", ()) is None
    assert squeezed(" - 甲-乙 \u3000\n") == "甲-乙"


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        (
            "甲乙丙丁戊己庚，子丑寅卯辰巳午。",
            "“甲乙丙丁戊己庚，”之后，校订本作“子丑寅卯辰巳午。”，原件作“辛壬癸子丑寅卯辰巳午”",
        ),
        (
            "甲乙丙丁戊己庚，辛壬癸癸子丑寅卯辰巳午。",
            "“丁戊己庚，辛壬癸”之后，校订本作“癸子丑寅卯辰巳午。”，原件作“子丑寅卯辰巳午。”",
        ),
        (
            "甲乙丙丁戊己庚，辛壬癸子丑寅卯辰巳午。未",
            "“子丑寅卯辰巳午。”之后，校订本作“未”，原件作“”",
        ),
    ],
)
def test_the_first_difference_is_told_with_the_words_around_it(text: str, difference: str) -> None:
    """What stands before the place, what the text has there, and what the source has."""
    source = "通知：甲乙丙丁戊己庚，辛壬癸子丑寅卯辰巳午。"

    assert first_difference(source, text, ()) == difference


def test_any_altered_character_is_found() -> None:
    """Wherever one character of the words is another, the text no longer follows."""
    source, text = _read(HETANG, "source.txt"), _read(HETANG, "text.txt")
    altered = [
        text[:index] + "龘" + text[index + 1 :]
        for index, character in enumerate(text)
        if not character.isspace()
    ]

    unnoticed = [
        each for each in altered if first_difference(source, each, hetang().emendations) is None
    ]

    assert len(altered) > 150
    assert unnoticed == []


@pytest.mark.parametrize("place", [0.01, 0.13, 0.37, 0.5, 0.71, 0.92, 1.0])
def test_an_altered_character_of_a_long_document_is_found(policy: Policy, place: float) -> None:
    """Near its beginning and at its end alike, and the words around the place are told."""
    source, text = _read(OURS, "source.txt"), squeezed(_read(OURS, "text.txt"))
    index = int(place * (len(text) - 1))
    altered = text[:index] + "龘" + text[index + 1 :]

    difference = first_difference(source, altered, policy.emendations)

    assert difference is not None
    assert "龘" in difference


@pytest.mark.parametrize("kind", ["kept", "layout"])
def test_only_emendations_of_words_excuse_a_difference(kind: str) -> None:
    """An entry that keeps the words or concerns the layout changes nothing in the source."""
    word = Emendation("E1", "word", "art_1", "and", "和", "转换错误", "确信", "D1")
    other = replace(word, kind="kept" if kind == "kept" else "layout")

    assert first_difference("甲 and 乙", "甲和乙", [word]) is None
    assert first_difference("甲 and 乙", "甲和乙", [other]) is not None
