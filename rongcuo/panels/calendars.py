"""The calendar that panels count by: the State's, with what an institution has put beside its site.

It is set once, before the first question; what a person enters never changes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from rongcuo.errors import InputError, Problem
from rongcuo.workdays import STATE, Calendar, Supplement

__all__ = ["calendar", "supplement", "supplement_text"]

_counted_by = [STATE]


def calendar() -> Calendar:
    """The calendar in use."""
    return _counted_by[-1]


def supplement(files: Iterable[Mapping[str, str | None]]) -> dict[str, list[str]]:
    """Take calendar files, each with `name` and `text`, in their order, in place of those before.

    Returns the names of the calendars that are `used` and, in words, what was `refused`: a file
    with anything wrong in it is left out whole. A text that is null is a file that is not there.
    """
    found, used, refused = STATE, [], []
    for file in files:
        try:
            added = _read(file["name"] or "", file["text"])
        except InputError as error:
            refused += [str(problem) for problem in error.problems]
        else:
            found = found.supplemented(added)
            used.append(added.name)
    _counted_by[:] = [found]
    return {"used": used, "refused": refused}


def supplement_text(text: str) -> str:
    """`supplement` for a page that can only pass text."""
    return json.dumps(supplement(json.loads(text)), ensure_ascii=False)


def _read(name: str, text: str | None) -> Supplement:
    from rongcuo.calendar_file import parse_supplement  # with YAML; most sites have no such file
    from rongcuo.yaml_source import parse_source

    if text is None:
        raise InputError([Problem(name, None, "读不到这个文件。", "请核对 calendar/index.json。")])
    return parse_supplement(parse_source(name, text))
