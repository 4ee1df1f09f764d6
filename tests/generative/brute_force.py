"""What follows from an expression, by trying everything that is not known.

Nothing here uses the rules of `rongcuo.logic` or `rongcuo.assess`: an expression has a value if
it has that value however the unknown facts turn out and however the open words are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from rongcuo.case import Case
from rongcuo.logic import Node, Truth
from rongcuo.policy.model import Policy

__all__ = ["Exhaustive", "Moves", "known_facts", "nodes"]

Moves = frozenset[tuple[str, str]]  # facts with yes or no, ambiguities with a reading


def nodes(node: Node) -> Iterator[Node]:
    """An expression and every part of it, in order of the text."""
    yield node
    for child in node.children:
        yield from nodes(child)


def outcomes(node: Node, given: Mapping[str, str]) -> frozenset[bool]:
    """The values that an expression can have when every fact and reading is given.

    One value, or both where only people can tell.
    """
    if node.op == "human":
        return frozenset([False, True])
    if node.op in ("fact", "is"):
        return frozenset([given[node.id] == "yes"])
    if node.op == "reading":
        return outcomes(node.children[node.values.index(given[node.id])], given)
    parts = product(*(outcomes(child, given) for child in node.children))
    if node.op == "not":
        return frozenset(not part for (part,) in parts)
    return frozenset((all if node.op == "all" else any)(part) for part in parts)


class Exhaustive:
    """All completions of one expression, some of whose readings are adopted."""

    def __init__(self, tree: Node, chosen: Mapping[str, str]) -> None:
        self._tree = tree
        self.facts = [n.id for n in nodes(tree) if n.op in ("fact", "is")]
        self.readings = [n.id for n in nodes(tree) if n.op == "reading" and n.id not in chosen]
        self.domains = dict.fromkeys(self.facts, ("yes", "no")) | {
            n.id: (chosen[n.id],) if n.id in chosen else n.values
            for n in nodes(tree)
            if n.op == "reading"
        }
        self._order = list(self.domains)
        self._seen: dict[tuple[str | None, ...], frozenset[bool]] = {}

    def value(self, known: Mapping[str, str]) -> Truth:
        """Yes or no where every completion of what is known says so, otherwise unknown."""
        possible = self._possible(tuple(known.get(name) for name in self._order))
        return Truth.UNKNOWN if len(possible) > 1 else Truth.YES if True in possible else Truth.NO

    def _possible(self, state: tuple[str | None, ...]) -> frozenset[bool]:
        if (seen := self._seen.get(state)) is not None:
            return seen
        if None in state:
            place = state.index(None)
            found = frozenset[bool]().union(
                *(
                    self._possible((*state[:place], value, *state[place + 1 :]))
                    for value in self.domains[self._order[place]]
                )
            )
        else:
            found = outcomes(self._tree, dict(zip(self._order, map(str, state), strict=True)))
        self._seen[state] = found
        return found

    def decides(self, name: str, known: Mapping[str, str]) -> bool:
        """Whether, all else being completed in some way, the finding depends on `name` alone."""
        others = [other for other in self._order if other not in known and other != name]
        for values in product(*(self.domains[other] for other in others)):
            completed = {**known, **dict(zip(others, values, strict=True))}
            if len({self.value({**completed, name: each}) for each in self.domains[name]}) > 1:
                return True
        return False

    def minimal_moves(
        self, known: Mapping[str, str], movable: Iterable[str], target: Truth, most: int
    ) -> set[Moves]:
        """The sets of at most `most` moves that give the value `target`, no part of which does."""
        found: set[Moves] = set()
        names = list(dict.fromkeys(movable))
        for size in range(min(most, len(names)) + 1):
            for some in combinations(names, size):
                for values in product(*(self.domains[name] for name in some)):
                    moves = frozenset(zip(some, values, strict=True))
                    if any(known.get(name) == value for name, value in moves):
                        continue
                    if any(smaller <= moves for smaller in found):
                        continue
                    if self.value({**known, **dict(moves)}) is target:
                        found.add(moves)
        return found


def known_facts(policy: Policy, case: Case) -> dict[str, str]:
    """What the answers say on each fact that conditions name: yes or no, nothing if unknown."""
    wanted = {
        n.id: set(n.values)
        for circumstance in policy.circumstances
        for n in nodes(circumstance.when)
        if n.op == "is"
    }
    known = {}
    for name, answer in case.answers.items():
        if isinstance(answer.value, Truth):
            if answer.value is not Truth.UNKNOWN:
                known[name] = "yes" if answer.value is Truth.YES else "no"
        elif name in wanted and answer.value:
            settled = not set(answer.value) & set(policy.fact(name).unsettled)
            if any(value in wanted[name] for value in answer.value):
                known[name] = "yes"
            elif settled:
                known[name] = "no"
    return known
