"""`rongcuo seal`, `compare` and `divergence`: reviews of one case, and departures of a folder."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import pytest

from rongcuo.policy.compiled import load_policy
from rongcuo.record import Record

from .in_process import Run, content, lines, refused

OPINION = """\
step: 独立评议
role: 评议人{role}
on: 2024-11-20
outcome: {outcome}
reasons:
  art_2:
    held: 符合
    reason: 评议人{role}核对了督办记录和修订单，时间前后能够衔接，没有看到推诿的迹象。
    departs: {departs}
  art_4__point_1:
    held: 符合
    reason: 两级会议的议题表里都有共享库这件事，{role}认为讨论充分，金额与凭证吻合。
"""
WHY = "改正得慢不等于没有改正，评议人在现场看到新的参数已经用上了。"


@pytest.fixture
def reviewed(run: Run, t01: Path) -> list[Path]:
    """The records of two reviewers, each from an own copy of T01; 乙 answers one fact otherwise."""
    records = []
    text = t01.read_text(encoding="utf-8")
    for role, outcome in (("甲", "免责"), ("乙", "减责（从轻）")):
        folder = t01.parent / role
        folder.mkdir(mode=0o700)
        case, record, opinion = (folder / name for name in ("t01.yaml", "t01.record.json", "意见"))
        answer = "yes" if role == "甲" else "unknown"
        case.write_text(
            text.replace("has_corrected:\n    value: yes", f"has_corrected:\n    value: {answer}"),
            encoding="utf-8",
        )
        departs = "" if role == "甲" else WHY
        opinion.write_text(
            OPINION.format(role=role, outcome=outcome, departs=departs), encoding="utf-8"
        )
        assert run("assess", case, "--record", record).code == 0
        assert "rongcuo seal" in lines(run("decide", record, opinion))[1]
        records.append(record)
    return records


@pytest.fixture
def seals(run: Run, reviewed: list[Path], tmp_path: Path) -> list[Path]:
    """Their seals, handed in first."""
    handed_in = []
    for record in reviewed:
        path = tmp_path / f"{record.parent.name}.seal.json"
        assert lines(run("seal", record, "-o", path))[0].startswith(f"已写入 {path}。")
        handed_in.append(path)
    return handed_in


def test_reviews_are_compared(run: Run, reviewed: list[Path], seals: list[Path]) -> None:
    """That they fit their seals, on how much they agree, and what to talk about."""
    told = lines(run("compare", *reviewed, "--seal", seals[0], "--seal", seals[1]))

    assert told[0] == "案件 T01　2 份评议"
    assert told[1] == "封存件逐份相符。"
    rows = [re.split(r"\s{2,}", line) for line in told]
    assert ["条文（本人意见）", "2", "2"] in rows
    assert rows[rows.index(["会上讨论的分歧"]) + 1 :] == [
        ["比较什么", "评议人甲", "评议人乙"],
        ["事实", "是否已经及时纠错改正？", "是", "未查明"],
        ["要件（比对）", "第二条“能够及时纠错改正”", "符合", "待定"],
        ["条文（比对）", "第二条容错纠错的定义", "符合", "待定"],
        ["结果", "免责", "减责（从轻）"],
    ]


def test_without_seals_that_is_said(run: Run, reviewed: list[Path]) -> None:
    """The comparison is made all the same."""
    told = lines(run("compare", *reviewed))

    assert told[1] == "没有封存件：看不出各人提交之前是否互不知情。"


def test_no_differences_is_said(run: Run, reviewed: list[Path]) -> None:
    """For programs too: how many agree of how many."""
    first = reviewed[0]
    second = first.with_name("t01.乙.record.json")
    opinion = first.with_name("意见乙")
    opinion.write_text(OPINION.format(role="乙", outcome="免责", departs=""), encoding="utf-8")
    run("assess", first.with_name("t01.yaml"), "--record", second)
    run("decide", second, opinion)

    told = lines(run("compare", first, second))
    found = content(run("compare", first, second, "--json"))

    assert told[-1] == "没有分歧。"
    assert found["reviewers"] == ["评议人甲", "评议人乙"]
    assert found["agreement"]["outcome"] == {"agreed": 1, "of": 1}
    assert all(row["agreed"] for row in found["rows"])


def test_a_seal_is_for_its_owner_until_it_is_handed_in(run: Run, seals: list[Path]) -> None:
    """And is never written over."""
    assert stat.S_IMODE(seals[0].stat().st_mode) == 0o600


def test_a_seal_that_does_not_fit_is_refused(
    run: Run, reviewed: list[Path], seals: list[Path]
) -> None:
    """Or is missing, or is none."""
    one = run("compare", *reviewed, "--seal", seals[0])
    seals[1].write_text("{}", encoding="utf-8")
    broken = run("compare", *reviewed, "--seal", seals[0], "--seal", seals[1])

    assert "评议人乙的记录没有相符的封存件。" in refused(one)
    assert f"{seals[1]}：不是封存件，或者残缺。" in refused(broken)


def test_one_review_is_no_comparison(run: Run, reviewed: list[Path]) -> None:
    """Nor can a record be compared that does not replay."""
    assert "至少要有两份评议。" in refused(run("compare", reviewed[0]))

    text = reviewed[1].read_text(encoding="utf-8")
    reviewed[1].write_text(text.replace('"lighter"', '"exempt"'), encoding="utf-8")
    assert "校验值不符" in refused(run("compare", *reviewed))


# ---- divergence ----------------------------------------------------------------------------------


def test_departures_of_a_folder_are_listed(run: Run, reviewed: list[Path]) -> None:
    """By clause how often, then each with its reasons."""
    told = lines(run("divergence", reviewed[1].parent))

    rows = [re.split(r"\s{2,}", line) for line in told]
    assert rows[:3] == [
        ["步骤", "条文", "比对", "所持", "件数"],
        ["独立评议", "第二条", "待定", "符合", "1"],
        ["独立评议", "第四条第（一）项", "符合", "符合", "1"],
    ]
    assert "T01　第二条　比对待定，所持符合　评议人乙，2024-11-20" in told
    assert f"  不同之处：{WHY}" in told


def test_departures_for_programs(run: Run, reviewed: list[Path]) -> None:
    """A row for each provision held."""
    rows = content(run("divergence", reviewed[1].parent, "--json"))

    assert [(row["provision"], row["found"], row["held"], row["on"]) for row in rows] == [
        ("art_2", "undetermined", "met", "2024-11-20"),
        ("art_4__point_1", "met", "met", "2024-11-20"),
    ]
    assert rows[0]["why"] == WHY


def test_a_folder_without_decisions(run: Run, tmp_path: Path) -> None:
    """Nothing to list; a path that is no folder is refused."""
    assert lines(run("divergence", tmp_path)) == ["没有录入决定的记录。"]
    assert "没有这个文件夹" in refused(run("divergence", tmp_path / "没有"))


def test_a_record_that_cannot_be_read_is_named(run: Run, reviewed: list[Path]) -> None:
    """The others are listed all the same; the status says that not all were read."""
    broken = reviewed[1].with_name("坏.record.json")
    broken.write_text(json.dumps({"hash": "x"}), encoding="utf-8")

    done = run("divergence", broken.parent)

    assert done.code == 1
    assert "独立评议" in done.out
    assert f"{broken}：不是评议记录，或者残缺。" in done.err


def test_a_reading_adopted_by_one_alone_is_a_difference(run: Run, reviewed: list[Path]) -> None:
    """Told by its words; who adopted none has a dash."""
    first = reviewed[0]
    case = first.with_name("t02.yaml")
    text = first.with_name("t01.yaml").read_text(encoding="utf-8")
    adopted = "{choose: either, by: 评议人丙, on: 2024-11-01, reason: 二者有其一即可}"
    case.write_text(f"{text}\nreadings:\n  A22a: {adopted}\n", encoding="utf-8")
    record, opinion = first.with_name("t02.record.json"), first.with_name("意见丙")
    opinion.write_text(OPINION.format(role="丙", outcome="免责", departs=""), encoding="utf-8")
    assert run("assess", case, "--record", record).code == 0
    assert run("decide", record, opinion).code == 0

    told = [re.split(r"\s{2,}", line) for line in lines(run("compare", first, record))]

    label = load_policy().ambiguity("A22a").reading("either").label
    assert told[-1][0] == "采用的读法"
    assert told[-1][1].startswith("A22a ")
    assert told[-1][2:] == ["—", label]


def test_a_forged_review_is_not_compared(run: Run, reviewed: list[Path]) -> None:
    """One that does not replay, although all its sums fit."""
    content = json.loads(reviewed[1].read_text(encoding="utf-8"))
    del content["hash"]
    content["findings"]["art_2"]["flags"] = []
    content["decision"]["comparison"] = Record(content).undecided.hash
    reviewed[1].write_text(Record(content).text, encoding="utf-8")

    said = refused(run("compare", *reviewed))

    assert said == f"{reviewed[1]}：重放与记录不同。请先用 rongcuo verify 核对。\n"
