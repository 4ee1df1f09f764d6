"""What is shown to people when an input is refused."""

from __future__ import annotations

import pytest

from rongcuo.errors import (
    CaseError,
    InputError,
    PersonalDataError,
    PolicyError,
    Problem,
    RongcuoError,
    UnknownProvision,
    shown,
    suggestion,
)


@pytest.mark.parametrize("text", ["", "甲", "甲" * 40])
def test_shown_leaves_short_text_as_it_is(text: str) -> None:
    """Up to 40 visible characters are shown whole."""
    assert shown(text) == text


@pytest.mark.parametrize("length", [41, 200, 201, 100_000])
def test_shown_cuts_long_text(length: int) -> None:
    """Longer text ends in an ellipsis and is 40 characters long with it."""
    assert shown("甲" * length) == "甲" * 39 + "…"


@pytest.mark.parametrize(
    "hidden",
    ["\x1b", "\n", "\r", "\x00", "\x7f", "\x9b", "\u202e", "\u200b", "\ud800", "\ue000"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_shown_replaces_what_could_steer_a_terminal(hidden: str) -> None:
    """Control, formatting, surrogate and private characters become a replacement mark."""
    assert shown(f"甲{hidden}乙") == "甲�乙"


def test_suggestion_names_the_nearest_word() -> None:
    """A word with a slip in it is answered with the word meant."""
    assert suggestion("mistake_exist", ["impact", "mistake_exists"]) == "是否想写 mistake_exists？"


def test_suggestion_is_silent_where_nothing_is_near() -> None:
    """Nothing is guessed for a word like no other."""
    assert suggestion("甲", ["impact", "loss"]) == ""


def test_problem_names_file_and_line() -> None:
    """A problem reads file:line, what is wrong, and the remedy."""
    problem = Problem("k01.yaml", 3, "没有事实“甲”。", "请改正。")

    assert str(problem) == "k01.yaml:3：没有事实“甲”。请改正。"


def test_problem_without_a_line_names_the_file() -> None:
    """A problem of the whole file has no line."""
    assert str(Problem("k01.yaml", None, "没有这个文件。")) == "k01.yaml：没有这个文件。"


def test_problems_are_told_in_order_of_files_and_lines() -> None:
    """Whatever the order in which they were found, problems are read from the top down."""
    found = [Problem("b", 1, "丙"), Problem("a", 9, "乙"), Problem("a", None, "甲")]

    error = InputError(found)

    assert [problem.what for problem in error.problems] == ["甲", "乙", "丙"]
    assert str(error) == "a：甲\na:9：乙\nb:1：丙"


@pytest.mark.parametrize(
    ("error", "parent"),
    [
        (InputError, RongcuoError),
        (PolicyError, InputError),
        (CaseError, InputError),
        (PersonalDataError, InputError),
        (UnknownProvision, RongcuoError),
    ],
)
def test_the_tree_of_errors(error: type[Exception], parent: type[Exception]) -> None:
    """The errors form the tree that is drawn at the top of their module."""
    assert error.__bases__ == (parent,)
