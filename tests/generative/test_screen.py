"""Screening many rows at once gives what assessing each of them alone gives."""

from __future__ import annotations

import os

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.cases.rows import as_case
from rongcuo.cases.screen import screen
from rongcuo.cases.synthetic import synthetic
from rongcuo.cases.typed import TRI
from rongcuo.logic import Truth, evaluate
from rongcuo.policy.model import Policy
from tests.generative.random_cases import random_frame
from tests.generative.random_policies import policies

ROWS = int(os.environ.get("SCREENED_ROWS", "20000"))  # `make campaign` asks for a million
AT_ONCE = 20_000


def cases(frame: pd.DataFrame, policy: Policy) -> list[Case]:
    """Every row alone."""
    return [as_case(row, policy) for row in frame.to_dict("records")]


def truths_of(column: pd.Series) -> list[Truth]:
    """The values of a column of findings."""
    return [Truth(code) for code in column.cat.codes]


@pytest.mark.parametrize("part", range(-(-ROWS // AT_ONCE)))
def test_every_row_gets_the_finding_of_its_case(part: int, policy: Policy) -> None:
    """Every provision, on rows of random answers, sense or not."""
    frame = random_frame(policy, min(ROWS, AT_ONCE), seed=part)

    found = screen(frame, policy)

    alone = [assess(case, policy) for case in cases(frame, policy)]
    for provision in found.columns:
        expected = [evaluate(each.trees[provision], each.facts) for each in alone]
        assert truths_of(found[provision]) == expected, provision


@pytest.mark.parametrize("make", [random_frame, lambda policy, rows, seed: synthetic(rows, seed)])
def test_every_reading_gives_what_it_gives_alone(make: object, policy: Policy) -> None:
    """Findings and their values under each reading of each fork, in the same order."""
    frame = make(policy, 60, 4)  # type: ignore[operator]

    found = screen(frame, policy, readings=True)

    for place, case in enumerate(cases(frame, policy)):
        findings = assess(case, policy).findings
        expected = {
            name: value
            for provision, finding in findings.items()
            for name, value in [
                (provision, finding.value),
                *(
                    (f"{provision}.{fork}.{reading}", under)
                    for fork, values in finding.by_reading.items()
                    for reading, under in values.items()
                ),
            ]
        }
        row = found.iloc[place]
        assert {name: Truth(list(TRI.categories).index(row[name])) for name in expected} == expected


def test_an_adopted_reading_is_taken_for_every_row(policy: Policy) -> None:
    """What is found is then what that reading gives."""
    frame = random_frame(policy, 500, 5)
    every = screen(frame, policy, readings=True)

    for column in every.columns:
        provision, _, fork = column.partition(".")
        if fork:
            name, _, reading = fork.partition(".")
            pd.testing.assert_series_equal(
                screen(frame, policy, {name: reading})[provision], every[column], check_names=False
            )


def test_blocks_do_not_show(policy: Policy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows at the edge of a block get the same findings; the index is the frame's."""
    frame = random_frame(policy, 1000, 6).set_axis(np.arange(1000) * 3, axis=0)
    whole = screen(frame, policy, readings=True)

    monkeypatch.setattr("rongcuo.cases.plan.BLOCK", 7)

    pd.testing.assert_frame_equal(screen(frame, policy, readings=True), whole)
    assert list(whole.index) == list(frame.index)
    assert screen(frame.head(0), policy).empty


def test_what_is_missing_is_unknown(policy: Policy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every three-valued column with gaps, alone in a block; other columns are refused."""
    frame = random_frame(policy, 2000, 7)
    names = [name for name in frame.columns if frame[name].dtype == TRI]
    gaps = frame.copy()
    for place, name in enumerate(names):
        here = np.arange(2000) // 20 == place
        frame.loc[here, name] = "unknown"
        gaps.loc[here, name] = None
    monkeypatch.setattr("rongcuo.cases.plan.BLOCK", 20)

    found = screen(gaps, policy, readings=True)

    pd.testing.assert_frame_equal(found, screen(frame, policy, readings=True))
    with pytest.raises(ValueError, match="mistake_exists"):
        screen(frame.assign(mistake_exists="yes"), policy)


@settings(max_examples=60)
@given(drawn=policies(), seed=st.integers(0, 10**6))
def test_every_row_of_a_random_policy_gets_the_finding_of_its_case(
    drawn: Policy, seed: int
) -> None:
    """Policies that nobody wrote, with readings, people's judgements and negations anywhere."""
    frame = random_frame(drawn, 30, seed)

    found = screen(frame, drawn)

    alone = [assess(case, drawn) for case in cases(frame, drawn)]
    for provision in found.columns:
        assert truths_of(found[provision]) == [each.findings[provision].value for each in alone]
