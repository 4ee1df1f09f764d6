"""`rongcuo triage`: a report sorted by Article 8."""

from __future__ import annotations

from pathlib import Path

import pytest

from .command import DATA
from .in_process import Run, content, lines, refused


def test_a_report_is_sorted(run: Run) -> None:
    """T05: mistaken, under Article 8 and its second item; what is forbidden stands below."""
    told = lines(run("triage", DATA / "t05.yaml"))

    assert told[0] == "举报甄别"
    assert "错告" in told[1]
    assert told[1].endswith("依据：第八条、第八条第（二）项")
    assert told[-1].startswith("失实不等于诬告，查不清不等于失实。不得追查匿名举报人")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, None),
        (
            5,
            {
                "value": "mistaken",
                "provisions": ["art_8", "art_8__point_2"],
                "open_facts": [],
            },
        ),
        (
            11,
            {
                "value": "suspected_malicious",
                "provisions": ["art_8", "art_8__point_2", "art_8__point_4"],
                "open_facts": [],
            },
        ),
    ],
)
def test_triage_for_programs(run: Run, number: int, expected: object) -> None:
    """The block of `assess`, or null where the case holds no report."""
    assert content(run("triage", DATA / f"t{number:02}.yaml", "--json")) == expected


def test_a_suspicion_is_no_finding(run: Run) -> None:
    """T11: only suspected, and for a body with the power to find so."""
    told = "\n".join(lines(run("triage", DATA / "t11.yaml")))

    assert "疑似诬告" in told
    assert "有权机关" in told


def test_a_case_without_a_report(run: Run) -> None:
    """T01, and a case just begun, say nothing of one."""
    assert lines(run("triage", DATA / "t01.yaml")) == [
        "案件没有写明受理的举报，不适用第八条的甄别。"
    ]


def test_a_blank_case_holds_no_report(run: Run, tmp_path: Path) -> None:
    """As `rongcuo new` writes it."""
    path = tmp_path / "k01.yaml"
    lines(run("new", path))

    assert lines(run("triage", path)) == ["案件没有写明受理的举报，不适用第八条的甄别。"]


def test_a_report_without_assessment_is_blocked(run: Run, tmp_path: Path) -> None:
    """T05 without it: what the facts would give, and what is asked for."""
    path = tmp_path / "t05.yaml"
    text = (DATA / "t05.yaml").read_text(encoding="utf-8")
    held = "  collective_assessment_held:\n    value: yes\n    evidence: [集体研判纪要]\n"
    assert text.count(held) == 1
    path.write_text(text.replace(held, ""), encoding="utf-8")

    told = lines(run("triage", path))

    assert told[1] == "没有集体研判的记录，暂不甄别　依据：第八条"
    assert told[2].startswith("如已集体研判，按现有事实为：错告")
    assert told[3] == "· 还须查明：是否经过集体研判？"


@pytest.mark.parametrize("command", ["triage", "timeline"])
def test_a_case_that_cannot_be_read_is_refused(run: Run, tmp_path: Path, command: str) -> None:
    """With file and line, as `assess` does."""
    path = tmp_path / "k01.yaml"
    path.write_text("case: K01\nanswers: {reported_fact_status: 失真}\n", encoding="utf-8")

    assert refused(run(command, path)).startswith(
        f"{path}:2：reported_fact_status 没有取值“失真”。"
    )
    assert "没有这个文件。" in refused(run(command, tmp_path / "k02.yaml"))
