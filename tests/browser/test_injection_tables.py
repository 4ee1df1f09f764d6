"""Hostile texts in every column of a case table: the table written again, and the report on it."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser

from rongcuo.cases.columns import columns
from rongcuo.cases.table import read_table
from rongcuo.errors import InputError
from rongcuo.policy.compiled import load_policy
from tests.attack.injected import STRINGS, Words, found_whole, harmless
from tests.attack.looked_at import looked_at
from tests.attack.made_of import is_formula, plain_cells, shape
from tests.attack.scene import commanded
from tests.functional.libreoffice import converted

POLICY = load_policy()


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Words]:
    """A case table with hostile texts in every column that takes a text; the texts it has."""
    path = tmp_path_factory.mktemp("table") / "表.csv"
    known = columns(POLICY)
    header = [column.title for column in known]

    def refused(rows: list[list[str]]) -> str:
        with path.open("w", encoding="utf-8", newline="") as written:
            csv.writer(written).writerows([header, *rows])
        with pytest.raises(InputError) as error:
            read_table(path, POLICY)
        return str(error.value)

    told = refused([["<b>字</b>"] * len(known)])
    free = [place for place, title in enumerate(header) if f"“{title}”列" not in told]
    assert {known[place].kind for place in free} == {"label", "text"}
    blank = ["K", "2025", *[""] * (len(known) - 2)]
    told = refused([["K", "2025", string, *blank[3:]] for string in STRINGS])
    controlled = {int(row) - 2 for row in re.findall(r"第 (\d+) 行“单位代称”列，有不能识别", told)}
    takes = tuple(s for n, s in enumerate(STRINGS) if n not in controlled and s != "'=1+1")
    assert len(takes) > 35
    words = Words(hostile=True, strings=takes)
    texts = []
    for _ in takes:
        texts.append([words() if place in free else cell for place, cell in enumerate(blank)])
    with path.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows([header, *texts])
    return path, words


def test_tables_hold_texts_and_no_formula(table: tuple[Path, Words], tmp_path: Path) -> None:
    """A workbook and a text file, read by other programs, and by ours to the same cases."""
    source, words = table
    frame = read_table(source, POLICY)
    for suffix in (".csv", ".xlsx", ".parquet"):
        status, out, err = commanded("check", source, "-o", tmp_path / f"甲{suffix}")
        assert status == 0, err
        harmless(out + err)
        again = read_table(tmp_path / f"甲{suffix}", POLICY)
        pd.testing.assert_frame_equal(again.astype(object), frame.astype(object))
    cells = list(csv.reader((tmp_path / "甲.csv").open(encoding="utf-8-sig", newline="")))
    assert {len(row) for row in cells} == {len(frame.columns)}
    assert len(cells) == len(frame) + 1
    assert not [cell for row in cells for cell in row if is_formula(cell)]
    found_whole("\n".join(cell for row in cells for cell in row), words, len(words.given))
    target = "xlsx:Calc MS Excel 2007 XML"
    converted([tmp_path / "甲.csv"], target, tmp_path / "calc", read_as="CSV:44,34,76,1")
    for book in (tmp_path / "甲.xlsx", tmp_path / "calc" / "甲.xlsx"):
        found_whole(plain_cells(book), words, len(words.given))


def test_a_report_holds_the_texts(
    table: tuple[Path, Words], tmp_path: Path, chromium: Browser
) -> None:
    """The trend report: its page in Chromium, its workbook, its summary, its release."""
    source, words = table
    innocent = tmp_path / "无害.csv"
    plain = {text: re.sub(r"\S", "甲", text) for text in words.given}
    rows = list(csv.reader(source.open(encoding="utf-8", newline="")))
    twins = [
        [
            next((f"{plain[s]}⟪{c.rpartition('⟪')[2]}" for s in plain if c.startswith(s + "⟪")), c)
            for c in row
        ]
        for row in rows
    ]
    with innocent.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(twins)
    for table_file, folder in ((source, "报告"), (innocent, "孪生")):
        out = tmp_path / folder
        status, said, err = commanded("trends", table_file, "-o", out, "--audience", "restricted")
        assert status == 0, err
        harmless(said + err)

    made, twin = tmp_path / "报告", tmp_path / "孪生"
    seen = looked_at(chromium, (made / "趋势报告.html").as_uri())
    assert seen.elements == looked_at(chromium, (twin / "趋势报告.html").as_uri()).elements
    found_whole(seen.text, words, 20)
    found_whole(plain_cells(made / "趋势表.xlsx"), words, 20)
    shapes = [shape((folder / "趋势摘要.docx").read_bytes()) for folder in (made, twin)]
    counted = [{name: Counter(tags) for name, tags in parts.items()} for parts in shapes]
    assert counted[0] == counted[1]  # units stand in the order of their names
    json.loads((made / "release.json").read_text(encoding="utf-8"))
