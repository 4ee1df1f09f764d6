"""Findings for every row of a case table at once, from the same expressions as `rongcuo.assess`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from statistics import mode
from typing import Any

import numpy as np
import pandas as pd

from rongcuo.cases.plan import Codes, Plan, Program
from rongcuo.cases.typed import TRI
from rongcuo.logic import atoms
from rongcuo.policy.model import Policy

__all__ = ["Given", "findings", "forks", "screen", "tri"]


def screen(
    frame: pd.DataFrame,
    policy: Policy,
    chosen: Mapping[str, str] | None = None,
    *,
    readings: bool = False,
) -> pd.DataFrame:
    """The finding of every provision for every row, as ordered categoricals no < unknown < yes.

    `frame` has the columns and dtypes of a case table (those that conditions use and the claims).
    `chosen` maps an ambiguity to the reading adopted for all rows. The columns are the
    provisions, in order of the document; with `readings`, after each the value under every
    reading of each of its forks: `art_4__point_3.A20a.both`. The index is the frame's.
    """
    program = _program(policy, frozenset((chosen or {}).items()), readings)
    codes = program.carry_out(Given(frame, policy, program.columns).codes, len(frame))
    columns = {
        name: pd.Categorical.from_codes(found, dtype=TRI, validate=False)
        for name, found in zip(program.results, codes, strict=True)
    }
    return pd.DataFrame(columns, index=frame.index, copy=False)


@lru_cache(maxsize=16)
def _program(policy: Policy, adopted: frozenset[tuple[str, str]], readings: bool) -> Program:
    """What is computed for the columns of the result."""
    plan, chosen = Plan(policy), dict(adopted)
    wanted = {}
    for provision in findings(policy):
        wanted[provision] = plan.finding(provision, chosen)
        for fork in forks(policy, provision) if readings else ():
            for reading in policy.ambiguity(fork).readings:
                under = {**chosen, fork: reading.id}
                wanted[f"{provision}.{fork}.{reading.id}"] = plan.finding(provision, under)
    return plan.program(wanted)


def findings(policy: Policy) -> tuple[str, ...]:
    """The provisions found on, in order of the document, as `rongcuo.assess` gives them."""
    stated = {each.provision for each in policy.circumstances} | {policy.claimable}
    return tuple(p.id for p in policy.provisions if p.id in stated)


def forks(policy: Policy, provision: str) -> tuple[str, ...]:
    """The forks in a provision's expression, or in those of its items, in order of the text."""
    stated = policy.items if provision == policy.claimable else (provision,)
    leaves = [leaf for each in stated for leaf in atoms(policy.circumstance(each).when)]
    return tuple(dict.fromkeys(leaf.id for leaf in leaves if leaf.op == "reading"))


class Given:
    """The columns of a frame that a program takes, none of them copied.

    ValueError where a three-valued one is not an ordered categorical no < unknown < yes.
    """

    def __init__(self, frame: pd.DataFrame, policy: Policy, columns: Sequence[str]) -> None:
        self._codes: list[Codes] = []
        self._tables: dict[int, Mapping[int, int]] = {}
        for place, name in enumerate(columns):
            held: Any = frame[name].array
            if name.startswith("claim_"):
                self._codes.append(held.to_numpy().view(np.int8))
                continue
            if name in policy.is_values:
                self._tables[place] = _settles(policy, name, held.categories)
            elif held.dtype is not TRI and held.dtype != TRI:
                raise ValueError(f"{name}: not an ordered categorical {tuple(TRI.categories)}")
            self._codes.append(held.codes)

    def codes(self, rows: slice) -> list[Codes]:
        """The codes of the columns for some rows."""
        codes = [column[rows] for column in self._codes]
        for place, table in self._tables.items():
            codes[place] = _looked_up(table, codes[place])
        return codes


def _looked_up(table: Mapping[int, int], codes: Codes) -> Codes:
    """The value of each code: the commonest one, but for the few codes that have another.

    Comparing with those is quicker than a lookup.
    """
    commonest = mode(table.values())
    result = np.full(len(codes), commonest, np.int8)
    for code, value in table.items():
        if value != commonest:
            result += (codes == code).view(np.int8) * np.int8(value - commonest)
    return result


def tri(series: pd.Series) -> Codes:
    """The codes of a three-valued column, not copied; what is missing is unknown.

    ValueError where it is not an ordered categorical no < unknown < yes.
    """
    if series.dtype != TRI:
        raise ValueError(f"{series.name}: not an ordered categorical {tuple(TRI.categories)}")
    held: Any = series.array
    codes: Codes = held.codes
    return np.where(codes < 0, np.int8(1), codes) if len(codes) and codes.min() < 0 else codes


def _settles(policy: Policy, fact: str, categories: pd.Index) -> dict[int, int]:
    """The value of an enum or set fact by code; -1 is missing, unknown."""
    unsettled = set(policy.fact(fact).unsettled)
    table = {-1: 1}
    for code, category in enumerate(categories):
        given = set(str(category).split("、"))
        holds = given & set(policy.is_values[fact])
        table[code] = 2 if holds else 1 if given & unsettled else 0
    return table
