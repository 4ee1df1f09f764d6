"""The report's tables on a phone: what they are to a screen reader, and what says that they scroll."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Browser

PAGE = "notebooks/trends.html"
FRAMES = """() => [...document.querySelectorAll(".trends .wide")].map((frame) => ({
  wider: frame.scrollWidth > frame.clientWidth,
  said: getComputedStyle(frame.querySelector("caption"), "::after").content.includes("滑动"),
  head: (() => {
    frame.scrollLeft = 1000;
    const head = frame.querySelector("tbody th").getBoundingClientRect();
    return Math.round(head.left - frame.getBoundingClientRect().left);
  })(),
}))"""


@pytest.mark.parametrize("width", [390, 700, 1280])
def test_a_table_that_scrolls_says_so_and_keeps_its_heads(
    chromium: Browser, site: str, width: int
) -> None:
    """Rates fit; of a wider table the first column stays in its place."""
    page = chromium.new_page(viewport={"width": width, "height": 844})
    page.goto(site + PAGE)

    frames = page.evaluate(FRAMES)
    charts = page.evaluate(
        """() => [...document.querySelectorAll(".trends figure")].map(
            (figure) => figure.scrollWidth <= figure.clientWidth)"""
    )
    page.close()

    assert [frame["wider"] for frame in frames] == [frame["said"] for frame in frames]
    assert all(frame["head"] == 0 for frame in frames)
    assert any(frame["said"] for frame in frames) == (width == 390)
    assert charts
    assert all(charts)


def test_a_table_is_one_to_a_screen_reader_on_a_phone_too(chromium: Browser, site: str) -> None:
    """Chromium's own tree of what is read out: the same rows, heads and cells as on a desk."""
    trees = []
    for width in (390, 1280):
        page = chromium.new_page(viewport={"width": width, "height": 844})
        page.goto(site + PAGE)
        nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        roles = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
        trees.append({role: roles[role] for role in ("table", "row", "rowheader", "columnheader")})
        page.close()

    assert trees[0] == trees[1]
    assert trees[0]["table"] > 10
    assert trees[0]["rowheader"] > trees[0]["row"] / 2
