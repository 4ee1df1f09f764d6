"""合成: answer sheets of an invented group, to show what the analysis gives."""

from __future__ import annotations

import random
from collections.abc import Mapping

from rongcuo.answer_sheet import AnswerSheet, Judged
from rongcuo.exercise import Exercise, Point

__all__ = ["sample_sheets"]

_LETTERS = "bcdfghjkmnpqrstvwxz"
_CARE = (0.75, 0.98)  # how often an invented trainee judges a point as it is found
_OPEN = 0.2  # how much less often where it is found undetermined: unknown is taken for no


def sample_sheets(
    exercises: Mapping[str, Exercise], number: int = 24, seed: int = 63
) -> tuple[AnswerSheet, ...]:
    """Invented sheets of `number` trainees on these exercises, by case; the same for the same seed.

    Each trainee has a care of their own; points found undetermined are missed more often.
    """
    chance = random.Random(seed)
    return tuple(_sheet(exercises, chance) for _ in range(number))


def _sheet(exercises: Mapping[str, Exercise], chance: random.Random) -> AnswerSheet:
    policy = next(iter(exercises.values())).policy
    care = chance.uniform(*_CARE)
    return AnswerSheet(
        policy=policy.id,
        policy_hash=policy.hash,
        sheet="".join(chance.choice(_LETTERS) for _ in range(8)),
        saved=1,
        group=chance.choice(("A1", "A2")),
        cases=tuple(exercises),
        judged={
            case: Judged(
                {
                    point.id: _judged(point, care, chance)
                    for point in exercise.points
                    if point.choices
                },
                compared=True,
            )
            for case, exercise in exercises.items()
        },
    )


def _judged(point: Point, care: float, chance: random.Random) -> str:
    likely = care - _OPEN if point.found == "undetermined" else care
    if chance.random() < likely:
        return point.found
    return chance.choice([value for value in point.choices if value != point.found])
