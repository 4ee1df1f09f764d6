"""`rongcuo deadline`: a period from dates alone, under every reading."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from icalendar import Calendar

from .command import HETANG, OURS
from .in_process import Run, content, lines, refused

SAFE = "到这一天为止，各种读法下都不逾期。"
CHOICE = "读法由有权机关选择并写明理由，工具不代为选择。"
BEFORE = "提醒："

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
            "还不知道批准启动之日，最稳妥日可能比这一天更早。",
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
            "还不知道交办之日，最稳妥日可能比这一天更早。",
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
            "还不知道报告出具之日，最稳妥日可能比这一天更早。",
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


# ---- another institution's policy ----------------------------------------------------------------


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A policy like ours that counts from one day less, and ends at a talk, not at a notification."""
    folder = tmp_path / "办法"
    copytree(OURS, folder)
    for name, old, new in (
        (
            "procedure.yaml",
            "      - {id: informed, fact: respondent_informed_on, label: 自本人知悉之日}\n",
            "",
        ),
        (
            "procedure.yaml",
            "{fact: feedback_on, label: 反馈本人}",
            "{fact: talk_held_on, label: 谈话}",
        ),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_a_period_of_another_policy(run: Run, other: Path) -> None:
    """Its readings count."""
    words = ["deadline", "application", "--started", "2025-09-01", "--json"]

    ours = content(run(*words))
    theirs = content(run(*words, "--policy", other))

    assert theirs["latest"] == "2025-09-10"
    assert theirs["readings"] == [
        reading for reading in ours["readings"] if not reading["id"].startswith("informed")
    ]


def test_a_period_that_another_policy_does_not_have(run: Run) -> None:
    """Refused, and those that it has are named."""
    said = refused(run("deadline", "notification", "--made", "2025-06-09", "--policy", HETANG))

    assert said == ("河农技〔2021〕7号没有期限“notification”。这份办法的期限：没有写期限。\n")


def test_a_day_that_another_policy_does_not_ask_for(run: Run, other: Path) -> None:
    """Refused by the option, so that no day is passed over in silence."""
    words = ["deadline", "notification", "--made", "2025-06-09", "--given", "2025-06-10"]

    said = refused(run(*words, "--policy", other))

    assert said == "徐工职院党发〔2018〕63号的“反馈期限”用不到 --given。请删去。\n"
