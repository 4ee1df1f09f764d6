"""What never counts: lateness as a condition, other merits against private gain, unknown as no."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.findings import assess
from rongcuo.case import Answer, Case, truths
from rongcuo.logic import Truth, atoms
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Fact, Policy

from .clauses import Clause, finding, read, written
from .test_article_2 import ARTICLE_2
from .test_article_4 import CLAUSES

Training = Callable[[int], Case]

FACTS = {fact.id: fact for fact in load_policy().facts}
NAMED = {
    leaf.id
    for circumstance in load_policy().circumstances
    for leaf in atoms(circumstance.when)
    if leaf.op in ("fact", "is")
}
ANSWERED = [fact for fact in FACTS.values() if fact.type != "date"]
DATES = [fact.id for fact in FACTS.values() if fact.type == "date"]
CLAIMS = ["art_4__point_1"]
ALL_MET = {name: word for clause in (ARTICLE_2, *CLAUSES) for name, word in clause.base.items()} | {
    "loss": "yes"
}


def possible(fact: Fact) -> list[Truth | tuple[str, ...]]:
    """Every answer, or every kind of answer, that can be given to a fact."""
    if fact.type == "tri":
        return [Truth.YES, Truth.NO, Truth.UNKNOWN]
    return [(), *((value,) for value in fact.values or ("unknown", "无"))]


# ---- lateness ------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(
    number=st.integers(1, 12),
    dates=st.dictionaries(st.sampled_from(DATES), st.dates(date(2018, 10, 27), date(2030, 12, 31))),
)
def test_no_date_affects_a_finding(
    policy: Policy, training: Training, number: int, dates: dict[str, date]
) -> None:
    """An application in time or late, a report in time or late: the findings are the same."""
    case = training(number)

    moved = replace(case, dates=dates)

    assert assess(moved, policy).findings == assess(case, policy).findings


# ---- facts that no condition names ---------------------------------------------------------------


@pytest.mark.parametrize(
    "fact", [fact for fact in ANSWERED if fact.id not in NAMED], ids=lambda fact: fact.id
)
def test_a_fact_that_no_condition_names_affects_no_finding(
    policy: Policy, training: Training, fact: Fact
) -> None:
    """Why it was late, the manner of a report, a good attitude: no finding rests on them."""
    case = training(3)
    without = {name: each for name, each in case.answers.items() if name != fact.id}
    findings = assess(replace(case, answers=without), policy).findings

    found = [
        assess(replace(case, answers={**without, fact.id: Answer(value)}), policy).findings
        for value in possible(fact)
    ]

    assert all(each == findings for each in found)


# ---- private gain --------------------------------------------------------------------------------


@settings(max_examples=60)
@given(
    answers=st.dictionaries(
        st.sampled_from(sorted(set(ALL_MET) - {"private_gain_self"})),
        st.sampled_from(["yes", "no", "?"]),
    )
)
def test_nothing_compensates_a_gain_of_ones_own(policy: Policy, answers: dict[str, str]) -> None:
    """Whatever else is answered, his own gain leaves Article 2 and item 1 not met."""
    gained = ALL_MET | answers | {"private_gain_self": "yes"}
    case = written(policy, gained, claims=CLAIMS)

    found = assess(case, policy).findings

    assert (found["art_2"].value, found["art_4__point_1"].value) == (Truth.NO, Truth.NO)


def test_everything_can_be_met_at_once(policy: Policy) -> None:
    """There is a case that meets Article 2 and items 1 to 8 under every reading."""
    found = assess(written(policy, ALL_MET), policy).findings

    assert {found[clause.provision].value for clause in (ARTICLE_2, *CLAUSES)} == {Truth.YES}


def test_a_gain_of_ones_own_says_nothing_of_the_other_items(policy: Policy) -> None:
    """Items 2 to 8 do not ask for it: each finding stands apart, and no score adds them up."""
    case = written(policy, ALL_MET | {"private_gain_self": "yes"})

    found = assess(case, policy).findings

    assert [found[clause.provision].value for clause in CLAUSES] == [Truth.NO] + [Truth.YES] * 7


# ---- unknown -------------------------------------------------------------------------------------

UNKNOWN_TRI: list[Any] = ["unknown", "未知", "未查明", None, {"value": "unknown"}, {"note": "查"}]
UNKNOWN_VALUE: list[Any] = [*UNKNOWN_TRI, {"value": "未知"}]


@pytest.mark.parametrize(
    "name", sorted(name for name in NAMED if name is not None), ids=lambda name: name
)
def test_unknown_is_the_same_as_unanswered(policy: Policy, name: str) -> None:
    """However unknown is written, it settles nothing that an open question would not."""
    others: dict[str, Any] = {key: word for key, word in ALL_MET.items() if key != name}
    unanswered = assess(read(policy, claims=CLAIMS, answers=others), policy).findings
    spellings = UNKNOWN_TRI if FACTS[name].type == "tri" else UNKNOWN_VALUE
    if FACTS[name].type == "set":
        spellings = [*spellings, [], ["未知"], ["unknown"]]

    found = [
        assess(read(policy, claims=CLAIMS, answers=others | {name: spelling}), policy).findings
        for spelling in spellings
    ]

    assert all(each == unanswered for each in found)


@pytest.mark.parametrize("clause", [ARTICLE_2, *CLAUSES], ids=lambda clause: clause.provision)
def test_unknown_never_makes_a_provision_not_met(policy: Policy, clause: Clause) -> None:
    """With any one answer of a met provision forgotten, it is met or undetermined, never not met."""
    for name in clause.base:
        found = finding(policy, clause.provision, clause.base | {name: "?"})

        assert found.value is not Truth.NO


def test_unknown_is_never_no(policy: Policy) -> None:
    """Of a case in which every question is answered with unknown, nothing is known."""
    tri = [fact.id for fact in ANSWERED if fact.type in ("tri", "enum", "set")]

    case = read(policy, answers=dict.fromkeys(tri, "未知"))

    assert set(truths(case, policy).values()) == {Truth.UNKNOWN}
    assert {found.value for found in assess(case, policy).findings.values()} == {Truth.UNKNOWN}


@pytest.mark.parametrize(
    ("relief", "asks_for_less"),
    [
        ("免责", Truth.NO),
        ("从轻", Truth.YES),
        ("减轻", Truth.YES),
        ("未写明", Truth.UNKNOWN),
        ("未知", Truth.UNKNOWN),
    ],
)
def test_a_relief_that_is_not_stated_is_not_no(
    policy: Policy, relief: str, asks_for_less: Truth
) -> None:
    """An application that does not say what it asks for is not held to ask for exemption only."""
    case = read(policy, answers={"relief_requested": relief})

    assert truths(case, policy).get("relief_requested", Truth.UNKNOWN) is asks_for_less
