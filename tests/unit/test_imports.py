"""Each room imports only from rooms above it, and the core stays light."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from graphlib import TopologicalSorter

import pytest

from rongcuo.site.rooms import FLOORS, PACKAGE, drawing, imported, modules, rooms, unlawful

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


def test_data_flows_one_way() -> None:
    """Every room stands on one floor, and no module imports from a floor below its own."""
    assert unlawful() == []


def test_an_import_that_goes_upwards_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the floors turned over the findings would import from below; so would all others."""
    monkeypatch.setattr("rongcuo.site.rooms.FLOORS", tuple(reversed(FLOORS[1:])))

    found = unlawful()

    assert "assess/findings.py ← policy" in found
    assert "errors" in found  # stands on no floor


def test_no_two_rooms_need_each_other() -> None:
    """Not on one floor either: the rooms can be put in an order."""
    wanted: dict[str, set[str]] = {}
    for room, path in modules():
        wanted.setdefault(room, set()).update(rooms(path) - {room})

    order = tuple(TopologicalSorter(wanted).static_order())

    assert {"logic", "policy", "cli"} <= set(order)


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

    assert drawn.count("<strong>") == len(FLOORS)
    found = drawn[drawn.index("<strong>比对") : drawn.index("<strong>全貌")]
    assert re.search("取自办法：[^<]*Policy", found)
    assert re.search("取自案件：[^<]*Case", found)
    assert "记录" not in found


def test_what_finds_knows_nothing_of_what_shows() -> None:
    """No core room imports from an outer one."""
    for room, path in modules():
        if room in CORE:
            assert not rooms(path) & OUTER, path


@pytest.mark.parametrize("room", AT_MOST)
def test_a_core_room_imports_no_more_than_it_needs(room: str) -> None:
    """Logic and errors know nothing of ours; findings know nothing of how they are shown."""
    for path in (path for name, path in modules() if name == room):
        assert rooms(path) <= {*AT_MOST[room], room}, path


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
