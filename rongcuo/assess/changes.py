"""What would change a finding: the smallest sets of fact values that bring it to met or not met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rongcuo.assess.findings import Assessment
from rongcuo.assess.sets import Moves, Scope, minimal_sets, smallest_size
from rongcuo.logic import Truth, atoms

__all__ = ["Change", "Ways", "what_would_change"]

MOST = 3


@dataclass(frozen=True, slots=True)
class Change:
    """Facts to learn (unknown now) and facts answered otherwise now, with the value wanted."""

    learn: Mapping[str, str]
    differ: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ways:
    """All minimal changes of at most three facts that reach a value, and the size of the smallest.

    One empty change of size 0 where the value is reached already; none and None where no facts
    reach it.
    """

    sets: tuple[Change, ...]
    smallest: int | None


def what_would_change(assessment: Assessment, provision: str) -> dict[Truth, Ways]:
    """For met (YES) and not met (NO): the changes that bring a finding there.

    Readings stay as they are, adopted or open. Changes that contradict no answer come first,
    then the smaller ones, then those earlier in the text.
    """
    tree = assessment.trees[provision]
    facts = assessment.facts
    scope = Scope(facts, assessment.case.chosen, alterable=True)
    places: dict[str, int] = {}
    for index, leaf in enumerate(atoms(tree)):
        places.setdefault(leaf.id, index)

    def change(moves: Moves) -> Change:
        wanted = dict(sorted(moves, key=lambda move: places[move[0]]))
        known = {name for name in wanted if facts.get(name, Truth.UNKNOWN) is not Truth.UNKNOWN}
        return Change(
            {name: value for name, value in wanted.items() if name not in known},
            {name: value for name, value in wanted.items() if name in known},
        )

    def rank(change: Change) -> tuple[int, int, list[int]]:
        names = [*change.learn, *change.differ]
        return len(change.differ), len(names), sorted(places[name] for name in names)

    return {
        target: Ways(
            tuple(sorted(map(change, minimal_sets(tree, target, scope, MOST)), key=rank)),
            smallest_size(tree, target, scope),
        )
        for target in (Truth.YES, Truth.NO)
    }
