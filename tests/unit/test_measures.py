"""What Articles 6 to 8 attach to the facts of a case, or to the outcome that a person entered."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from rongcuo.case import Answer, Case
from rongcuo.logic import Truth, atoms
from rongcuo.measures import measures
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Measure
from rongcuo.procedure import OUTCOMES

Training = Callable[[int], Case]

EFFECTS = [
    ("art_6__para_2__point_1", "年度考核不受影响"),
    ("art_6__para_2__point_2", "干部提拔任用、职级职称晋升不受影响"),
    ("art_6__para_2__point_3", "党代表、人大代表、政协委员资格不受影响"),
    ("art_6__para_2__point_4", "个人评优评先不受影响"),
]
LENIENCY = [
    ("art_6__para_3", "可以酌情从轻、减轻处分或组织处理"),
    ("art_6__para_3", "影响期结束后提拔任用不受影响"),
]
TALK = ("art_7__point_1", "学院党委要及时开展谈心谈话")
CARE = ("art_7__point_3", "及时了解思想动态")
MEND = ("art_7__point_4", "深入分析问题原因，及时研究整改纠错")
FOLLOW = ("art_8__point_7", "要加强跟踪管理，经常关心关注")


def case(**answers: Truth) -> Case:
    """A case that answers some questions."""
    return Case("K01", answers={fact: Answer(value) for fact, value in answers.items()})


def listed(found: Iterable[Measure]) -> list[tuple[str, str]]:
    """Provision and words of each measure."""
    return [(measure.provision, measure.quote) for measure in found]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("exempt", [*EFFECTS, TALK, CARE, MEND, FOLLOW]),
        ("lighter", [*LENIENCY, TALK, CARE, MEND]),
        ("mitigated", [*LENIENCY, TALK, CARE, MEND]),
        ("not_met", [TALK, MEND]),
        (None, []),
    ],
)
def test_an_outcome_has_its_effects(
    policy: Policy, outcome: str | None, expected: list[tuple[str, str]]
) -> None:
    """The four effects follow an exemption only; talk and mending follow every outcome."""
    assert listed(measures(case(), policy, outcome)) == expected


def test_the_outcomes_are_those_of_the_procedure(policy: Policy) -> None:
    """No measure waits for an outcome that nobody can enter."""
    assert {outcome for measure in policy.measures for outcome in measure.outcome} == {*OUTCOMES}


@pytest.mark.parametrize(
    ("facts", "provision", "quote"),
    [
        ("annual_review_affected", "art_6__para_2", "对免责干部在以下方面不受影响"),
        ("promotion_affected", "art_6__para_2", "对免责干部在以下方面不受影响"),
        ("representative_status_affected", "art_6__para_2", "对免责干部在以下方面不受影响"),
        ("awards_affected", "art_6__para_2", "对免责干部在以下方面不受影响"),
        ("clue_not_specific", "art_7__point_1", "可采取谈话或函询的方式进行处置"),
        ("accountability_truly_needed", "art_7__point_2", "确需追究责任的，从轻减轻处理"),
        (
            "concealment_or_resistance",
            "art_7__point_2",
            "对极少数心存侥幸、隐瞒问题、拒不认错、对抗组织的，应当从严审查处理",
        ),
        (
            "good_attitude actively_mitigated",
            "art_7__point_2",
            "对认错态度好、主动挽回损失和影响的，应当体现政策，予以免责",
        ),
        ("common_problem", "art_7__point_4", "举一反三、堵塞漏洞，健全相关制度机制"),
        (
            "complaint_accepted",
            "art_8__point_1",
            "充分听取被反映单位、部门或干部个人合理解释或申辩",
        ),
        (
            "petition_persistent_groundless vile_impact",
            "art_8__point_4",
            "坚决查处，依纪依法追究责任",
        ),
        ("prior_sanction_corrected", "art_8__point_5", "在影响期结束后应按有关规定正常任用"),
    ],
)
def test_facts_bring_up_their_measure(
    policy: Policy, facts: str, provision: str, quote: str
) -> None:
    """Only where all of them are so; where one is not so or unknown, nothing."""
    names = facts.split()

    so = measures(case(**dict.fromkeys(names, Truth.YES)), policy)

    assert listed(so) == [(provision, quote)]
    for name in names:
        for value in (Truth.NO, Truth.UNKNOWN):
            answers = {**dict.fromkeys(names, Truth.YES), name: value}
            assert measures(case(**answers), policy) == ()


def test_a_minor_violation_has_two_answers(policy: Policy) -> None:
    """Article 7 (1) and Article 8 (3) list different ways; both are shown (C3)."""
    found = measures(case(minor_violation_no_sanction=Truth.YES), policy)

    assert listed(found) == [
        ("art_7__point_1", "可采取谈话或函询的方式进行处置"),
        ("art_8__point_3", "可以通过谈心交流、提醒、函询、批评教育、责令检查等方式"),
    ]
    assert [measure.strength for measure in found] == ["可以", "可以"]


@pytest.mark.parametrize("status", ["属实", "部分属实", "失实", "查不清", "未查"])
def test_only_what_is_untrue_is_clarified(policy: Policy, status: str) -> None:
    """What could not be established is not untrue."""
    found = measures(Case("K01", answers={"reported_fact_status": Answer((status,))}), policy)

    expected = [("art_8__point_2", "及时在一定范围内予以澄清，消除不良影响")]
    assert listed(found) == (expected if status == "失实" else [])


def test_a_good_attitude_alone_yields_nothing(policy: Policy, training: Training) -> None:
    """T12 admits and corrects; without losses made good nothing is brought up for it (A13)."""
    found = measures(training(12), policy)

    assert "art_7__point_2" not in [measure.provision for measure in found]
    assert listed(found) == [
        ("art_7__point_1", "可采取谈话或函询的方式进行处置"),
        ("art_8__point_3", "可以通过谈心交流、提醒、函询、批评教育、责令检查等方式"),
    ]


@pytest.mark.parametrize(
    ("number", "provisions"),
    [(5, ["art_8__point_1", "art_8__point_2"]), (11, ["art_8__point_1", "art_8__point_2"])],
)
def test_a_report_brings_up_hearing_and_clarification(
    policy: Policy, training: Training, number: int, provisions: list[str]
) -> None:
    """T05 and T11; that somebody be pursued follows from neither."""
    assert [measure.provision for measure in measures(training(number), policy)] == provisions


def test_an_outcome_and_facts_together(policy: Policy) -> None:
    """Each measure once, in order of the policy."""
    found = measures(case(common_problem=Truth.YES), policy, "not_met")

    assert listed(found) == [
        TALK,
        MEND,
        ("art_7__point_4", "举一反三、堵塞漏洞，健全相关制度机制"),
    ]


def test_standing_duties_belong_to_no_case(policy: Policy) -> None:
    """Article 9 tells bodies what to do every day: it is brought up by no fact and no outcome."""
    standing = [each for each in policy.measures if each.when is None and not each.outcome]
    facts = {
        atom.id: Truth.YES
        for measure in policy.measures
        if measure.when is not None
        for atom in atoms(measure.when)
        if atom.op == "fact" and atom.id is not None
    }

    found = {
        measure for outcome in OUTCOMES for measure in measures(case(**facts), policy, outcome)
    }

    assert [each.provision for each in standing] == [f"art_9__point_{n}" for n in (1, 2, 3, 4)]
    assert found.isdisjoint(standing)
    # all but 澄清, which an enum fact brings up
    assert len(found) == len(policy.measures) - len(standing) - 1
