"""Where panels ask: plain JSON in, plain JSON out, nothing kept between two questions.

{"panel": "review", "do": "assess", "case": {…}}  →  {"ok": {…}}
{"panel": "review", "do": "assess", "case": "?"}  →  {"refused": [{"what", "remedy"}], "personal": false}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from rongcuo.errors import InputError, PersonalDataError, RongcuoError

__all__ = ["PANELS", "answer", "answer_text", "answers"]

Answering = Callable[[Mapping[str, Any]], dict[str, Any]]

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
        answering = answers(request["panel"])[request["do"]]
        json.dumps(request, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return _refusal([("有不能识别的字符。", "请删去后重试。")])
    except (KeyError, TypeError, ValueError):
        return _refusal([("面板问了不认识的问题。", "请刷新页面后重试。")])
    try:
        return {"ok": answering(request)}
    except InputError as error:
        told = [(problem.what, problem.remedy) for problem in error.problems]
        return _refusal(told, personal=isinstance(error, PersonalDataError))
    except RongcuoError as error:
        return _refusal([(str(error), "")])


def answer_text(text: str) -> str:
    """`answer` for a page that can only pass text."""
    return json.dumps(answer(json.loads(text)), ensure_ascii=False)


def _refusal(told: list[tuple[str, str]], personal: bool = False) -> dict[str, Any]:
    problems = [{"what": what, "remedy": remedy} for what, remedy in told]
    return {"refused": problems, "personal": personal}
