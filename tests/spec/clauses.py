"""Reading the tables of the specification, and filling them in with what the tool finds.

A table has a head and rows. Columns that name a fact say what is answered (`yes`, `no`, a value;
`?` is unknown), columns that name an ambiguity which reading is adopted (`-` is none).
`A6a.both` is the finding under that reading, `value` the finding on what is answered and adopted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rongcuo.assess.findings import Finding, assess
from rongcuo.case import Case, parse_case
from rongcuo.dossier import VALUES
from rongcuo.logic import Node
from rongcuo.policy.model import Policy
from rongcuo.source import Source

__all__ = [
    "Clause",
    "Row",
    "answered",
    "filled",
    "finding",
    "nodes",
    "read",
    "rows",
    "title",
    "written",
]

Row = dict[str, str]


@dataclass(frozen=True)
class Clause:
    """A provision, the answers under which it is met, and a table for each of its conditions.

    The tables are titled by the words of the provision that they specify.
    """

    provision: str
    met_by: str
    tables: Mapping[str, str]

    @property
    def base(self) -> Row:
        """The answers under which the provision is met under every reading."""
        return answered(self.met_by)

    def columns(self, words: str) -> str:
        """The facts that the table of a condition varies."""
        head = self.tables[words].strip().splitlines()[0].split("|")
        return "-".join(name.strip() for name in head if "." not in name and "value" not in name)


def answered(lines: str) -> Row:
    """Read answers written one to a line: a fact and its value."""
    return dict(line.split() for line in lines.strip().splitlines())


def rows(table: str) -> list[Row]:
    """Read a table: one mapping a row, from the names in its head to its cells."""
    head, *body = (
        [cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()
    )
    return [dict(zip(head, cells, strict=True)) for cells in body]


def finding(
    policy: Policy, provision: str, answers: Row, readings: Mapping[str, str] | None = None
) -> Finding:
    """One finding on a case that claims the provision, or else the item that needs no answers."""
    claims = [provision if provision in policy.items else policy.items[-1]]
    return assess(written(policy, answers, readings, claims), policy).findings[provision]


def written(
    policy: Policy,
    answers: Row,
    readings: Mapping[str, str] | None = None,
    claims: Sequence[str] = (),
) -> Case:
    """A case with these answers, adopted readings and claims; values joined by + are several."""
    adopted = {"by": "学院纪委办", "on": "2025-01-02", "reason": "教学"}
    return read(
        policy,
        claims=list(claims),
        answers={
            name: value.split("+") if "+" in value else {"?": "unknown"}.get(value, value)
            for name, value in answers.items()
        },
        readings={name: {"choose": choice, **adopted} for name, choice in (readings or {}).items()},
    )


def read(policy: Policy, **content: Any) -> Case:
    """Read a case file with this content."""
    return parse_case(Source("k01.yaml", {"case": "K01", **content}, {}), policy)


def title(condition: Node, text: str) -> str:
    """The words of a provision's text from the first to the last that a condition quotes."""
    quotes = [node.quote for node in nodes(condition) if node.quote]
    return text[min(quote.start for quote in quotes) : max(quote.end for quote in quotes)]


def nodes(node: Node) -> Iterator[Node]:
    """A condition and every part of it."""
    yield node
    for child in node.children:
        yield from nodes(child)


def filled(policy: Policy, provision: str, base: Row, table: str) -> list[Row]:
    """Fill the table's findings in anew, from its answers laid over those of `base`."""
    return [_filled(policy, provision, base, row) for row in rows(table)]


def _filled(policy: Policy, provision: str, base: Row, row: Row) -> Row:
    forks = {ambiguity.id for ambiguity in policy.ambiguities if ambiguity.kind == "fork"}
    chosen = {column: row[column] for column in row if column in forks}
    results = [column for column in row if column == "value" or "." in column]
    given = {column: row[column] for column in row if column not in (*chosen, *results)}
    adopted = {fork: reading for fork, reading in chosen.items() if reading != "-"}
    found = finding(policy, provision, base | given, adopted)

    def value(column: str) -> str:
        if column == "value":
            return VALUES[found.value]
        fork, reading = column.split(".")
        shown = found.by_reading[fork][reading]
        alone = finding(policy, provision, base | given, adopted | {fork: reading}).value
        differs = "" if alone is shown else f", but {VALUES[alone]} when adopted"
        return VALUES[shown] + differs

    return given | chosen | {column: value(column) for column in results}
