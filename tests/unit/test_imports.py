"""Each room imports only from rooms above it, and the core stays light."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "rongcuo"

# What a room at the top of the house may import of ours, at most.
AT_MOST = {
    "errors": set[str](),
    "logic": set[str](),
    "anonymity": set[str](),
    "safe_write": {"errors"},
    "source": {"errors"},
    "yaml_source": {"errors", "source"},
    "policy": {"errors", "logic", "source", "yaml_source"},
    "case": {"anonymity", "errors", "logic", "policy", "source", "workdays", "yaml_source"},
    "assess": {"case", "errors", "logic", "policy"},
}
# The rooms that find, and those that show, write and count what is found.
CORE = {
    *AT_MOST,
    *("deadlines", "decision", "dossier", "log", "own_words", "procedure", "record"),
    *("timeline", "triage", "verify", "workdays"),
}
OUTER = {
    *("cases", "chinese_help", "cli", "commands", "forms"),
    *("panels", "site", "trends", "views"),
}
HEAVY = ("pandas", "numpy", "IPython", "ipywidgets", "anywidget", "matplotlib")
ONLY_FOR_READING_POLICIES = ("pydantic",)


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the package with its room."""
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            yield room, path


def imported(path: Path) -> set[str]:
    """The dotted names that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_imported(path: Path) -> set[str]:
    """The rooms of ours that a module imports from."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("rongcuo.")}


def test_data_flows_one_way() -> None:
    """The rooms can be put in an order in which each imports only from those above it."""
    wanted: dict[str, set[str]] = {}
    for room, path in modules():
        wanted.setdefault(room, set()).update(rooms_imported(path) - {room})

    order = tuple(TopologicalSorter(wanted).static_order())

    places = [order.index(room) for room in ("logic", "policy", "case", "assess", "dossier", "cli")]
    assert places == sorted(places)


def test_what_finds_knows_nothing_of_what_shows() -> None:
    """No core room imports from an outer one."""
    for room, path in modules():
        if room in CORE:
            assert not rooms_imported(path) & OUTER, path


@pytest.mark.parametrize("room", AT_MOST)
def test_a_core_room_imports_no_more_than_it_needs(room: str) -> None:
    """Logic and errors know nothing of ours; findings know nothing of how they are shown."""
    for path in (path for name, path in modules() if name == room):
        assert rooms_imported(path) <= {*AT_MOST[room], room}, path


def test_what_runs_in_the_browser_imports_nothing_heavy() -> None:
    """Only the outer rooms that count many cases or build the site may need more."""
    for room, path in modules():
        if room in CORE or room == "views":
            heavy = {name.split(".")[0] for name in imported(path)} & set(HEAVY)
            assert heavy == set(), path


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
