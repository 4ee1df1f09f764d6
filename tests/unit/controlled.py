"""Small tables under the rules of disclosure control, and what is told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rongcuo.trends.control import Control
from rongcuo.trends.counted import Measure
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import AUDIENCES, Exception_, Reason, Release

__all__ = [
    "INTERNAL",
    "PUBLIC",
    "RESTRICTED",
    "Y2024",
    "M",
    "Table",
    "Told",
    "control",
    "measure",
    "release",
    "told",
]

Table = dict[str, int]
Told = dict[str, int | Reason | None]

INTERNAL, RESTRICTED, PUBLIC = (AUDIENCES[name] for name in ("internal", "restricted", "public"))
Y2024 = Period(2024, 2024)


def measure(name: str, classes: str, universe: str = "", internal: bool = False) -> Measure:
    """A measure whose classes are single letters, dividing `M ab`, say, or all cases."""
    of, _, some = universe.partition(" ")
    return Measure(name, name, {c: c for c in classes}, (of, tuple(some)) if of else None, internal)


def control(
    tables: dict[Measure, Table] | list[tuple[Measure, Table]],
    *,
    audience: str = "internal",
    between: Iterable[Relation] = (),
    previous: Release | None = None,
    allowed: Iterable[Exception_] = (),
    base: int = 1,
) -> Control:
    """The rules applied to tables of 2024, one after the other."""
    pairs = list(tables.items()) if isinstance(tables, dict) else tables
    counted = Counter({(2024, m.id, cls): n for m, table in pairs for cls, n in table.items()})
    known = {m.id: m for m, _ in pairs}
    made = Control(counted, between, AUDIENCES[audience], previous, known, allowed, base)
    for each, _ in pairs:
        made.take(each, (Y2024,))
    return made


def told(made: Control | Release, name: str) -> Told:
    """What is told of every class of a measure in 2024: its count, or why it is hidden."""
    return {
        cls: count.reason if count.value is None else count.value
        for (_, of, cls), count in made.counts.items()
        if of == name
    }


def release(made: Control, audience: str = "internal", base: int = 1) -> Release:
    """What was decided, as the release before."""
    return Release(
        *(AUDIENCES[audience], (2024,), made.counts, made.periods, {}, made.totals), base=base
    )


M = measure("M", "abc")
