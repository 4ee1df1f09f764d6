"""What Articles 6 to 9 attach to a case: effects, duties and powers, each with its words."""

from __future__ import annotations

from rongcuo.case import Case, truths
from rongcuo.logic import Truth, evaluate
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Measure

__all__ = ["measures"]


def measures(case: Case, policy: Policy, outcome: str | None = None) -> tuple[Measure, ...]:
    """The measures that the facts of a case, or the outcome that a person entered, bring up.

    They are listed, not ordered: a power (可以) stays one, and an attitude alone yields nothing.
    """
    facts = truths(case, policy)
    return tuple(
        measure
        for measure in policy.measures
        if (measure.when is not None and evaluate(measure.when, facts) is Truth.YES)
        or (outcome is not None and outcome in measure.outcome)
    )
