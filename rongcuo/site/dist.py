"""Everything for a college without internet as one zip: site, lab, ways to open it, wheels, bills.

`python -m rongcuo.site.dist wheels FOLDER` downloads the pinned wheels for each system;
`python -m rongcuo.site.dist pack SITE WHEELS BILLS ZIP` makes the zip.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from rongcuo.site import serve

__all__ = ["SYSTEMS", "download", "pack"]

_ROOT = Path(__file__).parents[2]
_LINUX = ("_2_28", "_2_27", "_2_26", "_2_24", "_2_17", "2014", "_2_12", "2010", "_2_5", "1")
SYSTEMS = {
    "windows-x86_64": ("windows", ("win_amd64",)),
    "linux-x86_64": ("linux", tuple(f"manylinux{glibc}_x86_64" for glibc in _LINUX)),
    "linux-aarch64": ("linux", tuple(f"manylinux{glibc}_aarch64" for glibc in _LINUX)),
}
"""By system: whose requirements, and the tags of the wheels that it runs."""

_PACKED = {".whl", ".zip", ".png", ".docx", ".xlsx"}


def download(folder: Path, python: str) -> None:
    """Download the wheels of each system for a version of Python (`3.11`), checked by their hashes."""
    for system, (family, tags) in SYSTEMS.items():
        command = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"]
        command += [
            "--no-deps",
            "--require-hashes",
            "--only-binary=:all:",
            "--python-version",
            python,
        ]
        command += ["--implementation", "cp", "--abi", f"cp{python.replace('.', '')}"]
        command += ["--abi", "abi3", "--abi", "none", "--platform", "any"]
        command += [part for tag in tags for part in ("--platform", tag)]
        command += ["-r", str(_ROOT / "requirements" / f"offline-{family}.txt")]
        subprocess.run([*command, "-d", str(folder / system)], check=True)


def pack(site: Path, wheels: Path, bills: Path, target: Path) -> None:
    """Write the zip, with the sum of every file in it in SHA256SUMS."""
    name = target.stem
    sums = []
    target.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for inner, path in sorted(_files(site, wheels, bills)):
            content = _filled(path)
            entry = ZipInfo.from_file(path, f"{name}/{inner}")  # its time and whether it can be run
            kind = ZIP_STORED if path.suffix in _PACKED else ZIP_DEFLATED
            archive.writestr(entry, content, kind)
            sums.append(f"{sha256(content).hexdigest()}  {inner}\n")
        archive.writestr(f"{name}/SHA256SUMS", "".join(sums))


def _files(site: Path, wheels: Path, bills: Path) -> Iterator[tuple[str, Path]]:
    """Every file by its place in the zip."""
    yield from ((path.name, path) for path in (_ROOT / "offline").iterdir())
    yield "serve.py", Path(serve.__file__)
    yield "LICENSE", _ROOT / "LICENSE"
    for place, folder in (("site", site), ("wheels", wheels), ("sbom", bills)):
        for path in folder.rglob("*"):
            if path.is_file():
                yield f"{place}/{path.relative_to(folder).as_posix()}", path


def _filled(path: Path) -> bytes:
    """A file's content; the start script for Windows is given the pages' security policies."""
    content = path.read_bytes()
    if path.name != "start.ps1":
        return content
    policies = {b"@PAGES@": serve.SECURITY_POLICY, b"@LAB@": serve.LAB_POLICY}
    for mark, policy in policies.items():
        content = content.replace(mark, policy.encode())
    return content


if __name__ == "__main__":
    if sys.argv[1] == "wheels":
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        download(Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else version)
    else:
        pack(*map(Path, sys.argv[2:6]))
