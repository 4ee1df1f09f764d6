"""What there is to judge in a training case, and what is found."""

from __future__ import annotations

import re

import pytest

from rongcuo.dossier import VALUES
from rongcuo.exercise import training_exercises
from rongcuo.yaml_source import read_source
from tests.conftest import TRAINING

EXERCISES = training_exercises()


@pytest.mark.parametrize("case", EXERCISES)
def test_what_is_found_is_what_the_case_expects(case: str) -> None:
    """Provisions, what keeps them open, periods and the report agree with the expectations."""
    exercise = EXERCISES[case]
    expected = read_source(TRAINING / f"{case.lower()}.expected.yaml").value
    found = {point.id: point.found for point in exercise.points}

    for provision in exercise.provisions:
        told = expected["findings"].get(provision, {})
        assert found[provision] == told.get("value", found[provision])
        if told.get("value") == "undetermined":
            open_ids = {*told["open_facts"], *told["open_readings"]}
            assert open_ids <= set(exercise.open(provision))
        elif told:
            assert exercise.open(provision) == ()
    for name, told in expected.get("deadlines", {}).items():
        assert found.get(name) == told.get("verdict")
    if "triage" in expected:
        assert found["triage"] == expected["triage"]["value"]


def test_every_found_answer_is_among_the_choices() -> None:
    """Except days, which are written as days; and every id stands once in its case."""
    for exercise in EXERCISES.values():
        ids = [point.id for point in exercise.points]
        assert len(ids) == len(set(ids))
        for point in exercise.points:
            assert point.found in point.choices if point.choices else len(point.found) == 10
            assert point.words


def test_conditions_precede_their_provision_and_combine_to_it() -> None:
    """Where a provision asks for all its conditions, its finding is their conjunction."""
    order = list(VALUES.values())
    for exercise in EXERCISES.values():
        for provision in exercise.provisions:
            values = [VALUES[condition.value] for condition in exercise.conditions(provision)]
            if values:
                worst = max(values, key=lambda v: (v == "not_met", v == "undetermined"))
                assert VALUES[exercise.assessment.findings[provision].value] == worst
                assert worst in order


def test_a_case_without_an_application_asks_for_its_report_only() -> None:
    """T11 claims nothing: neither Article 2 nor a period is judged."""
    assert [point.id for point in EXERCISES["T11"].points] == ["triage"]


def test_what_only_people_judge_keeps_the_last_item_open() -> None:
    """4(9) is never settled by facts; its ambiguity is named as what is open."""
    exercise = EXERCISES["T09"]

    assert exercise.open("art_4__point_9") == ("A12",)
    assert "由人判断" in exercise.openable("art_4__point_9")["A12"]


def test_conditions_are_told_in_the_words_of_their_provision() -> None:
    """Every part in quotation marks stands in the provision; a bare 因 has its question beside it."""
    for exercise in EXERCISES.values():
        for point in exercise.points:
            if point.kind == "condition":
                text = exercise.policy.provision(point.provision).text
                quoted = re.findall("“([^”]+)”", point.words)
                assert quoted
                assert all(words in text for words in quoted)
                assert bool(point.note) == (quoted == ["因"])
