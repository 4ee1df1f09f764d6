"""Independent reviews: sealed before they are opened, then compared condition by condition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rongcuo.case import Adoption, Answer, Case
from rongcuo.decision import parse_decision
from rongcuo.divergence import by_clause, judgements
from rongcuo.errors import RecordError
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.record import Record, decided, new_record
from rongcuo.reviews import compared, parse_seal, sealed
from rongcuo.source import Source

from .decisions import filled_in

WHY = "本人到现场看过新参数已经在用，整改报告的日期是补写的，不能据此说没有改正。"

ALSO = "法规检索虽未做完，查到的七部规章没有一部提到人脸比对考勤，请示件的经办人也作了说明。"


def review(case: Case, policy: Policy, role: str, **changes: Any) -> Record:
    """A reviewer's record of a case: what was found is held, unless it was not."""
    record = new_record(case, policy)
    content = filled_in(step="独立评议", role=role, **changes)
    for name, reason in content["reasons"].items():
        reason["held"] = "符合"
        reason["departs"] = (
            None if record.found[name] == "met" else f"{WHY if name == 'art_2' else ALSO}{name}"
        )
    source = Source("决定", content, {})
    decision = parse_decision(source, policy, case.claims, record.found)
    return decided(record, decision, policy, f"{role}0123456789abcdef")


@pytest.fixture
def first(policy: Policy, training: Callable[[int], Case]) -> Record:
    """Reviewer 甲's record of T01."""
    return review(training(1), policy, "评议人甲")


@pytest.fixture
def other_case(training: Callable[[int], Case]) -> Case:
    """T01 as reviewer 乙 answers it: not corrected, another day, and a reading adopted."""
    case = training(1)
    return replace(
        case,
        answers={**case.answers, "has_corrected": Answer(Truth.UNKNOWN)},
        dates={**case.dates, "application_received_on": date(2024, 10, 25)},
        readings={"A22a": Adoption("either", "评议人乙", date(2024, 11, 1), "二者有其一即可")},
    )


@pytest.fixture
def second(policy: Policy, other_case: Case) -> Record:
    """Reviewer 乙's record."""
    return review(other_case, policy, "评议人乙", outcome="减责（从轻）")


def refused(call: Callable[[], object]) -> str:
    """What is said of reviews that cannot be compared."""
    with pytest.raises(RecordError) as refusal:
        call()
    return refusal.value.problems[0].what


# ---- comparing -----------------------------------------------------------------------------------


def test_differences_are_listed_for_the_meeting(
    first: Record, second: Record, policy: Policy
) -> None:
    """Answers, days, readings, conditions, findings and outcomes; in the document's order."""
    found = compared([first, second], policy)

    assert (found.case, found.roles) == ("T01", ("评议人甲", "评议人乙"))
    assert [(row.kind, row.id, row.values) for row in found.differences] == [
        ("fact", "application_received_on", ("2024-10-24", "2024-10-25")),
        ("fact", "has_corrected", ("yes", "unknown")),
        ("reading", "A22a", ("", "either")),
        ("condition", "A21", ("met", "undetermined")),
        ("finding", "art_2", ("met", "undetermined")),
        ("outcome", "", ("exempt", "lighter")),
    ]
    assert [row.words for row in found.differences if row.kind == "condition"] == [
        "能够及时纠错改正"
    ]


def test_agreement_is_counted_by_kind(first: Record, second: Record, policy: Policy) -> None:
    """On how many of how many; kinds are not added up."""
    found = compared([first, second], policy)

    assert found.agreement("finding") == (1, 2)
    assert found.agreement("held") == (2, 2)
    assert found.agreement("outcome") == (0, 1)
    same, total = found.agreement("condition")
    assert (total - same, total) == (1, 12)


def test_more_than_two_can_be_compared(
    first: Record, second: Record, policy: Policy, training: Callable[[int], Case]
) -> None:
    """All have to say the same."""
    third = review(training(1), policy, "评议人丙")

    found = compared([first, second, third], policy)

    assert [row.values for row in found.differences if row.kind == "finding"] == [
        ("met", "undetermined", "met")
    ]


def test_the_same_review_twice_has_no_differences(
    first: Record, policy: Policy, training: Callable[[int], Case]
) -> None:
    """Apart from who gave it."""
    found = compared([first, review(training(1), policy, "评议人乙")], policy)

    assert found.differences == ()
    assert all(row.agreed for row in found.rows)


def test_what_cannot_be_compared_is_refused(
    first: Record, second: Record, policy: Policy, training: Callable[[int], Case]
) -> None:
    """One alone, other cases, the same reviewer, other rules, a decision that is no review."""
    other = review(replace(training(1), id="T99"), policy, "评议人乙")
    rules = {**first.content["policy"], "hash": "sha256:old"}
    old = Record({**second.content, "policy": rules})
    undecided = new_record(training(1), policy)

    assert refused(lambda: compared([first], policy)) == "至少要有两份评议。"
    assert refused(lambda: compared([first, other], policy)) == "不是同一个案件：T01、T99。"
    assert refused(lambda: compared([first, first], policy)) == "有两份记录出自同一评议人。"
    assert refused(lambda: compared([first, old], policy)) == "各份记录依据的规则不同。"
    assert refused(lambda: compared([first, undecided], policy)) == "记录里没有独立评议的意见。"


def test_conditions_are_compared_by_their_own_words(
    policy: Policy, training: Callable[[int], Case]
) -> None:
    """Where the text joins several, each is compared; outcomes left open are no row."""
    case = training(3)
    answered = {**case.answers, "policy_boundary_unclear": Answer(Truth.YES)}
    changes = filled_in()["reasons"]
    changes["art_4__point_3"] = changes.pop("art_4__point_1")
    first, second = (
        review(each, policy, role, outcome=None, reasons=changes)
        for each, role in ((case, "评议人甲"), (replace(case, answers=answered), "评议人乙"))
    )

    found = compared([first, second], policy)

    assert [(row.words, row.values) for row in found.differences if row.kind == "condition"] == [
        ("政策界限不明确", ("undetermined", "met"))
    ]
    assert found.agreement("outcome") == (0, 0)


# ---- sealing -------------------------------------------------------------------------------------


def test_a_seal_tells_whose_opinion_it_is_and_nothing_of_it(first: Record, policy: Policy) -> None:
    """Case, role, day and a hash that hangs on a random number."""
    seal = sealed(first)

    assert seal == parse_seal(seal.text, "甲.seal.json")
    assert (seal.case, seal.role, seal.on, seal.hash) == (
        *("T01", "评议人甲", "2024-12-02"),
        first.hash,
    )
    assert refused(lambda: sealed(first.undecided)) == "记录里没有独立评议的意见。"


def test_records_fit_their_seals(first: Record, second: Record, policy: Policy) -> None:
    """In whatever order."""
    seals = [sealed(second), sealed(first)]

    assert compared([first, second], policy, seals) == compared([first, second], policy)


def test_an_opinion_changed_after_sealing_is_found(
    first: Record, second: Record, policy: Policy, training: Callable[[int], Case]
) -> None:
    """Also where only the outcome is another."""
    seals = [sealed(first), sealed(second)]
    changed = review(training(1), policy, "评议人甲", outcome="不符合")

    said = refused(lambda: compared([changed, second], policy, seals))

    assert said == "评议人甲的记录没有相符的封存件。"


def test_a_seal_that_is_not_opened_is_told(
    first: Record, second: Record, policy: Policy, training: Callable[[int], Case]
) -> None:
    """Nobody's review is left out in silence."""
    third = sealed(review(training(1), policy, "评议人丙"))
    seals = [sealed(first), sealed(second), third]

    said = refused(lambda: compared([first, second], policy, seals))

    assert said == "评议人丙封存了，但没有启封。"


def test_a_seal_in_another_name_is_found(first: Record, second: Record, policy: Policy) -> None:
    """The hash of one, the role of another."""
    seals = [replace(sealed(first), role="评议人丁"), sealed(second)]

    said = refused(lambda: compared([first, second], policy, seals))

    assert said == "评议人甲的封存件写的案件、评议人或日期不符。"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"seal": 2, "case": "T01", "role": "甲", "on": "2024-12-02", "hash": "x"}',
        '{"seal": 1, "case": "T01", "role": "甲", "on": "2024-12-02"}',
        '{"seal": 1, "case": "T01", "role": "甲", "on": "昨天", "hash": "x"}',
        '{"seal": 1, "case": "T01", "role": 1, "on": "2024-12-02", "hash": "x"}',
    ],
)
def test_what_is_no_seal_is_refused(text: str) -> None:
    """By its file."""
    assert refused(lambda: parse_seal(text, "甲.seal.json")) == "不是封存件，或者残缺。"


# ---- departures ----------------------------------------------------------------------------------


def test_decisions_stand_beside_findings_clause_by_clause(
    first: Record, second: Record, policy: Policy
) -> None:
    """With the reasons, and why where they depart; a record without a decision gives none."""
    rows = judgements([first, first.undecided, second])

    assert [(row.role, row.provision, row.found, row.held) for row in rows] == [
        ("评议人甲", "art_2", "met", "met"),
        ("评议人甲", "art_4__point_1", "met", "met"),
        ("评议人乙", "art_2", "undetermined", "met"),
        ("评议人乙", "art_4__point_1", "met", "met"),
    ]
    departing = [row for row in rows if row.departs]
    assert [row.why for row in departing] == [f"{WHY}art_2"]
    assert not departing[0].contradicts
    assert (departing[0].case, departing[0].step, departing[0].on) == (
        *("T01", "review"),
        date(2024, 12, 2),
    )
    assert by_clause(rows) == {
        "art_2": {("met", "met"): 1, ("undetermined", "met"): 1},
        "art_4__point_1": {("met", "met"): 2},
    }


def test_a_settled_finding_held_otherwise_is_contradicted(first: Record) -> None:
    """Not where one of the two is open."""
    row = judgements([first])[0]

    assert replace(row, held="not_met").contradicts
    assert not replace(row, held="undetermined").contradicts
    assert not row.contradicts
