"""The report as one page that stands alone: nothing is loaded, fit to print, charts within."""

from __future__ import annotations

from importlib.resources import files
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from rongcuo.errors import visible
from rongcuo.trends.charts import svg
from rongcuo.trends.report import Report
from rongcuo.trends.shown import Chart, Section, Table

__all__ = ["embedded", "fragment", "page"]

_SVG = "http://www.w3.org/2000/svg"


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(
        parent, tag, {name.rstrip("_"): value for name, value in attributes.items()}
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
        listed = _add(content, "ul", class_=name)
        for line in lines:
            _add(listed, "li", line)
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
    """A chart with its words: they are the caption for those who do not see it."""
    figure = _add(parent, "figure", tabindex="0")
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
    label = {"tabindex": "0", "role": "group", "aria-label": table.title}
    frame = SubElement(parent, "div", {"class": "wide", **label})
    drawn = _add(frame, "table", class_="figures")
    _add(drawn, "caption", table.title)
    head = _add(_add(drawn, "thead"), "tr")
    for title in table.head:
        _add(head, "th", title, scope="col")
    body = _add(drawn, "tbody")
    for row in table.rows:
        line = _add(body, "tr", **({} if row[0] else {"class_": "same"}))
        for cell in row:
            hidden = cell.startswith(("隐去", "少于"))
            _add(line, "td", cell, **({"class_": "hidden"} if hidden else {}))
    if table.note:
        _add(parent, "p", table.note, class_="quiet")
