"""The checked policy as JSON, so that using it needs neither YAML nor pydantic."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from rongcuo.logic import Node, Quote
from rongcuo.policy.model import (
    Ambiguity,
    Circumstance,
    Emendation,
    Fact,
    Policy,
    Provision,
    Reading,
    Trigger,
)
from rongcuo.policy.process import (
    Checklist,
    Dated,
    Event,
    Guard,
    Limit,
    Measure,
    Paper,
    Procedure,
    Stage,
    Start,
)

Guided = TypeVar("Guided", Guard, Measure)

__all__ = ["OURS", "from_json", "hashed", "load_policy", "plain", "to_json", "tuples"]

OURS = "xzcit_2018_63"


@cache
def load_policy(policy_id: str = OURS) -> Policy:
    """Load a policy that ships with the package; by default 徐工职院党发〔2018〕63号."""
    path = Path(__file__).parent / policy_id / "policy.json"
    return from_json(path.read_text(encoding="utf-8"))


def to_json(policy: Policy) -> str:
    """Write a policy as JSON, the same bytes for the same policy."""
    return json.dumps(plain(policy), ensure_ascii=False, indent=1) + "\n"


def hashed(policy: Policy) -> str:
    """The sha256 of a policy's text and rules, whatever its `hash` says now."""
    from hashlib import sha256  # only where a policy is compiled or checked

    content = {key: value for key, value in plain(policy).items() if key != "hash"}
    packed = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(packed.encode()).hexdigest()}"


def plain(value: Any) -> Any:
    """Turn data into JSON's types, leaving out what is empty."""
    if is_dataclass(value):
        pairs = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: plain(inner) for name, inner in pairs if inner not in (None, (), "")}
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def from_json(text: str) -> Policy:
    """Read what `to_json` wrote."""
    data = json.loads(text)
    for name in ("signed_on", "issued_on", "in_force_from"):
        data[name] = date.fromisoformat(data[name])
    return Policy(
        **{
            "hash": "",
            "definition": None,
            **data,
            "notices": tuple(data.get("notices", ())),
            "provisions": tuple(Provision(**each) for each in data["provisions"]),
            "emendations": tuple(Emendation(**each) for each in data.get("emendations", ())),
            "facts": tuple(Fact(**tuples({"evidence": (), **each})) for each in data["facts"]),
            "ambiguities": tuple(_ambiguity(each) for each in data.get("ambiguities", ())),
            "circumstances": tuple(
                Circumstance(each["provision"], each["title"], _node(each["when"]))
                for each in data["circumstances"]
            ),
            "procedure": _procedure(data["procedure"]),
            "measures": tuple(_guided(Measure, each) for each in data.get("measures", ())),
            "checklist": Checklist(**tuples(data["checklist"])) if "checklist" in data else None,
        }
    )


def tuples(data: dict[str, Any]) -> dict[str, Any]:
    """Turn JSON's lists into tuples."""
    return {name: tuple(v) if isinstance(v, list) else v for name, v in data.items()}


def _ambiguity(data: dict[str, Any]) -> Ambiguity:
    trigger = data.get("raised_by")
    return Ambiguity(
        **tuples({"quotes": (), **data})
        | {
            "readings": tuple(
                Reading(each["id"], each["label"], _node(each["when"]))
                for each in data.get("readings", ())
            ),
            "raised_by": Trigger(**tuples(trigger)) if trigger else None,
        }
    )


def _procedure(data: dict[str, Any]) -> Procedure:
    return Procedure(
        tuple(
            Limit(
                **tuples(each)
                | {
                    "starts": tuple(Start(**start) for start in each["starts"]),
                    "ends": tuple(Dated(**end) for end in each.get("ends", ())),
                }
            )
            for each in data.get("limits", ())
        ),
        tuple(Stage(**each) for each in data.get("stages", ())),
        tuple(
            Event(
                **tuples(each)
                | {
                    "guards": tuple(_guided(Guard, guard) for guard in each.get("guards", ())),
                    "papers": tuple(Paper(**paper) for paper in each.get("papers", ())),
                }
            )
            for each in data.get("events", ())
        ),
    )


def _guided(kind: type[Guided], data: dict[str, Any]) -> Guided:
    """A guard or a measure, with the expression that it hangs on."""
    when = data.get("when")
    return kind(**tuples(data) | {"when": _node(when) if when else None})


def _node(data: dict[str, Any]) -> Node:
    quote = data.get("quote")
    return Node(
        data["op"],
        Quote(quote.get("start", 0), quote["end"], quote["words"]) if quote else None,
        data.get("id", ""),
        tuple(data.get("values", ())),
        tuple(_node(child) for child in data.get("children", ())),
    )
