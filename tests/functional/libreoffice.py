"""LibreOffice, without a window."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

__all__ = ["converted"]


def converted(sources: Iterable[Path], target: str, folder: Path) -> None:
    """Open files and save them in a folder as `target`, in one run with a profile of its own."""
    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--convert-to", target, "--outdir", str(folder)),
            *map(str, sources),
        ],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stdout + done.stderr
