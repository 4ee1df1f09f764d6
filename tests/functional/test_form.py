"""`rongcuo form` and `rongcuo assess --docx`: documents from the command line, or the reason why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from shutil import copy

import pytest
from docx import Document

from .command import DATA, HETANG, run


def heading(path: Path) -> str:
    """The first line of a document."""
    return str(Document(str(path)).paragraphs[0].text)


def all_words(path: Path) -> str:
    """The text of a document's paragraphs and tables."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_documents_are_listed() -> None:
    """Each with both names, who writes it, when, and whether the text asks for it."""
    done = run("form", "--list")

    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert len(lines) == 1 + 17 + 1
    assert "容错申请书" in lines[1]
    assert "application" in lines[1]
    assert "【文】" in lines[1]
    assert "第八条第（七）项" in done.out


@pytest.mark.parametrize("name", ["逾期不予受理通知", "不予受理", "late_refusal"])
def test_a_document_is_asked_for_by_any_of_its_names(name: str, tmp_path: Path) -> None:
    """By its title, a part of it that no other has, or its id; T04 is late."""
    done = run("form", name, DATA / "t04.yaml", "-o", "甲.docx", cwd=tmp_path)

    assert (done.code, done.out, done.err) == (0, "已写入 甲.docx\n", "")
    assert heading(tmp_path / "甲.docx") == "逾期不予受理通知"
    assert "2025年3月12日" in all_words(tmp_path / "甲.docx")
    assert stat.S_IMODE((tmp_path / "甲.docx").stat().st_mode) == 0o600


def test_an_empty_form_needs_no_case(tmp_path: Path) -> None:
    """It may be read by all; the same every time."""
    for name in ("一.docx", "二.docx"):
        done = run("form", "申请书", "--empty", "-o", name, cwd=tmp_path)
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
    words: tuple[str | Path, ...], said: str, tmp_path: Path
) -> None:
    """With the reason and the provision; what was there stays."""
    (tmp_path / "甲.docx").write_text("原有")

    done = run("form", *words, "-o", "甲.docx", cwd=tmp_path)

    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert (tmp_path / "甲.docx").read_text() == "原有"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ((), "请用 -o 写明写成哪个文件"),
        (("-o", "甲.doc"), "甲.doc：不是文书文件名。请以 .docx 结尾。"),
        (("-o", "没有/甲.docx"), "没有这个文件夹"),
        (("-o", "案件.docx"), "这是案件文件或日志本身。请换一个名字；原文件未动。"),
    ],
)
def test_where_it_is_written_is_checked(output: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """A name that is no document's, a folder that is not there, the case itself."""
    copy(DATA / "t04.yaml", tmp_path / "案件.docx")

    done = run("form", "申请书", "案件.docx", *output, cwd=tmp_path)

    assert done.code == 1
    assert said in done.err
    assert (tmp_path / "案件.docx").read_bytes() == (DATA / "t04.yaml").read_bytes()


def test_the_log_opens_the_documents_of_each_step(tmp_path: Path) -> None:
    """T07 on to its end: conclusion, review, result; then the notice, from the log beside the case."""
    copy(DATA / "t07.yaml", tmp_path / "k07.yaml")

    def enter(name: str, day: str, *more: str) -> None:
        done = run("event", "k07.yaml", name, "--on", day, "--by", "学院党委", *more, cwd=tmp_path)
        assert done.code == 0, done.err

    enter("conclude", "2025-06-11", "--outcome", "exempt", "--reason", "逐项有据")
    early = run("form", "反馈书", "k07.yaml", "-o", "反馈.docx", cwd=tmp_path)
    enter("review", "2025-06-12")
    enter("confirm", "2025-06-13", "--outcome", "exempt", "--reason", "同意")
    done = run("form", "反馈书", "k07.yaml", "-o", "反馈.docx", cwd=tmp_path)
    (tmp_path / "k07.log.jsonl").rename(tmp_path / "别处.jsonl")
    without = run("form", "公开通报", "k07.yaml", "-o", "公开.docx", cwd=tmp_path)
    elsewhere = run(
        *("form", "公开通报", "k07.yaml", "--log", "别处.jsonl", "-o", "公开.docx"), cwd=tmp_path
    )

    assert (early.code, done.code, without.code, elsewhere.code) == (1, 0, 1, 0)
    assert "案件现在是“认定结论已拟”" in early.err
    assert "学院党委于2025年6月13日作出核定结果：免责。" in all_words(tmp_path / "反馈.docx")
    assert heading(tmp_path / "公开.docx") == "公开通报"


def test_assess_writes_the_report_to_the_committee(tmp_path: Path) -> None:
    """A draft that is no decision, for its owner only."""
    done = run("assess", DATA / "t12.yaml", "--docx", "报告.docx", cwd=tmp_path)

    assert (done.code, done.out) == (0, "已写入 报告.docx\n")
    found = Document(str(tmp_path / "报告.docx"))
    assert found.sections[0].header.paragraphs[0].text.endswith("辅助草稿，未经审签无效")
    assert "A1 第二条要求不违反党的纪律" in all_words(tmp_path / "报告.docx")
    assert stat.S_IMODE((tmp_path / "报告.docx").stat().st_mode) == 0o600


def test_assess_writes_page_and_report_at_once(tmp_path: Path) -> None:
    """Both are named; a wrong name of one is told."""
    both = run("assess", DATA / "t04.yaml", "--docx", "a.docx", "--html", "a.html", cwd=tmp_path)
    wrong = run("assess", DATA / "t04.yaml", "--docx", "b.pdf", cwd=tmp_path)

    assert both.out == "已写入 a.html\n已写入 a.docx\n"
    assert (wrong.code, wrong.out) == (1, "")
    assert "b.pdf：不是文书文件名。" in wrong.err


def test_without_the_library_the_command_says_what_to_install(tmp_path: Path) -> None:
    """A plain installation has no docxtpl; everything else works without it."""
    (tmp_path / "docxtpl").mkdir()
    (tmp_path / "docxtpl" / "__init__.py").write_text(
        "raise ModuleNotFoundError('none', name='docxtpl')"
    )

    done = run(
        *("form", "申请书", "--empty", "-o", "甲.docx"),
        cwd=tmp_path,
        changes={"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])},
    )

    assert done.code == 1
    assert "写文书还需要 docxtpl。请安装：pip install 'rongcuo[forms]'" in done.err
