"""The notebooks in the browser: JupyterLite, in Chinese, with this package and what it needs at hand.

`python -m rongcuo.site.lab WHEELS NOTEBOOKS FOLDER` builds it into FOLDER, which is to stand as `lab/`
in the site: Python is the one of the pages. Nothing is asked of any other place at run time.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import nbformat
from nbformat import NotebookNode
from packaging.utils import parse_wheel_filename

__all__ = ["INSTALLED_ONLY", "START", "build", "kernel_wheels", "lock"]

INSTALLED_ONLY = (
    "pandas",
    "rongcuo.agreement",
    "rongcuo.cases",
    "rongcuo.handling",
    "rongcuo.trends",
)
"""What a browser's Python does not have; a notebook that imports one of them runs installed."""

_JUPYTER = Path(__file__).parent / "jupyter"
START = _JUPYTER / "labextensions" / "rongcuo-start"
"""The extension that lets cells wait for Python and says so; `make lab` uses it too."""

_TOLD = (
    "> **需安装后运行。**这本笔记本要用到浏览器里没有的软件。"
    "请在装有整套工具的电脑上用 `make lab` 打开；这里只供阅读。"
)
_KERNEL = ("ipykernel", "piplite", "pyodide_kernel")


def build(pyodide: Path, wheels: Path, notebooks: Path, folder: Path) -> None:
    """Build the lab anew; CalledProcessError where JupyterLite cannot.

    `pyodide` is the npm package, `wheels` what requirements/lab.txt pins, this package among them.
    """
    rmtree(folder, ignore_errors=True)
    with TemporaryDirectory() as work:
        lite = Path(work)
        _configure(lite, json.loads((pyodide / "package.json").read_text())["version"], wheels)
        contents = lite / "contents"
        contents.mkdir()
        for path in sorted(notebooks.glob("*.ipynb")):
            nbformat.write(_readable(path), contents / path.name)
        command = [sys.executable, "-m", "jupyterlite_core", "build", "--apps", "lab"]
        command += ["--no-unused-shared-packages", "--no-sourcemaps"]
        command += ["--lite-dir", str(lite), "--contents", str(contents)]
        command += ["--output-dir", str(folder.resolve())]
        done = subprocess.run(command, cwd=lite, capture_output=True, text=True)
        if done.returncode:
            sys.stderr.write(done.stdout + done.stderr)
            done.check_returncode()
    packages = folder / "packages"
    packages.mkdir()
    for wheel in _wheels(wheels):
        copyfile(wheel, packages / wheel.name)
    info = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    (packages / "pyodide-lock.json").write_text(json.dumps(lock(info, packages)), encoding="utf-8")


def _wheels(folder: Path) -> Iterator[Path]:
    """The wheels pinned, and those that the kernel brings."""
    yield from folder.glob("*.whl")
    yield from kernel_wheels()


def kernel_wheels() -> Iterator[Path]:
    """The wheels that the kernel for the browser brings."""
    kernel = Path(sys.prefix) / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension"
    for name in _KERNEL:
        yield from (kernel / "static" / "pypi").glob(f"{name}-*.whl")


def lock(info: dict[str, str], folder: Path) -> dict[str, object]:
    """What Pyodide has to know of the wheels of a folder: all are loaded, so none names another."""
    packages = {}
    for wheel in sorted(folder.glob("*.whl")):
        name, version, _, _ = parse_wheel_filename(wheel.name)
        packages[str(name)] = {
            "name": str(name),
            "version": str(version),
            "file_name": wheel.name,
            "install_dir": "site",
            "sha256": sha256(wheel.read_bytes()).hexdigest(),
            "package_type": "package",
            "imports": sorted(_imports(wheel)),
            "depends": [],
            "unvendored_tests": False,
        }
    return {"info": info, "packages": packages}


def _imports(wheel: Path) -> set[str]:
    """The top names that a wheel brings."""
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist() if name.endswith(".py")}
    return {top.removesuffix(".py") for top in tops if not top.endswith((".data", ".dist-info"))}


def _configure(lite: Path, version: str, wheels: Path) -> None:
    """JupyterLite's own settings: where Python is, what is loaded, Chinese."""
    names = sorted(str(parse_wheel_filename(wheel.name)[0]) for wheel in _wheels(wheels))
    kernel = {
        "pyodideUrl": f"./../pyodide/{version}/pyodide.mjs",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {
            "lockFileURL": "packages/pyodide-lock.json",
            "packages": names,
        },
    }
    start = json.loads((START / "package.json").read_text(encoding="utf-8"))
    settings = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "容错纠错笔记本",
            "disabledExtensions": [
                "@jupyterlite/application-extension:service-worker-manager",
                *start["jupyterlab"]["disabledExtensions"],
            ],
            "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": kernel},
        },
    }
    building = {"LiteBuildConfig": {"federated_extensions": [str(START)]}}
    (lite / "jupyter_lite_config.json").write_text(json.dumps(building), encoding="utf-8")
    (lite / "jupyter-lite.json").write_text(json.dumps(settings), encoding="utf-8")
    copyfile(_JUPYTER / "settings" / "overrides.json", lite / "overrides.json")


def _readable(path: Path) -> NotebookNode:
    """A notebook for the browser's kernel, told to run installed where it imports what that has not."""
    node = nbformat.read(path, as_version=4)
    code = "\n".join(cell.source for cell in node.cells if cell.cell_type == "code")
    if any(f"import {name}" in code or f"from {name}" in code for name in INSTALLED_ONLY):
        node.cells.insert(0, nbformat.v4.new_markdown_cell(_TOLD))
    node.metadata.kernelspec = {"name": "python", "display_name": "Python", "language": "python"}
    return node


if __name__ == "__main__":
    build(Path("node_modules/pyodide"), *map(Path, sys.argv[1:4]))
