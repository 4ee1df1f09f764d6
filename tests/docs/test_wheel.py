"""The wheel carries what the package needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.functional.command import DATA

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def needed(name: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """A distribution and all that it declares for this machine, without extras."""
    known |= {name}
    for line in distribution(name).requires or ():
        wanted = Requirement(line)
        if wanted.name not in known and (
            not wanted.marker or wanted.marker.evaluate({"extra": ""})
        ):
            known |= needed(wanted.name, known)
    return known


@pytest.fixture(scope="module")
def plain(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an installation that has what the package declares and no more."""
    place = tmp_path_factory.mktemp("plain")
    venv.create(place, with_pip=False, symlinks=True)
    (packages,) = place.glob("lib/*/site-packages")
    for name in needed("rongcuo") - {"rongcuo"}:
        for file in distribution(name).files or ():
            if ".." not in file.parts:
                target = packages / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), target)
    python = str(place / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)  # all is there already
    return place / "bin" / "rongcuo"


def told(command: Path, words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What the command does with these words."""
    return subprocess.run(
        [command, *words.split()], cwd=folder, env={}, capture_output=True, encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("--help", "assess"),
        ("show 十二", "自印发之日起施行"),
        ("new k01.yaml", "已写入"),
        ("assess t03.yaml", "第四条"),
        ("assess t03.yaml --html t03.html", "已写入"),
        ("assess t03.yaml --record t03.record.json", "还没有决定"),
        ("verify t03.record.json", "相同"),
        ("deadline application --started 2025-09-26", "最稳妥"),
        ("timeline t12.yaml", "第五条"),
        ("triage t11.yaml", "第八条"),
        ("form --list", "受理"),
    ],
)
def test_a_plain_installation_does_what_needs_no_more(
    words: str, shown: str, plain: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """From the wheel and the dependencies that it declares, without any extra."""
    folder = tmp_path_factory.getbasetemp() / "cases"
    shutil.copytree(DATA, folder, dirs_exist_ok=True)

    done = told(plain, words, folder)

    assert (done.returncode, done.stderr.partition("提醒")[0]) == (0, "")
    assert shown in done.stdout


@pytest.mark.parametrize(
    ("words", "extra"),
    [
        ("form 受理通知 t03.yaml -o t03.docx", "forms"),
        ("assess t03.yaml --docx t03.docx", "forms"),
        ("deadline application --started 2025-09-26 --ics t03.ics", "forms"),
        ("template table.xlsx", "analysis"),
        ("check table.csv", "analysis"),
        ("screen table.csv -o out.csv", "analysis"),
        ("trends table.csv -o out --audience public", "analysis"),
        ("export . -o out.csv", "analysis"),
    ],
)
def test_what_needs_an_extra_tells_which(
    words: str, extra: str, plain: Path, tmp_path: Path
) -> None:
    """One line in Chinese, and nothing is written."""
    shutil.copyfile(DATA / "t03.yaml", tmp_path / "t03.yaml")
    (tmp_path / "table.csv").write_text("案件编号\n", encoding="utf-8")

    done = told(plain, words, tmp_path)

    assert done.returncode == 1
    assert done.stderr.endswith(f"请安装：pip install 'rongcuo[{extra}]'\n")
    assert done.stderr.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == {"t03.yaml", "table.csv"}


def test_the_wheel_works_without_the_repository(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere, it has the compiled policy, its forms and the training cases, and assesses one."""
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
    assert forms == "19"
    assert values.count("met'") + values.count("undetermined'") == 12
