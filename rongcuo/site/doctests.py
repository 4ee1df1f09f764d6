"""Examples within docstrings as code, for the developers' reference.

A reader of the source sees an interpreter's session; Markdown would take its marks for a quotation.
"""

from __future__ import annotations

import re
from typing import Any

from griffe import Extension, Object

__all__ = ["Doctests", "fenced"]

_SESSION = re.compile(r"^>>> .*(?:\n(?!\n).+)*", re.MULTILINE)


def fenced(text: str) -> str:
    """Put each interpreter's session of a docstring between fences.

    >>> fenced("Double.")
    'Double.'
    """
    return _SESSION.sub(lambda session: f"```pycon\n{session[0]}\n```", text)


class Doctests(Extension):
    """Fence the sessions of every docstring that is read."""

    def on_object(self, *, obj: Object, **_: Any) -> None:
        """Rewrite the docstring in memory; the source stays as it is."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)
