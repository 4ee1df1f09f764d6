"""The report: what it says, what it must not say, and the files that it becomes."""

from __future__ import annotations

import io
import re
from collections import Counter
from datetime import date
from html import escape
from pathlib import Path
from textwrap import wrap
from xml.etree.ElementTree import fromstring

import docx
import openpyxl
import pytest

from rongcuo.cases.synthetic import CLOSED_ON, synthetic
from rongcuo.cases.table import read_table
from rongcuo.errors import InputError
from rongcuo.policy.model import Policy
from rongcuo.trends.charts import svg
from rongcuo.trends.chooser import chooser
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.html import embedded, fragment, page
from rongcuo.trends.kept import FILE, as_json, read_release
from rongcuo.trends.rates import Rate, quantile, rate
from rongcuo.trends.release import AUDIENCES, Exception_
from rongcuo.trends.report import Report, report
from rongcuo.trends.sheets import workbook
from rongcuo.trends.shown import Bar, Chart
from rongcuo.trends.summary import document
from rongcuo.trends.tally import Tally, tally

REGISTER = Path(__file__).parents[2] / "data" / "register"


@pytest.fixture(scope="module")
def counted(policy: Policy) -> Tally:
    """The synthetic register, counted."""
    return tally(read_table(REGISTER / "synthetic.csv", policy), policy, CLOSED_ON)


@pytest.fixture(scope="module")
def reports(counted: Tally, policy: Policy) -> dict[str, Report]:
    """Its report for each audience."""
    return {
        name: report(disclose(counted, policy, audience), policy, CLOSED_ON, synthetic=True)
        for name, audience in AUDIENCES.items()
    }


def words(found: Report) -> list[str]:
    """Everything that a report says."""
    said = [found.title, found.marking, *found.first, *found.notes]
    for section in found.sections:
        said += [section.title, *section.statements]
        said += [section.chart.alternative] if section.chart else []
        for table in section.tables:
            said += [table.title, table.note, *table.head]
            said += [cell for row in table.rows for cell in row]
    return said


@pytest.mark.parametrize("name", list(AUDIENCES))
def test_the_report_says_what_it_is_and_is_not(name: str, reports: dict[str, Report]) -> None:
    """Its marking, its day, that it is synthetic, that it is not anonymous; no forbidden word."""
    said = "\n".join(words(reports[name]))

    assert AUDIENCES[name].title in reports[name].marking
    assert "截至 2026-06-30" in said
    assert "合成" in reports[name].title
    assert "不等于匿名" in said
    assert "去标识化" in said
    assert re.findall("匿名", said) == re.findall("(?<=不等于)匿名", said)
    for word in ("排名第", "预计", "导致", "达到目标", "最差", "最好"):
        assert word not in said
    assert [s.title for s in reports[name].sections][-1] == "需要委员会明确的"


@pytest.mark.parametrize(("name", "k"), [("internal", 5), ("public", 10)])
def test_no_small_count_stands_anywhere(name: str, k: int, reports: dict[str, Report]) -> None:
    """Not alone in a cell, not in a fraction, not in a chart's words."""
    for section in reports[name].sections:
        for table in section.tables:
            days = table.id == "time-taken"
            for row in table.rows:
                for cell in row[4:] if days else row[1:]:
                    for number in re.findall(
                        r"(?<![\d–,.%])\d+(?![\d–,.%年])", re.sub(r"(少于|不足) \d+", "", cell)
                    ):
                        assert int(number) == 0 or int(number) >= k, (table.id, row)
        for bar in section.chart.bars if section.chart and section.chart.kind == "count" else ():
            assert bar.value is None or bar.value == 0 or bar.value >= k


def test_versions_differ_as_they_must(reports: dict[str, Report]) -> None:
    """Units, effects and circumstances by outcome are not public; single years only inside."""
    tables = {name: {t.id for s in r.sections for t in s.tables} for name, r in reports.items()}
    public = "\n".join(words(reports["public"]))

    assert {"units", "crossed"} <= tables["internal"]
    assert not {"units", "crossed"} & tables["public"]
    assert "effects" not in {s.id for s in reports["public"].sections}
    assert "合成某系" not in public
    assert not re.search(r"(?<![–\d])20\d\d 年收到", public)
    restricted = [
        c for s in reports["restricted"].sections for t in s.tables for r in t.rows for c in r
    ]
    assert not any(cell.startswith(("隐去", "少于")) for cell in restricted)


def test_every_indicator_is_there_with_its_n(reports: dict[str, Report]) -> None:
    """I1 to I16 in the version for those who handle the cases."""
    said = "\n".join(words(reports["restricted"]))

    for number in range(1, 17):
        assert re.search(rf"\bI{number}\b", said), number
    assert re.search(r"读法不一致 \d+，都算上则 \d+%", said)


def test_up_and_down_need_twenty_cases_and_apart_intervals() -> None:
    """Otherwise no difference may be said."""
    few, many = rate(1, 12), rate(11, 12)
    assert few is not None
    assert many is not None
    assert few.high < many.low
    assert not few.differs(many)
    low, high = rate(10, 60), rate(50, 60)
    assert low is not None
    assert high is not None
    assert low.differs(high)
    assert not low.differs(Rate(12, 60, 0.12, 0.31))
    assert rate(3, 9) is None
    assert rate(None, 40) is None


def test_changes_are_said_only_then(policy: Policy, counted: Tally) -> None:
    """A register in which late notifications vanish, and the same without a change."""
    changed = Counter(counted)
    for (year, name, cls), number in counted.items():
        if name == "I6" and cls != "in_time":
            changed[year, "I6", "in_time" if year >= 2024 else "late"] += number
            changed[year, name, cls] -= number
    release = disclose(changed, policy, AUDIENCES["internal"])

    said = words(report(release, policy, CLOSED_ON))
    before = words(report(disclose(counted, policy, AUDIENCES["internal"]), policy, CLOSED_ON))

    assert any("3 日反馈达标率" in line and "上升；原因须另查" in line for line in said)
    assert not any("原因须另查" in line for line in before)
    assert any("不能说有变化" in line for line in before)


def test_wilson_and_quantiles() -> None:
    """Against values worked out by hand elsewhere."""
    half = rate(5, 10)
    assert half is not None
    assert (round(half.low, 4), round(half.high, 4)) == (0.2366, 0.7634)
    none = rate(0, 20)
    assert none is not None
    assert (none.low, round(none.high, 4)) == (0.0, 0.1611)
    assert [quantile({1: 1, 2: 1, 3: 1, 10: 1}, q) for q in (0.25, 0.5, 0.75)] == [1, 2, 3]
    with pytest.raises(ValueError, match="no counts"):
        quantile({}, 0.5)


@pytest.mark.parametrize("name", list(AUDIENCES))
def test_the_page_stands_alone(name: str, reports: dict[str, Report]) -> None:
    """No script, nothing loaded, a text for every chart, Chinese labels as text."""
    html = page(reports[name])

    assert "<script" not in html
    assert not re.search(r"src=|href=(?!\"#)", html)
    assert "url(" not in html
    charts = re.findall(r"<svg[^>]*>", html)
    assert len(charts) == sum(section.chart is not None for section in reports[name].sections)
    assert charts
    assert all('role="img"' in chart and "aria-label=" in chart for chart in charts)
    assert re.search(r"<text[^>]*>2\d\d\d[–\d]* 年", html)
    assert "#010101" not in html
    assert reports[name].marking in html
    assert "\n" not in fragment(reports[name])
    assert embedded(reports[name]).startswith("<style>")


def test_the_workbook_and_the_summary_open_again(reports: dict[str, Report]) -> None:
    """Each marked on every sheet and page; counts are numbers, charts have their words."""
    found = reports["internal"]

    book = openpyxl.load_workbook(io.BytesIO(workbook(found)))
    assert all(found.marking in (str(p["A1"].value), str(p["A2"].value)) for p in book.worksheets)
    values = [cell.value for row in book["申请与受理"].iter_rows() for cell in row]
    assert any(isinstance(value, int) and value > 20 for value in values)

    written = docx.Document(io.BytesIO(document(found)))
    assert written.sections[0].header.paragraphs[0].text == found.marking
    text = "\n".join(paragraph.text for paragraph in written.paragraphs)
    assert all(section.title in text for section in found.sections)
    pictures = written.element.body.xpath(".//wp:docPr/@descr")
    assert len(pictures) == sum(section.chart is not None for section in found.sections)
    assert all(str(words).endswith("。") for words in pictures)


def test_the_summary_is_fit_for_paper(reports: dict[str, Report]) -> None:
    """Pages have numbers, sections are found by their level, nobody is named, columns fill the page.

    What says little, a span of years, has the room that it needs.
    """
    written = docx.Document(io.BytesIO(document(reports["internal"])))

    foot = written.sections[0].footer.paragraphs[0]
    assert foot._p.xpath("./w:fldSimple/@w:instr") == ["PAGE"]
    levels = written.element.body.xpath(".//w:p[w:pPr/w:outlineLvl]")
    assert len(levels) == len(reports["internal"].sections)
    properties = written.core_properties
    held = {element.tag.rpartition("}")[2] for element in properties._element}
    assert held == {"title", "language"}
    assert properties.title == reports["internal"].title
    for table in written.tables:
        widths = [cell.width.cm for cell in table.rows[0].cells if cell.width is not None]
        assert sum(widths) == pytest.approx(15.8, abs=0.05)
        heads = [cell.text for cell in table.rows[0].cells]
        if "期间" in heads:
            assert widths[heads.index("期间")] > 2.2


def test_a_release_is_kept_and_read_again(counted: Tally, policy: Policy, tmp_path: Path) -> None:
    """To the last reason; anything else is refused."""
    allowed = Exception_("2024-2026", "I8", "pending", "学院纪委会", "已公开")
    release = disclose(counted, policy, AUDIENCES["internal"], exceptions=[allowed], base=5)
    (tmp_path / FILE).write_text(as_json(release), "utf-8")

    again = read_release(tmp_path, policy)

    assert again.counts == release.counts
    assert again.periods == release.periods
    assert again.exceptions == (allowed,)
    assert all((c.value or 0) % 5 == 0 for c in release.counts.values())
    said = "\n".join(report(release, policy, CLOSED_ON).notes)
    assert "依学院纪委会决定，写出 2024-2026 年 I8 的一个小数字。理由：已公开。" in said
    assert "取整到 5 的倍数" in said
    (tmp_path / FILE).write_text("{}", "utf-8")
    with pytest.raises(InputError, match="不是一次发布的记录"):
        read_release(tmp_path, policy)
    with pytest.raises(InputError, match="打不开"):
        read_release(tmp_path / "没有", policy)


def test_the_chooser_shows_what_is_chosen(reports: dict[str, Report]) -> None:
    """The version and the section, nothing counted anew."""
    chosen = chooser({"内部版": reports["internal"], "公开版": reports["public"]})
    version, section = chosen.children[0].children
    shown = chosen.children[1]

    assert "各单位申请件数" in shown.value
    version.value = "公开版"
    assert "各单位申请件数" not in shown.value
    section.value = "证据"
    assert "I12" in shown.value
    assert "I13" not in shown.value
    assert reports["public"].first[0] not in shown.value
    section.value = "单位"
    assert "公开版没有“单位”这一部分。" in shown.value
    assert reports["public"].marking in shown.value
    version.value = "内部版"
    assert "各单位申请件数" in shown.value
    section.value = "全部"
    assert reports["internal"].first[0] in shown.value


def test_a_register_of_nine_still_says_something_honest(policy: Policy) -> None:
    """All years together; what is too small is said to be."""
    frame = read_table(REGISTER / "nine.csv", policy)
    few = tally(frame, policy, CLOSED_ON)
    found = report(disclose(few, policy, AUDIENCES["internal"]), policy, CLOSED_ON)

    said = "\n".join(words(found))
    assert "收到申请 9 件" in said
    assert "件数太少，不写的部分：办理时限、" in said
    assert "没有可以计入的案件的部分：举报甄别。" in found.notes
    assert [section.title for section in found.sections] == ["申请与受理"]
    assert "合成" not in found.title


def test_a_large_register_is_told_by_year_and_three_years_together(policy: Policy) -> None:
    """Where no year needs hiding."""
    many = tally(synthetic(5000, 4, policy=policy), policy, CLOSED_ON)
    found = report(disclose(many, policy, AUDIENCES["internal"]), policy, date(2026, 12, 31))
    table = next(t for s in found.sections for t in s.tables if t.id == "applications")

    periods = [row[0] for row in table.rows]
    assert "2019 年" in periods
    assert "2019–2021 年" in periods
    assert "2024–2026 年" in periods
    assert not any("不是全年" in line for line in words(found))


def test_what_stands_as_in_the_release_before_is_marked(counted: Tally, policy: Policy) -> None:
    """Where it stands and why; that a year is not told of yet."""
    before = disclose(counted, policy, AUDIENCES["internal"])
    more = Counter(counted)
    more[2027, "I1", "received"] += 3
    after = disclose(more, policy, AUDIENCES["internal"], before, over=2026)
    found = report(after, policy, date(2027, 2, 1))

    said = words(found)
    assert any("注“同上次”的，与上次发布的数字相同" in note for note in found.notes)
    assert "2027 年以后的还没有写：新的一段要年份届满、件数够多才写。" in found.notes
    assert any(cell.endswith("（同上次）") for cell in said)
    assert not any(
        "2027 年" in cell for s in found.sections for t in s.tables for r in t.rows for cell in r
    )


def test_fewer_cases_than_may_be_told_are_not(policy: Policy) -> None:
    """Not even how many."""
    three = tally(synthetic(3, 2, policy=policy), policy, CLOSED_ON)
    found = report(disclose(three, policy, AUDIENCES["internal"]), policy, CLOSED_ON)

    assert len(found.first) == 1
    assert "少于 5 件，件数太少，不写统计。请逐件看歧义登记册。" in found.first[0]
    assert all(not section.tables for section in found.sections)


def test_what_is_said_first_has_its_n(reports: dict[str, Report]) -> None:
    """How many, how many in time, how they ended, what to clarify."""
    first = "\n".join(reports["internal"].first)

    assert "收到申请 240 件" in first
    assert re.search(
        r"按期申请率 \d+%（20\d\d–20\d\d 年，\d+ / \d+，95% 区间 \S+）；读法不一致的 \d+ 件都算上则 \d+%。",
        first,
    )
    assert re.search(r"已核定 \d+ 件：免责 \d+，从轻、减轻 \d+，不符合 \d+。", first)
    assert "宜先明确" in first


def test_nothing_is_said_twice(reports: dict[str, Report]) -> None:
    """No sentence of a section repeats another, what stands first or a note."""
    for found in reports.values():
        said = [
            *found.first,
            *found.notes,
            *(s for part in found.sections for s in part.statements),
        ]
        titles = [table.title for part in found.sections for table in part.tables]

        assert len(said) == len(set(said))
        assert len(titles) == len(set(titles))


def test_every_figure_of_a_page_has_its_heads(reports: dict[str, Report]) -> None:
    """Each row of a table its own, each name all of its periods; as many cells as there are heads."""
    for found in reports.values():
        tree = fromstring(fragment(found))
        for drawn in tree.iter("table"):
            head = len(drawn.findall("./thead/tr/th"))
            for body in drawn.findall("tbody"):
                names = body.findall("./tr/th[@scope='rowgroup']")
                for row in body:
                    assert row.find("th[@scope='row']") is not None
                    width = sum(int(cell.get("colspan", "1")) for cell in row)
                    assert (
                        width + (bool(names) and row.find("th[@scope='rowgroup']") is None) == head
                    )
                if names:
                    assert [name.get("rowspan") for name in names] == [str(len(body))]
                    assert names[0].text


def test_a_chart_is_no_wider_than_a_phone(reports: dict[str, Report]) -> None:
    """Whatever its names: a long one goes on in the next line, and the order stays."""
    name = "另一单位的办法里写得很长很长、一行怎么也放不下的一项指标的名称"
    bars = (Bar("未知", None, "少于 5"), Bar(name, 0.5, "50%（5 / 10）", 0.24, 0.76))
    charts = [Chart("long", "长", "rate", bars), Chart("count", "件", "count", bars[:1])]
    charts += [s.chart for found in reports.values() for s in found.sections if s.chart]

    for chart in charts:
        drawn = svg(chart)
        width = re.search(r'<svg[^>]* width="(\d+)"', drawn)
        assert width is not None
        assert int(width[1]) <= 358
        texts = re.findall(r"<t(?:ext|span)[^>]*>([^<]+)", drawn)
        places = [texts.index(wrap(escape(bar.name), 25)[0]) for bar in chart.bars]
        assert places == sorted(places)
    assert name not in svg(charts[0])
