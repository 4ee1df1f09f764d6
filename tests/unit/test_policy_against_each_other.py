"""The files of a policy are checked against each other: every name, every use, every quote."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.errors import PolicyError
from rongcuo.policy.read import read_policy

from .hetang import Break, changed

NEW_FACT = """\
- id: water_came
  question: 水来了没有？
  type: tri
  provisions: [art_4]
  evidence: []
"""
SECOND_FORK = """\
- id: X5
  kind: fork
  title: 甲
  question: 甲？
  provisions: [art_3]
  quotes: [差错]
  readings:
    - {id: one, label: 甲, when: {fact: error_made}}
    - {id: two, label: 乙, when: {fact: misjudged}}
  tool: 甲。
  decided_by: 甲。
"""

BREAKS = {
    # the document
    "emendation of words that the source has not": Break(
        "policy.yaml",
        "kind: kept\n    provision: art_2__point_2\n    source: 及时上报、补种",
        "kind: word\n    provision: art_2__point_2\n    source: 及时上报，补种",
        "及时上报，补种",
        "原件里没有“及时上报，补种”。",
        "请照录原件。",
    ),
    "emendation whose reading the provision has not": Break(
        "policy.yaml",
        "reading: 及时上报、补种",
        "reading: 及时上报并补种",
        "并补种",
        "art_2__point_2 里没有“及时上报并补种”。",
        "请照录校订后的词句。",
    ),
    "emendation of an unknown provision": Break(
        "policy.yaml",
        "provision: art_2__point_2",
        "provision: art_8",
        "reading: 及时上报、补种",
        "art_8 里没有“及时上报、补种”。",
        "请照录校订后的词句。",
    ),
    "text that departs from the source": Break(
        "text.txt",
        "应当写明经过",
        "须写明经过",
        "emendations",
        "校订本与原件不符：“四条请求宽待的，”之后，校订本作“须写明经过；站务会应”，原件作“应当写明经过；站务会”。",
        "请改正 text.txt，或列入校订。",
        told_in="policy.yaml",
    ),
    "list that is claimed from and does not exist": Break(
        "policy.yaml",
        "claimable: art_2",
        "claimable: art_22",
        "claimable",
        "没有条文“art_22”。",
        "是否想写 art_2？",
    ),
    "list without items that are rules": Break(
        "policy.yaml",
        "claimable: art_2",
        "claimable: art_4",
        "claimable",
        "art_4 之下没有写成要件的项。",
        "请补写 circumstances.yaml。",
    ),
    "definition that is no rule": Break(
        "policy.yaml",
        "definition: art_3",
        "definition: art_5",
        "definition",
        "art_5 没有写成要件。",
        "请补写 circumstances.yaml。",
    ),
    # the facts
    "fact that nothing uses": Break(
        "facts.yaml",
        "# 虚构\n",
        NEW_FACT,
        "id: water_came",
        "没有要件或标记用到事实 water_came。",
        "请在要件中使用，或用 serves 写明用途，或删去。",
    ),
    "fact of a condition that has another purpose": Break(
        "facts.yaml",
        "evidence: [种子领用单]",
        "evidence: [种子领用单]\n  serves: reports",
        "serves: reports",
        "事实 replanted 已用于要件或标记。",
        "请删去 serves。",
    ),
    "fact of a flag that has another purpose": Break(
        "facts.yaml",
        "evidence: [微信截图]",
        "evidence: [微信截图]\n  serves: reports",
        "serves: reports",
        "事实 warned_before 已用于要件或标记。",
        "请删去 serves。",
    ),
    "fact that does not list a provision that uses it": Break(
        "facts.yaml",
        "provisions: [art_2__point_2]\n  evidence: [种子",
        "provisions: [art_4]\n  evidence: [种子",
        "是否补种？\n  type: tri\n  provisions",
        "art_2__point_2 的要件用到事实 replanted，此处未列。",
        "请把它写入 provisions。",
    ),
    "fact of an unknown provision": Break(
        "facts.yaml",
        "provisions: [art_2__point_2]\n  evidence: [照",
        "provisions: [art_2__point_2, art_9]\n  evidence: [照",
        "art_9",
        "没有条文“art_9”。",
        "是否想写 art_5？",
    ),
    # the register
    "flag of an unknown provision": Break(
        "ambiguities.yaml",
        "[art_1, art_2__point_2]",
        "[art_1, art_2__point_2, art_0]",
        "art_0",
        "没有条文“art_0”。",
        "是否想写 art_5？",
    ),
    "quote of the register that no provision has": Break(
        "ambiguities.yaml",
        "quotes: [事先]",
        "quotes: [事后]",
        "事后",
        "所列条文里没有“事后”。",
        "请照录原文。",
    ),
    "reading ids that repeat": Break(
        "ambiguities.yaml",
        "id: neighbours",
        "id: last_year",
        "readings:",
        "X1 的读法编号“last_year”重复。",
        "请改成不同的编号。",
    ),
    "fork that no condition uses": Break(
        "ambiguities.yaml",
        "- id: X2",
        SECOND_FORK + "- id: X2",
        "id: X5",
        "没有要件用到 X5。",
        "请在要件中使用，或改为 flag。",
    ),
    "human that no condition uses": Break(
        "circumstances.yaml",
        "human: X2",
        "fact: replanted",
        "id: X2",
        "没有要件用到 X2。",
        "请在要件中使用，或改为 flag。",
        told_in="ambiguities.yaml",
    ),
    "flag raised by a fact of another type": Break(
        "ambiguities.yaml",
        "raised_by: {fact: warned_before}",
        "raised_by: {fact: told_on}",
        "{fact: told_on}",
        "raised_by 要 tri 型事实，“told_on”不是。",
        "",
    ),
    "flag raised by a date of another type": Break(
        "ambiguities.yaml",
        "order: [sown_on, told_on]",
        "order: [sown_on, fields]",
        "order: [sown_on, fields]",
        "raised_by 要 date 型事实，“fields”不是。",
        "",
    ),
    "flag raised by a fact that is not there": Break(
        "ambiguities.yaml",
        "order: [sown_on, told_on]",
        "order: [sown_on, told_no]",
        "told_no",
        "raised_by 要 date 型事实，“told_no”不是。",
        "是否想写 told_on？",
    ),
    # one id for each
    "emendations of one id": Break(
        "policy.yaml",
        "id: H2",
        "id: H1  # again",
        "# again",
        "编号“H1”重复。",
        "请改成不同的编号。",
    ),
    "facts of one id": Break(
        "facts.yaml",
        "id: below_neighbours",
        "id: below_last_year  # again",
        "# again",
        "编号“below_last_year”重复。",
        "请改成不同的编号。",
    ),
    "entries of the register of one id": Break(
        "ambiguities.yaml",
        "id: X4",
        "id: X3  # again",
        "# again",
        "编号“X3”重复。",
        "请改成不同的编号。",
    ),
    "rules of one provision": Break(
        "circumstances.yaml",
        "provision: art_2__point_3",
        "provision: art_2__point_2  # again",
        "# again",
        "编号“art_2__point_2”重复。",
        "请改成不同的编号。",
    ),
    # the rules
    "rule of an unknown provision": Break(
        "circumstances.yaml",
        "provision: art_2__point_3",
        "provision: art_2__point_4",
        "art_2__point_4",
        "没有条文“art_2__point_4”。",
        "是否想写 art_2__point_3？",
    ),
    "rule of a provision like no other": Break(
        "circumstances.yaml",
        "provision: art_2__point_3",
        "provision: zzz",
        "zzz",
        "没有条文“zzz”。",
        "请改正编号。",
    ),
}


@pytest.mark.parametrize("case", BREAKS.values(), ids=BREAKS.keys())
def test_a_break_is_told_with_file_line_and_remedy(case: Break, tmp_path: Path) -> None:
    """Whatever else follows from it, the thing that is broken is named where it stands."""
    folder = changed(tmp_path, case)

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert case.told(folder) in refused.value.problems
