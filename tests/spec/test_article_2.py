"""第二条: each condition met, not met and undetermined; A1, A3 and A21 under every reading."""

from __future__ import annotations

import pytest
from clauses import Clause, answered, filled, finding, rows, written
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.findings import assess
from rongcuo.dossier import VALUES
from rongcuo.logic import Truth, atoms
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

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

VIOLATIONS = """
    violation | violates_party_discipline | violates_state_law | knowing_violation | violation_severity
    none      | no                        | no                 | no                | 无
    knowing   | yes                       | no                 | yes               | 轻微不够追究
    serious   | yes                       | no                 | no                | 应追究
    minor     | yes                       | no                 | no                | 轻微不够追究
    unlawful  | no                        | yes                | no                | 应追究
    ungraded  | yes                       | no                 | no                | ?
    unsure    | yes                       | no                 | ?                 | 轻微不够追究
"""

A1 = """
    violation | relief_requested | A1.any  | A1.serious   | A1.exempt_only | value
    none      | 免责             | met     | met          | met            | met
    none      | 从轻             | met     | met          | met            | met
    none      | 免责+减轻        | met     | met          | met            | met
    none      | 未写明           | met     | met          | met            | met
    none      | ?                | met     | met          | met            | met
    knowing   | 免责             | not_met | not_met      | not_met        | not_met
    knowing   | 从轻             | not_met | not_met      | met            | undetermined
    knowing   | 减轻             | not_met | not_met      | met            | undetermined
    knowing   | 免责+从轻        | not_met | not_met      | met            | undetermined
    knowing   | 未写明           | not_met | not_met      | undetermined   | undetermined
    knowing   | ?                | not_met | not_met      | undetermined   | undetermined
    serious   | 免责             | not_met | not_met      | not_met        | not_met
    serious   | 从轻             | not_met | not_met      | met            | undetermined
    serious   | 减轻             | not_met | not_met      | met            | undetermined
    serious   | 免责+从轻        | not_met | not_met      | met            | undetermined
    serious   | 免责+未写明      | not_met | not_met      | undetermined   | undetermined
    serious   | 未写明           | not_met | not_met      | undetermined   | undetermined
    unlawful  | 免责             | not_met | not_met      | not_met        | not_met
    unlawful  | 减轻             | not_met | not_met      | met            | undetermined
    unlawful  | 未写明           | not_met | not_met      | undetermined   | undetermined
    minor     | 免责             | not_met | met          | not_met        | undetermined
    minor     | 从轻             | not_met | met          | met            | undetermined
    minor     | 减轻             | not_met | met          | met            | undetermined
    minor     | 免责+减轻        | not_met | met          | met            | undetermined
    minor     | 未写明           | not_met | met          | undetermined   | undetermined
    minor     | ?                | not_met | met          | undetermined   | undetermined
    ungraded  | 免责             | not_met | undetermined | not_met        | undetermined
    ungraded  | 从轻             | not_met | undetermined | met            | undetermined
    unsure    | 免责             | not_met | undetermined | not_met        | undetermined
    unsure    | 未写明           | not_met | undetermined | undetermined   | undetermined
"""


@pytest.mark.parametrize("words", ARTICLE_2.tables)
def test_a_condition(policy: Policy, words: str) -> None:
    """The finding on Article 2 where one condition is answered as in its table."""
    table = ARTICLE_2.tables[words]

    assert filled(policy, "art_2", ARTICLE_2.base, table) == rows(table)


def test_every_condition_has_a_table(policy: Policy) -> None:
    """The tables are titled by the conditions of Article 2, one each, in order of the text."""
    conditions = policy.circumstance("art_2").when.children

    assert [condition.quote and condition.quote.words for condition in conditions] == [
        *ARTICLE_2.tables
    ]


def test_a1(policy: Policy) -> None:
    """A violation excludes under every reading only if knowing or serious and exemption is all.

    Whatever else was violated stays undetermined: whether a minor violation excludes, and whether
    Article 2 binds those who ask for less than exemption, is for people to say (A1).
    """
    kinds = {row.pop("violation"): row for row in rows(VIOLATIONS)}

    found = [
        {"violation": row["violation"], "relief_requested": row["relief_requested"]}
        | {
            column: cell
            for column, cell in filled(
                policy,
                "art_2",
                ARTICLE_2.base
                | kinds[row["violation"]]
                | {"relief_requested": row["relief_requested"]},
                " | ".join(columns) + "\n" + " | ".join(columns),
            )[0].items()
        }
        for row in rows(A1)
        if (columns := list(row)[2:])
    ]

    assert found == rows(A1)


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
    assert {
        value for readings in found.by_reading.values() for value in readings.values()
    } == {Truth.NO}


FACTS = list(
    dict.fromkeys(
        leaf.id or ""
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

    found = []
    for row in rows(table):
        chosen = {fork: row[fork] for fork in ("A1", "A3", "A21") if row[fork] != "-"}
        value = assess(written(policy, answers, chosen), policy).findings["art_2"].value
        found.append(row | {"value": VALUES[value]})

    assert found == rows(table)
