"""The handbook in a real browser: offline and complete."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, expect

from rongcuo.assess.findings import assess
from rongcuo.policy.compiled import load_policy
from rongcuo.training import training_cases
from rongcuo.views.page import page as finding_page

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

ROOT = Path(__file__).parents[2]
PAGES = sorted(str(path.relative_to(ROOT / "site")) for path in (ROOT / "site").rglob("*.html"))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_opens_offline_without_an_error(watched: Watched, site: str, path: str) -> None:
    """No page asks for anything outside, and none reports an error in the console."""
    response = watched.page.goto(site + path)
    watched.page.wait_for_load_state("networkidle")

    assert response is not None
    assert response.ok
    assert watched.outside == []
    assert watched.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_the_screen(
    chromium: Browser, site: str, width: int, scheme: str
) -> None:
    """On a desktop and on a phone, in light and dark, nothing has to be scrolled sideways."""
    context = chromium.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()

    def overflow(path: str) -> int:
        page.goto(site + path)
        return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))

    wider = {path: over for path in PAGES if (over := overflow(path)) > 0}
    context.close()

    assert wider == {}


def test_every_article_is_reached_from_the_home_page(watched: Watched, site: str) -> None:
    """The navigation leads to each of the twelve articles, and each shows its words."""
    policy = load_policy()
    page = watched.page
    articles = dict.fromkeys(provision.article for provision in policy.provisions)

    for article in articles:
        page.goto(site)
        with page.expect_navigation():
            page.locator(f"nav a[href='articles/{article}.html']").first.evaluate("a => a.click()")

        for provision in policy.within(article):
            expect(page.locator(f"[id='{provision.id}'] + .clause")).to_contain_text(provision.text)


def test_the_notebook_is_published_with_its_results(watched: Watched, site: str) -> None:
    """The notebook's page shows the finding that its cells computed."""
    watched.page.goto(site + "notebooks/review.html")

    expect(watched.page.locator(".assessed .sheet").nth(1)).to_contain_text("第四条第（三）项")
    expect(watched.page.locator("body")).to_contain_text("政策界限是否不明确？")


def test_a_finding_opens_from_a_folder(watched: Watched, tmp_path: Path) -> None:
    """A finding written as a page needs no server, runs no script and asks for nothing."""
    assessment = assess(training_cases()[2], load_policy())
    file = tmp_path / "t03.html"
    file.write_text(finding_page(assessment), encoding="utf-8")

    watched.page.goto(file.as_uri())

    assert watched.page.locator("script").count() == 0
    assert watched.outside == []
    assert watched.errors == []
    expect(watched.page.locator(".sheet").first).to_contain_text("待定")
    marks = watched.page.locator("mark.undetermined")
    assert marks.first.evaluate("e => getComputedStyle(e).borderBottomStyle") == "dotted"
