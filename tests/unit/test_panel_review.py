"""The review panel shows what the engine finds, and keeps trying apart from the case."""

from __future__ import annotations

from typing import Any

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.case_file import case_data
from rongcuo.dossier import as_json
from rongcuo.panels.desk import answer
from rongcuo.policy.compiled import load_policy
from rongcuo.training import training_cases

POLICY = load_policy()
T03 = case_data(training_cases()[2], POLICY)


def ask(do: str, **rest: Any) -> dict[str, Any]:
    """Ask the review panel something that it does not refuse."""
    reply = answer({"panel": "review", "do": do, **rest})
    assert "ok" in reply, reply
    return reply["ok"]  # type: ignore[no-any-return]


def refused(do: str, **rest: Any) -> str:
    """What a question is refused with."""
    return "".join(
        problem["what"] + problem["remedy"]
        for problem in answer({"panel": "review", "do": do, **rest})["refused"]
    )


@pytest.mark.parametrize("case", training_cases(), ids=lambda case: case.id)
def test_a_training_case_is_shown_as_the_engine_finds_it(case: Case) -> None:
    """Each sheet has the finding's value, its words in full, and readings by value."""
    expected = as_json(assess(case, POLICY))
    data = ask("training", id=case.id)["case"]

    shown = ask("assess", case=data)

    assert ask("json", case=data) == expected
    for sheet in shown["sheets"]:
        finding = expected["findings"][sheet["id"]]
        assert sheet["value"] == finding["value"]
        assert "".join(run["words"] for run in sheet["runs"]) == POLICY.provision(sheet["id"]).text
        assert {
            fork["id"]: {r["id"]: r["value"] for r in fork["readings"]} for fork in sheet["forks"]
        } == finding["by_reading"]
    assert [each["id"] for each in shown["next"]] == [each["id"] for each in expected["next"]]
    assert {p["id"]: p["verdict"] for p in shown["periods"]} == {
        name: found["verdict"] for name, found in expected["deadlines"].items() if found
    }


def test_every_question_that_decides_can_be_answered() -> None:
    """What is to be established next stands in the groups of questions."""
    shown = ask("assess", case=T03)
    asked = {name for group in shown["groups"] for name in group["facts"]}
    known = {fact["id"] for fact in ask("start")["facts"]}

    assert {each["id"] for each in shown["next"] if each["kind"] == "fact"} <= asked <= known


def test_coloured_words_lead_to_a_question() -> None:
    """Each coloured run names a fact of the condition that quotes it."""
    shown = ask("assess", case=T03)
    runs = [run for sheet in shown["sheets"] for run in sheet["runs"] if run["value"]]

    assert {
        "words": "法律、法规没有明令禁止",
        "value": "undetermined",
        "fact": "law_expressly_prohibits",
    } in runs
    assert all(POLICY.fact(run["fact"]) for run in runs)


def test_trying_a_reading_changes_what_is_shown_and_nothing_else() -> None:
    """The reading tried gives the findings; the case that comes back has none adopted."""
    case = {
        **T03,
        "answers": {
            **T03["answers"],
            "violates_party_discipline": "yes",
            "violates_state_law": "no",
        },
    }
    fork = next(
        f for sheet in ask("assess", case=case)["sheets"] for f in sheet["forks"] if not f["agreed"]
    )
    for reading in fork["readings"]:
        shown = ask("assess", case=case, trying={fork["id"]: reading["id"]})
        tried = next(
            f for sheet in shown["sheets"] for f in sheet["forks"] if f["id"] == fork["id"]
        )

        assert tried["chosen"] == reading["id"]
        assert shown["case"]["readings"] == {}
    assert (
        "choose"
        not in ask("save", case=case, trying={fork["id"]: fork["readings"][0]["id"]})["text"]
    )


def test_a_finding_is_not_exported_while_trying() -> None:
    """What is only being discussed leaves no document."""
    assert "试看" in refused("page", case=T03, trying={"A1": "any"})
    assert "没有这种读法" in refused("assess", case=T03, trying={"A1": "nonsense"})
    assert "没有这种读法" in refused("assess", case=T03, trying={"Z9": "any"})


def test_an_adoption_without_a_reason_is_refused() -> None:
    """Who adopted a reading, when and why belong to it."""
    adopted = {"A1": {"choose": "any", "by": "党委", "on": "2025-03-03", "reason": " "}}

    assert "理由" in refused("assess", case={**T03, "readings": adopted})


def test_the_saved_file_opens_again_identical() -> None:
    """From panel to file and back nothing is lost."""
    saved = ask("save", case=T03)

    assert saved["name"] == "t03.yaml"
    assert ask("open", name=saved["name"], text=saved["text"])["case"] == T03


def test_a_broken_file_is_refused_with_its_place() -> None:
    """The words name what is wrong; nothing was opened."""
    assert "缩进" in refused("open", name="x.yaml", text="case: [")
    assert "没有这个案例" in refused("training", id="T99")


def test_the_gate_speaks_before_anything_is_assessed() -> None:
    """Personal data are named by place and never repeated."""
    reply = answer(
        {"panel": "review", "do": "assess", "case": {**T03, "narrative": "电话13812345678"}}
    )

    assert reply["personal"]
    assert "案情：第 3 个字起" in reply["refused"][0]["what"]
    assert reply["refused"][0]["place"] == ["narrative"]
    assert "13812345678" not in str(reply)


@pytest.mark.parametrize(
    ("wrong", "words", "place"),
    [
        ({"case": "张 三"}, "案件编号缺少，或写法不对。", ["case"]),
        ({"case": "13812345678"}, "案件编号：第 1 个字起，疑似手机号码。", ["case"]),
        (
            {"answers": {"mistake_exists": {"value": "yes", "evidence": ["甲", "13812345678"]}}},
            "“是否出现失误？”的证据第 2 份：第 1 个字起，疑似手机号码。",
            ["answers", "mistake_exists", "evidence", 1],
        ),
        (
            {"answers": {"mistake_exists": {"value": "yes", "note": "长" * 20_001}}},
            "“是否出现失误？”的说明：应是一段不超过 20000 字的文字。",
            ["answers", "mistake_exists", "note"],
        ),
        (
            {"dates": {"accountability_started_on": "1999-01-01"}},
            "“问责程序启动日是哪一天？”：1999-01-01 不在 2004 至 2099 年之间。",
            ["dates", "accountability_started_on"],
        ),
        (
            {"readings": {"A1": {"choose": "any", "by": "电话13812345678"}}},
            "采用歧义 A1 的机关或职务：第 3 个字起，疑似手机号码。",
            ["readings", "A1", "by"],
        ),
        ({"claims": ["art_9"]}, "“art_9”不是可以主张的项。", ["claims", 0]),
        (
            {"answers": {"mistake_exists": {"value": "yes", "note": "半个\ud83d"}}},
            "有不能识别的字符。",
            ["answers", "mistake_exists", "note"],
        ),
    ],
)
def test_a_refusal_names_the_field_as_the_panel_does(
    wrong: dict[str, Any], words: str, place: list[Any]
) -> None:
    """No file is on screen: places are told in words, and given so that the panel leads there."""
    problem = answer({"panel": "review", "do": "assess", "case": {"case": "K01", **wrong}})[
        "refused"
    ][0]

    assert problem["what"] == words
    assert problem["place"] == place


def test_changes_are_told_in_words() -> None:
    """For each provision in play, what would bring it to each other value."""
    changes = ask("changes", case=T03)["changes"]

    assert {change["citation"] for change in changes} == {"第二条", "第四条第（三）项"}
    assert any(
        "法律、法规是否明令禁止？是" in words for change in changes for words in change["sets"]
    )


def test_a_report_and_measures_are_shown_where_the_case_has_them() -> None:
    """T05 holds an accepted report; what else bears on a case is listed."""
    shown = ask("assess", case=ask("training", id="T05")["case"])

    assert shown["report"]["words"]
    assert all(each["quote"] and each["cited"] for each in shown["measures"])
