"""Charts as SVG, drawn without a network: counts as bars, rates as points with their intervals.

A chart is as wide as a phone's page. Bars have their names at their left and their counts at their
ends; rates have their names above and their counts at the right. Hidden counts are drawn as such.
The colours are names that the page
resolves, so that a chart is right in light and dark and in print.
"""

from __future__ import annotations

from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd
import vl_convert

from rongcuo.trends.shown import Chart

__all__ = ["png", "svg"]

_INK, _QUIET, _LINE, _ACCENT = "#010101", "#020202", "#030303", "#040404"
_PAGE = {_INK: "var(--ink)", _QUIET: "var(--quiet)", _LINE: "var(--line)", _ACCENT: "var(--accent)"}
_PAPER = {_INK: "#1f2328", _QUIET: "#59606a", _LINE: "#b8b2a7", _ACCENT: "#a61b1b"}
_FONT = "Noto Sans CJK SC"
_WIDTH = 350  # with its labels: as wide as a phone's page
_STEP, _NAMED_STEP = 30, 46
_TOP = 1.6  # where the counts of a rate end; the plot goes from 0 to 1
_LINE_OF, _LINE_HEIGHT = 25, 17  # characters, pixels


def svg(chart: Chart) -> str:
    """The chart as an SVG element, in the page's colours and sans face."""
    drawn = _coloured(str(vl_convert.vegalite_to_svg(_drawing(chart).to_dict())), _PAGE)
    return drawn.replace(f'font-family="{_FONT}"', 'font-family="inherit"')


def png(chart: Chart) -> bytes:
    """The chart as a picture for documents, twice the size of a screen's."""
    drawn = _coloured(str(vl_convert.vegalite_to_svg(_drawing(chart).to_dict())), _PAPER)
    return bytes(vl_convert.svg_to_png(drawn, scale=2))


def _coloured(drawn: str, colours: dict[str, str]) -> str:
    for placeholder, colour in colours.items():
        drawn = drawn.replace(placeholder, colour)
    return drawn


def _drawing(chart: Chart) -> alt.LayerChart:
    names = _of_equal_height([bar.name for bar in chart.bars])
    rows = pd.DataFrame(
        [
            {
                "name": name,
                "value": bar.value or 0,
                "label": bar.label,
                "low": bar.low,
                "high": bar.high,
                "hidden": bar.value is None,
            }
            for name, bar in zip(names, chart.bars, strict=True)
        ]
    )
    marks = _counts(rows) if chart.kind == "count" else _rates(rows)
    step = _STEP if chart.kind == "count" else _NAMED_STEP
    step += names[0].count("\n") * _LINE_HEIGHT
    drawn: alt.LayerChart = (
        alt.layer(*marks)
        .properties(
            width=_WIDTH,
            height=step * len(names),
            background="transparent",
            padding=2,
            autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        )
        .configure(font=_FONT)
        .configure_axis(labelFontSize=13)
        .configure_view(stroke=None)
    )
    return drawn


def _of_equal_height(names: list[str]) -> list[str]:
    """Names broken into lines, the short ones at the last of them."""
    broken = [wrap(name, _LINE_OF) for name in names]
    most = max(map(len, broken))
    return ["\n".join([""] * (most - len(lines)) + lines) for lines in broken]


def _parts(rows: pd.DataFrame, y: alt.Y) -> tuple[alt.Chart, alt.Chart]:
    """What is shown and what is hidden, on the same lines."""
    base = alt.Chart(rows).encode(y=y)
    return base.transform_filter("!datum.hidden"), base.transform_filter("datum.hidden")


def _counts(rows: pd.DataFrame) -> list[alt.Chart]:
    scale = alt.Scale(domain=[0, max(float(rows["value"].max()), 1.0) * 1.2], nice=False)
    names = alt.Axis(
        title=None, labelLimit=200, labelColor=_INK, domain=False, ticks=False, labelPadding=10
    )
    lines = alt.Scale(paddingInner=0.45, paddingOuter=0.3)
    shown, hidden = _parts(rows, alt.Y("name:N", sort=list(rows["name"]), axis=names, scale=lines))
    x = alt.X("value:Q", scale=scale, axis=None)
    text: Any = {"align": "left", "dx": 8, "fontSize": 13}
    return [
        shown.mark_bar(color=_ACCENT).encode(x=x),
        shown.mark_text(color=_INK, **text).encode(x=x, text="label:N"),
        hidden.mark_text(color=_QUIET, **text).encode(x=x, text="label:N"),
    ]


def _rates(rows: pd.DataFrame) -> list[alt.Chart]:
    scale = alt.Scale(domain=[0, _TOP], nice=False)
    ticks = alt.Axis(
        title=None,
        format=".0%",
        values=[0, 0.25, 0.5, 0.75, 1],
        labelColor=_QUIET,
        grid=False,
        domain=False,
        ticks=False,
    )

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=ticks)

    lines = alt.Scale(type="band", paddingInner=0, paddingOuter=0)
    shift = rows["name"][0].count("\n") * _LINE_HEIGHT
    place = 1 - 14 / (_NAMED_STEP + shift)
    y = alt.Y("name:N", sort=list(rows["name"]), axis=None, scale=lines, bandPosition=place)
    shown, hidden = _parts(rows, y)
    above: Any = {"align": "left", "baseline": "line-bottom", "dy": -8 - shift, "fontSize": 13}
    return [
        alt.Chart(rows)
        .mark_text(color=_INK, lineBreak="\n", lineHeight=_LINE_HEIGHT, **above)
        .encode(y=y, x=alt.value(0), text="name:N"),
        shown.mark_rule(color=_LINE, strokeWidth=1).encode(x=alt.datum(0), x2=alt.datum(1)),
        shown.mark_rule(color=_INK, strokeWidth=1.4).encode(x=x("low"), x2="high:Q"),
        shown.mark_point(color=_ACCENT, fill=_ACCENT, size=64, opacity=1).encode(x=x("value")),
        shown.mark_text(color=_INK, align="right", fontSize=13).encode(
            x=alt.value("width"), text="label:N"
        ),
        hidden.mark_text(color=_QUIET, align="left", fontSize=13).encode(
            x=x("value"), text="label:N"
        ),
    ]
