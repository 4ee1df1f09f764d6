"""The pages on adopting a policy and on changing its data, followed to the letter."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "developers"
OURS = ROOT / "rongcuo" / "policy" / "xzcit_2018_63"
Block = tuple[str, str, str]  # what is said before it, its language, its text


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, each with the paragraph before it."""
    text = (PAGES / page).read_text(encoding="utf-8")
    for found in re.finditer(r"([^\n]*)\n\n( *)```(\w*)\n(.*?)```", text, re.DOTALL):
        yield found[1], found[3], re.sub(f"^{found[2]}", "", found[4], flags=re.MULTILINE)


def typed(command: str, folder: Path, code: Path = ROOT) -> tuple[int, str]:
    """The status of a command typed in a folder, and all that it said; run by the code given."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    same = {
        name: value
        for name, value in os.environ.items()
        if code == ROOT or not name.startswith("COVERAGE_")  # a copy's lines are not measured
    }
    done = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**same, "PATH": path, "COLUMNS": "300", "PYTHONPATH": str(code)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


def edited(path: Path, old: str, new: str) -> None:
    """Replace the only place where a file says something."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_another_institution_follows_the_page(tmp_path: Path) -> None:
    """Every file written and every command typed as it stands there; what it says is said."""
    policy = tmp_path / "bailu_2020_9"
    said, statuses = "", []
    for before, language, text in blocks("adopt.md"):
        if named := re.search(r"存为 `([^`]+)`", before):
            (tmp_path / named[1]).write_text(text, encoding="utf-8")
        elif "换成下面这些" in before:
            edited(policy / "policy.yaml", "emendations: []\n", text)
        elif "末尾" in before:
            with (policy / "facts.yaml").open("a", encoding="utf-8") as facts:
                facts.write(text)
        elif "加一行" in before:
            first = "      - {reading: A1, quote: 经学院批准}\n"
            edited(policy / "circumstances.yaml", first, first + text)
        elif "写进案件文件" in before:
            edited(tmp_path / "k02.yaml", "dates:\n", f"{text}dates:\n")
        elif re.match("mkdir|echo|rongcuo", text):
            for command in text.splitlines():
                status, said = typed(command, tmp_path)
                statuses.append((command, status))
        else:
            assert language == ""
            assert text in said

    refused = [command for command, status in statuses if status]
    assert refused == ["rongcuo policy check bailu_2020_9"] * 2  # as the page says
    assert len(statuses) == 12
    status, adopted = typed("rongcuo assess k02.yaml --policy bailu_2020_9 --json", tmp_path)
    assert status == 0
    assert json.loads(adopted)["findings"]["art_3__point_1"]["value"] == "not_met"


def test_a_fact_is_added_as_the_page_says(tmp_path: Path) -> None:
    """The check passes, and the word is touched by a rule now."""
    folder = shutil.copytree(OURS, tmp_path / OURS.name)
    fact, condition = [text for _, language, text in blocks("howto.md") if language][:2]
    edited(folder / "facts.yaml", "- id: limited_mistake\n", f"{fact}- id: limited_mistake\n")
    line = "      - {reading: A22c, quote: 揽责涉险、主动作为}\n"
    edited(folder / "circumstances.yaml", line, condition + line)

    status, after = typed(f"rongcuo policy check {folder}", tmp_path)

    assert status == 0
    assert re.search(r"第四条第（四）项　在　或　中　出现　的$", after, re.MULTILINE)


def test_an_amended_clause_is_told_as_the_page_says(tmp_path: Path) -> None:
    """The condition that quotes it and the departure from the document received, in these words."""
    folder = shutil.copytree(OURS, tmp_path / OURS.name)
    whole = "工作未能达到预期效果或造成{}损失的"
    edited(folder / "text.txt", whole.format(""), whole.format("较大"))

    status, told = typed(f"rongcuo policy check {folder}", tmp_path)

    shown = next(text for _, _, text in blocks("howto.md") if "circumstances.yaml:99" in text)
    assert status == 1
    assert told.replace(f"{folder}/", "…/") == shown


def test_all_that_names_a_clause_can_be_listed() -> None:
    """The command on the page finds the facts, the cases and the pages that rest on it."""
    command = next(text for _, _, text in blocks("howto.md") if text.startswith("grep"))

    _, found = typed(command, ROOT)

    for name in ("facts.yaml", "circumstances.yaml", "t07.yaml", "docs/apply.md", "notebooks/"):
        assert name in found


def test_an_indicator_is_added_as_the_page_says(tmp_path: Path) -> None:
    """The three places edited in a copy; the report has the line, and the counts still add up."""
    for name in ("rongcuo", "data", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("static"))
    trends = tmp_path / "rongcuo" / "trends"
    measure, classes, rate = [text for _, kind, text in blocks("howto.md") if kind == "python"]
    for file, place, text in (
        ("counted.py", '    exempt = ("I8", ("exempt",))\n', measure),
        ("classes.py", '        exempt = self._is("exempt") & self.accepted\n', classes),
        (
            "indicators.py",
            '    for name, measure in known.items():\n        if name.startswith("I16',
            rate,
        ),
    ):
        edited(trends / file, place, text + place)

    commands = [
        text.strip() for _, _, text in blocks("howto.md") if text.startswith("rongcuo trends")
    ]
    status, said = typed(commands[0], tmp_path, tmp_path)
    added, told = typed(
        f"{sys.executable} -m pytest -q -p no:cacheprovider tests/unit/test_trends_tally.py -k 'divides or parts'",
        tmp_path,
        tmp_path,
    )

    assert status == 0, said
    (page,) = (tmp_path / "报告").glob("*.html")
    assert "I17　充分听取干部个人意见" in page.read_text(encoding="utf-8")
    assert added == 0, told
    assert "2 passed" in told
