"""Looking through a report in a notebook: choose the version and the section.

It chooses among figures that disclosure control has passed; it never counts a part of the cases
anew, since two counts that differ by a few cases could be subtracted from each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import ipywidgets

from rongcuo.trends.html import embedded
from rongcuo.trends.report import Report

__all__ = ["chooser"]

_ALL = "全部"


def chooser(reports: Mapping[str, Report]) -> ipywidgets.VBox:
    """Drop-downs for the version (the keys of `reports`) and the section, and what they choose."""
    version = ipywidgets.Dropdown(options=list(reports), description="版本")
    first = next(iter(reports.values()))
    titles = [_ALL, *(section.title for section in first.sections)]
    section = ipywidgets.Dropdown(options=titles, description="部分")
    shown = ipywidgets.HTML()

    def show(_: object = None) -> None:
        report = reports[version.value]
        chosen = tuple(s for s in report.sections if section.value in (_ALL, s.title))
        shown.value = embedded(replace(report, sections=chosen))

    version.observe(show, "value")
    section.observe(show, "value")
    show()
    return ipywidgets.VBox([ipywidgets.HBox([version, section]), shown])
