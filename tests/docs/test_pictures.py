"""The pictures of the page in English: light, described, each shown."""

from __future__ import annotations

import re
from pathlib import Path

from tests.browser.pictures import SIZE

DOCS = Path(__file__).parents[2] / "docs"
LIGHT = 80_000


def test_every_picture_is_light_described_and_shown() -> None:
    """At most 80 kB each, a description in English, its size told so that nothing jumps."""
    pictures = sorted((DOCS / "assets" / "pictures").glob("*.png"))
    shown = re.findall(
        r"!\[([^\]]+)\]\((assets/pictures/[a-z]+\.png)\)\{([^}]*)\}",
        (DOCS / "english.md").read_text(encoding="utf-8"),
    )

    assert {DOCS / path for _, path, _ in shown} == set(pictures)
    for picture in pictures:
        content = picture.read_bytes()
        assert len(content) <= LIGHT
        assert int.from_bytes(content[16:20]) == SIZE["width"]
        assert int.from_bytes(content[20:24]) == SIZE["height"]
    for described, _, attributes in shown:
        assert re.fullmatch(r"[A-Za-z0-9 ,.:;()\-]{30,}", described)
        assert f"width={SIZE['width']} height={SIZE['height']}" in attributes
