"""The panel over a folder of cases: what it shows, what it does, what it refuses and leaves alone."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copy
from threading import Event, Thread
from typing import Any

import pytest
from docx import Document

from rongcuo.calendar_file import read_supplement
from rongcuo.log import log_path, read_log
from rongcuo.panels.folder import FolderDesk
from rongcuo.panels.widgets import CaseFolderPanel
from rongcuo.policy.read import read_policy
from rongcuo.store import locked
from rongcuo.workdays import STATE

from .command import DATA, HETANG
from .in_process import Run, enter, lines
from .test_adopted import ADOPTED
from .test_record import CLAIM_REASON, DEFINITION_REASON

Ask = Callable[..., dict[str, Any]]
DECISION: dict[str, Any] = {
    "step": "confirm",
    "role": "学院党委",
    "on": "2024-12-02",
    "document": None,
    "outcome": "exempt",
    "reasons": {
        "art_2": {"held": "met", "reason": DEFINITION_REASON, "departs": None},
        "art_4__point_1": {"held": "met", "reason": CLAIM_REASON, "departs": None},
    },
}


def asking(folder: Path, **settings: Any) -> Ask:
    """A panel over a folder: ask it to do something with T01 unless said otherwise."""
    desk = FolderDesk(folder, today=lambda: date(2024, 11, 1), **settings)

    def ask(do: str, **question: Any) -> dict[str, Any]:
        answer = desk.answer({"do": do, "file": "t01.yaml", **question})
        json.dumps(answer, allow_nan=False)
        return answer

    return ask


def done(answer: dict[str, Any]) -> dict[str, Any]:
    """What was answered, where nothing was refused."""
    assert "ok" in answer, answer
    found: dict[str, Any] = answer["ok"]
    return found


def why(answer: dict[str, Any]) -> str:
    """Why it was refused."""
    return "\n".join(f"{each['what']}{each['remedy']}" for each in answer["refused"])


def entering(ask: Ask, event: str, on: str, by: str = "承办部门", **more: Any) -> dict[str, Any]:
    """Open the case, enter an event into its log as it is then, and give the case as it is now."""
    seen = done(ask("open"))["log"]["sum"]
    answer = done(ask("enter", event=event, on=on, by=by, seen=seen, **more))
    opened: dict[str, Any] = answer["opened"]
    return opened


@pytest.fixture
def ask(t01: Path) -> Ask:
    """The panel over T01's folder."""
    return asking(t01.parent)


# ---- along the procedure -------------------------------------------------------------------------


def test_one_case_from_application_to_archive(ask: Ask, t01: Path, run: Run) -> None:
    """Every document is refused before its time and written at it; the record verifies."""

    def written(form: str, record: str = "") -> str:
        name = done(ask("document", form=form, record=record))["name"]
        document = Document(str(t01.parent / name))
        assert stat.S_IMODE((t01.parent / name).stat().st_mode) == 0o600
        cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
        return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])

    def too_early(form: str) -> None:
        assert "》现在不能写" in why(ask("document", form=form))

    for form in ("application", "receipt", "recusal", "evidence_list"):
        written(form)
    too_early("acceptance")
    entering(ask, "refer", "2024-10-25", "学院党委")
    entering(ask, "accept", "2024-10-28")
    assert "于2024年10月25日交办。" in written("acceptance")
    written("inquiry_outline")
    entering(ask, "form_team", "2024-10-29")
    too_early("conclusion")
    entering(ask, "report", "2024-11-15")
    written("investigation_report")
    entering(ask, "defer", "2024-11-18")
    written("deferral")
    entering(ask, "conclude", "2024-11-25", "调查组", outcome="exempt", reason="逐项有据")
    written("conclusion")
    entering(ask, "review", "2024-12-01", "学院党委")
    opened = done(ask("record"))["opened"]
    assert [each["name"] for each in opened["records"]] == ["t01.record.json"]
    answer = done(ask("decide", record="t01.record.json", decision=DECISION))
    assert answer["told"].startswith("已录入核定结果。校验值 sha256:")
    assert answer["odd"] == ""
    too_early("result_notice")
    entering(ask, "confirm", "2024-12-02", "学院党委", outcome="exempt", reason="同意")
    assert DEFINITION_REASON in written("result_notice", "t01.record.json")
    too_early("opinion")
    too_early("explanation")
    entering(ask, "notify", "2024-12-04")
    written("public_notice", "t01.record.json")
    entering(ask, "publish", "2024-12-10")
    written("talk")
    written("rectification")
    written("follow_up")
    entering(ask, "follow_up", "2025-01-10")
    opened = entering(ask, "archive", "2025-03-01")

    assert opened["stage"] == "已归档"
    assert opened["following"] == []
    assert len(opened["documents"]) == 14
    assert len(opened["log"]["lines"]) == 12
    checked = done(ask("verify", record="t01.record.json"))
    assert checked["told"] == "核对一致：比对、期限和甄别重放相同，决定合乎要求。"
    assert checked["problems"] == []
    assert "核对一致" in lines(run("verify", t01.with_suffix(".record.json")))[-1]
    assert lines(run("timeline", t01))[0] == "案件 T01　现在：已归档"
    assert [each["over"] for each in done(ask("list"))["cases"]] == [True]


# ---- what is shown -------------------------------------------------------------------------------


def test_the_list_puts_what_is_overdue_first(t01: Path) -> None:
    """Then what is due next, then what is over; files that cannot be read are named."""
    folder, ask = t01.parent, asking(t01.parent)
    copy(DATA / "t04.yaml", folder / "t04.yaml")
    for name, notified in (("b", "2024-10-30"), ("a", "2024-09-02")):
        text = t01.read_text(encoding="utf-8").replace("case: T01", f"case: {name.upper()}01")
        text = text.replace("\ndates:\n", f"\ndates:\n  result_made_on: {notified}\n")
        (folder / f"{name}01.yaml").write_text(text, encoding="utf-8")
    (folder / "z.yaml").write_text("case: [", encoding="utf-8")
    folder.chmod(0o700)

    found = done(ask("list"))

    assert [each["file"] for each in found["cases"]][:2] == ["a01.yaml", "b01.yaml"]
    assert found["cases"][0]["due"][0]["words"] == "已超期（各种读法）。"
    assert found["cases"][1]["due"][0]["standing"] == "open"
    assert found["problems"][0]["what"].startswith("z.yaml第 1 行：")
    assert found["readers"] is False


def test_a_case_shows_what_may_come_next_and_by_when(ask: Ask, t01: Path) -> None:
    """With guards of the text and of ours, the documents of the step, and the running period."""
    opened = entering(ask, "refer", "2024-10-25", "学院党委")
    assert [each["title"] for each in opened["following"]] == ["受理"]
    assert [each["title"] for each in opened["forms"] if each["here"]] == ["受理通知"]
    entering(ask, "accept", "2024-10-28")
    opened = entering(ask, "form_team", "2024-10-29")

    (report,) = opened["following"]
    assert report["by"][0]["heading"].startswith(("最稳妥", "截止日"))
    assert {"label": "查清背景", "basis": "【文】", "value": "met", "words": "是"} in report[
        "guards"
    ]
    assert report["ready"]
    against = {each["id"]: each["against"] for each in opened["forms"]}
    assert against["investigation_report"] == ""
    assert "》现在不能写" in against["public_notice"]
    assert opened["due"][0]["standing"] == "open"
    assert log_path(t01).name == opened["log"]["file"]


def test_a_deferral_that_nobody_decided_says_so(ask: Ask, t01: Path, run: Run) -> None:
    """In the list and in the case, as the docket does; and no longer once it is entered."""
    for words in ("refer 2024-10-25", "accept 2024-10-28", "form_team 2024-10-29"):
        enter(run, t01, words)
    entering(ask, "report", "2024-11-15")

    (listed,) = done(ask("list"))["cases"]
    assert [due["title"] for due in listed["due"]] == ["暂缓期限（没有记载开始）"]
    assert [due["title"] for due in done(ask("open"))["due"]] == ["暂缓期限（没有记载开始）"]
    opened = entering(ask, "defer", "2024-11-18")
    assert [due["title"] for due in opened["due"]] == ["暂缓期限"]


def test_a_calendar_of_the_institution_counts(t01: Path, next_year: Path) -> None:
    """It enters the record, which then verifies."""
    ask = asking(t01.parent, calendar=STATE.supplemented(read_supplement(next_year)))

    done(ask("record"))

    said = json.loads(t01.with_suffix(".record.json").read_text(encoding="utf-8"))
    assert said["calendar"]["supplement"]["years"] == [2027]
    assert done(ask("verify", record="t01.record.json"))["problems"] == []


def test_a_policy_of_another_institution(tmp_path: Path) -> None:
    """Its cases are compared and recorded by it; it brings no documents and no procedure."""
    copy(HETANG / "k01.yaml", tmp_path)
    policy = read_policy(HETANG)
    panel = CaseFolderPanel(tmp_path, policy=HETANG)

    def ask(do: str, **question: Any) -> dict[str, Any]:
        return done(panel._answered({"do": do, "file": "k01.yaml", **question}))

    assert ask("start")["number"] == policy.number
    assert [each["case"] for each in ask("list")["cases"]] == ["K01"]
    opened = ask("record")["opened"]
    assert opened["forms"] == []
    assert opened["claims"] == [policy.provision(f"art_2__point_{n}").citation for n in (1, 3)]
    assert ask("verify", record="k01.record.json")["problems"] == []
    assert done(asking(tmp_path)("list"))["problems"] != []


def test_adopted_readings_are_pointed_out(ask: Ask, t01: Path) -> None:
    """Where the case says nothing of a reading that the institution adopted."""
    assert done(ask("open"))["departs"] == []
    (t01.parent / "readings.yaml").write_text(ADOPTED, encoding="utf-8")

    (said,) = done(ask("open"))["departs"]

    assert said.startswith("A22a：单位采用")
    assert said.endswith("（学院党委，2025-10-20），本案没有写。")


# ---- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ({"do": "open", "file": "../t01.yaml"}, "案件夹里没有案件 ../t01.yaml。"),
        ({"do": "open", "file": "t01.expected.yaml"}, "案件夹里没有案件"),
        ({"do": "open", "file": 3}, "案件夹里没有案件"),
        ({"do": "verify", "record": "/etc/passwd"}, "案件夹里没有记录 /etc/passwd。"),
        ({"do": "document", "form": "talk", "record": "../x.record.json"}, "没有记录"),
        ({"do": "document", "form": "../../talk"}, "没有文书"),
        ({"do": "record", "label": "../甲"}, "只用字、数字、横线"),
        ({"do": "enter", "event": "refer", "on": "2024-02-30"}, "没有写明日期。"),
        ({"do": "enter", "event": "refer", "on": "1024-02-03"}, "1024-02-03 不在"),
        ({"do": "delete"}, "面板问了不认识的问题。"),
        ({"do": []}, "面板问了不认识的问题。"),
    ],
)
def test_only_what_lies_in_the_folder_can_be_named(
    question: dict[str, Any], said: str, ask: Ask, t01: Path
) -> None:
    """A path, another kind of file or a name that is not there is refused; nothing is written."""
    before = sorted(t01.parent.iterdir())

    assert said in why(ask(**question))
    assert sorted(t01.parent.iterdir()) == before


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"event": "accept", "on": "2024-10-28"}, "不能“受理”"),
        ({"event": "refer", "on": "2024-10-25", "by": ""}, "须写明由谁办理"),
        ({"event": "refer", "on": "2024-10-20"}, "日期次序不对"),
        ({"event": "refer", "on": "2024-10-25", "outcome": "exempt"}, "不写结果"),
        ({"event": "manual", "on": "2024-10-25"}, "须写明名称、理由和批准人"),
        ({"event": "correct", "on": "2024-10-25", "corrects": "1"}, "更正日志的第几条"),
        (
            {"event": "refer", "on": "2024-10-25", "reason": "问 13812345678"},
            "理由第 3 个字起，疑似",
        ),
    ],
)
def test_an_event_that_cannot_be_is_refused(
    entry: dict[str, Any], said: str, ask: Ask, t01: Path
) -> None:
    """With the reason, in the panel's words; there is no log then."""
    assert said in why(ask("enter", **{"by": "承办部门", "seen": "", **entry}))
    assert not log_path(t01).exists()


def test_steps_outside_the_text_and_corrections(ask: Ask) -> None:
    """They take a reason and an approver; both days are shown."""
    entering(ask, "refer", "2024-10-25")
    entering(ask, "correct", "2024-10-28", corrects=1, reason="年份看错", approver="学院党委书记")
    opened = entering(
        ask, "manual", "2024-11-04", title="撤回", reason="本人撤回", approver="书记", to="archived"
    )

    assert opened["stage"] == "已归档"
    assert (
        "日志原写 2024-10-25，已更正：年份看错（学院党委书记批准）" in opened["steps"][2]["notes"]
    )
    assert [each["title"] for each in opened["log"]["lines"]] == [
        "研究后交办",
        "更正第 1 行的日期",
        "撤回",
    ]


def test_of_two_panels_the_second_writer_is_told(ask: Ask, t01: Path) -> None:
    """What was entered since the case was opened is named, and nothing is lost or entered twice."""
    other = asking(t01.parent)
    seen = done(ask("open"))["log"]["sum"]
    assert done(other("open"))["log"]["sum"] == seen
    entering(other, "refer", "2024-10-25", "学院党委")

    said = why(ask("enter", event="refer", on="2024-10-28", by="承办部门", seen=seen))

    assert said == (
        "t01.log.jsonl：您打开之后，有人写过日志，最后一条是 学院党委记的“研究后交办”（2024-10-25）。"
        "请看过再录入，这次没有写。"
    )
    assert [entry.by for entry in read_log(t01)] == ["学院党委"]
    log_path(t01).unlink()
    gone = why(ask("enter", event="refer", on="2024-10-28", by="承办部门", seen="sha256:0"))
    assert "日志在您打开之后变过。" in gone


def test_while_another_writes_one_is_told_who(ask: Ask, t01: Path) -> None:
    """Who holds the case and since when."""
    held, over = Event(), Event()

    def writing() -> None:
        with locked(t01):
            held.set()
            over.wait(30)

    writer = Thread(target=writing)
    writer.start()
    assert held.wait(30)
    try:
        said = why(ask("enter", event="refer", on="2024-10-25", by="承办部门", seen=""))
    finally:
        over.set()
        writer.join()

    assert said.startswith("t01.yaml：用户 ")
    assert said.endswith("起正在写这个案件。请稍后再试。")


def test_a_broken_log_is_told_with_its_line(ask: Ask, t01: Path) -> None:
    """Neither opened nor written on; the list names it."""
    entering(ask, "refer", "2024-10-25")
    entering(ask, "accept", "2024-10-28")
    text = log_path(t01).read_text(encoding="utf-8")
    log_path(t01).write_text(text.replace("2024-10-25", "2024-10-26"), encoding="utf-8")

    said = why(ask("open"))

    assert said.startswith("t01.log.jsonl第 2 行：这一行接不上前一行")
    assert said in why({"refused": done(ask("list"))["problems"]})


def test_records_have_names_of_their_own(ask: Ask, t01: Path) -> None:
    """A label or a number; never that of another case; one that is broken is told."""
    for label in ("", "", "甲"):
        done(ask("record", label=label))
    t01.with_name("t01.乙.yaml").write_bytes(t01.read_bytes())
    assert "t01.乙.record.json 会是另一个案件的记录" in why(ask("record", label="乙"))
    path = t01.with_name("t01.甲.record.json")
    path.write_text(path.read_text(encoding="utf-8").replace("met", "Met", 1), encoding="utf-8")

    records = done(ask("open"))["records"]

    assert [each["name"] for each in records] == [
        "t01.2.record.json",
        "t01.record.json",
        "t01.甲.record.json",
    ]
    assert records[0]["problem"] == ""
    assert records[0]["decision"] is None
    assert records[2]["problem"] == "校验值不符：内容被改动过。"


def test_a_decision_is_refused_in_the_words_of_the_panel(ask: Ask, t01: Path) -> None:
    """Each problem with its place; the record stays as it was."""
    done(ask("record"))
    path = t01.with_suffix(".record.json")
    before = path.read_bytes()
    empty = {"art_2": {}, "art_4__point_1": {"held": "not_met", "reason": CLAIM_REASON}}

    answer = ask("decide", record=path.name, decision={"reasons": empty})

    said = why(answer)
    for words in (
        "没有写明步骤。",
        "没有写明由谁决定。",
        "没有写明决定的日期。",
        "第二条：没有写明所持。",
    ):
        assert words in said
    assert "为什么不同：没有写，或太短。" in said
    assert ["reasons", "art_2", "held"] in [each["place"] for each in answer["refused"]]
    assert path.read_bytes() == before
    assert "决定 应逐行写成" in why(ask("decide", record=path.name, decision=3))


def test_what_is_at_odds_is_pointed_out(ask: Ask) -> None:
    """Entered all the same: a person decides; a reviewer may leave the outcome open."""
    done(ask("record"))
    odd = done(ask("decide", record="t01.record.json", decision={**DECISION, "outcome": "not_met"}))
    done(ask("record", label="甲"))
    review = {**DECISION, "step": "review", "role": "评议人甲", "outcome": None}
    opened = done(ask("decide", record="t01.甲.record.json", decision=review))["opened"]

    assert odd["odd"] == "结果写“不符合”，但有一项写“符合”。"
    assert [each["decision"] for each in opened["records"]] == [
        "核定结果：学院党委，2024-12-02，不符合",
        "独立评议：评议人甲，2024-12-02，未写结果",
    ]


def test_what_does_not_verify_is_told(ask: Ask, t01: Path) -> None:
    """A log that was cut off since; a case file that changed since is only said."""
    entering(ask, "refer", "2024-10-25")
    done(ask("record"))
    t01.write_text(t01.read_text(encoding="utf-8") + "\n# 虚构\n", encoding="utf-8")
    assert done(ask("verify", record="t01.record.json"))["also"] == []
    log_path(t01).unlink()
    t01.write_text(
        t01.read_text(encoding="utf-8").replace("applicant_heard: yes", "applicant_heard: no"),
        encoding="utf-8",
    )

    checked = done(ask("verify", record="t01.record.json"))

    assert checked["told"] == "核对不一致"
    assert "日志比记录短" in checked["problems"][0]["what"]
    assert checked["also"] == ["案件文件 t01.yaml 在记录之后改过；记录写的是当时的。"]


def test_a_document_is_never_written_over(ask: Ask, t01: Path) -> None:
    """Somebody may have worked on it: another one is written beside it."""
    first = done(ask("document", form="talk"))["name"]
    (t01.parent / first).write_bytes(b"mine")

    second = done(ask("document", form="talk"))

    assert [first, second["name"]] == ["t01.谈话记录.docx", "t01.谈话记录.2.docx"]
    assert (t01.parent / first).read_bytes() == b"mine"
    assert second["opened"]["documents"] == ["t01.谈话记录.2.docx", "t01.谈话记录.docx"]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """Said with its name, for every question about a case."""
    ask = asking(tmp_path / "没有")

    assert "没有文件夹" in why(ask("list"))
    assert "没有文件夹" in why(ask("open"))
    assert done(ask("start"))["outcomes"][0] == {"id": "exempt", "words": "免责"}
