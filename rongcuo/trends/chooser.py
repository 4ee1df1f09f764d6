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
        if section.value != _ALL:
            report = _only(report, section.value)
        shown.value = embedded(report)

    version.observe(show, "value")
    section.observe(show, "value")
    show()
    return ipywidgets.VBox([ipywidgets.HBox([version, section]), shown])


def _only(report: Report, title: str) -> Report:
    """One section under the report's marking; that it is not in this version, where it is not."""
    sections = tuple(section for section in report.sections if section.title == title)
    missing = () if sections else (f"{report.audience}没有“{title}”这一部分。",)
    return replace(report, first=(report.marking, *missing), notes=(), sections=sections)
