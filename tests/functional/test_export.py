"""`rongcuo export`: a folder of cases as a table for analysis, de-identified."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from shutil import copy

import pytest

from rongcuo.case import Case
from rongcuo.cases.from_folder import exported, outcome_of
from rongcuo.cases.table import read_table
from rongcuo.errors import InputError
from rongcuo.filed import Filed, read_folder
from rongcuo.policy.model import Policy

from .command import DATA, HETANG
from .in_process import Run, enter, lines, refused


@pytest.fixture
def office(run: Run, t01: Path) -> Path:
    """Four training cases: one confirmed as exempt, one refused as late, one deferred, one pending."""
    for number in ("03", "04", "07"):
        copy(DATA / f"t{number}.yaml", t01.parent)
    for words in (
        "refer 2024-10-25 --by 学院党委",
        "accept 2024-10-28",
        "form_team 2024-10-29",
        "report 2024-11-20",
        "conclude 2024-11-25 --outcome exempt",
        "review 2024-12-02",
        "confirm 2024-12-02 --outcome exempt",
        "notify 2024-12-04",
    ):
        lines(enter(run, t01, words))
    lines(enter(run, t01.with_name("t04.yaml"), "refuse_late 2025-03-20"))
    return t01.parent


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_a_folder_becomes_a_case_table(run: Run, office: Path, policy: Policy, suffix: str) -> None:
    """That `check` accepts: a row a case, with facts, claims, years and outcomes."""
    out = office / f"分析{suffix}"

    told = lines(run("export", office, "-o", out))

    assert told == [f"已写入 {out}：4 件，没有文字和准确日期，编号随机。已去标识化，不等于匿名。"]
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    frame = read_table(out, policy)
    assert sorted(frame["outcome"]) == ["deferred", "exempt", "pending", "refused_late"]
    exempt = frame[frame["outcome"] == "exempt"].iloc[0]
    assert (exempt["year"], exempt["claim_1"], exempt["claim_2"]) == (2024, True, False)
    assert (exempt["private_gain_self"], exempt["has_corrected"]) == ("no", "yes")
    assert exempt["personnel_authority"] == "学院党委"
    assert exempt["relief_requested"] == "免责"
    assert frame["result_made_on"].isna().all()


def test_no_case_can_be_told_by_number_or_place(run: Run, office: Path, policy: Policy) -> None:
    """Random numbers, other ones each time, in no order of the files."""
    numbers = set()
    for name in ("一.csv", "二.csv"):
        run("export", office, "-o", office / name)
        frame = read_table(office / name, policy)
        assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{8}", number) for number in frame["case"])
        assert list(frame["case"]) == sorted(frame["case"])
        numbers |= set(frame["case"])

    assert len(numbers) == 8


def test_no_text_and_no_day_is_written(run: Run, office: Path) -> None:
    """Neither narrative, note and evidence, nor a day of any kind, nor the case's own number."""
    out = office / "分析.csv"
    run("export", office, "-o", out)

    text = out.read_text(encoding="utf-8-sig")

    assert not re.search(r"\d{4}-\d\d-\d\d|T0\d|退换费|云签到|任务书|纪要", text.split("\n", 1)[1])


def test_days_are_written_where_they_are_wanted(run: Run, office: Path, policy: Policy) -> None:
    """From the case and from its log; said to be for those who handle the case."""
    out = office / "办案.csv"

    told = lines(run("export", office, "-o", out, "--days"))

    frame = read_table(out, policy)
    exempt = frame[frame["outcome"] == "exempt"].iloc[0]
    assert "含准确日期，只限办案人员" in told[0]
    assert str(exempt["application_received_on"].date()) == "2024-10-24"
    assert str(exempt["result_made_on"].date()) == "2024-12-02"


def test_a_case_without_any_day_is_named(run: Run, office: Path) -> None:
    """Its year is not made up; nothing is written."""
    case = office / "k09.yaml"
    case.write_text("case: K09\n", encoding="utf-8")
    out = office / "分析.csv"

    said = refused(run("export", office, "-o", out))

    assert said == f"{case}：没有写任何日期，不知道是哪一年的。请补上收到申请的日期。\n"
    assert not out.exists()


def test_what_cannot_be_read_keeps_an_export_from_being_written(run: Run, office: Path) -> None:
    """A table that lacks a case would be a wrong table."""
    (office / "坏.yaml").write_text("case: [", encoding="utf-8")
    out = office / "分析.csv"

    assert "坏.yaml" in refused(run("export", office, "-o", out))
    assert not out.exists()


def test_an_export_needs_cases_and_a_kind_of_table(run: Run, office: Path, tmp_path: Path) -> None:
    """An empty folder, a folder that is not there, a suffix that is no table's."""
    empty = tmp_path / "空"
    empty.mkdir(mode=0o700)

    assert "没有案件文件。" in refused(run("export", empty, "-o", tmp_path / "甲.csv"))
    assert "没有这个文件夹。" in refused(run("export", tmp_path / "无", "-o", tmp_path / "甲.csv"))
    assert "不是认识的表格文件。" in refused(run("export", office, "-o", tmp_path / "甲.docx"))


def test_an_outcome_may_stand_in_the_record_alone(run: Run, t01: Path, policy: Policy) -> None:
    """Where the log does not say it; a reviewer's opinion is none."""
    reason = "理由各不相同，写得足够长，说的是会议纪要与凭证能够互相印证的情况"
    decision = t01.with_name("决定")
    for step, outcome in (("独立评议", "pending"), ("核定结果", "mitigated")):
        decision.write_text(
            f"step: {step}\nrole: 学院党委\non: 2024-12-02\noutcome: 减责（减轻）\nreasons:\n"
            f"  art_2: {{held: 符合, reason: {reason}第一处}}\n"
            "  art_4__point_1: {held: 符合, reason: 追款凭证和入账单据逐笔核对过，金额前后一致}\n",
            encoding="utf-8",
        )
        record = t01.with_name(f"t01.{step}.record.json")
        assert run("assess", t01, "--record", record).code == 0
        assert run("decide", record, decision).code == 0
        (filed,), problems = read_folder(t01.parent, policy)

        assert problems == []
        assert outcome_of(filed, policy) == outcome


def test_another_policy_has_a_table_of_its_own(run: Run, tmp_path: Path) -> None:
    """Its facts and claims."""
    copy(HETANG / "k01.yaml", tmp_path)
    out = tmp_path / "甲.csv"

    told = lines(run("export", tmp_path, "-o", out, "--policy", HETANG))

    assert "：1 件，" in told[0]
    header = out.read_text(encoding="utf-8-sig").split("\n")[0]
    assert header.count("主张第二条第（") == 3


def test_nothing_is_exported_from_nothing(policy: Policy) -> None:
    """No cases, no rows; the columns are there."""
    assert len(exported([], policy)) == 0
    with pytest.raises(InputError):
        exported([Filed(Path("k01.yaml"), Case("K01"))], policy)
