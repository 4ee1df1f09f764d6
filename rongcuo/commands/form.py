"""`rongcuo form`: the written documents of the procedure as .docx, filled from a case or empty."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rongcuo.case import read_case
from rongcuo.commands.options import (
    CalendarFile,
    PolicyFolder,
    calendar_of,
    console,
    policy_of,
    warn_of_readers,
)
from rongcuo.errors import RongcuoError
from rongcuo.forms.filing import form_named, forms_of, of_record_file, write_form
from rongcuo.forms.matter import Matter, nothing
from rongcuo.log import read_log, read_log_file
from rongcuo.policy.forms import Form
from rongcuo.policy.model import Policy
from rongcuo.store import DOCUMENT, RECORD, case_of, document_path

__all__ = ["form"]


def form(
    name: Annotated[
        str | None, typer.Argument(metavar="文书", help="名称或编号，如 受理通知 或 acceptance")
    ] = None,
    case: Annotated[
        Path | None,
        typer.Argument(metavar="案件文件", help="案件文件或评议记录；写空白表单的不给"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="文件", help="写成哪个 .docx；不写则放在案件文件旁边"
        ),
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help="写一份空白表单")] = False,
    list_all: Annotated[bool, typer.Option("--list", help="列出全部文书")] = False,
    log: Annotated[
        Path | None,
        typer.Option("--log", metavar="文件", help="日志；不写则用案件文件旁边的"),
    ] = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Write a document of the procedure; one that is not due yet is refused with the reason.

    An earlier document stays: beside the case a later one gets a number, as k01.受理通知.2.docx.
    """
    policy = policy_of(policy_folder)
    forms = forms_of(policy_folder, policy)
    if list_all:
        _list(forms, policy)
        return
    if name is None:
        raise RongcuoError("请写明哪一种文书：rongcuo form --list 列出全部。")
    chosen = form_named(name, forms)
    if (case is None) != empty:
        raise RongcuoError("给出案件文件，或写 --empty 要一份空白表单；两者选一。")
    if case is None:
        path, matter = output or Path(f"{chosen.title}{DOCUMENT}"), nothing(policy)
    elif case.name.endswith(RECORD):
        if log is not None or calendar_file is not None:
            raise RongcuoError("评议记录自带日志和日历，不另写 --log、--calendar。")
        matter = of_record_file(case, policy)
        path = output or document_path(case_of(case), chosen.title)
    else:
        entries = read_log(case) if log is None else read_log_file(log)
        matter = Matter(read_case(case, policy), policy, entries, calendar_of(calendar_file))
        path = output or document_path(case, chosen.title)
    write_form(chosen, path, matter)
    console().print(f"已写入 {path}", soft_wrap=True)
    if case is not None:
        warn_of_readers(path.parent)


def _list(forms: tuple[Form, ...], policy: Policy) -> None:
    from rich.table import Table

    from rongcuo.views.words import BASIS

    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("文书", "编号", "", "谁写", "何时", "依据"):
        table.add_column(title, overflow="fold", no_wrap=title in ("编号", ""))
    for form in forms:
        cited = policy.provision(form.provision).citation
        table.add_row(form.title, form.id, BASIS[form.basis], form.actor, form.moment, cited)
    console().print(table)
    console().print("【文】条文写到的　【配】配套建议，条文没有写", style="dim")
