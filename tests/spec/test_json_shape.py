"""The JSON of `assess`: exactly the fields of the design, in order of the document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.dossier import as_json
from rongcuo.logic import Node, atoms
from rongcuo.policy.model import Policy

from .clauses import written

Training = Callable[[int], Case]

VALUES = {"met", "not_met", "undetermined"}
SETTLED = ["not_met", "met"]

TOP = {"case", "policy", "claims", "findings", "next", "changes", "deadlines", "triage"}
FINDING = {
    "value",
    "claimed",
    "open_facts",
    "open_readings",
    "flags",
    "by_reading",
    "conditions",
}
CONDITION = {"quote", "op", "id", "value", "evidence", "children"}
NEXT = {"kind", "id", "question", "evidence", "provisions", "settles"}


@pytest.fixture(params=range(1, 13), ids=lambda number: f"T{number:02}")
def case(request: pytest.FixtureRequest, training: Training) -> Case:
    """Each training case in turn."""
    return training(request.param)


@pytest.fixture
def told(case: Case, policy: Policy) -> dict[str, Any]:
    """The JSON of the case."""
    return as_json(assess(case, policy))


def conditions(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All conditions of a finding, from the outer to the inner."""
    for condition in found:
        yield condition
        yield from conditions(condition["children"])


def is_texts(value: Any) -> bool:
    """Whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


# ---- fields --------------------------------------------------------------------------------------


def test_it_is_json(told: dict[str, Any]) -> None:
    """Writing and reading it back gives the same: only texts, numbers, lists, mappings and null."""
    assert json.loads(json.dumps(told, ensure_ascii=False)) == told


def test_the_whole(told: dict[str, Any], case: Case, policy: Policy) -> None:
    """The case, what it was compared with, what was claimed, and what was found."""
    assert told.keys() == TOP
    assert told["case"] == case.id
    assert told["policy"].keys() == {"id", "hash", "calendar"}
    assert told["policy"]["id"] == "xzcit_2018_63"
    assert told["policy"]["hash"] == policy.hash
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", told["policy"]["hash"])
    assert re.fullmatch(r"chinesecalendar \d+(\.\d+)+", told["policy"]["calendar"])
    assert told["claims"] == list(case.claims)


def test_deadlines(told: dict[str, Any]) -> None:
    """Each of the four periods has its place: null, or every reading with exactly these fields."""
    assert list(told["deadlines"]) == ["application", "report", "notification", "deferral"]
    for name, found in told["deadlines"].items():
        if found is None:
            continue
        assert set(found) == {
            "rule",
            "provision",
            "readings",
            "earliest",
            "latest",
            "agreed",
            "verdict",
        }
        assert found["rule"] == name
        assert found["verdict"] in ("in_time", "late", "undetermined", None)
        for reading in found["readings"]:
            assert set(reading) == {"id", "due", "provisional", "counted", "verdict"}
            assert (reading["due"] is None) == (reading["counted"] == [])


def test_triage(told: dict[str, Any]) -> None:
    """A report is sorted where the case holds one, with exactly these fields."""
    if told["case"] in ("T05", "T11"):
        assert set(told["triage"]) == {"value", "provisions", "open_facts"}
    else:
        assert told["triage"] is None


def test_a_finding(told: dict[str, Any], policy: Policy) -> None:
    """F: the value, whether claimed, what is open, the flags, each reading's value, the reasons."""
    known = {fact.id for fact in policy.facts}
    register = {ambiguity.id: ambiguity for ambiguity in policy.ambiguities}

    assert list(told["findings"]) == ["art_2", "art_4", *policy.items]
    for provision, found in told["findings"].items():
        assert found.keys() == FINDING
        assert found["value"] in VALUES
        assert found["claimed"] is (provision in told["claims"])
        assert is_texts(found["open_facts"])
        assert set(found["open_facts"]) <= known
        assert is_texts(found["open_readings"])
        assert {register[name].kind for name in found["open_readings"]} <= {"fork"}
        assert is_texts(found["flags"])
        assert {register[name].kind for name in found["flags"]} <= {"flag"}
        for fork, values in found["by_reading"].items():
            assert list(values) == [reading.id for reading in register[fork].readings]
            assert set(values.values()) <= VALUES


def test_a_condition(told: dict[str, Any], policy: Policy) -> None:
    """C: the words, the kind, what it asks for, its value, the evidence, its parts."""
    for found in told["findings"].values():
        for condition in conditions(found["conditions"]):
            assert condition.keys() == CONDITION
            assert condition["value"] in VALUES
            assert is_texts(condition["evidence"])
            count = len(condition["children"])
            match condition["op"]:
                case "fact" | "is":
                    assert policy.fact(condition["id"]).id == condition["id"]
                    assert count == 0
                case "human":
                    assert policy.ambiguity(condition["id"]).kind == "human"
                    assert (condition["value"], count) == ("undetermined", 0)
                case "reading":
                    assert count == len(policy.ambiguity(condition["id"]).readings)
                case "not":
                    assert (condition["id"], count) == (None, 1)
                case op:
                    assert op in ("all", "any")
                    assert condition["id"] is None


def test_the_list_has_no_conditions_of_its_own(told: dict[str, Any]) -> None:
    """`art_4` is the disjunction of items; the reasons stand with the items."""
    assert [name for name, found in told["findings"].items() if not found["conditions"]] == [
        "art_4"
    ]


def test_what_to_establish_next(told: dict[str, Any], policy: Policy) -> None:
    """A question, the evidence that would answer it, and what it can settle."""
    in_play = ["art_2", *(told["claims"] or policy.items)]
    for question in told["next"]:
        assert question.keys() == NEXT
        asked = (
            policy.fact(question["id"])
            if question["kind"] == "fact"
            else policy.ambiguity(question["id"])
        )
        assert question["kind"] in ("fact", "reading")
        assert question["question"] == asked.question
        assert question["evidence"] == list(getattr(asked, "evidence", ()))
        assert question["provisions"] == [p for p in in_play if p in question["provisions"]]
        assert question["provisions"]
        assert question["settles"].keys() <= set(question["provisions"])
        for values in question["settles"].values():
            assert values == [value for value in SETTLED if value in values]
            assert values


def test_what_would_change(told: dict[str, Any], policy: Policy) -> None:
    """For each finding, the sets of answers that bring it to met and to not met."""
    assert list(told["changes"]) == list(told["findings"])
    for provision, change in told["changes"].items():
        value = told["findings"][provision]["value"]
        assert list(change) == ["met", "not_met"]
        for target, ways in change.items():
            assert ways.keys() == {"sets", "smallest"}
            assert (ways["smallest"] == 0) is (value == target)
            assert (ways["sets"] == [{"learn": {}, "differ": {}}]) is (value == target)
            for each in ways["sets"]:
                assert each.keys() == {"learn", "differ"}
                named = each["learn"] | each["differ"]
                assert set(named.values()) <= {"yes", "no"}
                assert len(named) == len(each["learn"]) + len(each["differ"]) <= 3
                assert all(policy.fact(name) for name in named)


# ---- words and order -----------------------------------------------------------------------------


def test_quotes_are_the_words_of_the_provision(told: dict[str, Any], policy: Policy) -> None:
    """A quote gives the place of its words; every fact and ambiguity stands within quoted words."""
    for provision, found in told["findings"].items():
        text = policy.provision(provision).text
        for condition in conditions(found["conditions"]):
            if condition["quote"] is not None:
                start, end, words = condition["quote"]
                assert text[start:end] == words
                assert words


def test_every_leaf_stands_in_quoted_words(told: dict[str, Any]) -> None:
    """No condition is the tool's own: it, or a condition around it, quotes the text."""

    def unquoted(condition: dict[str, Any]) -> Iterator[dict[str, Any]]:
        if condition["quote"] is None:
            if not condition["children"]:
                yield condition
            for child in condition["children"]:
                yield from unquoted(child)

    for found in told["findings"].values():
        assert [each for top in found["conditions"] for each in unquoted(top)] == []


def test_conditions_stand_in_order_of_the_text(told: dict[str, Any]) -> None:
    """Side by side, the conditions begin where their words do, from first to last."""

    def siblings(found: list[dict[str, Any]], op: str) -> Iterator[list[dict[str, Any]]]:
        if op != "reading":  # readings of the same words have no order
            yield found
        for condition in found:
            yield from siblings(condition["children"], condition["op"])

    for found in told["findings"].values():
        for side_by_side in siblings(found["conditions"], "all"):
            starts = [each["quote"][0] for each in side_by_side if each["quote"]]
            assert all(first < second for first, second in pairwise(starts))


def test_lists_are_in_order_of_the_text(told: dict[str, Any], policy: Policy) -> None:
    """Open questions come as their conditions do, readings too, flags as in the register."""
    register = [ambiguity.id for ambiguity in policy.ambiguities]
    for provision, found in told["findings"].items():
        walked = order(provision, told["claims"], policy)
        for names in (found["open_facts"], found["open_readings"], list(found["by_reading"])):
            assert names == [name for name in walked if name in names]
        assert found["flags"] == [name for name in register if name in found["flags"]]
        for ways in told["changes"][provision].values():
            for each in ways["sets"]:
                for part in each.values():
                    assert list(part) == [name for name in walked if name in part]


def order(provision: str, claims: list[str], policy: Policy) -> list[str]:
    """The facts and ambiguities of a provision, in order of its words, each once."""
    provisions = (claims or policy.items) if provision == policy.claimable else [provision]
    trees: list[Node] = [policy.circumstance(each).when for each in provisions]
    return list(dict.fromkeys(leaf.id for tree in trees for leaf in atoms(tree)))


def test_claims_are_in_order_of_the_document(policy: Policy) -> None:
    """However an application lists its items, they are told in order, each once."""
    case = written(policy, {}, claims=["art_4__point_9", "art_4__point_2", "art_4__point_9"])

    assert as_json(assess(case, policy))["claims"] == ["art_4__point_2", "art_4__point_9"]


def test_flags_stand_with_the_provisions_that_the_register_names(
    told: dict[str, Any], policy: Policy
) -> None:
    """Each finding lists the flags registered for its provision, whatever is answered."""
    for provision, found in told["findings"].items():
        assert set(found["flags"]) == {
            ambiguity.id
            for ambiguity in policy.ambiguities
            if ambiguity.kind == "flag" and provision in ambiguity.provisions
        }


def test_evidence_stands_with_the_condition_that_it_is_for(
    told: dict[str, Any], case: Case
) -> None:
    """What was given as evidence for a fact is told wherever a condition asks for the fact."""
    for found in told["findings"].values():
        for condition in conditions(found["conditions"]):
            given = case.answers.get(condition["id"] or "")
            assert condition["evidence"] == (list(given.evidence) if given else [])


def test_nothing_is_left_to_establish_where_all_is_settled(told: dict[str, Any]) -> None:
    """Questions remain exactly where a finding in play is undetermined and answers can settle it."""
    in_play = ["art_2", *(told["claims"] or list(told["findings"])[2:])]
    open_names = {
        name
        for provision in in_play
        for key in ("open_facts", "open_readings")
        for name in told["findings"][provision][key]
    }

    assert {question["id"] for question in told["next"]} == open_names
