"""The written documents of a procedure as data: who writes them and when, and what stands in them.

A document is a list of parts; each names the provision that it rests on, and whether the text
asks for it (【文】) or we add it (【配】).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from rongcuo.policy.compiled import plain, tuples
from rongcuo.policy.process import Basis

__all__ = ["Block", "Form", "Kind", "Part", "Ready", "forms_json", "load_forms", "parse_forms"]

Kind = Literal[
    "text",  # paragraphs, a line each; {name} stands for what the case says
    "sign",  # the lines of the signature block
    "facts",  # a table of the facts named, with answers and evidence
    "facts_of",  # the same for the facts of the definition or of the items claimed
    "conditions",  # the conditions of the definition or of the items claimed, with their findings
    "periods",  # a period under every reading, with the days that it counts
    "days",  # a period's days one by one, numbered under each reading
    "reasons",  # what a person held of each provision in a step of deciding, and why
    "table",  # a table to fill in
    "show",  # something computed of the whole case
]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a part. `names` are facts, a period, or what to show; `widths` are shares.

    Where `outcome` is given, it stands only in documents on these results, and in empty forms.
    """

    kind: Kind
    text: str = ""
    names: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[int, ...] = ()
    outcome: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document with its heading and what it rests on; `quote` is in that provision."""

    heading: str
    provision: str
    basis: Basis
    blocks: tuple[Block, ...]
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """What must be so before a document can be written for a case; `why` says it in words.

    `stages` are those in which it can be written, `outcome` the outcomes confirmed by a person,
    `late` the period that must be over under every reading, `fact` a fact that must be so,
    `sorted_report` asks for a report that was assessed collectively.
    """

    why: str
    stages: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    late: str = ""
    fact: str = ""
    sorted_report: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A document: its names, who writes it and when, the provision, and its parts in order."""

    id: str
    title: str
    actor: str
    moment: str
    provision: str
    basis: Basis
    parts: tuple[Part, ...]
    quote: str = ""
    addressee: str = ""
    ready: Ready | None = None


@cache
def load_forms(policy_id: str) -> tuple[Form, ...]:
    """The forms of a policy that ships with the package, in order; none where it has none."""
    file = files("rongcuo.policy") / policy_id / "forms.json"
    return parse_forms(file.read_text(encoding="utf-8")) if file.is_file() else ()


def forms_json(forms: tuple[Form, ...]) -> str:
    """Write forms as JSON, the same bytes for the same forms."""
    return json.dumps(plain(forms), ensure_ascii=False, indent=1) + "\n"


def parse_forms(text: str) -> tuple[Form, ...]:
    """Read what `forms_json` wrote."""
    return tuple(
        Form(
            **{
                **form,
                "parts": tuple(
                    Part(**{**part, "blocks": tuple(_block(block) for block in part["blocks"])})
                    for part in form["parts"]
                ),
                "ready": Ready(**tuples(form["ready"])) if "ready" in form else None,
            }
        )
        for form in json.loads(text)
    )


def _block(data: dict[str, Any]) -> Block:
    return Block(**tuples(data) | {"rows": tuple(map(tuple, data.get("rows", ())))})
