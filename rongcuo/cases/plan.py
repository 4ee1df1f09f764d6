"""Expressions over many rows as a list of steps: written down once, carried out block by block.

A value is its code (no 0, unknown 1, yes 2) in one byte, so that conjunction is the minimum and
disjunction the maximum. What agrees in several readings is `max(min(higher, unknown), lower)`:
no only of no alone, yes only of yes alone. Equal parts of expressions are one step, so that what
a reading does not touch is not computed again under it.

A missing fact is -1, the least of signed bytes and, as 255, the greatest of unsigned ones. With
the minimum of signed and the maximum of unsigned bytes it shows in every result that it bears on.
Where it does, the block is computed again with unknown in its place; looking at every fact first
would take longer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from rongcuo.logic import Node
from rongcuo.policy.model import Policy

__all__ = ["BLOCK", "Codes", "Plan", "Program", "Value"]

BLOCK = 1 << 17
"""Rows that are computed at once: what is passed from step to step stays in the cache."""

Codes = np.ndarray
"""Codes of some rows, int8."""

Value = int
"""The place of a value in a plan's list."""

_Step = tuple[np.ufunc, Value, Value]
_Made = str | int | _Step


class Plan:
    """A list of values: columns, constants, and steps on two values that stand before them."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._list: list[_Made] = []
        self._places: dict[_Made, Value] = {}
        self._seen = self._constant(0)

    def finding(self, provision: str, chosen: Mapping[str, str]) -> Value:
        """The finding of a provision under the readings chosen, the others open."""
        if provision == self._policy.claimable:
            return self._claimed(chosen)
        return self.value(self._policy.circumstance(provision).when, chosen)

    def value(self, node: Node, chosen: Mapping[str, str]) -> Value:
        """The value of an expression under the readings chosen, the others open."""
        name = node.id
        match node.op:
            case "fact" | "is":
                return self._place(name)
            case "human":
                return self._constant(1)
            case "not":
                return self._denied(self.value(node.children[0], chosen))
            case "reading" if name in chosen:
                return self.value(node.children[node.values.index(chosen[name])], chosen)
        values = [self.value(child, chosen) for child in node.children]
        match node.op:
            case "all":
                return self._folded(np.minimum, values, 2)
            case "any":
                return self._folded(np.maximum, values, 0)
        lower, higher = self._bounds(values)
        return self._step(np.maximum, self._step(np.minimum, higher, self._constant(1)), lower)

    def _denied(self, value: Value) -> Value:
        """The negation; what is missing does not show in it and is kept in mind."""
        step = (np.subtract, self._constant(2), value)
        if step not in self._places:
            self._seen = self._step(np.bitwise_or, self._seen, value)
        return self._place(step)

    def _claimed(self, chosen: Mapping[str, str]) -> Value:
        """The disjunction of the items that a row claims; of all where it claims none.

        The code of a claim is 1 where it is made, otherwise 0.
        """
        items = self._policy.items
        claims = [self._place(f"claim_{number}") for number in range(1, len(items) + 1)]
        some = self._folded(np.maximum, claims, 0)
        none = self._step(np.subtract, self._constant(1), some)
        found = self._constant(0)
        for item, claim in zip(items, claims, strict=True):
            counts = self._step(np.maximum, claim, none)
            value = self._step(np.multiply, self.finding(item, chosen), counts)
            found = self._step(np.maximum, found, value)
        return found

    def _bounds(self, values: Sequence[Value]) -> tuple[Value, Value]:
        """The least and the greatest of several values; mostly they are "both" and "either"."""
        match [self._list[value] for value in values]:
            case [(np.minimum, *both), (np.maximum, *either)] if both == either:
                return values[0], values[1]
        return self._folded(np.minimum, values, 2), self._folded(np.maximum, values, 0)

    def _folded(self, fold: np.ufunc, values: Sequence[Value], neutral: int) -> Value:
        """Minimum or maximum of several values."""
        result, *others = values or [self._constant(neutral)]
        for value in others:
            result = self._step(fold, result, value)
        return result

    def _step(self, operation: np.ufunc, left: Value, right: Value) -> Value:
        return self._place((operation, left, right))

    def _constant(self, code: int) -> Value:
        return self._place(code)

    def _place(self, made: _Made) -> Value:
        """Where a column (by name), a constant or a step stands; at the end where it is new."""
        if made not in self._places:
            self._places[made] = len(self._list)
            self._list.append(made)
        return self._places[made]

    def program(self, wanted: Mapping[str, Value]) -> Program:
        """What is carried out to compute the values wanted, by name; nothing else is."""
        asked = {*wanted.values(), self._seen}
        last: dict[Value, Value] = {}  # the step that takes a value last
        for value in range(len(self._list) - 1, -1, -1):
            made = self._list[value]
            if isinstance(made, tuple) and (value in last or value in asked):
                last = {made[1]: value, made[2]: value} | last
        needed = sorted({*last, *asked})
        columns = [value for value in needed if isinstance(self._list[value], str)]
        constants = [value for value in needed if isinstance(self._list[value], int)]
        place = {value: at for at, value in enumerate([*columns, *constants])}
        results = list(enumerate(wanted.values(), len(place)))
        kept = {value: at for at, value in reversed(results)}
        free: list[int] = []
        rooms = len(place) + len(results)
        new = count(rooms)
        steps = []
        for value in needed:
            made = self._list[value]
            if isinstance(made, tuple):
                operation, left, right = made
                over = [each for each in {left, right} if last[each] == value]
                free += [place[each] for each in over if place[each] >= rooms]
                place[value] = kept[value] if value in kept else free.pop() if free else next(new)
                steps.append((operation, place[left], place[right], place[value]))
        for at, value in results:
            if place[value] != at:  # a column, a constant, or the same as another result
                steps.append((np.maximum, place[value], place[value], at))
        return Program(
            tuple(str(self._list[value]) for value in columns),
            tuple(int(self._list[value]) for value in constants),  # type: ignore[arg-type]
            tuple(wanted),
            next(new) - rooms,
            place[self._seen],
            tuple(steps),
        )


@dataclass(frozen=True)
class Program:
    """Steps on arrays in a row: columns, constants, results, and rooms for what stands between.

    A step is an operation, the places of the two that it takes, and that of what it gives. At the
    place `seen` a row is negative where something missing was denied.
    """

    columns: tuple[str, ...]
    constants: tuple[int, ...]
    results: tuple[str, ...]
    rooms: int
    seen: int
    steps: tuple[tuple[np.ufunc, int, int, int], ...]

    def carry_out(self, columns: Callable[[slice], Sequence[Codes]], rows: int) -> Codes:
        """The codes of the results, each a row of an array.

        `columns` gives the codes of the columns for some of the rows; what is missing, -1, is
        unknown.
        """
        results = np.empty((len(self.results), rows), np.int8)
        longest = min(rows, BLOCK)
        constants = [np.full(longest, code, np.int8) for code in self.constants]
        rooms = [np.empty(longest, np.int8) for _ in range(self.rooms)]
        for start in range(0, rows, BLOCK):
            block = slice(start, min(start + BLOCK, rows))
            length = block.stop - start
            given = columns(block)
            passed = [*(each[:length] for each in constants), *results[:, block]]
            passed += [each[:length] for each in rooms]
            self._carry_out([*given, *passed])
            shown = [*results[:, block], passed[self.seen - len(given)]]
            if min(codes.min() for codes in shown) < 0:
                filled = [np.where(codes < 0, np.int8(1), codes) for codes in given]
                self._carry_out([*filled, *passed])
        return results

    def _carry_out(self, signed: list[Codes]) -> None:
        unsigned = [codes.view(np.uint8) for codes in signed]
        for operation, left, right, into in self.steps:
            held = unsigned if operation is np.maximum else signed
            operation(held[left], held[right], out=held[into])
