"""Where human decisions depart from the findings, clause by clause, with the reasons given.

This tells which words people read otherwise than the rules encode them: a question to the rules
and to the guidance, not to the people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rongcuo.record import Record

__all__ = ["Judgement", "by_clause", "judgements"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person held of one provision in one case, beside what was found.

    `found` and `held` are met, not_met or undetermined; `reason` and `why` (why it departs) are
    free text and stay within the committee.
    """

    case: str
    step: str
    role: str
    on: date
    provision: str
    found: str
    held: str
    reason: str
    why: str

    @property
    def departs(self) -> bool:
        """Whether it was held otherwise than found."""
        return self.found != self.held

    @property
    def contradicts(self) -> bool:
        """Whether a settled finding was held otherwise; not where it was open or left open."""
        return self.departs and "undetermined" not in (self.found, self.held)


def judgements(records: Iterable[Record]) -> tuple[Judgement, ...]:
    """Every provision held in the decisions of these records; records without one give none."""
    return tuple(
        Judgement(
            record.content["case"]["case"],
            decision.step,
            decision.role,
            decision.on,
            each.provision,
            record.content["decision"]["reasons"][place]["found"],
            each.held,
            each.reason,
            each.departs,
        )
        for record in records
        if (decision := record.decision) is not None
        for place, each in enumerate(decision.reasons)
    )


def by_clause(rows: Iterable[Judgement]) -> dict[str, Counter[tuple[str, str]]]:
    """How often each provision was found so and held so: counts by (found, held)."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for row in rows:
        counts.setdefault(row.provision, Counter())[row.found, row.held] += 1
    return counts
