"""`rongcuo form`: the written documents of the procedure as .docx, filled from a case or empty."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from rongcuo.case import read_case
from rongcuo.commands.options import CalendarFile, PolicyFolder, calendar_of, console, policy_of
from rongcuo.errors import InputError, Problem, RecordError, RongcuoError, shown, suggestion
from rongcuo.forms.fill import fill
from rongcuo.forms.matter import Matter, nothing, of_record
from rongcuo.log import log_path, read_log, read_log_file
from rongcuo.policy.forms import Form, load_forms
from rongcuo.policy.model import Policy
from rongcuo.record import parse_record
from rongcuo.safe_write import write_over
from rongcuo.source import read_text_file
from rongcuo.store import RECORD, case_of
from rongcuo.verify import log_departs

__all__ = ["committee_report", "form", "write_form"]

_REPORT = "committee_report"


def form(
    name: Annotated[
        str | None, typer.Argument(metavar="文书", help="名称或编号，如 受理通知 或 acceptance")
    ] = None,
    case: Annotated[
        Path | None,
        typer.Argument(metavar="案件文件", help="案件文件或评议记录；写空白表单的不给"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="文件", help="写成哪个 .docx")
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
    """Write a document of the procedure; one that is not due yet is refused with the reason."""
    policy = policy_of(policy_folder)
    forms = _forms_of(policy_folder, policy)
    if list_all:
        _list(forms, policy)
        return
    if name is None:
        raise RongcuoError("请写明哪一种文书：rongcuo form --list 列出全部。")
    chosen = _found(name, forms)
    if output is None:
        raise RongcuoError("请用 -o 写明写成哪个文件，如 -o 文书.docx。")
    if (case is None) != empty:
        raise RongcuoError("给出案件文件，或写 --empty 要一份空白表单；两者选一。")
    if case is None:
        write_form(chosen, output, nothing(policy), ())
    elif case.name.endswith(RECORD):
        if log is not None or calendar_file is not None:
            raise RongcuoError("评议记录自带日志和日历，不另写 --log、--calendar。")
        write_form(chosen, output, _of_record(case, policy), (case,))
    else:
        entries = read_log(case) if log is None else read_log_file(log)
        matter = Matter(read_case(case, policy), policy, entries, calendar_of(calendar_file))
        write_form(chosen, output, matter, (case, log or log_path(case)))
    console().print(f"已写入 {output}", soft_wrap=True)


def write_form(chosen: Form, output: Path, matter: Matter, kept: tuple[Path, ...]) -> None:
    """Write one document; readable by its owner only where it is for a case.

    `kept` are files that must not be written over. InputError where the file cannot be written,
    NotYet where the case is not that far.
    """
    if output.suffix.lower() != ".docx":
        raise InputError([Problem(str(output), None, "不是文书文件名。", "请以 .docx 结尾。")])
    if output.resolve() in {path.resolve() for path in kept}:
        remedy = "请换一个名字；原文件未动。"
        raise InputError([Problem(str(output), None, "这是案件文件或日志本身。", remedy)])
    try:
        from rongcuo.forms.write import as_docx
    except ModuleNotFoundError as missing:
        raise RongcuoError(
            f"写文书还需要 {missing.name}。请安装：pip install 'rongcuo[forms]'"
        ) from None
    write_over(output, as_docx(fill(chosen, matter)), private=not matter.empty)


def _of_record(path: Path, policy: Policy) -> Matter:
    """A record as documents see it: its log as it goes on beside the case, where it does."""
    record = parse_record(read_text_file(path), str(path))
    matter, log = of_record(record, policy), read_log(case_of(path))
    if log and (departs := log_departs(record, log)):
        raise RecordError([Problem(str(path), None, departs, "请从备份核对日志。")])
    return replace(matter, log=log) if log else matter


def committee_report(policy_folder: Path | None, policy: Policy) -> Form:
    """What `rongcuo assess --docx` writes; RongcuoError where the policy has no such form."""
    return _found(_REPORT, _forms_of(policy_folder, policy))


def _forms_of(folder: Path | None, policy: Policy) -> tuple[Form, ...]:
    if folder is None:
        forms = load_forms(policy.id)
    else:
        from rongcuo.policy.forms_read import read_forms

        forms = read_forms(folder, policy)
    if not forms:
        raise RongcuoError("这个办法文件夹没有文书（forms.yaml）。")
    return forms


def _found(name: str, forms: tuple[Form, ...]) -> Form:
    """The form with this id or title, or the one whose title alone holds the name."""
    exact = [form for form in forms if name in (form.id, form.title)]
    near = exact or [form for form in forms if name in form.title]
    if len(near) == 1:
        return near[0]
    if near:
        titles = "、".join(form.title for form in near)
        raise RongcuoError(f"“{shown(name)}”不止一种：{titles}。请写全名。")
    hint = suggestion(name, [word for form in forms for word in (form.title, form.id)])
    raise RongcuoError(f"没有文书“{shown(name)}”。{hint}rongcuo form --list 列出全部。")


def _list(forms: tuple[Form, ...], policy: Policy) -> None:
    from rich.table import Table

    from rongcuo.views.words import BASIS

    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("文书", "编号", "", "谁写", "何时", "依据"):
        table.add_column(title, overflow="fold")
    for form in forms:
        cited = policy.provision(form.provision).citation
        table.add_row(form.title, form.id, BASIS[form.basis], form.actor, form.moment, cited)
    console().print(table)
    console().print("【文】条文写到的　【配】配套建议，条文没有写", style="dim")
