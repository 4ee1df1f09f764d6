"""Charts as SVG, drawn without a network: counts as bars, rates as points with their intervals.

Labels stand at the marks, hidden counts are drawn as such. The colours are names that the page
resolves, so that a chart is right in light and dark and in print.
"""

from __future__ import annotations

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
_STEP = 30
_WIDTH = 340


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
    rows = pd.DataFrame(
        [
            {
                "name": bar.name,
                "value": bar.value or 0,
                "label": bar.label,
                "low": bar.low,
                "high": bar.high,
                "end": bar.high if bar.high is not None else (bar.value or 0),
                "hidden": bar.value is None,
            }
            for bar in chart.bars
        ]
    )
    top = 1.0 if chart.kind == "rate" else max(float(rows["value"].max()), 1.0)
    scale = alt.Scale(domain=[0, top * (1.45 if chart.kind == "rate" else 1.25)], nice=False)
    names = alt.Axis(
        title=None, labelLimit=340, labelColor=_INK, domain=False, ticks=False, labelPadding=10
    )
    y = alt.Y("name:N", sort=None, axis=names, scale=alt.Scale(paddingInner=0.45, paddingOuter=0.3))
    ticks = alt.Axis(
        title=None,
        format=".0%",
        values=[0, 0.25, 0.5, 0.75, 1],
        labelColor=_QUIET,
        gridColor=_LINE,
        gridWidth=0.6,
        domain=False,
        ticks=False,
    )

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q", scale=scale, axis=ticks if chart.kind == "rate" else None)

    base = alt.Chart(rows).encode(y=y)
    shown, hidden = (base.transform_filter(test) for test in ("!datum.hidden", "datum.hidden"))
    text: Any = {"align": "left", "dx": 8, "fontSize": 13}
    if chart.kind == "count":
        marks = [shown.mark_bar(color=_ACCENT).encode(x=x("value"))]
    else:
        marks = [
            shown.mark_rule(color=_INK, strokeWidth=1.4).encode(x=x("low"), x2="high:Q"),
            shown.mark_point(color=_ACCENT, fill=_ACCENT, size=64, opacity=1).encode(x=x("value")),
        ]
    marks += [
        shown.mark_text(color=_INK, **text).encode(x=x("end"), text="label:N"),
        hidden.mark_text(color=_QUIET, **text).encode(x=x("value"), text="label:N"),
    ]
    height = _STEP * len(chart.bars)
    drawn: alt.LayerChart = (
        alt.layer(*marks)
        .properties(width=_WIDTH, height=height, background="transparent", padding=4)
        .configure(font=_FONT)
        .configure_axis(labelFontSize=13)
        .configure_view(stroke=None)
    )
    return drawn
