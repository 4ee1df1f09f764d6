"""A folder of cases read whole: each case with its log and records, and what does not fit together."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rongcuo.case import Case, read_case
from rongcuo.errors import InputError, Problem, RongcuoError
from rongcuo.log import log_path, read_log
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES, Entry
from rongcuo.record import Record, parse_record
from rongcuo.source import read_text_file
from rongcuo.store import cases_in, records_of
from rongcuo.timeline import timeline
from rongcuo.verify import log_departs

__all__ = ["Filed", "read_folder", "read_record", "read_records"]


@dataclass(frozen=True, slots=True)
class Filed:
    """A case of a folder: its file, the case, its log, the records beside it, whether it is over."""

    file: Path
    case: Case
    log: tuple[Entry, ...] = ()
    records: tuple[Record, ...] = ()
    over: bool = False


def read_record(path: Path) -> Record:
    """Read a record file; RecordError where it is none or was altered."""
    text = read_text_file(path)
    marked = path.read_bytes().startswith(BOM_UTF8)  # an editor's mark is an altered byte too
    return parse_record(f"\ufeff{text}" if marked else text, str(path))


def read_folder(folder: Path, policy: Policy) -> tuple[list[Filed], list[Problem]]:
    """The cases of a folder, and what is wrong with files that are refused or do not fit."""
    filed: list[Filed] = []
    problems: list[Problem] = []
    for path in cases_in(folder):
        records, broken = read_records(records_of(path))
        problems += broken
        try:
            case, log = read_case(path, policy), read_log(path)
            stage = timeline(case, policy, log).progress.stage
        except InputError as error:
            problems += error.problems
        except RongcuoError as error:
            problems.append(Problem(str(log_path(path)), None, str(error)))
        else:
            over = stage is not None and policy.procedure.stage(stage).final
            filed.append(Filed(path, case, log, records, over))
            problems += _unfit(filed[-1])
    return filed, problems


def read_records(paths: Sequence[Path]) -> tuple[tuple[Record, ...], list[Problem]]:
    """The records that can be read, and what is wrong with the others."""
    records: list[Record] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            records.append(read_record(path))
        except InputError as error:
            problems += error.problems
    return tuple(records), problems


def _unfit(filed: Filed) -> list[Problem]:
    """Where records do not fit the log beside them: it was rewritten, or says another outcome."""
    confirmed = [entry.outcome for entry in filed.log if entry.event == "confirm"]
    problems = []
    for record in filed.records:
        if departs := log_departs(record, filed.log):
            problems.append(Problem(str(filed.file), None, departs, "请从备份核对日志。"))
        decision = record.decision
        if (
            decision
            and decision.step == "confirm"
            and confirmed[-1:] not in ([], [decision.outcome])
        ):
            said, held = (
                OUTCOMES.get(each or "", "") for each in (confirmed[-1], decision.outcome)
            )
            what = f"日志写的核定结果是“{said}”，评议记录写的是“{held}”。"
            problems.append(Problem(str(filed.file), None, what, "请核对核定文件。"))
    return problems
