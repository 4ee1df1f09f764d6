"""Files made to take all time or memory are refused soon, by a program that has little of either."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rongcuo.answer_sheet import FORMAT
from rongcuo.answer_sheets import SEVERAL
from rongcuo.cases.synthetic import synthetic
from rongcuo.cases.table import as_bytes
from rongcuo.policy.compiled import load_policy

POLICY = load_policy()
ROOT = Path(__file__).parents[2]
SECONDS = 60


def said(kind: str, path: Path) -> str:
    """What a program with little memory and time says of a file."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.attack.reading", kind, str(path)],
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
    )
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


# ---- text --------------------------------------------------------------------------------------------


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join(f'*{a}' for _ in range(9))}]\n"
    for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
TEXTS = {
    "laughs": ("case", LAUGHS, "不接受 YAML 标签（!）或锚点（&）。"),
    "deep": ("case", "[" * 1_000_000, "嵌套超过 40 层。"),
    "deeper": ("case", "- " * 900_000, "嵌套超过 40 层。"),
    "many": ("case", "case: K\nclaims: [" + "a," * 900_000 + "]", "内容超过 50000 项。"),
    "problems": (
        "case",
        "case: K\nanswers:\n" + "".join(f"  mistake_exist{n}: 是\n" for n in range(40_000)),
        "没有事实",
    ),
    "personal": (
        "case",
        "case: K\nnarrative: [" + "13800001111," * 40_000 + "]",
        "疑似手机号码",
    ),
    "long": ("case", "case: K\nnarrative: " + "张" * 600_000, "不超过 20000 字"),
    "empty": ("case", "case: 张" + "\n" * 1_900_000 + "answers: 1", "answers"),
    "large": ("case", "#" * 2_000_001, "文件超过 2 MB。"),
    "log-deep": ("log", "[" * 1_000_000, "这一行不是日志。"),
    "log-lines": ("log", "{}\n" * 600_000, "这一行不是日志。"),
    "record-deep": ("record", '{"a":' * 300_000, "不是评议记录，或者残缺。"),
    "record-number": ("record", "9" * 1_900_000, "不是评议记录，或者残缺。"),
    "sheets-deep": ("sheets", "[" * 1_000_000, "不是答卷文件"),
    "sheets-cases": (
        "sheets",
        f'{{"format": "{FORMAT}", "policy": {{"id": "{POLICY.id}", "hash": "{POLICY.hash}"}}, '
        f'"cases": [{",".join(["1"] * 30_000)}], '
        f'"judged": {{{",".join(f"{chr(34)}{n}{chr(34)}:0" for n in range(9_000))}}}}}',
        "案例清单 cases 缺失或写法不对。",
    ),
    "sheets-one": (
        "sheets",
        f'{{"format": "{SEVERAL}", "sheets": [{{"format": "{FORMAT}", '
        f'"x": [{",".join(f"{chr(34)}138 甲乙{n}{chr(34)}" for n in range(400_000))}]}}]}}',
        "文件太大，不是一份答卷。",
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(tmp_path: Path, name: str) -> None:
    """References that multiply, nesting, numbers, lines and lists without end."""
    kind, text, what = TEXTS[name]
    path = tmp_path / "k01.yaml"
    path.write_text(text, encoding="utf-8")

    told = said(kind, path)

    assert what in told
    assert len(told.splitlines()) <= 200


@pytest.mark.parametrize("kind", ["case", "log", "record"])
def test_a_file_without_an_end(kind: str) -> None:
    """What has no size is read only so far."""
    assert "文件超过 2 MB。" in said(kind, Path("/dev/zero"))


# ---- workbooks ---------------------------------------------------------------------------------------


PACKED = as_bytes(synthetic(3, seed=5), ".xlsx", POLICY)
SHEET = "xl/worksheets/sheet1.xml"
TEXTS_PART = "xl/sharedStrings.xml"


def repacked(change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The workbook with its parts changed, packed again."""
    with zipfile.ZipFile(io.BytesIO(PACKED)) as packed:
        parts = {part.filename: packed.read(part) for part in packed.infolist()}
    change(parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
        packed.writestr("xl/media/noise.bin", os.urandom(1_400_000))  # lets any ratio pass
    return buffer.getvalue()


def into_sheet(rows: bytes) -> Callable[[dict[str, bytes]], None]:
    """A change of the sheet: these rows after its own."""

    def change(parts: dict[str, bytes]) -> None:
        parts[SHEET] = parts[SHEET].replace(b"</sheetData>", rows + b"</sheetData>")

    return change


def no_row_ends(parts: dict[str, bytes]) -> None:
    """The header goes on for forty megabytes."""
    into_sheet(b'<row r="9">' + b"<c/>" * 10_000_000 + b"</row>")(parts)


def many_texts(parts: dict[str, bytes]) -> None:
    """Seven million empty texts."""
    parts[TEXTS_PART] = b"<sst>" + b"<si/>" * 7_000_000 + b"</sst>"


def many_styles(parts: dict[str, bytes]) -> None:
    """Styles of forty megabytes."""
    parts["xl/styles.xml"] += b"<!-- " + b" " * 40_000_000 + b"-->"


def entities(parts: dict[str, bytes]) -> None:
    """Entities that multiply."""
    lines = [b'<!ENTITY a0 "ha">']
    lines += [b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12)]
    kind = b"<!DOCTYPE worksheet [" + b"".join(lines) + b"]>"
    parts[SHEET] = kind + parts[SHEET].replace(b"<sheetData>", b"<sheetData>&a11;")


BOMBS = {
    "row": (into_sheet(b'<row r="2000000000"><c t="str"><v>1</v></c></row>'), "行或列太多"),
    "wide": (into_sheet(b'<row><c r="XFD9" t="str"><v/></c></row>' * 9_000), "行或列太多"),
    "endless": (no_row_ends, "里面有一部分大得不像案件表"),
    "texts": (many_texts, "里面有一部分大得不像案件表"),
    "styles": (many_styles, "里面有一部分大得不像案件表"),
    "entities": (entities, "工作簿已损坏"),
    "zeros": (into_sheet(b" " * 300_000_000), "解压后有"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_workbooks(tmp_path: Path, name: str) -> None:
    """Small files that would unpack or unfold into what no memory holds."""
    change, what = BOMBS[name]
    path = tmp_path / "甲.xlsx"
    path.write_bytes(repacked(change))

    assert what in said("table", path)


def test_a_workbook_reads_no_other_file(tmp_path: Path) -> None:
    """An entity that stands for a file is not followed."""
    secret = tmp_path / "secret.txt"
    secret.write_text("机密机密", encoding="utf-8")

    def outside(parts: dict[str, bytes]) -> None:
        kind = f'<!DOCTYPE worksheet [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
        cell = b'<row r="9"><c r="A9" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData>'
        parts[SHEET] = kind + parts[SHEET].replace(b"</sheetData>", cell)

    path = tmp_path / "甲.xlsx"
    path.write_bytes(repacked(outside))
    told = said("table", path)

    assert told
    assert "机密" not in told


# ---- other tables --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("案" * 200_000 + "\n", "第一行读不成表头。"),
        ("案件编号,年份\rK1,2025\rK2,2025\r", "第 2 列，不认识表头“年份”"),
        ("案件编号\n" + "a" * 5_000 + "\0\n", "没有年份"),
        ('案件编号,"' + "甲\n" * 500_000, "第一行读不成表头。"),
        ("," * 200_000, "没有“案件编号”列。"),
    ],
)
def test_text_tables(tmp_path: Path, content: str, what: str) -> None:
    """Headers without end, line ends of long ago, quotes that never close."""
    path = tmp_path / "甲.csv"
    path.write_text(content, encoding="utf-8", newline="")

    assert what in said("table", path)


def test_a_small_parquet_file_of_many_rows(tmp_path: Path) -> None:
    """Sixty million equal rows take a hundred kilobytes."""
    path = tmp_path / "甲.parquet"
    schema = pa.schema([("case", pa.null())])
    with pq.ParquetWriter(path, schema) as file:
        for _ in range(6):
            file.write_table(pa.table([pa.nulls(10_000_000)], schema=schema))
    assert path.stat().st_size < 200_000

    assert "有 60000000 行" in said("table", path)
