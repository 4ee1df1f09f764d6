"""The report as one page that stands alone: nothing is loaded, fit to print, charts within."""

from __future__ import annotations

from importlib.resources import files
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from rongcuo.errors import visible
from rongcuo.trends.charts import svg
from rongcuo.trends.report import Report
from rongcuo.trends.shown import Chart, Section, Table

__all__ = ["embedded", "fragment", "page"]

_SVG = "http://www.w3.org/2000/svg"
_FEW = 4
"""So many columns of a table fit on a phone."""


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(
        parent,
        tag,
        {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()},
    )
    element.text = visible(text, "\n\t")
    return element


def page(report: Report) -> str:
    """The whole document."""
    html = Element("html", {"lang": "zh-CN"})
    head = _add(html, "head")
    _add(head, "meta", charset="utf-8")
    _add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", f"{report.title}　{report.audience}")
    _add(head, "style", _style("rongcuo.views", "finding.css"))
    _add(head, "style", _style("rongcuo.views", "page.css"))
    _add(head, "style", _style("rongcuo.trends", "trends.css"))
    body = _add(html, "body")
    top = _add(body, "header")
    _add(top, "h1", report.title)
    _add(top, "span", report.audience)
    _add(top, "span", "只作统计，不作评价", class_="quiet")
    main = _add(body, "main")
    _add(main, "p", report.marking, class_="marking")
    main.append(_content(report))
    return "<!doctype html>\n" + tostring(html, encoding="unicode", method="html")


def fragment(report: Report) -> str:
    """The content alone, on one line, for a page that has this package's styles already."""
    return tostring(_content(report), encoding="unicode", method="html").replace("\n", " ")


def embedded(report: Report) -> str:
    """The content with its styles, for a notebook's output."""
    styles = _style("rongcuo.views", "finding.css") + _style("rongcuo.trends", "trends.css")
    return f"<style>{' '.join(styles.split())}</style>{fragment(report)}"


def _style(package: str, name: str) -> str:
    return (files(package) / name).read_text(encoding="utf-8")


def _content(report: Report) -> Element:
    content = Element("div", {"class": "trends"})
    for name, lines in (("first", report.first), ("notes", report.notes)):
        if not lines:
            continue
        listed = _add(content, "ul", class_=name)
        for line in lines:
            _add(listed, "li", line)
    if len(report.sections) > 1:
        parts = _add(content, "nav", class_="parts", aria_label="报告各部分")
        for section in report.sections:
            _add(parts, "a", section.title, href=f"#trends-{section.id}")
    for section in report.sections:
        _section(content, section)
    return content


def _section(parent: Element, section: Section) -> None:
    part = _add(parent, "section", id=f"trends-{section.id}")
    _add(part, "h2", section.title)
    for statement in section.statements:
        _add(part, "p", statement)
    if section.chart is not None:
        _figure(part, section.chart)
    for table in section.tables:
        _table(part, table)


def _figure(parent: Element, chart: Chart) -> None:
    """A chart with its words, for those who do not see it."""
    figure = _add(parent, "figure")
    register_namespace("", _SVG)
    drawn = fromstring(svg(chart))
    drawn.set("role", "img")
    drawn.set("aria-label", chart.alternative)
    for element in drawn.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
        for name in [n for n in element.attrib if n.startswith("aria-role")]:
            del element.attrib[name]
    figure.append(drawn)
    _add(figure, "figcaption", chart.title)


def _table(parent: Element, table: Table) -> None:
    """A table whose rows have heads; one of many columns says on a phone that it is wider."""
    many = len(table.head) > _FEW and not table.rates
    label = {"tabindex": "0", "role": "group", "aria-label": table.title} if many else {}
    frame = SubElement(parent, "div", {"class": "wide many" if many else "wide", **label})
    drawn = _add(frame, "table", class_="figures rates" if table.rates else "figures")
    _add(drawn, "caption", table.title)
    head = _add(_add(drawn, "thead"), "tr")
    for title in table.head:
        _add(head, "th", title, scope="col")
    if table.rates:
        _rates(drawn, table)
    else:
        body = _add(drawn, "tbody")
        for name, *cells in table.rows:
            line = _add(body, "tr")
            _add(line, "th", name, scope="row")
            for words, several in groupby(cells):
                alike = len(list(several))
                for _ in range(1 if words.startswith("隐去") else alike):
                    _cell(line, words, alike if words.startswith("隐去") else 1)
    if table.note:
        _add(parent, "p", table.note, class_="quiet")


def _rates(drawn: Element, table: Table) -> None:
    """Rates: under each name its periods. What is hidden stands in place of the rate too."""
    body, name = drawn, Element("th")
    for title, period, counts, share, interval, *beside in table.rows:
        if title:
            body = _add(drawn, "tbody")
        line = _add(body, "tr")
        if title:
            name = _add(line, "th", title, scope="rowgroup")
        name.set("rowspan", str(len(body)))
        _add(line, "th", period, scope="row")
        if interval:
            told = [(counts, 1), (share, 1), (interval, 1)]
        else:
            told = [(counts, 3)] if share == "—" else [(counts, 1), (share, 2)]
        for words, columns in told:
            _cell(line, words, columns)
        for words in beside:
            _add(line, "td", words, class_="beside")


def _cell(line: Element, words: str, columns: int = 1) -> None:
    cell = _add(line, "td", words, **({"colspan": str(columns)} if columns > 1 else {}))
    if words.startswith(("隐去", "少于")):
        cell.set("class", "hidden")
