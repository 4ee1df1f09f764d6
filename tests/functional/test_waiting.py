"""What takes long says so on a terminal, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

from rongcuo.cases.synthetic import write_synthetic
from tests.functional.command import COMMAND, ROOT, run

NINE = ROOT / "data" / "register" / "nine.csv"


def on_a_terminal(*arguments: str | Path) -> str:
    """What the command writes to the error stream where that is a terminal; it must succeed."""
    ours, theirs = pty.openpty()
    words = [str(COMMAND), *map(str, arguments)]
    environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 4096):
                said += part
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    assert process.returncode == 0, said.decode()
    return said.decode()


def test_reading_writing_and_counting_are_told(tmp_path: Path) -> None:
    """By a sign that turns, and a bar where it is known how much there is."""
    register = tmp_path / "register.parquet"
    write_synthetic(register, 500, 1)

    checked = on_a_terminal("check", NINE, "-o", tmp_path / "nine.xlsx")
    screened = on_a_terminal("screen", NINE, "-o", tmp_path / "found.csv")
    counted = on_a_terminal("trends", register, "-o", tmp_path / "report", "--audience", "internal")

    assert "读取并检查……" in checked
    assert "写出……" in checked
    assert "比对并写出……" in screened
    assert "统计" in counted
    assert "100%" in counted
    assert "写报告……" in counted


def test_a_folder_that_is_read_says_so(tmp_path: Path) -> None:
    """Hundreds of cases take seconds."""
    folder = tmp_path / "案件夹"
    folder.mkdir(mode=0o700)
    (folder / "t03.yaml").write_bytes((ROOT / "data" / "training" / "t03.yaml").read_bytes())

    listed = on_a_terminal("docket", folder)
    exported = on_a_terminal("export", folder, "-o", tmp_path / "table.csv")
    compared = on_a_terminal("divergence", folder)

    assert "读取案件……" in listed
    assert "读取案件……" in exported
    assert "写出……" in exported
    assert "读取记录……" in compared


def test_nothing_of_it_is_written_to_a_file(tmp_path: Path) -> None:
    """What stands there is what is said to people of the table, if anything."""
    assert run("check", NINE).err.startswith("提醒：")
    assert run("screen", NINE, "-o", tmp_path / "found.csv").err == ""
