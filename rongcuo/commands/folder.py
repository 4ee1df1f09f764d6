"""`rongcuo docket`, `divergence`, `export`: what is done with a folder of cases and records."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rongcuo.adopted import departures_of, read_adopted
from rongcuo.commands.options import (
    CalendarFile,
    Json,
    PolicyFolder,
    calendar_of,
    console,
    day_of,
    policy_of,
    print_json,
    warn_of_readers,
)
from rongcuo.commands.waiting import waiting
from rongcuo.divergence import judgements
from rongcuo.errors import InputError, Problem
from rongcuo.filed import read_folder, read_records
from rongcuo.safe_write import write_over
from rongcuo.store import RECORD
from rongcuo.timeline import docket as due_in
from rongcuo.timeline import with_log
from rongcuo.views.deadlines import due_table
from rongcuo.views.record import departures

__all__ = ["divergence", "docket", "export"]

Folder = Annotated[Path, typer.Argument(metavar="文件夹", help="存放案件和记录的文件夹")]


def docket(
    folder: Folder,
    today: Annotated[
        str | None, typer.Option("--today", metavar="日期", help="按哪一天计算，默认今天")
    ] = None,
    ics: Annotated[
        Path | None, typer.Option("--ics", metavar="文件", help="另写一份日历文件（.ics）")
    ] = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """List what is due in all cases of a folder, overdue first, and look at its records."""
    policy, calendar = policy_of(policy_folder), calendar_of(calendar_file)
    day = day_of(today, "--today") if today else date.today()
    adopted = read_adopted(_checked(folder), policy)
    with waiting("读取案件……"):
        filed, problems = read_folder(folder, policy)
        running = [with_log(each.case, policy, each.log) for each in filed if not each.over]
        due = due_in(running, policy, day, calendar)
    if ics is not None:
        from rongcuo.ics import calendar_file as written

        write_over(ics, written(due), private=True)
    out = console()
    out.print(f"{day}　{len(running)} 个在办案件，{len(due)} 项期限正在进行。")
    if due:
        out.print(due_table(due, day))
    if records := [record for each in filed for record in each.records]:
        decided = sum(record.decision is not None for record in records)
        out.print(f"{len(records)} 份评议记录，其中 {decided} 份已有意见或决定。")
    for each in filed:
        for departs in departures_of(each.case, adopted, policy):
            out.print(f"案件 {each.case.id}　{departs}", soft_wrap=True)
    warn_of_readers(folder)
    if problems:
        raise InputError(problems)


def divergence(folder: Folder, as_json: Json = False, policy_folder: PolicyFolder = None) -> None:
    """List where the human decisions of a folder depart from the findings, clause by clause."""
    policy = policy_of(policy_folder)
    with waiting("读取记录……"):
        records, problems = read_records(sorted(_checked(folder).glob(f"*{RECORD}")))
        rows = judgements(records)
    if as_json:
        print_json([{**asdict(row), "on": row.on.isoformat()} for row in rows])
    else:
        console().print(departures(rows, policy))
    if problems:
        raise InputError(problems)


def export(
    folder: Folder,
    out: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="文件", help="写到这个 .xlsx、.csv 或 .parquet"),
    ],
    days: Annotated[bool, typer.Option("--days", help="连同准确日期写出；默认只留年份")] = False,
    policy_folder: PolicyFolder = None,
) -> None:
    """Write a folder's cases as a case table for analysis, without free text and days."""
    from rongcuo.cases.from_folder import exported
    from rongcuo.cases.table import write_table

    policy = policy_of(policy_folder)
    with waiting("读取案件……"):
        filed, problems = read_folder(_checked(folder), policy)
    if problems:
        raise InputError(problems)
    if not filed:
        raise InputError([Problem(str(folder), None, "没有案件文件。", "请检查路径。")])
    with waiting("写出……"):
        write_table(exported(filed, policy, days=days), out, policy)
    kept = "含准确日期，只限办案人员" if days else "没有文字和准确日期，编号随机"
    console().print(
        f"已写入 {out}：{len(filed)} 件，{kept}。已去标识化，不等于匿名。", soft_wrap=True
    )


def _checked(folder: Path) -> Path:
    if not folder.is_dir():
        raise InputError([Problem(str(folder), None, "没有这个文件夹。", "请检查路径。")])
    return folder
