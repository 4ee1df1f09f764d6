"""A procedure and measures are read, and agree with the text, the facts and each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rongcuo.errors import Problem
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Procedure
from rongcuo.policy.read import read_policy

from .broken import MEASURES, PROCEDURE, Broken, change, problems


def check(folder: Path, file: str, broken: Broken) -> None:
    """Break one thing; that, on its line, with its remedy, is all that is said."""
    after, old, new, what, remedy = broken
    line = change(folder / file, old, new, after)

    assert problems(folder) == [Problem(str(folder / file), line, what, remedy)]


# ---- what is well formed -------------------------------------------------------------------------


def test_the_folder_is_what_ships(folder: Path) -> None:
    """Read from its files, the procedure and the measures are those of the compiled policy."""
    read, shipped = read_policy(folder), load_policy()

    assert read.procedure == shipped.procedure
    assert read.measures == shipped.measures
    assert read.checklist == shipped.checklist


def test_our_procedure_is_whole(policy: Policy) -> None:
    """Four periods, seventeen states, nineteen events; every event's period is one of them."""
    procedure = policy.procedure

    assert [limit.id for limit in procedure.limits] == [
        *("application", "report", "notification", "deferral")
    ]
    assert (len(procedure.stages), len(procedure.events)) == (17, 19)
    assert {event.limit for event in procedure.events} - {None} == {
        limit.id for limit in procedure.limits
    }
    assert {event.to for event in procedure.events} == {stage.id for stage in procedure.stages}


def test_what_a_policy_lacks_is_named(policy: Policy) -> None:
    """A period, state or event that it does not have is an error of the program that asks."""
    asked: list[Callable[[str], object]] = [
        policy.procedure.limit,
        policy.procedure.stage,
        policy.procedure.event,
    ]
    for ask in asked:
        with pytest.raises(KeyError, match="withdrawal"):
            ask("withdrawal")


@pytest.mark.parametrize(("file", "left"), [(PROCEDURE, "measures"), (MEASURES, "procedure")])
def test_a_policy_may_have_neither(folder: Path, file: str, left: str) -> None:
    """A document without a procedure, or without measures, is read without."""
    (folder / file).unlink()

    found = read_policy(folder)

    assert (found.procedure == Procedure()) is (left == "measures")
    assert (found.measures == ()) is (left == "procedure")
    assert (found.checklist is None) is (left == "procedure")


def test_measures_need_no_checklist(folder: Path) -> None:
    """The reviewers' questions may be left out."""
    path = folder / MEASURES
    path.write_text(path.read_text(encoding="utf-8").partition("checklist:")[0], encoding="utf-8")

    found = read_policy(folder)

    assert found.checklist is None
    assert found.measures == load_policy().measures


# ---- against the text, the facts and each other --------------------------------------------------

NO_DATE = "没有日期型事实“{}”。"
FIX = "请改正编号。"
COPY = "请照录原文。"

# After which words which are written how; what is said, and the remedy.
PROCEDURE_AGAINST_OTHERS: dict[str, Broken] = {
    "limit of an unknown provision": (
        *("", "art_5__point_1", "art_5__point_9"),
        *("没有条文“art_5__point_9”。", "是否想写 art_5__point_3？"),
    ),
    "limit that quotes other words": (
        *("", "quote: 应在启动问责程序后7个工作日内", "quote: 应在启动问责程序后10个工作日内"),
        *("该条文里没有“应在启动问责程序后10个工作日内”。", COPY),
    ),
    "limit from a fact that is no date": (
        *("", "accountability_approved_on", "applicant_heard"),
        *(NO_DATE.format("applicant_heard"), "是否想写 application_sent_on？"),
    ),
    "limit from an unknown fact": (
        *("", "accountability_started_on", "xyz"),
        *(NO_DATE.format("xyz"), FIX),
    ),
    "limit to an unknown fact": (
        *("", "application_sent_on", "application_send_on"),
        *(NO_DATE.format("application_send_on"), "是否想写 application_sent_on？"),
    ),
    "limit closed by an unknown fact": (
        *("closed_by", "referred_on", "refered_on"),
        *(NO_DATE.format("refered_on"), "是否想写 referred_on？"),
    ),
    "limit with an unknown ambiguity": (
        *("", "[B1, B2, B3]", "[B1, B2, nowhere]"),
        *("没有歧义“nowhere”。", FIX),
    ),
    "event of an unknown provision": (
        *("id: start\n", "art_5__point_1", "art_15"),
        *("没有条文“art_15”。", "是否想写 art_5？"),
    ),
    "event to an unknown state": (
        *("id: apply", "to: applied", "to: aplied"),
        *("没有状态“aplied”。", "是否想写 applied？"),
    ),
    "event from an unknown state": (
        *("id: apply", "[started]", "[begun]"),
        *("没有状态“begun”。", FIX),
    ),
    "event from an unknown state among others": (
        *("id: defer_later", "[concluded, reviewing]", "[concluded, reviewed]"),
        *("没有状态“reviewed”。", "是否想写 reviewing？"),
    ),
    "event dated by a fact that is no date": (
        *("id: refer\n", "fact: referred_on", "fact: applicant_heard"),
        *(NO_DATE.format("applicant_heard"), "是否想写 application_sent_on？"),
    ),
    "event of an unknown period": (
        *("id: notify", "limit: notification", "limit: notice"),
        *("没有期限“notice”。", "是否想写 notification？"),
    ),
    "guard of an unknown period": (
        *("id: refuse_late", "of: application", "of: applications"),
        *("没有期限“applications”。", "是否想写 application？"),
    ),
    "guard on an unknown fact": (
        *("id: apply", "fact: application_in_writing", "fact: application_written"),
        *("没有事实“application_written”。", "是否想写 application_in_writing？"),
    ),
    "guard on a fact of another type": (
        *("id: apply", "fact: application_in_writing", "fact: reported_fact_status"),
        *("事实 reported_fact_status 是 enum 型，不能这样用。", "这里要 tri 型。"),
    ),
    "guard on a value that its fact does not have": (
        *("id: apply", "fact: application_in_writing", "is: reported_fact_status, values: [失真]"),
        *("事实 reported_fact_status 没有取值“失真”。", "是否想写 失实？"),
    ),
    "guard on a reading": (
        *("id: apply", "fact: application_in_writing", "reading: A3"),
        *("A3 登记在 art_2，不在 。", "请改编号，或改登记册的 provisions。"),
    ),
    "two limits of one id": (
        *("", "id: report\n    title: 调查报告期限", "id: application\n    title: 调查报告期限"),
        *("编号“application”重复。", "请改成不同的编号。"),
    ),
    "two states of one id": (
        *("states:", "{id: applied, ", "{id: started, "),
        *("编号“started”重复。", "请改成不同的编号。"),
    ),
    "two events of one id": (
        *("events:", "- id: resume", "- id: defer_later"),
        *("编号“defer_later”重复。", "请改成不同的编号。"),
    ),
}  # fmt: skip

# What else is then said: who names the thing by its old id, or what the reading stands for.
MORE_IS_SAID = {"guard on a reading", "two limits of one id", "two states of one id"}


@pytest.mark.parametrize("name", PROCEDURE_AGAINST_OTHERS)
def test_a_procedure_agrees_with_the_policy(folder: Path, name: str) -> None:
    """Provisions, words, facts, ambiguities, states and periods that it names are there."""
    after, old, new, what, remedy = PROCEDURE_AGAINST_OTHERS[name]
    line = change(folder / PROCEDURE, old, new, after)

    found = problems(folder)

    assert Problem(str(folder / PROCEDURE), line, what, remedy) in found
    assert (len(found) == 1) is (name not in MORE_IS_SAID)


MEASURES_AGAINST_OTHERS: dict[str, Broken] = {
    "measure of an unknown provision": (
        *("", "art_6__para_2__point_1", "art_6__para_2__point_9"),
        *("没有条文“art_6__para_2__point_9”。", "是否想写 art_6__para_2__point_4？"),
    ),
    "measure that quotes other words": (
        *("", "quote: 年度考核不受影响", "quote: 年度考核不得受影响"),
        *("该条文里没有“年度考核不得受影响”。", COPY),
    ),
    "measure on an unknown fact": (
        *("art_7__point_2", "good_attitude", "good_manners"),
        *("没有事实“good_manners”。", "是否想写 good_attitude？"),
    ),
    "measure on a value that its fact does not have": (
        *("", "values: [失实]", "values: [不实]"),
        *("事实 reported_fact_status 没有取值“不实”。", "是否想写 属实？"),
    ),
    "checklist of an unknown provision": (
        *("checklist:", "provision: art_10", "provision: art_13"),
        *("没有条文“art_13”。", "是否想写 art_3？"),
    ),
    "checklist that quotes other words": (
        *("checklist:", "quote: 坚决防止", "quote: 严防"),
        *("该条文里没有“严防保护变庇护、宽容变纵容”。", COPY),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MEASURES_AGAINST_OTHERS)
def test_measures_agree_with_the_policy(folder: Path, name: str) -> None:
    """Provisions, words and facts that they name are there."""
    check(folder, MEASURES, MEASURES_AGAINST_OTHERS[name])


def test_everything_wrong_is_said_at_once(folder: Path) -> None:
    """In both files, in order of the lines."""
    lines = [
        change(folder / PROCEDURE, "to: applied", "to: aplied"),
        change(folder / PROCEDURE, "limit: notification", "limit: notice"),
        change(folder / MEASURES, "quote: 年度考核不受影响", "quote: 年度考核"),
        change(folder / MEASURES, "quote: 个人评优评先不受影响", "quote: 评优"),
        change(folder / MEASURES, "quote: 坚决查处", "quote: 从重查处"),
    ]

    found = problems(folder)

    assert [(Path(p.file).name, p.line, p.what) for p in found] == [
        (MEASURES, lines[4], "该条文里没有“从重查处，依纪依法追究责任”。"),
        (PROCEDURE, lines[0], "没有状态“aplied”。"),
        (PROCEDURE, lines[1], "没有期限“notice”。"),
    ]
