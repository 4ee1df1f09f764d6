"""The training panel: judge first, then compare; a sheet and a link that give nothing away."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rongcuo.exercise import training_exercises
from rongcuo.panels.desk import answer

EXERCISES = training_exercises()


def ask(do: str, **asked: Any) -> Any:
    reply = answer({"panel": "training", "do": do, **asked})
    return reply["ok"]


def refused(do: str, **asked: Any) -> str:
    return "".join(
        problem["what"] for problem in answer({"panel": "training", "do": do, **asked})["refused"]
    )


def judged(case: str, **other: str) -> dict[str, Any]:
    """Judge a case as the comparison finds, but for `other`."""
    values = {point.id: point.found for point in EXERCISES[case].points}
    return {"values": values | other, "open": {}, "why": "", "compared": True}


def sheet(**cases: Any) -> dict[str, Any]:
    begun: dict[str, Any] = ask("begin", cases=list(cases))["sheet"]
    return begun | {"judged": cases}


def test_a_new_sheet_has_every_case_once_in_the_order_asked() -> None:
    """All twelve where nothing is chosen; shuffled keeps them all."""
    assert ask("begin")["sheet"]["cases"] == list(EXERCISES)
    shuffled = {tuple(ask("begin", order="shuffled")["sheet"]["cases"]) for _ in range(5)}
    assert len(shuffled) > 1
    assert {tuple(sorted(each)) for each in shuffled} == {tuple(EXERCISES)}


def test_a_trainers_link_fixes_group_cases_and_order() -> None:
    """It carries nothing else, and begins the same sheet."""
    link = ask("link", group="第三组", cases=["T03", "T07"], order="fixed")["link"]

    assert link == "group=%E7%AC%AC%E4%B8%89%E7%BB%84&cases=T03,T07&order=fixed"
    begun = ask("begin", link=f"&{link}")["sheet"]
    assert (begun["group"], begun["cases"], begun["judged"]) == ("第三组", ["T03", "T07"], {})


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"link": "cases=T99"}, "没有案例“T99”"),
        ({"link": "group=<script>"}, "组号"),
        ({"link": "order=by-name"}, "顺序"),
        ({"cases": [{}]}, "没有案例"),
        ({"group": "张三"}, "组号"),
    ],
)
def test_a_wrong_link_is_told_in_words(given: dict[str, Any], told: str) -> None:
    """Nothing begins."""
    assert told in refused("begin", **given)


@pytest.mark.parametrize("case", EXERCISES)
def test_a_case_is_put_without_its_findings(case: str) -> None:
    """What is asked holds each point, and neither a finding, an answer nor its evidence."""
    put = ask("case", id=case)

    asked = json.dumps(put, ensure_ascii=False)
    for point in EXERCISES[case].points:
        assert f'"{point.id}"' in asked
    assert '"found"' not in asked
    assert '"value"' not in asked
    told = {text for answer in EXERCISES[case].case.answers.values() for text in answer.evidence}
    assert not [words for words in told if f'"{words}"' in asked]


@pytest.mark.parametrize("case", EXERCISES)
def test_a_case_judged_as_found_agrees_everywhere(case: str) -> None:
    """Every case can be compared; one judged exactly so has no difference."""
    one = judged(case)
    compared = ask("compare", id=case, sheet=sheet(**{case: one}))

    count = len(EXERCISES[case].points)
    assert compared["score"] == {"judged": count, "same": count}
    for provision in compared["provisions"]:
        assert provision["hint"] is None
        assert provision["together"] is None
        assert all(each["same"] and each["reasons"] for each in provision["conditions"])
        assert provision["conditions"] or provision["reasons"]


def test_a_difference_is_explained_condition_by_condition() -> None:
    """T03 judged not met: unknown is no no; what was not looked for is named."""
    one = judged(
        "T03", **{"art_4__point_3": "not_met", "art_4__point_3.1": "not_met", "art_2.1": "not_met"}
    )
    one["open"] = {"art_2": ["violates_state_law", "deviation_exists"]}

    definition, item = ask("compare", id="T03", sheet=sheet(T03=one))["provisions"]

    assert "待定" in item["hint"]
    first = item["conditions"][0]
    assert (first["yours"], first["found"], first["same"]) == ("not_met", "undetermined", False)
    assert "未知不当作“否”" in first["hint"]
    assert "法律、法规是否明令禁止？未查明。法规检索尚未完成" in first["reasons"][0]
    assert "与这一判断相反" in definition["conditions"][0]["hint"]
    assert "合起来是不符合" in definition["together"]
    assert definition["open"]["hit"] == ["是否违反国家法律法规？"]
    assert definition["open"]["extra"] == ["是否出现偏差？"]
    assert "是否违反党的纪律？" in definition["open"]["missed"]


def test_too_much_caution_is_explained_too() -> None:
    """What the case answers is settled; what is found not met is not offset by other conditions."""
    one = judged("T10", **{"art_2": "undetermined", "art_2.5": "undetermined"})
    met = judged("T01", **{"art_2": "undetermined", "art_2.1": "met"})
    eight = judged("T08", **{"art_4__point_8": "undetermined"})

    definition = ask("compare", id="T10", sheet=sheet(T10=one))["provisions"][0]
    assert "不能抵消" in definition["hint"]
    assert "结果可以定" in definition["conditions"][4]["hint"]
    assert "各要件都符合" in ask("compare", id="T01", sheet=sheet(T01=met))["provisions"][0]["hint"]
    eighth = ask("compare", id="T08", sheet=sheet(T08=eight))["provisions"][1]
    assert eighth["hint"] == "依据见下。"
    assert any("歧义 A11" in line for line in eighth["reasons"])


def test_nothing_is_compared_before_it_is_judged() -> None:
    """The findings are shown for judged cases only."""
    assert "还没有判断" in refused("compare", id="T03", sheet=sheet(T03={"values": {}}))
    assert "没有这个案例" in refused("compare", id="T99", sheet=sheet(T03={}))


def test_progress_counts_what_must_be_judged_and_scores_compared_cases_only() -> None:
    """Conditions and days may be left out."""
    one = judged("T03", **{"art_2": "met"})
    told = ask("progress", sheet=sheet(T03=one, T11={"values": {}}))["cases"]

    assert told[0]["score"] == {"judged": 15, "same": 14}
    assert (told[0]["judged"], told[0]["asked"], told[0]["missing"]) == (3, 3, [])
    assert told[1]["score"] is None
    assert [each["id"] for each in told[1]["missing"]] == ["triage"]


def test_a_saved_sheet_is_opened_again_identical() -> None:
    """Its name shows group and code; each save counts."""
    saved = ask("save", sheet=sheet(T03=judged("T03")) | {"group": "A1"})

    assert saved["name"] == f"答卷-A1-{saved['sheet']['sheet']}.json"
    assert saved["sheet"]["saved"] == 1
    assert ask("open", name=saved["name"], text=saved["text"])["sheet"] == saved["sheet"]


def test_personal_data_in_reasons_are_refused() -> None:
    """Before anything is saved or shown."""
    one = judged("T03") | {"why": "联系人：张三，13800001111"}

    reply = answer({"panel": "training", "do": "save", "sheet": sheet(T03=one)})

    assert reply["personal"] is True
    assert "13800001111" not in json.dumps(reply, ensure_ascii=False)


def test_paper_shows_everything_in_words() -> None:
    """What was not judged is left to be filled in by hand."""
    one = judged("T07") | {"open": {"art_2": ["diligent_and_responsible"]}, "why": "缺巡检资料"}
    del one["values"]["art_2.1"]

    printed = ask("paper", sheet=sheet(T07=one))["cases"][0]

    assert printed["why"] == "缺巡检资料"
    by_words = {point["words"]: point for point in printed["points"]}
    assert by_words["容错纠错的定义"]["judged"] == "待定"
    assert by_words["容错纠错的定义"]["open"] == ["是否勤勉尽责？"]
    assert by_words["“在学院改革创新、干事创业、担当作为中”"]["judged"] is None
    assert by_words["暂缓期限的最稳妥日"]["judged"] == "2025-06-10"
