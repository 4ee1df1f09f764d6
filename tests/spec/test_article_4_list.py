"""第四条 as a list: what is claimed, the catch-all item 9, and what only one item requires."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.findings import Assessment, assess
from rongcuo.case import Adoption, Case
from rongcuo.dossier import VALUES, as_json
from rongcuo.errors import CaseError
from rongcuo.logic import Truth, any_of
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

from .clauses import Clause, answered, finding, nodes, rows, written
from .test_article_4 import CLAUSES, POINT_1, POINT_4

POINT_9 = "art_4__point_9"

TRI = [fact.id for fact in load_policy().facts if fact.type == "tri"]
FORKS = [ambiguity for ambiguity in load_policy().ambiguities if ambiguity.kind == "fork"]

answers_of_any_kind = st.dictionaries(
    st.sampled_from(TRI), st.sampled_from(["yes", "no", "?"]), max_size=40
)
readings_of_any_kind = st.fixed_dictionaries(
    {}, optional={fork.id: st.sampled_from([r.id for r in fork.readings]) for fork in FORKS}
)


def item_values(found: Assessment, policy: Policy) -> dict[str, Truth]:
    """The findings on the nine items."""
    return {item: found.findings[item].value for item in policy.items}


# ---- what is claimed -----------------------------------------------------------------------------


def test_the_list_is_met_if_a_claimed_item_is(policy: Policy) -> None:
    """One claimed item met is enough; items not claimed do not count; with no claim all do."""
    item_4_met_1_not_met_7_unknown = POINT_4.base | answered("superior_explicit_limit_exists yes")
    table = """
        claimed | value
        4       | met
        1       | not_met
        7       | undetermined
        9       | undetermined
        1 4     | met
        1 7     | undetermined
        4 7     | met
        4 9     | met
        1 9     | undetermined
        none    | met
    """

    found = []
    for row in rows(table):
        claims = [f"art_4__point_{n}" for n in row["claimed"].split() if n != "none"]
        case = written(policy, item_4_met_1_not_met_7_unknown, claims=claims)
        value = assess(case, policy).findings["art_4"].value
        found.append(row | {"value": VALUES[value]})

    assert found == rows(table)


def test_without_a_claim_the_catch_all_keeps_the_list_open(policy: Policy) -> None:
    """Where items 1 to 8 are not met and none is claimed, the list is undetermined, not not met."""
    case = written(policy, dict.fromkeys(TRI, "no") | answered("law_expressly_prohibits yes"))

    found = assess(case, policy)

    assert set(item_values(found, policy).values()) == {Truth.NO, Truth.UNKNOWN}
    assert [n for n, v in item_values(found, policy).items() if v is Truth.UNKNOWN] == [POINT_9]
    assert found.findings["art_4"].value is Truth.UNKNOWN


def test_findings_say_what_is_claimed(policy: Policy) -> None:
    """Every item is found on; those that are claimed are marked."""
    case = written(policy, {}, claims=["art_4__point_6", "art_4__point_2"])

    found = assess(case, policy).findings

    assert list(found) == ["art_2", "art_4", *policy.items]
    assert [name for name in found if found[name].claimed] == ["art_4__point_2", "art_4__point_6"]


@settings(max_examples=40)
@given(
    answers=answers_of_any_kind,
    readings=readings_of_any_kind,
    claims=st.sets(st.sampled_from(load_policy().items)),
)
def test_the_list_is_the_disjunction_of_its_claimed_items(
    policy: Policy, answers: dict[str, str], readings: dict[str, str], claims: set[str]
) -> None:
    """The finding on Article 4 is the disjunction of the claimed items, of all where none is."""
    found = assess(written(policy, answers, readings, sorted(claims)), policy)

    values = item_values(found, policy)
    assert found.findings["art_4"].value is any_of(values[n] for n in claims or policy.items)


# ---- item 9 --------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["yes", "no", "?"])
def test_point_9_whatever_is_answered(policy: Policy, word: str) -> None:
    """Item 9 is undetermined where every question is answered alike, and where none is."""
    found = finding(policy, POINT_9, dict.fromkeys(TRI, word))

    assert found.value is Truth.UNKNOWN
    assert (found.open_facts, found.open_readings, found.by_reading) == ((), (), {})


@settings(max_examples=40)
@given(answers=answers_of_any_kind, readings=readings_of_any_kind)
def test_point_9_whatever_is_answered_and_adopted(
    policy: Policy, answers: dict[str, str], readings: dict[str, str]
) -> None:
    """Item 9 is undetermined under any answers and any adopted readings."""
    assert finding(policy, POINT_9, answers, readings).value is Truth.UNKNOWN


def test_point_9_has_no_reading_to_adopt(policy: Policy) -> None:
    """A case file that adopts a reading for A12 is refused: only people settle item 9."""
    with pytest.raises(CaseError, match="A12"):
        written(policy, {}, {"A12": "met"})


def test_point_9_is_not_settled_by_a_forged_adoption(policy: Policy) -> None:
    """Even a case built past the reader leaves item 9 undetermined."""
    forged = Adoption("met", "学院党委", date(2025, 1, 2), "教学")
    case = Case("K01", claims=(POINT_9,), readings={"A12": forged})

    assert assess(case, policy).findings[POINT_9].value is Truth.UNKNOWN


def test_point_9_is_reached_by_no_change(policy: Policy) -> None:
    """Nothing to establish and nothing to change brings item 9 to met or not met."""
    case = written(policy, {}, claims=[POINT_9])

    found = as_json(assess(case, policy))

    never: dict[str, object] = {"sets": [], "smallest": None}
    assert found["changes"][POINT_9] == {"met": never, "not_met": never}
    assert all(POINT_9 not in question["provisions"] for question in found["next"])


# ---- what only item 1 requires -------------------------------------------------------------------


@pytest.mark.parametrize("word", ["yes", "no", "?"])
@pytest.mark.parametrize("clause", CLAUSES[1:], ids=lambda clause: clause.provision)
def test_the_democratic_procedure_is_required_by_item_1_only(
    policy: Policy, clause: Clause, word: str
) -> None:
    """Items 2 to 8 are met or not whether or not a decision was taken democratically (A4)."""
    found = finding(policy, clause.provision, clause.base | {"democratic_decision_procedure": word})

    assert found.value is Truth.YES
    assert "A4" in found.flags


def test_the_democratic_procedure_stands_in_item_1_only(policy: Policy) -> None:
    """No condition but one of item 1 names the democratic procedure."""
    assert list(policy.readers("democratic_decision_procedure")) == ["art_4__point_1"]


@pytest.mark.parametrize("gain", ["private_gain_self", "private_gain_others", "private_gain_unit"])
def test_private_gain_is_not_compensated_in_item_1(policy: Policy, gain: str) -> None:
    """Item 1 is not met where anyone gained, though every other condition is met."""
    found = finding(policy, "art_4__point_1", POINT_1.base | {gain: "yes"})

    others = [
        condition
        for condition in found.conditions
        if all(node.id != gain for node in nodes(condition.node))
    ]
    assert found.value is Truth.NO
    assert {each.value for each in others} == {Truth.YES}
    assert len(others) == len(found.conditions) - 1
