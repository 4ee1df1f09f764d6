"""What holds between counts of different tables, as anyone who knows the rules can tell.

A case counted here is counted there too. So a count that is shown bounds another that is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rongcuo.policy.model import Policy
from rongcuo.trends.counted import measures

__all__ = ["Relation", "relations"]

Place = tuple[str, str]
"""Measure and class."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Every case of `part` is one of `whole`; or, where `apart`, no case is in both.

    Two that are apart divide the same cases: their sum is at most the number of these.
    """

    part: Place
    whole: Place
    apart: bool = False


def relations(policy: Policy) -> tuple[Relation, ...]:
    """All that hold for every register, however odd its cases."""
    return tuple(_relations(policy))


def _relations(policy: Policy) -> Iterator[Relation]:
    known = measures(policy)
    yield Relation(("I2", "unknown"), ("I4", "unknown"))
    yield Relation(("I7", "never"), ("I8", "deferred"), apart=True)
    for number, item in enumerate(policy.items, 1):
        for outcome in known["I8"].classes:
            yield Relation((f"X.{number}", outcome), ("I8", outcome))
        yield from _readings(policy, f"Q.{number}", item)
    last = len(policy.items)
    yield Relation(("I9.only", "yes"), (f"I9.{last}", "yes"))
    if policy.definition is None:
        return
    yield from _readings(policy, "Q.0", policy.definition)
    for name in known:
        if name.startswith("I10.") and _conjoined(policy):
            yield Relation((name, "no"), ("Q.0", "no"))
            yield Relation((name, "no"), ("C.not_met", "not_met"))
    for name in ("C.relief", "C.not_met"):
        yield Relation((name, "met"), ("Q.0", "yes"))


def _readings(policy: Policy, finding: str, provision: str) -> Iterator[Relation]:
    """Where the finding differs between readings, it is undetermined.

    A fork under a provision is known by the ambiguity, so it stands beside one finding only.
    """
    from rongcuo.cases.screen import forks

    for fork in forks(policy, provision):
        yield Relation((f"R.{fork}", "yes"), (finding, "unknown"))


def _conjoined(policy: Policy) -> bool:
    """Whether the definition is met only if every one of its conditions is."""
    assert policy.definition is not None
    return policy.circumstance(policy.definition).when.op == "all"
