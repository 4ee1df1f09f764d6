"""What panels need in a browser: Python for it, this package, the front ends. All from this machine.

`python -m rongcuo.site.browser NODE_MODULES FOLDER` writes `pyodide/` and `panels/` into FOLDER.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from base64 import b64decode
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from shutil import copyfile, rmtree, which

import rongcuo
from rongcuo.case_file import case_data
from rongcuo.policy.compiled import load_policy
from rongcuo.training import training_cases, training_titles

__all__ = ["LIBRARIES", "MISSING", "assemble", "python_archive"]

PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
)
MISSING = "这一版网页没有装入互动面板：构建时没有 Node.js。其余各页照常可用。"
_INSTALLED_ONLY = ("folder",)  # it works on files of the machine, which a page cannot reach
LIBRARIES = ("chinesecalendar", "ruamel.yaml")
_ROOMS = ("assess", "panels", "policy", "views")


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
        if path.stem not in _INSTALLED_ONLY:
            copyfile(path, panels / path.name)
    source = node_modules / "pyodide"
    manifest: dict[str, str | int] = {"missing": MISSING}
    complete = source.is_dir() and which("node") is not None
    if complete:
        manifest = _python(source, folder)
    (panels / "manifest.json").write_text(
        json.dumps(manifest, ensure_ascii=False), encoding="utf-8"
    )
    return complete


def _python(source: Path, folder: Path) -> dict[str, str | int]:
    """Copy Python and this package, and tell where they are and how large."""
    version = json.loads((source / "package.json").read_text(encoding="utf-8"))["version"]
    python = folder / "pyodide" / version
    python.mkdir(parents=True)
    for name in PYODIDE:
        copyfile(source / name, python / name)
    lock = json.loads((source / "pyodide-lock.json").read_text(encoding="utf-8"))
    (python / "pyodide-lock.json").write_text(json.dumps({"info": lock["info"], "packages": {}}))
    archive = python_archive(source)
    name = f"python-{sha256(archive).hexdigest()[:12]}.tar"
    (folder / "panels" / name).write_bytes(archive)
    size = sum((python / each).stat().st_size for each in PYODIDE) + len(archive)
    return {"pyodide": f"../pyodide/{version}/", "python": name, "bytes": size}


def python_archive(pyodide: Path) -> bytes:
    """This package's core and what it imports, as one tar of bytecode for this Pyodide.

    A tar is laid out by a page in a few lines, and a server packs it on the way.
    """
    files = {**dict(_package()), **dict(_libraries())}
    sources = {name: files.pop(name).decode() for name in list(files) if name.endswith(".py")}
    files |= _bytecode(sources, pyodide)
    memory = BytesIO()
    with tarfile.open(fileobj=memory, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, BytesIO(content))
    return memory.getvalue()


def _bytecode(sources: dict[str, str], pyodide: Path) -> dict[str, bytes]:
    """What Pyodide's own Python makes of sources, so that no page has to compile them."""
    command = ["node", str(Path(__file__).with_name("bytecode.mjs")), str(pyodide)]
    done = subprocess.run(
        command, input=json.dumps(sources), stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return {name: b64decode(code) for name, code in json.loads(done.stdout).items()}


def _package() -> Iterator[tuple[str, bytes]]:
    root = Path(rongcuo.__file__).parent
    for path in root.rglob("*"):
        inner = path.relative_to(root)
        core = len(inner.parts) == 1 or inner.parts[0] in _ROOMS
        if core and path.suffix in (".py", ".json", ".css"):
            yield f"rongcuo/{inner.as_posix()}", path.read_bytes()
    number = distribution("rongcuo").version  # records name it
    metadata = f"Metadata-Version: 2.1\nName: rongcuo\nVersion: {number}\n"
    yield f"rongcuo-{number}.dist-info/METADATA", metadata.encode()
    policy = load_policy()
    for case in training_cases():
        text = json.dumps(case_data(case, policy), ensure_ascii=False)
        yield f"rongcuo/training/{case.id.lower()}.json", text.encode()
    text = json.dumps(training_titles(), ensure_ascii=False)
    yield "rongcuo/training/titles.json", text.encode()


def _libraries() -> Iterator[tuple[str, bytes]]:
    for name in LIBRARIES:
        for file in distribution(name).files or ():
            if file.suffix == ".py" or file.name == "METADATA":
                yield file.as_posix(), Path(str(file.locate())).read_bytes()


if __name__ == "__main__":
    if not assemble(Path(sys.argv[1]), Path(sys.argv[2])):
        print(MISSING, file=sys.stderr)
