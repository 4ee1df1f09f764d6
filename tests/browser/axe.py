"""axe-core, and which of its rules pages and panels are looked at by."""

from __future__ import annotations

from pathlib import Path

__all__ = ["AXE", "LOOKS", "TAGS"]

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text(
    encoding="utf-8"
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]
