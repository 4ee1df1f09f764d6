"""The same screening and counting written for polars, lazily, to be measured against.

A value is a Boolean, null where unknown; & and | on these are Kleene's. The conditions are taken
from the same policy; nothing else is shared with the package but the calendar's tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

from rongcuo.cases.screen import findings, forks
from rongcuo.logic import Node, atoms
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Limit
from rongcuo.trends.counted import DECIDED_OUTCOMES, conditions, measures, shared_facts
from rongcuo.trends.days import day_table, last_days
from rongcuo.workdays import FIRST

__all__ = ["found", "tallied"]

UNKNOWN = pl.lit(None, dtype=pl.Boolean)
ENGINE = "auto"
EPOCH = (FIRST - date(1970, 1, 1)).days


# ---- screening -----------------------------------------------------------------------------------


def fact(policy: Policy, name: str) -> pl.Expr:
    """A fact as a Boolean, from the words that a case table holds."""
    column = pl.col(name)
    if name not in policy.is_values:
        return pl.when(column != "unknown").then(column == "yes")
    holds, unsettled = policy.is_values[name], policy.fact(name).unsettled
    text = column.cast(pl.String)
    if policy.fact(name).type == "set":
        given = text.str.split("、")
        met = pl.any_horizontal([given.list.contains(each) for each in holds])
        open_ = pl.any_horizontal(
            [given.list.contains(each) for each in unsettled] or [pl.lit(False)]
        )
    else:
        met, open_ = text.is_in(list(holds)), text.is_in(list(unsettled))
    return pl.when(met).then(True).when(~open_).then(False)


def expression(node: Node, chosen: Mapping[str, str]) -> pl.Expr:
    """A condition over columns that hold facts as Booleans."""
    name = node.id or ""
    match node.op:
        case "fact" | "is":
            return pl.col(name)
        case "human":
            return UNKNOWN
        case "not":
            return ~expression(node.children[0], chosen)
        case "reading" if name in chosen:
            return expression(node.children[node.values.index(chosen[name])], chosen)
    values = [expression(child, chosen) for child in node.children]
    lower, higher = values[0], values[0]
    for value in values[1:]:
        lower, higher = lower & value, higher | value
    return {"all": lower, "any": higher}.get(node.op, lower | (higher & UNKNOWN))


def finding(policy: Policy, provision: str, chosen: Mapping[str, str]) -> pl.Expr:
    """The finding of a provision."""
    if provision != policy.claimable:
        return expression(policy.circumstance(provision).when, chosen)
    claims = [pl.col(f"claim_{number}") for number in range(1, len(policy.items) + 1)]
    none = ~pl.any_horizontal(claims)
    result = pl.lit(False)
    for item, claim in zip(policy.items, claims, strict=True):
        result = result | (finding(policy, item, chosen) & (claim | none))
    return result


def found(policy: Policy, readings: bool) -> list[pl.Expr]:
    """The columns of `rongcuo.cases.screen.screen`, from facts as Booleans."""
    columns = []
    for provision in findings(policy):
        columns.append(finding(policy, provision, {}).alias(provision))
        for fork in forks(policy, provision) if readings else ():
            for reading in policy.ambiguity(fork).readings:
                value = finding(policy, provision, {fork: reading.id})
                columns.append(value.alias(f"{provision}.{fork}.{reading.id}"))
    return columns


# ---- counting ------------------------------------------------------------------------------------


def looked_up(table: np.ndarray, day: pl.Expr) -> pl.Expr:
    """The entry of a calendar's table for a day, itself a day counted from the table's first."""
    if table.dtype.kind == "M":
        missing = np.isnat(table)
        table = table.astype("datetime64[D]").astype(np.int32) - EPOCH
        return pl.lit(pl.Series(table, dtype=pl.Int32).set(pl.Series(missing), None)).gather(day)
    return pl.lit(pl.Series(table, dtype=pl.Int32)).gather(day)


def verdict(limit: Limit, starts: list[pl.Expr], ends: list[pl.Expr]) -> pl.Expr:
    """1 in time, 2 late, 3 divided; 0 where nothing was handed in or no start is known."""
    first, last = last_days(limit.workdays or 0)
    in_time = pl.all_horizontal(
        [(ends[-1] <= looked_up(first, s)).fill_null(False) | s.is_null() for s in starts]
    )
    late = pl.all_horizontal(
        [(ends[0] > looked_up(last, s)).fill_null(False) | s.is_null() for s in starts]
    )
    wrong = [
        a > b for days in (starts, ends) for place, a in enumerate(days) for b in days[place + 1 :]
    ]
    wrong.append(pl.coalesce(ends) < pl.coalesce(starts))
    disorder = pl.any_horizontal([each.fill_null(False) for each in wrong])
    nothing = pl.all_horizontal([s.is_null() for s in starts]) | pl.all_horizontal(
        [e.is_null() for e in ends]
    )
    return (
        pl.when(nothing)
        .then(0)
        .when(disorder)
        .then(3)
        .when(late & starts[-1].is_not_null())
        .then(2)
        .when(in_time & starts[0].is_not_null())
        .then(1)
        .otherwise(3)
    )


def _codes(policy: Policy, as_of: date) -> Iterator[tuple[str, pl.Expr]]:
    """The class of every case, counted from 1, by measure; null or 0 where it is not divided."""
    known = measures(policy)
    today = pl.lit((as_of - FIRST).days)

    def day(name: str) -> pl.Expr:
        return pl.col(name)

    outcome = pl.col("outcome").cast(pl.String)
    decided = outcome.is_in(list(DECIDED_OUTCOMES)).fill_null(False)
    refused = (outcome == "refused_late").fill_null(False)
    begun = day("accepted_on").is_not_null() | decided | (outcome == "deferred").fill_null(False)
    accepted = begun & ~refused

    def among(inside: pl.Expr, code: pl.Expr) -> pl.Expr:
        return pl.when(inside).then(code)

    def yes_no(value: pl.Expr) -> pl.Expr:
        return pl.when(value).then(1).when(~value).then(2).otherwise(3)

    def said(value: pl.Expr) -> pl.Expr:
        return pl.when(value).then(1).otherwise(2)

    def kept(limit: Limit, starts: list[pl.Expr], end: pl.Expr) -> pl.Expr:
        ended, running = verdict(limit, starts, [end]), verdict(limit, starts, [today])
        running = pl.when(running == 1).then(4).otherwise(running)
        code = pl.when(end.is_null()).then(running).otherwise(ended)
        return pl.when(code == 0).then(5).otherwise(code)

    limits = policy.procedure.limit
    applied = limits("application")
    ends = [day(end.fact) for end in applied.ends]
    code = verdict(applied, [day(start.fact) for start in applied.starts], ends)
    yield "I1", pl.lit(1)
    yield "I2", pl.when(code == 0).then(4).otherwise(code)
    yield "I3", pl.when(accepted).then(1).when(refused).then(2).otherwise(3)
    counted = day_table().counted
    handed = pl.coalesce(*(day(f"application_{n}_on") for n in ("received", "registered", "sent")))
    taken = looked_up(counted, handed) - looked_up(counted, day("accountability_started_on"))
    yield "I4", said(taken.is_not_null())
    yield "I4.days", taken.clip(0, 250)
    for start in limits("report").starts:
        code = kept(limits("report"), [day(start.fact)], day("report_issued_on"))
        yield f"I5.{start.id}", among(accepted, code)
    classes = list(known["I8"].classes)
    result = outcome.replace_strict(classes, range(1, len(classes) + 1), default=None)
    result = result.fill_null(classes.index("pending") + 1)
    yield "I8", among(accepted, result)
    notified = limits("notification")
    code = kept(notified, [day(start.fact) for start in notified.starts], day("feedback_on"))
    yield "I6", among(decided & accepted, code)

    def differs(provision: str, fork: str) -> pl.Expr:
        first, *others = (
            finding(policy, provision, {fork: reading.id})
            for reading in policy.ambiguity(fork).readings
        )
        return said(pl.any_horizontal([first.ne_missing(other) for other in others]))

    for number, item in enumerate(policy.items, 1):
        claim = pl.col(f"claim_{number}")
        claimed = claim & accepted
        yield f"I9.{number}", among(accepted, said(claim))
        yield f"X.{number}", among(claimed, result)
        yield f"Q.{number}", among(claimed, yes_no(finding(policy, item, {})))
        for name in sorted({leaf.id or "" for leaf in _facts(policy, item)}):
            measure = known[f"E.{name}"]
            if measure.universe == (f"I9.{number}", ("yes",)):
                several = len(measure.classes) > 2
                value = yes_no(pl.col(name)) if several else said(pl.col(name).is_not_null())
                yield measure.id, among(claimed, value)
        for fork in forks(policy, item):
            yield f"R.{fork}", among(claimed, differs(item, fork))
    for name, numbers in shared_facts(policy).items():
        asked = pl.any_horizontal([pl.col(f"claim_{number}") for number in numbers])
        value = pl.when(asked).then(said(pl.col(name).is_not_null())).otherwise(3)
        yield f"E.{name}", among(accepted, value)
    if policy.definition:
        yield "Q.0", among(accepted, yes_no(finding(policy, policy.definition, {})))
        for place, node in enumerate(conditions(policy), 1):
            refuted = accepted & (outcome == "not_met").fill_null(False)
            yield f"I10.{place}", among(refuted, yes_no(expression(node, {})))
        for name in sorted({leaf.id or "" for leaf in _facts(policy, policy.definition)}):
            yield f"E.{name}", among(accepted, said(pl.col(name).is_not_null()))
        for fork in forks(policy, policy.definition):
            yield f"R.{fork}", among(accepted, differs(policy.definition, fork))


def _facts(policy: Policy, provision: str) -> list[Node]:
    return [
        leaf for leaf in atoms(policy.circumstance(provision).when) if leaf.op in ("fact", "is")
    ]


def tallied(path: Path, policy: Policy, as_of: date) -> dict[tuple[int, str, str], int]:
    """How many cases of each year are in each class of most measures; cells that are not 0.

    Counted per year: sums of what each class is, in one query.
    """
    known, codes = measures(policy), dict(_codes(policy, as_of))
    names = {leaf.id or "" for c in policy.circumstances for leaf in _facts(policy, c.provision)}
    dates = [
        name for name, dtype in pl.scan_parquet(path).collect_schema().items()
        if dtype.is_temporal()
    ]  # fmt: skip
    table = pl.scan_parquet(path).with_columns(
        *(fact(policy, name).alias(name) for name in sorted(names)),
        *(pl.col(d).cast(pl.Date).cast(pl.Int32).sub(EPOCH).alias(d) for d in dates),
    )
    coded = table.select("year", *(code.cast(pl.UInt8).alias(name) for name, code in codes.items()))
    sums = [
        (pl.col(name) == place).sum().alias(f"{name}:{cls}")
        for name in codes
        if name in known
        for place, cls in enumerate(known[name].classes, 1)
    ]
    days = pl.col("year"), pl.col("I4.days")
    counted, taken = pl.collect_all(
        [coded.group_by("year").agg(sums), coded.group_by(days).len()], engine=ENGINE
    )
    cells = {
        (row["year"], *column.split(":")): row[column]
        for row in counted.to_dicts()
        for column in counted.columns
        if column != "year" and row[column]
    }
    for year, number, cases in taken.rows():
        if number is not None:
            cells[year, "I4.days", str(number)] = cases
    return cells
