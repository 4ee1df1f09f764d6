"""What axe-core and the keyboard find on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import Visit


def test_no_page_breaks_wcag_2_2_aa(visits: dict[str, Visit]) -> None:
    """Contrast, names, roles, landmarks, headings, target size and the rest: no violation."""
    assert {path: each.inaccessible for path, each in visits.items() if each.inaccessible} == {}
