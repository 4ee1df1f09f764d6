"""A decision is entered by a person, with a reason of its own for every provision in play."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rongcuo.case import Case
from rongcuo.decision import (
    Decision,
    Reason,
    at_odds,
    blank_decision,
    decision_data,
    parse_decision,
)
from rongcuo.errors import RecordError
from rongcuo.policy.model import Policy
from rongcuo.source import Source
from rongcuo.yaml_source import read_source

from .decisions import CLAIM_REASON, DEFINITION_REASON, filled_in, reasons

FOUND = {"art_2": "met", "art_4__point_1": "met", "art_4__point_9": "undetermined"}
CLAIMS = ("art_4__point_1",)


def parsed(policy: Policy, content: Any, explained: str = "") -> Decision:
    """The decision that a file of this content holds."""
    return parse_decision(Source("决定.yaml", content, {}), policy, CLAIMS, FOUND, explained)


def refused(policy: Policy, content: Any, explained: str = "") -> list[tuple[str, str]]:
    """What is said of a file of this content, each with its remedy."""
    with pytest.raises(RecordError) as refusal:
        parsed(policy, content, explained)
    return [(problem.what, problem.remedy) for problem in refusal.value.problems]


def test_a_decision_is_what_a_person_filled_in(policy: Policy) -> None:
    """Step, role, day, outcome and reasons; in Chinese words or in codes."""
    decision = parsed(policy, filled_in())

    assert decision == Decision(
        "confirm",
        "学院党委",
        date(2024, 12, 2),
        "exempt",
        (
            Reason("art_2", "met", DEFINITION_REASON),
            Reason("art_4__point_1", "met", CLAIM_REASON),
        ),
    )
    assert parsed(policy, decision_data(decision)) == decision


def test_an_opinion_may_leave_the_outcome_open(policy: Policy) -> None:
    """A reviewer's; not a conclusion or a confirmation."""
    assert parsed(policy, filled_in(step="独立评议", outcome=None)).outcome is None
    for step in ("认定结论", "核定结果"):
        assert refused(policy, filled_in(step=step, outcome=None)) == [
            (
                "没有写明结果（outcome）。",
                "由人写明：免责、减责（从轻）、减责（减轻）、不符合。",
            )
        ]


def test_further_provisions_may_be_reasoned(policy: Policy) -> None:
    """In the order of the document, whatever the order of the file."""
    content = filled_in()
    more = {"held": "待定", "reason": "兜底一项须由党委另行专题研究，本次会议没有讨论到它。"}
    content["reasons"] = {"art_4__point_9": more, **content["reasons"]}

    decision = parsed(policy, content)

    assert [each.provision for each in decision.reasons] == [
        *("art_2", "art_4__point_1", "art_4__point_9")
    ]


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"step": None}, "没有写明 step。"),
        ({"step": "表决"}, "“表决”不能写在 step。"),
        ({"step": ["核定结果"]}, "没有写明 step。"),
        ({"role": None}, "没有写明由谁决定（role）。"),
        ({"role": " 　"}, "没有写明由谁决定（role）。"),
        ({"role": "负责人：张三"}, "role 第 5 个字起，疑似姓名。"),
        ({"document": "电话 13800001111"}, "document 第 4 个字起，疑似手机号码。"),
        ({"on": None}, "没有写明决定的日期（on）。"),
        ({"on": "2024-02-30"}, "没有写明决定的日期（on）。"),
        ({"on": "12月2日"}, "没有写明决定的日期（on）。"),
        ({"outcome": "宽恕"}, "“宽恕”不能写在 outcome。"),
        ({"outcome": {}}, "没有写明 outcome。"),
        ({"document": ["一"]}, "document 应是一段不超过 5000 字的文字。"),
        ({"document": "长" * 5001}, "document 应是一段不超过 5000 字的文字。"),
        ({"verdict": "免责"}, "不认识的字段“verdict”。"),
        ({"reasons": ["符合"]}, "reasons 应逐行写成“键: 值”。"),
        ({"reasons": {"art_99": {}}}, "不认识的字段“art_99”。"),
        (reasons("art_2", held=None), "没有写明 held。"),
        (reasons("art_2", why="甲"), "不认识的字段“why”。"),
        (
            reasons("art_2", reason="请联系张三，电话 13800001111，他知道全部经过和细节"),
            "reason 第",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    policy: Policy, changes: dict[str, Any], what: str
) -> None:
    """All at once, each with what may be written."""
    told = refused(policy, filled_in(**changes))

    assert any(said.startswith(what) for said, _ in told), told
    assert all(remedy for _, remedy in told)


@pytest.mark.parametrize("content", [None, [], "同意", {"reasons": None}])
def test_nothing_is_no_decision(policy: Policy, content: Any) -> None:
    """An empty file, or one without reasons: every provision in play is asked for."""
    told = [what for what, _ in refused(policy, content)]

    assert "没有写第二条的理由。" in told
    assert "没有写第四条第（一）项的理由。" in told


def test_findings_alone_make_no_decision(policy: Policy) -> None:
    """The findings filled in where a person should have written: each reason is refused."""
    content = filled_in()
    for name in content["reasons"]:
        content["reasons"][name] = {"held": FOUND[name], "reason": "符合"}

    assert [what for what, _ in refused(policy, content)] == [
        "第二条的理由：没有写，或太短。",
        "第四条第（一）项的理由：没有写，或太短。",
    ]


# ---- reasons that are none -----------------------------------------------------------------------


COPIED = "抄自条文、比对的说明，或与另一条的理由相同。"


def test_the_policy_is_no_reason(policy: Policy) -> None:
    """A provision's own words, with or without its number, in whatever punctuation."""
    words = policy.provision("art_4__point_1").text

    for reason in (words, f"第四条第（一）项：{words}", words.replace("，", " ")):
        assert refused(policy, filled_in(**reasons("art_4__point_1", reason=reason))) == [
            (f"第四条第（一）项的理由：{COPIED}", "请用自己的话写，除引用外至少 12 个字。")
        ]


def test_our_questions_are_no_reason(policy: Policy) -> None:
    """What the register, the facts or the readings say, is ours."""
    fact = policy.fact("democratic_decision_procedure").question
    entry = policy.ambiguities[0]

    for reason in (f"{fact}是。{fact}", entry.question + entry.tool):
        assert COPIED in refused(policy, filled_in(**reasons("art_2", reason=reason)))[0][0]


def test_our_explanation_is_no_reason(policy: Policy) -> None:
    """Nor what the person was shown, with the case's own evidence in it."""
    shown = "符合　经集体决策　证据：系党政联席会纪要、院长办公会纪要、追款凭证、协商记录"

    told = refused(policy, filled_in(**reasons("art_2", reason=shown)), f"另一行\n{shown}\n")

    assert COPIED in told[0][0]
    assert parsed(policy, filled_in(**reasons("art_2", reason=shown)))


def test_one_reason_does_not_serve_two_provisions(policy: Policy) -> None:
    """The second time it is a copy, also with a few words more."""
    for reason in (DEFINITION_REASON, f"同上，{DEFINITION_REASON}一并说明"):
        told = refused(policy, filled_in(**reasons("art_4__point_1", reason=reason)))

        assert told[0][0] == f"第四条第（一）项的理由：{COPIED}"


def test_quoting_the_policy_is_welcome(policy: Policy) -> None:
    """As long as something of one's own stands beside it."""
    words = policy.provision("art_4__point_1").text

    assert parsed(policy, filled_in(**reasons("art_2", reason=f"{words}——{DEFINITION_REASON}")))


# ---- where a decision departs from the findings --------------------------------------------------


def test_a_departure_has_to_be_explained(policy: Policy) -> None:
    """Held otherwise than found, or settled where the comparison left it open."""
    told = refused(policy, filled_in(**reasons("art_2", held="不符合")))

    assert told == [
        (
            "第二条写“不符合”，比对为“符合”，为什么不同：没有写，或太短。",
            "请写明，至少 12 个字。",
        )
    ]


def test_a_departure_is_kept_with_its_reason(policy: Policy) -> None:
    """Both the reason and why it departs, each in its own words."""
    why = "调查组另外调取了系里三个月的值班表，显示甲当天并不在岗，与证人所说不一致。"

    decision = parsed(policy, filled_in(**reasons("art_2", held="不符合", departs=why)))
    copied = refused(
        policy, filled_in(**reasons("art_2", held="不符合", departs=DEFINITION_REASON))
    )

    assert decision.reasons[0] == Reason("art_2", "not_met", DEFINITION_REASON, why)
    assert COPIED in copied[0][0]


def test_no_departure_is_explained_where_there_is_none(policy: Policy) -> None:
    """Then one of the two is a mistake."""
    why = "调查组另外调取了系里三个月的值班表，显示甲当天并不在岗。"

    told = refused(policy, filled_in(**reasons("art_2", departs=why)))

    assert told == [("第二条与比对相同，不必写 departs。", "请删去，或改 held。")]


# ---- what is pointed out -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "definition", "item", "said"),
    [
        ("exempt", "met", "met", ""),
        ("not_met", "met", "not_met", ""),
        ("not_met", "not_met", "met", ""),
        (None, "met", "met", ""),
        ("exempt", "met", "not_met", "结果写“免责”，但没有一项写“符合”。"),
        ("lighter", "met", "undetermined", "结果写“减责（从轻）”，但没有一项写“符合”。"),
        ("mitigated", "not_met", "met", "结果写“减责（减轻）”，但第二条写“不符合”。"),
        ("not_met", "met", "met", "结果写“不符合”，但有一项写“符合”。"),
    ],
)
def test_an_outcome_at_odds_with_its_reasons_is_pointed_out(
    policy: Policy, outcome: str | None, definition: Any, item: Any, said: str
) -> None:
    """Not refused: that is for people."""
    given = (Reason("art_2", definition, ""), Reason("art_4__point_1", item, ""))
    decision = Decision("confirm", "学院党委", date(2024, 12, 2), outcome, given)

    assert at_odds(decision, policy) == said


def test_a_blank_decision_suggests_nothing(policy: Policy, tmp_path: Path) -> None:
    """It can be read, is refused as it stands, and its values are all empty."""
    path = tmp_path / "决定.yaml"
    path.write_text(blank_decision(policy, CLAIMS, FOUND), encoding="utf-8")

    content = read_source(path).value

    assert {value for key, value in content.items() if key != "reasons"} == {None}
    assert list(content["reasons"]) == ["art_2", "art_4__point_1"]
    assert {value for each in content["reasons"].values() for value in each.values()} == {None}
    assert len(refused(policy, content)) == 8


def test_a_decision_survives_json(policy: Policy) -> None:
    """What is entered is what is read again, by any program."""
    decision = parsed(policy, filled_in(document="徐工职院党发（虚构）〔2024〕9号"))

    assert parsed(policy, json.loads(json.dumps(decision_data(decision)))) == decision


def test_a_case_without_claims_needs_the_definition_only(policy: Policy) -> None:
    """Nothing claimed, nothing else in play."""
    case = Case("K01")
    content = filled_in(outcome="不符合", reasons={"art_2": filled_in()["reasons"]["art_2"]})

    decision = parse_decision(Source("决定", content, {}), policy, case.claims, FOUND)

    assert [each.provision for each in decision.reasons] == ["art_2"]
