"""`rongcuo new`: an empty case file, never over another."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from .command import HETANG, run


def test_a_new_case_is_assessed_as_it_is(tmp_path: Path) -> None:
    """Everything is undetermined, and the questions are asked."""
    made = run("new", "k07.yaml", "--claim", "四（三）", cwd=tmp_path)

    done = run("assess", "k07.yaml", "--json", cwd=tmp_path)

    found = json.loads(done.out)
    assert (made.code, made.out, made.err) == (0, "已写入 k07.yaml\n", "")
    assert (done.code, found["case"], found["claims"]) == (0, "K07", ["art_4__point_3"])
    assert {each["value"] for each in found["findings"].values()} == {"undetermined"}
    assert found["next"]


def test_a_new_case_is_for_its_owner_only(tmp_path: Path) -> None:
    """In UTF-8, readable by no one else."""
    run("new", "甲案.yaml", cwd=tmp_path)

    path = tmp_path / "甲案.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert '\ncase: "甲案"\n' in path.read_text(encoding="utf-8")


def test_claims_are_written_in_order_of_the_document(tmp_path: Path) -> None:
    """However often and in whatever order they are named."""
    run(
        *("new", "k07.yaml", "--claim", "art_4__point_6", "--claim", "第四条第（一）项"),
        *("--claim", "四(六)"),
        cwd=tmp_path,
    )

    text = (tmp_path / "k07.yaml").read_text(encoding="utf-8")
    assert "claims: [art_4__point_1, art_4__point_6]\n" in text


def test_a_file_that_exists_is_never_written_over(tmp_path: Path) -> None:
    """Status 1, the file is as it was."""
    path = tmp_path / "k07.yaml"
    path.write_text("旧的", encoding="utf-8")

    done = run("new", path)

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{path}：已有这个文件。请换一个名字；原文件未动。\n"
    assert path.read_text(encoding="utf-8") == "旧的"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["k07.yaml", "--claim", "art_2"], "第二条不是可以主张的项。"),
        (["k07.yaml", "--claim", "art_4__point_33"], "本办法没有条文“art_4__point_33”。"),
        (["没有/k07.yaml"], "没有这个文件夹。"),
        (["我的 案.yaml"], "缺少案件编号 case，或写法不对。"),
        (["k-13800001111.yaml"], "文件名里疑似有手机号码。"),
    ],
)
def test_what_cannot_be_made_is_refused(tmp_path: Path, words: list[str], said: str) -> None:
    """Status 1, and nothing is written."""
    done = run("new", *words, cwd=tmp_path)

    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert os.listdir(tmp_path) == []


def test_a_new_case_of_another_institution(tmp_path: Path) -> None:
    """Its own items and questions, and nothing of ours."""
    run("new", "k07.yaml", "--policy", HETANG, cwd=tmp_path)

    done = run("assess", "k07.yaml", "--policy", HETANG, "--json", cwd=tmp_path)

    found = json.loads(done.out)
    assert {each["value"] for each in found["findings"].values()} == {"undetermined"}
    assert "徐" not in (tmp_path / "k07.yaml").read_text(encoding="utf-8")
