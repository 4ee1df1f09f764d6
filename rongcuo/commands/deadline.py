"""`rongcuo deadline …` and `rongcuo calendar check`: periods from dates alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rongcuo.calendar_file import read_supplement
from rongcuo.chinese_help import ChineseCommand
from rongcuo.commands.options import (
    CalendarFile,
    Json,
    PolicyFolder,
    calendar_of,
    console,
    day_of,
    family,
    policy_of,
    print_json,
)
from rongcuo.deadlines import deadline
from rongcuo.dossier import deadline_json
from rongcuo.errors import RongcuoError
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Limit
from rongcuo.safe_write import write_over
from rongcuo.timeline import Due
from rongcuo.views.deadlines import explained
from rongcuo.workdays import STATE

__all__ = ["app", "calendar_app"]

app = family()
calendar_app = family()

Explain = Annotated[bool, typer.Option("--explain", help="逐日列出计与不计的日子和理由")]
Ics = Annotated[Path | None, typer.Option("--ics", metavar="文件", help="另写一份日历文件（.ics）")]


def _day(option: str, help: str) -> object:
    return typer.Option(option, metavar="日期", help=help)


def _answer(
    limit_id: str,
    given: dict[str, tuple[str, str | None]],
    as_json: bool,
    explain: bool,
    ics: Path | None,
    calendar_file: Path | None,
    policy_folder: Path | None,
) -> None:
    """Compute a period from the dates given, by fact, and print it."""
    policy = policy_of(policy_folder)
    dates = {
        fact: day_of(written, option)
        for fact, (option, written) in given.items()
        if written is not None
    }
    limit = _limit(limit_id, policy, {fact: option for fact, (option, _) in given.items()}, dates)
    try:
        found = deadline(limit, dates, calendar_of(calendar_file))
    except ValueError as error:
        raise RongcuoError(f"{error}。请核对年份。") from None
    if found.disorder:
        raise RongcuoError(f"日期有矛盾：{'；'.join(found.disorder)}。请核对后重新输入。")
    if ics is not None:
        from rongcuo.ics import calendar_file as written

        write_over(ics, written([Due("期限", found)]))
    if as_json:
        print_json(deadline_json(found))
    else:
        console().print(explained(found, policy, days=explain))
        if min(dates.values()) <= policy.issued_on:
            console().print(
                "提醒：日期不晚于本办法印发之日，本办法没有写溯及既往（B14）。", style="yellow"
            )


def _limit(
    limit_id: str, policy: Policy, options: Mapping[str, str], dates: Mapping[str, date]
) -> Limit:
    """The period of this policy; RongcuoError where it has none, or does not ask for a date."""
    try:
        limit = policy.procedure.limit(limit_id)
    except KeyError:
        known = "、".join(each.id for each in policy.procedure.limits) or "没有写期限"
        raise RongcuoError(
            f"{policy.number}没有期限“{limit_id}”。这份办法的期限：{known}。"
        ) from None
    asked = {start.fact for start in limit.starts} | {end.fact for end in limit.ends}
    if strange := [options[fact] for fact in dates if fact not in asked]:
        raise RongcuoError(f"{policy.number}的“{limit.title}”用不到 {'、'.join(strange)}。请删去。")
    return limit


@app.command(cls=ChineseCommand, help="申请期限：启动问责程序后 7 个工作日内。")
def application(
    started: Annotated[str, _day("--started", "启动问责程序的日期")],
    approved: Annotated[str | None, _day("--approved", "批准启动的日期")] = None,
    informed: Annotated[str | None, _day("--informed", "本人知悉的日期")] = None,
    sent: Annotated[str | None, _day("--sent", "申请发出的日期")] = None,
    registered: Annotated[str | None, _day("--registered", "申请收文登记的日期")] = None,
    received: Annotated[str | None, _day("--received", "学院党委收到的日期")] = None,
    as_json: Json = False,
    explain: Explain = False,
    ics: Ics = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Article 5 (1): seven working days after accountability was started."""
    given = {
        "accountability_approved_on": ("--approved", approved),
        "accountability_started_on": ("--started", started),
        "respondent_informed_on": ("--informed", informed),
        "application_sent_on": ("--sent", sent),
        "application_registered_on": ("--registered", registered),
        "application_received_on": ("--received", received),
    }
    _answer("application", given, as_json, explain, ics, calendar_file, policy_folder)


@app.command(cls=ChineseCommand, help="调查报告期限：30 个工作日内。")
def report(
    referred: Annotated[str | None, _day("--referred", "交办的日期")] = None,
    accepted: Annotated[str | None, _day("--accepted", "受理的日期")] = None,
    formed: Annotated[str | None, _day("--formed", "调查组成立的日期")] = None,
    issued: Annotated[str | None, _day("--issued", "报告出具的日期")] = None,
    as_json: Json = False,
    explain: Explain = False,
    ics: Ics = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Article 5 (2): thirty working days to the written report."""
    given = {
        "referred_on": ("--referred", referred),
        "accepted_on": ("--accepted", accepted),
        "team_formed_on": ("--formed", formed),
        "report_issued_on": ("--issued", issued),
    }
    if not (referred or accepted or formed):
        raise RongcuoError("至少写明一个起算日：--referred、--accepted 或 --formed。")
    _answer("report", given, as_json, explain, ics, calendar_file, policy_folder)


@app.command(cls=ChineseCommand, help="反馈期限：核定结果作出后 3 个工作日内。")
def notification(
    made: Annotated[str, _day("--made", "核定结果作出的日期")],
    given: Annotated[str | None, _day("--given", "反馈本人的日期")] = None,
    as_json: Json = False,
    explain: Explain = False,
    ics: Ics = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Article 5 (3): three working days to notify the cadre."""
    days = {"result_made_on": ("--made", made), "feedback_on": ("--given", given)}
    _answer("notification", days, as_json, explain, ics, calendar_file, policy_folder)


@app.command(cls=ChineseCommand, help="暂缓期限：一般不得超过 3 个月。")
def deferral(
    started: Annotated[str, _day("--started", "暂缓开始的日期")],
    reported: Annotated[str | None, _day("--reported", "调查报告出具的日期")] = None,
    as_json: Json = False,
    explain: Explain = False,
    ics: Ics = None,
    calendar_file: CalendarFile = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Article 5 (3): as a rule three months at most."""
    given = {
        "deferral_started_on": ("--started", started),
        "report_issued_on": ("--reported", reported),
    }
    _answer("deferral", given, as_json, explain, ics, calendar_file, policy_folder)


@calendar_app.command(cls=ChineseCommand, help="检查一个日历文件，并列出它改变了哪些日子。")
def check(file: Annotated[Path, typer.Argument(metavar="文件", help="日历文件（.json）")]) -> None:
    """Check a calendar file and list the days that it makes different."""
    supplement = read_supplement(file)
    calendar = STATE.supplemented(supplement)
    out = console()
    settled = (
        "、".join(f"{year} 年" for year in sorted(supplement.years)) or "不确定任何一年，只作更正"
    )
    out.print(f"通过：{supplement.name}。{settled}。")
    for day in sorted({*supplement.rest, *supplement.work}):
        before, after = STATE.day(day), calendar.day(day)
        if before.counted != after.counted or before.reason != after.reason:
            was, now = ("上班" if each.counted else "休息" for each in (before, after))
            out.print(f"  {day}　{was}（{before.reason}）→ {now}（{after.reason}）")


@calendar_app.callback()
def _calendar() -> None:
    """Keep `check` a command of its own."""
