"""The notebooks in the browser, from a cold start, on plain HTTP and a name, without anything outside."""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic

import nbformat
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from rongcuo.site.lab import INSTALLED_ONLY

ROOT = Path(__file__).parents[2]
STARTS = int(os.environ.get("LAB_STARTS", "3"))  # `make campaign` asks for twenty
KERNEL = "**/pyodide-kernel-extension/static/*.js?v=*"
RUNNING = ("03-培训演练", "02-个案评议", "04-期限与流程", "01-导览")
RAN = """() => {
  const prompts = [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].map((p) => p.textContent);
  return prompts.length > 0 && prompts.every((prompt) => /\\[\\d+\\]/.test(prompt));
}"""


@pytest.mark.parametrize("turn", range(STARTS))
def test_a_notebook_runs_to_its_end(chromium: Browser, site: str, turn: int) -> None:
    """Opened in Chinese by a new reader and run from the menu at once; panels stand in their cells.

    In every second start the kernel's code arrives only after the menu has been used: cells that
    are run before Python is there wait for it.
    """
    address = site.replace("127.0.0.1", "handbook.test" if turn % 2 == 0 else "127.0.0.1")
    notebook = RUNNING[turn % len(RUNNING)]
    print(f"{notebook}: {opened_and_run(chromium, address, notebook, turn % 4 in (1, 2)):.1f} s")


def opened_and_run(chromium: Browser, address: str, notebook: str, late: bool = False) -> float:
    """Seconds from the first request to the last cell's end; the kernel's code may come late."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    asked: list[str] = []
    came: list[str] = []
    held: list[Route] = []
    page.on("request", lambda request: asked.append(request.url))

    def hold(route: Route) -> None:
        """The extension itself comes at once; the kernel that it brings does not."""
        came.append(route.request.url)
        if late and len(came) > 1:
            held.append(route)
        else:
            route.continue_()

    if late:
        page.route(KERNEL, hold)
    begun = monotonic()

    _open_and_run(page, address, notebook)
    expect(page.locator(".jp-CodeCell .jp-InputPrompt").first).to_have_text("[*]:")
    while late and not held:
        assert monotonic() < begun + 120, "no kernel was started"
        page.wait_for_timeout(50)
    late = False
    for route in held:
        route.continue_()
    expect(page.get_by_text("正在启动 Python")).to_be_visible()
    page.wait_for_function(RAN, timeout=60_000)
    taken = monotonic() - begun

    expect(page.get_by_text("正在启动 Python")).to_have_count(0)
    expect(page.locator(".jp-RenderedText[data-mime-type*='stderr']")).to_have_count(0)
    assert page.locator(".jp-OutputArea-output").count() > 1
    host = "/".join(address.split("/")[:3])
    assert [url for url in asked if not url.startswith((host, "data:", "blob:"))] == []
    assert len([url for url in asked if "/comlink.worker" in url]) == 1
    assert page.evaluate("navigator.serviceWorker?.getRegistrations()") in (None, [])
    context.close()
    return taken


def _open_and_run(page: Page, address: str, notebook: str) -> None:
    """Open a notebook and run all its cells at once."""
    page.goto(f"{address}lab/lab/index.html?path={notebook}.ipynb")
    run_all(page)


def run_all(page: Page) -> None:
    """Run all cells from the menu as soon as the notebook's heading is seen."""
    page.locator(".jp-NotebookPanel .jp-MarkdownCell").first.wait_for(timeout=60_000)
    page.get_by_role("menuitem", name="运行").first.click()
    page.locator("[data-command='runmenu:run-all']").click()


def test_a_start_that_fails_is_told_and_can_be_made_anew(chromium: Browser, intranet: str) -> None:
    """A file does not arrive: after a minute a reader may start Python again, and then it runs."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.clock.install()
    lost: list[Route] = []

    def lose(route: Route) -> None:
        lost.append(route)
        route.abort()

    context.route("**/packages/ipython-*.whl", lose)

    _open_and_run(page, intranet, "01-导览")
    expect(page.get_by_text("正在启动 Python")).to_be_visible()
    begun = monotonic()
    while not lost:
        assert monotonic() < begun + 120, "the file was not asked for"
        page.wait_for_timeout(100)
    page.clock.fast_forward(60_000)
    expect(page.get_by_text("Python 一分钟内没有启动成")).to_be_visible()

    context.unroute_all()
    page.get_by_role("button", name="重新启动").last.click()
    expect(page.get_by_text("正在启动 Python")).to_be_visible()
    run_all(page)
    page.wait_for_function(RAN, timeout=60_000)
    context.close()


def test_every_notebook_is_there_and_says_where_it_runs() -> None:
    """What needs more than a browser's Python begins with 需安装后运行; the others do not."""
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        node = nbformat.read(ROOT / "site" / "lab" / "files" / path.name, as_version=4)
        code = "".join(cell.source for cell in node.cells if cell.cell_type == "code")
        heavy = any(name in code for name in INSTALLED_ONLY)

        assert ("需安装后运行" in node.cells[0].source) == heavy
        assert heavy == (path.stem not in RUNNING)


def test_the_lab_uses_the_pages_python_and_nothing_outside() -> None:
    """One Pyodide for both; no address of another host in its settings."""
    text = (ROOT / "site" / "lab" / "jupyter-lite.json").read_text(encoding="utf-8")

    assert '"./../pyodide/' in text
    assert '"disablePyPIFallback": true' in text
    assert "http" not in text.replace("https://jupyterlite", "")
    assert not list((ROOT / "site" / "lab").rglob("pyodide.asm*"))
