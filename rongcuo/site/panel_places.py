"""The places of the panels on the handbook's pages: a button, and a line that tells how it goes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape

__all__ = ["OPENING", "place"]

OPENING = {
    "deadlines": "打开期限计算",
    "gathering": "打开收卷",
    "review": "打开评议台",
    "selfcheck": "打开自查",
    "training": "打开演练",
}
"""What stands on the button, by panel."""

_PLAIN = "这里是互动面板，由浏览器运行脚本打开。直接从文件夹打开的网页不能运行它。"


def place(panel: str, **given: object) -> Iterator[str]:
    """The lines of a panel's place; `given` is what the panel finds in its model."""
    told = escape(json.dumps(given, ensure_ascii=False))
    yield f'<div class="panel" data-panel="{panel}" data-given="{told}">'
    yield f'<button type="button" hidden>{OPENING[panel]}</button>'
    yield f'<p role="status">{_PLAIN}</p>'
    yield "</div>"
