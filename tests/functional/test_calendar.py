"""`rongcuo calendar`, and periods on a calendar that an institution supplies."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .command import DATA
from .in_process import Run, content, lines, refused

SAFE = "到这一天为止，各种读法下都不逾期。"


def test_a_year_not_yet_known_is_provisional(run: Run, next_year: Path) -> None:
    """28 December 2026 + 7 is 7 January, provisionally; with the year supplied it is final."""
    words = ["deadline", "application", "--approved", "2026-12-28", "--started", "2026-12-28"]

    before = lines(run(*words))
    after = lines(run(*words, "--calendar", next_year))

    assert before[3] == f"最稳妥 2027-01-03　{SAFE}"
    assert re.search(r"自启动之日，首日不计 +2027-01-07 周四（暂定）", "\n".join(before))
    assert any(
        line.startswith("暂定：2027 年的放假调休安排尚未收录")
        and "用 --calendar 提供该年的日历" in line
        for line in before
    )
    assert after[3] == f"最稳妥 2027-01-06　{SAFE}"
    assert re.search(r"自启动之日，首日不计 +2027-01-07 周四 ", "\n".join(after))
    assert "暂定" not in "\n".join(after)


def test_months_over_an_unknown_year_say_which(run: Run) -> None:
    """Three months after 2 October 2026 fall on a Saturday: where they are moved is provisional."""
    told = lines(run("deadline", "deferral", "--started", "2026-10-02", "--reported", "2026-10-02"))

    assert told[3] == f"最稳妥 2027-01-02　{SAFE}"
    assert any(line.startswith("暂定：2027 年的放假调休安排尚未收录") for line in told)


def test_provisional_readings_are_marked_in_json(run: Run, next_year: Path) -> None:
    """Each reading says whether it touches a year not yet known."""
    words = ["deadline", "notification", "--made", "2026-12-31", "--json"]

    before = content(run(*words))
    after = content(run(*words, "--calendar", next_year))

    assert [each["provisional"] for each in before["readings"]] == [True, True]
    assert [each["provisional"] for each in after["readings"]] == [False, False]
    assert (before["earliest"], after["earliest"]) == ("2027-01-02", "2027-01-05")


def test_provisional_days_are_marked_when_explained(run: Run) -> None:
    """Those of the unknown year, not those before it."""
    told = lines(run("deadline", "notification", "--made", "2026-12-31", "--explain"))

    days = [re.split(r"\s{2,}", line) for line in told if line.startswith(("2026-12", "2027-01"))]
    assert ["2026-12-31 周四", "—", "首日不计"] in days
    assert ["2027-01-01 周五", "—", "法定节假日（元旦）（暂定）"] in days
    assert ["2027-01-04 周一", "第 1 日", "工作日（暂定）"] in days


def test_a_calendar_is_checked(run: Run, next_year: Path) -> None:
    """What it settles, and every day that it makes different, with the reasons."""
    told = lines(run("calendar", "check", next_year))

    assert told[0] == "通过：2027年节假日安排（（虚构）国办发明电〔2026〕9号）。2027 年。"
    assert "  2027-02-08　上班（工作日）→ 休息（法定节假日（春节））" in told
    assert "  2027-02-13　休息（周末）→ 上班（调休上班（春节））" in told
    assert not any("2027-01-01" in line for line in told)  # New Year was known to be off


def test_a_correction_settles_no_year(run: Run, tmp_path: Path) -> None:
    """Single days are corrected, no year is settled."""
    path = tmp_path / "校庆.yaml"
    path.write_text(
        "name: 校庆\nsource: 院办通知\nrest: [{from: 2025-06-09, to: 2025-06-09, reason: 校庆}]\n",
        encoding="utf-8",
    )

    assert lines(run("calendar", "check", path)) == [
        "通过：校庆（院办通知）。不确定任何一年，只作更正。",
        "  2025-06-09　上班（工作日）→ 休息（法定节假日（校庆））",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["calendar", "check"],
        ["deadline", "notification", "--made", "2025-03-03", "--calendar"],
        ["timeline", DATA / "t07.yaml", "--calendar"],
        ["docket", DATA, "--calendar"],
    ],
)
def test_a_calendar_that_is_wrong_is_refused(
    run: Run, tmp_path: Path, words: list[str | Path]
) -> None:
    """With file, line and remedy, by every command that takes one."""
    path = tmp_path / "2027.yaml"
    path.write_text("name: 甲\nsource: 乙\nyears: [27]\n", encoding="utf-8")

    said = refused(run(*words, path))
    missing = refused(run(*words, tmp_path / "2028.yaml"))

    assert f"{path}:3：这里应是年份。请写如 2027。" in said
    assert missing == f"{tmp_path / '2028.yaml'}：没有这个文件。请检查路径。\n"
