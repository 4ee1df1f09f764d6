"""An empty case file asks every question that bears on the claims, and reads as an empty case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from rongcuo.blank_case import blank_case
from rongcuo.case import Answer, Case, read_case
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy

from .hetang import hetang


def fields(text: str) -> list[str]:
    """The ids that wait for an answer, in order."""
    return re.findall(r"^  (\w+):$", text, re.MULTILINE)


def read(tmp_path: Path, text: str, policy: Policy) -> Case:
    """Read what was written as a case file."""
    path = tmp_path / "k02.yaml"
    path.write_text(text, encoding="utf-8")
    return read_case(path, policy)


def is_empty(values: Iterable[Answer]) -> bool:
    """Whether no answer says anything."""
    return all(answer in (Answer(Truth.UNKNOWN), Answer(())) for answer in values)


def test_an_empty_case_is_a_case_without_answers(tmp_path: Path) -> None:
    """It can be read as it is, and everything in it is unknown."""
    case = read(tmp_path, blank_case(hetang(), "K02"), hetang())

    assert case.id == "K02"
    assert case.claims == ()
    assert is_empty(case.answers.values())
    assert (case.narrative, case.dates, case.readings) == ("", {}, {})


@pytest.mark.parametrize("number", range(10))
def test_our_empty_cases_can_be_read(tmp_path: Path, policy: Policy, number: int) -> None:
    """For each item of Article 4, and for none."""
    claims = policy.items[number - 1 : number] if number else ()

    case = read(tmp_path, blank_case(policy, "K02", claims), policy)

    assert case.claims == claims
    assert is_empty(case.answers.values())


def test_without_a_claim_every_fact_is_asked_once(policy: Policy) -> None:
    """Dates and answers together are all facts of the policy."""
    for each in (policy, hetang()):
        asked = Counter(fields(blank_case(each, "K02")))

        assert asked == Counter(fact.id for fact in each.facts)


def test_only_what_bears_on_the_claims_is_asked() -> None:
    """The definition, the claimed item, the dates, and what serves all items alike."""
    text = blank_case(hetang(), "K02", ("art_2__point_2",))

    assert fields(text) == [
        *("worked_with_care", "took_benefits", "misjudged", "error_made"),
        *("cause_in_field", "reported_in_time", "replanted"),
        *("warned_before", "asked_for", "course_of_events", "fields"),
        *("told_on", "sown_on"),
    ]


def test_a_fact_of_two_provisions_is_asked_under_the_first(policy: Policy) -> None:
    """Each question stands once, whatever reads its answer."""
    text = blank_case(policy, "K02", ("art_4__point_1", "art_4__point_3"))

    assert Counter(fields(text)).most_common(1)[0][1] == 1
    assert text.index("mistake_exists:") < text.index("━━ 第四条第（一）项")


def test_a_question_says_how_to_answer_it() -> None:
    """Question, kind of answer, evidence and note stand above the answer."""
    text = blank_case(hetang(), "K02")

    assert (
        """\
  # 田里遭了什么？（旱 / 涝 / 虫害 / 药害 / 没有看清 / 未知）
  #   证据：照片
  #   药害不在所列之内。
  cause_in_field:
"""
        in text
    )
    assert "  # 是否造成差错？（是 / 否 / 未知）\n  error_made:\n" in text
    assert "  # 经过是怎样的？（写一段文字）\n  course_of_events:\n" in text
    assert "  # 涉及哪些田块？（逐条写成列表）\n  fields:\n" in text
    assert "  # 哪一天下种？（2025-03-03 的样式）\n" in text


def test_the_items_that_can_be_claimed_are_listed() -> None:
    """With their citations and titles, whatever is claimed."""
    text = blank_case(hetang(), "K02", ("art_2__point_1",))

    assert "claims: [art_2__point_1]\n" in text
    assert "#   art_2__point_3　第二条第（三）项　其他情况\n" in text


def test_headings_name_the_provisions_asked_for() -> None:
    """First the definition, then the claimed items, then the rest."""
    text = blank_case(hetang(), "K02", ("art_2__point_1", "art_2__point_2"))

    assert re.findall("━━ (.*)", text) == [
        "第三条　无心之失",
        "第二条第（一）项　新品种减产",
        "第二条第（二）项　天时不利",
        "其他（程序、效果、举报等）",
    ]


def test_a_policy_without_definition_asks_for_its_items() -> None:
    """There is then no heading of the definition."""
    policy = replace(hetang(), definition=None)

    text = blank_case(policy, "K02", ("art_2__point_1",))

    assert "第三条" not in text
    assert fields(text)[0] == "new_variety"
