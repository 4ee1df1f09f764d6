"""`rongcuo assess`, `new`, `triage`, `timeline`, `event`: what is done with a case file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rongcuo.adopted import adopted_for, departures_of, read_adopted
from rongcuo.anonymity import points_to_one_person
from rongcuo.assess.findings import assess as compare
from rongcuo.case import parse_case, read_case
from rongcuo.commands.options import (
    CalendarFile,
    CaseFile,
    Json,
    PolicyFolder,
    calendar_of,
    console,
    day_of,
    policy_of,
    print_json,
    warn_of_readers,
)
from rongcuo.dossier import as_json as dossier_json
from rongcuo.dossier import triage_json
from rongcuo.errors import InputError, Problem, RongcuoError
from rongcuo.handling import enter, write_record
from rongcuo.log import read_log
from rongcuo.procedure import CORRECT, MANUAL, OUTCOMES, Entry, Refused
from rongcuo.safe_write import write_new, write_over
from rongcuo.source import Source
from rongcuo.timeline import timeline as follow

__all__ = ["assess", "event", "new", "timeline", "triage"]


def assess(
    case: CaseFile,
    as_json: Json = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="文件", help="写成一个独立网页（.html）")
    ] = None,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="文件", help="写成提请党委研究审核的报告（.docx）"),
    ] = None,
    record: Annotated[
        Path | None,
        typer.Option(
            "--record", metavar="文件", help="另写一份评议记录（.record.json），还没有决定"
        ),
    ] = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Compare a case with the policy."""
    if html is not None and html.suffix.lower() not in (".html", ".htm"):
        raise InputError([Problem(str(html), None, "不是网页文件名。", "请以 .html 结尾。")])
    if html is not None and html.resolve() == case.resolve():
        raise InputError(
            [Problem(str(html), None, "这是案件文件本身。", "请换一个名字；原文件未动。")]
        )
    policy, calendar = policy_of(policy_folder), calendar_of(calendar_file)
    found = read_case(case, policy)
    adopted = read_adopted(case.parent, policy)
    assessment = compare(found, policy)
    if html is not None:
        from rongcuo.views.page import page

        write_over(html, page(assessment, calendar), private=True)
    if docx is not None:
        from rongcuo.forms.filing import committee_report, write_form
        from rongcuo.forms.matter import Matter

        report = committee_report(policy_folder, policy)
        write_form(report, docx, Matter(found, policy, read_log(case), calendar))
    if record is not None:
        filed = write_record(record, case, policy, calendar)
        told = f"已写入 {record}，还没有决定。校验值 {filed.hash}"
        console().print(told, soft_wrap=True)
        warn_of_readers(record.parent)
    if as_json:
        print_json(dossier_json(assessment, calendar))
    elif html is not None or docx is not None:
        for written in filter(None, (html, docx)):
            console().print(f"已写入 {written}", soft_wrap=True)
    elif record is None:
        from rongcuo.views.terminal import assessed

        console().print(assessed(assessment, calendar))
    for departs in departures_of(found, adopted, policy):
        console(stderr=True).print(f"提醒：{departs}", soft_wrap=True)
    if points_to_one_person(found.narrative):
        console(stderr=True).print(
            "提醒：案情里职务、单位与日期合在一起，可能指向一个人。请改用代称或只写到季度。"
        )


def new(
    case: Annotated[Path, typer.Argument(metavar="案件文件", help="要新建的文件，如 k01.yaml")],
    claim: Annotated[
        list[str] | None,
        typer.Option("--claim", metavar="条文", help="主张的项，可重复；不写则列出全部"),
    ] = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Write an empty case file with the readings adopted for its folder; never over another."""
    from rongcuo.blank_case import blank_case

    policy = policy_of(policy_folder)
    claims = tuple(policy.find(name) for name in claim or ())
    for item in claims:
        if item not in policy.items:
            raise RongcuoError(f"{policy.provision(item).citation}不是可以主张的项。")
    case_id = case.stem.upper()
    ordered = tuple(item for item in policy.items if item in claims)
    adopted = adopted_for(ordered, read_adopted(case.parent, policy), policy)
    text = blank_case(policy, case_id, ordered, adopted)
    parse_case(Source(str(case), {"case": case_id}, {}), policy)
    write_new(case, text)
    console().print(f"已写入 {case}", soft_wrap=True)
    if adopted:
        told = f"已填入单位采用的读法：{'、'.join(adopted)}。依据和理由照录，本案不同的请改。"
        console().print(told, soft_wrap=True)


def triage(case: CaseFile, as_json: Json = False, policy_folder: PolicyFolder = None) -> None:
    """Sort the report that a case holds, by Article 8."""
    from rongcuo.triage import triage as sort_report
    from rongcuo.views.terminal import sorted_report

    policy = policy_of(policy_folder)
    found = read_case(case, policy)
    result = sort_report(found, policy)
    if as_json:
        print_json(None if result is None else triage_json(result))
    else:
        console().print(sorted_report(result, found, policy))


def timeline(
    case: CaseFile, calendar_file: CalendarFile = None, policy_folder: PolicyFolder = None
) -> None:
    """Show where a case stands, what may come next and by when."""
    from rongcuo.views.deadlines import stands

    policy = policy_of(policy_folder)
    found = read_case(case, policy)
    progress = follow(found, policy, read_log(case), calendar_of(calendar_file))
    console().print(stands(progress, policy, found.id))


def event(
    case: CaseFile,
    name: Annotated[
        str,
        typer.Argument(
            metavar="事件", help="如 受理 或 accept；条文之外的写 manual，更正日期写 correct"
        ),
    ],
    on: Annotated[str, typer.Option("--on", metavar="日期", help="办理日期；更正的，写正确的日期")],
    by: Annotated[str, typer.Option("--by", metavar="机关或职务", help="由谁办理，不写姓名")],
    outcome: Annotated[
        str | None,
        typer.Option("--outcome", metavar="结果", help="认定或核定的结果，由人写明"),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="理由", help="理由")] = "",
    title: Annotated[str, typer.Option("--title", metavar="名称", help="手工事件的名称")] = "",
    approver: Annotated[
        str, typer.Option("--approver", metavar="批准人", help="手工事件、更正由谁批准（职务）")
    ] = "",
    to: Annotated[
        str | None, typer.Option("--to", metavar="状态", help="手工事件退回的状态")
    ] = None,
    number: Annotated[
        int | None, typer.Option("--entry", metavar="序号", help="更正日志的第几条")
    ] = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Enter an event into a case's log; what is impossible or early is refused."""
    policy, calendar = policy_of(policy_folder), calendar_of(calendar_file)
    titles = {each.title: each for each in policy.procedure.events}
    known = titles | {each.id: each for each in policy.procedure.events}
    chosen = {word: key for key, word in OUTCOMES.items()} | {key: key for key in OUTCOMES}
    if outcome is not None and outcome not in chosen:
        choices = "、".join(f"{key}（{word}）" for key, word in OUTCOMES.items())
        raise RongcuoError(f"--outcome 可写：{choices}。")
    entry = Entry(
        event=known[name].id if name in known else name,
        on=day_of(on, "--on"),
        by=by,
        provision=known[name].provision if name in known else "",
        outcome=None if outcome is None else chosen[outcome],
        reason=reason,
        approver=approver,
        title=title if name == MANUAL else "",
        to=to if name == MANUAL else None,
        corrects=number if name == CORRECT else None,
    )
    try:
        stage = enter(entry, case, policy, calendar)
    except Refused as refusal:
        unknown = any("未查明" in each for each in refusal.missing)
        hint = f"未查明的，请先在 {case.name} 里回答。" if unknown else ""
        raise Refused(f"{refusal}{hint}", refusal.missing) from None
    now = policy.procedure.stage(stage).title if stage else "尚未启动"
    console().print(f"已记入日志。现在：{now}")
    warn_of_readers(case.parent)
