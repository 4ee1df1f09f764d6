"""A case written as a file reads back equal, whatever its texts hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.case import Adoption, Answer, Case, parse_case, read_case
from rongcuo.case_file import case_data, case_text
from rongcuo.errors import PersonalDataError
from rongcuo.logic import Truth
from rongcuo.policy.compiled import load_policy
from rongcuo.source import Source
from rongcuo.training import training_cases

POLICY = load_policy()


def back(case: Case, folder: Path) -> Case:
    """Write a case and read it again."""
    file = folder / "case.yaml"
    file.write_text(case_text(case, POLICY), encoding="utf-8")
    return read_case(file, POLICY)


@pytest.mark.parametrize("case", training_cases(), ids=lambda case: case.id)
def test_every_training_case_reads_back_equal(case: Case, tmp_path: Path) -> None:
    """Answers, evidence, notes, dates and claims are what they were, as file and as plain data."""
    assert back(case, tmp_path) == case
    assert parse_case(Source("案件", case_data(case, POLICY), {}), POLICY) == case


def test_an_adopted_reading_reads_back_equal(tmp_path: Path) -> None:
    """Who adopted a reading, under which document, when and why."""
    adopted = Adoption("both", "党委", date(2025, 3, 3), "会议：“兼有”#1", "〔2025〕9号")
    case = Case("K01", readings={"A6a": adopted})

    assert back(case, tmp_path) == case


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_reads_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Quotes, line ends, control characters, emoji and directions are kept to the letter."""
    answer = Answer(Truth.YES, (text,) if text else (), text)
    case = Case("K01", narrative=text, answers={"mistake_exists": answer})
    try:
        found = back(case, tmp_path_factory.mktemp("case"))
    except PersonalDataError:
        return

    assert found == case


def test_an_answer_of_several_values_stays_a_list(tmp_path: Path) -> None:
    """An answer to a fact with several values, and one that says nothing yet."""
    case = replace(
        training_cases()[0],
        answers={
            "relief_requested": Answer(("免责", "从轻")),
            "personnel_authority": Answer(()),
        },
    )

    assert back(case, tmp_path) == case
