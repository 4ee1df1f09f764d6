"""Agreement of several judges: counts point by point, and Krippendorff's alpha with its interval.

待定 (undetermined) is a category like the others: two who both leave a point open agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

__all__ = ["VALUES", "Alpha", "agreement", "alpha", "counts", "judgements"]

VALUES = ("met", "not_met", "undetermined")
_RESAMPLES = 1_000
_FEWEST = 5
_SEED = 63


@dataclass(frozen=True, slots=True)
class Alpha:
    """Krippendorff's alpha (nominal) over `points` judged by two people or more.

    `low` and `high` bound 95 % of the resamples of the points. None where alpha is not defined:
    fewer than five points have two judgements, or everyone always said the same.
    """

    value: float | None
    low: float | None
    high: float | None
    points: int


def judgements(rows: Iterable[Mapping[str, str]]) -> pd.DataFrame:
    """The rows of answer sheets (`rongcuo.answer_sheets.rows`) that judge a clause or a condition."""
    columns = ["sheet", "group", "case", "point", "kind", "provision", "words", "judged", "found"]
    frame = pd.DataFrame(list(rows), columns=columns)
    return frame[frame["kind"].isin(["condition", "provision"])].reset_index(drop=True)


def counts(frame: pd.DataFrame) -> pd.DataFrame:
    """One row a case and point: how many judged it, how many said what, the share of pairs agreed.

    Columns: case, point, provision, words, found, met, not_met, undetermined, n, agreed (NaN
    under two).
    """
    keys = ["case", "point", "provision", "words", "found"]
    table = (
        frame.groupby(keys, sort=False)["judged"]
        .value_counts()
        .unstack(fill_value=0)
        .reindex(columns=VALUES, fill_value=0)
        .reset_index()
        .rename_axis(columns=None)
    )
    said = table[list(VALUES)]
    table["n"] = said.sum(axis=1)
    pairs = table["n"] * (table["n"] - 1)
    table["agreed"] = ((said * (said - 1)).sum(axis=1) / pairs).where(pairs > 0)
    return table


def alpha(table: pd.DataFrame) -> Alpha:
    """Krippendorff's alpha of the points counted, with a bootstrap interval over the points."""
    usable = table.loc[table["n"] >= 2, list(VALUES)].to_numpy()
    value = _alpha(usable)
    if value is None:
        return Alpha(None, None, None, len(usable))
    chance = np.random.default_rng(_SEED)
    again = (
        _alpha(usable[chance.integers(len(usable), size=len(usable))]) for _ in range(_RESAMPLES)
    )
    low, high = np.percentile([each for each in again if each is not None], [2.5, 97.5])
    return Alpha(value, float(low), float(high), len(usable))


def _alpha(said: npt.NDArray[np.int64]) -> float | None:
    """Krippendorff's formula for nominal values, from the number of raters by point and value.

    Written out, as the library for it is under the GPL, which this package's users would inherit.
    """
    if len(said) < _FEWEST or (said.sum(axis=0) > 0).sum() < 2:
        return None
    raters = said.sum(axis=1)
    counts = said.sum(axis=0)
    observed = ((raters**2 - (said**2).sum(axis=1)) / (raters - 1)).sum()
    expected = (counts.sum() ** 2 - (counts**2).sum()) / (counts.sum() - 1)
    return float(1 - observed / expected)


def agreement(table: pd.DataFrame) -> pd.DataFrame:
    """One row a provision, the most divided first: points, the share of pairs agreed, alpha."""
    rows = []
    for provision, part in table.groupby("provision", sort=False):
        found = alpha(part)
        rows.append(
            {
                "provision": provision,
                "points": found.points,
                "agreed": part["agreed"].mean(),
                "alpha": found.value,
                "low": found.low,
                "high": found.high,
            }
        )
    columns = ["provision", "points", "agreed", "alpha", "low", "high"]
    return pd.DataFrame(list(rows), columns=columns).sort_values(
        "agreed", kind="stable", ignore_index=True
    )
