"""Conditions are checked word by word: what they quote, what they use, and in which direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.errors import PolicyError
from rongcuo.logic import Node, polarities
from rongcuo.policy.read import read_policy

from .hetang import Break, changed

BREAKS = {
    "leaf without a quote": Break(
        "circumstances.yaml",
        "{fact: misjudged, quote: 因判断不准}",
        "{fact: misjudged}",
        "fact: misjudged",
        "这个要件没有摘引原文。",
        "请加 quote，写明它依据条文中的哪些词句。",
    ),
    "reading without a quote": Break(
        "circumstances.yaml",
        "{reading: X1, quote: 减产}",
        "{reading: X1}",
        "reading: X1",
        "这个要件没有摘引原文。",
        "请加 quote，写明它依据条文中的哪些词句。",
    ),
    "quote that is not in the text": Break(
        "circumstances.yaml",
        "quote: 办事尽心",
        "quote: 办事用心",
        "办事用心",
        "该条文里没有“办事用心”。",
        "请照录原文；条文改过的，请重读这个要件。",
    ),
    "quote that is not in the words around it": Break(
        "circumstances.yaml",
        "quote: 小区试种",
        "quote: 减产}  # }",
        "fact: plot_trial",
        "“事先做过小区试种并告知农户”里没有“减产”。",
        "请照录原文；条文改过的，请重读这个要件。",
    ),
    "quote of a reading that is not in the words around it": Break(
        "ambiguities.yaml",
        "{fact: below_last_year}",
        "{fact: below_last_year, quote: 新品种}",
        "below_last_year",
        "“减产”里没有“新品种”。",
        "请照录原文；条文改过的，请重读这个要件。",
    ),
    "fact that is unknown": Break(
        "circumstances.yaml",
        "fact: new_variety",
        "fact: new_varieties",
        "new_varieties",
        "没有事实“new_varieties”。",
        "是否想写 new_variety？",
    ),
    "fact that is unknown and like no other": Break(
        "circumstances.yaml",
        "fact: new_variety",
        "fact: zzz",
        "zzz",
        "没有事实“zzz”。",
        "请先写入 facts.yaml。",
    ),
    "fact of a reading that is unknown": Break(
        "ambiguities.yaml",
        "fact: below_neighbours",
        "fact: below_neighbour",
        "fact: below_neighbour",
        "没有事实“below_neighbour”。",
        "是否想写 below_neighbours？",
    ),
    "fact that is not answered by yes or no": Break(
        "circumstances.yaml",
        "{fact: replanted,",
        "{fact: sown_on,",
        "sown_on",
        "事实 sown_on 是 date 型，不能这样用。",
        "这里要 tri 型。",
    ),
    "is of an unknown fact": Break(
        "circumstances.yaml",
        "is: cause_in_field",
        "is: cause_in_fields",
        "cause_in_fields",
        "没有事实“cause_in_fields”。",
        "是否想写 cause_in_field？",
    ),
    "is of a tri fact": Break(
        "circumstances.yaml",
        "is: cause_in_field",
        "is: replanted",
        "is: replanted",
        "事实 replanted 是 tri 型，不能这样用。",
        "这里要 enum、set 型。",
    ),
    "is of a value that there is not": Break(
        "circumstances.yaml",
        "[旱, 涝, 虫害]",
        "[旱, 涝, 蝗虫害]",
        "蝗虫害",
        "事实 cause_in_field 没有取值“蝗虫害”。",
        "是否想写 虫害？",
    ),
    "is of a value like no other": Break(
        "circumstances.yaml",
        "[旱, 涝, 虫害]",
        "[旱, 涝, 雹]",
        "雹",
        "事实 cause_in_field 没有取值“雹”。",
        "可写：旱、涝、虫害、药害、没有看清。",
    ),
    "reading that is not registered": Break(
        "circumstances.yaml",
        "reading: X1",
        "reading: X9",
        "reading: X9",
        "歧义登记册里没有 fork 类的“X9”。",
        "是否想写 X1？",
    ),
    "reading of a flag": Break(
        "circumstances.yaml",
        "reading: X1",
        "reading: Y1",
        "reading: Y1",
        "歧义登记册里没有 fork 类的“Y1”。",
        "是否想写 X1？",
    ),
    "reading like no other": Break(
        "circumstances.yaml",
        "reading: X1",
        "reading: zzz",
        "reading: zzz",
        "歧义登记册里没有 fork 类的“zzz”。",
        "请先登记。",
    ),
    "human that is a fork": Break(
        "circumstances.yaml",
        "human: X2",
        "human: X1",
        "human: X1",
        "歧义登记册里没有 human 类的“X1”。",
        "是否想写 X2？",
    ),
    "fork registered with another provision": Break(
        "ambiguities.yaml",
        "[art_2__point_1]\n  quotes: [减产]",
        "[art_2]\n  quotes: [技术员]",
        "reading: X1",
        "X1 登记在 art_2，不在 art_2__point_1。",
        "请改编号，或改登记册的 provisions。",
        told_in="circumstances.yaml",
    ),
    "fork used twice": Break(
        "circumstances.yaml",
        "{fact: new_variety, quote: 推广新品种}",
        "{reading: X1, quote: 推广新品种}",
        "reading: X1, quote: 减产",
        "X1 已用过一次。",
        "一处歧义一个编号，请另行登记。",
    ),
    "human used twice": Break(
        "circumstances.yaml",
        "{human: X2, quote: 其他情况}",
        "{any: [{human: X2}, {human: X2}], quote: 其他}",
        "human: X2",
        "X2 已用过一次。",
        "一处歧义一个编号，请另行登记。",
    ),
    "fact used in both directions": Break(
        "circumstances.yaml",
        "{fact: error_made, quote: 差错}",
        "{not: worked_with_care, quote: 差错}",
        "title: 无心之失\n  when",
        "事实 worked_with_care 在 art_3 里一正一反各用了一次。",
        "一个条文里，一个事实只能朝一个方向用；请拆成两个事实。",
    ),
    "fact used in both directions through a reading": Break(
        "ambiguities.yaml",
        "{fact: below_neighbours}",
        "{not: plot_trial}",
        "title: 新品种减产\n  when",
        "事实 plot_trial 在 art_2__point_1 里一正一反各用了一次。",
        "一个条文里，一个事实只能朝一个方向用；请拆成两个事实。",
        told_in="circumstances.yaml",
    ),
    "enum fact used twice in a provision": Break(
        "circumstances.yaml",
        "{fact: replanted, quote: 补种}",
        "{is: cause_in_field, values: [药害], quote: 补种}",
        "title: 天时不利\n  when",
        "事实 cause_in_field 用了不止一个 is。",
        "一个枚举事实只能用一次 is。",
    ),
    "enum fact used in two provisions": Break(
        "circumstances.yaml",
        "{fact: misjudged, quote: 因判断不准}",
        "{is: cause_in_field, values: [药害], quote: 因判断不准}",
        "title: 无心之失\n  when",
        "事实 cause_in_field 用了不止一个 is。",
        "一个枚举事实只能用一次 is。",
    ),
}


@pytest.mark.parametrize("case", BREAKS.values(), ids=BREAKS.keys())
def test_a_break_is_told_with_file_line_and_remedy(case: Break, tmp_path: Path) -> None:
    """Whatever else follows from it, the thing that is broken is named where it stands."""
    folder = changed(tmp_path, case)

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert case.told(folder) in refused.value.problems


def test_polarities_turn_at_each_negation() -> None:
    """A fact under one `not` speaks against the whole, under two for it."""
    a, b = Node("fact", id="a"), Node("is", id="b", values=("甲",))
    negated = Node("not", children=(Node("all", children=(a, Node("not", children=(b,)))),))

    assert list(polarities(Node("any", children=(a, negated, Node("human"))))) == [
        ("a", True),
        ("a", False),
        ("b", True),
    ]
