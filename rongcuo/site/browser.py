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
from shutil import copyfile, rmtree
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import rongcuo

__all__ = ["MISSING", "assemble", "python_archive"]

PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
)
MISSING = "这一版网页没有装入互动面板：构建时没有 Node.js。其余各页照常可用。"
_LIBRARIES = ("chinesecalendar", "ruamel.yaml")
_ROOMS = ("assess", "panels", "policy", "training", "views")


def assemble(node_modules: Path, folder: Path) -> bool:
    """Lay out what the pages load: Python, the package as one archive, the panels, a manifest.

    Python's folder is named by its version and the archive by its hash, so that both can be kept
    for ever. Without Pyodide in NODE_MODULES the manifest says what is missing; False then.
    """
    panels = folder / "panels"
    rmtree(folder / "pyodide", ignore_errors=True)
    rmtree(panels, ignore_errors=True)
    panels.mkdir(parents=True)
    for path in (Path(rongcuo.__file__).parent / "panels" / "static").glob("*.js"):
        copyfile(path, panels / path.name)
    source = node_modules / "pyodide"
    manifest: dict[str, str | int] = {"missing": MISSING}
    if source.is_dir():
        manifest = _python(source, folder)
    (panels / "manifest.json").write_text(
        json.dumps(manifest, ensure_ascii=False), encoding="utf-8"
    )
    return source.is_dir()


def _python(source: Path, folder: Path) -> dict[str, str | int]:
    """Copy Python and this package, and tell where they are and how large."""
    version = json.loads((source / "package.json").read_text(encoding="utf-8"))["version"]
    python = folder / "pyodide" / version
    python.mkdir(parents=True)
    for name in PYODIDE:
        copyfile(source / name, python / name)
    lock = json.loads((source / "pyodide-lock.json").read_text(encoding="utf-8"))
    (python / "pyodide-lock.json").write_text(json.dumps({"info": lock["info"], "packages": {}}))
    archive = python_archive()
    name = f"python-{sha256(archive).hexdigest()[:12]}.zip"
    (folder / "panels" / name).write_bytes(archive)
    size = sum((python / each).stat().st_size for each in PYODIDE) + len(archive)
    return {"pyodide": f"../pyodide/{version}/", "python": name, "bytes": size}


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
    if not assemble(Path(sys.argv[1]), Path(sys.argv[2])):
        print(MISSING, file=sys.stderr)
