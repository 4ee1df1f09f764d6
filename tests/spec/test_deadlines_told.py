"""The periods as `assess` tells them of a case, and `rongcuo deadline` of dates alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.cli import main
from rongcuo.dossier import as_json, deadline_json
from rongcuo.policy.model import Policy
from rongcuo.yaml_source import read_source

from .periods import found

Training = Callable[[int], Case]

# ---- the training cases --------------------------------------------------------------------------


def expected_of(number: int, folder: Path) -> dict[str, Any]:
    """What is expected of a training case, all scalars as text."""
    content: dict[str, Any] = read_source(folder / f"t{number:02}.expected.yaml").value
    return content


def stated(block: Mapping[str, Any], period: Mapping[str, Any]) -> dict[str, Any]:
    """As much of a period's JSON as the expected block speaks of."""
    return {
        key: [{name: each[name] for name in ("id", "due", "verdict")} for each in period[key]]
        if key == "readings"
        else period[key]
        for key in block
    }


def in_order(block: Mapping[str, Any]) -> dict[str, Any]:
    """The same with its readings, which an expected file may list in any order, by id."""
    return {
        key: sorted(value, key=lambda each: str(each["id"])) if key == "readings" else value
        for key, value in block.items()
    }


@pytest.mark.parametrize("number", range(1, 13))
def test_expected_deadlines_and_triage(
    policy: Policy, training: Training, training_folder: Path, number: int
) -> None:
    """The blocks of each expected file are exactly what `assess` tells, reading for reading."""
    expected = expected_of(number, training_folder)

    told = as_json(assess(training(number), policy))

    for rule, block in expected.get("deadlines", {}).items():
        assert in_order(stated(block, told["deadlines"][rule])) == in_order(block)
    if "triage" in expected:
        block = expected["triage"]
        assert {key: told["triage"][key] for key in block} == block
    else:
        assert told["triage"] is None


@pytest.mark.parametrize("number", range(1, 13))
def test_a_period_without_a_day_to_start_it_is_null(
    policy: Policy, training: Training, number: int
) -> None:
    """T07 was reported on and deferred, T11 holds no application; the others only applied."""
    begun = {7: {"application", "report", "deferral"}, 11: set[str]()}

    told = as_json(assess(training(number), policy))["deadlines"]

    assert list(told) == ["application", "report", "notification", "deferral"]
    assert {rule for rule, block in told.items() if block} == begun.get(number, {"application"})


def test_t07_reported_within_thirty_days(policy: Policy, training: Training) -> None:
    """Referred on Monday 24 February 2025, reported on 10 March: in time whatever the start."""
    report = as_json(assess(training(7), policy))["deadlines"]["report"]

    assert {each["id"]: each["due"] for each in report["readings"]} == {
        "referred.excluded": "2025-04-08",
        "referred.included": "2025-04-07",
        "accepted.excluded": "2025-04-09",
        "accepted.included": "2025-04-08",
        "formed.excluded": "2025-04-10",
        "formed.included": "2025-04-09",
    }
    assert (report["earliest"], report["latest"]) == ("2025-04-07", "2025-04-10")
    assert report["verdict"] == "in_time"


def told_by(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, Any]:
    """The JSON that a command prints."""
    monkeypatch.setattr("sys.argv", ["rongcuo", *words, "--json"])
    with pytest.raises(SystemExit) as done:
        main()
    printed = capsys.readouterr()
    assert (done.value.code, printed.err) == (0, "")
    content: dict[str, Any] = json.loads(printed.out)
    return content


COMMANDS = {
    (4, "application"): (
        "--approved 2025-03-03 --started 2025-03-03 --informed 2025-03-03 "
        "--sent 2025-03-17 --registered 2025-03-17 --received 2025-03-17"
    ),
    (7, "deferral"): "--started 2025-03-10 --reported 2025-03-10",
    (7, "report"): (
        "--referred 2025-02-24 --accepted 2025-02-25 --formed 2025-02-26 --issued 2025-03-10"
    ),
    (12, "application"): (
        "--approved 2025-09-26 --started 2025-09-26 --informed 2025-09-28 "
        "--sent 2025-10-13 --registered 2025-10-13 --received 2025-10-13"
    ),
}


@pytest.mark.parametrize(("number", "rule"), COMMANDS)
def test_the_command_says_the_same(
    policy: Policy,
    training: Training,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    rule: str,
) -> None:
    """`rongcuo deadline` from the dates alone gives what `assess` gives of the case."""
    words = ["deadline", rule, *COMMANDS[number, rule].split()]

    told = told_by(words, monkeypatch, capsys)

    assert told == as_json(assess(training(number), policy))["deadlines"][rule]


@pytest.mark.parametrize("number", [4, 12])
def test_the_command_says_what_is_expected(
    training_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
) -> None:
    """T04 is late under all six readings; T12 is for people to settle, 11 October its safe day."""
    block = expected_of(number, training_folder)["deadlines"]["application"]
    words = ["deadline", "application", *COMMANDS[number, "application"].split()]

    told = told_by(words, monkeypatch, capsys)

    assert in_order(stated(block, told)) == in_order(block)


# ---- the JSON ------------------------------------------------------------------------------------


def test_the_json_of_a_period(policy: Policy) -> None:
    """Its fields are those of the design, in that order, and nothing else."""
    period = found(policy, "notification", {"made": "2025-06-09", "given": "2025-06-11"})

    assert deadline_json(period) == {
        "rule": "notification",
        "provision": "art_5__point_3",
        "readings": [
            {
                "id": "made.excluded",
                "due": "2025-06-12",
                "provisional": False,
                "counted": ["2025-06-10", "2025-06-11", "2025-06-12"],
                "verdict": "in_time",
            },
            {
                "id": "made.included",
                "due": "2025-06-11",
                "provisional": False,
                "counted": ["2025-06-09", "2025-06-10", "2025-06-11"],
                "verdict": "in_time",
            },
        ],
        "earliest": "2025-06-11",
        "latest": "2025-06-12",
        "agreed": None,
        "verdict": "in_time",
    }


# ---- an overrun changes nothing else -------------------------------------------------------------


def test_no_other_field_of_a_case_counts(policy: Policy, training: Training) -> None:
    """The periods follow from the dates alone, whatever the case answers and claims."""
    case = training(12)
    bare = replace(case, answers={}, claims=(), readings={})

    told = as_json(assess(bare, policy))

    assert told["deadlines"] == as_json(assess(case, policy))["deadlines"]
