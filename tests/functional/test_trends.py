"""`rongcuo trends`, as run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.functional.command import ROOT, run

TABLE = ROOT / "data" / "register" / "synthetic.csv"
DAY = ("--as-of", "2026-06-30")
FILES = ["release.json", "趋势报告.html", "趋势摘要.docx", "趋势表.xlsx"]


def test_a_report_is_written_and_compared_with_the_one_before(tmp_path: Path) -> None:
    """Four files, for their owner only; the second keeps to the first, its audience in Chinese."""
    first = run("trends", TABLE, "-o", tmp_path / "一", "--audience", "public", *DAY)
    second = run(
        "trends",
        TABLE,
        "-o",
        tmp_path / "二",
        "--audience",
        "公开",
        *DAY,
        "--previous",
        tmp_path / "一",
    )

    assert first.code == second.code == 0
    assert "公开版" in first.out
    assert sorted(p.name for p in (tmp_path / "一").iterdir()) == FILES
    assert all(p.stat().st_mode & 0o077 == 0 for p in (tmp_path / "一").iterdir())
    counts = [json.loads((tmp_path / n / FILES[0]).read_text())["counts"] for n in ("一", "二")]
    assert [c[3] for c in counts[0]] == [c[3] for c in counts[1]]


def test_a_public_report_is_made_beside_the_internal_one_of_its_day(tmp_path: Path) -> None:
    """Which is not said of one made without; one of another day or for others is refused."""
    for name, audience, day in (
        ("内", "internal", "2026-06-30"),
        ("早", "internal", "2025-06-30"),
        ("公", "public", "2026-06-30"),
    ):
        made = run("trends", TABLE, "-o", tmp_path / name, "--audience", audience, "--as-of", day)
        assert made.code == 0
    again = ("trends", TABLE, "--audience", "public", *DAY, "--previous", tmp_path / "公")

    beside = run(*again, "-o", tmp_path / "甲", "--beside", tmp_path / "内")
    without = run(*again, "-o", tmp_path / "乙")
    earlier = run(*again, "-o", tmp_path / "丙", "--beside", tmp_path / "早")
    other = run(*again, "-o", tmp_path / "丙", "--beside", tmp_path / "公")

    assert beside.code == without.code == 0
    assert "--beside" not in beside.out
    assert "没有写 --beside" in without.out
    assert earlier.code == other.code == 1
    assert "不是这份案件表、这一天的" in earlier.err
    assert "这里的发布是公开版" in other.err
    assert not (tmp_path / "丙").exists()


def test_an_exception_is_recorded(tmp_path: Path) -> None:
    """One small count, by a role and for a reason, on the report's face and in the record."""
    done = run(
        "trends",
        TABLE,
        "-o",
        tmp_path / "r",
        "--audience",
        "内部版",
        *DAY,
        "--allow",
        "2024-2026:I8:pending",
        "--by",
        "学院纪委会",
        "--reason",
        "已公开通报",
    )

    assert done.code == 0
    assert "依学院纪委会决定" in (tmp_path / "r" / FILES[1]).read_text("utf-8")
    assert json.loads((tmp_path / "r" / FILES[0]).read_text())["exceptions"][0]["cls"] == "pending"


def test_decisions_beside_what_was_found(tmp_path: Path) -> None:
    """From a folder of records: with reasons only for those who handle the cases."""
    folder = tmp_path / "案件夹"
    folder.mkdir()
    kept = ROOT / "tests" / "records" / "0.1.0-decided.record.json"
    (folder / "t01.record.json").write_bytes(kept.read_bytes())
    said = {}
    for audience in ("restricted", "internal"):
        words = ("--audience", audience, *DAY, "--records", folder)
        done = run("trends", TABLE, "-o", tmp_path / audience, *words)
        assert done.code == 0, done.err
        said[audience] = (tmp_path / audience / FILES[1]).read_text("utf-8")

    assert "各条所持与比对" in said["restricted"]
    assert "各条所持与比对" not in said["internal"]
    assert "有决定的案件不足 20 件" in said["internal"]
    (folder / "t01.record.json").write_text("{}", "utf-8")
    broken = run("trends", TABLE, "-o", tmp_path / "坏", *words)
    assert broken.code == 1
    assert "t01.record.json" in broken.err
    assert not (tmp_path / "坏").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--audience", "all"], "--audience 没有“all”。可写：办案版（restricted）、内部版"),
        (["--audience", "public", "--engine", "spark"], "--engine 没有"),
        (["--audience", "public", "--round", "0"], "--round 请写"),
        (["--audience", "public", "--allow", "a:b:c"], "--allow 只用于内部版"),
        (["--audience", "internal", "--allow", "a:b:c"], "须同时写明由谁决定"),
        (
            ["--audience", "internal", "--allow", "a:b", "--by", "纪委", "--reason", "x"],
            "请写成 期间:项目:类",
        ),
        (
            ["--audience", "internal", "--allow", "a:b:c", "--by", "联系人：张三", "--reason", "x"],
            "疑似有个人信息",
        ),
        (
            ["--audience", "internal", "--allow", "a:b:c", "--by", "纪委", "--reason", "x"],
            "不在报告里",
        ),
        (["--audience", "public", "--previous", "."], "打不开"),
        (["--audience", "public", "--beside", "."], "打不开"),
        (["--audience", "internal", "--beside", "."], "--beside 只用于公开版"),
        (["--audience", "public", "--records", "没有"], "没有这个文件夹"),
        (["--audience", "public", "--engine", "dask"], "不是 .parquet"),
    ],
)
def test_what_cannot_be_is_refused(words: list[str], said: str, tmp_path: Path) -> None:
    """With the remedy, and nothing is written."""
    done = run("trends", TABLE, "-o", tmp_path / "r", *DAY, *words, cwd=tmp_path)

    assert done.code == 1
    assert said in done.err
    assert not (tmp_path / "r").exists()


def test_a_table_that_is_wrong_or_empty_is_refused(tmp_path: Path) -> None:
    """By place; a table of examples alone has no case."""
    table = tmp_path / "a.csv"
    table.write_text("案件编号,收到申请的年份\n示例,2025\n", "utf-8")
    assert "没有一件案件" in run("trends", table, "-o", tmp_path / "r", "--audience", "public").err
    table.write_text("案件编号,收到申请的年份\nK1,25\n", "utf-8")
    assert "第 2 行" in run("trends", table, "-o", tmp_path / "r", "--audience", "public").err
    (tmp_path / "r").write_text("")
    table.write_text("案件编号,收到申请的年份\nK1,2025\n", "utf-8")
    done = run("trends", table, "-o", tmp_path / "r", "--audience", "restricted", *DAY)
    assert "建不了这个文件夹" in done.err
