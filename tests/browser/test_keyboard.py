"""The handbook without a mouse: every control is reached, is seen to be, and works."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

PAGES = ["index.html", "articles/art_4.html", "quiz.html", "cases/t03.html"]
CONTROLS = """() => {
  const controls = document.querySelectorAll("a[href], button, summary, input, [tabindex='0']");
  const seen = [...controls].filter((control) =>
    control.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  seen.forEach((control, index) => { control.dataset.control = index; });
  return seen.map((control) => control.outerHTML.slice(0, 160));
}"""
FOCUSED = """() => {
  const style = getComputedStyle(document.activeElement);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  return [document.activeElement.dataset.control ?? null, ring];
}"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", PAGES)
def test_tab_reaches_every_control_and_shows_where_it_is(
    watched: Watched, site: str, path: str, width: int
) -> None:
    """From the top of the page, Tab comes to each control that can be seen, with a ring about it."""
    page = watched.page
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site + path)
    controls = page.evaluate(CONTROLS)

    reached: set[int] = set()
    unmarked: set[int] = set()
    for _ in range(2 * len(controls) + 20):
        page.keyboard.press("Tab")
        control, ring = page.evaluate(FOCUSED)
        if control is not None:
            reached.add(int(control))
            if not ring:
                unmarked.add(int(control))

    assert [controls[number] for number in range(len(controls)) if number not in reached] == []
    assert [controls[number] for number in sorted(unmarked)] == []


def _focus(page: Page, selector: str) -> None:
    """Tab until the control has the focus; a control that Tab does not reach fails the test."""
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(selector)


def test_the_contents_of_a_phone_open_and_close(watched: Watched, site: str) -> None:
    """Enter opens them, the focus goes in, Space unfolds a part, Escape gives the focus back."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site)
    button = page.locator(".drawer-button")

    _focus(page, ".drawer-button")
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".contents a").first).to_be_focused()

    _focus(page, ".contents summary")
    page.keyboard.press("Space")
    expect(page.locator(".contents details").first).to_have_attribute("open", "")

    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_buttons_and_folds_work(watched: Watched, site: str, key: str) -> None:
    """Light and dark, the search, a copied citation and an answer need no mouse."""
    page = watched.page
    page.goto(site + "articles/art_4.html")
    body = page.locator("body")

    _focus(page, ".scheme-button")
    page.keyboard.press(key)
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")

    _focus(page, ".search-open")
    page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".search-open")).to_be_focused()

    _focus(page, ".copy-citation")
    page.keyboard.press(key)
    expect(page.locator(".copy-citation").first).to_have_text(re.compile("已复制|请手工复制"))

    page.goto(site + "quiz.html")
    _focus(page, "article summary")
    page.keyboard.press(key)
    expect(page.locator("article details").first).to_have_attribute("open", "")


def test_a_link_past_the_contents_comes_first(watched: Watched, site: str) -> None:
    """The first Tab offers the way to the text itself, on a desk and on a phone."""
    page = watched.page
    page.goto(site + "articles/art_5.html")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("#top$"))
