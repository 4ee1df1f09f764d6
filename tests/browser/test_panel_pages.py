"""Panels on handbook pages: opened by a button, from this site alone, as the sources say."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, expect

from rongcuo.site.browser import MISSING, assemble
from rongcuo.site.panel_places import OPENING
from rongcuo.site.serve import serve
from tests.browser.conftest import PAGES

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "rongcuo" / "panels" / "static"
WITH_A_PANEL = sorted(
    path.relative_to(ROOT / "site").as_posix()
    for path in map((ROOT / "site").joinpath, PAGES)
    if "data-panel=" in path.read_text(encoding="utf-8")
)


ONE_EACH = {
    panel: path
    for path in reversed(WITH_A_PANEL)
    for panel in re.findall('data-panel="([a-z]+)"', (ROOT / "site" / path).read_text("utf-8"))
}
"""A page of each panel."""


def test_the_bundles_are_what_their_sources_make(tmp_path: Path) -> None:
    """What is committed is what esbuild makes of the sources now, byte for byte."""
    script = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["scripts"]["bundle"]
    esbuild, *rest = script.split()
    command = [ROOT / "node_modules" / ".bin" / esbuild, *rest[:-1], f"--outdir={tmp_path}"]

    subprocess.run(command, cwd=ROOT, check=True, env={"PATH": str(Path(_node()).parent)})

    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in STATIC.iterdir()}


def _node() -> str:
    found = shutil.which("node")
    assert found, "Node.js"
    return found


def test_only_pages_with_a_panel_load_what_opens_it() -> None:
    """One module script, on those pages and on no other."""
    loading = {
        path.relative_to(ROOT / "site").as_posix()
        for path in map((ROOT / "site").joinpath, PAGES)
        if "panels/host.js" in path.read_text(encoding="utf-8")
    }

    assert "review.html" in loading
    assert loading == set(WITH_A_PANEL)


@pytest.mark.parametrize("path", ONE_EACH.values(), ids=ONE_EACH)
def test_a_panel_opens_on_its_page(watched: Watched, intranet: str, path: str) -> None:
    """Nothing of Python is loaded before the button is pressed; then the panel stands there."""
    page = watched.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(intranet + path)
    place = page.locator("[data-panel]").first
    button = place.get_by_role("button")
    expect(button).to_have_text(OPENING[place.get_attribute("data-panel") or ""])
    page.wait_for_load_state("networkidle")
    before = [url for url in asked if "/pyodide/" in url or url.endswith(".zip")]

    button.press("Enter")

    expect(page.locator("[data-opened]")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("数据不离开本机").first).to_be_visible()
    assert before == []
    assert watched.outside == []
    assert watched.errors == []


@pytest.mark.parametrize("address", ["site", "intranet"])
def test_a_case_is_compared_and_saved(
    watched: Watched, address: str, request: pytest.FixtureRequest
) -> None:
    """From the button to the findings, an answer given, and the case file: wherever the site stands."""
    page = watched.page
    page.goto(request.getfixturevalue(address) + "review.html")
    secure = page.evaluate("isSecureContext")

    page.get_by_role("button", name=OPENING["review"]).click()
    page.get_by_label("虚构案例").select_option("T03", timeout=60_000)
    page.get_by_role("button", name="打开案例").click()
    expect(page.locator(".head")).to_contain_text("案件 T03")
    expect(page.get_by_text("政策界限不明确").first).to_be_visible()
    question = page.locator(".question.urgent")
    expect(question.locator("legend")).to_have_text("法律、法规是否明令禁止？")
    question.get_by_text("是", exact=True).click()
    expect(page.locator(".overall")).to_contain_text("不符合")
    with page.expect_download() as saved:
        page.get_by_role("button", name="保存案件文件").click()

    assert secure == (address == "site")
    assert 'case: "T03"' in saved.value.path().read_text(encoding="utf-8")
    assert watched.outside == []
    assert watched.errors == []


def test_a_page_stays_responsive_while_python_comes(chromium: Browser, site: str) -> None:
    """Between the button and the panel no task of the page takes 200 ms."""
    page = chromium.new_page()
    page.goto(site + "review.html")
    page.wait_for_load_state("networkidle")
    page.evaluate(
        """() => {
          window.tasks = [];
          new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)))
            .observe({ type: "longtask" });
        }"""
    )

    page.get_by_role("button", name=OPENING["review"]).click()
    expect(page.locator("[data-opened]")).to_be_visible(timeout=60_000)
    page.wait_for_timeout(300)

    longest = max([0, *page.evaluate("tasks")])
    page.close()
    assert longest < 200


def test_the_institutions_calendar_beside_the_site_is_counted_by(
    watched: Watched, tmp_path: Path
) -> None:
    """Listed files are read without a rebuild; what is wrong with one is told above the panel."""
    folder = tmp_path / "site"
    shutil.copytree(ROOT / "site", folder, ignore=shutil.ignore_patterns("lab"))
    year = {
        "name": "2027年放假安排（虚构）",
        "source": "虚构文号",
        "years": [2027],
        "rest": [
            {"from": f"2027-{day}", "to": f"2027-{day}", "reason": "放假"}
            for day in ("01-01", "05-01", "10-01")
        ],
        "work": [],
    }
    (folder / "calendar" / "2027.json").write_text(json.dumps(year), encoding="utf-8")
    listed = ["2027.json", "2028.json"]
    (folder / "calendar" / "index.json").write_text(json.dumps(listed), encoding="utf-8")
    server = serve(folder, 0)
    Thread(target=server.serve_forever, daemon=True).start()
    page = watched.page
    page.goto(f"http://127.0.0.1:{server.server_address[1]}/deadlines.html")

    page.get_by_role("button", name=OPENING["deadlines"]).click()

    expect(page.locator("[data-opened]")).to_be_visible(timeout=60_000)
    place = page.locator("[data-panel]")
    expect(place).to_contain_text("另用了本站的日历：2027年放假安排（虚构）（虚构文号）。")
    expect(place).to_contain_text("2028.json：读不到这个文件。")
    page.get_by_label("启动问责程序是哪一天批准的？").fill("2027-03-01")
    expect(place.get_by_text("2027-03-09").first).to_be_visible()
    expect(place.get_by_text("暂定")).to_have_count(0)
    server.shutdown()


def test_a_site_built_without_node_says_so(watched: Watched, tmp_path: Path) -> None:
    """The page stands, its panel's place tells why there is no button."""
    folder = tmp_path / "site"
    shutil.copytree(ROOT / "site", folder, ignore=shutil.ignore_patterns("pyodide", "lab"))
    server = serve(folder, 0)
    Thread(target=server.serve_forever, daemon=True).start()

    made = assemble(tmp_path / "no_node_modules", folder)
    watched.page.goto(f"http://127.0.0.1:{server.server_address[1]}/review.html")

    expect(watched.page.locator("[data-panel] [role=status]")).to_have_text(MISSING)
    expect(watched.page.locator("[data-panel] button")).to_be_hidden()
    assert not made
    assert watched.errors == []
    server.shutdown()
