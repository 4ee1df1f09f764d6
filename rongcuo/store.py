"""The committee's store: a folder of case files with their logs and records, readable by eye.

    k01.yaml                the case
    k01.log.jsonl           its log
    k01.record.json         a record; k01.甲.record.json another
    k01.受理通知.docx       a document; k01.受理通知.2.docx a later one
    k01.决定.yaml           a decision as a person fills it in, before it is entered
    readings.yaml           the readings that the institution has adopted
    .k01.lock               only while somebody writes

One writer at a time for each case. The lock is the system's own lock on the lock file, so that it
ends with the process that holds it, however that ends; the file tells who holds it and since when.
"""

from __future__ import annotations

import fcntl
import getpass
import json
import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from glob import escape as glob_escape
from itertools import chain, count
from pathlib import Path
from time import monotonic, sleep

from rongcuo.errors import InputError, Problem, shown
from rongcuo.log import log_path
from rongcuo.safe_write import could_not_write, writing

__all__ = [
    "DOCUMENT",
    "READINGS",
    "RECORD",
    "case_of",
    "cases_in",
    "document_path",
    "documents_of",
    "locked",
    "open_to_others",
    "record_path",
    "records_of",
]

_PATIENCE = 2.0
READINGS = "readings.yaml"
"""The file of the readings that the institution has adopted."""
_NO_CASE = (".expected.yaml", "决定.yaml")  # how the names of other files in a folder end
RECORD = ".record.json"
"""How the name of a record ends."""
DOCUMENT = ".docx"
"""How the name of a document ends."""


def cases_in(folder: Path) -> list[Path]:
    """The case files of a folder, by name; not adopted readings, decisions, expected findings."""
    return sorted(
        path
        for path in folder.glob("*.yaml")
        if path.name != READINGS and not path.name.endswith(_NO_CASE)
    )


def record_path(case: Path) -> Path:
    """Where the record of a case lies unless said otherwise: k01.yaml has k01.record.json."""
    return case.with_suffix(RECORD)


def records_of(case: Path) -> list[Path]:
    """The records beside a case file, by name."""
    return sorted(path for path in case.parent.glob(f"*{RECORD}") if _is_record(path.name, case))


def document_path(case: Path, title: str) -> Path:
    """Where a document on a case is to lie: no file is there yet, an earlier one stays."""
    plain = case.with_suffix(f".{title}{DOCUMENT}")
    later = (case.with_suffix(f".{title}.{number}{DOCUMENT}") for number in count(2))
    return next(path for path in chain([plain], later) if not os.path.lexists(path))


def documents_of(case: Path) -> list[Path]:
    """The documents beside a case file, by name."""
    found = case.parent.glob(f"*{DOCUMENT}")
    return sorted(path for path in found if _lies_beside(path.name, case))


def case_of(record: Path) -> Path:
    """The case file that a record lies beside, by name, whether it is there or not."""
    stem = record.name.removesuffix(RECORD)
    here = [path for path in record.parent.glob("*.yaml") if f"{stem}.".startswith(f"{path.stem}.")]
    return max(here, key=lambda path: len(path.stem), default=record.with_name(f"{stem}.yaml"))


def _is_record(name: str, case: Path) -> bool:
    return name.endswith(RECORD) and _lies_beside(name, case)


def _lies_beside(name: str, case: Path) -> bool:
    """Whether a file is named after this case, and not after one with a longer name: k01.2.yaml."""
    if not name.startswith(f"{case.stem}."):
        return False
    longer = (other.stem for other in case.parent.glob(f"{glob_escape(case.stem)}.*{case.suffix}"))
    return not any(name.startswith(f"{stem}.") for stem in longer if stem != case.stem)


def _scraps(case: Path) -> Iterator[Path]:
    """What writers of a case that were killed left beside its files."""
    for path in case.parent.glob(f".{glob_escape(case.stem)}.*"):
        name = writing(path) or ""
        if name in (case.name, log_path(case).name) or (
            name.endswith((RECORD, DOCUMENT)) and _lies_beside(name, case)
        ):
            yield path


@contextmanager
def locked(case: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Be the only writer of a case: its file, its log, its records.

    Whoever comes second waits up to `patience` seconds; then InputError tells who writes and
    since when. A lock whose holder died is taken over, and what it left half written is removed.
    """
    path = case.resolve().with_name(f".{case.stem}.lock")
    try:
        handle = _taken(path, case, patience)
    except OSError as error:
        raise could_not_write(case, error) from None
    try:
        try:
            os.ftruncate(handle, 0)
            os.pwrite(handle, json.dumps(_myself(), ensure_ascii=False).encode(), 0)
        except OSError as error:
            raise could_not_write(case, error) from None
        for scrap in _scraps(case):
            scrap.unlink(missing_ok=True)
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _taken(path: Path, case: Path, patience: float) -> int:
    """The lock file, open and locked; it is the one that has the name, not one just given up."""
    until = monotonic() + patience
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o660)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _named(path) == os.fstat(handle).st_ino:
                return handle
        except BlockingIOError:
            if monotonic() >= until:
                holder = _holder(handle)
                os.close(handle)
                problem = Problem(str(case), None, f"{holder}正在写这个案件。", "请稍后再试。")
                raise InputError([problem]) from None
            sleep(0.01)
        except OSError:
            os.close(handle)
            raise
        os.close(handle)


def _named(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _myself() -> dict[str, object]:
    """Who holds a lock, since when."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(os.getuid())
    return {
        "user": user,
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().isoformat(sep=" ", timespec="seconds"),
    }


def _holder(handle: int) -> str:
    """Who holds a lock, in Chinese, as far as the lock file says."""
    with suppress(ValueError, TypeError, KeyError):
        said = json.loads(os.pread(handle, 4096, 0))
        user, host = shown(str(said["user"])), shown(str(said["host"]))
        return f"用户 {user}（{host}，进程 {said['pid']}）自 {said['since']} 起"
    return "另一个程序"


def open_to_others(folder: Path) -> bool:
    """Whether users of neither its owner nor its group can get into a folder and list or read it."""
    folder = folder.resolve()
    if not stat.S_IMODE(folder.stat().st_mode) & (stat.S_IROTH | stat.S_IXOTH):
        return False
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in folder.parents)
