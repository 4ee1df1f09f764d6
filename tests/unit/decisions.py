"""A decision on T01 as a person fills it in (invented), to be changed in one place at a time."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

__all__ = ["CLAIM_REASON", "DEFINITION_REASON", "filled_in", "reasons"]

DEFINITION_REASON = "参数复核报告与督办记录能够互相印证，甲事前分工清楚，事后两周内完成修订。"
CLAIM_REASON = "系党政联席会和院长办公会两份纪要都写明一致同意，退换费大部分已经追回入账。"

_FILLED_IN: dict[str, Any] = {
    "step": "核定结果",
    "role": "学院党委",
    "on": "2024-12-02",
    "document": None,
    "outcome": "免责",
    "reasons": {
        "art_2": {"held": "符合", "reason": DEFINITION_REASON, "departs": None},
        "art_4__point_1": {"held": "符合", "reason": CLAIM_REASON, "departs": None},
    },
}


def filled_in(**changes: Any) -> dict[str, Any]:
    """The decision file's content, some fields otherwise."""
    return deepcopy(_FILLED_IN) | changes


def reasons(provision: str, **changes: Any) -> dict[str, Any]:
    """The reasons, one of them otherwise."""
    content = filled_in()["reasons"]
    content[provision] |= changes
    return {"reasons": content}
