"""`rongcuo trends`: the report on a table of many cases, for one audience."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rongcuo.anonymity import find_traces
from rongcuo.commands.options import (
    CalendarFile,
    PolicyFolder,
    calendar_of,
    console,
    day_of,
    policy_of,
)
from rongcuo.commands.table import Table
from rongcuo.commands.waiting import bar, waiting
from rongcuo.errors import InputError, PersonalDataError, Problem, RongcuoError, shown
from rongcuo.policy.model import Policy
from rongcuo.safe_write import write_over
from rongcuo.store import RECORD
from rongcuo.workdays import Calendar

if TYPE_CHECKING:
    from rongcuo.divergence import Judgement
    from rongcuo.trends.release import Exception_, Release
    from rongcuo.trends.report import Report
    from rongcuo.trends.tally import Tally

__all__ = ["trends"]

_AUDIENCES = {"restricted": "办案版", "internal": "内部版", "public": "公开版"}


def trends(
    table: Table,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="文件夹", help="报告写到这个文件夹")
    ],
    audience: Annotated[
        str,
        typer.Option(
            "--audience",
            metavar="给谁看",
            help="办案版（restricted，不隐去）、内部版（internal）、公开版（public）",
        ),
    ],
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="日期", help="统计截至哪一天，默认今天")
    ] = None,
    previous: Annotated[
        Path | None,
        typer.Option("--previous", metavar="文件夹", help="上次发布的报告，防止两次相减"),
    ] = None,
    beside: Annotated[
        Path | None,
        typer.Option(
            "--beside", metavar="文件夹", help="公开版接着发布时：同一天的内部版，防止两版对照"
        ),
    ] = None,
    rounding: Annotated[
        int, typer.Option("--round", metavar="数", help="件数取整到它的倍数，默认不取整")
    ] = 1,
    allow: Annotated[
        list[str] | None,
        typer.Option(
            "--allow", metavar="期间:项目:类", help="例外写出一个小数字（仅内部版），可重复"
        ),
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="职务", help="谁决定例外，不写姓名")] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="理由", help="例外的理由")] = "",
    records: Annotated[
        Path | None,
        typer.Option(
            "--records", metavar="文件夹", help="有评议记录的案件夹：人的决定与比对不同之处"
        ),
    ] = None,
    engine: Annotated[
        str, typer.Option("--engine", metavar="引擎", help="pandas 或 dask（.parquet）")
    ] = "pandas",
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="地址", help="已有 Dask 集群的地址")
    ] = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Write the report: a page, a workbook of the tables, a summary, and the release."""
    audience = _audience(audience)
    if engine not in ("pandas", "dask"):
        raise RongcuoError(f"--engine 没有“{shown(engine)}”。可写：pandas、dask。")
    if not 1 <= rounding <= 100:
        raise RongcuoError("--round 请写 1 至 100。")
    if beside and audience != "public":
        raise RongcuoError("--beside 只用于公开版。")
    day = day_of(as_of, "--as-of") if as_of else date.today()
    policy, calendar = policy_of(policy_folder), calendar_of(calendar_file)
    exceptions = _exceptions(allow or [], by, reason, audience)

    from rongcuo.trends.beside import Beside
    from rongcuo.trends.departures import with_departures
    from rongcuo.trends.disclosure import disclose
    from rongcuo.trends.kept import as_json
    from rongcuo.trends.release import AUDIENCES
    from rongcuo.trends.report import report

    before = _released(previous, audience, policy) if previous else None
    internal = _released(beside, "internal", policy) if beside else None
    judged = _judged(records) if records else None
    counted = _counted(table, policy, day, calendar, engine, scheduler)
    if not counted:
        raise InputError([Problem(str(table), None, "没有一件案件。", "请先填写。")])
    if internal is not None and not Beside(internal).of_the_same(counted):
        what = "内部版的数字不是这份案件表、这一天的。"
        raise InputError([Problem(str(beside), None, what, "请先用同一份表、同一天写出内部版。")])
    over = day.year if (day.month, day.day) == (12, 31) else day.year - 1
    release = disclose(
        counted, policy, AUDIENCES[audience], before, exceptions, rounding, over, internal
    )
    if judged is not None:
        release = with_departures(release, judged, policy, before)
    unused = [e for e in exceptions if (e.period, e.measure, e.cls) not in release.counts]
    if unused:
        raise RongcuoError(
            f"--allow 的“{shown(unused[0].period)}:{shown(unused[0].measure)}:{shown(unused[0].cls)}”不在报告里。可用的名称见 release.json。"
        )
    invented = all(cls.startswith("合成") for _, name, cls in counted if name == "U")
    with waiting("写报告……"):
        found = report(release, policy, day, calendar, judged=judged, synthetic=invented)
        _scanned(table, found)
        _written(output, found, as_json(release))
    console().print(
        f"已写入 {output}：趋势报告.html、趋势表.xlsx、趋势摘要.docx、release.json", soft_wrap=True
    )
    if audience == "public" and before is not None and internal is None:
        console().print(
            "没有写 --beside：看得到内部版的人把两版放在一起，可能推出隐去的数。", soft_wrap=True
        )
    console().print(f"{found.marking}。发布前请不知情与知情的各一人试着认一认。")


def _audience(written: str) -> str:
    """The id of an audience that is written as such or in Chinese."""
    for name, title in _AUDIENCES.items():
        if written in (name, title, title.removesuffix("版")):
            return name
    choices = "、".join(f"{title}（{name}）" for name, title in _AUDIENCES.items())
    raise RongcuoError(f"--audience 没有“{shown(written)}”。可写：{choices}。")


def _exceptions(allowed: list[str], by: str, reason: str, audience: str) -> list[Exception_]:
    """The exceptions asked for: only inside, only with a role and a reason."""
    from rongcuo.trends.release import Exception_

    if not allowed:
        return []
    if audience != "internal":
        raise RongcuoError("--allow 只用于内部版。")
    if not (by.strip() and reason.strip()):
        raise RongcuoError("--allow 须同时写明由谁决定（--by）和理由（--reason）。")
    if find_traces(by) or find_traces(reason):
        raise RongcuoError("--by、--reason 里疑似有个人信息。请改用职务或代称。")
    parts = [each.split(":") for each in allowed]
    if any(len(part) != 3 for part in parts):
        raise RongcuoError("--allow 请写成 期间:项目:类，如 2024-2026:I8:pending。")
    return [Exception_(p, m, cls, by.strip(), reason.strip()) for p, m, cls in parts]


def _released(folder: Path, audience: str, policy: Policy) -> Release:
    """The release in a folder; InputError where it is none, or made for others."""
    from rongcuo.trends.kept import read_release

    found = read_release(folder, policy)
    if found.audience.id != audience:
        what = f"这里的发布是{found.audience.title}。"
        remedy = f"请用{_AUDIENCES[audience]}的报告所在的文件夹。"
        raise InputError([Problem(str(folder), None, what, remedy)])
    return found


def _judged(folder: Path) -> tuple[Judgement, ...]:
    """What was held in the decisions of a folder's records; InputError where one is broken."""
    from rongcuo.divergence import judgements
    from rongcuo.filed import read_records

    if not folder.is_dir():
        raise InputError([Problem(str(folder), None, "没有这个文件夹。", "请检查路径。")])
    records, problems = read_records(sorted(folder.glob(f"*{RECORD}")))
    if problems:
        raise InputError(problems)
    return judgements(records)


def _counted(
    table: Path, policy: Policy, day: date, calendar: Calendar, engine: str, scheduler: str | None
) -> Tally:
    """The tally, with a bar for what takes long; no bar where no one looks."""
    from rongcuo.trends.tally import tally_file

    try:
        if engine == "pandas":
            return tally_file(table, policy, day, calendar, told=bar)
        if table.suffix.lower() != ".parquet":
            raise InputError(
                [
                    Problem(
                        str(table),
                        None,
                        "不是 .parquet。",
                        "请先用 rongcuo check 表 -o 表.parquet 转换。",
                    )
                ]
            )
        from rongcuo.trends.cluster import tally_on_cluster

        with waiting("统计……"):
            return tally_on_cluster(table, policy, day, calendar, scheduler=scheduler)
    except ValueError as error:
        raise InputError(
            [Problem(str(table), None, f"{error}。", "请先用 rongcuo check 检查。")]
        ) from None


def _scanned(table: Path, found: Report) -> None:
    """Read every word that is to be written; PersonalDataError where one may be personal."""
    words = [found.title, *found.first, *found.notes]
    for section in found.sections:
        words += section.statements
        words += [text for each in section.tables for row in each.rows for text in row]
    kinds = {trace.kind for word in words for trace in find_traces(word)}
    if kinds:
        what = f"要写出的文字里疑似有{'、'.join(sorted(kinds))}。"
        raise PersonalDataError(
            [Problem(str(table), None, what, "请核对单位代称和主题；没有写出。")]
        )


def _written(folder: Path, found: Report, release: str) -> None:
    from rongcuo.trends.html import page
    from rongcuo.trends.sheets import workbook
    from rongcuo.trends.summary import document

    contents: dict[str, str | bytes] = {
        "趋势报告.html": page(found),
        "趋势表.xlsx": workbook(found),
        "趋势摘要.docx": document(found),
        "release.json": release,
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        what = "建不了这个文件夹。"
        raise InputError([Problem(str(folder), None, what, "请改路径，或检查权限。")]) from None
    for name, content in contents.items():
        write_over(folder / name, content, private=True)
