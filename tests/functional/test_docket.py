"""`rongcuo docket`: what is due in a folder of cases."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from icalendar import Calendar

from rongcuo.log import log_path

from .command import DATA, Done
from .in_process import Run, enter, lines, refused


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
    (folder / "k01.决定.yaml").write_text("step: 核定结果\n", encoding="utf-8")
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


# ---- records -------------------------------------------------------------------------------------


DECISION = """\
step: 核定结果
role: 学院党委
on: 2024-12-02
outcome: 免责
reasons:
  art_2:
    held: 符合
    reason: 参数复核报告与督办记录能够互相印证，甲事前分工清楚，事后两周内完成修订。
  art_4__point_1:
    held: 符合
    reason: 系党政联席会和院长办公会两份纪要都写明一致同意，退换费大部分已经追回入账。
"""


@pytest.fixture
def recorded(run: Run, t01: Path) -> Path:
    """T01 followed to the committee's review, with two records beside it, one of them decided."""
    for words in (
        "refer 2024-10-25 --by 学院党委",
        "accept 2024-10-28",
        "form_team 2024-10-29",
        "report 2024-11-20",
        "conclude 2024-11-25 --outcome exempt",
        "review 2024-12-02",
    ):
        lines(enter(run, t01, words))
    for name in ("t01.record.json", "t01.草稿.record.json"):
        assert run("assess", t01, "--record", t01.with_name(name)).code == 0
    decision = t01.with_name("决定")
    decision.write_text(DECISION, encoding="utf-8")
    assert run("decide", t01.with_name("t01.record.json"), decision).code == 0
    return t01


def test_a_docket_counts_the_records(run: Run, recorded: Path) -> None:
    """And how many of them hold a decision."""
    told = lines(run("docket", recorded.parent, "--today", "2024-12-02"))

    assert told[-1] == "2 份评议记录，其中 1 份已有意见或决定。"


def test_a_confirmation_that_is_another_in_the_record_is_named(run: Run, recorded: Path) -> None:
    """The log says one outcome and the record another; where they agree nothing is said."""
    lines(enter(run, recorded, "confirm 2024-12-02 --outcome lighter"))

    done = run("docket", recorded.parent, "--today", "2024-12-02")

    assert done.code == 1
    assert done.err == (
        f"{recorded}：日志写的核定结果是“减责（从轻）”，评议记录写的是“免责”。请核对核定文件。\n"
    )


def test_a_confirmation_that_agrees_is_in_order(run: Run, recorded: Path) -> None:
    """Nothing is said of it, and the feedback is due."""
    lines(enter(run, recorded, "confirm 2024-12-02 --outcome exempt"))

    told = lines(run("docket", recorded.parent, "--today", "2024-12-02"))

    assert "T01   反馈期限  最稳妥 2024-12-04  还有 2 天。" in told


def test_records_that_are_broken_or_do_not_fit_are_named(run: Run, recorded: Path) -> None:
    """By the record, or by the case whose log was written anew; the others count."""
    draft = recorded.with_name("t01.草稿.record.json")
    draft.write_text(draft.read_text(encoding="utf-8") + " ", encoding="utf-8")
    log_path(recorded).unlink()

    done = run("docket", recorded.parent, "--today", "2024-12-02")

    assert done.code == 1
    assert f"{draft}:" in done.err
    assert f"{recorded}：日志比记录短：记录里有第 1 行，日志里没有。" in done.err
    assert done.out.endswith("1 份评议记录，其中 1 份已有意见或决定。\n")
