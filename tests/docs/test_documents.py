"""What README and CONTRIBUTING say works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]


def commands() -> list[str]:
    """Every command that the documents show behind a `$`."""
    return [
        line[2:]
        for document in DOCUMENTS
        for block in re.findall(r"```console\n(.*?)```", document.read_text("utf-8"), re.DOTALL)
        for line in block.splitlines()
        if line.startswith("$ ")
    ]


@pytest.mark.parametrize("command", commands())
def test_a_command_shown_works(command: str, tmp_path: Path) -> None:
    """A command from the documents, typed in a folder like the repository, succeeds."""
    for name in ("data", "rongcuo"):
        (tmp_path / name).symlink_to(ROOT / name)
    binaries = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}

    done = subprocess.run(
        command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_a_case_is_handled_as_the_handbook_says(tmp_path: Path) -> None:
    """The commands of “一件案件从头到尾”, in their order, with the answers that the steps ask for."""
    page = (ROOT / "docs" / "record.md").read_text("utf-8").split("{ #case }")[1]
    shown = page.split("```")[1].splitlines()
    typed = [line for line in shown if line.startswith("rongcuo ")]
    case = tmp_path / "k01.yaml"
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }

    for command in typed:
        done = subprocess.run(
            command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True
        )
        if command.startswith("rongcuo new"):
            blank = case.read_text("utf-8")
            for question in ("is_individual_cadre", "in_writing", "addressee_is_party_committee"):
                blank = re.sub(rf"(?m)^(  \w+_{question}:)$", r"\1 是", blank)
            case.write_text(blank, encoding="utf-8")

        assert done.returncode == 0, (command, done.stderr)
        assert done.stdout, command
    assert (tmp_path / "k01.收文回执.docx").exists()
    assert len(typed) == 7


def test_commands_are_shown() -> None:
    """The documents do show commands, so that the test above tests something."""
    assert len(commands()) >= 6


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_named_exist(document: Path) -> None:
    """Every `make something` in the documents is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    named = set(re.findall(r"(?:`|^)make ([a-z]+)", document.read_text("utf-8"), re.MULTILINE))

    assert named
    assert named <= targets


@pytest.mark.parametrize("document", [*DOCUMENTS, ROOT / "CHANGELOG.md"], ids=lambda p: p.name)
def test_files_named_exist(document: Path) -> None:
    """Every relative link and every path in code marks exists."""
    text = document.read_text("utf-8")
    links = re.findall(r"\]\((?!http)([^)#]+)", text)
    paths = re.findall(r"`((?:rongcuo|docs|notebooks|data|tests|requirements)/[\w./]*)`", text)

    missing = [name for name in (*links, *paths) if not (ROOT / name).exists()]

    assert missing == []


def test_no_package_index_is_named() -> None:
    """The locks carry hashes and no address."""
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text("utf-8")

        assert "://" not in text
        assert "--hash=sha256:" in text
