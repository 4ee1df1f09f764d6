"""What is done with a file that was read: whatever was not refused has to serve for everything."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console

from rongcuo.answer_sheets import gather
from rongcuo.assess.findings import assess
from rongcuo.case import parse_case, read_case
from rongcuo.case_file import case_text
from rongcuo.cases.screen import screen
from rongcuo.cases.table import as_bytes, read_table
from rongcuo.dossier import as_json
from rongcuo.exercise import training_exercises
from rongcuo.log import BrokenLog, entries_of, entry_of, lines_of, read_log_file
from rongcuo.policy.compiled import load_policy
from rongcuo.record import Record, parse_record
from rongcuo.timeline import timeline
from rongcuo.training import training_case
from rongcuo.verify import verify
from rongcuo.views.page import page
from rongcuo.views.terminal import assessed
from rongcuo.yaml_source import parse_source
from tests.attack.told import told

__all__ = [
    "POLICY",
    "READERS",
    "case",
    "chained_anew",
    "log",
    "record",
    "sheets",
    "summed_anew",
    "table",
]

POLICY = load_policy()
CASE = training_case("T01")


def case(path: Path) -> None:
    """A case file: compared, told in JSON, as a page and on a terminal, written and read again."""
    if (read := told(lambda: read_case(path, POLICY))) is not None:
        found = assess(read, POLICY)
        json.dumps(as_json(found)).encode()
        page(found).encode()
        Console(file=io.StringIO()).print(assessed(found))
        assert parse_case(parse_source("甲", case_text(read, POLICY)), POLICY) == read


def log(path: Path) -> None:
    """A log: its case followed along it, as it stands and with its lines chained anew."""
    if (entries := told(lambda: read_log_file(path))) is not None:
        told(lambda: timeline(CASE, POLICY, entries))
    try:
        chained_anew([json.loads(line) for line in path.read_bytes().decode().splitlines()])
    except (ValueError, RecursionError):
        return


def chained_anew(lines: list[Any]) -> None:
    """Whoever can count sums can chain any lines: the procedure still refuses or follows them."""
    entries = []
    for each in lines:
        try:
            entries.append(entry_of({k: v for k, v in each.items() if k != "previous"}))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
    try:
        log = entries_of(lines_of(entries)) if entries else ()
    except BrokenLog:  # an entry without an event, which no line can hold
        return
    told(lambda: timeline(CASE, POLICY, log))


def record(path: Path) -> None:
    """A record: replayed, as it stands and summed anew."""
    text = path.read_bytes().decode("utf-8", "replace")
    if (read := told(lambda: parse_record(text, "甲.record.json"))) is not None:
        told(lambda: verify(read, POLICY))
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return
    summed_anew(content)


def summed_anew(content: Any) -> None:
    """Whoever can count sums can write any record: it is refused, or replaying says what differs."""
    if not isinstance(content, dict):
        return
    content.pop("hash", None)

    def read() -> Record | None:
        try:
            text = Record(content).text
        except (ValueError, RecursionError):  # what no file can hold
            return None
        return parse_record(text, "甲.record.json")

    if (again := told(read)) is not None:
        told(lambda: verify(again, POLICY))


def sheets(path: Path) -> None:
    """Answer sheets: counted, or left out and named."""
    text = path.read_bytes().decode("utf-8", "replace")
    gathered = gather([("甲.json", text)], training_exercises())

    assert gathered.sheets or gathered.left_out
    for problem in gathered.left_out:
        assert str(problem).strip()


def table(path: Path) -> None:
    """A case table: compared and written again."""
    frame = told(lambda: read_table(path, POLICY))
    if frame is not None and len(frame):
        screen(frame, POLICY)
        as_bytes(frame, ".xlsx", POLICY)
        as_bytes(frame, ".csv", POLICY)


READERS: dict[str, tuple[Callable[[Path], None], str]] = {
    "case": (case, "k01.yaml"),
    "log": (log, "k01.log.jsonl"),
    "record": (record, "k01.record.json"),
    "sheets": (sheets, "甲.json"),
    "csv": (table, "甲.csv"),
    "xlsx": (table, "甲.xlsx"),
}
"""The main readers of bytes by kind, with the name that a file of the kind has."""
