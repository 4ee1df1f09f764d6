"""The empty case table in LibreOffice Calc: filled in, saved there, read again."""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rongcuo.cases.columns import EXAMPLE, columns
from rongcuo.cases.template import template
from rongcuo.policy.model import Policy

from .command import run
from .libreoffice import converted


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, policy: Policy) -> Path:
    """The folder with 案件.xlsx as two cases were typed in, saved once more by LibreOffice."""
    folder = tmp_path_factory.mktemp("calc")
    source = folder / "填写" / "案件.xlsx"
    source.parent.mkdir()
    source.write_bytes(template(policy))
    book = openpyxl.load_workbook(source)
    sheet = book["案件"]
    places = {column.id: place for place, column in enumerate(columns(policy), 1)}
    for row, (number, outcome) in enumerate((("K7Q2", "免责"), ("M3XA", "在办")), 3):
        said: dict[str, str | float | datetime | None] = {
            "case": number,
            "year": 2025,
            "unit": "某系甲",
            "claim_3": "是",
            "outcome": outcome,
            "amount_loss": 21000.5,
            "application_received_on": datetime(2025, 3, 10),
            "result_made_on": datetime(2025, 5, 6) if outcome == "免责" else None,
            "private_gain_self": "否",
            "topic": "考勤",
        }
        for name, value in said.items():
            sheet.cell(row, places[name], value)
    book.save(source)
    converted([source], "xlsx", folder)
    return folder


def test_what_was_typed_in_is_read(filled: Path, tmp_path: Path) -> None:
    """Dates as dates, amounts to the last place; the example is not a case."""
    out = tmp_path / "表.csv"
    done = run("check", filled / "案件.xlsx", "-o", out)

    assert done.code == 0, done.err
    assert "通过：2 件，2025 至 2025 年" in done.out
    text = out.read_text("utf-8-sig")
    assert EXAMPLE not in text
    assert text.count("2025-03-10") == 2
    assert text.count("21000.5") == 2


def test_drop_downs_protection_and_formats_are_kept(filled: Path, policy: Policy) -> None:
    """The header stays locked, the rows below stay open; notes, lists and dates too."""
    sheet = openpyxl.load_workbook(filled / "案件.xlsx")["案件"]
    assert isinstance(sheet, Worksheet)
    known = columns(policy)

    assert sheet.protection.sheet
    assert sheet.cell(1, 1).protection.locked
    assert not sheet.cell(3, 1).protection.locked
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    for place, column in enumerate(known, 1):
        cell = sheet.cell(3, place)
        assert sheet.cell(1, place).comment is not None, column.id
        if column.kind in ("tri", "claim", "outcome"):
            words = [rule.formula1 for rule in lists if cell.coordinate in rule.cells]
            assert [word.strip('"').split(",") for word in words] == [list(column.choices)]
        if column.kind == "date":
            written = sheet.cell(2, place).number_format.lower()
            assert written.replace("\\", "") == "yyyy-mm-dd"


def test_it_can_be_printed(filled: Path) -> None:
    """Nothing is cut off: every explanation stands whole in the PDF's text."""
    converted([filled / "案件.xlsx"], "pdf", filled)
    done = subprocess.run(
        ["pdftotext", "-layout", str(filled / "案件.pdf"), "-"], capture_output=True, text=True
    )

    assert done.returncode == 0, done.stderr
    assert "只写代称，不写姓名" in done.stdout
    assert "M3XA" in done.stdout
