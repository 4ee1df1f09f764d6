"""What to establish next: the questions whose answers can decide, the most useful first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rongcuo.assess.findings import Assessment
from rongcuo.logic import Node, Truth, atoms
from rongcuo.policy.model import Policy

__all__ = ["Question", "establish_next"]


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to establish or a reading to decide.

    `provisions` are the open findings that it can help decide, `settles` those that one answer
    alone settles, with the values reached.
    """

    kind: Literal["fact", "reading"]
    id: str
    question: str
    evidence: tuple[str, ...]
    provisions: tuple[str, ...]
    settles: Mapping[str, tuple[Truth, ...]]


def establish_next(assessment: Assessment) -> tuple[Question, ...]:
    """Rank the facts and readings that can decide an open finding in play.

    First those that settle most findings with one answer; then by the size of the smallest set
    of answers in which they settle one, by the number of findings touched, by order of the text.
    No probabilities.
    """
    leaves: dict[str, Node] = {}
    touched: dict[str, list[str]] = {}
    settles: dict[str, dict[str, tuple[Truth, ...]]] = {}
    smallest: dict[str, int] = {}
    for provision in assessment.in_play:
        movable = assessment.movable(provision)
        families = {value: assessment.deciding(provision, value) for value in (Truth.NO, Truth.YES)}
        for leaf in atoms(assessment.trees[provision]):
            name = leaf.id
            if name not in movable or provision in touched.get(name, ()):
                continue
            leaves.setdefault(name, leaf)
            touched.setdefault(name, []).append(provision)
            sizes = {
                value: min((len(moves) for moves in family if name in dict(moves)), default=None)
                for value, family in families.items()
            }
            alone = tuple(value for value, size in sizes.items() if size == 1)
            settles.setdefault(name, {}).update({provision: alone} if alone else {})
            least = min(size for size in sizes.values() if size is not None)
            smallest[name] = min(least, smallest.get(name, least))

    order = list(leaves)

    def rank(name: str) -> tuple[int, int, int, int]:
        return (-len(settles[name]), smallest[name], -len(touched[name]), order.index(name))

    return tuple(
        _question(leaves[name], assessment.policy, tuple(touched[name]), settles[name])
        for name in sorted(leaves, key=rank)
    )


def _question(
    leaf: Node, policy: Policy, touched: tuple[str, ...], settles: Mapping[str, tuple[Truth, ...]]
) -> Question:
    name = leaf.id
    if leaf.op == "reading":
        return Question("reading", name, policy.ambiguity(name).question, (), touched, settles)
    fact = policy.fact(name)
    return Question("fact", name, fact.question, fact.evidence, touched, settles)
