"""What is drawn of the rooms, and how light an import stays; `lint-imports` checks who imports whom."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rongcuo.site.rooms import PACKAGE, drawing, floors, imported, modules, rooms

HEAVY = ("pandas", "numpy", "IPython", "ipywidgets", "anywidget", "matplotlib")
ONLY_FOR_READING_POLICIES = ("pydantic",)


def broken(code: Path) -> str:
    """What import-linter finds wrong with a copy of the code."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=code,
        env={**os.environ, "PYTHONPATH": str(code)},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == ("BROKEN" in done.stdout), done.stdout + done.stderr
    return "\n".join(line for line in done.stdout.splitlines() if "BROKEN" in line)


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("assess/findings.py", "from rongcuo.views.words import VALUE", "Data flows one way"),
        ("measures.py", "import rongcuo.triage\nimport rongcuo.deadlines", ""),
        ("new_room.py", "", "Data flows one way"),
        ("logic.py", "import rongcuo.source", "import nothing of ours"),
        ("views/words.py", "import pandas", "nothing heavy"),
    ],
)
def test_the_contracts_name_what_is_against_them(
    file: str, line: str, contract: str, tmp_path: Path
) -> None:
    """An import upwards, a room on no floor, a heavy library; sideways is allowed."""
    shutil.copytree(
        PACKAGE, tmp_path / "rongcuo", ignore=shutil.ignore_patterns("static", "*.json")
    )
    shutil.copyfile(PACKAGE.parent / "pyproject.toml", tmp_path / "pyproject.toml")
    with (tmp_path / "rongcuo" / file).open("a", encoding="utf-8") as module:
        module.write(f"{line}\n")

    found = broken(tmp_path)

    assert contract in found
    assert bool(found) == bool(contract)


def test_imports_are_written_in_full() -> None:
    """No relative import, so that each can be read where it stands."""
    for _, path in modules():
        assert not any(name.startswith(".") for name in imported(path)), path


def test_the_command_is_seen_to_reach_its_parts() -> None:
    """What is imported by name when it is called counts as well."""
    assert "commands" in rooms(PACKAGE / "cli.py")


def test_the_drawing_tells_what_flows() -> None:
    """A floor a list item, in order; the findings take the policy and the case."""
    (drawn,) = drawing()

    assert drawn.count("<strong>") == len(floors())
    found = drawn[drawn.index("<strong>比对") : drawn.index("<strong>全貌")]
    assert re.search("取自办法：[^<]*Policy", found)
    assert re.search("取自案件：[^<]*Case", found)
    assert "记录" not in found


def test_only_the_reading_of_a_policy_folder_imports_pydantic() -> None:
    """The shapes and those that read by them; not the model, not what loads the JSON."""
    users = {
        path.relative_to(PACKAGE).as_posix()
        for _, path in modules()
        if any(name.split(".")[0] == "pydantic" for name in imported(path))
    }

    assert {"policy/files.py", "policy/read.py"} <= users
    assert not users & {"policy/model.py", "policy/compiled.py", "policy/coverage.py"}
    assert all(user.startswith("policy/") for user in users)


@pytest.mark.parametrize(
    "module",
    [
        "rongcuo",
        "rongcuo.logic",
        "rongcuo.policy.compiled",
        "rongcuo.case",
        "rongcuo.assess.findings",
        "rongcuo.assess.changes",
        "rongcuo.assess.inquiry",
        "rongcuo.dossier",
        "rongcuo.record",
        "rongcuo.verify",
        "rongcuo.reviews",
        "rongcuo.views.page",
        "rongcuo.training",
        "rongcuo.cli",
    ],
)
def test_a_fresh_interpreter_stays_light(module: str) -> None:
    """Importing loads neither pandas nor notebook machinery nor pydantic."""
    program = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    loaded = {name.split(".")[0] for name in json.loads(done.stdout)}
    assert "rongcuo" in loaded
    assert not loaded & {*HEAVY, *ONLY_FOR_READING_POLICIES}


def test_the_command_assesses_without_pydantic() -> None:
    """It would double the time to start."""
    case = PACKAGE.parent / "data" / "training" / "t03.yaml"
    program = (
        f"import sys; from rongcuo.cli import main; sys.argv = ['rongcuo', 'assess', {str(case)!r}]\n"
        "try: main()\n"
        "except SystemExit as end: print(end.code, 'pydantic' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )

    assert done.stdout.splitlines()[-1] == "0 False"


def test_a_record_needs_no_folder_and_no_yaml() -> None:
    """Records are made, decided, replayed and compared in the browser too: no locks, no YAML."""
    program = (
        "import json, sys, rongcuo.record, rongcuo.verify, rongcuo.reviews, rongcuo.divergence; "
        "print(json.dumps(sorted(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    loaded = set(json.loads(done.stdout))
    assert "rongcuo.reviews" in loaded
    assert not loaded & {"fcntl", "ruamel.yaml", "rich", "typer", "rongcuo.store"}
