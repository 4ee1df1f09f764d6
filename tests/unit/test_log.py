"""A case's log: a line an event, added to and never changed, readable by its owner only."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from rongcuo.errors import InputError, Problem
from rongcuo.log import append, lines_of, log_path, read_log
from rongcuo.procedure import Entry

REFER = Entry("refer", date(2025, 3, 7), "学院党委", "art_5__point_1", reason="采首日不计的读法")
CONCLUDE = Entry("conclude", date(2025, 4, 1), "调查组", "art_5__point_3", outcome="exempt")
RETURN = Entry(
    *("manual", date(2025, 4, 2), "学院党委"),
    reason="一处证据没有引用",
    approver="党委书记",
    title="退回补查",
    to="verifying",
)
HAND_MADE = "日志只由 rongcuo event 写入，请勿手改；请从备份恢复。"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case file without a log; only its name matters here."""
    return tmp_path / "k01.yaml"


def refused(case: Path) -> Problem:
    """What is said of a log that cannot be read."""
    with pytest.raises(InputError) as refusal:
        read_log(case)
    (problem,) = refusal.value.problems
    return problem


def not_added(case: Path, entry: Entry) -> Problem:
    """What is said of an entry that cannot be added."""
    with pytest.raises(InputError) as refusal:
        append(case, entry)
    (problem,) = refusal.value.problems
    return problem


# ---- writing and reading -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case_file", "log"),
    [
        ("k01.yaml", "k01.log.jsonl"),
        ("甲/k01.yaml", "甲/k01.log.jsonl"),
        ("2025.3.yaml", "2025.3.log.jsonl"),
    ],
)
def test_a_log_lies_beside_its_case(case_file: str, log: str) -> None:
    """In the same folder, under the same name."""
    assert log_path(Path(case_file)) == Path(log)


def test_a_case_without_a_log_has_no_entries(case: Path) -> None:
    """Nothing is written by reading."""
    assert read_log(case) == ()
    assert not log_path(case).exists()


def test_what_is_added_is_read(case: Path) -> None:
    """Entry for entry, in the order in which they were added."""
    for entry in (REFER, CONCLUDE, RETURN):
        append(case, entry)

    assert read_log(case) == (REFER, CONCLUDE, RETURN)


def test_an_entry_is_a_line_of_json(case: Path) -> None:
    """What an entry does not say is left out; Chinese is written as it is."""
    append(case, REFER)

    line = log_path(case).read_text(encoding="utf-8")

    assert line == (
        '{"event": "refer", "on": "2025-03-07", "by": "学院党委", '
        '"provision": "art_5__point_1", "reason": "采首日不计的读法"}\n'
    )


def test_nothing_is_ever_taken_away(case: Path) -> None:
    """Each entry is added after what is there, byte for byte, and holds the sum of the line before."""
    before = b""
    for entry in (REFER, CONCLUDE, RETURN, RETURN):
        append(case, entry)
        after = log_path(case).read_bytes()
        assert after.startswith(before)
        added = after[len(before) :]
        assert added.count(b"\n") == 1
        if before:
            last = sha256(before.splitlines(keepends=True)[-1]).hexdigest()
            assert json.loads(added)["previous"] == f"sha256:{last}"
        before = after


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_log_is_its_owners_only(case: Path, mask: int) -> None:
    """Whatever the umask, nobody else may read it."""
    old = os.umask(mask)
    try:
        append(case, REFER)
    finally:
        os.umask(old)

    assert stat.S_IMODE(log_path(case).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "reason",
    [
        "两行\n理由",
        '引号"与反斜杠\\',
        "制表\t符",
        "下一行\x85符号",  # NEL
        "分行\u2028符号",  # LINE SEPARATOR
        "分段\u2029符号",  # PARAGRAPH SEPARATOR
        "垂直\x0b换页\x0c",
        "😀",
    ],
)
def test_any_text_can_be_read_again(case: Path, reason: str) -> None:
    """An entry stays one line, whatever is pasted into its reason."""
    entry = Entry("refer", date(2025, 3, 7), "学院党委", reason=reason)

    append(case, entry)

    assert read_log(case) == (entry,)


# ---- logs that are not whole ---------------------------------------------------------------------


GOOD = '{"event": "refer", "on": "2025-03-07", "by": "学院党委"}'


@pytest.mark.parametrize(
    "line",
    [
        "",
        "refer",
        "{",
        GOOD[:-1],  # cut off while it was written
        GOOD + GOOD,  # two in one line
        "[]",
        "null",
        '"refer"',
        '{"event": "refer", "on": "2025-03-07"}',  # nobody
        '{"by": "学院党委", "on": "2025-03-07"}',  # nothing
        '{"event": "refer", "by": "学院党委"}',  # never
        '{"event": "refer", "on": "3月7日", "by": "学院党委"}',
        '{"event": "refer", "on": "2025-02-30", "by": "学院党委"}',
        '{"event": "refer", "on": 20250307, "by": "学院党委"}',
        '{"event": "refer", "on": "2025-03-07", "by": null}',
        '{"event": "refer", "on": "2025-03-07", "by": ["学院党委"]}',
        '{"event": "refer", "on": "2025-03-07", "by": "学院党委", "stage": "referred"}',
        '{"event": "correct", "on": "2025-03-07", "by": "学院党委", "corrects": "1"}',
        '{"event": "correct", "on": "2025-03-07", "by": "学院党委", "corrects": true}',
    ],
)
def test_a_line_that_is_no_entry_is_named(case: Path, line: str) -> None:
    """By file and line; the lines around it are not read as if nothing were wrong."""
    log_path(case).write_text(f"{GOOD}\n{line}\n{GOOD}\n", encoding="utf-8")

    assert refused(case) == Problem(str(log_path(case)), 2, "这一行不是日志。", HAND_MADE)


def test_a_log_that_is_no_text_is_named(case: Path) -> None:
    """Bytes that are not UTF-8, whatever stands before them."""
    log_path(case).write_bytes(f"{GOOD}\n".encode() + b'{"event": "\xff"}\n')

    assert refused(case) == Problem(str(log_path(case)), None, "不是 UTF-8 编码。", HAND_MADE)


def test_a_log_that_is_a_folder_is_named(case: Path) -> None:
    """It can be neither read nor added to."""
    log_path(case).mkdir()

    assert not_added(case, REFER).what == "打不开（这是一个文件夹）。"
    assert refused(case).what == "打不开（这是一个文件夹）。"


def broken(case: Path, lines: list[str]) -> int | None:
    """The first line of a log of these lines that is said not to follow from the one before."""
    log_path(case).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    problem = refused(case)
    assert problem.what == "这一行接不上前一行：日志被改动过，或者缺了行。"
    assert problem.remedy == HAND_MADE
    return problem.line


WHOLE = list(lines_of((REFER, CONCLUDE, RETURN, REFER)))


def test_a_line_changed_is_found_in_the_next(case: Path) -> None:
    """Whatever was changed in it: its words, or spaces alone."""
    assert broken(case, [WHOLE[0].replace("不计", "计入"), *WHOLE[1:]]) == 2
    assert broken(case, [*WHOLE[:2], WHOLE[2].replace('": "', '":"', 1), WHOLE[3]]) == 4


def test_a_line_left_out_or_moved_is_found(case: Path) -> None:
    """By the first line that no longer follows."""
    assert broken(case, WHOLE[1:]) == 1
    assert broken(case, [WHOLE[0], *WHOLE[2:]]) == 2
    assert broken(case, [WHOLE[0], WHOLE[2], WHOLE[1], WHOLE[3]]) == 2
    assert broken(case, [WHOLE[0], WHOLE[0]]) == 2


def test_nothing_is_added_to_a_broken_log(case: Path) -> None:
    """It stays as it is, for somebody to look at."""
    broken(case, WHOLE[1:])
    before = log_path(case).read_bytes()

    assert not_added(case, REFER).line == 1
    assert log_path(case).read_bytes() == before


def test_a_correction_names_an_entry_by_its_number(case: Path) -> None:
    """As a number, not as text."""
    entry = Entry("correct", date(2025, 3, 7), "承办部门", reason="年份", corrects=1)
    append(case, entry)

    assert read_log(case) == (entry,)
    assert '"corrects": 1' in log_path(case).read_text(encoding="utf-8")


# ---- entries that are refused --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "text", "what"),
    [
        ("by", "经办人：张三", "by 第 5 个字起，疑似姓名。"),
        ("reason", "电话 13800001111", "reason 第 4 个字起，疑似手机号码。"),
        ("approver", "书记（a.b@example.com）", "approver 第 4 个字起，疑似电子邮箱。"),
        ("title", "学号：20250001 补正", "title 第 4 个字起，疑似工号或学号。"),
    ],
)
def test_personal_data_is_not_written(case: Path, field: str, text: str, what: str) -> None:
    """The place is named, not the value; the log stays as it was."""
    append(case, REFER)
    before = log_path(case).read_bytes()
    words = {"by": "学院党委", "reason": "", "approver": "", "title": "", field: text}

    problem = not_added(case, replace(Entry("manual", date(2025, 3, 8), ""), **words))  # type: ignore[arg-type]

    assert problem == Problem(str(log_path(case)), None, what, "请改用职务或代称。")
    assert log_path(case).read_bytes() == before


def test_personal_data_begins_no_log(case: Path) -> None:
    """Refused as the first entry, there is no log."""
    not_added(case, Entry("refer", date(2025, 3, 7), "姓名：张三"))

    assert not log_path(case).exists()


def test_text_that_cannot_be_written_begins_no_log(case: Path) -> None:
    """Half a character, as a terminal of another encoding gives it, is refused like the rest."""
    problem = not_added(case, Entry("refer", date(2025, 3, 7), "学院党委\udcff"))

    assert (problem.file, problem.what) == (str(log_path(case)), "有不能写入的字符。")
    assert not log_path(case).exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Refused with the path, not with an error of the system."""
    case = tmp_path / "甲" / "k01.yaml"

    problem = not_added(case, REFER)

    assert problem.what == "没有这个文件夹。"
    assert (problem.file, problem.line) == (str(log_path(case)), None)
    assert not log_path(case).exists()


def test_a_full_disk(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry that is not known to be on disk counts as not added."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert not_added(case, REFER).what == "写不进去（磁盘已满）。"
    assert not log_path(case).exists()


def test_a_log_needs_no_fields_that_say_nothing(case: Path) -> None:
    """An entry of event, day and body alone is one."""
    log_path(case).write_text(json.dumps(json.loads(GOOD)) + "\n", encoding="utf-8")

    assert read_log(case) == (Entry("refer", date(2025, 3, 7), "学院党委"),)
