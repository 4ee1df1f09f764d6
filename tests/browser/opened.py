"""A panel opened on its page, on which nothing outside this machine can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.axe import AXE, TAGS

__all__ = ["DESK", "PHONE", "Opened", "opened"]

DESK, PHONE = 1280, 390
_TASKS = """
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((e) => e.duration)))
    .observe({ type: "longtask" });
"""
_VIOLATIONS = """async (tags) => {
  const { violations } = await axe.run("[data-panel]", { runOnly: tags, resultTypes: ["violations"] });
  return violations.flatMap((rule) => rule.nodes.map((n) => `${rule.id}: ${n.html}`));
}"""


@dataclass
class Opened:
    """A panel on screen, what was asked for outside (refused) and the console's errors."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def panel(self) -> Locator:
        """The panel's place."""
        return self.page.locator("[data-panel]")

    def look(self, width: int, scheme: str) -> None:
        """On a desk or a phone, in light or dark."""
        self.page.set_viewport_size({"width": width, "height": 844})
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    def violations(self, tags: list[str] = TAGS) -> list[str]:
        """What axe-core finds in the panel as it stands."""
        found: list[str] = self.page.evaluate(_VIOLATIONS, tags)
        return found

    def too_wide(self) -> int:
        """By how many pixels the page is wider than the screen."""
        wide: int = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return wide

    def focused(self, script: str = "element") -> object:
        """What `script` says of the focused `element` in the panel; null where there is none."""
        return self.page.evaluate(
            f"""() => {{
              const element = document.querySelector("[data-panel] > div").shadowRoot.activeElement;
              return element && ({script});
            }}"""
        )

    def long_tasks(self) -> list[float]:
        """How long each task above 50 ms took on the main thread since this was last asked, in ms."""
        tasks: list[float] = self.page.evaluate("longTasks.splice(0)")
        return tasks


@contextmanager
def opened(chromium: Browser, site: str, path: str, panel: str) -> Iterator[Opened]:
    """Open a panel by its button."""
    context = chromium.new_context(
        viewport={"width": DESK, "height": 844}, locale="zh-CN", reduced_motion="reduce"
    )
    context.add_init_script(AXE)
    context.add_init_script(_TASKS)
    context.set_default_timeout(10_000)
    seen = Opened(context.new_page())

    def guard(route: Route) -> None:
        url = route.request.url
        if url.startswith((site, "data:", "blob:")):
            route.continue_()
        else:
            seen.outside.append(url)
            route.abort()

    context.route("**/*", guard)
    seen.page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.goto(site + path)
    seen.page.locator(f"[data-panel={panel}] button").first.click()
    expect(seen.page.locator("[data-opened]")).to_be_visible(timeout=60_000)
    expect(seen.panel.get_by_text("数据不离开本机")).to_be_visible()
    yield seen
    context.close()
