"""Comparing a case with every condition: one finding a provision, with the tree that explains it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rongcuo.assess.sets import Family, Scope, minimal_sets, names_of_every
from rongcuo.case import Case, truths
from rongcuo.logic import Node, Truth, atoms, combine, evaluate
from rongcuo.policy.model import Policy

__all__ = ["Assessment", "Condition", "Finding", "assess"]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition with its value and the evidence given for its fact."""

    node: Node
    value: Truth
    evidence: tuple[str, ...]
    children: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What comparing a case with one provision gives.

    `value` is the consensus over all readings that are open; `open_facts` and `open_readings`
    are those that can still decide it; `by_reading` is the value under each reading of each fork
    of the provision; `conditions` explain it (none for the list whose items are claimed: its
    value is the disjunction of theirs).
    """

    provision: str
    value: Truth
    claimed: bool
    open_facts: tuple[str, ...]
    open_readings: tuple[str, ...]
    flags: tuple[str, ...]
    by_reading: Mapping[str, Mapping[str, Truth]]
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Assessment:
    """One case compared with a policy; findings by provision, in order of the document."""

    case: Case
    policy: Policy

    @cached_property
    def facts(self) -> Mapping[str, Truth]:
        """The value of every fact answered."""
        return truths(self.case, self.policy)

    @cached_property
    def chosen(self) -> Mapping[str, str]:
        """The reading adopted for each ambiguity."""
        return self.case.chosen

    @cached_property
    def trees(self) -> Mapping[str, Node]:
        """The expression of every provision found on, in order of the document."""
        trees = {each.provision: each.when for each in self.policy.circumstances}
        items = self.case.claims or self.policy.items
        trees[self.policy.claimable] = Node("any", children=tuple(trees[item] for item in items))
        return {p.id: trees[p.id] for p in self.policy.provisions if p.id in trees}

    @cached_property
    def findings(self) -> Mapping[str, Finding]:
        """The findings: the definition, the list that is claimed from, and each of its items."""
        return {provision: self._finding(provision) for provision in self.trees}

    @property
    def in_play(self) -> tuple[str, ...]:
        """The definition and the claimed items (all items where none is claimed)."""
        items = self.case.claims or self.policy.items
        return tuple(p for p in self.trees if p == self.policy.definition or p in items)

    def deciding(self, provision: str, value: Truth) -> Family:
        """The minimal sets of answers and choices of readings that settle an open finding.

        What is known is not moved; a settled finding has no such sets.
        """
        tree = self.trees[provision]
        if evaluate(tree, self.facts, self.chosen) is not Truth.UNKNOWN:
            return frozenset()
        scope = Scope(self.facts, self.chosen, choosable=True)
        return minimal_sets(tree, value, scope)

    def movable(self, provision: str) -> frozenset[str]:
        """The unknown facts and open readings that can still decide a finding.

        Whatever can decide for a value stands in a minimal set for it; and what can decide for
        one value can decide for the other too, unless a part is never settled (human).
        """
        names = {name for moves in self.deciding(provision, Truth.YES) for name, _ in moves}
        tree = self.trees[provision]
        if any(leaf.op == "human" for leaf in atoms(tree)):
            if provision == self.policy.claimable:  # not met: a set from every item
                names |= self._against_every(tree)
            else:
                names |= {name for moves in self.deciding(provision, Truth.NO) for name, _ in moves}
        return frozenset(names)

    def _against_every(self, tree: Node) -> frozenset[str]:
        scope = Scope(self.facts, self.chosen, choosable=True)
        return names_of_every([minimal_sets(item, Truth.NO, scope) for item in tree.children])

    def _finding(self, provision: str) -> Finding:
        tree = self.trees[provision]
        shown: tuple[Condition, ...] = ()
        if provision == self.policy.claimable:
            value = evaluate(tree, self.facts, self.chosen)
        else:
            root = self._explained(tree)
            value, shown = root.value, root.children if tree.op == "all" else (root,)
        movable = self.movable(provision)
        leaves = {leaf.id: leaf.op for leaf in atoms(tree) if leaf.id in movable}
        return Finding(
            provision,
            value,
            provision in self.case.claims,
            tuple(name for name, op in leaves.items() if op != "reading"),
            tuple(name for name, op in leaves.items() if op == "reading"),
            self.policy.flags(provision),
            self._by_reading(tree),
            shown,
        )

    def _by_reading(self, tree: Node) -> dict[str, dict[str, Truth]]:
        """The value under each reading of each fork, the others as they are."""
        _, under = _under_readings(tree, self.facts, self.chosen)
        return {
            fork.id: {reading: under[fork.id, reading] for reading in fork.values}
            for fork in atoms(tree)
            if fork.op == "reading"
        }

    def _explained(self, node: Node) -> Condition:
        children = tuple(self._explained(child) for child in node.children)
        answer = self.case.answers.get(node.id)
        value = combine(
            node,
            tuple(child.value for child in children),
            self.facts.get(node.id, Truth.UNKNOWN),
            self.chosen.get(node.id),
        )
        return Condition(node, value, answer.evidence if answer else (), children)


def _under_readings(
    node: Node, facts: Mapping[str, Truth], chosen: Mapping[str, str]
) -> tuple[Truth, dict[tuple[str, str], Truth]]:
    """The value of an expression, and that under each reading of each fork in it."""
    if not node.children:
        return combine(node, (), facts.get(node.id, Truth.UNKNOWN)), {}
    choice = chosen.get(node.id)
    parts = [_under_readings(child, facts, chosen) for child in node.children]
    under = {
        move: combine(
            node, tuple([moved.get(move, value) for value, moved in parts]), chosen=choice
        )
        for move in {move for _, moved in parts for move in moved}
    }
    values = tuple([value for value, _ in parts])
    if node.op == "reading":
        under |= {(node.id, name): value for name, value in zip(node.values, values, strict=True)}
    return combine(node, values, chosen=choice), under


def assess(case: Case, policy: Policy) -> Assessment:
    """Compare a case with a policy. Findings are comparisons; no one is exempted by them."""
    return Assessment(case, policy)
