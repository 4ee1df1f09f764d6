"""The folder of cases when processes are killed, when many write at once, when the disk is full."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rongcuo.log import log_path, read_log

from .command import COMMAND, DATA, environment

KILLER = Path(__file__).with_name("killer.py")
ROUNDS = int(os.environ.get("RONGCUO_KILLS", "200"))


def python(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """A Python process of its own, not slowed down by the measuring of coverage."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    return subprocess.run(
        [sys.executable, *map(str, words)], env=plain, capture_output=True, text=True
    )


def test_writers_killed_at_any_moment_leave_old_or_new(tmp_path: Path) -> None:
    """Hundreds of real processes, most of them killed while they write; see killer.py."""
    done = python(KILLER, tmp_path, str(ROUNDS), "20181026")

    assert done.returncode == 0, done.stderr
    killed = json.loads(done.stdout)
    assert sum(killed.values()) == ROUNDS
    assert killed["writing"] > ROUNDS / 20
    assert killed["lock"] > ROUNDS / 20


WRITER = """
import sys
from datetime import date
from pathlib import Path
from rongcuo.log import append, read_log
from rongcuo.procedure import Entry
from rongcuo.store import locked
case, name = Path(sys.argv[1]), sys.argv[2]
for _ in range(15):
    with locked(case, patience=60):
        number = len(read_log(case)) + 1
        append(case, Entry("refer", date(2025, 3, 7), name, reason=str(number)))
"""


def test_many_writers_lose_nothing(tmp_path: Path) -> None:
    """Four processes add 15 entries each, every one after what it has read."""
    case = tmp_path / "k01.yaml"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, case, name])
        for name in ("甲", "乙", "丙", "丁")
    ]

    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]

    entries = read_log(case)
    assert [entry.reason for entry in entries] == [str(number) for number in range(1, 61)]
    assert sorted({entry.by for entry in entries}) == sorted("甲乙丙丁")
    assert os.listdir(tmp_path) == ["k01.log.jsonl"]


# ---- a disk that is full or may not be written ---------------------------------------------------

Small = tuple[Path, Callable[[], None], str]


def mounted(folder: Path, *options: str) -> bool:
    """Whether a small file system in memory could be mounted on a folder."""
    words = ["mount", "-t", "tmpfs", "-o", ",".join(("size=64k", *options)), "tmpfs", str(folder)]
    return (
        shutil.which("mount") is not None
        and not subprocess.run(words, capture_output=True).returncode
    )


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    """A folder with T01 in which nothing more can be written, and what fills it.

    A file system of 64 KB that is full; where mounting is not permitted, a limit on the size of
    files that a process may write. Third, what the system says then.
    """
    folder = tmp_path / "小盘"
    folder.mkdir(mode=0o700)
    is_mounted = mounted(folder, "mode=700")
    shutil.copy(DATA / "t01.yaml", folder)
    words = ["refer", "--on", "2024-10-25", "--by", "学院党委"]
    subprocess.run(
        [COMMAND, "event", "t01.yaml", *words], cwd=folder, env=environment(), check=True
    )

    def fill() -> None:
        if not is_mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    if is_mounted:
        with (folder / "满").open("wb", buffering=0) as file:
            for size in (4096, 1):
                try:
                    while file.write(b"x" * size):
                        pass
                except OSError:
                    continue
    yield folder, fill, "磁盘已满" if is_mounted else "文件超出允许的大小"
    if is_mounted:
        subprocess.run(["umount", folder], check=True)


def state(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its content."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    "words",
    [
        ["event", "t01.yaml", "accept", "--on", "2024-10-28", "--by", "学院纪委"],
        ["new", "k02.yaml"],
        ["assess", "t01.yaml", "--html", "t01.html"],
        ["docket", ".", "--ics", "due.ics"],
    ],
    ids=lambda words: words[0],
)
def test_a_full_disk_leaves_what_was_there(small: Small, words: list[str]) -> None:
    """Told as such with status 1; log and case are as they were, and no scrap lies beside them."""
    folder, fill, said = small
    before = state(folder)

    done = subprocess.run(
        [COMMAND, *words],
        cwd=folder,
        env=environment({"COVERAGE_PROCESS_START": "", "COVERAGE_PROCESS_CONFIG": ""}),
        preexec_fn=fill,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1, done.stderr
    assert f"写不进去（{said}）" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(folder) == before
    assert len(read_log(folder / "t01.yaml")) == 1


def test_a_folder_that_is_read_only_leaves_what_was_there(tmp_path: Path) -> None:
    """A folder without permission, or for root a file system mounted read-only: told, unchanged."""
    folder = tmp_path / "只读"
    folder.mkdir(mode=0o700)
    is_mounted = mounted(folder, "mode=700")
    shutil.copy(DATA / "t01.yaml", folder)
    if is_mounted:
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    else:
        folder.chmod(0o500)
    before = state(folder)
    words = ["event", "t01.yaml", "refer", "--on", "2024-10-25", "--by", "学院党委"]

    done = subprocess.run(
        [COMMAND, *words], cwd=folder, env=environment(), capture_output=True, text=True
    )
    after = state(folder)
    if is_mounted:
        subprocess.run(["umount", folder], check=True)
    folder.chmod(0o700)

    assert done.returncode == 1
    assert f"写不进去（{'只读' if is_mounted else '没有权限'}）" in done.stderr
    assert after == before
    assert not log_path(folder / "t01.yaml").exists()
