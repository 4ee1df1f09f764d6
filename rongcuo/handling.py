"""What is done with a case in its folder: entering an event, writing a record, deciding, verifying.

Commands and panels both do it through here: under the case's lock, in one step, or not at all.
"""

from __future__ import annotations

import io
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rongcuo.assess.findings import assess
from rongcuo.case import read_case
from rongcuo.case_file import case_data
from rongcuo.correction import check_correction
from rongcuo.decision import Decision, blank_decision, parse_decision
from rongcuo.errors import InputError, Problem, RecordError, RongcuoError, shown
from rongcuo.filed import read_record
from rongcuo.log import append, lines_of, log_path, read_log, sum_of
from rongcuo.policy.model import Policy
from rongcuo.procedure import CORRECT, Entry, advance
from rongcuo.record import Record, decided, new_record
from rongcuo.safe_write import write_new, write_over
from rongcuo.source import Source
from rongcuo.store import RECORD, case_of, locked
from rongcuo.timeline import pending, timeline, with_log
from rongcuo.verify import log_departs, verify
from rongcuo.workdays import STATE, Calendar

__all__ = [
    "Checked",
    "blank",
    "check",
    "decide",
    "enter",
    "write_record",
]


@dataclass(frozen=True, slots=True)
class Checked:
    """What verifying a record file gave.

    `problems` are what does not hold, the first difference first; `changed` what is of another
    version now, `since` what became of the case file beside it (nothing where nothing did).
    """

    record: Record
    problems: tuple[Problem, ...]
    changed: tuple[str, ...]
    since: str


def enter(
    entry: Entry,
    case: Path,
    policy: Policy,
    calendar: Calendar = STATE,
    seen: str | None = None,
) -> str | None:
    """Add an entry to a case's log where it is possible, and give the stage that it leads to.

    `seen` is the sum of the log (`sum_of`) as the person saw it: where somebody wrote since, that
    is told and nothing is entered. Refused where the entry is impossible; InputError where the
    files cannot be read, locked or written.
    """
    with locked(case):
        found, log = read_case(case, policy), read_log(case)
        if seen is not None and seen != sum_of(lines_of(log)):
            raise _written_since(case, log, policy)
        if entry.event == CORRECT:
            check_correction(entry, found, policy, log, calendar)
        else:
            so_far = timeline(found, policy, log, calendar).progress
            advance(so_far, entry, with_log(found, policy, log), policy, calendar)
        try:
            pending(with_log(found, policy, (*log, entry)), policy, calendar)
        except ValueError as error:
            raise RongcuoError(f"{error}。请核对年份。") from None
        append(case, entry)
        return timeline(found, policy, (*log, entry), calendar).progress.stage


def _written_since(case: Path, log: tuple[Entry, ...], policy: Policy) -> InputError:
    titles = {event.id: event.title for event in policy.procedure.events} | {CORRECT: "更正日期"}
    told = "日志在您打开之后变过。"
    if log:
        last = log[-1]
        what = shown(last.title or titles.get(last.event, last.event))
        told = f"您打开之后，有人写过日志，最后一条是 {shown(last.by)}记的“{what}”（{last.on}）。"
    return InputError([Problem(str(log_path(case)), None, told, "请看过再录入，这次没有写。")])


def write_record(path: Path, case: Path, policy: Policy, calendar: Calendar = STATE) -> Record:
    """Write the findings part of a record of a case and its log as they are now; never over another.

    InputError where the name is none of a record, there is one of this name, or the case cannot be
    read.
    """
    if not path.name.endswith(RECORD):
        what = "评议记录的文件名不对。"
        raise InputError([Problem(str(path), None, what, f"请以 {RECORD} 结尾。")])
    with locked(case_of(path)):
        record = new_record(read_case(case, policy), policy, read_log(case), calendar)
        write_new(path, record.text)
    return record


def blank(path: Path, policy: Policy) -> str:
    """An empty decision on a record, for a person to fill in; RecordError as for `decide`."""
    with locked(case_of(path)):
        record = _replayed(path, policy)
    return blank_decision(policy, tuple(record.content["case"]["claims"]), record.found)


def decide(path: Path, reading: Callable[[], Source], policy: Policy) -> tuple[Record, Decision]:
    """Enter a person's decision, read by `reading`, into a record file.

    RecordError where the record does not replay, holds a decision already, or the decision may not
    be entered; the file then stays as it was.
    """
    with locked(case_of(path)):
        record = _replayed(path, policy)
        claims = tuple(record.content["case"]["claims"])
        explained = _explained(record, policy)
        decision = parse_decision(reading(), policy, claims, record.found, explained)
        record = decided(record, decision, policy, secrets.token_hex(16), explained)
        write_over(path, record.text, private=True)
    return record, decision


def _replayed(path: Path, policy: Policy) -> Record:
    record = read_record(path)
    if not (checked := verify(record, policy)).same:
        what = checked.refused or "重放与记录不同。"
        remedy = "请先用 rongcuo verify 核对；规则有变的，另作一份记录。"
        raise RecordError([Problem(str(path), None, what, remedy)])
    return record


def _explained(record: Record, policy: Policy) -> str:
    """Our explanation of the case as a person sees it."""
    from rich.console import Console  # only where a person decides

    from rongcuo.views.terminal import assessed

    case = with_log(record.case(policy), policy, record.log)
    page = Console(
        file=io.StringIO(),
        width=10_000,
        markup=False,
        emoji=False,
        highlight=False,
        force_jupyter=False,
    )
    with page.capture() as told:
        page.print(assessed(assess(case, policy), record.calendar()))
    return told.get()


def check(path: Path, policy: Policy) -> Checked:
    """Replay a record file, and look at the case file and log that it lies beside.

    RecordError where it is no record or was altered.
    """
    record, case = read_record(path), case_of(path)
    replayed, since = verify(record, policy), ""
    problems: list[Problem] = []
    why = f"可能的原因：{'；'.join(replayed.changed)}。" if replayed.changed else ""
    if replayed.refused:
        problems.append(Problem(str(path), None, f"核对不过：{replayed.refused}", why))
    if replayed.difference:
        from rongcuo.views.record import difference_words  # only where something differs

        what = difference_words(replayed.difference, record, policy)
        why = why or "版本都没有变，记录与它自己的案件不符。"
        problems.append(Problem(str(path), None, f"重放不同：{what}", why))
    if case.exists():
        try:
            departs = log_departs(record, read_log(case))
        except InputError as error:
            problems += error.problems
        else:
            if departs:
                problems.append(Problem(str(path), None, departs, "请从备份核对日志。"))
        since = _since(case, record, policy)
    return Checked(record, tuple(problems), replayed.changed, since)


def _since(case: Path, record: Record, policy: Policy) -> str:
    """What became of the case file after the record was written; nothing where it is the same."""
    try:
        same = case_data(read_case(case, policy), policy) == record.content["case"]
    except InputError:
        return f"案件文件 {case.name} 现在读不出；记录写的是当时的。"
    return "" if same else f"案件文件 {case.name} 在记录之后改过；记录写的是当时的。"
