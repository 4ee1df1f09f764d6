"""The pictures of the page in English, taken from the built site and a command's output.

`make pictures` takes them again. A page of text has few colours, so the common ones are kept as a
palette and the others become the nearest of them: a third of the bytes, and no difference seen.
"""

from __future__ import annotations

import base64
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from threading import Thread

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Page, ViewportSize, sync_playwright

from rongcuo.site.serve import serve
from tests.browser.conftest import FLAGS, ROOT

__all__ = ["take"]

SIZE: ViewportSize = {"width": 1080, "height": 620}
COLOURS = 16
SETTLED = 500  # milliseconds until nothing moves any more
_PIXELS = """async png => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const drawn = canvas.getContext("2d");
  drawn.drawImage(image, 0, 0);
  const { data } = drawn.getImageData(0, 0, image.width, image.height);
  let text = "";
  for (let at = 0; at < data.length; at += 32768)
    text += String.fromCharCode(...data.subarray(at, at + 32768));
  return btoa(text);
}"""


def take(page: Page, desk: Page, site: str, folder: Path) -> None:
    """Write every picture into `folder`, all of one size; `desk` is a blank page to work on."""

    def picture(name: str) -> None:
        page.wait_for_timeout(SETTLED)
        png = base64.b64encode(page.screenshot()).decode()
        pixels = np.frombuffer(base64.b64decode(desk.evaluate(_PIXELS, png)), np.uint8)
        rows = pixels.reshape(SIZE["height"], SIZE["width"], 4)[:, :, :3]
        (folder / f"{name}.png").write_bytes(palette_png(rows))

    page.goto(site)
    picture("home")

    page.goto(f"{site}articles/art_4.html#art_4__point_3")
    picture("article")

    page.goto(f"{site}faq.html#late")
    page.get_by_role("link", name="“逾期提交申请者不予受理”").first.hover()
    page.get_by_role("tooltip").wait_for()
    picture("preview")
    page.mouse.move(0, 0)

    page.goto(f"{site}cases/t03.html")
    picture("case")

    with tempfile.TemporaryDirectory() as written:
        finding = Path(written) / "t03.html"
        case = ROOT / "data" / "training" / "t03.yaml"
        command = Path(sys.executable).with_name("rongcuo")
        subprocess.run(
            [command, "assess", case, "--html", finding], check=True, capture_output=True
        )
        page.goto(finding.as_uri())
        page.locator(".assessed").evaluate("part => part.scrollIntoView()")
        picture("finding")


def palette_png(rows: NDArray[np.uint8]) -> bytes:
    """A PNG of four bits a pixel; `rows` is height × width (even) × 3."""
    height, width, _ = rows.shape
    colours, which, counts = np.unique(
        rows.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    palette = colours[np.argsort(counts)[::-1][:COLOURS]]
    far = (colours[:, None, :].astype(int) - palette[None, :, :].astype(int)) ** 2
    index = far.sum(axis=2).argmin(axis=1).astype(np.uint8)[which.reshape(height, width)]
    packed = (index[:, 0::2] << 4) | index[:, 1::2]
    lines = b"".join(b"\0" + line.tobytes() for line in packed)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)),
            (b"PLTE", palette.tobytes()),
            (b"IDAT", zlib.compress(lines, 9)),
            (b"IEND", b""),
        )
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    server = serve(ROOT / "site", 0)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        context = browser.new_context(viewport=SIZE, color_scheme="light", locale="zh-CN")
        site = f"http://127.0.0.1:{server.server_address[1]}/"
        take(context.new_page(), context.new_page(), site, folder)
        browser.close()
    server.shutdown()
