"""What panels need in a browser: Python for it, this package, the front ends. All from this machine.

`python -m rongcuo.site.browser NODE_MODULES FOLDER` writes `pyodide/` and `panels/` into FOLDER.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from shutil import copyfile
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import rongcuo

__all__ = ["assemble", "python_archive"]

PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
_LIBRARIES = ("chinesecalendar", "ruamel.yaml")
_ROOMS = ("assess", "panels", "policy", "training", "views")


def assemble(node_modules: Path, folder: Path) -> None:
    """Lay out what the pages load: Python, the package as one archive, the panels, a manifest."""
    python = folder / "pyodide"
    panels = folder / "panels"
    python.mkdir(parents=True, exist_ok=True)
    panels.mkdir(parents=True, exist_ok=True)
    for name in PYODIDE:
        copyfile(node_modules / "pyodide" / name, python / name)
    for path in (Path(rongcuo.__file__).parent / "panels" / "static").glob("*.js"):
        copyfile(path, panels / path.name)
    for old in panels.glob("python-*.zip"):
        old.unlink()
    archive = python_archive()
    name = f"python-{sha256(archive).hexdigest()[:12]}.zip"
    (panels / name).write_bytes(archive)
    needed = sum((python / each).stat().st_size for each in PYODIDE[1:4]) + len(archive)
    manifest = {"pyodide": "../pyodide/", "python": name, "bytes": needed}
    (panels / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def python_archive() -> bytes:
    """This package's core and what it imports, as one zip of sources; the same bytes each time."""
    memory = BytesIO()
    with ZipFile(memory, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted({**dict(_package()), **dict(_libraries())}.items()):
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return memory.getvalue()


def _package() -> Iterator[tuple[str, bytes]]:
    from rongcuo.training import training_folder

    root = Path(rongcuo.__file__).parent
    for path in root.rglob("*"):
        inner = path.relative_to(root)
        core = len(inner.parts) == 1 or inner.parts[0] in _ROOMS
        if core and path.suffix in (".py", ".json", ".css"):
            yield f"rongcuo/{inner.as_posix()}", path.read_bytes()
    for path in training_folder().glob("t*.yaml"):
        yield f"rongcuo/training/{path.name}", path.read_bytes()


def _libraries() -> Iterator[tuple[str, bytes]]:
    for name in _LIBRARIES:
        for file in distribution(name).files or ():
            if file.suffix == ".py" or file.name == "METADATA":
                yield file.as_posix(), Path(str(file.locate())).read_bytes()


if __name__ == "__main__":
    assemble(Path(sys.argv[1]), Path(sys.argv[2]))
