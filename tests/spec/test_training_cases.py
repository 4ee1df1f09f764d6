"""The twelve training cases, their expected findings, and the contrasts to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rongcuo.assess.findings import Finding, assess
from rongcuo.case import Answer, Case
from rongcuo.dossier import VALUES, as_json
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.yaml_source import read_source

from .clauses import answered

Training = Callable[[int], Case]

NUMBERS = range(1, 13)
WORDS = {"yes": Truth.YES, "no": Truth.NO, "?": Truth.UNKNOWN}


@pytest.fixture(params=NUMBERS, ids=lambda number: f"T{number:02}")
def number(request: pytest.FixtureRequest) -> int:
    """Each training case in turn."""
    found: int = request.param
    return found


@pytest.fixture
def expected(number: int, training_folder: Path) -> dict[str, Any]:
    """What is expected of the case: the blocks of its file, all scalars as text."""
    content: dict[str, Any] = read_source(training_folder / f"t{number:02}.expected.yaml").value
    return content


# ---- the cases as they are -----------------------------------------------------------------------


def test_expected_findings(
    number: int, expected: dict[str, Any], training: Training, policy: Policy
) -> None:
    """Every finding that is expected of a case is found, with the questions that are open."""
    found = as_json(assess(training(number), policy))["findings"]

    stated = {
        provision: {key: found[provision][key] for key in block}
        for provision, block in expected["findings"].items()
    }
    assert stated == expected["findings"]


def test_expected_files_state_the_findings_in_play(
    number: int, expected: dict[str, Any], training: Training
) -> None:
    """A case states its definition, its list and each claimed item, with what is open in them."""
    block = expected["findings"]

    assert {"art_2", "art_4", *training(number).claims} <= block.keys()
    assert all(
        finding.keys() == {"value", "open_facts", "open_readings"}
        for provision, finding in block.items()
        if provision != "art_4"
    )


BLOCKS = {
    1: {"application": "in_time"},
    2: {"application": "in_time"},
    3: {"application": "in_time"},
    4: {"application": "late"},
    5: {"application": "in_time"},
    6: {"application": "in_time"},
    7: {"application": "in_time", "deferral": None},
    8: {"application": "in_time"},
    9: {"application": "in_time"},
    10: {"application": "in_time"},
    11: {},
    12: {"application": "undetermined"},
}


def test_expected_deadlines_are_stated_where_the_case_has_them(
    number: int, expected: dict[str, Any]
) -> None:
    """Every application has a verdict on its period; T07 has a deferral; T11 applied for nothing."""
    stated = {rule: block.get("verdict") for rule, block in expected.get("deadlines", {}).items()}

    assert stated == BLOCKS[number]


def test_expected_triage_is_stated_where_the_case_has_a_report(
    number: int, expected: dict[str, Any]
) -> None:
    """T05 is a mistaken report, T11 a suspected malicious one; no other case has a report."""
    triage = {5: "mistaken", 11: "suspected_malicious"}

    assert expected.get("triage", {}).get("value") == triage.get(number)


def test_expected_files_are_well_formed(
    number: int, expected: dict[str, Any], policy: Policy
) -> None:
    """Nothing stands in an expected file that the JSON of `assess` could not say."""
    start = "approved|initiated|informed|referred|accepted|formed|made|decided|reported"
    reading_id = re.compile(rf"({start})\.(excluded|included)(\.no_makeup)?")
    deadlines = expected.get("deadlines", {})
    readings = [each for block in deadlines.values() for each in block.get("readings", [])]
    facts = {fact.id for fact in policy.facts}
    forks = {ambiguity.id for ambiguity in policy.ambiguities if ambiguity.kind == "fork"}

    assert expected.keys() <= {"findings", "deadlines", "triage"}
    for provision, block in expected["findings"].items():
        assert provision in {"art_2", "art_4", *policy.items}
        assert block.keys() <= {"value", "open_facts", "open_readings"}
        assert block["value"] in VALUES.values()
        assert set(block.get("open_facts", [])) <= facts
        assert set(block.get("open_readings", [])) <= forks
    assert deadlines.keys() <= {"application", "report", "notification", "deferral"}
    for block in deadlines.values():
        assert block.keys() <= {"verdict", "earliest", "latest", "agreed", "readings"}
        assert block.get("verdict") in {None, "in_time", "late", "undetermined"}
        assert all(
            date.fromisoformat(block[key])
            for key in ("earliest", "latest", "agreed")
            if key in block
        )
    for each in readings:
        assert each.keys() == {"id", "due", "verdict"}
        assert reading_id.fullmatch(each["id"])
        assert date.fromisoformat(each["due"])
        assert each["verdict"] in {"in_time", "late", "undetermined"}
    assert len({each["id"] for each in readings}) == len(readings)
    if "triage" in expected:
        assert expected["triage"].keys() == {"value", "open_facts"}
        assert set(expected["triage"]["open_facts"]) <= facts


# ---- the contrasts -------------------------------------------------------------------------------


def changed(case: Case, lines: str) -> Case:
    """The case with some facts answered otherwise."""
    otherwise = {name: Answer(WORDS[word]) for name, word in answered(lines).items()}
    return replace(case, answers={**case.answers, **otherwise})


def found(case: Case, policy: Policy, provision: str) -> Finding:
    """One finding on a case."""
    return assess(case, policy).findings[provision]


def by_reading(finding: Finding, fork: str) -> Mapping[str, str]:
    """The values under each reading of a fork, in words."""
    return {reading: VALUES[value] for reading, value in finding.by_reading[fork].items()}


def test_t01_a_gain_for_the_unit_only(training: Training, policy: Policy) -> None:
    """T01, but a gain for the unit: item 1 names the unit, Article 2 names no one (A3)."""
    case = changed(training(1), "private_gain_unit yes")

    definition = found(case, policy, "art_2")
    item = found(case, policy, "art_4__point_1")

    assert item.value is Truth.NO
    assert definition.value is Truth.UNKNOWN
    assert definition.open_readings == ("A3",)
    assert definition.open_facts == ()
    assert by_reading(definition, "A3") == {"self": "met", "others": "met", "unit": "not_met"}


@pytest.mark.parametrize(
    "condition",
    [
        "superior_explicit_limit_exists yes",
        "democratic_decision_procedure no",
        "private_gain_self yes",
        "private_gain_others yes",
        "private_gain_unit yes",
        "actively_mitigated no",
    ],
)
def test_t01_needs_each_of_its_conditions(
    training: Training, policy: Policy, condition: str
) -> None:
    """T01, but one accompanying condition of item 1 fails: the item is not met."""
    case = changed(training(1), condition)

    assert found(case, policy, "art_4__point_1").value is Truth.NO


def test_t03_is_decided_by_the_search_of_the_law(training: Training, policy: Policy) -> None:
    """T03, but the search finds a prohibition: only then is item 3 not met."""
    prohibited = changed(training(3), "law_expressly_prohibits yes")
    not_prohibited = changed(training(3), "law_expressly_prohibits no")

    assert found(prohibited, policy, "art_4__point_3").value is Truth.NO
    assert found(not_prohibited, policy, "art_4__point_3").value is Truth.UNKNOWN


@pytest.mark.parametrize("sent", ["2025-03-04", "2025-03-12", "2025-03-17", "2026-03-17"])
def test_t04_early_or_late_is_no_condition(training: Training, policy: Policy, sent: str) -> None:
    """T04, sent on another day: the finding of substance is the same, in time or late."""
    case = training(4)
    days = ("application_sent_on", "application_registered_on", "application_received_on")
    other = replace(case, dates={**case.dates, **dict.fromkeys(days, date.fromisoformat(sent))})

    assert assess(other, policy).findings == assess(case, policy).findings
    assert found(other, policy, "art_4__point_4").value is Truth.YES


def test_t05_a_petition_is_an_element_and_no_fault(training: Training, policy: Policy) -> None:
    """T05, but nothing lost: the petitions that were set off suffice for item 5."""
    case = changed(training(5), "loss no")

    assert found(case, policy, "art_4__point_5").value is Truth.YES
    assert found(case, policy, "art_2").value is Truth.YES


def test_t06_only_the_college_changed_its_decision(training: Training, policy: Policy) -> None:
    """T06, but only the college changed its own decision: item 6 is not met (A9)."""
    case = changed(training(6), "state_policy_changed no \n superior_decision_changed no")

    item = found(case, policy, "art_4__point_6")

    assert item.value is Truth.NO
    assert "A9" in item.flags


def test_t07_is_not_decided_by_deferring_it(training: Training, policy: Policy) -> None:
    """T07, without the deferral: undetermined as before; only the cause decides."""
    case = training(7)
    undeferred = replace(
        case,
        answers={name: each for name, each in case.answers.items() if name != "hard_to_conclude"},
        dates={name: day for name, day in case.dates.items() if name != "deferral_started_on"},
    )

    assert assess(undeferred, policy).findings == assess(case, policy).findings
    for word, value in WORDS.items():
        answer = changed(case, f"force_majeure_caused_outcome {word}")
        assert found(answer, policy, "art_4__point_7").value is value


def test_t08_only_a_later_rule_is_lighter(training: Training, policy: Policy) -> None:
    """T08, but only the later rule is lighter: undetermined, people decide (A11)."""
    case = changed(
        training(8), "no_liability_then no \n lighter_liability_then no \n later_rule_lighter yes"
    )

    item = found(case, policy, "art_4__point_8")

    assert item.value is Truth.UNKNOWN
    assert item.open_readings == ("A11",)
    assert by_reading(item, "A11") == {"text": "not_met", "lenient": "met"}


def test_t09_the_catch_all_claimed_with_another_item(training: Training, policy: Policy) -> None:
    """T09, also claiming item 1: the list stays undetermined, for item 9 is never settled."""
    case = replace(training(9), claims=("art_4__point_1", "art_4__point_9"))

    assert found(case, policy, "art_4__point_1").value is Truth.NO
    assert found(case, policy, "art_4").value is Truth.UNKNOWN


def test_t10_only_the_holding_is_known(training: Training, policy: Policy) -> None:
    """T10, but who gained is unknown: unknown is not yes and not no, both are undetermined."""
    case = changed(training(10), "private_gain_self ? \n private_gain_others ?")

    definition = found(case, policy, "art_2")
    item = found(case, policy, "art_4__point_1")

    assert (definition.value, item.value) == (Truth.UNKNOWN, Truth.UNKNOWN)
    assert {"private_gain_self", "private_gain_others"} <= set(definition.open_facts)
    assert item.open_facts == ("private_gain_self", "private_gain_others")


def test_t10_only_others_gained(training: Training, policy: Policy) -> None:
    """T10, but a gain for others only: item 1 is not met, Article 2 depends on its reading (A3)."""
    case = changed(training(10), "private_gain_self no \n private_gain_others yes")

    definition = found(case, policy, "art_2")

    assert found(case, policy, "art_4__point_1").value is Truth.NO
    assert definition.value is Truth.UNKNOWN
    assert "A3" in definition.open_readings
    assert by_reading(definition, "A3") == {
        "self": "undetermined",  # whether discipline or law was violated is unknown
        "others": "not_met",
        "unit": "not_met",
    }


def test_t10_only_others_gained_and_nothing_violated(training: Training, policy: Policy) -> None:
    """T10, as before and nothing violated: A3 alone is open."""
    case = changed(
        training(10),
        """
        private_gain_self no
        private_gain_others yes
        violates_party_discipline no
        violates_state_law no
        """,
    )

    definition = found(case, policy, "art_2")

    assert (definition.open_facts, definition.open_readings) == ((), ("A3",))
    assert by_reading(definition, "A3") == {"self": "met", "others": "not_met", "unit": "not_met"}


def test_t11_a_report_says_nothing_of_the_conditions(training: Training, policy: Policy) -> None:
    """T11, with the report taken away: no finding changes."""
    case = training(11)
    unreported = replace(
        case,
        answers={
            name: each
            for name, each in case.answers.items()
            if "art_8" not in policy.fact(name).provisions
        },
    )

    assert unreported.answers.keys() == {"work_context_is_reform_or_duty"}
    assert assess(unreported, policy).findings == assess(case, policy).findings


@pytest.mark.parametrize("word", WORDS)
def test_t12_a_good_attitude_alone_exempts_no_one(
    training: Training, policy: Policy, word: str
) -> None:
    """T12, with another attitude: no finding changes (A13)."""
    case = training(12)

    other = changed(case, f"good_attitude {word}")

    assert assess(other, policy).findings == assess(case, policy).findings


def test_t12_a_minor_violation_is_not_not_met(training: Training, policy: Policy) -> None:
    """T12, the violation not knowing: the readings of A1 differ, Article 2 stays undetermined."""
    case = changed(training(12), "knowing_violation no")

    definition = found(case, policy, "art_2")

    assert (definition.open_facts, definition.open_readings) == ((), ("A1",))
    assert by_reading(definition, "A1") == {
        "any": "not_met",
        "serious": "met",
        "exempt_only": "not_met",
    }
