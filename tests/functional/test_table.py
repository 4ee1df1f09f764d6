"""`rongcuo template`, `check` and `screen`, as run."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from tests.functional.command import ROOT, run

NINE = ROOT / "data" / "register" / "nine.csv"


def test_template_writes_a_table_and_never_over_one(tmp_path: Path) -> None:
    """The empty table checks as empty; a second time is refused."""
    first = run("template", "案件.xlsx", cwd=tmp_path)
    content = (tmp_path / "案件.xlsx").read_bytes()
    second = run("template", "案件.xlsx", cwd=tmp_path)
    checked = run("check", "案件.xlsx", cwd=tmp_path)

    assert (first.code, first.out) == (0, "已写入 案件.xlsx\n")
    assert second.code == 1
    assert "原文件未动" in second.err
    assert (tmp_path / "案件.xlsx").read_bytes() == content
    assert checked.code == 1
    assert "没有一件案件" in checked.err
    assert run("template", "案件.csv", cwd=tmp_path).code == 1


def test_check_passes_and_converts(tmp_path: Path) -> None:
    """What passed can be kept in another format, and checks again; the table itself is not written."""
    passed = run("check", NINE, "-o", tmp_path / "九.parquet")
    again = run("check", tmp_path / "九.parquet", "-o", tmp_path / "九.xlsx")
    itself = run("check", NINE, "-o", NINE)

    assert passed.code == 0
    assert passed.out.startswith("通过：9 件，20")
    assert "不表示匿名" in passed.out
    assert again.code == 0
    assert run("check", tmp_path / "九.xlsx").out == passed.out.split("\n")[0] + "\n"
    assert itself.code == 1
    assert "案件表本身" in itself.err


def test_check_names_columns_that_say_nothing(tmp_path: Path) -> None:
    """Left out or blank throughout: every case is unknown there, and one is told so."""
    table = pd.read_csv(NINE, dtype=str)
    mistake = next(name for name in table.columns if name.startswith("申请是否为书面"))
    table.drop(columns=mistake).to_csv(tmp_path / "缺.csv", index=False)

    whole, without = run("check", NINE).err, run("check", tmp_path / "缺.csv").err

    assert mistake not in whole
    assert "按未知算：" in without
    assert f"、{mistake}、" in without


def test_check_refuses_by_place(tmp_path: Path) -> None:
    """The place is named in the file's own numbering, and nothing is written."""
    bad = tmp_path / "坏.csv"
    bad.write_text(
        NINE.read_text("utf-8-sig").replace(",在办,", ",免职,").replace(",免责,", ",免职,"), "utf-8"
    )

    done = run("check", bad, "-o", tmp_path / "x.csv")

    assert done.code == 1
    assert "列，“" in done.err
    assert "不可填" in done.err
    assert not (tmp_path / "x.csv").exists()


def test_check_warns_of_what_points_to_one_person(tmp_path: Path) -> None:
    """Post, unit and date together call for a reminder, not a refusal."""
    table = tmp_path / "a.csv"
    table.write_text(
        "案件编号,收到申请的年份,逾期的原因是什么\nK1,2025,2025年3月2日机电工程学院院长出差\n",
        "utf-8",
    )

    done = run("check", table)

    assert done.code == 0
    assert "可能指向一个人" in done.err


def test_screen_writes_the_findings_of_every_row(tmp_path: Path) -> None:
    """In words in a sheet, as ids in Parquet, with every reading where asked for."""
    sheet = run("screen", NINE, "-o", tmp_path / "果.csv")
    ids = run("screen", NINE, "-o", tmp_path / "果.parquet", "--readings")

    assert sheet.code == ids.code == 0
    assert "比对 9 件" in sheet.out
    assert "只作比对，不作认定" in sheet.out
    assert "第四条（所主张各项）　符合" in sheet.out
    told = pd.read_csv(tmp_path / "果.csv")
    assert list(told.columns[:3]) == ["案件编号", "第二条", "第四条"]
    assert set(told["第二条"]) <= {"符合", "不符合", "待定"}
    held = pd.read_parquet(tmp_path / "果.parquet")
    assert "art_4__point_1.A6a.both" in held
    words = {"符合": "yes", "不符合": "no", "待定": "unknown"}
    assert list(held["art_2"]) == [words[word] for word in told["第二条"]]
    assert run("screen", NINE, "-o", NINE).code == 1
