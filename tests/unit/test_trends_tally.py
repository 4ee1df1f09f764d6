"""The tally counts what the engine finds row by row, and is the sum of the tallies of its parts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from rongcuo.assess.findings import assess
from rongcuo.cases.rows import as_case
from rongcuo.cases.synthetic import CLOSED_ON, synthetic, write_synthetic
from rongcuo.deadlines import deadline
from rongcuo.dossier import deadlines
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.trends.cluster import tally_on_cluster
from rongcuo.trends.counted import measures
from rongcuo.trends.tally import Tally, tally, tally_file, total
from rongcuo.triage import triage
from rongcuo.workdays import STATE
from tests.generative.random_cases import random_frame

ROWS = 300
DECIDED = ("exempt", "lighter", "mitigated", "not_met")


@pytest.fixture(scope="module")
def frame(policy: Policy) -> pd.DataFrame:
    """A synthetic register whose answers on complaints are random."""
    found, drawn = synthetic(ROWS, 12, policy=policy), random_frame(policy, ROWS, 3)
    names = ["reported_fact_status", "fabricated_or_forged", "intent_to_harm", "misperception"]
    names += ["complaint_accepted", "collective_assessment_held"]
    return found.assign(**{name: drawn[name] for name in names})


@pytest.fixture(scope="module")
def counted(frame: pd.DataFrame, policy: Policy) -> Counter[tuple[str, str]]:
    """The counts of all years by measure and class."""
    found: Counter[tuple[str, str]] = Counter()
    for (_, measure, cls), number in tally(frame, policy, CLOSED_ON).items():
        found[measure, cls] += number
    return found


def of(counted: Counter[tuple[str, str]], measure: str) -> dict[str, int]:
    """The counts of one measure that are not zero."""
    return {cls: n for (name, cls), n in counted.items() if name == measure and n}


def test_applications_and_reports_are_judged_as_by_the_engine(
    frame: pd.DataFrame, counted: Counter[tuple[str, str]], policy: Policy
) -> None:
    """By the verdict on each case's dates; where nothing was issued, by the day looked at."""
    words = {"in_time": "in_time", "late": "late", "undetermined": "divided", None: "unknown"}
    applied: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    limit = policy.procedure.limit("report")
    limit = replace(limit, starts=limit.starts[:1])
    for row in frame.to_dict("records"):
        case = as_case(row, policy)
        found = deadlines(case, policy)["application"]
        applied[words[found.verdict if found else None]] += 1
        if row["outcome"] == "refused_late" or (
            "accepted_on" not in case.dates and row["outcome"] not in (*DECIDED, "deferred")
        ):
            continue
        if "referred_on" not in case.dates:
            reported["unknown"] += 1
        elif "report_issued_on" in case.dates:
            reported[words[deadline(limit, case.dates, STATE).verdict]] += 1
        else:
            now = deadline(limit, {**case.dates, "report_issued_on": CLOSED_ON}, STATE).verdict
            reported[words[now] if now != "in_time" else "running"] += 1

    assert of(counted, "I2") == applied
    assert of(counted, "I5.referred") == reported


def test_reports_are_sorted_as_by_triage(
    frame: pd.DataFrame, counted: Counter[tuple[str, str]], policy: Policy
) -> None:
    """Article 8, row by row."""
    expected: Counter[str] = Counter()
    for row in frame.to_dict("records"):
        found = triage(as_case(row, policy), policy)
        expected[found.value if found else "none"] += 1

    assert of(counted, "I15") == expected
    assert len(expected) >= 6


def test_findings_gaps_and_readings_are_counted_as_assessed(
    frame: pd.DataFrame, counted: Counter[tuple[str, str]], policy: Policy
) -> None:
    """Of accepted cases: findings of the definition and of claimed items, unknown facts, forks."""
    definition: Counter[str] = Counter()
    third: Counter[str] = Counter()
    fork: Counter[str] = Counter()
    law: Counter[str] = Counter()
    words = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}
    accepted = frame[
        (frame["outcome"] != "refused_late")
        & (frame["accepted_on"].notna() | frame["outcome"].isin([*DECIDED, "deferred"]))
    ]
    for row in accepted.to_dict("records"):
        assessed = assess(as_case(row, policy), policy)
        definition[words[assessed.findings["art_2"].value]] += 1
        if row["claim_3"]:
            finding = assessed.findings["art_4__point_3"]
            third[words[finding.value]] += 1
            fork["yes" if len(set(finding.by_reading["A20a"].values())) > 1 else "no"] += 1
            law["unknown" if row["law_expressly_prohibits"] == "unknown" else "known"] += 1

    assert of(counted, "Q.0") == definition
    assert of(counted, "Q.3") == third
    assert of(counted, "R.A20a") == fork
    assert of(counted, "E.law_expressly_prohibits") == law


def test_outcomes_claims_and_amounts_are_counted(
    frame: pd.DataFrame, counted: Counter[tuple[str, str]]
) -> None:
    """As plain pandas counts them."""
    decided = frame[frame["outcome"].isin(DECIDED)]
    both = decided[(decided["amount_loss"] > 0) & decided["amount_recovered"].notna()]

    assert {k: n for k, n in of(counted, "I8").items() if k in DECIDED} == (
        decided["outcome"].value_counts().loc[list(DECIDED)].to_dict()
    )
    assert of(counted, "U") == frame["unit"].value_counts().to_dict()
    assert of(counted, "I13")["both"] == len(both)
    assert of(counted, "I13.sum") == {
        "loss": round(both["amount_loss"].sum() * 100),
        "recovered": round(both["amount_recovered"].sum() * 100),
    }
    topics = decided["topic"].fillna("").value_counts().to_dict()
    assert of(counted, "I14.topic") == topics


def test_every_measure_divides_the_cases_above_it(
    counted: Counter[tuple[str, str]], policy: Policy
) -> None:
    """The counts of a measure add up to those of the classes that it divides."""
    for measure in measures(policy).values():
        if measure.universe and measure.id != "I14.again":
            above, classes = measure.universe
            assert sum(of(counted, measure.id).values()) == sum(
                counted[above, cls] for cls in classes
            ), measure.id


def test_tallies_of_parts_add_up(
    frame: pd.DataFrame, policy: Policy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts of any size, blocks of any size, more or less counted in one pass."""
    whole = tally(frame, policy, CLOSED_ON)
    parts = [frame.iloc[:7], frame.iloc[7:150], frame.iloc[150:]]

    assert plain(total(tally(part, policy, CLOSED_ON) for part in parts)) == plain(whole)

    monkeypatch.setattr("rongcuo.trends.tally.BLOCK", 50)
    monkeypatch.setattr("rongcuo.trends.tally.ROOM", 60)
    assert plain(tally(frame, policy, CLOSED_ON)) == plain(whole)


def plain(counts: Tally) -> dict[tuple[int, str, str], int]:
    """What is counted, without cells that are zero."""
    return {cell: number for cell, number in counts.items() if number}


def test_a_cluster_counts_the_same(policy: Policy, tmp_path: Path) -> None:
    """Two worker processes, a row group each time, give the tally of the file to the last digit."""
    path = tmp_path / "r.parquet"
    write_synthetic(path, 500, 8)
    table = pd.read_parquet(path)
    table.to_parquet(path, row_group_size=120, index=False)

    on_cluster = tally_on_cluster(path, policy, date(2026, 6, 30))

    assert on_cluster == tally_file(path, policy, date(2026, 6, 30))
    assert sum(n for (_, name, _), n in on_cluster.items() if name == "I1") == 500
