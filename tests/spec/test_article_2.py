"""第二条: each condition met, not met and undetermined; A1, A3 and A21 under every reading."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.dossier import VALUES
from rongcuo.logic import Truth, atoms
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

from .clauses import Clause, answered, filled, finding, rows, title

ARTICLE_2 = Clause(
    "art_2",
    met_by="""
        work_context_is_reform_or_duty yes
        deviation_exists yes
        mistake_exists no
        violates_party_discipline no
        violates_state_law no
        diligent_and_responsible yes
        private_gain_self no
        private_gain_others no
        private_gain_unit no
        able_to_correct yes
        has_corrected yes
    """,
    tables={
        "在学院改革创新、干事创业、担当作为中": """
            work_context_is_reform_or_duty | value
            yes                            | met
            no                             | not_met
            ?                              | undetermined
        """,
        "出现一些偏差失误": """
            deviation_exists | mistake_exists | value
            yes              | yes            | met
            yes              | no             | met
            yes              | ?              | met
            no               | yes            | met
            ?                | yes            | met
            no               | no             | not_met
            no               | ?              | undetermined
            ?                | no             | undetermined
            ?                | ?              | undetermined
        """,
        "不违反党的纪律和国家法律法规": """
            violates_party_discipline | violates_state_law | A1.any       | A1.serious   | A1.exempt_only | value
            no                        | no                 | met          | met          | met            | met
            no                        | ?                  | undetermined | undetermined | undetermined   | undetermined
            ?                         | no                 | undetermined | undetermined | undetermined   | undetermined
            yes                       | no                 | not_met      | undetermined | undetermined   | undetermined
            no                        | yes                | not_met      | undetermined | undetermined   | undetermined
            yes                       | ?                  | not_met      | undetermined | undetermined   | undetermined
            ?                         | ?                  | undetermined | undetermined | undetermined   | undetermined
        """,
        "勤勉尽责": """
            diligent_and_responsible | value
            yes                      | met
            no                       | not_met
            ?                        | undetermined
        """,
        "未谋私利": """
            private_gain_self | private_gain_others | private_gain_unit | A3.self      | A3.others    | A3.unit      | value
            no                | no                  | no                | met          | met          | met          | met
            no                | no                  | yes               | met          | met          | not_met      | undetermined
            no                | yes                 | no                | met          | not_met      | not_met      | undetermined
            no                | yes                 | yes               | met          | not_met      | not_met      | undetermined
            yes               | no                  | no                | not_met      | not_met      | not_met      | not_met
            yes               | ?                   | ?                 | not_met      | not_met      | not_met      | not_met
            no                | no                  | ?                 | met          | met          | undetermined | undetermined
            no                | ?                   | no                | met          | undetermined | undetermined | undetermined
            no                | ?                   | yes               | met          | undetermined | not_met      | undetermined
            ?                 | no                  | no                | undetermined | undetermined | undetermined | undetermined
            ?                 | yes                 | no                | undetermined | not_met      | not_met      | undetermined
            ?                 | no                  | yes               | undetermined | undetermined | not_met      | undetermined
            ?                 | ?                   | ?                 | undetermined | undetermined | undetermined | undetermined
        """,
        "能够及时纠错改正": """
            able_to_correct | has_corrected | A21.able     | A21.done     | value
            yes             | yes           | met          | met          | met
            yes             | no            | met          | not_met      | undetermined
            yes             | ?             | met          | undetermined | undetermined
            no              | yes           | not_met      | met          | undetermined
            no              | no            | not_met      | not_met      | not_met
            no              | ?             | not_met      | undetermined | undetermined
            ?               | yes           | undetermined | met          | undetermined
            ?               | no            | undetermined | not_met      | undetermined
            ?               | ?             | undetermined | undetermined | undetermined
        """,
    },
)

A1 = {
    "no violation": (
        "violates_party_discipline no \n violation_severity 无",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | met          | met          | met            | met
            从轻             | met          | met          | met            | met
            免责+减轻        | met          | met          | met            | met
            未写明           | met          | met          | met            | met
            ?                | met          | met          | met            | met
        """,
    ),
    "a knowing violation": (
        "violates_party_discipline yes \n knowing_violation yes \n violation_severity 轻微不够追究",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | not_met      | not_met      | not_met        | not_met
            从轻             | not_met      | not_met      | met            | undetermined
            减轻             | not_met      | not_met      | met            | undetermined
            从轻+减轻        | not_met      | not_met      | met            | undetermined
            免责+从轻        | not_met      | not_met      | met            | undetermined
            未写明           | not_met      | not_met      | undetermined   | undetermined
            免责+未写明      | not_met      | not_met      | undetermined   | undetermined
            ?                | not_met      | not_met      | undetermined   | undetermined
        """,
    ),
    "a violation to be held to account": (
        "violates_party_discipline yes \n knowing_violation no \n violation_severity 应追究",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | not_met      | not_met      | not_met        | not_met
            从轻             | not_met      | not_met      | met            | undetermined
            减轻             | not_met      | not_met      | met            | undetermined
            从轻+减轻        | not_met      | not_met      | met            | undetermined
            免责+从轻        | not_met      | not_met      | met            | undetermined
            未写明           | not_met      | not_met      | undetermined   | undetermined
            免责+未写明      | not_met      | not_met      | undetermined   | undetermined
            ?                | not_met      | not_met      | undetermined   | undetermined
        """,
    ),
    "a violation of law to be held to account": (
        "violates_state_law yes \n knowing_violation no \n violation_severity 应追究",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | not_met      | not_met      | not_met        | not_met
            从轻             | not_met      | not_met      | met            | undetermined
            未写明           | not_met      | not_met      | undetermined   | undetermined
        """,
    ),
    "a minor violation": (
        "violates_party_discipline yes \n knowing_violation no \n violation_severity 轻微不够追究",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | not_met      | met          | not_met        | undetermined
            从轻             | not_met      | met          | met            | undetermined
            减轻             | not_met      | met          | met            | undetermined
            从轻+减轻        | not_met      | met          | met            | undetermined
            免责+从轻        | not_met      | met          | met            | undetermined
            未写明           | not_met      | met          | undetermined   | undetermined
            免责+未写明      | not_met      | met          | undetermined   | undetermined
            ?                | not_met      | met          | undetermined   | undetermined
        """,
    ),
    "a violation not graded yet": (
        "violates_party_discipline yes \n knowing_violation no \n violation_severity ?",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | not_met      | undetermined | not_met        | undetermined
            从轻             | not_met      | undetermined | met            | undetermined
            未写明           | not_met      | undetermined | undetermined   | undetermined
        """,
    ),
    "a minor violation, perhaps knowing": (
        "violates_party_discipline yes \n knowing_violation ? \n violation_severity 轻微不够追究",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | not_met      | undetermined | not_met        | undetermined
            从轻             | not_met      | undetermined | met            | undetermined
            未写明           | not_met      | undetermined | undetermined   | undetermined
        """,
    ),
    "perhaps a violation, then minor": (
        "violates_party_discipline ? \n knowing_violation no \n violation_severity 轻微不够追究",
        """
            relief_requested | A1.any       | A1.serious   | A1.exempt_only | value
            免责             | undetermined | met          | undetermined   | undetermined
            从轻             | undetermined | met          | met            | undetermined
            未写明           | undetermined | met          | undetermined   | undetermined
        """,
    ),
}


@pytest.mark.parametrize("words", ARTICLE_2.tables, ids=ARTICLE_2.columns)
def test_a_condition(policy: Policy, words: str) -> None:
    """The finding on Article 2 where one condition is answered as in its table."""
    table = ARTICLE_2.tables[words]

    assert filled(policy, "art_2", ARTICLE_2.base, table) == rows(table)


def test_every_condition_has_a_table(policy: Policy) -> None:
    """The tables are titled by the conditions of Article 2, one each, in order of the text."""
    text = policy.provision("art_2").text
    conditions = policy.circumstance("art_2").when.children

    assert [title(condition, text) for condition in conditions] == list(ARTICLE_2.tables)


@pytest.mark.parametrize("violation", A1)
def test_a1(policy: Policy, violation: str) -> None:
    """A violation excludes under every reading only if knowing or serious and exemption is all.

    Whatever else was violated stays undetermined: whether a minor violation excludes, and whether
    Article 2 binds those who ask for less than exemption, is for people to say (A1).
    """
    answers, table = A1[violation]

    assert filled(policy, "art_2", ARTICLE_2.base | answered(answers), table) == rows(table)


@pytest.mark.parametrize(
    "answer",
    [
        "private_gain_self yes",
        "diligent_and_responsible no",
        "work_context_is_reform_or_duty no",
        "deviation_exists no",  # nor is there a mistake
    ],
)
def test_nothing_makes_up_for_a_condition_not_met(policy: Policy, answer: str) -> None:
    """One condition not met is enough, however well the others are met and under every reading."""
    found = finding(policy, "art_2", ARTICLE_2.base | answered(answer))

    assert found.value is Truth.NO
    assert found.open_facts == found.open_readings == ()
    assert {value for readings in found.by_reading.values() for value in readings.values()} == {
        Truth.NO
    }


FACTS = list(
    dict.fromkeys(
        leaf.id
        for leaf in atoms(load_policy().circumstance("art_2").when)
        if leaf.op == "fact" and leaf.id != "private_gain_self"
    )
)


@settings(max_examples=60)
@given(answers=st.dictionaries(st.sampled_from(FACTS), st.sampled_from(["yes", "no", "?"])))
def test_a_gain_of_ones_own_is_never_compensated(policy: Policy, answers: dict[str, str]) -> None:
    """Whoever gained for himself does not meet Article 2, whatever else is answered."""
    found = finding(policy, "art_2", answers | {"private_gain_self": "yes"})

    assert found.value is Truth.NO


def test_nothing_answered(policy: Policy) -> None:
    """A case of which nothing is known yet is undetermined under every reading."""
    found = finding(policy, "art_2", {})

    assert found.value is Truth.UNKNOWN
    assert {
        VALUES[value] for readings in found.by_reading.values() for value in readings.values()
    } == {"undetermined"}
    assert found.open_readings == ("A1", "A3", "A21")
    assert set(found.open_facts) == {
        *ARTICLE_2.base,
        "knowing_violation",
        "violation_severity",
        "relief_requested",
    }


def test_several_adopted_readings_decide_together(policy: Policy) -> None:
    """Where three ambiguities keep Article 2 open, it is settled once all three are decided."""
    answers = ARTICLE_2.base | answered(
        """
        violates_party_discipline yes
        knowing_violation no
        violation_severity 轻微不够追究
        private_gain_others yes
        has_corrected no
        """
    )
    table = """
        A1      | A3     | A21  | value
        -       | -      | -    | undetermined
        serious | -      | -    | undetermined
        serious | self   | -    | undetermined
        serious | self   | able | met
        serious | self   | done | not_met
        serious | others | able | not_met
        any     | self   | able | not_met
        any     | -      | -    | not_met
        -       | others | -    | not_met
        -       | -      | done | not_met
    """

    assert filled(policy, "art_2", answers, table) == rows(table)
