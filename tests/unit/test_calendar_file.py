"""A calendar file that an institution supplies: read, checked line by line, and counted by."""

from __future__ import annotations

import json
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest

from rongcuo.calendar_file import read_supplement
from rongcuo.deadlines import deadline
from rongcuo.dossier import calendar_name
from rongcuo.errors import InputError, Problem
from rongcuo.policy.model import Policy
from rongcuo.workdays import STATE

# An invented notice for 2027, as nobody has published one yet. Line numbers are counted below.
GOOD = """\
{"name": "2027年节假日安排",
 "source": "（虚构）国办发明电〔2026〕9号",
 "years": [2027],
 "rest": [
   {"from": "2027-01-01", "to": "2027-01-03", "reason": "元旦"},
   {"from": "2027-02-05", "to": "2027-02-11", "reason": "春节"},
   {"from": "2027-05-01", "to": "2027-05-05", "reason": "劳动节"},
   {"from": "2027-10-01", "to": "2027-10-07", "reason": "国庆节"}],
 "work": [
   {"on": "2027-02-13", "reason": "春节"},
   {"on": "2027-05-08", "reason": "劳动节"}]}
"""


def day(text: str) -> date:
    """A day, written YYYY-MM-DD."""
    return date.fromisoformat(text)


def written(tmp_path: Path, text: str) -> Path:
    """A calendar file with this text."""
    path = tmp_path / "2027.json"
    path.write_text(text, encoding="utf-8")
    return path


def changed(old: str, new: str) -> str:
    """The good file with words that stand in it once written otherwise."""
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def problems(path: Path) -> list[Problem]:
    """What is wrong with a file."""
    with pytest.raises(InputError) as refusal:
        read_supplement(path)
    return list(refusal.value.problems)


# ---- what is read --------------------------------------------------------------------------------


def test_a_year_is_read(tmp_path: Path) -> None:
    """Its name with its source, the years it settles, days off and days worked."""
    found = read_supplement(written(tmp_path, GOOD))

    assert found.name == "2027年节假日安排（（虚构）国办发明电〔2026〕9号）"
    assert found.years == {2027}
    assert len(found.rest) == 3 + 7 + 5 + 7
    assert found.rest[day("2027-02-11")] == "春节"
    assert found.work == {day("2027-02-13"): "春节", day("2027-05-08"): "劳动节"}


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_is_read_however_it_is_laid_out(tmp_path: Path, indent: int | str | None) -> None:
    """On one line, indented by spaces or by tabs."""
    content = json.loads(GOOD)

    found = read_supplement(written(tmp_path, json.dumps(content, indent=indent)))

    assert found == read_supplement(written(tmp_path, GOOD))


def test_yaml_is_read_too(tmp_path: Path) -> None:
    """The same fields, written line by line, with comments."""
    text = """\
    name: 校庆调休        # 只作更正
    source: 院办通知
    rest:
      - {from: 2025-06-09, to: 2025-06-09, reason: 校庆}
    work:
      - {on: 2025-06-14, reason: 校庆}
    """

    found = read_supplement(written(tmp_path, text))

    assert found.name == "校庆调休（院办通知）"
    assert (found.years, found.rest) == (frozenset(), {day("2025-06-09"): "校庆"})
    assert found.work == {day("2025-06-14"): "校庆"}


@pytest.mark.parametrize("left_out", ["rest", "work"])
def test_one_kind_of_day_is_enough(tmp_path: Path, left_out: str) -> None:
    """A file may correct only days off or only days worked."""
    content = json.loads(GOOD)
    del content["years"], content[left_out]

    found = read_supplement(written(tmp_path, json.dumps(content)))

    assert bool(found.rest) is (left_out == "work")
    assert bool(found.work) is (left_out == "rest")


def test_a_period_of_up_to_a_hundred_days_is_read(tmp_path: Path) -> None:
    """A summer vacation; the day that ends it is part of it."""
    text = (
        '{"name": "暑假", "source": "校历", "rest": [{"from": "%s", "to": "%s", "reason": "暑假"}]}'
    )
    path = written(tmp_path, text % ("2025-06-01", "2025-09-08"))

    found = read_supplement(path)

    assert (min(found.rest), max(found.rest)) == (day("2025-06-01"), day("2025-09-08"))
    assert len(found.rest) == 100


# ---- what it is for ------------------------------------------------------------------------------


def test_results_of_a_supplied_year_are_final(tmp_path: Path, policy: Policy) -> None:
    """28 December 2026 + 7 is 7 January 2027 for good, and the first day in is the safe one."""
    calendar = STATE.supplemented(read_supplement(written(tmp_path, GOOD)))
    started = {"accountability_approved_on": day("2026-12-28")}

    before = deadline(policy.procedure.limit("application"), started, STATE)
    after = deadline(policy.procedure.limit("application"), started, calendar)

    assert (before.provisional, before.earliest) == (True, day("2027-01-03"))
    assert (after.provisional, after.earliest) == (False, day("2027-01-06"))
    assert after.readings[0].due == day("2027-01-07")


def test_a_supplied_festival_is_counted_by(tmp_path: Path) -> None:
    """From Wednesday 3 February 2027: 4, then 12 and Saturday the 13th, after the festival."""
    calendar = STATE.supplemented(read_supplement(written(tmp_path, GOOD)))

    period = calendar.period(day("2027-02-03"), 3, included=False)

    assert [on.day for on in period.counted] == [4, 12, 13]
    assert calendar.due(day("2027-02-03"), 3, included=False, makeup=False) == day("2027-02-15")


def test_a_correction_settles_no_year(tmp_path: Path) -> None:
    """Days of 2027 without the year leave it provisional."""
    path = written(tmp_path, changed(' "years": [2027],\n', ""))

    calendar = STATE.supplemented(read_supplement(path))

    festival = calendar.day(day("2027-02-08"))
    assert (festival.counted, festival.provisional) == (False, True)


def test_records_name_the_calendar(tmp_path: Path) -> None:
    """By the version of the package, and the name and source of what was supplied."""
    ours = f"chinesecalendar {version('chinesecalendar')}"
    supplied = STATE.supplemented(read_supplement(written(tmp_path, GOOD)))

    assert calendar_name(STATE) == ours
    assert calendar_name(supplied) == (
        f"{ours} + 2027年节假日安排（（虚构）国办发明电〔2026〕9号）"
    )


# ---- what is refused -----------------------------------------------------------------------------


SPAN = '{"from": "2027-02-05", "to": "2027-02-11", "reason": "春节"}'
MADE_UP = '{"on": "2027-02-13", "reason": "春节"}'
PARTS = "请写明 from、to、reason，不多不少。"
ORDER = "的次序或长短不对。"
NO_DATE = ("这里不是日期。", "请写如 2027-02-06，在 2004 年以后。")
NO_YEAR = ("这里应是年份。", "请写如 2027。")
NO_TEXT = "name 写名称，source 写依据的文号。"


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "remedy"),
    [
        # names
        ('"source"', '"sources"', 2, "不认识的字段“sources”。", "是否想写 source？"),
        ('"years"', '"x": 1, "years"', 3, "不认识的字段“x”。", "可写：name、source、years、rest、work。"),
        ('"2027年节假日安排"', '""', 1, "缺少 name，或写法不对。", NO_TEXT),
        ('"2027年节假日安排"', '"  "', 1, "缺少 name，或写法不对。", NO_TEXT),
        ('"2027年节假日安排"', "null", 1, "缺少 name，或写法不对。", NO_TEXT),
        ('"2027年节假日安排"', '["甲"]', 1, "缺少 name，或写法不对。", NO_TEXT),
        ('"2027年节假日安排"', f'"{"长" * 201}"', 1, "缺少 name，或写法不对。", NO_TEXT),
        ('"（虚构）国办发明电〔2026〕9号"', '""', 2, "缺少 source，或写法不对。", NO_TEXT),
        # years
        ("[2027]", "2027", 3, "years 应是列表。", "请写成 [ … ]。"),
        ("[2027]", "[2027, 27]", 3, *NO_YEAR),
        ("[2027]", "[2027, 2003]", 3, *NO_YEAR),
        ("[2027]", "[2027, 2100]", 3, *NO_YEAR),
        ("[2027]", '[2027, "二〇二八"]', 3, *NO_YEAR),
        ("[2027]", "[2027, [2028]]", 3, *NO_YEAR),
        # days off
        (SPAN, '"2027-02-05"', 6, "这一条的写法不对。", PARTS),
        (SPAN, '{"from": "2027-02-05", "to": "2027-02-11"}', 6, "这一条的写法不对。", PARTS),
        (SPAN, SPAN[:-1] + ', "by": "甲"}', 6, "这一条的写法不对。", PARTS),
        (SPAN, '{"on": "2027-02-05", "reason": "春节"}', 6, "这一条的写法不对。", PARTS),
        ('"2027-02-11"', '"2027-02-30"', 6, *NO_DATE),
        ('"2027-02-11"', '"2027-2-11"', 6, *NO_DATE),
        ('"2027-02-11"', '"20270211"', 6, *NO_DATE),
        ('"2027-02-11"', '"2027-W06-4"', 6, *NO_DATE),
        ('"2027-02-11"', '"2003-02-11"', 6, *NO_DATE),
        ('"2027-02-11"', '"2100-02-11"', 6, *NO_DATE),
        ('"2027-02-11"', "null", 6, *NO_DATE),
        ('"2027-02-11"', '["2027-02-11"]', 6, *NO_DATE),
        ('"2027-02-05"', '"明天"', 6, *NO_DATE),
        ('"2027-02-11"', '"2027-02-04"', 6, f"2027-02-05 至 2027-02-04 {ORDER}", "须在 100 天之内。"),
        ('"2027-02-11"', '"2027-05-16"', 6, f"2027-02-05 至 2027-05-16 {ORDER}", "须在 100 天之内。"),
        (SPAN, SPAN.replace("春节", ""), 6, "缺少 reason，或写法不对。", NO_TEXT),
        # days worked
        (MADE_UP, "2027-02-13", 10, "这一条的写法不对。", "请写明 on、reason，不多不少。"),
        ('"2027-02-13"', '"2027-13-02"', 10, *NO_DATE),
        (MADE_UP, MADE_UP.replace("春节", " "), 10, "缺少 reason，或写法不对。", NO_TEXT),
        ('"2027-02-13"', '"2027-02-12"', 9, "2027-02-12 本来就是周一至周五。", "work 只写调休上班的周末。"),
        ('"2027-02-13"', '"2027-02-15"', 9, "2027-02-15 本来就是周一至周五。", "work 只写调休上班的周末。"),
        ('"2027-02-13"', '"2027-02-07"', 9, "2027-02-07 既写作休息又写作上班。", "请删去其一。"),
    ],
)  # fmt: skip
def test_one_thing_wrong(
    tmp_path: Path, old: str, new: str, line: int, what: str, remedy: str
) -> None:
    """It is named by file and line, with the remedy; most often it is all that is said."""
    path = written(tmp_path, changed(old, new))

    assert Problem(str(path), line, what, remedy) in problems(path)


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ('"2027-01-01", "to": "2027-01-03"', '"2027-01-02", "to": "2027-01-03"', "1月1日"),
        ('"2027-05-01"', '"2027-05-02"', "5月1日"),
        ('"2027-10-01"', '"2027-10-02"', "10月1日"),
        ("[2027]", "[2028]", "1月1日、5月1日、10月1日"),
    ],
)
def test_a_year_is_supplied_whole(tmp_path: Path, old: str, new: str, missing: str) -> None:
    """A year without its three fixed holidays is not the notice of the State Council."""
    path = written(tmp_path, changed(old, new))
    year = 2028 if "2028" in new else 2027

    what = f"{year} 年没有写明 {missing} 休息。"
    remedy = "写明一年，须照国务院办公厅通知写全。"
    assert problems(path) == [Problem(str(path), 3, what, remedy)]


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    """In order of the lines."""
    text = """\
name: ""
years: 2027
rest:
  - {from: 2025-06-09, to: 2025-06-09, reason: 校庆}
  - {from: 2025-06-10, to: x, reason: 校庆}
work: {on: 2025-06-14}
holiday: []
"""
    path = written(tmp_path, text)

    found = problems(path)

    assert [(problem.line, problem.what) for problem in found] == [
        (1, "缺少 name，或写法不对。"),
        (1, "缺少 source，或写法不对。"),
        (2, "years 应是列表。"),
        (5, "这里不是日期。"),
        (6, "work 应是列表。"),
        (7, "不认识的字段“holiday”。"),
    ]


@pytest.mark.parametrize("text", ["", "- 2027", "2027", "[]"])
def test_a_file_without_fields_is_refused(tmp_path: Path, text: str) -> None:
    """An empty file, a list or a number is no calendar."""
    (problem,) = problems(written(tmp_path, text))

    assert problem.what == "日历文件应逐项写成“键: 值”。"
    assert problem.remedy == "请对照手册中的样例。"


@pytest.mark.parametrize("days", ["", ', "years": [], "rest": [], "work": []', ', "rest": null'])
def test_a_file_without_days_is_refused(tmp_path: Path, days: str) -> None:
    """A name and a source alone change nothing."""
    path = written(tmp_path, f'{{"name": "甲", "source": "乙"{days}}}')

    assert problems(path) == [
        Problem(str(path), 1, "文件没有写任何一天。", "请写 years 与 rest、work。")
    ]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b'{"name": "\xff"}', "不是 UTF-8 编码。"),
        (b'{"name": ', "YAML 写法有误。"),
        (b'{"name": "a", "name": "b"}', "“name”写了两次。"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes, what: str) -> None:
    """As any other file of ours would be."""
    path = tmp_path / "2027.json"
    path.write_bytes(content)

    (problem,) = problems(path)

    assert (problem.file, problem.line, problem.what) == (str(path), 1, what)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """By its path."""
    path = tmp_path / "2028.json"

    assert problems(path) == [Problem(str(path), None, "没有这个文件。", "请检查路径。")]
