"""Where panels ask: plain JSON in, plain JSON out, nothing kept between two questions.

{"panel": "review", "do": "assess", "case": {…}}  →  {"ok": {…}}
{"panel": "review", "do": "assess", "case": "?"}  →  {"refused": [{"what", "remedy", "place"}], "personal": false}

`place` is where in what was entered it stands: ["answers", "mistake_exists", "note"].
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from rongcuo.errors import InputError, PersonalDataError, Problem, RongcuoError
from rongcuo.source import Place, nests_deeper

__all__ = ["PANELS", "Answering", "answer", "answer_by", "answer_text", "answers"]

Answering = Callable[[Mapping[str, Any]], dict[str, Any]]

_UNKNOWN = Problem("", None, "面板问了不认识的问题。", "请刷新页面后重试。")
PANELS = ("deadlines", "gathering", "review", "selfcheck", "training")


@cache
def answers(panel: str) -> Mapping[str, Answering]:
    """What a panel answers; read when it is first asked, so that a page waits for no other.

    ValueError where there is no such panel.
    """
    module = import_module(f"rongcuo.panels.{PANELS[PANELS.index(panel)]}")
    found: Mapping[str, Answering] = module.ANSWERS
    return found


def answer(request: Any) -> dict[str, Any]:
    """Answer one question of a panel; what cannot be answered is refused, never raised."""
    try:
        panel = answers(request["panel"])
    except (KeyError, TypeError, ValueError):
        return _refusal([_UNKNOWN])
    return answer_by(panel, request)


def answer_by(panel: Mapping[str, Answering], request: Any) -> dict[str, Any]:
    """Answer one question by what a panel answers."""
    try:
        answering = panel[request["do"]]
    except (KeyError, TypeError):
        return _refusal([_UNKNOWN])
    if nests_deeper(request):
        return _refusal([Problem("", None, "内容嵌套太深。", "请核对后重试。")])
    if (place := _broken(request)) is not None:
        return _refusal([Problem("", None, "有不能识别的字符。", "请删去后重试。", place[1:])])
    try:
        return {"ok": answering(request)}
    except InputError as error:
        return _refusal(error.problems, personal=isinstance(error, PersonalDataError))
    except RongcuoError as error:
        return _refusal([Problem("", None, str(error))])


def answer_text(text: str) -> str:
    """`answer` for a page that can only pass text."""
    try:
        request = json.loads(text)
    except (ValueError, RecursionError):
        request = None
    return json.dumps(answer(request), ensure_ascii=False)


def _refusal(problems: Iterable[Problem], personal: bool = False) -> dict[str, Any]:
    told = [
        {"what": each.what, "remedy": each.remedy, "place": list(each.place)} for each in problems
    ]
    return {"refused": told, "personal": personal}


def _broken(value: Any, place: Place = ()) -> Place | None:
    """Where half a character stands, as cut text can hold: no file could carry it."""
    if isinstance(value, str):
        return place if any("\ud800" <= letter <= "\udfff" for letter in value) else None
    inner = dict(enumerate(value)) if isinstance(value, list) else value
    for key, each in inner.items() if isinstance(inner, dict) else ():
        if _broken(key) is not None:
            return place
        if (found := _broken(each, (*place, key))) is not None:
            return found
    return None
