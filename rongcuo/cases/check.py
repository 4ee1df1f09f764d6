"""What can be wrong between the cells of a case table: contradictions, duplicates, gaps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import pandas as pd
import pandera.pandas as pa

from rongcuo.cases.columns import KLEENE, Column, columns
from rongcuo.cases.written import Wrong
from rongcuo.policy.model import Policy
from rongcuo.workdays import FIRST, LAST

__all__ = ["contradictions", "unanswered"]

_DECIDED = ("exempt", "lighter", "mitigated", "not_met")
_RELIEF = ("exempt", "lighter", "mitigated")


def contradictions(frame: pd.DataFrame, policy: Policy) -> list[Wrong]:
    """Everything that does not go together in a frame of cases whose index counts from 0."""
    schema = _schema(policy)
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as found:
        return list(_told(found))
    return []


def unanswered(frame: pd.DataFrame, policy: Policy) -> list[Column]:
    """The columns of facts and days that say nothing of any case: left out, or blank throughout."""
    asked = [c for c in columns(policy) if c.kind in ("tri", "enum", "set", "date")]
    return [c for c in asked if frame[c.id].eq(KLEENE[1]).all() or frame[c.id].isna().all()]


def _told(found: pa.errors.SchemaErrors) -> Iterator[Wrong]:
    """Pandera's failures in our words: a check's `error` holds column, what and remedy."""
    seen = set()
    for error in found.schema_errors:
        column, what, remedy = str(error.check.error).split("|")
        cases = error.failure_cases
        for row in cases["index"].unique():
            if (row, column, what) not in seen:
                seen.add((row, column, what))
                yield Wrong(int(row), column, what, remedy)


def _check(
    column: str, what: str, remedy: str, holds: Callable[[pd.DataFrame], pd.Series]
) -> pa.Check:
    return pa.Check(holds, error=f"{column}|{what}|{remedy}", ignore_na=False)


@lru_cache(maxsize=8)
def _schema(policy: Policy) -> pa.DataFrameSchema:
    known = {column.id: column for column in columns(policy)}
    checks = [
        _check("case", "没有案件编号。", "请写随机编号。", lambda f: f["case"].notna()),
        _check(
            "case",
            "编号与另一行重复。",
            "一件一行；重复录入的请删去。",
            lambda f: ~f["case"].duplicated(keep=False) | f["case"].isna(),
        ),
        _check(
            "year",
            "没有年份。",
            "请写四位数字，如 2025。",
            lambda f: f["year"].notna(),
        ),
        *_orders(known, policy),
        *_outcomes([name for name, column in known.items() if column.kind == "date"]),
    ]
    return pa.DataFrameSchema(
        {name: pa.Column(nullable=True) for name in ("case", "year", "outcome")}, checks=checks
    )


def _orders(known: dict[str, Column], policy: Policy) -> Iterator[pa.Check]:
    """Dates that contradict the order of events, and those outside the calendar."""
    limits = policy.procedure.limits
    chains = [[start.fact for start in limit.starts] for limit in limits if limit.workdays]
    chains += [[end.fact for end in limit.ends] for limit in limits]
    chains += [[limit.starts[0].fact, limit.ends[0].fact] for limit in limits if limit.ends]
    stages = ["application_received_on", "referred_on", "accepted_on", "team_formed_on"]
    stages += ["report_issued_on", "committee_reviewed_on", "result_made_on", "feedback_on"]
    chains.append([name for name in stages if name in known])
    pairs = dict.fromkeys(
        (before, after)
        for chain in chains
        for place, before in enumerate(chain)
        for after in chain[place + 1 :]
    )
    for before, after in pairs:
        yield _check(
            after,
            f"早于“{known[before].title}”。",
            "请核对两个日期。",
            lambda f, b=before, a=after: ~(f[a] < f[b]),  # type: ignore[misc]
        )
    first, last = pd.Timestamp(FIRST), pd.Timestamp(LAST)
    for column in known.values():
        if column.kind == "date":
            yield _check(
                column.id,
                f"不在 {FIRST.year} 至 {LAST.year} 年之间。",
                "请核对年份。",
                lambda f, c=column.id: ~((f[c] < first) | (f[c] > last)),  # type: ignore[misc]
            )
    if "application_received_on" in known:
        yield _check(
            "year",
            "与申请收到的日期不是同一年。",
            "请核对。",
            lambda f: (
                (f["application_received_on"].dt.year == f["year"].astype("float"))
                | f["application_received_on"].isna()
                | f["year"].isna()
            ),
        )


def _outcomes(dates: list[str]) -> Iterator[pa.Check]:
    """Outcomes that lack what they rest on, or go with what they exclude.

    A row without any day, as in an export for analysis, lacks none.
    """

    def when(
        outcomes: tuple[str, ...], holds: Callable[[pd.DataFrame], pd.Series]
    ) -> Callable[[pd.DataFrame], pd.Series]:
        return lambda f: ~f["outcome"].isin(outcomes) | holds(f)

    yield _check(
        "outcome",
        "有核定结果，却没有核定结果作出的日期。",
        "请补上日期，或改为“在办”。",
        when(_DECIDED, lambda f: f["result_made_on"].notna() | f[dates].isna().all(axis=1)),
    )
    yield _check(
        "outcome",
        "写的是“在办”或“暂缓”，却已有核定结果作出的日期。",
        "请核对。",
        when(("pending", "deferred"), lambda f: f["result_made_on"].isna()),
    )
    yield _check(
        "outcome",
        "写的是“逾期不予受理”，却有受理的日期。",
        "请核对。",
        when(("refused_late",), lambda f: f["accepted_on"].isna()),
    )
    yield _check(
        "outcome",
        "写的是免责或减责，却没有主张第四条的任何一项。",
        "请照申请书补上主张的项。",
        when(
            _RELIEF,
            lambda f: f[[c for c in f.columns if c.startswith("claim_")]].any(axis=1),
        ),
    )
    yield _check(
        "feedback_on",
        "有反馈日期，却没有核定结果作出的日期。",
        "请补上核定日期。",
        lambda f: f["feedback_on"].isna() | f["result_made_on"].notna(),
    )
    yield _check(
        "amount_recovered",
        "挽回金额多于核定损失。",
        "请核对两个数。",
        lambda f: ~(f["amount_recovered"] > f["amount_loss"]),
    )
