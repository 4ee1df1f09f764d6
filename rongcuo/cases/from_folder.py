"""A folder of case files as a case table, for analysis: without free text and, unless wanted, days.

What comes out is de-identified, not anonymous: a case gets a random number of eight characters,
drawn anew each time, and the rows stand in the order of these numbers.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date

import pandas as pd

from rongcuo.case import Case
from rongcuo.cases.columns import Column, columns
from rongcuo.cases.typed import meant, typed
from rongcuo.cases.written import from_rows
from rongcuo.errors import InputError, Problem
from rongcuo.filed import Filed
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.timeline import timeline, with_log

__all__ = ["exported", "outcome_of"]

_NUMBER = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no letters that look like digits
_RECEIVED = ("application_received_on", "application_registered_on", "application_sent_on")


def exported(filed: Sequence[Filed], policy: Policy, *, days: bool = False) -> pd.DataFrame:
    """The table of these cases, in the columns and dtypes of `read_table`.

    Free text, evidence and narratives are left out; days too, unless `days`. InputError names the
    cases of which no day tells the year.
    """
    known = columns(policy)
    kept = [column for column in known if column.kind != "text" and (days or column.kind != "date")]
    numbers: set[str] = set()
    while len(numbers) < len(filed):
        numbers.add("".join(secrets.choice(_NUMBER) for _ in range(8)))
    drawn = list(numbers)
    secrets.SystemRandom().shuffle(drawn)
    rows, problems = [], []
    for number, each in zip(drawn, filed, strict=True):
        dated = with_log(each.case, policy, each.log)
        if (year := _year(dated)) is None:
            what = "没有写任何日期，不知道是哪一年的。"
            problems.append(Problem(str(each.file), None, what, "请补上收到申请的日期。"))
            continue
        said = {"case": number, "year": str(year), "outcome": outcome_of(each, policy)}
        rows.append([said.get(column.id) or _cell(column, dated, policy) for column in kept])
    if problems:
        raise InputError(problems)
    header: list[str | None] = [column.id for column in kept]
    table: list[list[str | None]] = [header, *sorted(rows, key=lambda row: row[0] or "")]
    written = from_rows("案件文件夹", "案件", enumerate(table, 1), known)
    frame, _ = typed(meant(written), known)
    return frame


def outcome_of(filed: Filed, policy: Policy) -> str:
    """How a case ended: as confirmed in its log or its record, refused as late, deferred, or pending."""
    progress = timeline(filed.case, policy, filed.log).progress
    for entry in reversed(progress.entries):
        if entry.event == "confirm" and progress.outcome:
            return progress.outcome
    for record in reversed(filed.records):
        decision = record.decision
        if decision and decision.step == "confirm" and decision.outcome:
            return decision.outcome
    return {"not_accepted": "refused_late", "deferred": "deferred"}.get(
        progress.stage or "", "pending"
    )


def _year(case: Case) -> int | None:
    """The year in which the application was received, or else that of the first day known."""
    received = [case.dates[name] for name in _RECEIVED if name in case.dates]
    known: list[date] = received[:1] or sorted(case.dates.values())[:1]
    return known[0].year if known else None


def _cell(column: Column, case: Case, policy: Policy) -> str | None:
    """What a case says in a column, as a person would write it into the table."""
    match column.kind:
        case "claim":
            item = policy.items[int(column.id.removeprefix("claim_")) - 1]
            return "yes" if item in case.claims else "no"
        case "date":
            day = case.dates.get(column.id)
            return day.isoformat() if day else None
        case "tri" | "enum" | "set":
            answer = case.answers.get(column.id)
            if answer is None:
                return None
            if isinstance(answer.value, Truth):
                return column.values[answer.value]
            return "、".join(answer.value) or None
        case _:
            return None
