"""`rongcuo deadline`, `calendar`, `triage`, `timeline`, `event` and `docket`, from the outside."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from icalendar import Calendar

from rongcuo.cli import main
from rongcuo.log import log_path, read_log
from rongcuo.procedure import Entry

from .command import DATA, HETANG, Done
from .command import run as run_by_itself

Run = Callable[..., Done]

SAFE = "到这一天为止，各种读法下都不逾期。"
CHOICE = "读法由有权机关选择并写明理由，工具不代为选择。"
BEFORE = "提醒："


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, on a wide terminal; any error but an exit is one of ours."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setattr(sys.modules["__main__"], "__package__", "")  # called rongcuo, not pytest

    def running(*words: str | Path) -> Done:
        monkeypatch.setattr("sys.argv", ["rongcuo", *map(str, words)])
        with pytest.raises(SystemExit) as done:
            main()
        printed = capsys.readouterr()
        assert isinstance(done.value.code, int)
        return Done(done.value.code, printed.out, printed.err)

    return running


def lines(done: Done) -> list[str]:
    """What a command that succeeded printed, line by line."""
    assert (done.code, done.err) == (0, "")
    return [line.rstrip() for line in done.out.splitlines()]


def content(done: Done) -> Any:
    """The JSON that a command that succeeded printed."""
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def refused(done: Done) -> str:
    """What a command that refused its input said; it printed nothing else."""
    assert (done.code, done.out) == (1, "")
    assert "Traceback" not in done.err
    return done.err


# ---- help ----------------------------------------------------------------------------------------


USAGES = {
    "deadline": "用法：rongcuo deadline [选项] 命令",
    "deadline application": "用法：rongcuo deadline application [选项]",
    "deadline report": "用法：rongcuo deadline report [选项]",
    "deadline notification": "用法：rongcuo deadline notification [选项]",
    "deadline deferral": "用法：rongcuo deadline deferral [选项]",
    "calendar": "用法：rongcuo calendar [选项] 命令",
    "calendar check": "用法：rongcuo calendar check 文件 [选项]",
    "triage": "用法：rongcuo triage 案件文件 [选项]",
    "timeline": "用法：rongcuo timeline 案件文件 [选项]",
    "event": "用法：rongcuo event 案件文件 事件 [选项]",
    "docket": "用法：rongcuo docket 文件夹 [选项]",
}


@pytest.mark.parametrize("command", USAGES)
def test_help_is_chinese(run: Run, command: str) -> None:
    """Usage, purpose and every option; each line says something in Chinese."""
    told = lines(run(*command.split(), "--help"))

    assert told[0] == USAGES[command]
    assert "显示用法" in told[-2] or "命令：" in told
    assert [line for line in told if line and not re.search("[一-鿿]", line)] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("deadline", "用法：rongcuo deadline [选项] 命令"),
        ("deadline appeal", "没有命令“appeal”。"),
        ("deadline application", "缺少--started 日期。"),
        ("deadline notification", "缺少--made 日期。"),
        ("deadline deferral", "缺少--started 日期。"),
        ("deadline application --started", "选项 --started 之后缺少内容。"),
        ("deadline application --begun 2025-03-03", "没有选项 --begun。"),
        ("deadline application 2025-03-03 --started 2025-03-03", "多写了参数，或写法不对。"),
        ("calendar", "用法：rongcuo calendar [选项] 命令"),
        ("calendar check", "缺少文件。"),
        ("triage", "缺少案件文件。"),
        ("timeline", "缺少案件文件。"),
        ("event", "缺少案件文件。"),
        ("event k01.yaml", "缺少事件。"),
        ("event k01.yaml refer --by 党委", "缺少--on 日期。"),
        ("event k01.yaml refer --on 2025-03-03", "缺少--by 机关或职务。"),
        ("docket", "缺少文件夹。"),
    ],
)
def test_wrong_usage_has_its_own_status(run: Run, words: str, said: str) -> None:
    """Status 2, told on the error stream, with the place of the help."""
    done = run(*words.split())

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)
    assert "用法" in done.err


def test_the_command_by_itself(tmp_path: Path) -> None:
    """In a process of its own: status 0 for an answer, 1 for a refusal, 2 for wrong usage."""
    started = ["deadline", "application", "--started"]

    done = run_by_itself(*started, "2025-09-26", cwd=tmp_path)
    refusal = run_by_itself(*started, "2025-02-30", cwd=tmp_path)
    misuse = run_by_itself(*started, cwd=tmp_path)

    assert (done.code, done.err) == (0, "")
    assert "至少不晚于 2025-10-11" in done.out
    assert (refusal.code, refusal.out) == (1, "")
    assert (misuse.code, misuse.out) == (2, "")
    assert list(tmp_path.iterdir()) == []


# ---- deadline ------------------------------------------------------------------------------------


T12 = [
    *("deadline", "application"),
    *("--approved", "2025-09-26", "--started", "2025-09-26", "--informed", "2025-09-28"),
    *("--sent", "2025-10-13", "--registered", "2025-10-13", "--received", "2025-10-13"),
]


def test_an_application_is_told_with_every_reading(run: Run) -> None:
    """T12: the safe day first, then whether it is in time, then each reading, then the reasons."""
    told = lines(run(*T12))

    assert told[:5] == [
        "申请期限　第五条第（一）项",
        "“应在启动问责程序后7个工作日内”",
        "",
        f"最稳妥 2025-10-11　{SAFE}",
        "是否按期：◌ 待定",
    ]
    assert [re.split(r"\s{2,}", line) for line in told[6:19]] == [
        ["读法", "截止日", "是否按期"],
        ["自批准启动之日，首日不计", "2025-10-13 周一", "● 按期"],
        ["自批准启动之日，首日不计，调休上班不计", "2025-10-15 周三", "● 按期"],
        ["自批准启动之日，首日计入", "2025-10-11 周六", "✕ 逾期"],
        ["自批准启动之日，首日计入，调休上班不计", "2025-10-14 周二", "● 按期"],
        ["自启动之日，首日不计", "2025-10-13 周一", "● 按期"],
        ["自启动之日，首日不计，调休上班不计", "2025-10-15 周三", "● 按期"],
        ["自启动之日，首日计入", "2025-10-11 周六", "✕ 逾期"],
        ["自启动之日，首日计入，调休上班不计", "2025-10-14 周二", "● 按期"],
        ["自本人知悉之日，首日不计", "2025-10-14 周二", "● 按期"],
        ["自本人知悉之日，首日不计，调休上班不计", "2025-10-15 周三", "● 按期"],
        ["自本人知悉之日，首日计入", "2025-10-13 周一", "● 按期"],
        ["自本人知悉之日，首日计入，调休上班不计", "2025-10-15 周三", "● 按期"],
    ]
    assert [line[:4] for line in told[19:22]] == ["⚑ B1", "⚑ B2", "⚑ B3"]
    assert told[-1] == CHOICE


@pytest.mark.parametrize(
    ("words", "heading", "reason"),
    [
        (
            "application --started 2025-03-03",
            "至少不晚于 2025-03-11",
            "不知道批准启动之日、本人知悉之日，实际可能更早。",
        ),
        (
            "application --started 2025-03-03 --approved 2025-03-03",
            "最稳妥 2025-03-11",
            SAFE,
        ),
        ("report --referred 2025-02-24", "最稳妥 2025-04-07", SAFE),
        (
            "report --accepted 2025-02-24",
            "至少不晚于 2025-04-07",
            "不知道交办之日、调查组成立之日，实际可能更早。",
        ),
        ("report --formed 2025-02-24 --referred 2025-02-24", "最稳妥 2025-04-07", SAFE),
        ("notification --made 2025-06-09", "最稳妥 2025-06-11", SAFE),
        ("notification --made 2025-03-08", "截止日 2025-03-12", "各种读法一致。"),
        (
            "deferral --started 2025-03-10 --reported 2025-03-10",
            "截止日 2025-06-10",
            "各种读法一致。",
        ),
        (
            "deferral --started 2025-03-10",
            "至少不晚于 2025-06-10",
            "不知道报告出具之日，实际可能更早。",
        ),
        # leap days
        ("notification --made 2024-02-28", "最稳妥 2024-03-01", SAFE),
        (
            "deferral --started 2023-11-30 --reported 2023-11-30",
            "截止日 2024-02-29",
            "各种读法一致。",
        ),
        (
            "deferral --started 2024-02-29 --reported 2024-02-29",
            "截止日 2024-05-29",
            "各种读法一致。",
        ),
        # year ends
        ("notification --made 2024-12-31", "最稳妥 2025-01-03", SAFE),
        ("report --referred 2024-11-28", "最稳妥 2025-01-09", SAFE),
        (
            "deferral --started 2025-12-31 --reported 2025-12-31",
            "截止日 2026-03-31",
            "各种读法一致。",
        ),
    ],
)
def test_what_people_are_shown_first(run: Run, words: str, heading: str, reason: str) -> None:
    """The safe day, or the one that all readings agree on, or one that it is no later than."""
    told = lines(run("deadline", *words.split()))

    assert told[3] == f"{heading}　{reason}"
    assert not any(line.startswith("是否按期：") for line in told)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (
            "application --approved 2025-03-03 --started 2025-03-03 --informed 2025-03-03 "
            "--sent 2025-03-17",
            "✕ 逾期",
        ),
        ("application --approved 2025-03-03 --started 2025-03-03 --received 2025-03-05", "● 按期"),
        ("application --started 2025-03-03 --received 2025-03-17", "◌ 待定"),
        ("report --referred 2025-02-24 --issued 2025-03-10", "● 按期"),
        ("report --formed 2025-02-24 --issued 2025-05-12", "✕ 逾期"),
        ("report --accepted 2025-02-24 --issued 2025-05-12", "◌ 待定"),
        ("notification --made 2025-06-09 --given 2025-06-11", "● 按期"),
        ("notification --made 2025-06-09 --given 2025-06-12", "◌ 待定"),
        ("notification --made 2025-06-09 --given 2025-06-13", "✕ 逾期"),
    ],
)
def test_whether_it_was_in_time(run: Run, words: str, verdict: str) -> None:
    """Told once for the whole, beside each reading."""
    assert f"是否按期：{verdict}" in lines(run("deadline", *words.split()))


def test_every_day_is_explained(run: Run) -> None:
    """With --explain, each reading lists its days, numbered where they count."""
    told = lines(run("deadline", "notification", "--made", "2025-04-25", "--explain"))

    first = told.index("自核定结果作出之日，首日不计", told.index("") + 8)
    assert [re.split(r"\s{2,}", line) for line in told[first + 1 : first + 6]] == [
        ["2025-04-25 周五", "—", "首日不计"],
        ["2025-04-26 周六", "—", "周末"],
        ["2025-04-27 周日", "第 1 日", "调休上班（劳动节）"],
        ["2025-04-28 周一", "第 2 日", "工作日"],
        ["2025-04-29 周二", "第 3 日", "工作日"],
    ]
    assert sum("按此读法不计" in line for line in told) == 2


def test_readings_without_a_day_explain_nothing(run: Run) -> None:
    """Only those that can be counted are listed day by day."""
    told = lines(run("deadline", "deferral", "--started", "2025-03-10", "--explain"))

    assert told.count("自暂缓开始之日，首日不计") == 1
    assert told.count("自报告出具之日，首日不计") == 0
    assert any(line.startswith("自报告出具之日，首日不计") and "日期未知" in line for line in told)


def test_json_for_programs(run: Run) -> None:
    """T12 as JSON: nothing else is printed, not even a reminder."""
    told = content(run(*T12, "--json"))
    old = content(run("deadline", "notification", "--made", "2018-03-05", "--json"))

    assert [*told] == [
        *("rule", "provision", "readings", "earliest", "latest", "agreed", "verdict")
    ]
    assert (told["rule"], told["provision"]) == ("application", "art_5__point_1")
    assert (told["earliest"], told["latest"]) == ("2025-10-11", "2025-10-15")
    assert (told["agreed"], told["verdict"]) == (None, "undetermined")
    assert len(told["readings"]) == 12
    assert old["earliest"] == "2018-03-07"


def test_a_period_as_a_calendar_entry(run: Run, tmp_path: Path) -> None:
    """With --ics, beside what is printed, one all-day entry on the safe day."""
    target = tmp_path / "期限.ics"

    printed = lines(run(*T12, "--ics", target))

    calendar = Calendar.from_ical(target.read_bytes())
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    assert printed == lines(run(*T12))
    assert event.decoded("dtstart") == date(2025, 10, 11)
    assert str(event["summary"]) == "期限 申请期限：最稳妥 2025-10-11"


def test_a_calendar_entry_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    """Refused with the file; nothing is printed."""
    said = refused(run(*T12, "--ics", tmp_path / "无" / "期限.ics"))

    assert "没有这个文件夹。" in said


# ---- days that are not accepted ------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        *("2025-3-3", "20250303", "2025/03/03", "2025-03-03T00:00", "25-03-03", "三月三日", ""),
        *("2025-02-30", "2025-02-29", "2025-13-01", "2025-00-10", "0000-01-01"),
        *("2025-W10-1", "２０２５-０３-０３", " 2025-03-03", "2025-03-0３"),
    ],
)
def test_a_day_is_written_in_one_way(run: Run, written: str) -> None:
    """Anything but an existing YYYY-MM-DD is refused, naming the option and the sample."""
    said = refused(run("deadline", "notification", "--made", written))

    assert said == f"--made 的“{written}”不是日期。请写成 2025-03-03 的样式。\n"


def test_a_leap_day_exists_in_leap_years(run: Run) -> None:
    """29 February 2024 does, 2025 and 2100 do not."""
    assert run("deadline", "notification", "--made", "2024-02-29").code == 0
    for written in ("2025-02-29", "2100-02-29"):
        assert "不是日期" in refused(run("deadline", "notification", "--made", written))


@pytest.mark.parametrize(
    ("rule", "option"),
    [
        ("application", "--approved"),
        ("application", "--informed"),
        ("application", "--sent"),
        ("application", "--registered"),
        ("application", "--received"),
        ("report", "--referred"),
        ("report", "--accepted"),
        ("report", "--formed"),
        ("report", "--issued"),
        ("notification", "--given"),
        ("deferral", "--reported"),
    ],
)
def test_the_option_with_the_wrong_day_is_named(run: Run, rule: str, option: str) -> None:
    """Whichever it is."""
    needed = {
        "application": ["--started", "2025-03-03"],
        "report": ["--referred", "2025-03-03"],
        "notification": ["--made", "2025-03-03"],
        "deferral": ["--started", "2025-03-03"],
    }

    said = refused(run("deadline", rule, *needed[rule], option, "昨天"))

    assert said.startswith(f"{option} 的“昨天”不是日期。")


@pytest.mark.parametrize("written", ["2003-12-31", "2100-01-01", "0001-01-01", "9999-12-31"])
def test_a_day_outside_the_calendar_is_refused(run: Run, written: str) -> None:
    """The calendar holds 2004 to 2099."""
    said = refused(run("deadline", "application", "--started", written))

    assert said == f"--started 的 {written} 不在 2004 至 2099 年之间。请核对年份。\n"


@pytest.mark.parametrize(
    "words",
    [
        "application --started 2099-12-28",
        "report --referred 2099-12-01",
        "notification --made 2099-12-31",
        "deferral --started 2099-11-30",
    ],
)
def test_a_period_that_ends_after_the_calendar_is_refused(run: Run, words: str) -> None:
    """Its start is in the calendar, its end is not: said in Chinese, with the years."""
    assert "2004 至 2099 年" in refused(run("deadline", *words.split()))


def test_the_first_days_of_the_calendar_are_counted(run: Run) -> None:
    """From New Year 2004, a Thursday: 2, 5, 6 January."""
    told = content(run("deadline", "notification", "--made", "2004-01-01", "--json"))

    assert told["agreed"] == "2004-01-06"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "application --started 2025-03-03 --approved 2025-03-04",
            "“自启动之日”（2025-03-03）早于“自批准启动之日”（2025-03-04）",
        ),
        (
            "application --started 2025-03-03 --sent 2025-02-28",
            "“发出”（2025-02-28）早于“自启动之日”（2025-03-03）",
        ),
        (
            "application --started 2025-03-03 --sent 2025-03-06 --received 2025-03-05",
            "“党委收到”（2025-03-05）早于“发出”（2025-03-06）",
        ),
        (
            "report --referred 2025-03-03 --formed 2025-03-01",
            "“自调查组成立之日”（2025-03-01）早于“自交办之日”（2025-03-03）",
        ),
        (
            "notification --made 2025-03-03 --given 2025-03-02",
            "“反馈本人”（2025-03-02）早于“自核定结果作出之日”（2025-03-03）",
        ),
        (
            "deferral --started 2025-03-09 --reported 2025-03-10",
            "“自暂缓开始之日”（2025-03-09）早于“自报告出具之日”（2025-03-10）",
        ),
    ],
)
def test_days_in_the_wrong_order_are_refused(run: Run, words: str, said: str) -> None:
    """Both are named; nothing is computed, nothing written."""
    assert refused(run("deadline", *words.split())) == f"日期有矛盾：{said}。请核对后重新输入。\n"
    assert refused(run("deadline", *words.split(), "--json")).startswith("日期有矛盾：")


def test_a_report_needs_a_day_to_start(run: Run) -> None:
    """Any of three; without one it is told which."""
    for words in ([], ["--issued", "2025-03-03"]):
        said = refused(run("deadline", "report", *words))

        assert said == "至少写明一个起算日：--referred、--accepted 或 --formed。\n"


@pytest.mark.parametrize(
    ("made", "reminded"),
    [
        ("2018-03-05", True),
        ("2018-10-25", True),
        ("2018-10-26", True),  # signed on this day
        ("2018-10-27", True),  # printed on this day, a Saturday
        ("2018-10-28", False),
        ("2025-03-03", False),
    ],
)
def test_days_before_the_policy_are_pointed_out(run: Run, made: str, reminded: bool) -> None:
    """Up to the two days on which it may have come into force (B14); counted all the same."""
    told = lines(run("deadline", "notification", "--made", made))

    assert any("B14" in line for line in told) is reminded
    assert any(line.startswith(BEFORE) for line in told) is reminded


# ---- calendars -----------------------------------------------------------------------------------


# An invented notice for 2027.
NEXT_YEAR = {
    "name": "2027年节假日安排",
    "source": "（虚构）国办发明电〔2026〕9号",
    "years": [2027],
    "rest": [
        {"from": "2027-01-01", "to": "2027-01-03", "reason": "元旦"},
        {"from": "2027-02-05", "to": "2027-02-11", "reason": "春节"},
        {"from": "2027-05-01", "to": "2027-05-05", "reason": "劳动节"},
        {"from": "2027-10-01", "to": "2027-10-07", "reason": "国庆节"},
    ],
    "work": [{"on": "2027-02-13", "reason": "春节"}],
}


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    """A calendar file for 2027."""
    path = tmp_path / "2027.json"
    path.write_text(json.dumps(NEXT_YEAR, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def test_a_year_not_yet_known_is_provisional(run: Run, next_year: Path) -> None:
    """28 December 2026 + 7 is 7 January, provisionally; with the year supplied it is final."""
    words = ["deadline", "application", "--approved", "2026-12-28", "--started", "2026-12-28"]

    before = lines(run(*words))
    after = lines(run(*words, "--calendar", next_year))

    assert before[3] == f"最稳妥 2027-01-03　{SAFE}"
    assert re.search(r"自启动之日，首日不计 +2027-01-07 周四（暂定）", "\n".join(before))
    assert any(
        line.startswith("暂定：2027 年的放假调休安排尚未收录")
        and "用 --calendar 提供该年的日历" in line
        for line in before
    )
    assert after[3] == f"最稳妥 2027-01-06　{SAFE}"
    assert re.search(r"自启动之日，首日不计 +2027-01-07 周四 ", "\n".join(after))
    assert "暂定" not in "\n".join(after)


def test_months_over_an_unknown_year_say_which(run: Run) -> None:
    """Three months after 2 October 2026 fall on a Saturday: where they are moved is provisional."""
    told = lines(run("deadline", "deferral", "--started", "2026-10-02", "--reported", "2026-10-02"))

    assert told[3] == f"最稳妥 2027-01-02　{SAFE}"
    assert any(line.startswith("暂定：2027 年的放假调休安排尚未收录") for line in told)


def test_provisional_readings_are_marked_in_json(run: Run, next_year: Path) -> None:
    """Each reading says whether it touches a year not yet known."""
    words = ["deadline", "notification", "--made", "2026-12-31", "--json"]

    before = content(run(*words))
    after = content(run(*words, "--calendar", next_year))

    assert [each["provisional"] for each in before["readings"]] == [True, True]
    assert [each["provisional"] for each in after["readings"]] == [False, False]
    assert (before["earliest"], after["earliest"]) == ("2027-01-02", "2027-01-05")


def test_provisional_days_are_marked_when_explained(run: Run) -> None:
    """Those of the unknown year, not those before it."""
    told = lines(run("deadline", "notification", "--made", "2026-12-31", "--explain"))

    days = [re.split(r"\s{2,}", line) for line in told if line.startswith(("2026-12", "2027-01"))]
    assert ["2026-12-31 周四", "—", "首日不计"] in days
    assert ["2027-01-01 周五", "—", "法定节假日（元旦）（暂定）"] in days
    assert ["2027-01-04 周一", "第 1 日", "工作日（暂定）"] in days


def test_a_calendar_is_checked(run: Run, next_year: Path) -> None:
    """What it settles, and every day that it makes different, with the reasons."""
    told = lines(run("calendar", "check", next_year))

    assert told[0] == "通过：2027年节假日安排（（虚构）国办发明电〔2026〕9号）。2027 年。"
    assert "  2027-02-08　上班（工作日）→ 休息（法定节假日（春节））" in told
    assert "  2027-02-13　休息（周末）→ 上班（调休上班（春节））" in told
    assert not any("2027-01-01" in line for line in told)  # New Year was known to be off


def test_a_correction_settles_no_year(run: Run, tmp_path: Path) -> None:
    """Single days are corrected, no year is settled."""
    path = tmp_path / "校庆.yaml"
    path.write_text(
        "name: 校庆\nsource: 院办通知\nrest: [{from: 2025-06-09, to: 2025-06-09, reason: 校庆}]\n",
        encoding="utf-8",
    )

    assert lines(run("calendar", "check", path)) == [
        "通过：校庆（院办通知）。不确定任何一年，只作更正。",
        "  2025-06-09　上班（工作日）→ 休息（法定节假日（校庆））",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["calendar", "check"],
        ["deadline", "notification", "--made", "2025-03-03", "--calendar"],
        ["timeline", DATA / "t07.yaml", "--calendar"],
        ["docket", DATA, "--calendar"],
    ],
)
def test_a_calendar_that_is_wrong_is_refused(
    run: Run, tmp_path: Path, words: list[str | Path]
) -> None:
    """With file, line and remedy, by every command that takes one."""
    path = tmp_path / "2027.yaml"
    path.write_text("name: 甲\nsource: 乙\nyears: [27]\n", encoding="utf-8")

    said = refused(run(*words, path))
    missing = refused(run(*words, tmp_path / "2028.yaml"))

    assert f"{path}:3：这里应是年份。请写如 2027。" in said
    assert missing == f"{tmp_path / '2028.yaml'}：没有这个文件。请检查路径。\n"


# ---- triage --------------------------------------------------------------------------------------


def test_a_report_is_sorted(run: Run) -> None:
    """T05: mistaken, under Article 8 and its second item; what is forbidden stands below."""
    told = lines(run("triage", DATA / "t05.yaml"))

    assert told[0] == "举报甄别"
    assert "错告" in told[1]
    assert told[1].endswith("依据：第八条、第八条第（二）项")
    assert told[-1].startswith("失实不等于诬告，查不清不等于失实。不得追查匿名举报人")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, None),
        (
            5,
            {
                "value": "mistaken",
                "provisions": ["art_8", "art_8__point_2"],
                "open_facts": [],
            },
        ),
        (
            11,
            {
                "value": "suspected_malicious",
                "provisions": ["art_8", "art_8__point_2", "art_8__point_4"],
                "open_facts": [],
            },
        ),
    ],
)
def test_triage_for_programs(run: Run, number: int, expected: object) -> None:
    """The block of `assess`, or null where the case holds no report."""
    assert content(run("triage", DATA / f"t{number:02}.yaml", "--json")) == expected


def test_a_suspicion_is_no_finding(run: Run) -> None:
    """T11: only suspected, and for a body with the power to find so."""
    told = "\n".join(lines(run("triage", DATA / "t11.yaml")))

    assert "疑似诬告" in told
    assert "有权机关" in told


def test_a_case_without_a_report(run: Run) -> None:
    """T01, and a case just begun, say nothing of one."""
    assert lines(run("triage", DATA / "t01.yaml")) == [
        "案件没有写明受理的举报，不适用第八条的甄别。"
    ]


def test_a_blank_case_holds_no_report(run: Run, tmp_path: Path) -> None:
    """As `rongcuo new` writes it."""
    path = tmp_path / "k01.yaml"
    lines(run("new", path))

    assert lines(run("triage", path)) == ["案件没有写明受理的举报，不适用第八条的甄别。"]


def test_a_report_without_assessment_is_blocked(run: Run, tmp_path: Path) -> None:
    """T05 without it: what the facts would give, and what is asked for."""
    path = tmp_path / "t05.yaml"
    text = (DATA / "t05.yaml").read_text(encoding="utf-8")
    held = "  collective_assessment_held:\n    value: yes\n    evidence: [集体研判纪要]\n"
    assert text.count(held) == 1
    path.write_text(text.replace(held, ""), encoding="utf-8")

    told = lines(run("triage", path))

    assert told[1] == "没有集体研判的记录，暂不甄别　依据：第八条"
    assert told[2].startswith("如已集体研判，按现有事实为：错告")
    assert told[3] == "· 还须查明：是否经过集体研判？"


@pytest.mark.parametrize("command", ["triage", "timeline"])
def test_a_case_that_cannot_be_read_is_refused(run: Run, tmp_path: Path, command: str) -> None:
    """With file and line, as `assess` does."""
    path = tmp_path / "k01.yaml"
    path.write_text("case: K01\nanswers: {reported_fact_status: 失真}\n", encoding="utf-8")

    assert refused(run(command, path)).startswith(
        f"{path}:2：reported_fact_status 没有取值“失真”。"
    )
    assert "没有这个文件。" in refused(run(command, tmp_path / "k02.yaml"))


# ---- timeline ------------------------------------------------------------------------------------


def test_where_a_case_stands(run: Run) -> None:
    """T07: deferred; what happened with what is not established, what may follow, what is due."""
    told = lines(run("timeline", DATA / "t07.yaml"))

    happened = [line for line in told if re.match(r"20\d\d-", line)]
    assert told[0] == "案件 T07　现在：暂缓中"
    assert [line.split("　")[:2] for line in happened] == [
        ["2025-02-17", "启动问责程序【文】"],
        ["2025-02-20", "提交书面申请【文】"],
        ["2025-02-24", "研究后交办【文】"],
        ["2025-02-25", "受理【文】"],
        ["2025-02-26", "组成调查组【文】"],
        ["2025-03-10", "出具书面调查报告【文】"],
        ["2025-03-10", "暂缓作出认定结论【文】"],
    ]
    assert "  没有写明：纪委与组织人事部门都在（未查明）" in told
    assert "· 继续核实【配】　调查组　resume　第五条第（三）项" in told
    assert "· 作出认定结论【文】　调查组　conclude　第五条第（三）项" in told
    assert "    文书：容错纠错认定结论【文】" in told
    assert re.split(r"\s{2,}", told[told.index("正在进行的期限") + 2]) == [
        *("T07", "暂缓期限", "截止日 2025-06-10", "各种读法一致。")
    ]
    assert told[-1] == "超期只作提醒，不改变实体比对的结果。"


def test_what_a_next_step_waits_for(run: Run) -> None:
    """T12: the readings disagree; the conflict of interest is pointed out."""
    told = lines(run("timeline", DATA / "t12.yaml"))

    assert told[0] == "案件 T12　现在：申请已收到"
    assert "    ◌ 各种读法均逾期【文】：未查明" in told
    assert "    ◌ 申请未逾期（读法不一致的，由人选择）【文】：未查明" in told
    assert "    ✕ 回避检查【配】：否" in told
    assert "正在进行的期限" not in told


def test_a_case_that_has_not_begun(run: Run) -> None:
    """T11 has no accountability and no application; only a start could follow."""
    told = lines(run("timeline", DATA / "t11.yaml"))

    assert told[0] == "案件 T11　现在：问责尚未启动，或没有写明启动日期"
    (following,) = (line for line in told if line.startswith("· "))
    assert following.startswith("· 启动问责程序【文】　")
    assert following.endswith("　start　第五条第（一）项")


def test_notes_are_told_as_what_they_are(run: Run, t01: Path) -> None:
    """A day that the file gives otherwise, or a step not recorded, is not something missing."""
    entry = '{"event": "apply", "on": "2024-10-25", "by": "干部个人"}\n'
    log_path(t01).write_text(entry, encoding="utf-8")
    text = t01.read_text(encoding="utf-8")
    t01.write_text(f"{text}  report_issued_on: 2024-11-20\n", encoding="utf-8")

    told = "\n".join(lines(run("timeline", t01)))

    assert "案件文件写的是 2024-10-24" in told
    assert "现在是“申请已收到”，不能“出具书面调查报告”" in told
    assert "没有写明：案件文件" not in told
    assert "没有写明：现在是" not in told


def test_another_policy_may_have_no_procedure(run: Run, tmp_path: Path) -> None:
    """Its cases stand nowhere, hold no report, have nothing due, and can be followed by no event."""
    case = Path(copy(HETANG / "k01.yaml", tmp_path))
    policy = ["--policy", HETANG]

    where = lines(run("timeline", case, *policy))
    report = lines(run("triage", case, *policy))
    due = lines(run("docket", tmp_path, "--today", "2025-06-18", *policy))
    said = refused(run("event", case, "refer", "--on", "2025-06-18", "--by", "站务会", *policy))

    assert where[0] == "案件 K01　现在：问责尚未启动，或没有写明启动日期"
    assert report == ["案件没有写明受理的举报，不适用第八条的甄别。"]
    assert due[0] == "2025-06-18　1 个在办案件，0 项期限正在进行。"
    assert said.startswith("没有事件“refer”。")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('{"event": "refer"', "这一行不是日志。"),
        ('{"event": "refer", "by": "学院党委"}', "这一行不是日志。"),
        ('{"event": "withdraw", "by": "学院党委", "on": "2024-10-25"}', "withdraw"),
    ],
)
@pytest.mark.parametrize("command", ["timeline", "event"])
def test_a_log_that_is_not_ours_is_refused(
    run: Run, tmp_path: Path, command: str, line: str, named: str
) -> None:
    """Cut off, incomplete, or of an event that this policy does not have: told, not passed over."""
    case = Path(copy(DATA / "t01.yaml", tmp_path))
    log_path(case).write_text(f"{line}\n", encoding="utf-8")
    more = ["refer", "--on", "2024-10-28", "--by", "学院党委"] if command == "event" else []

    said = refused(run(command, case, *more))

    assert named in said
    assert log_path(case).read_text(encoding="utf-8") == f"{line}\n"


# ---- event ---------------------------------------------------------------------------------------


INVESTIGATED = """\
  team_has_both_organs: yes
  applicant_heard: yes
  unit_party_org_heard: yes
  others_heard: yes
  service_recipients_need_hearing: no
  background_investigated: yes
  purpose_investigated: yes
  process_investigated: yes
  consequence_investigated: yes
  nature_found: yes
  harm_found: yes
  cause_found: yes
  usual_performance_known: yes
  hard_to_conclude: yes
  reduction_stated_in_opinion: yes
  explanation_given: yes
"""


@pytest.fixture
def t01(tmp_path: Path) -> Path:
    """T01 in a folder of its own, applied for in time, with everything investigated."""
    text = (DATA / "t01.yaml").read_text(encoding="utf-8")
    assert text.count("\nanswers:\n") == 1
    path = tmp_path / "t01.yaml"
    path.write_text(text.replace("\nanswers:\n", f"\nanswers:\n{INVESTIGATED}"), encoding="utf-8")
    return path


def enter(run: Run, case: Path, words: str) -> Done:
    """Enter an event: its name, day, and other options; by the office unless said otherwise."""
    name, on, *more = words.split()
    by = [] if "--by" in more else ["--by", "承办部门"]
    return run("event", case, name, "--on", on, *by, *more)


@pytest.mark.parametrize(
    ("outcome", "word", "last", "end"),
    [
        ("exempt", "免责", "publish", "免责，已公开"),
        ("lighter", "减责（从轻）", "state_reduction", "减责，已在处理意见中表述"),
        ("not_met", "不符合", "explain", "不符合，已解释答复"),
    ],
)
def test_from_the_application_to_the_archive(
    run: Run, t01: Path, outcome: str, word: str, last: str, end: str
) -> None:
    """Eleven events, each by its id or its title, the outcome by its id or its word."""
    steps = [
        ("refer 2024-10-25 --by 学院党委", "党委已研究交办"),
        ("受理 2024-10-28", "已受理"),
        ("form_team 2024-10-29", "核实中"),
        ("出具书面调查报告 2024-11-20 --by 调查组", "报告已出具"),
        (f"conclude 2024-11-25 --by 调查组 --outcome {outcome}", "认定结论已拟"),
        ("review 2024-12-02 --by 学院党委", "党委研究审核"),
        (f"作出核定结果 2024-12-02 --by 学院党委 --outcome {word}", "核定结果已作出"),
        ("notify 2024-12-03", "已反馈本人"),
        (f"{last} 2024-12-10", end),
        ("follow_up 2025-03-03 --reason 谈话", "后续纠错与跟踪"),
        ("归档 2025-09-01", "已归档"),
    ]
    for number, (words, stage) in enumerate(steps, 1):
        assert lines(enter(run, t01, words)) == [f"已记入日志。现在：{stage}"]
        assert len(read_log(t01)) == number

    told = lines(run("timeline", t01))

    assert told[0] == "案件 T01　现在：已归档"
    assert f"2024-12-02　作出核定结果【文】　学院党委　第五条第（三）项　结果：{word}" in told
    assert "  理由：谈话" in told
    assert "接下来可以" not in told
    assert "没有写明" not in "\n".join(told)
    assert "0 项期限正在进行" in run("docket", t01.parent, "--today", "2025-09-02").out
    assert read_log(t01)[0] == Entry("refer", date(2024, 10, 25), "学院党委", "art_5__point_1")


def test_every_entry_of_the_log_names_its_provision(run: Run, t01: Path) -> None:
    """Which event, when, by whom, and what it rests on."""
    enter(run, t01, "研究后交办 2024-10-25 --by 学院党委 --reason 同意")
    enter(
        run, t01, "manual 2024-10-26 --title 补正 --reason 缺证据 --approver 党委书记 --to applied"
    )

    assert log_path(t01).read_text(encoding="utf-8").splitlines() == [
        '{"event": "refer", "on": "2024-10-25", "by": "学院党委", '
        '"provision": "art_5__point_1", "reason": "同意"}',
        '{"event": "manual", "on": "2024-10-26", "by": "承办部门", "reason": "缺证据", '
        '"approver": "党委书记", "title": "补正", "to": "applied"}',
    ]


def test_what_only_a_manual_step_has_is_not_kept_for_others(run: Run, t01: Path) -> None:
    """A title or a stage to lead to means nothing for an event of the text."""
    enter(run, t01, "refer 2024-10-25 --title 交办 --to archived")

    assert read_log(t01) == (Entry("refer", date(2024, 10, 25), "承办部门", "art_5__point_1"),)


def test_a_manual_step_is_told_as_one(run: Run, t01: Path) -> None:
    """Outside the text, under its own title, with its reason."""
    enter(run, t01, "refer 2024-10-25")
    words = "manual 2024-10-26 --title 退回 --reason 缺证据 --approver 党委书记 --to applied"

    done = enter(run, t01, words)

    told = lines(run("timeline", t01))
    assert lines(done) == ["已记入日志。现在：申请已收到"]
    assert told[0] == "案件 T01　现在：申请已收到"
    assert "2024-10-26　退回【手工】　承办部门　条文之外" in told
    assert "  理由：缺证据" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("accept 2024-10-28", "现在是“申请已收到”，不能“受理”：须在“党委已研究交办”时。"),
        ("start 2024-10-28", "现在是“申请已收到”，不能“启动问责程序”：须在“启动之前”时。"),
        (
            "refuse_late 2024-10-28",
            "“逾期不予受理”还不能办：各种读法均逾期（不成立）。依据：第五条第（一）项。",
        ),
        ("refer 2024-10-23", "日期次序不对：2024-10-23 早于上一步的 2024-10-24。"),
        ("refer 2024-10-32", "--on 的“2024-10-32”不是日期。请写成 2025-03-03 的样式。"),
        ("refer 2003-10-25", "--on 的 2003-10-25 不在 2004 至 2099 年之间。请核对年份。"),
        (
            "refer 2024-10-25 --outcome exempt",
            "“研究后交办”不写结果；结果只在认定结论和核定结果中由人写明。",
        ),
        (
            "refer 2024-10-25 --outcome 宽恕",
            "--outcome 可写：exempt（免责）、lighter（减责（从轻））、"
            "mitigated（减责（减轻））、not_met（不符合）。",
        ),
        ("withdraw 2024-10-28", "没有事件“withdraw”。条文之外的事项，请作为手工事件录入。"),
        ("manual 2024-10-28", "条文之外的事项，须写明名称、理由和批准人。"),
        (
            "manual 2024-10-28 --title 撤回 --reason 本人申请",
            "条文之外的事项，须写明名称、理由和批准人。",
        ),
        (
            "manual 2024-10-28 --title 免责 --reason 从简 --approver 党委书记 --to exempted",
            "手工事件只能退回已经过的状态，或归档。",
        ),
        (
            "manual 2024-10-28 --title 免责 --reason 从简 --approver 党委书记 --outcome exempt",
            "条文之外的事项不写结果；结果只在认定结论和核定结果中由人写明。",
        ),
    ],
)
def test_what_cannot_be_is_refused(run: Run, t01: Path, words: str, said: str) -> None:
    """Status 1, saying why; nothing is written."""
    case = t01.read_bytes()

    assert refused(enter(run, t01, words)) == f"{said}\n"
    assert not log_path(t01).exists()
    assert t01.read_bytes() == case


def test_nobody_enters_nothing(run: Run, t01: Path) -> None:
    """An empty role is refused."""
    said = refused(run("event", t01, "refer", "--on", "2024-10-25", "--by", " "))

    assert said == "须写明由谁办理（机关或职务）。\n"
    assert not log_path(t01).exists()


def test_an_event_from_which_nothing_can_be_counted_is_refused(run: Run, t01: Path) -> None:
    """A year mistyped so late that the period after it ends beyond the calendar: no entry."""
    said = refused(enter(run, t01, "refer 2099-12-20"))

    assert "年份" in said
    assert not log_path(t01).exists()


@pytest.mark.parametrize(
    ("option", "text", "kind"),
    [
        ("--by", "经办人：张三", "姓名"),
        ("--reason", "电话 13800001111", "手机号码"),
    ],
)
def test_personal_data_is_not_entered(
    run: Run, t01: Path, option: str, text: str, kind: str
) -> None:
    """The kind and the place are told, not the value; the log stays as it was."""
    enter(run, t01, "refer 2024-10-25")
    before = log_path(t01).read_bytes()
    by = [] if option == "--by" else ["--by", "承办部门"]

    said = refused(run("event", t01, "accept", "--on", "2024-10-28", *by, option, text))

    assert f"疑似{kind}" in said
    assert text not in said
    assert log_path(t01).read_bytes() == before


def test_what_steers_a_terminal_is_not_repeated(run: Run, t01: Path) -> None:
    """A name of an event, or a title that was entered, is shown fit for one line."""
    said = refused(run("event", t01, "\x1b[31mrefer", "--on", "2024-10-25", "--by", "党委"))
    words = ["--title", "\x1b[31m补正", "--reason", "\x1b[0m甲", "--approver", "党委书记"]
    lines(run("event", t01, "manual", "--on", "2024-10-25", "--by", "党委", *words))

    assert "\x1b" not in said
    assert "\x1b" not in run("timeline", t01).out


def test_a_refusal_leaves_the_log_as_it_was(run: Run, t01: Path) -> None:
    """Also where there is one already."""
    enter(run, t01, "refer 2024-10-25")
    before = log_path(t01).read_bytes()

    for words in ("refer 2024-10-28", "accept 2024-10-24", "conclude 2024-10-28 --outcome exempt"):
        refused(enter(run, t01, words))

    assert log_path(t01).read_bytes() == before


def test_a_step_waits_for_what_the_text_orders(run: Run, tmp_path: Path) -> None:
    """T07 without answers about its team: every missing one is named, with the provision."""
    case = Path(copy(DATA / "t01.yaml", tmp_path))
    for words in ("refer 2024-10-25", "accept 2024-10-28"):
        assert enter(run, case, words).code == 0

    said = refused(enter(run, case, "form_team 2024-10-29"))

    assert said == (
        "“组成调查组”还不能办：纪委与组织人事部门都在（未查明）。依据：第五条第（二）项。\n"
    )


def test_a_late_application_is_refused_not_referred(run: Run, tmp_path: Path) -> None:
    """T04 is late under every reading."""
    case = Path(copy(DATA / "t04.yaml", tmp_path))

    said = refused(enter(run, case, "refer 2025-03-20 --reason 情有可原"))
    done = enter(run, case, "refuse_late 2025-03-20")

    assert "申请未逾期（读法不一致的，由人选择）（不成立）" in said
    assert lines(done) == ["已记入日志。现在：逾期不予受理"]
    assert "现在是“逾期不予受理”" in refused(enter(run, case, "refer 2025-03-21"))


def test_where_readings_disagree_a_person_decides(run: Run, tmp_path: Path) -> None:
    """T12: referred with a reason, never refused as late."""
    case = Path(copy(DATA / "t12.yaml", tmp_path))

    assert "（未查明）" in refused(enter(run, case, "refuse_late 2025-10-20 --reason 逾期"))
    assert "（未查明）" in refused(enter(run, case, "refer 2025-10-20"))
    done = enter(run, case, "refer 2025-10-20 --by 学院党委 --reason 首日不计")
    assert lines(done) == ["已记入日志。现在：党委已研究交办"]
    assert read_log(case)[0].reason == "首日不计"


def test_an_overrun_changes_no_finding(run: Run, t01: Path) -> None:
    """A report that is a year late is noted nowhere in the findings."""
    before = content(run("assess", t01, "--json"))
    for words in ("refer 2024-10-25", "accept 2024-10-28", "form_team 2024-10-29"):
        enter(run, t01, words)
    enter(run, t01, "report 2025-11-20")

    assert content(run("assess", t01, "--json")) == before


def test_several_steps_of_one_day(run: Run, t01: Path) -> None:
    """Referred, returned and referred again, all on one day, the case is referred."""
    enter(run, t01, "refer 2024-10-25")
    enter(run, t01, "manual 2024-10-25 --title 退回 --reason 补 --approver 党委书记 --to applied")
    enter(run, t01, "refer 2024-10-25")

    assert lines(run("timeline", t01))[0] == "案件 T01　现在：党委已研究交办"
    assert lines(enter(run, t01, "accept 2024-10-25")) == ["已记入日志。现在：已受理"]


def test_a_year_supplied_settles_what_is_late(run: Run, next_year: Path, tmp_path: Path) -> None:
    """Over a year's end nobody is late before the calendar is known; then somebody is."""
    case = tmp_path / "k01.yaml"
    day = "2026-12-28"
    case.write_text(
        "case: K01\ndates:\n"
        f"  accountability_approved_on: {day}\n  accountability_started_on: {day}\n"
        f"  respondent_informed_on: {day}\n  application_sent_on: 2027-01-11\n"
        "  application_registered_on: 2027-01-11\n  application_received_on: 2027-01-11\n",
        encoding="utf-8",
    )

    said = refused(enter(run, case, "refuse_late 2027-01-20"))
    done = enter(run, case, f"refuse_late 2027-01-20 --calendar {next_year}")

    assert "各种读法均逾期（未查明）" in said
    assert lines(done) == ["已记入日志。现在：逾期不予受理"]


# ---- docket --------------------------------------------------------------------------------------


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder of cases: one overdue, one perhaps, one open, one closed, and what is no case."""
    folder = tmp_path / "办公室"
    folder.mkdir()
    cases = {
        "k01": "result_made_on: 2025-06-09",  # 11 or 12 June
        "k02": "accountability_started_on: 2025-05-30",  # 10 June at the latest, or before
        "k03": "result_made_on: 2025-06-17",  # 19 or 20 June
        "k04": "accountability_started_on: 2025-03-03\n  application_received_on: 2025-03-05",
    }
    for name, dates in cases.items():
        (folder / f"{name}.yaml").write_text(
            f"case: {name.upper()}\ndates:\n  {dates}\n", encoding="utf-8"
        )
    copy(DATA / "t07.yaml", folder)  # deferred until 10 June
    copy(DATA / "t07.expected.yaml", folder)
    (folder / "说明.txt").write_text("不是案件", encoding="utf-8")
    return folder


def table(done: Done) -> list[list[str]]:
    """The rows of a docket, without its head."""
    rows = [line.rstrip() for line in done.out.splitlines()][2:]
    return [re.split(r"\s{2,}", row) for row in rows]


def test_a_docket_lists_the_overdue_first(run: Run, office: Path) -> None:
    """On 18 June 2025; then what is perhaps overdue, then what is open, with the days left."""
    done = run("docket", office, "--today", "2025-06-18")

    assert lines(done)[0] == "2025-06-18　5 个在办案件，4 项期限正在进行。"
    assert re.split(r"\s{2,}", lines(done)[1]) == ["案件", "期限", "截止", "说明"]
    assert table(done) == [
        ["T07", "暂缓期限", "截止日 2025-06-10", "已超期（各种读法）。"],
        ["K01", "反馈期限", "最稳妥 2025-06-11", "已超期（各种读法）。"],
        ["K02", "申请期限", "至少不晚于 2025-06-10", "可能已超期（按较早的读法）。"],
        ["K03", "反馈期限", "最稳妥 2025-06-19", "还有 1 天。"],
    ]


@pytest.mark.parametrize(
    ("today", "order"),
    [
        ("2025-06-01", ["K02", "T07", "K01", "K03"]),
        ("2025-06-11", ["T07", "K02", "K01", "K03"]),
        ("2025-06-12", ["T07", "K02", "K01", "K03"]),
        ("2025-06-13", ["T07", "K01", "K02", "K03"]),
        ("2025-06-20", ["T07", "K01", "K02", "K03"]),
        ("2025-06-23", ["T07", "K01", "K03", "K02"]),
    ],
)
def test_the_day_decides_the_order(run: Run, office: Path, today: str, order: list[str]) -> None:
    """What becomes overdue moves up."""
    assert [row[0] for row in table(run("docket", office, "--today", today))] == order


def test_the_last_day_is_not_overdue(run: Run, office: Path) -> None:
    """On the day itself no day is left, and nothing is said to be over."""
    rows = table(run("docket", office, "--today", "2025-06-19"))

    assert rows[-1] == ["K03", "反馈期限", "最稳妥 2025-06-19", "还有 0 天。"]


def test_a_docket_is_of_today_unless_told(run: Run, office: Path) -> None:
    """The day of the machine's clock."""
    before = date.today().isoformat()

    told = lines(run("docket", office))

    assert told[0][:10] in (before, date.today().isoformat())


def test_what_the_log_dates_counts(run: Run, office: Path) -> None:
    """K03's notification was entered as an event: nothing is due any more."""
    path = office / "k03.yaml"
    entry = '{"event": "notify", "on": "2025-06-18", "by": "承办部门"}\n'
    log_path(path).write_text(entry, encoding="utf-8")

    rows = table(run("docket", office, "--today", "2025-06-18"))

    assert [row[0] for row in rows] == ["T07", "K01", "K02"]


def test_a_case_that_is_over_is_not_listed(run: Run, office: Path) -> None:
    """Withdrawn and filed away by a manual step: nothing is due, and it is not counted."""
    words = [
        "--title",
        "撤回",
        "--reason",
        "本人申请",
        "--approver",
        "党委书记",
        "--to",
        "archived",
    ]
    case = office / "k02.yaml"
    assert run("event", case, "manual", "--on", "2025-06-05", "--by", "承办部门", *words).code == 0

    done = run("docket", office, "--today", "2025-06-18")

    assert lines(done)[0] == "2025-06-18　4 个在办案件，3 项期限正在进行。"
    assert [row[0] for row in table(done)] == ["T07", "K01", "K03"]
    assert "正在进行的期限" not in run("timeline", case).out


def test_a_docket_as_a_calendar(run: Run, office: Path, tmp_path: Path) -> None:
    """With --ics, an entry for everything that is due, beside what is printed."""
    target = tmp_path / "期限.ics"

    done = run("docket", office, "--today", "2025-06-18", "--ics", target)

    calendar = Calendar.from_ical(target.read_bytes())
    assert isinstance(calendar, Calendar)
    assert len(table(done)) == 4
    assert {str(event["uid"]): event.decoded("dtstart") for event in calendar.events} == {
        "T07-deferral@rongcuo": date(2025, 6, 10),
        "K01-notification@rongcuo": date(2025, 6, 11),
        "K02-application@rongcuo": date(2025, 6, 10),
        "K03-notification@rongcuo": date(2025, 6, 19),
    }


def test_contradictory_dates_are_listed_without_a_day(run: Run, office: Path) -> None:
    """The case is not left out; somebody has to look at it."""
    (office / "k05.yaml").write_text(
        "case: K05\ndates: {result_made_on: 2025-06-09, report_issued_on: 2025-03-10,"
        " accountability_started_on: 2025-03-03, respondent_informed_on: 2025-03-01}\n",
        encoding="utf-8",
    )

    rows = table(run("docket", office, "--today", "2025-06-18"))

    assert rows[-1][:3] == ["K05", "申请期限", "日期有矛盾，不作结论"]
    assert "“自本人知悉之日”（2025-03-01）早于“自启动之日”（2025-03-03）" in rows[-1][3]


def test_files_that_cannot_be_read_are_named(run: Run, office: Path) -> None:
    """The others are listed all the same; the status says that not everything was read."""
    (office / "a.yaml").write_text("case: A\ndates: {result_made_on: 昨天}\n", encoding="utf-8")
    (office / "z.yaml").write_text("case: [", encoding="utf-8")
    log_path(office / "k04.yaml").write_text("不是日志\n", encoding="utf-8")

    done = run("docket", office, "--today", "2025-06-18")

    assert done.code == 1
    assert done.out.startswith("2025-06-18　4 个在办案件，4 项期限正在进行。")
    assert [row[0] for row in table(done)] == ["T07", "K01", "K02", "K03"]
    assert f"{office / 'a.yaml'}:2：“昨天”不是日期。" in done.err
    assert f"{office / 'z.yaml'}:" in done.err
    assert f"{log_path(office / 'k04.yaml')}:1：这一行不是日志。" in done.err


def test_a_log_of_unknown_events_stops_no_docket(run: Run, office: Path) -> None:
    """It dates nothing that is due, or is named; either way the others are listed."""
    entry = '{"event": "withdraw", "on": "2025-06-18", "by": "承办部门"}\n'
    log_path(office / "k04.yaml").write_text(entry, encoding="utf-8")

    done = run("docket", office, "--today", "2025-06-18")

    assert [row[0] for row in table(done)] == ["T07", "K01", "K02", "K03"]


def test_a_case_that_ends_after_the_calendar_is_named(run: Run, office: Path) -> None:
    """Its start is in the calendar, its end is not: refused by itself, named among others."""
    path = office / "k09.yaml"
    path.write_text("case: K09\ndates: {result_made_on: 2099-12-31}\n", encoding="utf-8")

    alone = refused(run("timeline", path))
    among_others = run("docket", office, "--today", "2025-06-18")

    assert "2004 至 2099 年" in alone
    assert among_others.code == 1
    assert "k09.yaml" in among_others.err
    assert [row[0] for row in table(among_others)] == ["T07", "K01", "K02", "K03"]


def test_an_empty_folder_has_nothing_due(run: Run, tmp_path: Path) -> None:
    """No case, no period, status 0."""
    told = lines(run("docket", tmp_path, "--today", "2025-06-18"))

    assert told[0] == "2025-06-18　0 个在办案件，0 项期限正在进行。"


@pytest.mark.parametrize("name", ["没有", "k01.yaml"])
def test_a_docket_needs_a_folder(run: Run, office: Path, name: str) -> None:
    """A path that is not there, or a file, is refused."""
    said = refused(run("docket", office / name))

    assert said == f"{office / name}：没有这个文件夹。请检查路径。\n"


@pytest.mark.parametrize("today", ["今天", "2025-06-31", "2103-01-01"])
def test_a_docket_of_no_day_is_refused(run: Run, office: Path, today: str) -> None:
    """The day is read like any other."""
    assert refused(run("docket", office, "--today", today)).startswith("--today 的")
