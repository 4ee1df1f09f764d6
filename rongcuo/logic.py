"""Kleene's three values and the expressions that conditions are written in.

A value is NO < UNKNOWN < YES, so that conjunction is the minimum and disjunction the maximum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

__all__ = [
    "Node",
    "Op",
    "Quote",
    "Truth",
    "agreed",
    "all_of",
    "any_of",
    "atoms",
    "combine",
    "evaluate",
    "polarities",
]


class Truth(IntEnum):
    """A Kleene value; unknown is never treated as no."""

    NO = 0
    UNKNOWN = 1
    YES = 2

    def __invert__(self) -> Truth:
        """Negate: no becomes yes, unknown stays unknown.

        >>> ~Truth.NO
        <Truth.YES: 2>
        """
        return Truth(2 - self)


def all_of(values: Iterable[Truth]) -> Truth:
    """Conjunction; yes for no values at all.

    >>> all_of([Truth.YES, Truth.UNKNOWN])
    <Truth.UNKNOWN: 1>
    """
    return min(values, default=Truth.YES)


def any_of(values: Iterable[Truth]) -> Truth:
    """Disjunction; no for no values at all.

    >>> any_of([Truth.YES, Truth.UNKNOWN])
    <Truth.YES: 2>
    """
    return max(values, default=Truth.NO)


def agreed(values: Iterable[Truth]) -> Truth:
    """Consensus of readings: their value where all agree, otherwise unknown.

    >>> agreed([Truth.YES, Truth.NO])
    <Truth.UNKNOWN: 1>
    """
    found = tuple(values)
    return found[0] if found and min(found) == max(found) else Truth.UNKNOWN


Op = Literal["all", "any", "not", "fact", "is", "reading", "human"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a provision: code points `start` to `end` of its text."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Node:
    """One condition.

    | op      | children      | id               | values                                |
    |---------|---------------|------------------|---------------------------------------|
    | all/any | any number    |                  |                                       |
    | not     | one           |                  |                                       |
    | fact    | none          | fact             |                                       |
    | is      | none          | fact (enum, set) | those that make it yes                |
    | reading | one a reading | ambiguity        | the readings' ids, in the same order  |
    | human   | none          | ambiguity        | none of the tool's: always unknown    |
    """

    op: Op
    quote: Quote | None = None
    id: str = ""
    values: tuple[str, ...] = ()
    children: tuple[Node, ...] = ()


def combine(
    node: Node,
    children: tuple[Truth, ...],
    leaf: Truth = Truth.UNKNOWN,
    chosen: str | None = None,
) -> Truth:
    """Give the value of `node` from its children's values.

    `leaf` is the value of a fact or is node; `chosen` the reading adopted for a reading node,
    None where its ambiguity is open.
    """
    match node.op:
        case "all":
            return all_of(children)
        case "any":
            return any_of(children)
        case "not":
            return ~children[0]
        case "reading":
            return agreed(children) if chosen is None else children[node.values.index(chosen)]
        case "human":
            return Truth.UNKNOWN
        case _:
            return leaf


def atoms(node: Node) -> Iterator[Node]:
    """Walk the facts, readings and human nodes of an expression, in order of the text."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if node.op in ("fact", "is", "human", "reading"):
            yield node
        waiting += reversed(node.children)


def polarities(node: Node, positive: bool = True) -> Iterator[tuple[str, bool]]:
    """Give each fact of an expression with its polarity: whether a yes speaks for the whole."""
    if node.op in ("fact", "is"):
        yield node.id, positive
    for child in node.children:
        yield from polarities(child, positive != (node.op == "not"))


def evaluate(
    node: Node, answers: Mapping[str, Truth], chosen: Mapping[str, str] | None = None
) -> Truth:
    """Give the value of an expression.

    `answers` maps the key of each leaf (its fact id) to a value; a fact left out is unknown.
    `chosen` maps an ambiguity to the reading adopted; one left out is open.

    >>> evaluate(Node("not", children=(Node("fact", id="private_gain_self"),)), {})
    <Truth.UNKNOWN: 1>
    """
    if node.op in ("fact", "is"):
        return answers.get(node.id, Truth.UNKNOWN)
    choice = chosen.get(node.id) if chosen and node.op == "reading" else None
    if choice is not None:
        return evaluate(node.children[node.values.index(choice)], answers, chosen)
    children = tuple([evaluate(child, answers, chosen) for child in node.children])
    return combine(node, children)
