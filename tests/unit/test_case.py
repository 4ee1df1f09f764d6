"""What is read from a case file, and what its answers mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rongcuo.case import Adoption, Answer, Case, read_case, truths
from rongcuo.errors import CaseError
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy

from .hetang import HETANG, hetang

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def read(tmp_path: Path, content: str) -> Case:
    """Read a case of 河塘镇 with this content."""
    path = tmp_path / "k01.yaml"
    path.write_text(content, encoding="utf-8")
    return read_case(path, hetang())


def answers(tmp_path: Path, written: str) -> dict[str, Answer]:
    """The answers of a case in which they are written like this."""
    return dict(read(tmp_path, f"case: K01\nanswers:\n{written}").answers)


# ---- what is read --------------------------------------------------------------------------------


def test_a_case_is_read() -> None:
    """Every field of the example of 河塘镇 is read."""
    case = read_case(HETANG / "k01.yaml", hetang())

    assert case.id == "K01"
    assert case.narrative.startswith("（虚构）技术员甲")
    assert case.claims == ("art_2__point_1", "art_2__point_3")
    assert case.answers["worked_with_care"] == Answer(YES, ("下田记录",))
    assert case.answers["plot_trial"] == Answer(YES, ("测产单",), "三个小区。")
    assert case.answers["asked_for"] == Answer(("不记差错",))
    assert case.dates == {"told_on": date(2022, 4, 20), "sown_on": date(2022, 4, 12)}
    assert case.readings == {}


@pytest.mark.parametrize(
    "content",
    ["case: K01", "case: K01\nnarrative:\nclaims:\nanswers:\ndates:\nreadings:\n"],
)
def test_fields_may_be_missing_or_empty(tmp_path: Path, content: str) -> None:
    """A case needs nothing but its number."""
    assert read(tmp_path, content) == Case("K01")


@pytest.mark.parametrize("name", ["K01", "甲案", "2025-3", "a_b.c", "丁" * 60])
def test_a_case_number_is_letters_digits_and_chinese(tmp_path: Path, name: str) -> None:
    """Also point, hyphen and underscore, up to sixty characters."""
    assert read(tmp_path, f"case: {name}").id == name


def test_a_text_may_be_long(tmp_path: Path) -> None:
    """Up to 20,000 characters."""
    narrative = "甲" * 20_000

    assert read(tmp_path, f"case: K01\nnarrative: {narrative}").narrative == narrative


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("yes", YES),
        ("no", NO),
        ("unknown", UNKNOWN),
        ("是", YES),
        ("否", NO),
        ("未知", UNKNOWN),
        ("未查明", UNKNOWN),
        ("", UNKNOWN),
        ("~", UNKNOWN),
    ],
)
def test_answers_in_chinese_and_english(tmp_path: Path, word: str, value: Truth) -> None:
    """Alone or as the value of a mapping; left empty is unknown."""
    alone = answers(tmp_path, f"  replanted: {word}\n")
    mapped = answers(tmp_path, f"  replanted:\n    value: {word}\n    note: 甲\n")

    assert alone == {"replanted": Answer(value)}
    assert mapped == {"replanted": Answer(value, (), "甲")}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("cause_in_field: 旱", ("旱",)),
        ("cause_in_field: 没有看清", ("没有看清",)),
        ("cause_in_field: 未知", ()),
        ("cause_in_field: unknown", ()),
        ("cause_in_field:", ()),
        ("asked_for: 不扣补贴", ("不扣补贴",)),
        ("asked_for: [不扣补贴, 不记差错]", ("不扣补贴", "不记差错")),
        ("asked_for: [未知]", ()),
        ("asked_for: []", ()),
        ("course_of_events: 四月下种，六月倒伏。", ("四月下种，六月倒伏。",)),
        ("course_of_events:", ()),
        ("fields: [东头三亩, 西头一亩]", ("东头三亩", "西头一亩")),
        ("fields: 东头三亩", ("东头三亩",)),
        ("fields: [东头三亩, ]", ("东头三亩",)),
    ],
)
def test_answers_of_other_facts_are_values_or_texts(
    tmp_path: Path, written: str, value: tuple[str, ...]
) -> None:
    """One value of an enum, several of a set, one text or several; none is unknown."""
    (answer,) = answers(tmp_path, f"  {written}\n").values()

    assert answer == Answer(value)


@pytest.mark.parametrize(
    ("evidence", "read_as"),
    [("[甲, 乙]", ("甲", "乙")), ("甲", ("甲",)), ("", ()), ("[甲, ~, '']", ("甲",))],
)
def test_evidence_is_one_or_several(
    tmp_path: Path, evidence: str, read_as: tuple[str, ...]
) -> None:
    """A single piece needs no list; what is empty is no evidence."""
    found = answers(tmp_path, f"  replanted: {{value: 是, evidence: {evidence}}}\n")

    assert found["replanted"].evidence == read_as


def test_a_mapping_without_a_value_is_unknown(tmp_path: Path) -> None:
    """A note may be kept while the answer is still missing."""
    found = answers(tmp_path, "  replanted: {note: 还在查}\n  cause_in_field: {note: 还在查}\n")

    assert found == {
        "replanted": Answer(UNKNOWN, (), "还在查"),
        "cause_in_field": Answer((), (), "还在查"),
    }


def test_claims_are_read_once_and_in_order_of_the_document(tmp_path: Path) -> None:
    """However they are written."""
    claims = "[art_2__point_3, art_2__point_1, art_2__point_3]"

    case = read(tmp_path, f"case: K01\nclaims: {claims}")

    assert case.claims == ("art_2__point_1", "art_2__point_3")


@pytest.mark.parametrize("written", ["", "~", "未知", "unknown", "未查明"])
def test_an_unknown_date_is_left_out(tmp_path: Path, written: str) -> None:
    """A date not known is no date."""
    assert read(tmp_path, f"case: K01\ndates:\n  sown_on: {written}\n").dates == {}


ADOPTED = """\
case: K01
readings:
  X1:
    choose: neighbours
    by: 站务会
    document: 河农会〔2022〕3号
    on: 2022-05-01
    reason: 上年遭灾，不能作比。
"""


def test_an_adopted_reading_is_read(tmp_path: Path) -> None:
    """With body, document, date and reason."""
    case = read(tmp_path, ADOPTED)

    assert case.readings == {
        "X1": Adoption(
            *("neighbours", "站务会", date(2022, 5, 1), "上年遭灾，不能作比。"),
            "河农会〔2022〕3号",
        )
    }
    assert case.chosen == {"X1": "neighbours"}


# ---- what an answer means ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("replanted: 是", YES),
        ("replanted: 否", NO),
        ("replanted: 未知", UNKNOWN),
        ("cause_in_field: 旱", YES),
        ("cause_in_field: 虫害", YES),
        ("cause_in_field: 药害", NO),
        ("cause_in_field: 没有看清", None),
        ("cause_in_field: 未知", None),
        ("asked_for: [不扣补贴]", None),
        ("course_of_events: 甲", None),
        ("fields: [甲]", None),
    ],
)
def test_the_value_of_a_fact(tmp_path: Path, written: str, value: Truth | None) -> None:
    """A chosen value is yes where the condition names it, no where it settles against it.

    What no condition reads has no value.
    """
    case = read(tmp_path, f"case: K01\nanswers:\n  {written}\n")

    assert truths(case, hetang()) == ({} if value is None else {written.split(":")[0]: value})


@pytest.mark.parametrize(
    ("chosen", "value"),
    [
        ([], None),
        (["免责"], NO),
        (["从轻"], YES),
        (["免责", "减轻"], YES),
    ],
)
def test_the_value_of_a_set(policy: Policy, chosen: list[str], value: Truth | None) -> None:
    """Yes where one of the values chosen is among those that the condition names."""
    case = Case("K01", answers={"relief_requested": Answer(tuple(chosen))})

    assert truths(case, policy).get("relief_requested") == value


def test_a_fact_left_out_has_no_value() -> None:
    """It is unknown, which is not no."""
    assert truths(Case("K01"), hetang()) == {}


# ---- days that periods are counted from ----------------------------------------------------------


@pytest.mark.parametrize(("day", "is_refused"), [("2003-12-31", True), ("2004-01-01", False)])
def test_a_period_is_not_counted_from_another_age(
    tmp_path: Path, policy: Policy, day: str, is_refused: bool
) -> None:
    """A year for which no working days can be known is a slip of the pen."""
    path = tmp_path / "k01.yaml"
    path.write_text(f"case: K01\ndates:\n  accepted_on: {day}\n", encoding="utf-8")

    try:
        problems = [str(read_case(path, policy).dates["accepted_on"])]
    except CaseError as error:
        problems = [str(problem) for problem in error.problems]

    refusal = f"{path}:3：{day} 不在 2004 至 2099 年之间。请核对年份。"
    assert problems == [refusal if is_refused else day]
