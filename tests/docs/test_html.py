"""The built pages as HTML: valid by a validator's rules, every anchor named."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = sorted(set((ROOT / "site").rglob("*.html")) - set((ROOT / "site" / "lab").rglob("*")))
NUMBERED = re.compile(r'\bid="(_\d+)"')


def test_every_page_is_valid_html() -> None:
    """html-validate finds nothing; the rules that are off say why in `.htmlvalidate.mjs`."""
    validator = ROOT / "node_modules" / ".bin" / "html-validate"
    found = subprocess.run(
        [validator, "--formatter", "json", *PAGES], cwd=ROOT, capture_output=True, text=True
    )

    messages = [
        f"{Path(page['filePath']).name}:{message['line']} {message['ruleId']}: {message['message']}"
        for page in json.loads(found.stdout)
        for message in page["messages"]
    ]

    assert messages == []
    assert found.returncode == 0


def test_no_anchor_is_a_bare_number() -> None:
    """A heading without a name of its own would move when another is put before it."""
    bare = {
        str(page.relative_to(ROOT / "site")): names
        for page in PAGES
        if (names := NUMBERED.findall(page.read_text(encoding="utf-8")))
    }

    assert bare == {}
