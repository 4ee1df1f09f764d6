"""Article 8: sorting a report by fact, fabrication, intent and misperception. It labels no one.

A report that turns out untrue (失实) is mistaken (错告) where the reporter misperceived and made
nothing up; that it is malicious (诬告) is never found here, only that there is evidence which a
body with the power to find so must see. What could not be established (查不清) is never untrue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rongcuo.case import Case, truths
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy

__all__ = ["Triage", "TriageValue", "triage"]

TriageValue = Literal[
    "normal",
    "mistaken",
    "suspected_malicious",
    "unfounded_open",
    "inconclusive",
    "pending",
    "blocked",
]

_STATUS = "reported_fact_status"
_HELD = "collective_assessment_held"
_MADE_UP, _INTENT, _MISTAKEN = "fabricated_or_forged", "intent_to_harm", "misperception"
_ASKED = (_STATUS, _HELD, _MADE_UP, _INTENT, _MISTAKEN, "complaint_accepted")


@dataclass(frozen=True, slots=True)
class Triage:
    """Where a report stands.

    `otherwise` is what the facts give apart from a missing collective assessment, `open_facts`
    what is still to be established for it, `provisions` what bears on it.
    """

    value: TriageValue
    otherwise: TriageValue
    provisions: tuple[str, ...]
    open_facts: tuple[str, ...]


def triage(case: Case, policy: Policy) -> Triage | None:
    """Sort the report of a case; None where the case says nothing of an accepted report.

    Without a collective assessment (集体研判) everything is blocked, as Article 8 orders one.
    """
    known = {fact.id for fact in policy.facts}
    if not set(_ASKED) <= known:
        return None
    values = truths(case, policy)
    status = case.answers[_STATUS].value if _STATUS in case.answers else ()
    word = status[0] if isinstance(status, tuple) and status else ""
    said = bool(word) or any(
        values.get(name, Truth.UNKNOWN) is not Truth.UNKNOWN for name in _ASKED
    )
    if not said or values.get("complaint_accepted") is Truth.NO:
        return None
    value, open_facts = _sorted(word, values)
    held = values.get(_HELD, Truth.UNKNOWN)
    if held is not Truth.YES:
        missing = (_HELD,) if held is Truth.UNKNOWN else ()
        return Triage("blocked", value, ("art_8",), (*missing, *open_facts))
    return Triage(value, value, _PROVISIONS.get(value, ("art_8",)), open_facts)


_PROVISIONS: dict[TriageValue, tuple[str, ...]] = {
    "mistaken": ("art_8", "art_8__point_2"),
    "suspected_malicious": ("art_8", "art_8__point_2", "art_8__point_4"),
    "unfounded_open": ("art_8", "art_8__point_2"),
}


def _sorted(status: str, values: dict[str, Truth]) -> tuple[TriageValue, tuple[str, ...]]:
    if status in ("属实", "部分属实"):
        return "normal", ()
    if status == "查不清":
        return "inconclusive", ()
    if status != "失实":
        return "pending", (_STATUS,)
    made_up, intent, misperceived = (
        values.get(name, Truth.UNKNOWN) for name in (_MADE_UP, _INTENT, _MISTAKEN)
    )
    if made_up is Truth.YES and intent is Truth.YES:
        return "suspected_malicious", ()
    if made_up is Truth.NO and misperceived is Truth.YES:
        return "mistaken", ()
    malicious = made_up is not Truth.NO and intent is not Truth.NO
    mistaken = made_up is not Truth.YES and misperceived is not Truth.NO
    matters = {_MADE_UP: malicious or mistaken, _INTENT: malicious, _MISTAKEN: mistaken}
    return "unfounded_open", tuple(
        name
        for name, matter in matters.items()
        if matter and values.get(name, Truth.UNKNOWN) is Truth.UNKNOWN
    )
