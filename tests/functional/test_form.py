"""`rongcuo form` and `rongcuo assess --docx`: documents from the command line, or the reason why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from shutil import copy

import pytest
from docx import Document

from .command import DATA, HETANG
from .command import run as run_apart
from .in_process import Run, enter, lines, refused
from .test_record import CLAIM_REASON, DECISION, DEFINITION_REASON


def heading(path: Path) -> str:
    """The first line of a document."""
    return str(Document(str(path)).paragraphs[0].text)


def all_words(path: Path) -> str:
    """The text of a document's paragraphs and tables."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_documents_are_listed(run: Run) -> None:
    """Each with both names, who writes it, when, and whether the text asks for it."""
    listed = lines(run("form", "--list"))

    assert len(listed) == 1 + 19 + 1
    assert "容错申请书" in listed[1]
    assert "application" in listed[1]
    assert "【文】" in listed[1]
    assert "第八条第（七）项" in "".join(listed)


@pytest.mark.parametrize("name", ["逾期不予受理通知", "不予受理", "late_refusal"])
def test_a_document_is_asked_for_by_any_of_its_names(name: str, run: Run, tmp_path: Path) -> None:
    """By its title, a part of it that no other has, or its id; T04 is late."""
    path = tmp_path / "甲.docx"

    told = lines(run("form", name, DATA / "t04.yaml", "-o", path))

    assert told == [f"已写入 {path}"]
    assert heading(path) == "逾期不予受理通知"
    assert "2025年3月12日" in all_words(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_empty_form_needs_no_case(tmp_path: Path) -> None:
    """It may be read by all; in two processes it is the same."""
    for name in ("一.docx", "二.docx"):
        done = run_apart("form", "申请书", "--empty", "-o", name, cwd=tmp_path)
        assert (done.code, done.err) == (0, "")

    assert heading(tmp_path / "一.docx") == "容错申请书"
    assert (tmp_path / "一.docx").read_bytes() == (tmp_path / "二.docx").read_bytes()
    assert stat.S_IMODE((tmp_path / "一.docx").stat().st_mode) == 0o644


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("公开通报", DATA / "t07.yaml"), "日志里没有由人写明的核定结果（须为免责）"),
        (("late_refusal", DATA / "t12.yaml"), "不是各种读法都逾期"),
        (("反馈书", DATA / "t07.yaml"), "依据：第五条第（三）项"),
        (("通知", DATA / "t04.yaml"), "“通知”不止一种：逾期不予受理通知、受理通知。请写全名。"),
        (("申请表", DATA / "t04.yaml"), "没有文书“申请表”"),
        (("申请书",), "给出案件文件，或写 --empty"),
        (("申请书", DATA / "t04.yaml", "--empty"), "两者选一"),
        (("申请书", DATA / "t99.yaml"), "没有这个文件"),
        (("申请书", DATA / "t04.yaml", "--log", "没有.jsonl"), "没有这个文件"),
        (("申请书", HETANG / "k01.yaml", "--policy", HETANG), "没有文书（forms.yaml）"),
        ((), "请写明哪一种文书"),
    ],
)
def test_what_cannot_be_written_is_refused(
    words: tuple[str | Path, ...], said: str, run: Run, tmp_path: Path
) -> None:
    """With the reason and the provision; what was there stays."""
    path = tmp_path / "甲.docx"
    path.write_text("原有", encoding="utf-8")

    assert said in refused(run("form", *words, "-o", path))
    assert path.read_text(encoding="utf-8") == "原有"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (("-o", "甲.doc"), "甲.doc：不是文书文件名。请以 .docx 结尾。"),
        (("-o", "没有/甲.docx"), "没有这个文件夹"),
        (("-o", "已签.docx"), "已签.docx：已有这个文件。请换一个名字；原文件未动。"),
        (("-o", "案件.docx"), "案件.docx：已有这个文件。请换一个名字；原文件未动。"),
    ],
)
def test_where_it_is_written_is_checked(
    output: tuple[str, ...], said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that is no document's, a folder that is not there, what is there, the case itself."""
    monkeypatch.chdir(tmp_path)
    copy(DATA / "t04.yaml", "案件.docx")
    Path("已签.docx").write_text("已签", encoding="utf-8")

    assert said in refused(run("form", "申请书", "案件.docx", *output))
    assert Path("已签.docx").read_text(encoding="utf-8") == "已签"
    assert Path("案件.docx").read_bytes() == (DATA / "t04.yaml").read_bytes()


def test_an_earlier_document_stays(
    run: Run, t01: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A person may have gone on with it: a later one beside the case gets a number."""
    first, second = (lines(run("form", "收文回执", t01)) for _ in range(2))
    monkeypatch.chdir(tmp_path)
    lines(run("form", "收文回执", "--empty"))

    assert first == [f"已写入 {t01.with_name('t01.收文回执.docx')}"]
    assert second == [f"已写入 {t01.with_name('t01.收文回执.2.docx')}"]
    assert heading(tmp_path / "收文回执.docx") == "收文回执"
    assert "已有这个文件" in refused(run("form", "收文回执", "--empty"))


def test_a_policy_in_a_folder_brings_its_own_forms(run: Run, tmp_path: Path) -> None:
    """Its forms.yaml is read; the words of our policy are not used."""
    folder = DATA.parents[1] / "rongcuo" / "policy" / "xzcit_2018_63"
    path = tmp_path / "甲.docx"

    lines(run("form", "回执", DATA / "t04.yaml", "--policy", folder, "-o", path))

    assert heading(path) == "收文回执"


# ---- along the procedure --------------------------------------------------------------------------


def test_one_case_from_application_to_archive_leaves_all_its_documents(run: Run, t01: Path) -> None:
    """Every document is refused before its time and written at it, from the log beside the case."""
    folder, record = t01.parent, t01.with_suffix(".record.json")

    def written(name: str, source: Path = t01) -> str:
        (told,) = lines(run("form", name, source))
        path = Path(told.removeprefix("已写入 "))
        assert path.parent == folder
        return all_words(path)

    def too_early(name: str) -> None:
        assert f"{name}》现在不能写" in refused(run("form", name, t01, "-o", folder / "早.docx"))

    for name in ("申请书", "收文回执", "回避声明", "证据目录"):
        written(name)
    too_early("受理通知")
    enter(run, t01, "refer 2024-10-25 --by 学院党委")
    enter(run, t01, "accept 2024-10-28")
    acceptance = written("受理通知")
    assert "于2024年10月25日交办。" in acceptance
    assert "受理的日期：2024年10月28日。" in acceptance
    written("调查提纲")
    too_early("书面调查报告")
    enter(run, t01, "form_team 2024-10-29")
    written("书面调查报告")
    too_early("认定结论")
    enter(run, t01, "report 2024-11-15")
    assert "书面调查报告，2024年11月15日出具" in written("认定结论")
    enter(run, t01, "defer 2024-11-18")
    assert "暂缓从2024年11月18日开始" in written("暂缓决定")
    enter(run, t01, "conclude 2024-11-25 --by 调查组 --outcome exempt --reason 逐项有据")
    assert "日志所载：2024年11月25日，调查组，免责。" in written("认定结论")
    enter(run, t01, "review 2024-12-01 --by 学院党委")
    assert run("assess", t01, "--record", record).code == 0
    (folder / "决定.yaml").write_text(DECISION, encoding="utf-8")
    assert run("decide", record, folder / "决定.yaml").code == 0
    too_early("核定结果反馈书")
    too_early("公开通报")
    enter(run, t01, "confirm 2024-12-02 --by 学院党委 --outcome exempt --reason 同意")
    notice = written("反馈书", record)
    assert "学院党委于2024年12月2日作出核定结果：免责。" in notice
    assert DEFINITION_REASON in notice
    assert CLAIM_REASON in notice
    too_early("处理意见")
    too_early("解释答复")
    enter(run, t01, "notify 2024-12-04")
    assert "反馈的日期：2024年12月4日。" in written("反馈书")
    written("公开通报", record)
    enter(run, t01, "publish 2024-12-10")
    written("谈话记录")
    written("整改台账")
    written("跟踪台账")
    enter(run, t01, "follow_up 2025-01-10")
    enter(run, t01, "archive 2025-03-01")
    written("跟踪台账")
    written("提请党委研究审核的报告")
    assert "归档【配】" in written("书面调查报告")
    assert run("verify", record).code == 0
    assert len(list(folder.glob("t01.*.docx"))) == 19
    assert len(list(folder.glob("t01.*.2.docx"))) == 4


def test_a_record_brings_its_own_log(run: Run, t01: Path, tmp_path: Path) -> None:
    """Away from its case, a record is read as it was; a log or calendar besides is not taken."""
    enter(run, t01, "refer 2024-10-25 --by 学院党委")
    record = t01.with_suffix(".record.json")
    assert run("assess", t01, "--record", record).code == 0
    away = tmp_path / "别处"
    away.mkdir()
    record.rename(away / record.name)
    path = away / "受理.docx"

    lines(run("form", "受理通知", away / record.name, "-o", path))

    assert "2024年10月25日交办" in all_words(path)
    for option in ("--log", "--calendar"):
        said = refused(run("form", "受理通知", away / record.name, option, t01, "-o", path))
        assert "评议记录自带日志和日历" in said


def test_a_log_rewritten_after_the_record_is_refused(run: Run, t01: Path) -> None:
    """A document from a record rests on the log that the record knew."""
    record = t01.with_suffix(".record.json")
    enter(run, t01, "refer 2024-10-25 --by 学院党委")
    assert run("assess", t01, "--record", record).code == 0
    t01.with_suffix(".log.jsonl").unlink()
    enter(run, t01, "refer 2024-10-26 --by 学院党委")

    said = refused(run("form", "受理通知", record, "-o", t01.parent / "受理.docx"))

    assert "日志第 1 行与记录里的不同" in said


def test_a_decision_that_the_log_contradicts_is_told(run: Run, t01: Path) -> None:
    """The record says exemption, the log says that the conditions are not met."""
    record, folder = t01.with_suffix(".record.json"), t01.parent
    for words in (
        "refer 2024-10-25 --by 学院党委",
        "accept 2024-10-28",
        "form_team 2024-10-29",
        "report 2024-11-15",
        "conclude 2024-11-25 --by 调查组 --outcome not_met --reason 见报告",
        "review 2024-12-01 --by 学院党委",
    ):
        enter(run, t01, words)
    assert run("assess", t01, "--record", record).code == 0
    (folder / "决定.yaml").write_text(DECISION, encoding="utf-8")
    assert run("decide", record, folder / "决定.yaml").code == 0
    enter(run, t01, "confirm 2024-12-02 --by 学院党委 --outcome not_met --reason 见纪要")

    said = refused(run("form", "反馈书", record, "-o", folder / "反馈.docx"))

    assert "记录里的决定是免责，日志写的是不符合" in said


def test_the_log_may_lie_elsewhere(run: Run, t01: Path) -> None:
    """It is then named."""
    enter(run, t01, "refer 2024-10-25 --by 学院党委")
    elsewhere = t01.with_name("别处.jsonl")
    t01.with_suffix(".log.jsonl").rename(elsewhere)
    path = t01.with_name("受理.docx")

    assert "受理通知》现在不能写" in refused(run("form", "受理通知", t01, "-o", path))
    lines(run("form", "受理通知", t01, "--log", elsewhere, "-o", path))

    assert "2024年10月25日交办" in all_words(path)


# ---- assess --docx ------------------------------------------------------------------------------


def test_assess_writes_the_report_to_the_committee(run: Run, tmp_path: Path) -> None:
    """A draft that is no decision, for its owner only."""
    path = tmp_path / "报告.docx"

    done = run("assess", DATA / "t12.yaml", "--docx", path)

    assert (done.code, done.out) == (0, f"已写入 {path}\n")
    assert Document(str(path)).sections[0].header.paragraphs[0].text.endswith("未经审签无效")
    assert "A1 第二条要求不违反党的纪律" in all_words(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_assess_writes_page_and_report_at_once(run: Run, tmp_path: Path) -> None:
    """Both are named; a wrong name of one is told."""
    page, report, wrong = (tmp_path / name for name in ("a.html", "a.docx", "b.pdf"))

    told = lines(run("assess", DATA / "t04.yaml", "--docx", report, "--html", page))

    assert told == [f"已写入 {page}", f"已写入 {report}"]
    assert "不是文书文件名" in refused(run("assess", DATA / "t04.yaml", "--docx", wrong))


def test_without_the_library_the_command_says_what_to_install(tmp_path: Path) -> None:
    """A plain installation has no docxtpl; everything else works without it."""
    (tmp_path / "docxtpl").mkdir()
    (tmp_path / "docxtpl" / "__init__.py").write_text(
        "raise ModuleNotFoundError('none', name='docxtpl')"
    )

    done = run_apart(
        *("form", "申请书", "--empty", "-o", "甲.docx"),
        cwd=tmp_path,
        changes={"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])},
    )

    assert done.code == 1
    assert "写文书还需要 docxtpl。请安装：pip install 'rongcuo[forms]'" in done.err
