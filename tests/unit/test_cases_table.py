"""The case table: what is read, what is refused and how it is told, what is written."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl.utils import get_column_letter

from rongcuo.cases.columns import EXAMPLE, columns
from rongcuo.cases.synthetic import synthetic, write_synthetic
from rongcuo.cases.table import SUFFIXES, chunks, neutralised, read_table, write_table
from rongcuo.cases.template import template
from rongcuo.errors import InputError, PersonalDataError
from rongcuo.policy.model import Policy

REGISTER = Path(__file__).parents[2] / "data" / "register"
SOME = {"案件编号": "K1", "收到申请的年份": "2025", "核定结果": "在办"}


def sheet(folder: Path, *rows: dict[str, str], encoding: str = "utf-8") -> Path:
    """A CSV with the headers of the first row; the others may leave some out."""
    path = folder / "表.csv"
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), restval="")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def workbook(path: Path, *rows: list[object], title: str = "案件") -> openpyxl.Workbook:
    """A workbook with one sheet of these rows, saved."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(path)
    return book


def refused(path: Path, policy: Policy) -> str:
    """What is said when a table is refused."""
    with pytest.raises(InputError) as error:
        read_table(path, policy)
    return str(error.value)


def test_the_columns_are_the_facts_the_claims_and_the_outcome(policy: Policy) -> None:
    """Every fact and date, nine claims, the outcome, two amounts and a topic; titles are unique."""
    known = columns(policy)

    ids = [column.id for column in known]
    assert ids[:3] == ["case", "year", "unit"]
    assert {fact.id for fact in policy.facts} < set(ids)
    assert [f"claim_{n}" for n in range(1, 10)] == [i for i in ids if i.startswith("claim_")]
    assert {"outcome", "amount_loss", "amount_recovered", "topic"} < set(ids)
    assert len({column.title for column in known}) == len(known)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_is_read_in_three_encodings(encoding: str, policy: Policy, tmp_path: Path) -> None:
    """UTF-8 with and without BOM and GB18030 give the same frame."""
    path = sheet(tmp_path, SOME | {"是否违反党的纪律？": "否"}, encoding=encoding)

    frame = read_table(path, policy)

    assert frame.loc[0, "case"] == "K1"
    assert frame.loc[0, "violates_party_discipline"] == "no"
    assert frame.loc[0, "violates_state_law"] == "unknown"
    assert not frame.loc[0, "claim_1"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_csv_is_read_with_any_line_ends(end: str, policy: Policy, tmp_path: Path) -> None:
    """Also those of old programs; a cell in error is told by its row."""
    path = tmp_path / "表.csv"
    path.write_text(end.join(["案件编号,收到申请的年份", "K1,2025", "K2,25", ""]), newline="")

    assert "第 3 行“收到申请的年份”列，“25”不是年份。" in refused(path, policy)

    path.write_text(path.read_text().replace("K2,25", "K2,2026"), newline="")
    assert list(read_table(path, policy)["year"]) == [2025, 2026]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_written_is_read_again(suffix: str, policy: Policy, tmp_path: Path) -> None:
    """Every format holds everything: values, dates, amounts, what is missing."""
    frame = synthetic(40, 7, policy=policy)
    frame.loc[0, "unit"] = "=合成"
    path = tmp_path / f"案件{suffix}"

    write_table(frame, path, policy)
    again = read_table(path, policy)

    assert path.stat().st_mode & 0o077 == 0
    for column in columns(policy):
        before, after = frame[column.id], again[column.id]
        if column.kind == "set":
            before, after = before.astype("str"), after.astype("str")
        pd.testing.assert_series_equal(before, after)


@pytest.mark.parametrize("name", ["synthetic.csv", "nine.csv"])
def test_the_registers_in_the_repository_are_what_their_seed_gives(
    name: str, policy: Policy, tmp_path: Path
) -> None:
    """Anyone can make them anew, and they are visibly synthetic."""
    rows, seed = (240, 2026) if name == "synthetic.csv" else (9, 9)
    path = tmp_path / name

    write_synthetic(path, rows, seed)

    assert path.read_bytes() == (REGISTER / name).read_bytes()
    frame = read_table(REGISTER / name, policy)
    assert len(frame) == rows
    assert frame["case"].str.startswith("合成").all()
    assert frame["unit"].str.startswith("合成").all()
    assert frame["year"].between(2019, 2026).all()


def test_all_errors_are_told_at_once_by_row_and_column(policy: Policy, tmp_path: Path) -> None:
    """Each with what may be written instead; rows are numbered as in the file."""
    bad = {
        "案件编号": "K2",
        "收到申请的年份": "25",
        "核定结果": "同意",
        "是否违反党的纪律？": "对",
        "申请何种处理": "死罪",
        "核定损失（元）": "两万",
        "核定结果是哪一天作出的": "2025-02-30",
        "主张第四条第（一）项": "有",
        "举报是何种形式": "来函",
    }
    path = sheet(tmp_path, bad, SOME)

    said = refused(path, policy).split("\n")

    assert all(line.startswith(f"{path}：第 2 行“") for line in said)
    told = "\n".join(said)
    for part in (
        "“25”不是年份。请写四位数字",
        "“对”不可填。可写：是、否、未知。",
        "“死罪”不可填。可写：免责、从轻、减轻、未写明、未知（可写几个，用“、”分开）。",
        "“两万”不是金额。请写以元为单位的数字",
        "“2025-02-30”不是日期。",
        "“有”不可填。可写：是、否。",
        "“来函”不可填。",
        "“同意”不可填。",
    ):
        assert part in told
    assert len(said) == 8


@pytest.mark.parametrize(
    ("cells", "column", "said"),
    [
        (
            {"核定结果": "免责", "主张第四条第（一）项": "是", "申请是哪一天受理的": "2025-05-02"},
            "核定结果",
            "却没有核定结果作出的日期",
        ),
        (
            {"核定结果": "免责", "核定结果是哪一天作出的": "2025-05-01"},
            "核定结果",
            "却没有主张第四条的任何一项",
        ),
        (
            {"核定结果是哪一天作出的": "2025-05-06", "核定结果是哪一天反馈给本人的": "2025-05-02"},
            "核定结果是哪一天反馈给本人的",
            "早于“核定结果是哪一天作出的”",
        ),
        (
            {"核定结果是哪一天反馈给本人的": "2025-05-02"},
            "核定结果是哪一天反馈给本人的",
            "却没有核定",
        ),
        ({"核定结果": "逾期不予受理", "申请是哪一天受理的": "2025-05-02"}, "核定结果", "却有受理"),
        ({"核定结果是哪一天作出的": "2025-05-06"}, "核定结果", "却已有核定结果作出的日期"),
        ({"收到申请的年份": ""}, "收到申请的年份", "没有年份"),
        ({"案件编号": ""}, "案件编号", "没有案件编号"),
        (
            {"学院党委是哪一天收到书面申请的": "2024-05-02"},
            "收到申请的年份",
            "与申请收到的日期不是同一年",
        ),
        ({"申请是哪一天受理的": "1999-05-02"}, "申请是哪一天受理的", "不在 2004 至 2099 年之间"),
        ({"核定损失（元）": "10", "挽回金额（元）": "11"}, "挽回金额（元）", "多于核定损失"),
    ],
)
def test_what_contradicts_itself_is_refused(
    cells: dict[str, str], column: str, said: str, policy: Policy, tmp_path: Path
) -> None:
    """Cells that are each in order but do not go together."""
    path = sheet(tmp_path, SOME | cells)

    told = refused(path, policy)

    assert f"第 2 行“{column}”列，" in told
    assert said in told


def test_duplicates_are_told_at_every_row(policy: Policy, tmp_path: Path) -> None:
    """The same number twice."""
    told = refused(sheet(tmp_path, SOME, SOME | {"案件编号": "K2"}, SOME), policy)

    assert "第 2 行“案件编号”列，编号与另一行重复" in told
    assert "第 4 行" in told
    assert "第 3 行" not in told


def test_personal_data_are_refused_and_never_repeated(policy: Policy, tmp_path: Path) -> None:
    """In any text, in a cell that wants something else, in a header."""
    path = sheet(tmp_path, SOME | {"单位代称": "联系人：张三", "是否违反党的纪律？": "13800001111"})
    with pytest.raises(PersonalDataError) as error:
        read_table(path, policy)

    assert "“单位代称”列，第 5 个字起，疑似姓名" in str(error.value)
    assert "“是否违反党的纪律”列，疑似手机号码" in str(error.value)
    assert "张三" not in str(error.value)
    assert "13800001111" not in str(error.value)

    with pytest.raises(PersonalDataError, match="表头用来填个人信息"):
        read_table(sheet(tmp_path, SOME | {"申请人姓名": "甲"}), policy)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "没有“案件编号”列"),
        (b"\xff\xfe\x00a", "不是 UTF-8 或 GB18030"),
        (b"\xff\x30\x80", "编码不是 UTF-8"),
        ("案件编号;年份\nK1;2025".encode(), "不是用逗号分隔"),
        ("案件编号\nK1,2025".encode(), "有 2 格，表头有 1 格"),
        ("案件编号,案件编号\nK1,K1".encode(), "重复"),
        ("案件编号,核定结论\nK1,".encode(), "是否想写 核定结果"),
        ("案件编号,\nK1,2025".encode(), "没有表头"),
        ("年份\n2025".encode(), "不认识表头"),
    ],
)
def test_a_csv_that_is_no_case_table_is_refused(
    content: bytes, said: str, policy: Policy, tmp_path: Path
) -> None:
    """With the remedy."""
    path = tmp_path / "x.csv"
    path.write_bytes(content)

    assert said in refused(path, policy)


def test_examples_and_empty_rows_are_passed_over(policy: Policy, tmp_path: Path) -> None:
    """The template's example row is not a case; numbers of rows stay those of the file."""
    rows = [SOME | {"案件编号": f"{EXAMPLE}1"}, dict.fromkeys(SOME, ""), SOME | {"核定结果": "对"}]

    told = refused(sheet(tmp_path, *rows), policy)

    assert told.count("\n") == 0
    assert "第 4 行“核定结果”列" in told


def test_days_and_amounts_are_read_as_people_write_them(policy: Policy, tmp_path: Path) -> None:
    """2025/3/4 and 2025年3月4日 are days; 21,000 is an amount; choices are put in order."""
    path = sheet(
        tmp_path,
        SOME
        | {
            "申请是哪一天受理的": "2025/3/4",
            "申请是哪一天发出的": "2025年3月1日",
            "核定损失（元）": "21,000.50",
            "申请何种处理": "从轻，免责",
            "核定结果": "pending",
        },
    )

    row = read_table(path, policy).loc[0]

    assert row["accepted_on"] == pd.Timestamp(2025, 3, 4)
    assert row["application_sent_on"] == pd.Timestamp(2025, 3, 1)
    assert row["amount_loss"] == 21000.5
    assert row["relief_requested"] == "免责、从轻"


def test_the_template_opens_and_guides(policy: Policy, tmp_path: Path) -> None:
    """Drop-downs, notes, formats, a locked header, open cells and an example that is not read."""
    path = tmp_path / "空表.xlsx"
    path.write_bytes(template(policy))

    book = openpyxl.load_workbook(path)
    page = book["案件"]
    titles = [cell.value for cell in page[1]]
    assert titles == [column.title for column in columns(policy)]
    assert page.protection.sheet
    assert page["A1"].protection.locked
    assert not page["A2"].protection.locked
    assert all(cell.comment for cell in page[1])
    assert str(page["A2"].value).startswith(EXAMPLE)
    lists = {str(rule.formula1) for rule in page.data_validations.dataValidation}
    assert '"是,否,未知"' in lists
    place = titles.index("核定结果是哪一天作出的") + 1
    letter = get_column_letter(place)
    assert page.column_dimensions[letter].number_format == "yyyy-mm-dd"
    assert not page.column_dimensions[letter].protection.locked
    assert "填写说明" in book.sheetnames
    assert read_table(path, policy).empty

    page["A3"], page["B3"] = "K7", 2025
    page.cell(3, place).value = "2025-03-04"
    book.save(path)
    assert read_table(path, policy).loc[0, "result_made_on"] == pd.Timestamp(2025, 3, 4)


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_text_becomes_a_formula(start: str, policy: Policy, tmp_path: Path) -> None:
    """A sheet and a CSV hold the text with a mark before it; reading takes the mark away."""
    frame = synthetic(1, 3, policy=policy)
    text = f"{start}HYPERLINK(1)"
    frame.loc[0, "topic"] = text

    write_table(frame, tmp_path / "a.xlsx", policy)
    write_table(frame, tmp_path / "a.csv", policy)

    page = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert page is not None
    values = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.value]
    assert all(cell.data_type != "f" for cell in values)
    assert str(neutralised(text)) in (tmp_path / "a.csv").read_text("utf-8-sig")
    assert read_table(tmp_path / "a.csv", policy).loc[0, "topic"] == text


def test_formulas_errors_and_merged_cells_are_refused_by_place(
    policy: Policy, tmp_path: Path
) -> None:
    """A formula may say anything when it is next opened."""
    path = tmp_path / "f.xlsx"
    workbook(path, ["案件编号", "收到申请的年份"], ["K1", "=1+1"])
    assert "工作表“案件”第 2 行第 2 列，是公式" in refused(path, policy)

    book = workbook(path, ["案件编号", "收到申请的年份"], ["K1", 2025])
    assert book.active is not None
    book.active.merge_cells("A2:A3")
    book.save(path)
    assert "有合并单元格 A2:A3" in refused(path, policy)


def test_broken_and_hostile_workbooks_are_refused(policy: Policy, tmp_path: Path) -> None:
    """No workbook, an old one, a damaged one, a zip bomb, links to other files, no such sheet."""
    path = tmp_path / "x.xlsx"

    path.write_bytes(b"no zip")
    assert "不是 .xlsx 工作簿" in refused(path, policy)

    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert "旧式 .xls 或加了密" in refused(path, policy)

    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", "<broken")
    assert "已损坏" in refused(path, policy)

    path.write_bytes(path.read_bytes().replace(b"PK\1\2", b"PK\7\2"))
    assert "已损坏" in refused(path, policy)

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(64 * 2**20))
    assert "解压后有 64 MB" in refused(path, policy)

    workbook(path, ["案件编号"], ["K1"])
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("xl/externalLinks/externalLink1.xml", "<x/>")
    assert "有指向其他文件的链接" in refused(path, policy)

    book = workbook(path, ["案件编号"], title="甲")
    book.create_sheet("乙")
    book.save(path)
    assert "没有名为“案件”的工作表" in refused(path, policy)

    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert "x.xlsx" in refused(path, policy)


def test_a_sheet_of_a_million_empty_rows_is_read(policy: Policy, tmp_path: Path) -> None:
    """What a stray format at the bottom leaves behind is passed over."""
    path = tmp_path / "x.xlsx"
    book = workbook(path, ["案件编号", "收到申请的年份"], ["K1", 2025])
    assert book.active is not None
    book.active.cell(1_048_576, 40).font = openpyxl.styles.Font(bold=True)
    book.save(path)

    assert len(read_table(path, policy)) == 1


def test_content_beside_the_table_is_refused(policy: Policy, tmp_path: Path) -> None:
    """A note in a column without header."""
    path = tmp_path / "x.xlsx"
    workbook(path, ["案件编号"], ["K1", None, "备注"])

    assert "第 2 行，表头之外还有内容" in refused(path, policy)


def test_parquet_is_read_as_written_and_nothing_else(policy: Policy, tmp_path: Path) -> None:
    """A column that it lacks is unknown; other types and values are refused."""
    path = tmp_path / "x.parquet"
    pq.write_table(pa.table({"case": ["K1"], "year": pa.array([2025], pa.int64())}), path)
    frame = read_table(path, policy)
    assert frame.loc[0, "year"] == 2025
    assert frame.loc[0, "mistake_exists"] == "unknown"

    pq.write_table(pa.table({"case": ["K1"], "mistake_exists": ["是"]}), path)
    assert "“是否出现失误”列里的类型" in refused(path, policy)

    odd = pa.array(["maybe"]).dictionary_encode()
    pq.write_table(pa.table({"case": ["K1"], "mistake_exists": odd}), path)
    assert "“是否出现失误”列里的“maybe”不可读" in refused(path, policy)

    pq.write_table(pa.table({"year": [2025]}), path)
    assert "没有 case 列" in refused(path, policy)

    path.write_bytes(b"PAR1")
    assert "不是 Parquet 文件" in refused(path, policy)


def test_a_large_parquet_file_comes_in_parts(policy: Policy, tmp_path: Path) -> None:
    """Each of at most 256 Ki rows; only the columns wanted."""
    path = tmp_path / "x.parquet"
    rows = (1 << 18) + 5
    pq.write_table(pa.table({"case": pa.array([str(n) for n in range(rows)])}), path)

    parts = [(len(part), list(part)) for part in chunks(path, policy, ["case", "claim_1"])]

    assert parts == [(1 << 18, ["case", "claim_1"]), (5, ["case", "claim_1"])]


def test_a_file_that_is_not_there_or_is_no_table_is_told(policy: Policy, tmp_path: Path) -> None:
    """By path, with the remedy."""
    for name in ("a.csv", "a.xlsx", "a.parquet"):
        assert "没有这个文件" in refused(tmp_path / name, policy)
    assert "不是认识的表格文件" in refused(tmp_path / "a.doc", policy)
