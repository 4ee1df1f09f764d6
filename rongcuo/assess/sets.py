"""Smallest sets of moves that bring an expression to a value, computed on its tree.

A move learns or alters one fact, or chooses one reading. The minimal sets of a disjunction are
those of its parts and the minimal sets of a conjunction are unions of one from each; what is no
longer minimal is dropped on the way. Policies use a fact in one direction only. Where one stands in
both, altering it could undo what another part rests on: there a set also says what has to stay,
until it is whole. How many sets there can be is bounded where a policy is read (`policy.bounds`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import inf

from rongcuo.logic import Node, Truth, atoms, polarities

__all__ = [
    "Family",
    "Move",
    "Moves",
    "Scope",
    "minimal_sets",
    "names_of_every",
    "smallest_size",
]

Move = tuple[str, str]  # a fact with yes or no, or an ambiguity with the id of a reading
Moves = frozenset[Move]
Family = frozenset[Moves]
_Sizes = dict[Moves, int]  # by the moves of facts that stand at other leaves too

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
    alterable: bool = False
    choosable: bool = False


def minimal_sets(node: Node, target: Truth, scope: Scope, most: float = inf) -> Family:
    """All inclusion-minimal sets of at most `most` moves that make `node` yes or no (`target`).

    The empty set alone where it is so already; nothing where no moves make it so.
    """
    staying = _staying(node, scope)

    def of(node: Node, target: Truth) -> Family:
        if node.op == "human":
            return _NEVER
        if node.op in ("fact", "is"):
            return _leaf(node, target, scope, staying)
        if node.op == "not":
            return of(node.children[0], ~target)
        if node.op == "reading":
            if (choice := scope.chosen.get(node.id)) is not None:
                return of(node.children[node.values.index(choice)], target)
            branches = [of(child, target) for child in node.children]
            ways = [_each(branches, most, staying)]
            if scope.choosable:
                ways += (
                    _each([frozenset([frozenset([(node.id, reading)])]), branch], most, staying)
                    for reading, branch in zip(node.values, branches, strict=True)
                )
            return _one(ways)
        children = (of(child, target) for child in node.children)
        every = (node.op == "all") == (target is Truth.YES)
        return _each(children, most, staying) if every else _one(children)

    found = of(node, target)
    return _minimal(moves - staying for moves in found) if staying else found


def names_of_every(families: Sequence[Family]) -> frozenset[str]:
    """The names in the minimal unions of one set from each family, without forming the unions.

    No name may stand in two directions in the families. A move of a set counts if the other
    families can be served so that no rival set of its own family makes it needless; of the others
    only what they share with that family matters.
    """
    if not all(families):
        return frozenset()
    found: set[str] = set()
    for place, family in enumerate(families):
        within = frozenset[Move]().union(*family)
        added = _DONE
        for other in (*families[:place], *families[place + 1 :]):
            shared = {moves & within for moves in other}
            added = _minimal(a | b for a, b in product(added, shared))
        for own in family:
            for move in own:
                if move[0] not in found and any(
                    not any(rival <= (own | more) - {move} for rival in family) for more in added
                ):
                    found.add(move[0])
    return frozenset(found)


def smallest_size(node: Node, target: Truth, scope: Scope) -> int | None:
    """The size of the smallest set of moves of facts that makes `node` yes or no; None if none.

    A fact is merely counted once all its leaves have been seen; so the work grows with the number
    of facts that stand in several parts, not with the number of sets.
    """
    seen = Counter(leaf.id for leaf in atoms(node) if leaf.op in ("fact", "is"))
    staying = _staying(node, scope)

    def merged(sizes: Iterable[tuple[Moves, int]]) -> _Sizes:
        best: _Sizes = {}
        for moves, size in sizes:
            best[moves] = min(size, best.get(moves, size))
        return best

    def every(parts: Iterable[_Sizes]) -> _Sizes:
        total: _Sizes = {frozenset(): 0}
        for part in parts:
            pairs = product(total.items(), part.items())
            total = merged((a | b, m + n) for (a, m), (b, n) in pairs if not _contradictory(a | b))
        return total

    def one(parts: Iterable[_Sizes]) -> _Sizes:
        return merged(item for part in parts for item in part.items())

    def counted(node: Node, sizes: _Sizes) -> _Sizes:
        here = Counter(leaf.id for leaf in atoms(node))

        def apart(moves: Moves, size: int) -> tuple[Moves, int]:
            open_ = frozenset(move for move in moves if here[move[0]] < seen[move[0]])
            return open_, size + len(moves - open_ - staying)

        return merged(apart(moves, size) for moves, size in sizes.items())

    def of(node: Node, target: Truth) -> _Sizes:
        return counted(node, parts(node, target))

    def parts(node: Node, target: Truth) -> _Sizes:
        if node.op == "human":
            return {}
        if node.op in ("fact", "is"):
            return dict.fromkeys(_leaf(node, target, scope, staying), 0)
        if node.op == "not":
            return of(node.children[0], ~target)
        if node.op == "reading":
            if (choice := scope.chosen.get(node.id)) is not None:
                return of(node.children[node.values.index(choice)], target)
            return every(of(child, target) for child in node.children)
        children = (of(child, target) for child in node.children)
        return every(children) if (node.op == "all") == (target is Truth.YES) else one(children)

    sizes = of(node, target).items()
    return min((len(moves - staying) + size for moves, size in sizes), default=None)


def _staying(node: Node, scope: Scope) -> Moves:
    """The answers, as if they were moves, of facts that stand in both directions and may alter."""
    signs = Counter(name for name, _ in set(polarities(node)))
    known = ((name, scope.facts.get(name, Truth.UNKNOWN)) for name, n in signs.items() if n > 1)
    return frozenset(
        (name, _word(value))
        for name, value in known
        if scope.alterable and value is not Truth.UNKNOWN
    )


def _word(value: Truth) -> str:
    return "yes" if value is Truth.YES else "no"


def _leaf(node: Node, target: Truth, scope: Scope, staying: Moves) -> Family:
    name = node.id
    value = scope.facts.get(name, Truth.UNKNOWN)
    if value is target:
        return frozenset([staying & {(name, _word(value))}])
    if value is Truth.UNKNOWN or scope.alterable:
        return frozenset([frozenset([(name, _word(target))])])
    return _NEVER


def _one(families: Iterable[Family]) -> Family:
    """The sets of any family."""
    return _minimal(moves for family in families for moves in family)


def _each(families: Iterable[Family], most: float, staying: Moves) -> Family:
    """The unions of one set from each family, of at most `most` moves besides what stays."""
    every = list(families)
    if not all(every):
        return _NEVER
    total = _DONE
    for family in every:
        unions = (a | b for a, b in product(total, family))
        total = _minimal(u for u in unions if len(u - staying) <= most and not _contradictory(u))
    return total


def _minimal(sets: Iterable[Moves]) -> Family:
    kept: set[Moves] = set()
    for moves in sorted(set(sets), key=len):
        if 2 ** len(moves) < len(kept) / 16:  # far fewer subsets than sets to compare with
            parts = (frozenset(c) for n in range(len(moves)) for c in combinations(moves, n))
            needless = any(part in kept for part in parts)
        else:
            needless = any(smaller <= moves for smaller in kept)
        if not needless:
            kept.add(moves)
    return frozenset(kept)


def _contradictory(moves: Moves) -> bool:
    return len({name for name, _ in moves}) < len(moves)
