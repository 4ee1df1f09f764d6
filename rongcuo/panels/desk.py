"""Where panels ask: plain JSON in, plain JSON out, nothing kept between two questions.

{"panel": "review", "do": "assess", "case": {…}}  →  {"ok": {…}}
{"panel": "review", "do": "assess", "case": "?"}  →  {"refused": [{"what", "remedy"}], "personal": false}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from rongcuo.errors import InputError, PersonalDataError, RongcuoError
from rongcuo.panels import deadlines, gathering, review, selfcheck, training

__all__ = ["PANELS", "answer", "answer_text"]

Answering = Callable[[Mapping[str, Any]], dict[str, Any]]

PANELS: Mapping[str, Mapping[str, Answering]] = {
    "deadlines": deadlines.ANSWERS,
    "gathering": gathering.ANSWERS,
    "review": review.ANSWERS,
    "selfcheck": selfcheck.ANSWERS,
    "training": training.ANSWERS,
}


def answer(request: Any) -> dict[str, Any]:
    """Answer one question of a panel; what cannot be answered is refused, never raised."""
    try:
        answering = PANELS[request["panel"]][request["do"]]
        json.dumps(request, ensure_ascii=False).encode()
    except (KeyError, TypeError):
        return _refusal([("面板问了不认识的问题。", "请刷新页面后重试。")])
    except UnicodeEncodeError:
        return _refusal([("有不能识别的字符。", "请删去后重试。")])
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
