"""Replaying a record: the same again, or the first difference and what may be its reason."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rongcuo.case import Case
from rongcuo.decision import parse_decision
from rongcuo.policy.model import Policy
from rongcuo.procedure import Entry
from rongcuo.record import Record, decided, new_record, parse_record
from rongcuo.source import Source
from rongcuo.verify import log_departs, verify
from rongcuo.views.record import difference_words

from .decisions import filled_in

REFER = Entry("refer", date(2024, 10, 25), "学院党委", "art_5__point_1")
ACCEPT = Entry("accept", date(2024, 10, 28), "学院纪委", "art_5__point_1")


@pytest.fixture(scope="module")
def record(policy: Policy, training: Callable[[int], Case]) -> Record:
    """T01 with a log and a decision."""
    found = new_record(training(1), policy, (REFER, ACCEPT))
    source = Source("决定", filled_in(), {})
    decision = parse_decision(source, policy, ["art_4__point_1"], found.found)
    return decided(found, decision, policy, "0" * 32)


def changed(record: Record, change: Callable[[Any], object]) -> Record:
    """The findings part of a record with something changed, every sum computed anew."""
    content = deepcopy(dict(record.undecided.content))
    change(content)
    return parse_record(Record(content).text, "k01.record.json")


def first_difference(record: Record, policy: Policy) -> str:
    """The first difference of a record and its replay, in words."""
    found = verify(record, policy)
    assert not found.same
    assert found.difference is not None
    return difference_words(found.difference, record, policy)


@pytest.mark.parametrize("number", range(1, 13))
def test_every_training_case_replays(
    policy: Policy, training: Callable[[int], Case], number: int
) -> None:
    """To the same findings, deadlines and triage, with nothing changed since."""
    found = verify(parse_record(new_record(training(number), policy).text, "t"), policy)

    assert (found.same, found.changed) == (True, ())


def test_a_record_with_a_decision_replays(record: Record, policy: Policy) -> None:
    """Its log's dates count, its decision is as it has to be."""
    assert verify(parse_record(record.text, "t"), policy).same


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda c: c["findings"]["art_2"].update(value="not_met"),
            "第二条的结果：记录写“不符合”，重放得“符合”。",
        ),
        (
            lambda c: c["findings"]["art_2"].update(claimed=True),
            "第二条的是否主张：记录写“是”，重放得“否”。",
        ),
        (
            lambda c: c["findings"]["art_4__point_1"]["conditions"][-1].update(value="not_met"),
            "第四条第（一）项的要件“积极主动消除影响或挽回损失”的结果："
            "记录写“不符合”，重放得“符合”。",
        ),
        (
            lambda c: c["findings"]["art_2"].update(flags=[]),
            "第二条的标记：记录写“无”，重放得“A2、A7、A14等 5 项”。",
        ),
        (lambda c: c["findings"].pop("art_2"), "第二条：记录写“无”，重放得“另有内容（7 项）”。"),
        (
            lambda c: c["deadlines"]["application"].update(earliest="2024-10-30"),
            "申请期限的最稳妥日：记录写“2024-10-30”，重放得“2024-10-29”。",
        ),
        (
            lambda c: c["deadlines"]["application"]["readings"][1].update(due="2025-01-01"),
            "申请期限读法“自批准启动之日，首日计入”的截止日："
            "记录写“2025-01-01”，重放得“2024-10-29”。",
        ),
        (
            lambda c: c["deadlines"]["application"]["readings"][0].update(provisional=True),
            "申请期限读法“自批准启动之日，首日不计”的是否暂定：记录写“是”，重放得“否”。",
        ),
        (
            lambda c: c["deadlines"]["application"].update(verdict="late"),
            "申请期限的是否按期：记录写“逾期”，重放得“按期”。",
        ),
        (
            lambda c: c.update(triage={"value": "mistaken", "provisions": [], "open_facts": []}),
            "举报甄别：记录写“另有内容（3 项）”，重放得“无”。",
        ),
        (
            lambda c: c["case"]["answers"]["has_corrected"].update(value="no"),
            "第二条的结果：记录写“符合”，重放得“待定”。",
        ),
    ],
)
def test_the_first_difference_is_named(
    record: Record, policy: Policy, change: Callable[[Any], object], said: str
) -> None:
    """By provision and condition, or period and reading, and by what was and what came."""
    assert first_difference(changed(record, change), policy) == said


def test_a_difference_deep_in_a_condition_is_named(record: Record, policy: Policy) -> None:
    """A condition without words of its own is named by its fact."""

    def change(content: Any) -> None:
        forked = next(
            each for each in content["findings"]["art_4__point_1"]["conditions"] if each["children"]
        )
        forked["children"][0]["value"] = "undetermined"

    told = first_difference(changed(record, change), policy)

    assert told == (
        "第四条第（一）项的要件“上级尚无明确限制”“上级对该事项是否已有明确限制？”的结果："
        "记录写“待定”，重放得“不符合”。"
    )


def test_what_is_not_ours_is_said(record: Record, policy: Policy) -> None:
    """A record under another policy cannot be replayed under this one."""
    other = changed(
        record, lambda c: c["policy"].update(id="hetang_2021_7", number="河农技〔2021〕7号")
    )

    found = verify(other, policy)

    assert not found.same
    assert found.refused == (
        "依据的是另一份办法（河农技〔2021〕7号），不能用徐工职院党发〔2018〕63号重放；"
        "请用 --policy 指明那份办法的文件夹。"
    )


def test_a_case_that_the_rules_no_longer_read_is_said(record: Record, policy: Policy) -> None:
    """A fact that is gone, with the rules changed since as the reason."""

    def older(content: Any) -> None:
        content["case"]["answers"]["a_fact_of_old"] = {"value": "yes", "evidence": [], "note": ""}
        content["policy"]["hash"] = "sha256:old"

    found = verify(changed(record, older), policy)

    assert not found.same
    assert found.refused.startswith("按现在的规则读不出这个案件：没有事实“a_fact_of_old”。")
    assert found.changed == ("条文相同，规则文件（要件、事实、歧义、流程）与当时不同",)


# ---- older versions ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda c: c["policy"].update(hash="sha256:old"),
            "条文相同，规则文件（要件、事实、歧义、流程）与当时不同",
        ),
        (
            lambda c: c["policy"].update(text_hash="sha256:old", hash="sha256:old"),
            "条文的文字与当时不同",
        ),
        (
            lambda c: c["calendar"].update(name="chinesecalendar 1.9.0"),
            "日历与当时不同（当时 chinesecalendar 1.9.0，现在 chinesecalendar ",
        ),
        (
            lambda c: c.update(package="rongcuo 0.0.9"),
            "软件版本与当时不同（当时 rongcuo 0.0.9，现在 rongcuo ",
        ),
    ],
)
def test_an_older_record_that_gives_the_same_verifies(
    record: Record, policy: Policy, change: Callable[[Any], object], said: str
) -> None:
    """And what is of another version is told."""
    found = verify(changed(record, change), policy)

    assert found.same
    assert len(found.changed) == 1
    assert found.changed[0].startswith(said)


def test_an_older_record_that_differs_says_why(record: Record, policy: Policy) -> None:
    """A difference is told together with what is another now."""

    def older(content: Any) -> None:
        content["policy"]["hash"] = "sha256:old"
        content["findings"]["art_2"]["value"] = "undetermined"

    found = verify(changed(record, older), policy)

    assert found.difference is not None
    assert len(found.changed) == 1


# ---- the decision --------------------------------------------------------------------------------


def redecided(record: Record, change: Callable[[Any], object]) -> Record:
    """A record with something changed in its decision, every sum computed anew."""
    content = deepcopy(dict(record.content))
    change(content["decision"])
    return parse_record(Record(content).text, "k01.record.json")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda d: d["reasons"][0].update(found="not_met"),
            "决定所引第二条的比对结果，与记录的比对不符。",
        ),
        (
            lambda d: d["reasons"][0].update(reason="符合"),
            "决定不合要求：第二条的理由：没有写，或太短。",
        ),
        (lambda d: d["reasons"].pop(), "决定不合要求：没有写第四条第（一）项的理由。"),
        (lambda d: d.update(role=""), "决定不合要求：没有写明由谁决定（role）。"),
        (lambda d: d.update(outcome=None), "决定不合要求：没有写明结果（outcome）。"),
    ],
)
def test_a_decision_that_would_not_have_been_entered_is_found(
    record: Record, policy: Policy, change: Callable[[Any], object], said: str
) -> None:
    """Written into the file past the program."""
    assert verify(redecided(record, change), policy).refused == said


# ---- the log -------------------------------------------------------------------------------------


def test_a_log_that_goes_on_does_not_depart(record: Record) -> None:
    """What was entered after the record is no difference."""
    assert log_departs(record, (REFER, ACCEPT)) == ""
    assert log_departs(record, (REFER, ACCEPT, replace(ACCEPT, event="form_team"))) == ""


def test_a_log_rewritten_or_cut_off_is_found(record: Record) -> None:
    """Although its own chain is whole."""
    assert log_departs(record, (replace(REFER, by="党委办公室"), ACCEPT)) == (
        "日志第 1 行与记录里的不同：日志在记录之后被改写过。"
    )
    assert log_departs(record, (REFER,)) == "日志比记录短：记录里有第 2 行，日志里没有。"
    assert log_departs(record, ()) == "日志比记录短：记录里有第 1 行，日志里没有。"
