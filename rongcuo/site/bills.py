"""Bills of materials (SBOM, CycloneDX) of what is shipped, each made and checked by a tool.

`python -m rongcuo.site.bills TOOLS WHEELS LAB_WHEELS FOLDER` writes one for the handbook's Python
parts, its JavaScript, the lab and each system's wheels. TOOLS is a Python that has cyclonedx-bom.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from rongcuo.site.components import ELSEWHERE, IN_LAB, ON_PAGES, ROOT, of_wheel
from rongcuo.site.lab import kernel_wheels

__all__ = ["bill_of_javascript", "bill_of_packages", "unlicensed"]

_VALID = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

error = JsonStrictValidator(SchemaVersion.V1_5).validate_str(open(sys.argv[1]).read())
sys.exit(str(error) if error else 0)
"""


def unlicensed(wheels: Iterable[Path]) -> list[str]:
    """The wheels that tell no licence, or another than is told of those not installed here."""
    found = []
    for wheel in wheels:
        name, _, licence = of_wheel(wheel)
        if licence.spdx is None or ELSEWHERE.get(name, licence.spdx) != licence.spdx:
            found.append(wheel.name)
    return found


def bill_of_packages(
    tools: Path, wheels: Iterable[Path], installed: Iterable[str], target: Path
) -> None:
    """Bill of wheels and of packages installed here, checked against the schema by cyclonedx-py.

    They are laid out as an environment of their own, metadata alone. CalledProcessError where the
    tool refuses.
    """
    with TemporaryDirectory() as place:
        venv.create(place, with_pip=False, symlinks=True)
        (packages,) = Path(place).glob("[Ll]ib/**/site-packages")
        for wheel in wheels:
            with ZipFile(wheel) as archive:
                inner = [name for name in archive.namelist() if ".dist-info/" in name]
                archive.extractall(packages, inner)
        for name in installed:
            metadata = Path(str(distribution(name).locate_file(""))) / _folder(name)
            copytree(metadata, packages / metadata.name)
        (python,) = (path for path in Path(place).glob("*/python*") if path.stem == "python")
        command = [str(tools), "-m", "cyclonedx_py", "environment", str(python)]
        command += ["--output-reproducible", "--gather-license-texts", "--validate"]
        command += ["--spec-version", "1.6", "--output-file", str(target)]
        subprocess.run(command, check=True)


def _folder(name: str) -> str:
    """The folder of an installed package's metadata."""
    files = distribution(name).files or ()
    return next(file.parts[0] for file in files if file.parts[0].endswith(".dist-info"))


def bill_of_javascript(tools: Path, target: Path) -> None:
    """Bill of what package-lock.json pins for the browser, made by npm and checked."""
    command = ["npm", "sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"]
    made = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    target.write_bytes(made.stdout)
    subprocess.run([tools, "-c", _VALID, target], check=True)


def main(tools: Path, wheels: Path, lab_wheels: Path, folder: Path) -> None:
    """Write all bills anew; stop where a wheel tells no licence."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sets: dict[str, tuple[list[Path], tuple[str, ...]]] = {
        system.name: ([*system.glob("*.whl"), *wheels.glob("*.whl")], ())
        for system in sorted(wheels.iterdir())
        if system.is_dir()
    }
    sets["lab"] = ([*lab_wheels.glob("*.whl"), *kernel_wheels()], IN_LAB)
    sets["pages"] = ([], ON_PAGES)
    if missing := unlicensed(wheel for several, _ in sets.values() for wheel in several):
        sys.exit(f"没有写明许可，或与登记的不同：{'、'.join(missing)}")
    for name, (several, installed) in sets.items():
        bill_of_packages(tools, several, installed, folder / f"{name}.cdx.json")
    bill_of_javascript(tools, folder / "browser.cdx.json")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
