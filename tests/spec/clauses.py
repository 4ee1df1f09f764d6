"""Reading the tables of the specification, and filling them in with what the tool finds.

A table has a head and rows. Columns that name a fact say what is answered (`yes`, `no`, a value;
`?` is unknown). `A6a.both` is the finding under that reading, `value` the finding while every
reading is open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rongcuo.assess.findings import Finding, assess
from rongcuo.case import Case, parse_case
from rongcuo.dossier import VALUES
from rongcuo.policy.model import Policy
from rongcuo.yaml_source import Source

__all__ = ["Clause", "Row", "answered", "filled", "finding", "rows"]

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


def answered(lines: str) -> Row:
    """Read answers written one to a line: a fact and its value."""
    return {name: value for name, value in (line.split() for line in lines.strip().splitlines())}


def rows(table: str) -> list[Row]:
    """Read a table: one mapping a row, from the names in its head to its cells."""
    head, *body = (
        [cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()
    )
    return [dict(zip(head, cells, strict=True)) for cells in body]


def finding(
    policy: Policy, provision: str, answers: Row, readings: Mapping[str, str] | None = None
) -> Finding:
    """Compare a case with these answers and adopted readings, written as in a case file."""
    return assess(written(policy, answers, readings or {}), policy).findings[provision]


def written(policy: Policy, answers: Row, readings: Mapping[str, str]) -> Case:
    """Build a case as if it had been read from a file; values joined by + are several."""
    content = {
        "case": "K01",
        "answers": {
            name: value.split("+") if "+" in value else {"?": "unknown"}.get(value, value)
            for name, value in answers.items()
        },
        "readings": {
            name: {"choose": choice, "by": "学院纪委办", "on": "2025-01-02", "reason": "教学"}
            for name, choice in readings.items()
        },
    }
    return parse_case(Source("k01.yaml", content, {}), policy)


def filled(policy: Policy, provision: str, base: Row, table: str) -> list[Row]:
    """Fill the table's findings in anew, from its answers laid over those of `base`."""
    known = {fact.id for fact in policy.facts}
    return [_filled(policy, provision, base, row, known) for row in rows(table)]


def _filled(policy: Policy, provision: str, base: Row, row: Row, known: set[str]) -> Row:
    answers = {column: cell for column, cell in row.items() if column in known}
    found = finding(policy, provision, base | answers)
    results = {}
    for column in row.keys() - answers.keys() - {"value"}:
        fork, reading = column.split(".")
        read = VALUES[found.by_reading[fork][reading]]
        adopted = finding(policy, provision, base | answers, {fork: reading})
        if adopted.value is not found.by_reading[fork][reading]:
            read += f" while open, {VALUES[adopted.value]} when adopted"
        results[column] = read
    return answers | results | ({"value": VALUES[found.value]} if "value" in row else {})
