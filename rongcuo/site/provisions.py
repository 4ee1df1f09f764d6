"""The policy's words as a script, for the previews of links: a folder opened without a server too.

A page that is opened as a file may not fetch others; it may load a script that lies beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from rongcuo.policy.model import Policy

__all__ = ["provisions_script"]


def provisions_script(policy: Policy) -> Iterator[str]:
    """Lines of JavaScript that set `provisions`: id → [citation, words with their marker]."""
    words = {
        each.id: [
            each.citation,
            each.text if each.marker == each.citation else each.marker + each.text,
        ]
        for each in policy.provisions
    }
    yield f"const provisions = {json.dumps(words, ensure_ascii=False, separators=(',', ':'))};"
