"""`rongcuo assess`: findings for people, JSON for programs, a page to keep."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from .command import DATA, HETANG, Done, run

PHONE = "138" + "0000" + "1111"
CASE = "case: K01\nclaims: [art_4__point_3]\nanswers:\n  creative_work: 是\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A short case that can be assessed."""
    path = tmp_path / "k01.yaml"
    path.write_text(CASE, encoding="utf-8")
    return path


def refused(path: Path, content: str) -> Done:
    """What is done with a case file of this content: nothing written, status 1."""
    path.write_text(content, encoding="utf-8")
    done = run("assess", path)
    assert (done.code, done.out) == (1, "")
    return done


# ---- what is told --------------------------------------------------------------------------------


def test_findings_are_told_on_standard_output() -> None:
    """The verdict on each provision in play, and that nothing is determined by it."""
    done = run("assess", DATA / "t03.yaml")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("案件 T03　徐工职院党发〔2018〕63号\n")
    assert "第四条第（三）项　政策界限不明时的创造性工作　◌ 待定" in done.out
    assert "只作比对，不作认定" in done.out


def test_the_same_case_gives_the_same_output() -> None:
    """Byte for byte, whatever the hash seed."""
    first = run("assess", DATA / "t12.yaml", changes={"PYTHONHASHSEED": "1"})

    assert first == run("assess", DATA / "t12.yaml", changes={"PYTHONHASHSEED": "2"})


def test_json_is_pure_and_stable() -> None:
    """Standard output holds one JSON value, the same each time."""
    first = run("assess", DATA / "t12.yaml", "--json", changes={"PYTHONHASHSEED": "1"})

    found = json.loads(first.out)
    assert (first.code, found["case"]) == (0, "T12")
    assert list(found["findings"])[:2] == ["art_2", "art_4"]
    assert first == run("assess", DATA / "t12.yaml", "--json", changes={"PYTHONHASHSEED": "2"})


def test_a_warning_never_mixes_with_json(tmp_path: Path) -> None:
    """A post, a unit and a date that point to one person are warned of on the error stream."""
    path = tmp_path / "k01.yaml"
    path.write_text(f"{CASE}narrative: 2018年10月26日，机电工程学院院长签字。\n", encoding="utf-8")

    done = run("assess", path, "--json")

    assert done.code == 0
    assert json.loads(done.out)["case"] == "K01"
    assert done.err.startswith("提醒：")
    assert len(done.err.splitlines()) == 1


def test_a_case_of_another_institution() -> None:
    """Compared with the policy of its folder."""
    done = run("assess", HETANG / "k01.yaml", "--policy", HETANG, "--json")

    found = json.loads(done.out)
    assert (done.code, found["policy"]["id"]) == (0, "hetang_2021_7")
    assert {name: each["value"] for name, each in found["findings"].items()} == {
        "art_2": "undetermined",
        "art_2__point_1": "undetermined",
        "art_2__point_2": "undetermined",
        "art_2__point_3": "undetermined",
        "art_3": "met",
    }


# ---- what is refused -----------------------------------------------------------------------------


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Status 1."""
    done = run("assess", tmp_path / "没有.yaml")

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{tmp_path / '没有.yaml'}：没有这个文件。请检查路径。\n"


def test_a_folder_is_no_case(tmp_path: Path) -> None:
    """Status 1."""
    done = run("assess", tmp_path)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{tmp_path}：这是一个文件夹。请给出其中的一个文件。\n"


def test_bad_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    """File, line and remedy."""
    done = refused(tmp_path / "k01.yaml", "case: K01\nanswers: {mistake_exists: 是\n")

    assert done.err.startswith(f"{tmp_path / 'k01.yaml'}:")
    assert "YAML 写法有误。请检查" in done.err


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    """With the line and the remedy."""
    path = tmp_path / "k01.yaml"
    path.write_bytes("case: K01\nnarrative: 甲\n".encode("gbk"))

    done = run("assess", path)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{path}:2：不是 UTF-8 编码。请用编辑器另存为 UTF-8。\n"


def test_an_unknown_fact_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    """Every problem on a line of its own."""
    done = refused(
        tmp_path / "k01.yaml", "case: K01\nanswers:\n  mistake_exist: 是\n  loss: 大概\n"
    )

    assert done.err == (
        f"{tmp_path / 'k01.yaml'}:3：没有事实“mistake_exist”。是否想写 mistake_exists？\n"
        f"{tmp_path / 'k01.yaml'}:4：“大概”不是答案。请写 yes、no、unknown 或 是、否、未知。\n"
    )


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (f"case: K01\nnarrative: 甲的号码是{PHONE}。\n", "k01.yaml:2："),
        (f"case: K01\nanswers:\n  loss: {{value: 是, note: '{PHONE}'}}\n", "k01.yaml:3："),
        (f"case: K 01\nanswers:\n  '{PHONE}': 大概\n", "k01.yaml:3："),
    ],
)
def test_personal_data_are_refused_and_never_repeated(
    tmp_path: Path, content: str, place: str
) -> None:
    """The place is named; nothing else that is wrong with the case is told."""
    done = refused(tmp_path / "k01.yaml", content)

    assert place in done.err
    assert PHONE not in done.err
    assert len(done.err.splitlines()) == 1


def test_personal_data_keep_a_page_from_being_written(tmp_path: Path) -> None:
    """No page, no JSON."""
    path = tmp_path / "k01.yaml"
    path.write_text(f"case: K01\nnarrative: {PHONE}\n", encoding="utf-8")

    done = run("assess", path, "--json", "--html", tmp_path / "k01.html")

    assert (done.code, done.out) == (1, "")
    assert PHONE not in done.err
    assert os.listdir(tmp_path) == ["k01.yaml"]


# ---- the page ------------------------------------------------------------------------------------


def test_a_page_is_written(case: Path, tmp_path: Path) -> None:
    """And where it was written is told."""
    target = tmp_path / "k01.html"

    done = run("assess", case, "--html", target)

    assert (done.code, done.out, done.err) == (0, f"已写入 {target}\n", "")
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_page_is_written_over_and_json_told_beside(case: Path, tmp_path: Path) -> None:
    """The old page is replaced whole; with --json, JSON alone is on standard output."""
    target = tmp_path / "k01.HTM"
    target.write_text("旧的" * 100_000, encoding="utf-8")

    done = run("assess", case, "--html", target, "--json")

    assert json.loads(done.out)["case"] == "K01"
    assert "旧的" not in target.read_text(encoding="utf-8")
    assert sorted(os.listdir(tmp_path)) == ["k01.HTM", "k01.yaml"]


@pytest.mark.parametrize("name", ["k01.yaml", "k01.txt", "html"])
def test_a_page_is_not_written_to_a_file_of_another_name(
    case: Path, tmp_path: Path, name: str
) -> None:
    """The case file given in its place survives."""
    target = tmp_path / name

    done = run("assess", case, "--html", target)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{target}：不是网页文件名。请以 .html 结尾。\n"
    assert case.read_text(encoding="utf-8") == CASE
    assert os.listdir(tmp_path) == ["k01.yaml"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("没有/k01.html", "没有这个文件夹。请先建立，或改路径。"),
        (
            "k01.yaml/k01.html",
            "写不进去（路径中有一段不是文件夹）。请检查权限和磁盘空间；原有文件未动。",
        ),
        ("folder.html", "写不进去（这是一个文件夹）。请检查权限和磁盘空间；原有文件未动。"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(
    case: Path, tmp_path: Path, target: str, said: str
) -> None:
    """Nothing is left behind, the case file is as it was."""
    (tmp_path / "folder.html").mkdir()

    done = run("assess", case, "--html", tmp_path / target)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{tmp_path / target}：{said}\n"
    assert sorted(os.listdir(tmp_path)) == ["folder.html", "k01.yaml"]
    assert case.read_text(encoding="utf-8") == CASE


def test_assessing_changes_nothing_on_disk(case: Path, tmp_path: Path) -> None:
    """The case file is read and no more."""
    before = case.stat()

    run("assess", case, cwd=tmp_path)

    assert os.listdir(tmp_path) == ["k01.yaml"]
    assert case.read_text(encoding="utf-8") == CASE
    assert stat.S_IMODE(case.stat().st_mode) == stat.S_IMODE(before.st_mode)
