"""Each file of a policy folder is checked by its shape; what is wrong has file, line and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from rongcuo.errors import PolicyError
from rongcuo.policy.files import SHAPES, chinese
from rongcuo.policy.read import read_policy

from .hetang import Break, changed

SLIPS = {
    # what any entry can have wrong
    "missing field": Break(
        "policy.yaml",
        "number: 河农技〔2021〕7号\n",
        "",
        "id: hetang_2021_7",
        "缺少“number”。",
        "请补上。",
    ),
    "missing field of an entry": Break(
        "facts.yaml",
        "  question: 是否补种？\n",
        "",
        "id: replanted",
        "缺少“question”。",
        "请补上。",
    ),
    "unknown field": Break(
        "facts.yaml", "  note: 药害", "  ntoe: 药害", "ntoe", "不认识“ntoe”。", "请改正名称或删去。"
    ),
    "no text": Break(
        "policy.yaml",
        "issuer: 河塘镇农技推广站",
        "issuer: [河塘镇]",
        "issuer",
        "“issuer”应写文字。",
        "请写一行文字。",
    ),
    "left empty": Break(
        "facts.yaml",
        "question: 是否补种？",
        "question:  # 补种",
        "question:  # 补种",
        "“question”应写文字。",
        "请写一行文字。",
    ),
    "empty text": Break(
        "facts.yaml",
        "question: 是否补种？",
        'question: ""',
        'question: ""',
        "“question”是空的。",
        "请填写。",
    ),
    "id in Chinese": Break(
        "facts.yaml",
        "id: replanted",
        "id: 补种",
        "id: 补种",
        "“id”不是合格的编号。",
        "编号用英文字母、数字和下划线。",
    ),
    "id that begins with a digit": Break(
        "ambiguities.yaml",
        "id: neighbours",
        "id: 2nd",
        "id: 2nd",
        "“id”不是合格的编号。",
        "编号用英文字母、数字和下划线。",
    ),
    "no list": Break(
        "facts.yaml",
        "evidence: [种子领用单]",
        "evidence: 种子领用单",
        "evidence: 种子领用单",
        "“evidence”应是列表。",
        "请写成 [甲, 乙] 或逐行以“- ”开头。",
    ),
    "empty list": Break(
        "circumstances.yaml",
        "values: [旱, 涝, 虫害]",
        "values: []",
        "values: []",
        "“values”是空列表。",
        "请至少写一项。",
    ),
    "no mapping": Break(
        "ambiguities.yaml",
        "when: {fact: below_last_year}",
        "when: [甲]",
        "when: [甲]",
        "这里应是“键: 值”。",
        "请对照样例。",
    ),
    "no date": Break(
        "policy.yaml",
        "signed_on: 2021-03-01",
        "signed_on: 去年三月",
        "signed_on",
        "“去年三月”不是 2018-10-26 这样的日期。",
        "请改写。",
    ),
    "no day of the calendar": Break(
        "policy.yaml",
        "issued_on: 2021-03-05",
        "issued_on: 2021-02-30",
        "issued_on",
        "“issued_on”不是日期。",
        "请写成 2018-10-26。",
    ),
    "more than fits": Break(
        "ambiguities.yaml",
        "[sown_on, told_on]",
        "[sown_on, told_on, sown_on]",
        "sown_on",
        "“order”不合格式。",
        "请对照样例。",
    ),
    # conditions
    "two kinds of condition in one": Break(
        "circumstances.yaml",
        "{fact: new_variety,",
        "{fact: new_variety, not: plot_trial,",
        "new_variety",
        "一个要件只能写 all、any、not、fact、is、reading、human 中的一种。",
        "请改写。",
    ),
    "no kind of condition": Break(
        "circumstances.yaml",
        "{fact: new_variety, quote: 推广新品种}",
        "{quote: 推广新品种}",
        "推广新品种",
        "一个要件只能写 all、any、not、fact、is、reading、human 中的一种。",
        "请改写。",
    ),
    "is without values": Break(
        "circumstances.yaml",
        "values: [旱, 涝, 虫害], ",
        "",
        "is: cause_in_field",
        "is 须与 values 同时写：is 写事实，values 写使它成立的取值。",
        "请改写。",
    ),
    "values without is": Break(
        "circumstances.yaml",
        "{fact: replanted,",
        "{fact: replanted, values: [是],",
        "replanted",
        "is 须与 values 同时写：is 写事实，values 写使它成立的取值。",
        "请改写。",
    ),
    "a short form that is no id": Break(
        "circumstances.yaml",
        "not: took_benefits",
        "not: 收受好处",
        "not: 收受好处",
        "“fact”不是合格的编号。",
        "编号用英文字母、数字和下划线。",
    ),
    # facts
    "enum without values": Break(
        "facts.yaml",
        "  values: [不扣补贴, 不记差错]\n",
        "",
        "id: asked_for",
        "enum、set 型事实须写 values，其他类型不写。",
        "请改写。",
    ),
    "values of a tri fact": Break(
        "facts.yaml",
        "question: 是否补种？",
        "question: 是否补种？\n  values: [是, 否]",
        "id: replanted",
        "enum、set 型事实须写 values，其他类型不写。",
        "请改写。",
    ),
    "unsettled value that is none": Break(
        "facts.yaml",
        "unsettled: [没有看清]",
        "unsettled: [没看清]",
        "id: cause_in_field",
        "unsettled 中的取值须在 values 中。",
        "请改写。",
    ),
    # the register
    "trigger of no kind": Break(
        "ambiguities.yaml",
        "raised_by: {fact: warned_before}",
        "raised_by: {}",
        "raised_by: {}",
        "raised_by 写 fact 或 order 其中之一。",
        "请改写。",
    ),
    "trigger of two kinds": Break(
        "ambiguities.yaml",
        "{fact: warned_before}",
        "{fact: warned_before, order: [a, b]}",
        "warned_before",
        "raised_by 写 fact 或 order 其中之一。",
        "请改写。",
    ),
    "fork of one reading": Break(
        "ambiguities.yaml",
        "    - id: neighbours\n      label: 跟邻田比\n      when: {fact: below_neighbours}\n",
        "",
        "id: X1",
        "fork 须有两种以上读法，flag 与 human 没有读法。",
        "请改写。",
    ),
    "flag with readings": Break(
        "ambiguities.yaml",
        "kind: fork",
        "kind: flag",
        "id: X1",
        "fork 须有两种以上读法，flag 与 human 没有读法。",
        "请改写。",
    ),
    "human of two provisions": Break(
        "ambiguities.yaml",
        "[art_2__point_3]",
        "[art_2__point_3, art_3]",
        "id: X2",
        "fork 与 human 须指明一个条文和所涉的原文（quotes）。",
        "请改写。",
    ),
    "fork without quotes": Break(
        "ambiguities.yaml",
        "quotes: [减产]",
        "quotes: []",
        "id: X1",
        "fork 与 human 须指明一个条文和所涉的原文（quotes）。",
        "请改写。",
    ),
    "human that is raised": Break(
        "ambiguities.yaml",
        "  tool: 不作判断。\n",
        "  tool: 不作判断。\n  raised_by: {fact: warned_before}\n",
        "id: X2",
        "raised_by 只用于 flag。",
        "请改写。",
    ),
    # emendations
    "not one of the words allowed": Break(
        "policy.yaml",
        "certainty: 存疑",
        "certainty: 大概",
        "certainty: 大概",
        "“certainty”的取值不对。",
        "可写：确信、存疑。",
    ),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_told_with_file_line_and_remedy(slip: Break, tmp_path: Path) -> None:
    """One thing written wrong gives one problem, on its line."""
    folder = changed(tmp_path, slip)

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert refused.value.problems == (slip.told(folder),)


def test_short_forms_of_conditions() -> None:
    """A bare id is a fact, `true` is always met, `human` is never settled."""
    shape = SHAPES["circumstances"]
    short = [{"provision": "art_1", "title": "甲", "when": {"any": ["a", "true", "human"]}}]
    long = [
        {
            "provision": "art_1",
            "title": "甲",
            "when": {"any": [{"fact": "a"}, {"all": []}, {"human": ""}]},
        }
    ]

    assert shape.model_validate(short) == shape.model_validate(long)


def test_every_error_of_the_shapes_is_said_in_chinese() -> None:
    """What has no sentence of its own is still said in Chinese, with the name of the field."""
    with pytest.raises(ValidationError) as refused:
        SHAPES["policy"].model_validate({"dates": {"signed_on": ["2021-03-01"]}})

    said = dict(map(chinese, refused.value.errors()))

    assert said["“signed_on”不合格式。"] == "请对照样例。"
    assert all("请" in remedy for remedy in said.values())
    assert not any("Input" in what or "Field" in what for what in said)
