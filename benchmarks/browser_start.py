"""How soon a panel answers on a page, against Python alone: `make bench-browser`.

Each round starts Chromium anew with an empty profile (cold), then loads the page again (warm); the
order changes from round to round. Told are medians in seconds and their ratio, and the longest
task of the page between the press of the button and the answer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from rongcuo.site.serve import serve

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
EMPTY_WORKER = """
self.onmessage = async ({data}) => {
  const { loadPyodide } = await import(data + 'pyodide.mjs');
  const python = await loadPyodide({ indexURL: data });
  self.postMessage(python.runPython('1+1'));
};"""
EMPTY = """
async (index) => {
  const begun = performance.now();
  const worker = new Worker('/empty-python.js', { type: 'module' });
  await new Promise((done, failed) => {
    worker.onmessage = done; worker.onerror = failed;
    worker.postMessage(new URL(index, location.href).href);
  });
  worker.terminate();
  return performance.now() - begun;
}"""
OPENED = """
async () => {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)))
    .observe({ type: 'longtask' });
  const place = document.querySelector('[data-panel]');
  const begun = performance.now();
  place.querySelector('button').click();
  while (!place.firstElementChild?.shadowRoot?.querySelector('.tools'))
    await new Promise((done) => setTimeout(done, 5));
  const taken = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 200));
  return [taken, Math.max(0, ...tasks)];
}"""


def empty(page: Page, address: str, python: str) -> tuple[float, float]:
    """Milliseconds to the answer of 1+1 in a worker that has Python and nothing else."""
    page.goto(f"{address}404.html")
    return float(page.evaluate(EMPTY, python)), 0.0


def panel(page: Page, address: str, python: str) -> tuple[float, float]:
    """Milliseconds from the button to the first findings on screen, and the longest task."""
    page.goto(f"{address}review.html")
    page.locator("[data-panel] button").wait_for()
    taken, longest = page.evaluate(OPENED)
    return taken, longest


def rounds(site: Path, number: int) -> Iterator[tuple[str, str, float, float]]:
    """What was measured, cold or warm, milliseconds, longest task."""
    (site / "empty-python.js").write_text(EMPTY_WORKER, encoding="utf-8")
    (version,) = (site / "pyodide").iterdir()
    server = serve(site, 0)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    measured = [("empty", empty), ("panel", panel)]
    with sync_playwright() as playwright:
        for turn in range(number):
            for name, measure in measured if turn % 2 else reversed(measured):
                with TemporaryDirectory() as profile:
                    browser = playwright.chromium.launch_persistent_context(
                        profile, executable_path=which("chromium"), args=FLAGS
                    )
                    for state in ("cold", "warm", "warm"):
                        page = browser.new_page()
                        python = f"/pyodide/{version.name}/"
                        yield (name, state, *measure(page, address, python))
                        page.close()
                    browser.close()
    (site / "empty-python.js").unlink()
    server.shutdown()


def main(site: Path, number: int) -> None:
    """Measure and print a table."""
    got = list(rounds(site, number))
    print("       empty   panel   ratio   (medians, s)")
    for state in ("cold", "warm"):
        plain, ours = (
            median(taken for name, when, taken, _ in got if (name, when) == (which_one, state))
            for which_one in ("empty", "panel")
        )
        print(f"{state}  {plain / 1000:6.2f}  {ours / 1000:6.2f}  {ours / plain:6.2f}")
    print(f"longest task of the page: {max(longest for *_, longest in got):.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7)
