"""Chromium, as the tests in the browser open it."""

from __future__ import annotations

from tests.browser.conftest import chromium, site

__all__ = ["chromium", "site"]
