"""The folder of cases: which files belong to a case, who may read them, one writer at a time."""

from __future__ import annotations

import errno
import fcntl
import getpass
import json
import os
import re
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rongcuo.errors import InputError
from rongcuo.store import cases_in, locked, open_to_others, record_path, records_of


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case file in a folder of its own."""
    path = tmp_path / "k01.yaml"
    path.write_text("case: K01\n", encoding="utf-8")
    return path


HOLD = """
import sys, time
from pathlib import Path
from rongcuo.store import locked
with locked(Path(sys.argv[1])):
    print("locked", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(case: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of the case."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, case], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "locked\n"
    yield process
    process.kill()
    process.communicate()


def test_what_belongs_to_a_case_is_named_after_it(case: Path) -> None:
    """Records by their ending; another case's are another's; expected findings are no case."""
    names = ["k01.record.json", "k01.甲.record.json", "k011.record.json", "k02.yaml"]
    names += ["k01.2.yaml", "k01.2.record.json", "k01.2.甲.record.json", "k[01].yaml"]
    for name in (*names, "k01.expected.yaml", "说明.txt"):
        (case.parent / name).write_text("", encoding="utf-8")

    assert [path.name for path in cases_in(case.parent)] == [
        *("k01.2.yaml", "k01.yaml", "k02.yaml", "k[01].yaml")
    ]
    assert [path.name for path in records_of(case)] == ["k01.record.json", "k01.甲.record.json"]
    assert [path.name for path in records_of(case.with_name("k01.2.yaml"))] == [
        *("k01.2.record.json", "k01.2.甲.record.json")
    ]
    assert records_of(case.with_name("k[01].yaml")) == []
    assert record_path(case) == case.parent / "k01.record.json"


# ---- the lock ------------------------------------------------------------------------------------


def test_a_lock_tells_who_and_since_when(case: Path) -> None:
    """In a file that is there only as long."""
    lock = case.with_name(".k01.lock")

    with locked(case):
        said = json.loads(lock.read_text(encoding="utf-8"))

    assert (said["user"], said["host"]) == (getpass.getuser(), socket.gethostname())
    assert said["pid"] == os.getpid()
    assert re.fullmatch(r"20\d\d-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d\d:\d\d", said["since"])
    assert os.listdir(case.parent) == ["k01.yaml"]


def test_the_second_writer_is_told_who_holds_it(case: Path, holder: subprocess.Popen[str]) -> None:
    """Refused after the wait, with user, machine, process and time; the first keeps its lock."""
    with pytest.raises(InputError) as refusal, locked(case, patience=0.05):
        pytest.fail("locked twice")

    (problem,) = refusal.value.problems
    who = f"用户 {getpass.getuser()}（{socket.gethostname()}，进程 {holder.pid}）自 20"
    assert problem.file == str(case)
    assert problem.what.startswith(who)
    assert problem.what.endswith(" 起正在写这个案件。")
    assert problem.remedy == "请稍后再试。"
    assert holder.poll() is None
    assert case.with_name(".k01.lock").exists()


def test_a_lock_file_that_says_nothing_still_locks(
    case: Path, holder: subprocess.Popen[str]
) -> None:
    """Emptied by somebody, it names nobody, and nobody comes in."""
    case.with_name(".k01.lock").write_text("", encoding="utf-8")

    with pytest.raises(InputError, match="另一个程序正在写这个案件"), locked(case, patience=0):
        pytest.fail("locked twice")


def test_other_cases_are_free(case: Path, holder: subprocess.Popen[str]) -> None:
    """A lock is of one case."""
    with locked(case.with_name("k02.yaml"), patience=0):
        assert holder.poll() is None


def test_the_lock_of_a_dead_process_is_taken_over(
    case: Path, holder: subprocess.Popen[str]
) -> None:
    """At once, although its file still lies there; what it left half written is removed."""
    holder.kill()
    holder.wait()
    scraps = [
        ".k01.yaml.abcdefgh.tmp",
        ".k01.log.jsonl.abcdefgh.tmp",
        ".k01.甲.record.json.a1_defgh.tmp",
    ]
    others = [".k01.yaml.longer.abcdefgh.tmp", ".k02.yaml.abcdefgh.tmp", ".k01.yaml.tmp"]
    for name in (*scraps, *others):
        (case.parent / name).write_text("半", encoding="utf-8")
    assert case.with_name(".k01.lock").exists()

    with locked(case, patience=0):
        pass

    assert sorted(os.listdir(case.parent)) == sorted([*others, "k01.yaml"])


def test_a_lock_ends_with_an_error(case: Path) -> None:
    """What goes wrong inside is passed on, and the next one can begin."""
    with pytest.raises(ZeroDivisionError), locked(case):
        raise ZeroDivisionError

    with locked(case, patience=0):
        pass
    assert os.listdir(case.parent) == ["k01.yaml"]


def test_a_lock_needs_a_folder(tmp_path: Path) -> None:
    """Told with the case file."""
    path = tmp_path / "没有" / "k01.yaml"

    with pytest.raises(InputError, match="没有这个文件夹") as refusal, locked(path):
        pytest.fail("locked nothing")

    assert refusal.value.problems[0].file == str(path)


def test_a_folder_in_place_of_the_lock_is_told(case: Path) -> None:
    """What the system answers is passed on."""
    case.with_name(".k01.lock").mkdir()

    with pytest.raises(InputError, match="这是一个文件夹"), locked(case):
        pytest.fail("locked a folder")


# ---- who may read --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "above", "opened"),
    [
        (0o700, 0o755, False),
        (0o770, 0o755, False),
        (0o755, 0o755, True),
        (0o701, 0o755, True),
        (0o704, 0o755, True),
        (0o755, 0o700, False),
        (0o755, 0o750, False),
        (0o755, 0o711, True),
    ],
)
def test_whether_others_can_get_in(mode: int, above: int, opened: bool) -> None:
    """By the folder's own mode, and whether others get as far as the folder."""
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / "案件"
        folder.mkdir()
        folder.chmod(mode)
        Path(top).chmod(above)
        reachable = all(p.stat().st_mode & stat.S_IXOTH for p in Path(top).resolve().parents)

        assert open_to_others(folder) is (opened and reachable)


# ---- what the system may answer ------------------------------------------------------------------


def test_a_lock_given_up_while_it_was_taken_is_taken_again(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever got the lock of a file that has lost its name holds nothing."""
    real, lock = fcntl.flock, case.with_name(".k01.lock")
    calls: list[int] = []

    def given_up(handle: int, how: int) -> None:
        if not calls:
            lock.unlink()
        calls.append(handle)
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", given_up)

    with locked(case, patience=0):
        assert json.loads(lock.read_text(encoding="utf-8"))["pid"] == os.getpid()

    assert len(calls) == 2


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        ("flock", errno.ENOLCK, "这个位置不支持文件锁"),
        ("ftruncate", errno.ENOSPC, "磁盘已满"),
    ],
)
def test_a_lock_that_cannot_be_had_is_told(
    case: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int, said: str
) -> None:
    """On a share without locks, on a disk that is full; no lock file stays behind a full disk."""

    def refuse(*_: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(fcntl if name == "flock" else os, name, refuse)

    with pytest.raises(InputError, match=said) as refusal, locked(case):
        pytest.fail("locked all the same")

    assert refusal.value.problems[0].file == str(case)
    assert name == "flock" or os.listdir(case.parent) == ["k01.yaml"]


def test_a_user_without_a_name_is_told_by_number(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container."""

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)

    with locked(case):
        said = json.loads(case.with_name(".k01.lock").read_text(encoding="utf-8"))

    assert said["user"] == str(os.getuid())
