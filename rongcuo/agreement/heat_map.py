"""A map of agreement: cases across, points down, the share of pairs that agreed as shade and number."""

from __future__ import annotations

import altair as alt
import pandas as pd
import vl_convert

from rongcuo.policy.model import Policy

__all__ = ["heat_map"]

_FONT = "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif"


def heat_map(table: pd.DataFrame, policy: Policy) -> str:
    """The map as SVG; `table` is that of `rongcuo.agreement.measure.counts`.

    One row a provision: the mean over its points. Every cell has its number, so that the shade
    is not needed to read it.
    """
    cells = table.groupby(["case", "provision"], sort=False)["agreed"].mean().reset_index()
    order = [p.id for p in policy.provisions if p.id in set(cells["provision"])]
    cells["条文"] = cells["provision"].map(lambda name: policy.provision(name).citation)
    cells["一致"] = cells["agreed"].map(lambda share: "—" if pd.isna(share) else f"{share:.0%}")
    base = alt.Chart(cells).encode(
        x=alt.X(
            "case:N",
            title=None,
            axis=alt.Axis(orient="top", labelAngle=0, ticks=False, domain=False),
        ),
        y=alt.Y(
            "条文:N",
            title=None,
            sort=[policy.provision(name).citation for name in order],
            axis=alt.Axis(labelLimit=200, ticks=False, domain=False),
        ),
    )
    squares = base.mark_rect(stroke="#fbfaf7", strokeWidth=2).encode(
        color=alt.Color(
            "agreed:Q", scale=alt.Scale(domain=[0.2, 1], range=["#e8b9ae", "#eef4f0"]), legend=None
        )
    )
    numbers = base.mark_text(fontSize=12, color="#1f2328").encode(text="一致:N")
    chart = (
        (squares + numbers)
        .properties(width=alt.Step(52), height=alt.Step(30))
        .configure(font=_FONT, background="#fbfaf7")
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=12, labelColor="#1f2328", grid=False)
    )
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict())
    return svg
