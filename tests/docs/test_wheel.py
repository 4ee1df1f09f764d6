"""The wheel carries what the package needs."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_works_without_the_repository(tmp_path: Path) -> None:
    """Unpacked elsewhere, it has the compiled policy, its forms and the training cases, and assesses one."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    program = (
        "import rongcuo.training as t, rongcuo.dossier as d;"
        "from rongcuo.assess.findings import assess;"
        "from rongcuo.policy.compiled import load_policy;"
        "from rongcuo.policy.forms import load_forms;"
        "print(t.training_folder());"
        "print(len(load_forms(load_policy().id)));"
        "print([d.as_json(assess(c, load_policy()))['findings']['art_2']['value']"
        " for c in t.training_cases()])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "installed",
        env={"PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        check=True,
    )

    folder, forms, values = done.stdout.splitlines()
    assert Path(folder) == tmp_path / "installed" / "rongcuo" / "training"
    assert forms == "17"
    assert values.count("met'") + values.count("undetermined'") == 12
