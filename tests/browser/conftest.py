"""Chromium, driven by Playwright, looking at the built site served on this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from rongcuo.site.serve import serve
from tests.attack.injected import Words
from tests.attack.scene import Scene, Scenes
from tests.browser.axe import AXE, LOOKS, TAGS
from tests.browser.opened import DESK, Opened, opened
from tests.browser.reviewing import settled

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP handbook.test 127.0.0.1",  # a name, on plain HTTP: no secure context
]
HERE = ("http://127.0.0.1", "http://handbook.test")
PAGES = sorted(
    inner.as_posix()
    for path in (ROOT / "site").rglob("*.html")
    if (inner := path.relative_to(ROOT / "site")).parts[0] != "lab"
)
LOOK = """async (tags) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const tooWide = () => document.documentElement.scrollWidth - window.innerWidth;
  const folded = tooWide();
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  await painted();
  const { violations } = await axe.run({ runOnly: tags, resultTypes: ["violations"] });
  return {
    tooWide: Math.max(folded, tooWide()),
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    links: [...document.querySelectorAll("a[href]")].map((link) => link.href),
    inaccessible: violations.flatMap((rule) => rule.nodes.map((n) => `${rule.id}: ${n.html}`)),
  };
}"""


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built site."""
    assert (ROOT / "site" / "index.html").exists(), "make build"
    server = serve(ROOT / "site", 0)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


@pytest.fixture(scope="session")
def intranet(site: str) -> str:
    """The site's address as in an intranet: plain HTTP on a name, which is no secure context."""
    return site.replace("127.0.0.1", "handbook.test")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """What one visit of a page has shown."""

    asked: set[str] = field(default_factory=set)
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    too_wide: int = 0
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    inaccessible: list[str] = field(default_factory=list)


@pytest.fixture(
    scope="session",
    params=[(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")],
    ids=lambda screen: f"{screen[0]}-{screen[1]}",
)
def visits(request: pytest.FixtureRequest, chromium: Browser, site: str) -> dict[str, Visit]:
    """Every page visited once on a desk or a phone, in light or dark; folds are opened.

    Two of the four screens are looked at by all of axe's rules, two by those that depend on them.
    """
    width, scheme = request.param
    rules = TAGS if (width == 1280) == (scheme == "light") else LOOKS
    context = chromium.new_context(
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
        locale="zh-CN",
    )
    context.add_init_script(AXE)
    page = context.new_page()
    visits: dict[str, Visit] = {}
    visit = Visit()

    def asked(url: str) -> None:
        if url.startswith(site):
            visit.asked.add(url.removeprefix(site).partition("?")[0])
        elif not url.startswith(("data:", "blob:")):
            visit.outside.append(url)

    page.on("request", lambda request: asked(request.url))
    page.on("console", lambda m: visit.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: visit.errors.append(str(error)))
    for path in PAGES:
        visit = visits[path] = Visit()
        response = page.goto(site + path)
        if response is None or not response.ok:
            visit.errors.append("not served")
        seen = page.evaluate(LOOK, rules)
        visit.too_wide = seen["tooWide"]
        visit.ids = set(seen["ids"])
        visit.links = seen["links"]
        visit.inaccessible = seen["inaccessible"]
    context.close()
    return visits


@dataclass
class Watched:
    """A page, the outside addresses that it asked for (all refused) and its console's errors."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture
def watched(chromium: Browser, site: str) -> Iterator[Watched]:
    """A fresh page on which nothing outside this machine can be reached."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    watched = Watched(context.new_page())

    def guard(route: Route) -> None:
        url = route.request.url
        if url.startswith((*HERE, "file:", "data:", "blob:")):
            route.continue_()
        else:
            watched.outside.append(url)
            route.abort()

    context.route("**/*", guard)
    watched.page.on(
        "console", lambda m: watched.errors.append(m.text) if m.type == "error" else None
    )
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    yield watched
    context.close()


@pytest.fixture(scope="module")
def opened_review(chromium: Browser, site: str) -> Iterator[Opened]:
    """The review, opened once for a file of tests."""
    with opened(chromium, site, "review.html", "review") as seen:
        seen.page.on("dialog", lambda dialog: dialog.accept())
        yield seen


@pytest.fixture
def review(opened_review: Opened) -> Opened:
    """The review on a desk with an empty case."""
    opened_review.look(DESK, "light")
    opened_review.panel.get_by_role("button", name="新案件").click()
    settled(opened_review)
    return opened_review


@pytest.fixture(scope="session")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Scenes:
    """The same case with hostile texts, and with innocent ones."""
    return (
        Scene(tmp_path_factory.mktemp("hostile"), Words(hostile=True)),
        Scene(tmp_path_factory.mktemp("innocent"), Words(hostile=False)),
    )
