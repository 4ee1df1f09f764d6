"""The handbook on paper and on a wall."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

from rongcuo.policy.compiled import load_policy

if TYPE_CHECKING:
    from tests.browser.conftest import Watched


def _printed(page: Page, file: Path) -> str:
    """The words of the page's PDF, without spaces and breaks."""
    page.pdf(path=file, format="A4")
    text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout
    return re.sub(r"\s|\d+/\d+\f", "", text.decode())


def test_the_whole_text_is_printed(watched: Watched, site: str, tmp_path: Path) -> None:
    """Every provision, its emendations marked and explained, and nothing to click."""
    policy = load_policy()
    watched.page.goto(site + "text.html")

    printed = _printed(watched.page, tmp_path / "text.pdf")

    unmarked = re.sub(r"E\d", "", printed)
    for provision in policy.provisions:
        assert re.sub(r"\s", "", provision.text) in unmarked, provision.id
    for emendation in policy.emendations:
        assert emendation.id in printed
    assert "搜索" not in printed
    assert "下一页" not in printed


def test_an_article_is_printed_with_its_notes(watched: Watched, site: str, tmp_path: Path) -> None:
    """Provision numbers stand over the words; terms are explained in notes; buttons are gone."""
    policy = load_policy()
    watched.page.goto(site + "articles/art_4.html")
    expect(watched.page.locator(".print-notes")).to_be_hidden()

    printed = _printed(watched.page, tmp_path / "article.pdf")

    for provision in policy.within("art_4"):
        assert f"{provision.citation}{provision.marker}" in printed
    assert "复制引用" not in printed
    assert "[1]情形：" in printed


def test_answers_that_are_folded_are_not_printed(
    watched: Watched, site: str, tmp_path: Path
) -> None:
    """A quiz handed out on paper holds the questions alone; an answer that is open is printed."""
    watched.page.goto(site + "quiz.html")
    answer = watched.page.locator("article details").first
    words = re.sub(r"\s", "", answer.locator("p").first.text_content() or "")[:12]

    folded = _printed(watched.page, tmp_path / "folded.pdf")
    answer.locator("summary").click()
    opened = _printed(watched.page, tmp_path / "opened.pdf")

    assert words not in folded
    assert words in opened


def test_each_screen_of_the_projector_view_fits_and_keys_turn_it(
    watched: Watched, site: str
) -> None:
    """At 1280 × 720 a heading fills a screen, in large letters; keys lead on and back."""
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(site + "projector.html")
    screens = page.locator(".screen")

    heights = screens.evaluate_all("all => all.map((e) => e.getBoundingClientRect().height)")
    sizes = page.locator(".screen p, .screen li").evaluate_all(
        "all => all.map((e) => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert len(heights) == page.locator("article h2").count() == 14
    assert all(abs(height - 720) < 1 for height in heights)
    assert min(sizes) >= 28

    def shown() -> int:
        tops = screens.evaluate_all("all => all.map((e) => e.getBoundingClientRect().top)")
        return [abs(top) < 2 for top in tops].index(True) + 1

    for key, number in [("PageDown", 1), ("ArrowDown", 2), (" ", 3), ("ArrowUp", 2)]:
        page.keyboard.press(key)
        assert shown() == number
    for _ in range(20):
        page.keyboard.press("PageDown")
    assert shown() == 14
