"""A register as it stood on an earlier day: later cases not yet in it, later steps not yet taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from rongcuo.policy.model import Policy
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.release import AUDIENCES, Audience, Release
from rongcuo.trends.tally import tally

__all__ = ["as_it_stood", "one_after_the_other"]


def as_it_stood(frame: pd.DataFrame, on: date) -> pd.DataFrame:
    """The cases received by a day; what was decided or done after it is open again."""
    day = pd.Timestamp(on)
    received = frame["application_received_on"]
    there = (received <= day) | (received.isna() & (frame["year"].astype(int) <= on.year))
    then = frame[there].reset_index(drop=True)
    decided = ~then["outcome"].isin(["pending", "deferred", "refused_late"])
    undecided = decided & ~(then["result_made_on"] <= day)
    deferred = (then["deferral_started_on"] <= day) & undecided
    for name in then.columns:
        if pd.api.types.is_datetime64_dtype(then[name]):
            then[name] = then[name].mask(then[name] > day)
    then.loc[undecided, "outcome"] = "pending"
    then.loc[deferred, "outcome"] = "deferred"
    then.loc[undecided, ["amount_loss", "amount_recovered"]] = np.nan
    return then


def one_after_the_other(
    frame: pd.DataFrame, policy: Policy, audience: Audience, days: Sequence[date], base: int = 1
) -> list[Release]:
    """The releases of a register on several days, each beside the one before.

    A public one is made beside the internal one of its day.
    """
    internal = []
    if audience.id == "public":
        internal = one_after_the_other(frame, policy, AUDIENCES["internal"], days, base)
    found: list[Release] = []
    for number, on in enumerate(days):
        counted = tally(as_it_stood(frame, on), policy, on)
        over = on.year if (on.month, on.day) == (12, 31) else on.year - 1
        before = found[-1] if found else None
        beside = internal[number] if internal else None
        found.append(
            disclose(counted, policy, audience, before, base=base, over=over, beside=beside)
        )
    return found
