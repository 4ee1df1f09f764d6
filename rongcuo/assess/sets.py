"""Smallest sets of moves that bring an expression to a value, computed on its tree.

A move learns or alters one fact, or chooses one reading. Conditions use a fact in one direction
only, so the minimal sets of a disjunction are those of its parts and the minimal sets of a
conjunction are unions of one from each; what is no longer minimal is dropped on the way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import inf

from rongcuo.logic import Node, Truth, atoms

__all__ = ["Family", "Move", "Moves", "Scope", "minimal_sets", "smallest_size"]

Move = tuple[str, str]  # a fact with yes or no, or an ambiguity with the id of a reading
Moves = frozenset[Move]
Family = frozenset[Moves]

_DONE: Family = frozenset([frozenset()])
_NEVER: Family = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be moved.

    `facts` are the values as they stand; `alterable` says whether answered facts may be answered
    otherwise; `chosen` are the readings adopted, `choosable` whether open ones may be chosen.
    """

    facts: Mapping[str, Truth]
    chosen: Mapping[str, str]
    alterable: bool
    choosable: bool


def minimal_sets(node: Node, target: Truth, scope: Scope, most: float = inf) -> Family:
    """All inclusion-minimal sets of at most `most` moves that make `node` yes or no (`target`).

    The empty set alone where it is so already; nothing where no moves make it so.
    """

    def of(node: Node, target: Truth) -> Family:
        if node.op == "human":
            return _NEVER
        if node.op in ("fact", "is"):
            return _leaf(node, target, scope)
        if node.op == "not":
            return of(node.children[0], ~target)
        if node.op == "reading":
            if (choice := scope.chosen.get(node.id or "")) is not None:
                return of(node.children[node.values.index(choice)], target)
            branches = [of(child, target) for child in node.children]
            ways = [_each(branches, most)]
            if scope.choosable:
                ways += (
                    _each([frozenset([frozenset([(node.id or "", reading)])]), branch], most)
                    for reading, branch in zip(node.values, branches, strict=True)
                )
            return _one(ways)
        children = (of(child, target) for child in node.children)
        every = (node.op == "all") == (target is Truth.YES)
        return _each(children, most) if every else _one(children)

    return of(node, target)


def smallest_size(node: Node, target: Truth, scope: Scope) -> int | None:
    """The size of the smallest set of moves of facts that makes `node` yes or no; None if none.

    Facts that stand at one leaf only are merely counted; so the work grows with the number of
    facts that stand at several, not with the number of sets.
    """
    seen = Counter(leaf.id for leaf in atoms(node) if leaf.op in ("fact", "is"))
    Sizes = dict[Moves, int]  # by the moves of facts that stand at several leaves

    def merged(sizes: Iterable[tuple[Moves, int]]) -> Sizes:
        best: Sizes = {}
        for moves, size in sizes:
            best[moves] = min(size, best.get(moves, size))
        return best

    def every(parts: Iterable[Sizes]) -> Sizes:
        total: Sizes = {frozenset(): 0}
        for part in parts:
            pairs = product(total.items(), part.items())
            total = merged((a | b, m + n) for (a, m), (b, n) in pairs if not _contradictory(a | b))
        return total

    def one(parts: Iterable[Sizes]) -> Sizes:
        return merged(item for part in parts for item in part.items())

    def of(node: Node, target: Truth) -> Sizes:
        if node.op == "human":
            return {}
        if node.op in ("fact", "is"):
            several = seen[node.id] > 1
            family = _leaf(node, target, scope)
            return {
                moves if several else frozenset(): 0 if several else len(moves) for moves in family
            }
        if node.op == "not":
            return of(node.children[0], ~target)
        if node.op == "reading":
            if (choice := scope.chosen.get(node.id or "")) is not None:
                return of(node.children[node.values.index(choice)], target)
            return every(of(child, target) for child in node.children)
        children = (of(child, target) for child in node.children)
        return every(children) if (node.op == "all") == (target is Truth.YES) else one(children)

    return min((len(moves) + size for moves, size in of(node, target).items()), default=None)


def _leaf(node: Node, target: Truth, scope: Scope) -> Family:
    name = node.id or ""
    value = scope.facts.get(name, Truth.UNKNOWN)
    if value is target:
        return _DONE
    if value is Truth.UNKNOWN or scope.alterable:
        return frozenset([frozenset([(name, "yes" if target is Truth.YES else "no")])])
    return _NEVER


def _one(families: Iterable[Family]) -> Family:
    """The sets of any family."""
    return _minimal(moves for family in families for moves in family)


def _each(families: Iterable[Family], most: float) -> Family:
    """The unions of one set from each family."""
    every = list(families)
    if not all(every):
        return _NEVER
    total = _DONE
    for family in every:
        unions = (a | b for a, b in product(total, family))
        total = _minimal(u for u in unions if len(u) <= most and not _contradictory(u))
    return total


def _minimal(sets: Iterable[Moves]) -> Family:
    kept: list[Moves] = []
    for moves in sorted(set(sets), key=len):
        if not any(smaller <= moves for smaller in kept):
            kept.append(moves)
    return frozenset(kept)


def _contradictory(moves: Moves) -> bool:
    return len({name for name, _ in moves}) < len(moves)
