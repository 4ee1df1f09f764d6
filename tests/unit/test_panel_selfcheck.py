"""The self-check orders a cadre's own answers; it concludes nothing and advises no answer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rongcuo.case_file import case_data
from rongcuo.panels.desk import answer
from rongcuo.policy.compiled import load_policy
from rongcuo.training import training_cases

POLICY = load_policy()
FIRST = {
    "accountability_started_by": "学院",
    "personnel_authority": "学院党委",
    "applicant_is_individual_cadre": "yes",
}


def ask(do: str, **rest: Any) -> dict[str, Any]:
    """Ask the self-check something that it does not refuse."""
    reply = answer({"panel": "selfcheck", "do": do, **rest})
    assert "ok" in reply, reply
    return reply["ok"]  # type: ignore[no-any-return]


def test_it_asks_first_who_started_and_who_has_authority() -> None:
    """Before any circumstance: who started accountability, whose the personnel authority is."""
    assert [fact["id"] for fact in ask("start")["first"]] == list(FIRST)


def test_the_questions_are_those_of_the_items_chosen() -> None:
    """Each question once, none of those asked first, no text to fill in."""
    groups = ask("questions", items=["art_4__point_3", "art_4__point_7"])["groups"]
    names = [fact["id"] for group in groups for fact in group["facts"]]

    assert [group["title"][:3] for group in groups] == ["第二条", "第四条", "第四条"]
    assert len(names) == len(set(names))
    assert not set(FIRST) & set(names)
    assert {fact["type"] for group in groups for fact in group["facts"]} <= {"tri", "enum", "set"}
    assert all(not any(POLICY.readers(name)) or name in names for name in ("creative_work",))


@pytest.mark.parametrize("items", [[], None, "art_4__point_1", ["art_9"], [["x"]]])
def test_without_a_circumstance_nothing_is_compared(items: Any) -> None:
    """One circumstance at least is to be chosen."""
    for do in ("questions", "result"):
        reply = answer({"panel": "selfcheck", "do": do, "items": items})
        assert "至少选一种" in reply["refused"][0]["what"]


@pytest.mark.parametrize("index", range(12))
def test_it_compares_as_the_engine_does(index: int) -> None:
    """Every training case gives the same values as its review."""
    case = training_cases()[index]
    data = case_data(case, POLICY)
    items = list(case.claims or POLICY.items)
    reviewed = answer({"panel": "review", "do": "assess", "case": data})["ok"]

    result = ask("result", items=items, answers=data["answers"], dates=data["dates"])

    assert {c["id"]: c["value"] for c in result["compared"]} == {
        sheet["id"]: sheet["value"] for sheet in reviewed["sheets"]
    }


def test_the_safe_day_comes_first() -> None:
    """The day that is in time under every reading."""
    dates = {"accountability_approved_on": "2025-09-26", "accountability_started_on": "2025-09-26"}

    period = ask("result", items=["art_4__point_3"], answers=FIRST, dates=dates)["period"]

    assert period["heading"] == "最稳妥 2025-10-11"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("accountability_started_by", "上级", "是否适用，办法没有写明"),
        ("personnel_authority", "unknown", "可能不属学院认定"),
        ("applicant_is_individual_cadre", "no", "干部个人"),
    ],
)
def test_a_doubt_about_who_is_told_first(name: str, value: str, said: str) -> None:
    """Who started it, who has authority, who applies: each doubt has its words."""
    told = ask("result", items=["art_4__point_3"], answers=FIRST | {name: value})["warnings"]

    assert len(told) == 1
    assert said in told[0]
    assert ask("result", items=["art_4__point_3"], answers=FIRST)["warnings"] == []


def test_it_never_tells_which_answers_would_change_the_result() -> None:
    """Neither changes, nor what one answer settles, nor values by reading are in what it shows."""
    result = ask("result", items=["art_4__point_1"], answers=FIRST)
    shown = json.dumps(result["compared"], ensure_ascii=False)

    assert set(result) == {"warnings", "compared", "period"}
    assert all(word not in shown for word in ("settles", "changes", "by_reading", "可能定为"))
    assert "免责" not in "".join(each for c in result["compared"] for each in c["against"])


def test_personal_data_do_not_enter() -> None:
    """A message made by hand goes through the gate like any case."""
    reply = answer(
        {
            "panel": "selfcheck",
            "do": "result",
            "items": ["art_4__point_1"],
            "answers": {"mistake_exists": {"value": "yes", "note": "电话13812345678"}},
        }
    )

    assert reply["personal"]
