"""Previews of provisions and terms: by mouse and keyboard, dismissed and kept as WCAG 1.4.13 asks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["served", "folder"])
def page(watched: Watched, site: str, request: pytest.FixtureRequest) -> Page:
    """The questions and answers, served, and opened from a folder without a server."""
    address = site if request.param == "served" else (ROOT / "site").as_uri() + "/"
    watched.page.goto(f"{address}faq.html#late")
    return watched.page


def test_the_mouse_shows_a_provision_and_may_rest_on_it(page: Page) -> None:
    """Its citation and whole words; it stays under the pointer, and Escape puts it away."""
    link = page.get_by_role("link", name="“逾期提交申请者不予受理”").first
    card = page.get_by_role("tooltip")

    link.hover()
    expect(card).to_contain_text(
        "第五条第（一）项（一）申请。干部个人认为符合上述容错纠错情形之一的"
    )
    expect(link).to_have_attribute("aria-describedby", "preview")
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 1280
    page.mouse.move(box["x"] + 40, box["y"] + 20, steps=8)
    page.wait_for_timeout(400)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")

    expect(card).to_be_hidden()
    expect(link).not_to_have_attribute("aria-describedby", re.compile(".*"))


def test_the_keyboard_shows_it_and_escape_puts_it_away(page: Page) -> None:
    """Focus shows, leaving or Escape hides; Enter still follows the link."""
    link = page.get_by_role("link", name="“逾期提交申请者不予受理”").first
    card = page.get_by_role("tooltip")

    link.evaluate("a => a.focus({ focusVisible: true })")
    expect(card).to_contain_text("逾期提交申请者不予受理")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card).to_contain_text("逾期提交申请者不予受理")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"articles/art_5\.html#art_5__point_1$"))


def test_a_term_is_explained_in_the_same_way(page: Page) -> None:
    """The glossary's words in the card; the pointer gone, it goes."""
    card = page.get_by_role("tooltip")

    page.locator("a.term", has_text="最稳妥日").first.hover()
    expect(card).to_contain_text("各种读法下都不逾期")
    page.mouse.move(1270, 790)

    expect(card).to_be_hidden()


def test_a_finger_follows_the_link_at_once(chromium: Browser, site: str) -> None:
    """On a touch screen nothing is shown in the way of the first tap."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    page.goto(f"{site}faq.html#late")

    page.get_by_role("link", name="“逾期提交申请者不予受理”").first.tap()

    expect(page).to_have_url(re.compile(r"articles/art_5\.html#art_5__point_1$"))
    expect(page.get_by_role("tooltip")).to_be_hidden()
    context.close()
