"""第四条第（一）至第（八）项: each condition met, not met and undetermined, each fork read each way."""

from __future__ import annotations

import pytest

from rongcuo.policy.model import Policy

from .clauses import Clause, filled, rows, title

POINT_1 = Clause(
    "art_4__point_1",
    met_by="""
        superior_explicit_limit_exists no
        implementing_superior_decision yes
        implementing_college_decision yes
        mistake_exists yes
        deviation_exists yes
        democratic_decision_procedure yes
        private_gain_self no
        private_gain_others no
        private_gain_unit no
        actively_mitigated yes
    """,
    tables={
        "上级尚无明确限制": """
            superior_explicit_limit_exists | value
            no                             | met
            yes                            | not_met
            ?                              | undetermined
        """,
        "上级决策和学院党政决策部署": """
            implementing_superior_decision | implementing_college_decision | A6a.both     | A6a.either   | value
            yes                            | yes                           | met          | met          | met
            yes                            | no                            | not_met      | met          | undetermined
            no                             | yes                           | not_met      | met          | undetermined
            no                             | no                            | not_met      | not_met      | not_met
            yes                            | ?                             | undetermined | met          | undetermined
            no                             | ?                             | not_met      | undetermined | undetermined
            ?                              | ?                             | undetermined | undetermined | undetermined
        """,
        "工作失误和偏差": """
            mistake_exists | deviation_exists | A22a.both    | A22a.either  | value
            yes            | yes              | met          | met          | met
            yes            | no               | not_met      | met          | undetermined
            no             | yes              | not_met      | met          | undetermined
            no             | no               | not_met      | not_met      | not_met
            yes            | ?                | undetermined | met          | undetermined
            ?              | no               | not_met      | undetermined | undetermined
            ?              | ?                | undetermined | undetermined | undetermined
        """,
        "经过民主决策程序": """
            democratic_decision_procedure | value
            yes                           | met
            no                            | not_met
            ?                             | undetermined
        """,
        "没有为个人、他人或单位、部门谋取私利": """
            private_gain_self | private_gain_others | private_gain_unit | value
            no                | no                  | no                | met
            yes               | no                  | no                | not_met
            no                | yes                 | no                | not_met
            no                | no                  | yes               | not_met
            yes               | ?                   | ?                 | not_met
            ?                 | yes                 | ?                 | not_met
            ?                 | ?                   | yes               | not_met
            ?                 | no                  | no                | undetermined
            no                | ?                   | no                | undetermined
            no                | no                  | ?                 | undetermined
            ?                 | ?                   | ?                 | undetermined
        """,
        "积极主动消除影响或挽回损失": """
            actively_mitigated | value
            yes                | met
            no                 | not_met
            ?                  | undetermined
        """,
    },
)

POINT_2 = Clause(
    "art_4__point_2",
    met_by="""
        in_special_construction_programme yes
        in_high_level_construction yes
        pilot_task yes
        experimental_task yes
        lack_of_experience_cause yes
        exploratory_mistake yes
        expectation_unmet no
    """,
    tables={
        "学校高水平建设": """
            in_special_construction_programme | in_high_level_construction | A5.special   | A5.general   | value
            yes                               | yes                        | met          | met          | met
            no                                | yes                        | not_met      | met          | undetermined
            yes                               | no                         | met          | not_met      | undetermined
            no                                | no                         | not_met      | not_met      | not_met
            ?                                 | yes                        | undetermined | met          | undetermined
            ?                                 | no                         | undetermined | not_met      | undetermined
            yes                               | ?                          | met          | undetermined | undetermined
            ?                                 | ?                          | undetermined | undetermined | undetermined
        """,
        "试点性、实验性工作": """
            pilot_task | experimental_task | A22b.both    | A22b.either  | value
            yes        | yes               | met          | met          | met
            yes        | no                | not_met      | met          | undetermined
            no         | yes               | not_met      | met          | undetermined
            no         | no                | not_met      | not_met      | not_met
            ?          | yes               | undetermined | met          | undetermined
            no         | ?                 | not_met      | undetermined | undetermined
            ?          | ?                 | undetermined | undetermined | undetermined
        """,
        "因缺乏经验": """
            lack_of_experience_cause | value
            yes                      | met
            no                       | not_met
            ?                        | undetermined
        """,
        "出现探索性失误或未达到预期效果": """
            exploratory_mistake | expectation_unmet | value
            yes                 | no                | met
            no                  | yes               | met
            ?                   | yes               | met
            no                  | no                | not_met
            no                  | ?                 | undetermined
            ?                   | ?                 | undetermined
        """,
    },
)

POINT_3 = Clause(
    "art_4__point_3",
    met_by="""
        law_expressly_prohibits no
        policy_boundary_caused_outcome yes
        policy_boundary_unclear yes
        unforeseeable_factor no
        creative_work yes
        mistake_exists yes
        impact no
        loss no
    """,
    tables={
        "法律、法规没有明令禁止": """
            law_expressly_prohibits | other_rule_prohibits | value
            no                      | no                   | met
            no                      | yes                  | met
            yes                     | no                   | not_met
            ?                       | no                   | undetermined
        """,
        "因": """
            policy_boundary_caused_outcome | value
            yes                            | met
            no                             | not_met
            ?                              | undetermined
        """,
        "政策界限不明确或不可预知的因素": """
            policy_boundary_unclear | unforeseeable_factor | value
            yes                     | no                   | met
            no                      | yes                  | met
            ?                       | yes                  | met
            no                      | no                   | not_met
            ?                       | no                   | undetermined
            ?                       | ?                    | undetermined
        """,
        "在创造性开展工作中": """
            creative_work | value
            yes           | met
            no            | not_met
            ?             | undetermined
        """,
        "出现失误或造成影响和损失": """
            mistake_exists | impact | loss | A20a.both    | A20a.either  | value
            yes            | no     | no   | met          | met          | met
            no             | yes    | yes  | met          | met          | met
            no             | yes    | no   | not_met      | met          | undetermined
            no             | no     | yes  | not_met      | met          | undetermined
            no             | no     | no   | not_met      | not_met      | not_met
            no             | yes    | ?    | undetermined | met          | undetermined
            no             | no     | ?    | not_met      | undetermined | undetermined
            ?              | yes    | yes  | met          | met          | met
            ?              | no     | no   | undetermined | undetermined | undetermined
            ?              | ?      | ?    | undetermined | undetermined | undetermined
        """,
    },
)

POINT_4 = Clause(
    "art_4__point_4",
    met_by="""
        emergency_response yes
        urgent_heavy_task no
        took_risk yes
        took_initiative yes
        limited_mistake yes
    """,
    tables={
        "处置突发事件或完成急难险重工作任务": """
            emergency_response | urgent_heavy_task | value
            yes                | no                | met
            no                 | yes               | met
            yes                | ?                 | met
            no                 | no                | not_met
            no                 | ?                 | undetermined
            ?                  | ?                 | undetermined
        """,
        "揽责涉险、主动作为": """
            took_risk | took_initiative | A22c.both    | A22c.either  | value
            yes       | yes             | met          | met          | met
            yes       | no              | not_met      | met          | undetermined
            no        | yes             | not_met      | met          | undetermined
            no        | no              | not_met      | not_met      | not_met
            yes       | ?               | undetermined | met          | undetermined
            ?         | no              | not_met      | undetermined | undetermined
            ?         | ?               | undetermined | undetermined | undetermined
        """,
        "一定失误": """
            limited_mistake | mistake_exists | value
            yes             | yes            | met
            yes             | no             | met
            no              | yes            | not_met
            ?               | yes            | undetermined
        """,
    },
)

POINT_5 = Clause(
    "art_4__point_5",
    met_by="""
        resolving_conflict yes
        resolving_historical_issue yes
        barrier_breaking_caused_outcome yes
        broke_barrier yes
        touched_vested_interest yes
        loss yes
        petition_triggered no
    """,
    tables={
        "化解矛盾焦点、解决历史遗留问题": """
            resolving_conflict | resolving_historical_issue | A6b.both     | A6b.either   | value
            yes                | yes                        | met          | met          | met
            yes                | no                         | not_met      | met          | undetermined
            no                 | yes                        | not_met      | met          | undetermined
            no                 | no                         | not_met      | not_met      | not_met
            ?                  | yes                        | undetermined | met          | undetermined
            no                 | ?                          | not_met      | undetermined | undetermined
            ?                  | ?                          | undetermined | undetermined | undetermined
        """,
        "因": """
            barrier_breaking_caused_outcome | value
            yes                             | met
            no                              | not_met
            ?                               | undetermined
        """,
        "破除障碍、触及固有利益": """
            broke_barrier | touched_vested_interest | A6c.both     | A6c.either   | value
            yes           | yes                     | met          | met          | met
            yes           | no                      | not_met      | met          | undetermined
            no            | yes                     | not_met      | met          | undetermined
            no            | no                      | not_met      | not_met      | not_met
            yes           | ?                       | undetermined | met          | undetermined
            ?             | no                      | not_met      | undetermined | undetermined
            ?             | ?                       | undetermined | undetermined | undetermined
        """,
        "造成一定损失或引发信访问题": """
            loss | petition_triggered | value
            yes  | no                 | met
            no   | yes                | met
            ?    | yes                | met
            no   | no                 | not_met
            no   | ?                  | undetermined
            ?    | ?                  | undetermined
        """,
    },
)

POINT_6 = Clause(
    "art_4__point_6",
    met_by="""
        change_caused_outcome yes
        state_policy_changed yes
        superior_decision_changed no
        expectation_unmet yes
        impact no
        loss no
    """,
    tables={
        "因": """
            change_caused_outcome | value
            yes                   | met
            no                    | not_met
            ?                     | undetermined
        """,
        "国家政策调整或上级党委、政府决策部署变化": """
            state_policy_changed | superior_decision_changed | value
            yes                  | no                        | met
            no                   | yes                       | met
            yes                  | ?                         | met
            no                   | no                        | not_met
            no                   | ?                         | undetermined
            ?                    | ?                         | undetermined
        """,
        "工作未达到预期效果或造成负面影响和损失": """
            expectation_unmet | impact | loss | A20b.both    | A20b.either  | value
            yes               | no     | no   | met          | met          | met
            no                | yes    | yes  | met          | met          | met
            no                | yes    | no   | not_met      | met          | undetermined
            no                | no     | yes  | not_met      | met          | undetermined
            no                | no     | no   | not_met      | not_met      | not_met
            no                | ?      | yes  | undetermined | met          | undetermined
            no                | ?      | no   | not_met      | undetermined | undetermined
            ?                 | no     | no   | undetermined | undetermined | undetermined
            ?                 | ?      | ?    | undetermined | undetermined | undetermined
        """,
    },
)

POINT_7 = Clause(
    "art_4__point_7",
    met_by="""
        force_majeure_caused_outcome yes
        force_majeure_event yes
        expectation_unmet yes
        loss no
    """,
    tables={
        "因": """
            force_majeure_caused_outcome | own_negligence_contributed | value
            yes                          | no                         | met
            yes                          | yes                        | met
            no                           | no                         | not_met
            ?                            | no                         | undetermined
        """,
        "自然灾害等不可抗力因素": """
            force_majeure_event | value
            yes                 | met
            no                  | not_met
            ?                   | undetermined
        """,
        "工作未能达到预期效果或造成损失": """
            expectation_unmet | loss | value
            yes               | no   | met
            no                | yes  | met
            ?                 | yes  | met
            no                | no   | not_met
            ?                 | no   | undetermined
            ?                 | ?    | undetermined
        """,
    },
)

POINT_8 = Clause(
    "art_4__point_8",
    met_by="no_liability_then yes",
    tables={
        "按照事发当时法律、法规和有关规定，不应追究责任或从轻追究责任": """
            no_liability_then | lighter_liability_then | later_rule_lighter | A11.text     | A11.lenient  | value
            yes               | no                     | no                 | met          | met          | met
            no                | yes                    | no                 | met          | met          | met
            yes               | ?                      | ?                  | met          | met          | met
            no                | no                     | no                 | not_met      | not_met      | not_met
            no                | no                     | yes                | not_met      | met          | undetermined
            no                | no                     | ?                  | not_met      | undetermined | undetermined
            ?                 | no                     | yes                | undetermined | met          | undetermined
            ?                 | no                     | no                 | undetermined | undetermined | undetermined
            no                | ?                      | no                 | undetermined | undetermined | undetermined
            ?                 | ?                      | ?                  | undetermined | undetermined | undetermined
        """,
    },
)

CLAUSES = (POINT_1, POINT_2, POINT_3, POINT_4, POINT_5, POINT_6, POINT_7, POINT_8)


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        pytest.param(clause, words, id=f"{clause.provision}-{clause.columns(words)}")
        for clause in CLAUSES
        for words in clause.tables
    ],
)
def test_a_condition(policy: Policy, clause: Clause, words: str) -> None:
    """The finding on an item where one of its conditions is answered as in the table."""
    table = clause.tables[words]

    assert filled(policy, clause.provision, clause.base, table) == rows(table)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.provision)
def test_every_condition_has_a_table(policy: Policy, clause: Clause) -> None:
    """The tables are titled by the conditions of the item, one each, in order of the text."""
    tree = policy.circumstance(clause.provision).when
    text = policy.provision(clause.provision).text
    conditions = tree.children if tree.op == "all" else (tree,)

    assert [title(condition, text) for condition in conditions] == list(clause.tables)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.provision)
def test_every_table_has_every_value(clause: Clause) -> None:
    """Each condition is shown met, not met and undetermined."""
    for table in clause.tables.values():
        values = {row["value"] for row in rows(table)}

        assert values == {"met", "not_met", "undetermined"}
