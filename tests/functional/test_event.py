"""`rongcuo event`: entering what happened into a case's log."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import copy

import pytest

from rongcuo.log import log_path, read_log
from rongcuo.procedure import Entry

from .command import DATA
from .in_process import Run, content, enter, lines, refused


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

    first = log_path(t01).read_text(encoding="utf-8").splitlines(keepends=True)[0]
    assert log_path(t01).read_text(encoding="utf-8").splitlines() == [
        '{"event": "refer", "on": "2024-10-25", "by": "学院党委", '
        '"provision": "art_5__point_1", "reason": "同意"}',
        '{"event": "manual", "on": "2024-10-26", "by": "承办部门", "reason": "缺证据", '
        '"approver": "党委书记", "title": "补正", "to": "applied", '
        f'"previous": "sha256:{sha256(first.encode()).hexdigest()}"}}',
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
        (
            "提交申请 2024-10-28",
            "没有事件“提交申请”。条文之外的事项，请作为手工事件录入。是否想写 提交书面申请？",
        ),
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
        "“组成调查组”还不能办：纪委与组织人事部门都在（未查明）。依据：第五条第（二）项。"
        "未查明的，请先在 t01.yaml 里回答。\n"
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


# ---- a day put right -----------------------------------------------------------------------------


BECAUSE = "--reason 年份写错 --approver 党委书记"


def test_a_wrong_year_is_put_right_by_a_further_entry(run: Run, t01: Path) -> None:
    """What was entered stays in the log; the right day counts, and both are told with the reason."""
    enter(run, t01, "refer 2034-10-25 --by 学院党委")
    before = log_path(t01).read_bytes()
    assert "日期次序不对" in refused(enter(run, t01, "accept 2024-10-28"))

    done = enter(run, t01, f"correct 2024-10-25 --entry 1 {BECAUSE}")

    assert lines(done) == ["已记入日志。现在：党委已研究交办"]
    assert log_path(t01).read_bytes().startswith(before)
    told = lines(run("timeline", t01))
    assert "2024-10-25　研究后交办【文】　学院党委　第五条第（一）项" in told
    assert "  日志原写 2034-10-25，已更正：年份写错（党委书记批准）" in told
    assert lines(enter(run, t01, "accept 2024-10-28")) == ["已记入日志。现在：已受理"]
    assert read_log(t01)[1] == Entry(
        *("correct", date(2024, 10, 25), "承办部门"),
        reason="年份写错",
        approver="党委书记",
        corrects=1,
    )


def test_two_wrong_years_are_put_right_one_after_the_other(run: Run, t01: Path) -> None:
    """The earlier entry first; the deadlines then count from the right days."""
    enter(run, t01, "refer 2034-10-25")
    enter(run, t01, "accept 2034-10-28")

    lines(enter(run, t01, f"correct 2024-10-25 --entry 1 {BECAUSE}"))
    lines(enter(run, t01, f"correct 2024-10-28 --entry 2 {BECAUSE}"))

    told = "\n".join(lines(run("docket", t01.parent, "--today", "2024-11-01")))
    assert "调查报告期限  最稳妥 2024-12-05" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            f"correct 2024-10-25 {BECAUSE}",
            "须用 --entry 写明更正日志的第几条：1 2024-10-25 研究后交办；2 2024-10-28 补正。",
        ),
        (f"correct 2024-10-25 --entry 4 {BECAUSE}", "须用 --entry 写明更正日志的第几条：1 "),
        (f"correct 2024-10-25 --entry 3 {BECAUSE}", "须用 --entry 写明更正日志的第几条：1 "),
        ("correct 2024-10-26 --entry 1", "更正日期，须写明由谁更正、理由和批准人。"),
        (f"correct 2024-10-28 --entry 2 {BECAUSE}", "日志第 2 条写的就是 2024-10-28。"),
        (
            f"correct 2024-10-29 --entry 1 {BECAUSE}",
            "更正为 2024-10-29 以后，日志的日期次序不对。请核对。",
        ),
        (
            f"correct 2024-10-22 --entry 1 {BECAUSE}",
            "更正为 2024-10-22 以后，步骤的次序不对：现在是“",
        ),
    ],
)
def test_a_correction_that_cannot_be_is_refused(run: Run, t01: Path, words: str, said: str) -> None:
    """Without an entry to correct, a reason, an approver; or where it puts steps out of order."""
    enter(run, t01, "refer 2024-10-25")
    enter(run, t01, "manual 2024-10-27 --title 补正 --reason 缺证据 --approver 党委书记")
    enter(run, t01, f"correct 2024-10-28 --entry 2 {BECAUSE}")
    before = log_path(t01).read_bytes()

    told = refused(enter(run, t01, words))

    assert said in told
    assert log_path(t01).read_bytes() == before


# ---- two at once ---------------------------------------------------------------------------------


def test_the_second_writer_is_told_and_loses_nothing(run: Run, t01: Path) -> None:
    """While another process writes the case: who, since when; afterwards it is entered as ever."""
    program = (
        "import sys, time; from pathlib import Path; from rongcuo.store import locked\n"
        "with locked(Path(sys.argv[1])):\n    print(flush=True)\n    time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, t01], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        said = refused(enter(run, t01, "refer 2024-10-25"))
        other.kill()

    assert said.startswith(f"{t01}：用户 ")
    assert f"进程 {other.pid}）自 20" in said
    assert said.endswith(" 起正在写这个案件。请稍后再试。\n")
    assert not log_path(t01).exists()
    assert lines(enter(run, t01, "refer 2024-10-25")) == ["已记入日志。现在：党委已研究交办"]
