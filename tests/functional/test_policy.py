"""`rongcuo policy`: checking and compiling an institution's folder."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

from rongcuo.policy.compiled import from_json

from .command import HETANG, OURS, run


def broken(tmp_path: Path) -> Path:
    """The folder of 河塘镇 with a quote that is not in its text."""
    folder = Path(copytree(HETANG, tmp_path / "hetang"))
    rules = folder / "circumstances.yaml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("quote: 其他情况", "quote: 其它情况"), encoding="utf-8")
    return folder


def test_our_policy_passes() -> None:
    """What it holds is counted; the words that no rule touches are listed."""
    done = run("policy", "check", OURS)

    lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert lines[0].startswith(
        "通过：徐州工业职业技术学院进一步健全容错纠错机制的实施办法，50 处条文"
    )
    assert "没有规则触及的词句：" in lines
    assert any(line.startswith("  全文未写成要件：第一条、") for line in lines)


def test_another_institution_s_policy_passes() -> None:
    """As JSON: the untouched words of every provision."""
    done = run("policy", "check", HETANG, "--json")

    found = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert found["art_2__point_1"] == ["仍然", "的"]
    assert len(found) == 8


def test_a_broken_folder_is_refused_with_file_and_line(tmp_path: Path) -> None:
    """Status 1, every problem on a line of its own."""
    folder = broken(tmp_path)
    lines = (folder / "circumstances.yaml").read_text(encoding="utf-8").splitlines()
    (line,) = (number for number, text in enumerate(lines, 1) if "其它情况" in text)

    done = run("policy", "check", folder)

    assert (done.code, done.out) == (1, "")
    assert f"{folder / 'circumstances.yaml'}:{line}：该条文里没有“其它情况”。" in done.err


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Status 1."""
    done = run("policy", "check", tmp_path / "没有")

    assert (done.code, done.out) == (1, "")
    assert done.err == f"{tmp_path / '没有'}：没有这个文件夹。请检查路径。\n"


def test_compiling_writes_the_checked_policy(tmp_path: Path) -> None:
    """Beside its files, read back as the same policy; a second time the same bytes."""
    folder = Path(copytree(HETANG, tmp_path / "hetang"))
    target = folder / "policy.json"

    done = run("policy", "compile", folder)

    first = target.read_bytes()
    run("policy", "compile", folder)
    assert (done.code, done.out, done.err) == (0, f"已写入 {target}\n", "")
    assert from_json(first.decode("utf-8")).id == "hetang_2021_7"
    assert target.read_bytes() == first


def test_a_broken_folder_is_not_compiled(tmp_path: Path) -> None:
    """The JSON that was there stays."""
    folder = broken(tmp_path)
    (folder / "policy.json").write_text("旧的", encoding="utf-8")

    done = run("policy", "compile", folder)

    assert (done.code, done.out) == (1, "")
    assert (folder / "policy.json").read_text(encoding="utf-8") == "旧的"
