"""A case with direct personal data is refused before anything else is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.case import read_case
from rongcuo.errors import PersonalDataError

from .hetang import hetang

PHONE = "138" + "0000" + "1111"
REMEDY = "请删去或改用代称（如“甲”“某系”）后再评议。"


def refused(path: Path, content: str) -> list[tuple[int | None, str]]:
    """What is told of a case file with this content: line, what and remedy."""
    path.write_text(content, encoding="utf-8")
    with pytest.raises(PersonalDataError) as error:
        read_case(path, hetang())
    assert PHONE not in str(error.value)
    return [(problem.line, problem.what + problem.remedy) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        (
            f"case: K01\nnarrative: 甲的号码{PHONE}。\n",
            2,
            f"narrative 第 5 个字起，疑似手机号码。{REMEDY}",
        ),
        (
            f"case: K01\nanswers:\n  replanted:\n    value: 是\n    note: {PHONE}\n",
            5,
            f"answers.replanted.note 第 1 个字起，疑似手机号码。{REMEDY}",
        ),
        (
            f"case: K01\nanswers:\n  replanted:\n    value: 是\n    evidence: [甲,\n      '{PHONE}']\n",
            6,
            f"answers.replanted.evidence.2 第 1 个字起，疑似手机号码。{REMEDY}",
        ),
        (
            f"case: '{PHONE}'\n",
            1,
            f"case 第 1 个字起，疑似手机号码。{REMEDY}",
        ),
        (
            f"case: K01\nanswers:\n  '{PHONE}': 是\n",
            3,
            f"字段名里疑似有个人信息。{REMEDY}",
        ),
        (
            "case: K01\n申请人姓名: 甲\n",
            2,
            f"字段“申请人姓名”用来填个人信息。{REMEDY}",
        ),
        (
            "case: K01\nanswers:\n  replanted: {value: 是, phone: }\n",
            3,
            f"字段“phone”用来填个人信息。{REMEDY}",
        ),
    ],
)
def test_the_place_is_named_and_never_the_value(
    tmp_path: Path, content: str, line: int, told: str
) -> None:
    """In a text, a list, a case number, a key; or by a field that asks for it."""
    assert (line, told) in refused(tmp_path / "k01.yaml", content)


def test_every_place_is_named(tmp_path: Path) -> None:
    """Two in one text and one in another are three."""
    content = f"case: K01\nnarrative: 甲{PHONE}，乙{PHONE}。\nclaims: ['{PHONE}']\n"

    told = refused(tmp_path / "k01.yaml", content)

    assert [line for line, _ in told] == [2, 2, 3]


def test_nothing_else_is_said(tmp_path: Path) -> None:
    """What else is wrong with the case is not assessed, nor repeated."""
    content = f"case: K 01\nanswers:\n  nothing: {PHONE}\n  other: 大概\n"

    told = refused(tmp_path / "k01.yaml", content)

    assert told == [(3, f"answers.nothing 第 1 个字起，疑似手机号码。{REMEDY}")]


def test_a_long_place_is_shortened(tmp_path: Path) -> None:
    """A place is shown fit for one line."""
    content = f"case: K01\n{'甲' * 60}: {{乙: '{PHONE}'}}\n"

    ((line, told),) = refused(tmp_path / "k01.yaml", content)

    assert line == 2
    assert told.startswith("甲" * 39 + "… 第 1 个字起")


def test_a_file_name_with_personal_data_is_refused_without_it(tmp_path: Path) -> None:
    """The name of the file is part of what is handed on."""
    path = tmp_path / f"k01-{PHONE}.yaml"

    told = refused(path, "case: K01\n")

    assert told == [(None, "文件名里疑似有手机号码。请改文件名。")]


def test_what_is_not_personal_is_let_through(tmp_path: Path) -> None:
    """Stand-ins, dates, document numbers and roles are no personal data."""
    path = tmp_path / "k01.yaml"
    path.write_text(
        "case: K01\nnarrative: 技术员甲2022-04-12按河农会〔2022〕3号下种，乙在场。\n",
        encoding="utf-8",
    )

    assert read_case(path, hetang()).id == "K01"
