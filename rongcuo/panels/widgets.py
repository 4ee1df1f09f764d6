"""The panels as widgets for Jupyter: `ReviewPanel()` in a cell, in JupyterLab, JupyterLite or Voila.

`CaseFolderPanel("cases")` works on files, so that it needs the installed toolkit.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from rongcuo.panels.desk import answer

__all__ = [
    "CaseFolderPanel",
    "DeadlinesPanel",
    "GatheringPanel",
    "ReviewPanel",
    "TrainingPanel",
]

_STATIC = Path(__file__).parent / "static"


class _Panel(anywidget.AnyWidget):
    """A front end that asks, and the desk that answers."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.on_msg(self._asked)

    def _asked(self, _: Any, message: Any, buffers: Any) -> None:
        if isinstance(message, dict):
            reply = self._answered(message.get("question"))
            self.send({"number": message.get("number"), "answer": reply})

    def _answered(self, question: Any) -> dict[str, Any]:
        return answer(question)


class ReviewPanel(_Panel):
    """评议: `case` is the case on screen as plain data (`rongcuo.case_file.case_data`), empty while refused.

    `forms` is the address of the forms' page, for where no documents can be written.
    """

    _esm = _STATIC / "review.js"
    case = traitlets.Dict().tag(sync=True)
    forms = traitlets.Unicode("").tag(sync=True)


class DeadlinesPanel(_Panel):
    """期限: `limit` and `dates` (fact to YYYY-MM-DD) are what it shows at first."""

    _esm = _STATIC / "deadlines.js"
    limit = traitlets.Unicode("application").tag(sync=True)
    dates = traitlets.Dict().tag(sync=True)


class TrainingPanel(_Panel):
    """演练: `sheet` is the answer sheet as plain data (`rongcuo.answer_sheet.sheet_data`).

    `group`, `cases` (ids, all where empty) and `order` (`fixed` or `shuffled`) are what a trainer
    fixes; with any cases given the person begins at once.
    """

    _esm = _STATIC / "training.js"
    sheet = traitlets.Dict().tag(sync=True)
    group = traitlets.Unicode("").tag(sync=True)
    cases = traitlets.List(traitlets.Unicode()).tag(sync=True)
    order = traitlets.Unicode("fixed").tag(sync=True)


class GatheringPanel(_Panel):
    """收卷: `sheets` are the answer sheets that count, as plain data, for the cells that follow."""

    _esm = _STATIC / "gathering.js"
    sheets = traitlets.List(traitlets.Dict()).tag(sync=True)


class CaseFolderPanel(_Panel):
    """办理: the cases of a folder on this machine, handled as the commands do.

    `calendar` is a calendar file that supplements the State Council's, `policy` a folder of
    another institution's policy. No question of the front end reaches files outside the folder of
    cases. InputError where the calendar file or the policy is refused.
    """

    _esm = _STATIC / "folder.js"

    def __init__(
        self,
        folder: str | Path,
        calendar: str | Path | None = None,
        policy: str | Path | None = None,
        **settings: Any,
    ) -> None:
        from rongcuo.calendar_file import read_supplement
        from rongcuo.panels.folder import FolderDesk  # locks files, which a browser cannot
        from rongcuo.workdays import STATE

        known = STATE if calendar is None else STATE.supplemented(read_supplement(Path(calendar)))
        self._desk = FolderDesk(Path(folder), known)
        if policy is not None:
            from rongcuo.policy.forms_read import read_forms
            from rongcuo.policy.read import read_policy

            theirs = read_policy(Path(policy))
            forms = read_forms(Path(policy), theirs)
            self._desk = replace(self._desk, policy=theirs, forms=forms)
        super().__init__(**settings)

    def _answered(self, question: Any) -> dict[str, Any]:
        return self._desk.answer(question)
