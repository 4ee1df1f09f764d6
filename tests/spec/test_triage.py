"""Article 8: a report sorted by fact, fabrication, intent, misperception and assessment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from rongcuo.assess.findings import assess
from rongcuo.blank_case import blank_case
from rongcuo.case import Answer, Case, parse_case, read_case
from rongcuo.dossier import as_json, triage_json
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.source import Source
from rongcuo.triage import Triage, triage

from .clauses import answered

Training = Callable[[int], Case]

WORDS = {"yes": Truth.YES, "no": Truth.NO, "?": Truth.UNKNOWN}
ASSESSED = "collective_assessment_held"
STATUS = "reported_fact_status"
STATUSES = ("属实", "部分属实", "失实", "查不清", "未查")
SHORT = {
    "fabricated_or_forged": "fabricated",
    "intent_to_harm": "intent",
    "misperception": "misperceived",
}


def report(
    status: str | None, assessed: str = "yes", accepted: str = "yes", **answers: str
) -> Case:
    """A case that holds a report; `answers` by the short names of the three facts."""
    given = {"complaint_accepted": accepted, ASSESSED: assessed}
    given |= {fact: answers[short] for fact, short in SHORT.items() if short in answers}
    found = {fact: Answer(WORDS[word]) for fact, word in given.items()}
    if status is not None:
        found[STATUS] = Answer((status,))
    return Case("K01", answers=found)


def sorted_as(case: Case, policy: Policy) -> Triage:
    """Where the report of a case stands; that it holds one is taken for granted."""
    found = triage(case, policy)
    assert found is not None
    return found


# ---- untrue reports ------------------------------------------------------------------------------


# 捏造、意图、误解 → 性质，还须查明什么（失实，已集体研判）
UNTRUE = """
yes yes yes   suspected_malicious
yes yes no    suspected_malicious
yes yes ?     suspected_malicious
yes no  yes   unfounded_open
yes no  no    unfounded_open
yes no  ?     unfounded_open
yes ?   yes   unfounded_open        intent
yes ?   no    unfounded_open        intent
yes ?   ?     unfounded_open        intent
no  yes yes   mistaken
no  yes no    unfounded_open
no  yes ?     unfounded_open        misperceived
no  no  yes   mistaken
no  no  no    unfounded_open
no  no  ?     unfounded_open        misperceived
no  ?   yes   mistaken
no  ?   no    unfounded_open
no  ?   ?     unfounded_open        misperceived
?   yes yes   unfounded_open        fabricated
?   yes no    unfounded_open        fabricated
?   yes ?     unfounded_open        fabricated misperceived
?   no  yes   unfounded_open        fabricated
?   no  no    unfounded_open
?   no  ?     unfounded_open        fabricated misperceived
?   ?   yes   unfounded_open        fabricated intent
?   ?   no    unfounded_open        fabricated intent
?   ?   ?     unfounded_open        fabricated intent misperceived
"""
ROWS = [tuple(line.split()) for line in UNTRUE.split("\n") if line]
PROVISIONS = {
    "mistaken": ["art_8", "art_8__point_2"],
    "suspected_malicious": ["art_8", "art_8__point_2", "art_8__point_4"],
    "unfounded_open": ["art_8", "art_8__point_2"],
}


def told(row: tuple[str, ...]) -> dict[str, str]:
    """The answers of a row, by their short names."""
    return dict(zip(SHORT.values(), row, strict=False))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join(row[:3]))
def test_an_untrue_report(policy: Policy, row: tuple[str, ...]) -> None:
    """Malicious is only ever suspected, mistaken needs that nothing was made up."""
    value, open_facts = row[3], [fact for fact, short in SHORT.items() if short in row[4:]]

    found = sorted_as(report("失实", **told(row)), policy)

    assert triage_json(found) == {
        "value": value,
        "provisions": PROVISIONS[value],
        "open_facts": open_facts,
    }
    assert found.otherwise == value


def test_the_table_is_whole() -> None:
    """Every combination of three answers to three questions stands in it once."""
    assert sorted(row[:3] for row in ROWS) == sorted(product(WORDS, repeat=3))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: "-".join(row[:3]))
def test_what_is_open_is_what_could_change_the_value(row: tuple[str, ...]) -> None:
    """A fact is open just where, the others turning out somehow, its answer decides."""
    value_of = {each[:3]: each[3] for each in ROWS}

    def decides(place: int) -> bool:
        others = [("yes", "no") if word == "?" else (word,) for word in row[:3]]
        others[place] = ("yes",)
        return any(
            value_of[settled] != value_of[(*settled[:place], "no", *settled[place + 1 :])]
            for settled in product(*others)
        )

    names = SHORT.values()
    expected = [n for place, n in enumerate(names) if row[place] == "?" and decides(place)]

    assert list(row[4:]) == expected


# ---- other reports -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "value", "open_facts"),
    [
        ("属实", "normal", ()),
        ("部分属实", "normal", ()),
        ("查不清", "inconclusive", ()),
        ("未查", "pending", (STATUS,)),
        (None, "pending", (STATUS,)),
    ],
)
def test_a_report_not_found_untrue(
    policy: Policy, status: str | None, value: str, open_facts: tuple[str, ...]
) -> None:
    """Whatever is said of the reporter: true is normal, not established is never untrue."""
    for row in ROWS:
        found = sorted_as(report(status, **told(row)), policy)

        assert (found.value, found.otherwise) == (value, value), row
        assert (found.provisions, found.open_facts) == (("art_8",), open_facts), row


def test_only_an_untrue_report_brings_clarification(policy: Policy) -> None:
    """Article 8 (2) orders clarification of what is untrue, (4) pursuit of malice: nowhere else."""
    cited = {
        (status, sorted_as(report(status, fabricated=f, intent=i, misperceived=m), policy))
        for status, f, i, m in product(STATUSES, WORDS, WORDS, WORDS)
    }

    clarified = {status for status, found in cited if "art_8__point_2" in found.provisions}
    pursued = {found.value for _, found in cited if "art_8__point_4" in found.provisions}

    assert clarified == {"失实"}
    assert pursued == {"suspected_malicious"}


# ---- without a collective assessment -------------------------------------------------------------


@pytest.mark.parametrize("assessed", ["no", "?"])
@pytest.mark.parametrize("status", [*STATUSES, None])
def test_no_report_is_sorted_without_a_collective_assessment(
    policy: Policy, status: str | None, assessed: str
) -> None:
    """Blocked, whatever the facts; what they would give is told beside it, with what is open."""
    missing = (ASSESSED,) if assessed == "?" else ()
    for row in ROWS:
        held = sorted_as(report(status, **told(row)), policy)

        found = sorted_as(report(status, assessed, **told(row)), policy)

        assert (found.value, found.otherwise) == ("blocked", held.value), row
        assert found.open_facts == (*missing, *held.open_facts), row
        assert found.provisions == ("art_8",), row


# ---- cases without a report ----------------------------------------------------------------------


def test_a_case_without_a_report_is_not_sorted(policy: Policy, training: Training) -> None:
    """T05 and T11 hold a report, the ten others say nothing of one."""
    sorted_cases = {
        number: as_json(assess(training(number), policy))["triage"] for number in range(1, 13)
    }

    assert {number for number, found in sorted_cases.items() if found} == {5, 11}


@pytest.mark.parametrize("status", [*STATUSES, None])
def test_a_report_not_accepted_is_not_sorted(policy: Policy, status: str | None) -> None:
    """Article 8 speaks of reports that were accepted."""
    case = report(status, accepted="no", fabricated="yes", intent="yes")

    assert triage(case, policy) is None


@pytest.mark.parametrize("fact", [STATUS, ASSESSED, "misperception", "complaint_accepted"])
def test_a_report_need_not_say_that_it_was_accepted(policy: Policy, fact: str) -> None:
    """One answer about a report is enough to hold one; what is missing is asked for."""
    given = Answer(("失实",)) if fact == STATUS else Answer(Truth.YES)

    found = sorted_as(Case("K01", answers={fact: given}), policy)

    assert found.value == ("pending" if fact == ASSESSED else "blocked")


def test_an_unknown_answer_is_as_good_as_none(policy: Policy) -> None:
    """A case that answers every question about a report with 未知 holds none."""
    asked = (*SHORT, ASSESSED, "complaint_accepted")
    unknown = {
        **{fact: Answer(Truth.UNKNOWN) for fact in asked},
        STATUS: Answer(()),
    }

    assert triage(Case("K01", answers=unknown), policy) is None


def test_a_blank_case_holds_no_report(policy: Policy, tmp_path: Path) -> None:
    """The file that `rongcuo new` writes, with every answer left empty, has nothing to sort."""
    path = tmp_path / "k01.yaml"
    path.write_text(blank_case(policy, "K01", ()), encoding="utf-8")

    assert triage(read_case(path, policy), policy) is None


def test_another_policy_may_have_no_reports(policy: Policy) -> None:
    """A document without these questions sorts nothing."""
    other = replace(policy, facts=tuple(fact for fact in policy.facts if fact.id != STATUS))

    assert triage(report(None, fabricated="yes"), other) is None


# ---- the two training cases ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "answers", "value", "open_facts"),
    [
        (5, "", "mistaken", []),
        (5, "intent_to_harm ?", "mistaken", []),
        (5, "misperception ?", "unfounded_open", ["misperception"]),
        (5, "fabricated_or_forged ?", "unfounded_open", ["fabricated_or_forged"]),
        (5, "fabricated_or_forged yes", "unfounded_open", []),
        (5, "collective_assessment_held ?", "blocked", ["collective_assessment_held"]),
        (5, "collective_assessment_held no", "blocked", []),
        (11, "", "suspected_malicious", []),
        (11, "intent_to_harm ?", "unfounded_open", ["intent_to_harm"]),
        (11, "intent_to_harm no", "unfounded_open", []),
        (11, "fabricated_or_forged no", "unfounded_open", ["misperception"]),
        (
            11,
            "fabricated_or_forged ? \n intent_to_harm ?",
            "unfounded_open",
            ["fabricated_or_forged", "intent_to_harm", "misperception"],
        ),
    ],
)
def test_the_training_cases_and_their_contrasts(
    policy: Policy,
    training: Training,
    number: int,
    answers: str,
    value: str,
    open_facts: list[str],
) -> None:
    """T05 is a mistaken report, T11 a suspected malicious one, while their facts stand."""
    case = training(number)
    otherwise = {name: Answer(WORDS[word]) for name, word in answered(answers).items()}

    found = as_json(assess(replace(case, answers={**case.answers, **otherwise}), policy))["triage"]

    assert (found["value"], found["open_facts"]) == (value, open_facts)


@pytest.mark.parametrize("status", ["查不清", "未查", "未知"])
@pytest.mark.parametrize("number", [5, 11])
def test_what_was_not_established_is_not_untrue(
    policy: Policy, training: Training, number: int, status: str
) -> None:
    """T05 or T11, but the facts not established: neither mistaken nor malicious, nothing follows."""
    written = {"case": "K01", "answers": {STATUS: status, ASSESSED: "yes"}}
    answers = parse_case(Source("k01.yaml", written, {}), policy).answers
    case = training(number)

    found = sorted_as(replace(case, answers={**case.answers, **answers}), policy)

    assert found.value == ("inconclusive" if status == "查不清" else "pending")
    assert found.provisions == ("art_8",)
