"""Findings for every row of a case table at once, from the same expressions as `rongcuo.assess`.

A value is its code (no 0, unknown 1, yes 2) in one byte, so that conjunction is the minimum and
disjunction the maximum; rows are taken in blocks that stay in the processor's cache. What agrees
in two readings is `max(min(higher, unknown), lower)`: no only of no and no, yes only of yes and
yes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from rongcuo.cases.typed import TRI
from rongcuo.logic import Node, Op, atoms
from rongcuo.policy.model import Policy

__all__ = ["BLOCK", "Block", "Facts", "findings", "forks", "screen", "tri"]

BLOCK = 1 << 18
"""Rows that are evaluated at once."""

Codes = np.ndarray
"""Codes of one block, int8."""


def screen(
    frame: pd.DataFrame,
    policy: Policy,
    chosen: Mapping[str, str] | None = None,
    *,
    readings: bool = False,
) -> pd.DataFrame:
    """The finding of every provision for every row, as ordered categoricals no < unknown < yes.

    `frame` has the columns and dtypes of a case table (those that conditions use and the claims).
    `chosen` maps an ambiguity to the reading adopted for all rows. The columns are the
    provisions, in order of the document; with `readings`, after each the value under every
    reading of each of its forks: `art_4__point_3.A20a.both`. The index is the frame's.
    """
    facts = Facts(frame, policy)
    rows = len(frame)
    wanted = _columns(policy, chosen or {}, readings)
    results = {name: np.empty(rows, np.int8) for name in wanted}
    for start in range(0, rows, BLOCK):
        block = facts.block(slice(start, min(start + BLOCK, rows)))
        for name, (provision, choice) in wanted.items():
            results[name][start : start + BLOCK] = block.finding(provision, choice)
    columns = {
        name: pd.Categorical.from_codes(codes, dtype=TRI, validate=False)
        for name, codes in results.items()
    }
    return pd.DataFrame(columns, index=frame.index, copy=False)


def _columns(
    policy: Policy, chosen: Mapping[str, str], readings: bool
) -> dict[str, tuple[str, Mapping[str, str]]]:
    """The columns of the result: what each is the finding of, under which readings taken."""
    found = {}
    for provision in findings(policy):
        found[provision] = (provision, chosen)
        for fork in forks(policy, provision) if readings else ():
            for reading in policy.ambiguity(fork).readings:
                name = f"{provision}.{fork}.{reading.id}"
                found[name] = (provision, {**chosen, fork: reading.id})
    return found


def findings(policy: Policy) -> tuple[str, ...]:
    """The provisions found on, in order of the document, as `rongcuo.assess` gives them."""
    stated = {each.provision for each in policy.circumstances} | {policy.claimable}
    return tuple(p.id for p in policy.provisions if p.id in stated)


def forks(policy: Policy, provision: str) -> tuple[str, ...]:
    """The forks in a provision's expression, or in those of its items, in order of the text."""
    stated = policy.items if provision == policy.claimable else (provision,)
    leaves = [leaf for each in stated for leaf in atoms(policy.circumstance(each).when)]
    return tuple(dict.fromkeys(leaf.id for leaf in leaves if leaf.op == "reading" and leaf.id))


class Facts:
    """The values of a frame's facts and claims, as codes, none of them copied."""

    def __init__(self, frame: pd.DataFrame, policy: Policy) -> None:
        self.policy = policy
        self.codes: dict[str, Codes] = {}
        self.tables: dict[str, Mapping[int, int]] = {}
        leaves = [leaf for each in policy.circumstances for leaf in atoms(each.when)]
        for leaf in leaves:
            if leaf.op == "fact" and leaf.id:
                self.codes[leaf.id] = tri(frame[leaf.id])
            elif leaf.op == "is" and leaf.id:
                held: Any = frame[leaf.id].array
                self.codes[leaf.id] = held.codes
                self.tables[leaf.id] = _settles(policy, leaf.id, held.categories)
        self.claims = [
            frame[f"claim_{number}"].to_numpy(bool).view(np.int8)
            for number in range(1, len(policy.items) + 1)
        ]

    def block(self, rows: slice) -> Block:
        """A block of rows."""
        return Block(self, rows)


class Block:
    """Some rows of a frame; findings on them are remembered, since the list uses its items'."""

    def __init__(self, facts: Facts, rows: slice) -> None:
        self._facts = facts
        self._rows = rows
        self._length = rows.stop - rows.start
        self._found: dict[tuple[str, frozenset[tuple[str, str]]], Codes] = {}

    def finding(self, provision: str, chosen: Mapping[str, str]) -> Codes:
        """The codes of a provision's finding under the readings chosen."""
        policy = self._facts.policy
        inside = forks(policy, provision)
        key = (provision, frozenset((f, r) for f, r in chosen.items() if f in inside))
        if key not in self._found:
            self._found[key] = (
                self._claimed(chosen)
                if provision == policy.claimable
                else self.value(policy.circumstance(provision).when, chosen)
            )
        return self._found[key]

    def fact(self, name: str) -> Codes:
        """The codes of a fact that conditions use."""
        op: Op = "is" if name in self._facts.tables else "fact"
        return self.value(Node(op, id=name), {})

    def value(self, node: Node, chosen: Mapping[str, str]) -> Codes:
        """The codes of an expression under the readings chosen."""
        name = node.id or ""
        match node.op:
            case "fact":
                return self._facts.codes[name][self._rows]
            case "is":
                return _looked_up(self._facts.tables[name], self._facts.codes[name][self._rows])
            case "human":
                return np.full(self._length, 1, np.int8)
            case "not":
                denied: Codes = np.subtract(np.int8(2), self.value(node.children[0], chosen))
                return denied
            case "reading" if name in chosen:
                return self.value(node.children[node.values.index(chosen[name])], chosen)
        values = [self.value(child, chosen) for child in node.children]
        match node.op:
            case "all":
                return _folded(np.minimum, values, self._length, 2)
            case "any":
                return _folded(np.maximum, values, self._length, 0)
        lower = _folded(np.minimum, values, self._length, 2)
        higher = _folded(np.maximum, values, self._length, 0)
        agreed: Codes = np.maximum(np.minimum(higher, np.int8(1)), lower)
        return agreed

    def _claimed(self, chosen: Mapping[str, str]) -> Codes:
        """The disjunction of the items that a row claims; of all where it claims none."""
        claims = [claim[self._rows] for claim in self._facts.claims]
        none = np.subtract(np.int8(1), np.maximum.reduce(claims))
        result = np.zeros(self._length, np.int8)
        for item, claim in zip(self._facts.policy.items, claims, strict=True):
            value = self.finding(item, chosen)
            np.maximum(result, value * np.maximum(claim, none), out=result)
        return result


def _looked_up(table: Mapping[int, int], codes: Codes) -> Codes:
    """The value of each code; comparing with the few codes that matter is quicker than a lookup."""
    result = np.zeros(len(codes), np.int8)
    for code, value in table.items():
        result += (codes == code).view(np.int8) * np.int8(value)
    return result


def _folded(fold: np.ufunc, values: list[Codes], length: int, neutral: int) -> Codes:
    """Minimum or maximum of several blocks; the first two make the block that the rest go into."""
    if len(values) < 2:
        return values[0] if values else np.full(length, neutral, np.int8)
    result: Codes = fold(values[0], values[1])
    for value in values[2:]:
        fold(result, value, out=result)
    return result


def tri(series: pd.Series) -> Codes:
    """The codes of a three-valued column, not copied; what is missing is unknown.

    ValueError where it is not an ordered categorical no < unknown < yes.
    """
    if series.dtype != TRI:
        raise ValueError(f"{series.name}: not an ordered categorical {tuple(TRI.categories)}")
    held: Any = series.array
    codes: Codes = held.codes
    return np.where(codes < 0, np.int8(1), codes) if len(codes) and codes.min() < 0 else codes


def _settles(policy: Policy, fact: str, categories: pd.Index) -> dict[int, int]:
    """The value of an enum or set fact by code, where it is not no; -1 is missing, unknown."""
    unsettled = set(policy.fact(fact).unsettled)
    table = {-1: 1}
    for code, category in enumerate(categories):
        given = set(str(category).split("、"))
        if given & set(policy.is_values[fact]):
            table[code] = 2
        elif given & unsettled:
            table[code] = 1
    return table
