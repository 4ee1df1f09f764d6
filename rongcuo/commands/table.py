"""`rongcuo template`, `check`, `screen`: what is done with a table of many cases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rongcuo.anonymity import points_to_one_person
from rongcuo.commands.options import PolicyFolder, console, policy_of
from rongcuo.commands.waiting import waiting
from rongcuo.errors import InputError, Problem
from rongcuo.policy.model import Policy
from rongcuo.safe_write import write_new

__all__ = ["check", "screen", "template"]

_TOLD = 5  # columns without any answer that are named

Table = Annotated[Path, typer.Argument(metavar="案件表", help="一件一行的 .xlsx、.csv 或 .parquet")]


def template(
    table: Annotated[Path, typer.Argument(metavar="文件", help="要新建的空表，如 案件.xlsx")],
    policy_folder: PolicyFolder = None,
) -> None:
    """Write an empty case table; a file that exists is never overwritten."""
    from rongcuo.cases.template import template as workbook

    if table.suffix.lower() != ".xlsx":
        raise InputError([Problem(str(table), None, "不是工作簿的文件名。", "请以 .xlsx 结尾。")])
    write_new(table, workbook(policy_of(policy_folder)))
    console().print(f"已写入 {table}", soft_wrap=True)


def check(
    table: Table,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="文件", help="另存为 .xlsx、.csv 或 .parquet"),
    ] = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Check a case table cell by cell; with --output, write it in another format."""
    from rongcuo.cases.check import unanswered
    from rongcuo.cases.columns import columns
    from rongcuo.cases.table import read_table, write_table

    policy = policy_of(policy_folder)
    if output is not None and output.resolve() == table.resolve():
        raise InputError(
            [Problem(str(output), None, "这是案件表本身。", "请换一个名字；原文件未动。")]
        )
    with waiting("读取并检查……"):
        frame = read_table(table, policy)
    out = console()
    if frame.empty:
        raise InputError(
            [Problem(str(table), None, "没有一件案件。", "请从第 2 行起一件一行填写。")]
        )
    years = f"{frame['year'].min()} 至 {frame['year'].max()} 年"
    out.print(f"通过：{len(frame)} 件，{years}。未发现直接标识，不表示匿名。")
    texts = [column for column in columns(policy) if column.kind == "text"]
    pointed = sum(
        points_to_one_person("。".join(row))
        for row in frame[[c.id for c in texts]].fillna("").itertuples(index=False)
        if any(row)
    )
    if pointed:
        console(stderr=True).print(
            f"提醒：有 {pointed} 件的文字里，职务、单位与日期合在一起，可能指向一个人。请改用代称或只写到季度。"
        )
    blank = [column.title for column in unanswered(frame, policy)]
    if blank:
        console(stderr=True).print(
            f"提醒：有 {len(blank)} 列没有，或整列未填，各件都按未知算：{'、'.join(blank[:_TOLD])}"
            f"{'等' if len(blank) > _TOLD else ''}。",
            soft_wrap=True,
        )
    if output is not None:
        with waiting("写出……"):
            write_table(frame, output, policy)
        out.print(f"已写入 {output}", soft_wrap=True)


def screen(
    table: Table,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="文件", help="写到这个 .xlsx、.csv 或 .parquet"),
    ],
    readings: Annotated[
        bool, typer.Option("--readings", help="另列每种读法下的结果，用 .parquet 时适合")
    ] = False,
    policy_folder: PolicyFolder = None,
) -> None:
    """Compare every case of a table with the policy; findings only, no decision."""
    from rongcuo.cases.screen import findings
    from rongcuo.cases.screen import screen as compare
    from rongcuo.cases.table import read_table, write_findings

    policy = policy_of(policy_folder)
    if output.resolve() == table.resolve():
        raise InputError(
            [Problem(str(output), None, "这是案件表本身。", "请换一个名字；原文件未动。")]
        )
    with waiting("读取并检查……"):
        frame = read_table(table, policy)
    with waiting("比对并写出……"):
        found = compare(frame, policy, readings=readings)
        found.insert(0, "case", frame["case"])
        write_findings(found, output, policy)
    out = console()
    out.print(f"比对 {len(frame)} 件，已写入 {output}。只作比对，不作认定。", soft_wrap=True)
    for provision in findings(policy):
        counts = found[provision].value_counts()
        said = "，".join(f"{words} {counts[value]}" for value, words in _FOUND.items())
        out.print(f"  {cited(policy, provision)}　{said}")


def cited(policy: Policy, provision: str) -> str:
    """A provision as people cite it; the list that is claimed from is named as such."""
    name = policy.provision(provision).citation
    return f"{name}（所主张各项）" if provision == policy.claimable else name


_FOUND = {"yes": "符合", "no": "不符合", "unknown": "待定"}
