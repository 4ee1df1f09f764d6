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
_STEP = 34
_WIDTH = 420


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
        title=None, labelLimit=230, labelColor=_INK, domain=False, ticks=False, labelPadding=10
    )
    y = alt.Y("name:N", sort=None, axis=names, scale=alt.Scale(paddingInner=0.45, paddingOuter=0.3))
    base = alt.Chart(rows).encode(y=y)
    shown = "!datum.hidden"
    text: Any = {"align": "left", "dx": 8, "fontSize": 13}
    labels = (
        base.transform_filter(shown)
        .mark_text(color=_INK, **text)
        .encode(x=alt.X("end:Q", scale=scale, axis=None), text="label:N")
    )
    hidden = (
        base.transform_filter("datum.hidden")
        .mark_text(color=_QUIET, fontStyle="italic", **text)
        .encode(x=alt.X("value:Q", scale=scale, axis=None), text="label:N")
    )
    if chart.kind == "count":
        marks = [
            base.transform_filter(shown)
            .mark_bar(color=_ACCENT)
            .encode(x=alt.X("value:Q", scale=scale, axis=None))
        ]
    else:
        ticks = alt.Axis(
            title=None,
            format="%",
            values=[0, 0.25, 0.5, 0.75, 1],
            labelColor=_QUIET,
            gridColor=_LINE,
            gridWidth=0.6,
            domain=False,
            ticks=False,
        )
        marks = [
            base.transform_filter(shown)
            .mark_rule(color=_INK, strokeWidth=1.4)
            .encode(x=alt.X("low:Q", scale=scale, axis=ticks), x2="high:Q"),
            base.transform_filter(shown)
            .mark_point(color=_ACCENT, fill=_ACCENT, size=64, opacity=1)
            .encode(x=alt.X("value:Q", scale=scale, axis=ticks)),
        ]
    height = _STEP * len(chart.bars)
    drawn: alt.LayerChart = (
        alt.layer(*marks, labels, hidden)
        .properties(width=_WIDTH, height=height, background="transparent", padding=4)
        .configure(font=_FONT)
        .configure_axis(labelFontSize=13)
        .configure_view(stroke=None)
    )
    return drawn
