"""Frames of random answers: every combination is as likely as any other, sense or not."""

from __future__ import annotations

import numpy as np
import pandas as pd

from rongcuo.cases.columns import columns
from rongcuo.cases.typed import TRI, coded, empty
from rongcuo.policy.model import Policy

__all__ = ["random_frame"]


def random_frame(policy: Policy, rows: int, seed: int) -> pd.DataFrame:
    """A case table whose facts and claims are drawn evenly; each row claims few items or none."""
    random = np.random.default_rng(seed)
    frame = {}
    for column in columns(policy):
        match column.kind:
            case "tri":
                drawn = random.integers(0, 3, rows)
                frame[column.id] = coded(drawn.astype(np.int8), TRI)
            case "enum":
                codes = random.integers(-1, len(column.values), rows).astype(np.int8)
                frame[column.id] = coded(codes, pd.CategoricalDtype(list(column.values)))
            case "set":
                sets = [*column.values, "、".join(column.values[:2]), "、".join(column.values)]
                codes = random.integers(-1, len(sets), rows).astype(np.int8)
                frame[column.id] = coded(codes, pd.CategoricalDtype(pd.Index(sets, dtype="str")))
            case "claim":
                frame[column.id] = pd.Series(random.random(rows) < 0.15)
            case _:
                frame[column.id] = empty(column, rows)
    frame["case"] = pd.Series([f"K{n}" for n in range(rows)], dtype=frame["case"].dtype)
    return pd.DataFrame(frame)
