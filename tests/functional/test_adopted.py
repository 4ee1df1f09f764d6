"""The readings that an institution has adopted: a case that departs from them says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.adopted import read_adopted
from rongcuo.case import read_case
from rongcuo.policy.model import Policy

from .in_process import Run, content, lines, refused

ADOPTED = """\
readings:
  A22a:
    choose: either
    by: 学院党委
    document: （虚构）校党发〔2025〕7号
    on: 2025-10-20
    reason: 二者有其一即影响工作。
"""


@pytest.fixture
def office(t01: Path) -> Path:
    """A folder with T01, which adopts nothing, and an adopted reading of a clause that it claims."""
    (t01.parent / "readings.yaml").write_text(ADOPTED, encoding="utf-8")
    return t01.parent


def choose(office: Path, reading: str) -> None:
    """Let T01 adopt a reading."""
    said = f"{{choose: {reading}, by: 调查组, on: 2025-11-01, reason: 本案两者都有}}"
    with (office / "t01.yaml").open("a", encoding="utf-8") as file:
        file.write(f"readings:\n  A22a: {said}\n")


def test_adopted_readings_are_read(office: Path, policy: Policy) -> None:
    """By whom, under which document, when and why; none in a folder without the file."""
    adopted = read_adopted(office, policy)["A22a"]

    assert (adopted.choose, adopted.by, adopted.document) == (
        *("either", "学院党委"),
        "（虚构）校党发〔2025〕7号",
    )
    (office / "readings.yaml").unlink()
    assert read_adopted(office, policy) == {}


def test_a_new_case_begins_with_them(run: Run, office: Path, policy: Policy) -> None:
    """With body, document, day and reason; only those that bear on what is claimed."""
    told = lines(run("new", office / "k02.yaml", "--claim", "四（一）"))
    plain = lines(run("new", office / "k03.yaml", "--claim", "四（四）"))

    assert told[1] == "已填入单位采用的读法：A22a。依据和理由照录，本案不同的请改。"
    assert read_case(office / "k02.yaml", policy).readings == read_adopted(office, policy)
    assert run("assess", office / "k02.yaml").err == ""
    assert plain == [f"已写入 {office / 'k03.yaml'}"]
    assert read_case(office / "k03.yaml", policy).readings == {}


def test_adopted_readings_that_cannot_be_read_stop_a_new_case(run: Run, office: Path) -> None:
    """The file is named; nothing is written."""
    (office / "readings.yaml").write_text("case: K01\n", encoding="utf-8")

    assert "采用的读法应写在 readings 下" in refused(run("new", office / "k02.yaml"))
    assert not (office / "k02.yaml").exists()


def test_a_case_that_says_nothing_is_told(run: Run, office: Path, policy: Policy) -> None:
    """As a reminder; its findings stay what they are."""
    label = policy.ambiguity("A22a").reading("either").label
    done = run("assess", office / "t01.yaml", "--json")
    (office / "readings.yaml").rename(office / "读法")

    assert done.code == 0
    assert done.err == f"提醒：A22a：单位采用“{label}”（学院党委，2025-10-20），本案没有写。\n"
    assert done.out == run("assess", office / "t01.yaml", "--json").out


def test_a_case_that_departs_is_told_with_its_reason(
    run: Run, office: Path, policy: Policy
) -> None:
    """In the docket too, which lists no readings file as a case."""
    choose(office, "both")
    label = policy.ambiguity("A22a").reading("both").label

    told = run("assess", office / "t01.yaml").err
    listed = lines(run("docket", office, "--today", "2024-10-25"))

    assert f"本案采用“{label}”（本案两者都有）。" in told
    assert listed[0] == "2024-10-25　1 个在办案件，0 项期限正在进行。"
    assert listed[-1].startswith("案件 T01　A22a：单位采用“")


def test_a_case_that_follows_is_told_nothing(run: Run, office: Path) -> None:
    """Nor one on which the reading has no bearing."""
    choose(office, "either")
    other = office / "k02.yaml"
    other.write_text("case: K02\nclaims: [art_4__point_8]\n", encoding="utf-8")

    assert run("assess", office / "t01.yaml").err == ""
    assert content(run("assess", other, "--json"))["case"] == "K02"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A22a: {choose: either}\n", "采用的读法应写在 readings 下，不写别的。"),
        ("- A22a\n", "采用的读法应写在 readings 下，不写别的。"),
        ("readings:\n  A22a: {choose: neither}\n", "readings.yaml:2：A22a 没有这种读法。"),
        (
            ADOPTED.replace("学院党委", "书记张三，电话 13800001111"),
            "readings.yaml:4：readings.A22a.by",
        ),
    ],
)
def test_adopted_readings_that_are_wrong_are_refused(
    run: Run, office: Path, text: str, said: str
) -> None:
    """By file and line, as in a case."""
    (office / "readings.yaml").write_text(text, encoding="utf-8")

    for done in (run("docket", office), run("assess", office / "t01.yaml")):
        assert (done.code, done.out) == (1, "")
        assert said in done.err
