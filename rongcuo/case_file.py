"""Writing a case: as plain data, and as a case file that `read_case` reads back equal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from rongcuo.case import Adoption, Answer, Case
from rongcuo.errors import shown
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy

__all__ = ["adopted_lines", "case_data", "case_text"]

_TRUTH = {Truth.YES: "是", Truth.NO: "否", Truth.UNKNOWN: "未知"}
_CODE = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}
_SEVERAL = ("set", "texts")


def case_data(case: Case, policy: Policy) -> dict[str, Any]:
    """The case as `parse_case` reads it, in JSON's types; dates are YYYY-MM-DD."""
    return {
        "case": case.id,
        "narrative": case.narrative,
        "claims": list(case.claims),
        "answers": {
            name: {
                "value": _value(answer, policy.fact(name).type in _SEVERAL),
                "evidence": list(answer.evidence),
                "note": answer.note,
            }
            for name, answer in case.answers.items()
        },
        "dates": {name: day.isoformat() for name, day in case.dates.items()},
        "readings": {
            name: {
                "choose": adopted.choose,
                "by": adopted.by,
                "document": adopted.document,
                "on": adopted.on.isoformat(),
                "reason": adopted.reason,
            }
            for name, adopted in case.readings.items()
        },
    }


def _value(answer: Answer, several: bool) -> str | list[str]:
    if isinstance(answer.value, Truth):
        return _CODE[answer.value]
    return list(answer.value) if several else next(iter(answer.value), "unknown")


def case_text(case: Case, policy: Policy) -> str:
    """The case file's text (YAML): every answer on its line, in the policy's order of facts."""
    return "\n".join(_lines(case, policy)) + "\n"


def _lines(case: Case, policy: Policy) -> Iterator[str]:
    yield f"# 案件文件：{policy.title}（{policy.number}）"
    yield f"case: {_quoted(case.id)}"
    yield f"narrative: {_quoted(case.narrative)}"
    yield f"claims: [{', '.join(case.claims)}]"
    yield "answers:" if case.answers else "answers: {}"
    for fact in policy.facts:
        if answer := case.answers.get(fact.id):
            yield f"  # {shown(fact.question)}"
            yield f"  {fact.id}: {_answer(answer, fact.type in _SEVERAL)}"
    yield "dates:" if case.dates else "dates: {}"
    for fact in policy.facts:
        if fact.id in case.dates:
            yield f"  {fact.id}: {case.dates[fact.id].isoformat()}  # {shown(fact.question)}"
    yield "readings:" if case.readings else "readings: {}"
    for name, adopted in case.readings.items():
        yield from adopted_lines(name, adopted)


def adopted_lines(name: str, adopted: Adoption) -> Iterator[str]:
    """The lines of an adopted reading below `readings:`."""
    yield f"  {name}:"
    yield f"    choose: {adopted.choose}"
    yield f"    by: {_quoted(adopted.by)}"
    if adopted.document:
        yield f"    document: {_quoted(adopted.document)}"
    yield f"    on: {adopted.on.isoformat()}"
    yield f"    reason: {_quoted(adopted.reason)}"


def _answer(answer: Answer, several: bool) -> str:
    if isinstance(answer.value, Truth):
        value = _TRUTH[answer.value]
    elif several:
        value = f"[{', '.join(map(_quoted, answer.value))}]"
    else:
        value = _quoted(answer.value[0]) if answer.value else "未知"
    if not (answer.evidence or answer.note):
        return value
    parts = [f"value: {value}"]
    if answer.evidence:
        parts.append(f"evidence: [{', '.join(map(_quoted, answer.evidence))}]")
    if answer.note:
        parts.append(f"note: {_quoted(answer.note)}")
    return "{" + ", ".join(parts) + "}"


def _quoted(text: str) -> str:
    """A double-quoted scalar; characters that YAML does not take as they are become escapes."""
    return "".join(
        character
        if character == " " or (character.isprintable() and character != "\ufeff")
        else _escape(character)
        for character in json.dumps(text, ensure_ascii=False)
    )


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
