"""The gathering panel: plain counts, dividing words with what is behind them, export."""

from __future__ import annotations

import csv
import io
from typing import Any

from rongcuo.answer_sheet import (
    AnswerSheet,
    Judged,
    new_code,
    sheet_text,
)
from rongcuo.answer_sheets import gather
from rongcuo.exercise import training_exercises
from rongcuo.panels.desk import answer

EXERCISES = training_exercises()
POLICY = EXERCISES["T01"].policy


def ask(do: str, **asked: Any) -> Any:
    return answer({"panel": "gathering", "do": do, **asked})["ok"]


def file(group: str, case: str, opened: Any = (), **values: Any) -> dict[str, str]:
    """A sheet's file: one case judged so, with these facts of Article 2 thought open."""
    judged = Judged(values, {"art_2": opened} if opened else {}, "<b>", True)
    sheet = AnswerSheet(POLICY.id, POLICY.hash, new_code(), 1, group, (case,), {case: judged})
    return {"name": f"{sheet.sheet}.json", "text": sheet_text(sheet)}


def test_judgements_are_counted_and_the_most_divided_come_first() -> None:
    """With what is found, the share of pairs alike, and what the division turns on."""
    files = [
        file("A1", "T12", ("A1",), **{"art_2": "undetermined", "art_2.3": "not_met"}),
        file("A1", "T12", **{"art_2": "undetermined", "art_2.3": "undetermined"}),
        file("A2", "T12", **{"art_2": "not_met", "art_2.3": "met"}),
    ]

    found = ask("gather", files=files)

    assert (found["sheets"], found["all"], found["left_out"]) == (3, 3, [])
    assert found["groups"] == [{"group": "A1", "sheets": 2}, {"group": "A2", "sheets": 1}]
    first, second = found["dividing"]
    assert (first["id"], first["alike"], first["found"]) == ("art_2.3", 0, "undetermined")
    assert [each["count"] for each in first["counts"]] == [1, 1, 1]
    assert any("歧义 A1" in line and "按读法" in line for line in first["behind"])
    assert (second["id"], round(second["alike"], 2)) == ("art_2", 0.33)
    opened = {each["words"]: each for each in found["cases"][0]["opened"]}
    assert [
        each["count"]
        for each in opened.values()
        if each["words"].startswith("选定读法：第二条要求")
    ] == [1]


def test_where_nobody_judged_the_same_words_nothing_is_said_to_agree() -> None:
    """Two sheets on two cases share no judgement; two on one case do."""
    apart = ask("gather", files=[file("A1", "T12", art_2="met"), file("A1", "T03", art_2="met")])
    alike = ask("gather", files=[file("A1", "T12", art_2="met"), file("A1", "T12", art_2="met")])

    assert (apart["sheets"], apart["divided"], apart["shared"]) == (2, 0, 0)
    assert (alike["sheets"], alike["divided"], alike["shared"]) == (2, 0, 1)


def test_a_group_is_seen_alone() -> None:
    """An empty group code is a group of its own."""
    files = [file("A1", "T03", art_2="met"), file("", "T03", art_2="met")]

    assert ask("gather", files=files, group="A1")["sheets"] == 1
    assert ask("gather", files=files, group="")["sheets"] == 1
    assert ask("gather", files=files, group=None)["sheets"] == 2


def test_behind_periods_and_reports_stand_their_readings_and_facts() -> None:
    """For T12 every reading of the period, for T11 the facts of the report."""
    files = [
        file("A1", "T12", **{"application": "late", "application.day": "2025-10-11"}),
        file("A1", "T12", **{"application": "in_time", "application.day": "2025-10-14"}),
        file("A1", "T11", triage="mistaken"),
        file("A1", "T11", triage="suspected_malicious"),
    ]

    behind = {each["id"]: each["behind"] for each in ask("gather", files=files)["dividing"]}

    assert "自启动之日，首日计入：2025-10-11，逾期" in behind["application"]
    assert behind["application"] == behind["application.day"]
    assert any("反映的问题" in line for line in behind["triage"])


def test_files_left_out_are_named_and_cost_no_other() -> None:
    """A file whose name is markup stays text; a copy counts once."""
    good = file("A1", "T03", art_2="met")
    files = [good, {**good, "name": "副本.json"}, {"name": "<img>.json", "text": "{"}]

    found = ask("gather", files=files)

    assert found["sheets"] == 1
    assert [each["file"] for each in found["left_out"]] == ["<img>.json", "副本.json"]
    assert found["dividing"] == []


def test_what_is_no_list_of_files_is_refused() -> None:
    """In words."""
    for files in (None, [1], [{"name": "x"}]):
        assert "没有可读的文件" in str(
            answer({"panel": "gathering", "do": "gather", "files": files})
        )


def test_the_table_has_a_row_for_each_judgement_in_words() -> None:
    """A spreadsheet reads it: a byte order mark, a heading, no free text."""
    files = [file("A1", "T03", **{"art_2": "met", "application.day": "2025-04-22"})]

    text = ask("export", files=files, **{"as": "csv"})["text"]

    assert text.startswith("\ufeff")
    head, first, second = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert head == ["答卷", "组", "案例", "判断项", "类别", "条款", "词句", "判断", "比对"]
    assert first[1:] == ["A1", "T03", "art_2", "全条", "art_2", "容错纠错的定义", "符合", "待定"]
    assert second[4:] == ["最稳妥日", "art_5__point_1", "申请期限的最稳妥日", *["2025-04-22"] * 2]
    assert "<b>" not in text


def test_the_json_is_read_back() -> None:
    """By the panel itself and by the notebook; nothing is exported of nothing."""
    files = [file("A1", "T03", art_2="met"), file("A2", "T03", art_2="not_met")]

    exported = ask("export", files=files, group="A1", **{"as": "json"})

    again = gather([(exported["name"], exported["text"])], EXERCISES)
    assert [sheet.group for sheet in again.sheets] == ["A1"]
    assert "还没有" in str(answer({"panel": "gathering", "do": "export", "files": []}))
