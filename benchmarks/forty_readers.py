"""Forty browsers that open the same panel at once for the first time: `make bench-browser`.

On a training day all trainees press the button together. Here each of them is a reader with an
empty cache in one Chromium, so that forty Pythons share this machine's cores: what is told of the
server is how long each had to wait for its files, and what is told of the whole how long the
slowest took until its panel stood there.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from shutil import which
from statistics import median
from threading import Thread
from time import monotonic
from urllib.request import Request, urlopen

from playwright.async_api import Browser, Page, async_playwright

from rongcuo.site.serve import serve

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
READERS = 40


def fetched(address: str, paths: list[str]) -> tuple[float, int]:
    """Seconds and bytes for all files of a panel, one after another, packed as browsers ask."""
    begun, size = monotonic(), 0
    for path in paths:
        request = Request(address + path, headers={"Accept-Encoding": "gzip"})
        with urlopen(request) as answer:
            size += len(answer.read())
    return monotonic() - begun, size


async def opened(browser: Browser, address: str) -> Page:
    """The page as a reader with an empty cache has it before pressing the button."""
    page = await (await browser.new_context()).new_page()
    await page.goto(f"{address}review.html")
    await page.locator("[data-panel] button").wait_for()
    return page


async def pressed(page: Page) -> float:
    """Seconds from the button to the panel."""
    begun = monotonic()
    await page.locator("[data-panel] button").click()
    await page.locator("[data-opened]").wait_for(timeout=500_000)
    return monotonic() - begun


async def readers(address: str) -> list[float]:
    """All of them at once."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=which("chromium"), args=FLAGS)
        pages = [await opened(browser, address) for _ in range(READERS)]
        taken = await asyncio.gather(*map(pressed, pages))
        await browser.close()
    return list(taken)


async def files(address: str, paths: list[str]) -> list[tuple[float, int]]:
    """The files alone, forty times at once."""
    several = (asyncio.to_thread(fetched, address, paths) for _ in range(READERS))
    return await asyncio.gather(*several)


def main(site: Path) -> None:
    """Measure and print."""
    server = serve(site, 0)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    folders = [*(site / "pyodide").glob("*/*"), *(site / "panels").glob("*")]
    paths = [path.relative_to(site).as_posix() for path in folders]
    got = asyncio.run(files(address, paths))
    each = got[0][1] / 1e6
    slowest = max(seconds for seconds, _ in got)
    print(f"{READERS} readers, {each:.1f} MB each: all files within {slowest:.1f} s")
    taken = asyncio.run(readers(address))
    print(f"panels: median {median(taken):.1f} s, slowest {max(taken):.1f} s, {len(taken)} opened")
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
