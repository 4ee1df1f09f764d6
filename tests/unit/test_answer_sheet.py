"""Answer sheets: no name, one format, and every other file is refused or left out by name."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from rongcuo.answer_sheet import (
    AnswerSheet,
    Judged,
    group_code,
    new_code,
    parse_sheet,
    sheet_data,
    sheet_text,
)
from rongcuo.answer_sheets import gather, rows, sheets_text
from rongcuo.errors import InputError, PersonalDataError
from rongcuo.exercise import training_exercises
from rongcuo.policy.compiled import load_policy

POLICY = load_policy()
EXERCISES = training_exercises()
HOSTILE = "<script>alert(1)</script>\u202eابجد\u0000🙂" + "长" * 200


def sheet(seed: int = 1, group: str = "A1") -> AnswerSheet:
    """A full sheet, judged at random."""
    chance = random.Random(seed)
    judged = {}
    for name, exercise in EXERCISES.items():
        judged[name] = Judged(
            {point.id: chance.choice([*point.choices, point.found]) for point in exercise.points},
            {name: tuple(list(exercise.openable(name))[:2]) for name in exercise.provisions},
            HOSTILE,
            True,
        )
    return AnswerSheet(POLICY.id, POLICY.hash, new_code(), 1, group, tuple(EXERCISES), judged)


def test_a_sheet_is_read_back_equal() -> None:
    """Hostile reasons included; with a byte order mark too."""
    given = sheet()

    assert parse_sheet("a.json", sheet_text(given), EXERCISES) == given
    assert parse_sheet("a.json", "\ufeff" + sheet_text(given), EXERCISES) == given


def test_a_sheet_holds_no_name_no_hour_and_no_finding() -> None:
    """Its fields are those documented; what is found and a score are not among them."""
    content = sheet_data(sheet())

    assert set(content) == {"format", "policy", "sheet", "saved", "group", "cases", "judged"}
    assert {key for each in content["judged"].values() for key in each} == {
        "values",
        "open",
        "why",
        "compared",
    }


@pytest.mark.parametrize("written", ["A1", "3", "JW-02", "ａ1", "第三组", "12组", "", "ab"])
def test_a_group_code_is_short(written: str) -> None:
    """Up to three letters and three digits, or a numbered group."""
    assert group_code(written) is not None


@pytest.mark.parametrize("written", ["张三", "zhangsan", "20230101", "A1\n<b>", "a@b.cn", "甲组组"])
def test_a_name_or_number_of_a_person_is_no_group_code(written: str) -> None:
    """Neither Chinese nor Latin names nor long numbers."""
    assert group_code(written) is None


def changed(**parts: Any) -> str:
    return json.dumps(sheet_data(sheet()) | parts, ensure_ascii=False)


def judged(**parts: Any) -> str:
    """A sheet whose T03 has these parts."""
    return changed(cases=["T03"], judged={"T03": parts})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "不是完整的答卷文件"),
        ('{"format":', "不是完整的答卷文件"),
        ("[" * 100_000, "不能识别"),
        ('{"format": "\\ud800"}', "不能识别"),
        ("[1]", "不是答卷文件"),
        ('{"format": 3}', "不是答卷文件"),
        (changed(format="rongcuo-answer-sheet/9"), "答卷格式是"),
        (changed(policy={"id": "xzcit_2018_63", "hash": "sha256:0"}), "另一版本"),
        (changed(policy=None), "另一版本"),
        (changed(name="x"), "不认识的字段“name”"),
        (changed(sheet="7"), "答卷代码"),
        (changed(saved=True), "保存次数"),
        (changed(group="王小明"), "组号"),
        (changed(group=None), "组号"),
        (changed(cases=[]), "案例清单"),
        (changed(cases=["T03", {}]), "没有案例"),
        (changed(cases=["T03", "T03"], judged={}), "有重复"),
        (changed(cases=["T03"], judged={"T04": {}}), "不在案例清单"),
        (changed(judged=[]), "judged 缺失"),
        (changed(judged={"T03": 1}), "T03 缺失"),
        (judged(values={"art_9": "met"}), "没有可判的“art_9”"),
        (judged(values={"art_2": ["met"]}), "没有“['met']”这种判断"),
        (judged(values={"application.day": "2025-02-30"}), "没有“2025-02-30”这种判断"),
        (judged(values={"application.day": 20250230}), "这种判断"),
        (judged(open={"art_2": ["loss"]}), "open"),
        (judged(open={"art_4__point_9": []}), "open"),
        (judged(why="长" * 1001), "超过 1000 字"),
        (judged(compared="yes"), "compared"),
        (judged(score=100), "不认识的字段“score”"),
        (sheet_text(sheet()) + " " * 300_000, "文件太大"),
    ],
)
def test_a_broken_or_foreign_file_is_refused(text: str, told: str) -> None:
    """The file is named, with what is wrong and how to mend it."""
    with pytest.raises(InputError) as refused:
        parse_sheet("交来的.json", text, EXERCISES)

    assert told in str(refused.value)
    assert all(problem.file == "交来的.json" for problem in refused.value.problems)
    assert all(problem.remedy for problem in refused.value.problems)


@pytest.mark.parametrize(
    "text",
    [
        judged(why="联系人：张三，13800001111"),
        changed(group="13800001111"),
        changed(**{"电话 13800001111": 1}),
        judged(values={"11010519491231002X": "met"}),
    ],
)
def test_personal_data_are_refused_without_being_repeated(text: str) -> None:
    """Wherever they stand; the place is named, the value is not."""
    with pytest.raises(PersonalDataError) as refused:
        parse_sheet("a.json", text, EXERCISES)

    assert "疑似" in str(refused.value)
    assert not any(value in str(refused.value) for value in ("13800001111", "张三", "11010519"))


def test_of_forty_files_the_sheets_count_and_the_others_are_named() -> None:
    """Duplicates, earlier saves, broken and foreign files are left out; each is told why."""
    sheets = [sheet(seed, f"A{seed % 3}") for seed in range(34)]
    files = [(f"{number}.json", sheet_text(each)) for number, each in enumerate(sheets)]
    files += [
        ("副本.json", sheet_text(sheets[0])),
        ("早.json", sheet_text(replace(sheets[1], saved=0, judged={}))),
        ("改.json", sheet_text(replace(sheets[2], judged={}))),
        ("坏.json", "{"),
        ("外.json", '{"format": "other"}'),
        ("照片.jpg", "\ufffd"),
    ]

    found = gather(files, EXERCISES)

    assert list(found.sheets) == [each for each in sheets if each != sheets[2]]
    told = {problem.file: problem.what for problem in found.left_out}
    assert set(told) == {
        "副本.json",
        "早.json",
        "改.json",
        "2.json",
        "坏.json",
        "外.json",
        "照片.jpg",
    }
    assert "重复" in told["副本.json"]
    assert "较早保存" in told["早.json"]
    assert "分不出先后" in told["改.json"]


def test_several_sheets_in_one_file_are_read_back() -> None:
    """What the gathering panel exports it reads again; a broken collection is refused."""
    sheets = tuple(sheet(seed) for seed in range(3))

    assert gather([("组.json", sheets_text(sheets))], EXERCISES).sheets == sheets
    broken = gather([("组.json", '{"format": "rongcuo-answer-sheets/1"}')], EXERCISES)
    assert broken.sheets == ()
    assert "不是答卷文件" in broken.left_out[0].what


@pytest.mark.parametrize("size", [300_000, 20_000_001])
def test_a_file_too_large_for_a_sheet_is_left_out(size: int) -> None:
    """Whether it is large for one sheet or for a collection."""
    text = sheet_text(sheet())

    (problem,) = gather([("大.json", text + " " * (size - len(text)))], EXERCISES).left_out

    assert "文件太大" in problem.what


def test_rows_are_one_a_point_judged() -> None:
    """With what was judged and what is found, ready for a table."""
    one = replace(
        sheet(), cases=("T11", "T03"), judged={"T03": Judged({"art_2": "met"}), "T11": Judged()}
    )

    assert list(rows([one], EXERCISES)) == [
        {
            "sheet": one.sheet,
            "group": "A1",
            "case": "T03",
            "point": "art_2",
            "kind": "provision",
            "provision": "art_2",
            "words": "容错纠错的定义",
            "judged": "met",
            "found": "undetermined",
        }
    ]
