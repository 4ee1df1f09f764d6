"""What a build lays out for the browser: Python with bytecode for the pages, the lab with its wheels."""

from __future__ import annotations

import fnmatch
import json
import tarfile
from hashlib import sha256
from pathlib import Path

from rongcuo.site.browser import assemble
from rongcuo.site.lab import build

ROOT = Path(__file__).parents[2]
NODE_MODULES = ROOT / "node_modules"


def test_pages_get_bytecode_and_the_cases_as_json(tmp_path: Path) -> None:
    """No source, no YAML; paths carry version and hash; the size told is the size there."""
    assert assemble(NODE_MODULES, tmp_path)

    manifest = json.loads((tmp_path / "panels" / "manifest.json").read_text(encoding="utf-8"))
    archive = tmp_path / "panels" / manifest["python"]
    with tarfile.open(archive) as opened:
        names = opened.getnames()
    python = [
        path
        for path in (tmp_path / "pyodide").rglob("*.*")
        if path.is_file() and path.suffix != ".json"
    ]
    assert sha256(archive.read_bytes()).hexdigest()[:12] in archive.name
    assert sum(path.stat().st_size for path in [archive, *python]) == manifest["bytes"]
    assert {path.stem for path in (tmp_path / "panels").glob("*.js")} == {
        "deadlines",
        "gathering",
        "host",
        "review",
        "selfcheck",
        "training",
        "worker",
    }
    assert "rongcuo/panels/desk.pyc" in names
    assert len(fnmatch.filter(names, "rongcuo/training/t[0-9][0-9].json")) == 12
    assert "rongcuo/training/titles.json" in names
    assert not [name for name in names if name.endswith((".py", ".yaml"))]


def test_the_lab_is_built_of_the_pinned_wheels(tmp_path: Path) -> None:
    """Each wheel stands in the lock with its own sum, and all are loaded before a notebook runs."""
    build(NODE_MODULES / "pyodide", ROOT / "build" / "lab-wheels", ROOT / "notebooks", tmp_path)

    lock = json.loads((tmp_path / "packages" / "pyodide-lock.json").read_text(encoding="utf-8"))
    settings = json.loads((tmp_path / "jupyter-lite.json").read_text(encoding="utf-8"))
    plugin = settings["jupyter-config-data"]["litePluginSettings"]
    (kernel,) = plugin.values()
    assert kernel["loadPyodideOptions"]["packages"] == sorted(lock["packages"])
    assert {"anywidget", "ipython", "micropip", "rongcuo"} <= set(lock["packages"])
    for package in lock["packages"].values():
        wheel = tmp_path / "packages" / package["file_name"]
        assert sha256(wheel.read_bytes()).hexdigest() == package["sha256"]
