"""Whatever is wrong in a case file is told at once, each with its line and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.case import read_case
from rongcuo.errors import CaseError, InputError

from .hetang import hetang

ADOPTED = """\
case: K01
readings:
  X1:
    choose: neighbours
    by: 站务会
    document: 河农会〔2022〕3号
    on: 2022-05-01
    reason: 上年遭灾，不能作比。
"""


def refused(tmp_path: Path, content: str) -> list[tuple[int | None, str]]:
    """What is wrong with a case with this content: line, what and remedy."""
    path = tmp_path / "k01.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CaseError) as error:
        read_case(path, hetang())
    return [(problem.line, problem.what + problem.remedy) for problem in error.value.problems]


REFUSALS = {
    "nothing": ("", None, "缺少案件编号 case，或写法不对。请写如 case: K01（字母、数字、汉字）。"),
    "no number": (
        "narrative: 甲",
        1,
        "缺少案件编号 case，或写法不对。请写如 case: K01（字母、数字、汉字）。",
    ),
    "number with a blank": (
        "case: K 01",
        1,
        "缺少案件编号 case，或写法不对。请写如 case: K01（字母、数字、汉字）。",
    ),
    "number too long": (
        f"case: {'甲' * 61}",
        1,
        "缺少案件编号 case，或写法不对。请写如 case: K01（字母、数字、汉字）。",
    ),
    "number that is a list": (
        "case: [K01]",
        1,
        "缺少案件编号 case，或写法不对。请写如 case: K01（字母、数字、汉字）。",
    ),
    "unknown field": ("case: K01\nanswer:\n", 2, "不认识的字段“answer”。是否想写 answers？"),
    "unknown field like no other": (
        "case: K01\n备注: 甲\n",
        2,
        "不认识的字段“备注”。可写：case、narrative、claims、answers、dates、readings。",
    ),
    "narrative that is a list": (
        "case: K01\nnarrative: [甲]",
        2,
        "narrative 应是一段不超过 20000 字的文字。请改写。",
    ),
    "narrative too long": (
        f"case: K01\nnarrative: {'甲' * 20_001}",
        2,
        "narrative 应是一段不超过 20000 字的文字。请改写。",
    ),
    "claims that are no list": (
        "case: K01\nclaims: art_2__point_1",
        2,
        "claims 应是列表。请写如 [art_2__point_1]。",
    ),
    "claim with a slip": (
        "case: K01\nclaims: [art_2__point_1,\n  art_2_point_2]",
        3,
        "“art_2_point_2”不是可以主张的项。是否想写 art_2__point_2？",
    ),
    "claim by its citation": (
        "case: K01\nclaims: [二（二）]",
        2,
        "“二（二）”不是可以主张的项。请写它的编号 art_2__point_2。",
    ),
    "claims with a Chinese comma": (
        "case: K01\nclaims: [art_2__point_1，art_2__point_2]",
        2,
        "“art_2__point_1，art_2__point_2”不是可以主张的项。"
        "几项之间用半角逗号，如 [art_2__point_1, art_2__point_3]。",
    ),
    "claim of what cannot be claimed": (
        "case: K01\nclaims: [甲]",
        2,
        "“甲”不是可以主张的项。可写：art_2__point_1 至 art_2__point_3。",
    ),
    "claim that is no text": (
        "case: K01\nclaims: [[art_2__point_1]]",
        2,
        "不是可以主张的项。可写：art_2__point_1 至 art_2__point_3。",
    ),
    "answers that are a list": (
        "case: K01\nanswers: [是]",
        2,
        "answers 应逐行写成“键: 值”。请对照 rongcuo new 写出的样式。",
    ),
    "unknown fact": (
        "case: K01\nanswers:\n  replante: 是",
        3,
        "没有事实“replante”。是否想写 replanted？",
    ),
    "unknown fact like no other": (
        "case: K01\nanswers:\n  补种: 是",
        3,
        "没有事实“补种”。事实编号见 rongcuo new 写出的文件。",
    ),
    "date among the answers": (
        "case: K01\nanswers:\n  sown_on: 2022-04-12",
        3,
        "sown_on 是日期。请移到 dates 下。",
    ),
    "no answer": (
        "case: K01\nanswers:\n  replanted: 大概",
        3,
        "“大概”不是答案。请写 yes、no、unknown 或 是、否、未知。",
    ),
    "several answers": (
        "case: K01\nanswers:\n  replanted: [是]",
        3,
        "不是答案。请写 yes、no、unknown 或 是、否、未知。",
    ),
    "no answer in a mapping": (
        "case: K01\nanswers:\n  replanted:\n    note: 甲\n    value: true",
        5,
        "“true”不是答案。请写 yes、no、unknown 或 是、否、未知。",
    ),
    "answer that could steer a terminal": (
        'case: K01\nanswers:\n  replanted: "是\\e[31m"',
        3,
        "“是�[31m”不是答案。请写 yes、no、unknown 或 是、否、未知。",
    ),
    "unknown part of an answer": (
        "case: K01\nanswers:\n  replanted:\n    value: 是\n    evidense: 甲",
        5,
        "不认识的字段“evidense”。是否想写 evidence？",
    ),
    "part of an answer like no other": (
        "case: K01\nanswers:\n  replanted:\n    value: 是\n    附: 甲",
        5,
        "不认识的字段“附”。可写：value、evidence、note。",
    ),
    "note that is a list": (
        "case: K01\nanswers:\n  replanted:\n    value: 是\n    note: [甲]",
        5,
        "note 应是一段不超过 20000 字的文字。请改写。",
    ),
    "value with a slip": (
        "case: K01\nanswers:\n  cause_in_field: 没看清",
        3,
        "cause_in_field 没有取值“没看清”。是否想写 没有看清？可写：旱、涝、虫害、药害、没有看清、未知。",
    ),
    "value like no other": (
        "case: K01\nanswers:\n  asked_for: [发奖金]",
        3,
        "asked_for 没有取值“发奖金”。可写：不扣补贴、不记差错、未知。",
    ),
    "several values of an enum": (
        "case: K01\nanswers:\n  cause_in_field: [旱, 涝]",
        3,
        "cause_in_field 只能写一个值。请去掉列表写法。",
    ),
    "several texts where one is asked for": (
        "case: K01\nanswers:\n  course_of_events: [甲, 乙]",
        3,
        "course_of_events 只能写一个值。请去掉列表写法。",
    ),
    "no date": (
        "case: K01\ndates:\n  sown_on: 四月",
        3,
        "“四月”不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "date of another form": (
        "case: K01\ndates:\n  sown_on: 2022/04/12",
        3,
        "“2022/04/12”不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "date without hyphens": (
        "case: K01\ndates:\n  sown_on: 20220412",
        3,
        "“20220412”不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "day that there is not": (
        "case: K01\ndates:\n  sown_on: 2022-02-29",
        3,
        "“2022-02-29”不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "date in full-width digits": (
        "case: K01\ndates:\n  sown_on: ２０２２-０４-１２",
        3,
        "“２０２２-０４-１２”不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "date that is a list": (
        "case: K01\ndates:\n  sown_on: [2022-04-12]",
        3,
        "这里不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "answer among the dates": (
        "case: K01\ndates:\n  replanted: 2022-04-12",
        3,
        "replanted 不是日期。请移到 answers 下。",
    ),
    "unknown date": (
        "case: K01\ndates:\n  sown: 2022-04-12",
        3,
        "没有事实“sown”。是否想写 sown_on？",
    ),
    "reading of an unknown ambiguity": (
        "case: K01\nreadings:\n  Z1: {choose: a}",
        3,
        "“Z1”不是可以选择读法的歧义。是否想写 X1？",
    ),
    "reading of a human entry": (
        "case: K01\nreadings:\n  甲: {choose: a}",
        3,
        "“甲”不是可以选择读法的歧义。可选：X1。",
    ),
    "reading that there is not": (
        ADOPTED.replace("choose: neighbours", "choose: both"),
        4,
        "X1 没有这种读法。可写：last_year、neighbours。",
    ),
    "reading adopted by no one": (
        ADOPTED.replace("by: 站务会", "by: ' '"),
        3,
        "采用 X1 的读法，须写明由谁（by）、理由（reason）。请补上。",
    ),
    "reading adopted without reason": (
        ADOPTED.replace("    reason: 上年遭灾，不能作比。\n", ""),
        3,
        "采用 X1 的读法，须写明由谁（by）、理由（reason）。请补上。",
    ),
    "reading adopted on no day": (
        ADOPTED.replace("2022-05-01", "2022-05-32"),
        7,
        "“2022-05-32”不是日期。请写成 2025-03-03 的样式，且须是存在的日子。",
    ),
    "document that is a list": (
        ADOPTED.replace("河农会〔2022〕3号", "[甲]"),
        6,
        "document 应是一段不超过 20000 字的文字。请改写。",
    ),
    "unknown part of an adoption": (
        ADOPTED + "    chose: last_year\n",
        9,
        "不认识的字段“chose”。是否想写 choose？",
    ),
    "part of an adoption like no other": (
        ADOPTED + "    附: 甲\n",
        9,
        "不认识的字段“附”。可写：choose、by、document、on、reason。",
    ),
    "a list": ("- case: K01", 1, "文件 应逐行写成“键: 值”。请对照 rongcuo new 写出的样式。"),
    "a word": ("甲", 1, "文件 应逐行写成“键: 值”。请对照 rongcuo new 写出的样式。"),
}


@pytest.mark.parametrize("case", REFUSALS.values(), ids=REFUSALS.keys())
def test_what_is_wrong_is_told_with_line_and_remedy(
    case: tuple[str, int | None, str], tmp_path: Path
) -> None:
    """One thing written wrong is named on its line, with what can be written instead."""
    content, line, told = case

    assert [at for at, said in refused(tmp_path, content) if told in said] == [line]


def test_everything_missing_from_an_adoption_is_told(tmp_path: Path) -> None:
    """A reading that is merely named is not adopted: choice, body, date and reason are missing."""
    told = refused(tmp_path, "case: K01\nreadings:\n  X1:\n")

    assert told == [
        (3, "X1 没有这种读法。可写：last_year、neighbours。"),
        (3, "这里不是日期。请写成 2025-03-03 的样式，且须是存在的日子。"),
        (3, "采用 X1 的读法，须写明由谁（by）、理由（reason）。请补上。"),
    ]


def test_an_adoption_is_a_mapping(tmp_path: Path) -> None:
    """A bare choice lacks body, date and reason."""
    told = refused(tmp_path, "case: K01\nreadings:\n  X1: neighbours\n")

    assert (3, "X1 应逐行写成“键: 值”。请对照 rongcuo new 写出的样式。") in told


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    """In order of the lines."""
    content = """\
case: K 01
narative: 甲
claims: [art_9]
answers:
  replanted: 大概
  sown_on: 2022-04-12
  cause_in_field: 雹
dates:
  told_on: 去年
readings:
  X2: {choose: a}
"""

    told = refused(tmp_path, content)

    assert [line for line, _ in told] == [1, 2, 3, 5, 6, 7, 9, 11]


def test_what_is_no_yaml_is_refused_before(tmp_path: Path) -> None:
    """Errors of the YAML itself are told as such."""
    path = tmp_path / "k01.yaml"
    path.write_text("case: K01\nanswers: [", encoding="utf-8")

    with pytest.raises(InputError, match=r"k01\.yaml:2：YAML 写法有误"):
        read_case(path, hetang())
