"""LibreOffice, without a window."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

__all__ = ["converted"]


def converted(sources: Iterable[Path], target: str, folder: Path, read_as: str = "") -> None:
    """Open files and save them in a folder as `target`, in one run with a profile of its own.

    `read_as` names the filter that reads them, where it is not the one that LibreOffice takes.
    """
    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--convert-to", target, "--outdir", str(folder)),
            *([f"--infilter={read_as}"] if read_as else []),
            *map(str, sources),
        ],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stdout + done.stderr
