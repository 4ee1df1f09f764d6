"""The handbook in a real browser: offline, complete and accessible."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote

from playwright.sync_api import expect

from rongcuo.assess.findings import assess
from rongcuo.policy.compiled import load_policy
from rongcuo.site.serve import SECURITY_POLICY, serve
from rongcuo.training import training_cases
from rongcuo.views.page import page as finding_page

if TYPE_CHECKING:
    from tests.browser.conftest import Visit, Watched

ROOT = Path(__file__).parents[2]


def test_every_page_opens_offline_without_an_error(visits: dict[str, Visit]) -> None:
    """No page asks for anything outside, and none reports an error or breaks the site's policy."""
    assert {path: visit.errors for path, visit in visits.items() if visit.errors} == {}
    assert {path: visit.outside for path, visit in visits.items() if visit.outside} == {}


def test_no_page_breaks_wcag_2_2_aa(visits: dict[str, Visit]) -> None:
    """Contrast, names, roles, landmarks, headings, target size and the rest: axe-core finds nothing."""
    assert {path: each.inaccessible for path, each in visits.items() if each.inaccessible} == {}


def test_a_first_view_is_light(visits: dict[str, Visit]) -> None:
    """A page and all that it asks for, compressed as a server does, is at most 350 kB."""
    weights = {path: sum(map(_weight, visit.asked)) for path, visit in visits.items()}

    assert all("assets/handbook.css" in visit.asked for visit in visits.values())
    assert min(weights.values()) > 1_000
    assert {path: weight for path, weight in weights.items() if weight > 350_000} == {}


@cache
def _weight(path: str) -> int:
    return len(gzip.compress((ROOT / "site" / unquote(path)).read_bytes(), 6))


def test_a_missing_page_leads_home_from_any_folder(watched: Watched, tmp_path: Path) -> None:
    """Under a folder of the server, at any depth, it wears the handbook's style and its links lead on."""
    (tmp_path / "handbook").symlink_to(ROOT / "site")
    (tmp_path / "404.html").symlink_to(ROOT / "site" / "404.html")
    server = serve(tmp_path, 0)
    Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_address[1]}/handbook/"
    page = watched.page

    for address in ("nothing.html", "articles/nothing.html", "articles/no/thing.html"):
        response = page.goto(root + address)
        assert response is not None
        assert response.status == 404
        expect(page.locator("h1")).to_have_text("找不到这一页")
        expect(page.locator("main")).to_have_css("border-top-style", "double")
    page.get_by_role("link", name="搜索").click()
    expect(page).to_have_url(root + "index.html?search")
    expect(page.get_by_role("dialog")).to_be_visible()
    server.shutdown()


def test_the_sample_configuration_carries_the_policy_that_pages_are_tested_under() -> None:
    """What `make run` sends is what the page on installation tells nginx to send."""
    sample = (ROOT / "docs" / "maintenance" / "install.md").read_text(encoding="utf-8")

    assert f'add_header Content-Security-Policy "{SECURITY_POLICY}" always;' in sample


def test_no_page_is_wider_than_the_screen(visits: dict[str, Visit]) -> None:
    """On a desk and on a phone, folds open or not, nothing has to be scrolled sideways."""
    assert {path: visit.too_wide for path, visit in visits.items() if visit.too_wide > 0} == {}


def test_every_link_leads_to_a_place_that_is_there(visits: dict[str, Visit], site: str) -> None:
    """Pages and anchors, as the browser has them once its scripts have run."""
    broken = {
        (path, link)
        for path, visit in visits.items()
        for link in visit.links
        if not _is_there(link.removeprefix(site), visits)
    }

    assert broken == set()


def _is_there(link: str, visits: dict[str, Visit]) -> bool:
    address, _, anchor = link.partition("#")
    path = address.partition("?")[0]
    if path in visits:
        return not anchor or unquote(anchor) in visits[path].ids
    return (ROOT / "site" / unquote(path)).is_file()


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
