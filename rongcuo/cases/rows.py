"""One row of a case table as a case, so that it can be looked at alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from rongcuo.case import WORDS, Answer, Case
from rongcuo.cases.columns import columns
from rongcuo.policy.model import Policy

__all__ = ["as_case"]


def as_case(row: Any, policy: Policy) -> Case:
    """The case that a row (a Series by column id) stands for, without evidence and narrative."""
    answers: dict[str, Answer] = {}
    dates: dict[str, date] = {}
    claims = []
    for column in columns(policy):
        value = row[column.id]
        match column.kind:
            case "claim":
                if value:
                    claims.append(policy.items[int(column.id.removeprefix("claim_")) - 1])
            case "tri":
                answers[column.id] = Answer(WORDS[value])
            case _ if pd.isna(value) or column.kind in ("label", "year", "amount", "outcome"):
                continue
            case "date":
                dates[column.id] = value.date()
            case _:
                answers[column.id] = Answer(tuple(str(value).split("、")))
    return Case(str(row["case"]), claims=tuple(claims), answers=answers, dates=dates)
