"""Invented registers of any size, the same for the same seed: for examples, tests and benchmarks.

Nothing here is drawn from real cases. Numbers and units begin with 合成. What is imitated is the
shape of a register: most questions of a circumstance that is not claimed are unanswered, some
evidence is missing where it matters, dates follow the procedure and stop at the day on which the
register was closed, outcomes are mostly few.

`python -m rongcuo.cases.synthetic ROWS SEED FILE` writes one (.xlsx, .csv or .parquet).
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from rongcuo.cases.columns import columns
from rongcuo.cases.screen import screen
from rongcuo.cases.table import CHUNK, write_table
from rongcuo.cases.typed import DATE, TRI, coded, empty
from rongcuo.logic import atoms
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

__all__ = ["CLOSED_ON", "synthetic", "write_synthetic"]

CLOSED_ON = date(2026, 6, 30)
"""The day on which an invented register was closed: nothing in it happened later."""

_FIRST = np.datetime64("2019-01-07", "s")
_DAY = np.timedelta64(86400, "s")
_UNITS = [f"合成{kind}{letter}" for kind in ("某系", "某处") for letter in "甲乙丙丁戊己"]
_TOPICS = [
    "采购",
    "考勤",
    "校企合作",
    "校产",
    "培训",
    "信息系统",
    "学生资助",
    "基建",
    "实训",
    "档案",
]
_CLAIMED = np.array([0.24, 0.14, 0.17, 0.08, 0.10, 0.09, 0.05, 0.07, 0.06])
# Facts that mostly speak for the cadre, so that a yes is rare.
_ADVERSE = {
    *(
        "violates_party_discipline",
        "violates_state_law",
        "knowing_violation",
        "conflict_of_interest",
    ),
    *("private_gain_self", "private_gain_others", "private_gain_unit", "concealment_or_resistance"),
    *("superior_explicit_limit_exists", "law_expressly_prohibits", "other_rule_prohibits"),
    *("own_negligence_contributed", "annual_review_affected", "promotion_affected", "vile_impact"),
    *("representative_status_affected", "awards_affected", "petition_persistent_groundless"),
}


_OFTEN = {
    **{"fabricated_or_forged": 0.1, "intent_to_harm": 0.1, "misperception": 0.7},
    **{"common_problem": 0.25, "mistake_exists": 0.95, "work_context_is_reform_or_duty": 0.97},
}
_REPORTED = (
    *("complaint_accepted", "collective_assessment_held", "fabricated_or_forged"),
    *("intent_to_harm", "misperception"),
)
_EFFECTS = tuple(
    f"{name}_affected" for name in ("annual_review", "promotion", "representative_status", "awards")
)


def synthetic(rows: int, seed: int, part: int = 0, policy: Policy | None = None) -> pd.DataFrame:
    """A frame of so many invented cases, in the columns and dtypes of a case table."""
    policy = policy or load_policy()
    random = np.random.default_rng([seed, part])
    known = {column.id: column for column in columns(policy)}
    frame = {name: empty(column, rows) for name, column in known.items()}

    place = np.arange(rows, dtype=np.uint64) + np.uint64(part * CHUNK)
    numbers = (place * np.uint64(2654435761) + np.uint64(seed)) % np.uint64(2**32)
    frame["case"] = pd.Series(
        [f"合成-{n:08X}" for n in numbers.tolist()], dtype=frame["case"].dtype
    )
    frame["unit"] = _drawn(random, _UNITS, rows, frame["unit"].dtype)
    frame["topic"] = _drawn(random, _TOPICS, rows, frame["topic"].dtype, missing=0.12)

    claims = random.random((len(policy.items), rows)) < 0.12
    claims[random.choice(len(policy.items), rows, p=_CLAIMED), np.arange(rows)] = True
    for number, claimed in enumerate(claims, 1):
        frame[f"claim_{number}"] = pd.Series(claimed)
    _answers(frame, claims, policy, random, rows)
    _dates(frame, random, rows)
    _outcomes(frame, random, rows, policy)
    return pd.DataFrame({name: frame[name] for name in known})


def _drawn(
    random: np.random.Generator, words: list[str], rows: int, dtype: Any, missing: float = 0.0
) -> pd.Series:
    drawn: pd.Series = pd.Series(np.array(words)[random.integers(0, len(words), rows)], dtype=dtype)
    return drawn.mask(random.random(rows) < missing) if missing else drawn


def _answers(
    frame: dict[str, pd.Series],
    claims: np.ndarray,
    policy: Policy,
    random: np.random.Generator,
    rows: int,
) -> None:
    """Answer what is asked of each case; the rest is mostly unanswered."""
    asked: dict[str, np.ndarray] = {}
    for circumstance in policy.circumstances:
        if circumstance.provision in policy.items:
            in_play = claims[policy.items.index(circumstance.provision)]
        else:
            in_play = np.ones(rows, bool)
        for leaf in _leaves(policy, circumstance.provision):
            asked[leaf] = asked.get(leaf, np.zeros(rows, bool)) | in_play
    reported = random.random(rows) < 0.3
    for name in (*_REPORTED, "complaint_channel"):
        asked[name] = reported
    for name in ("common_problem", "rectification_done", *_EFFECTS):
        asked[name] = np.ones(rows, bool)
    careless = random.random(rows) < 0.2  # cases in which much is not established
    for fact in policy.facts:
        if fact.type == "tri":
            often = 0.05 if fact.id in _ADVERSE else _OFTEN.get(fact.id, 0.9)
            codes = np.where(random.random(rows) < often, 2, 0).astype(np.int8)
            gap = np.where(asked.get(fact.id, False), np.where(careless, 0.3, 0.05), 0.75)
            codes[random.random(rows) < gap] = 1
            frame[fact.id] = coded(codes, TRI)
        elif fact.type == "enum":
            weights = np.array([1.0 / (n + 1) ** 2 for n in range(len(fact.values))])
            drawn = random.choice(len(fact.values), rows, p=weights / weights.sum())
            codes = np.where(random.random(rows) < 0.2, -1, drawn).astype(np.int8)
            dtype = frame[fact.id].dtype
            frame[fact.id] = coded(codes, dtype)
        elif fact.type == "set":
            words = [*fact.values, "、".join(fact.values[:2]), "、".join(fact.values[1:3])]
            dtype = pd.CategoricalDtype(pd.Index(sorted(words), dtype="str"))
            codes = random.integers(-1, len(words), rows).astype(np.int8)
            frame[fact.id] = coded(codes, dtype)
    nothing = frame["reported_fact_status"].dtype
    status = frame["reported_fact_status"].cat.codes.to_numpy().copy()
    status[~reported] = -1
    frame["reported_fact_status"] = coded(status, nothing)
    for name in _REPORTED:
        _only(frame, name, reported)


def _leaves(policy: Policy, provision: str) -> set[str]:
    """The facts that a provision asks for, under every reading."""
    tree = policy.circumstance(provision).when
    return {leaf.id for leaf in atoms(tree) if leaf.op in ("fact", "is")}


def _only(frame: dict[str, pd.Series], name: str, where: np.ndarray) -> None:
    """Leave a three-valued answer only there."""
    codes = np.where(where, frame[name].cat.codes.to_numpy(), np.int8(1))
    frame[name] = coded(codes, TRI)


def _dates(frame: dict[str, pd.Series], random: np.random.Generator, rows: int) -> None:
    """Dates along the procedure, some of them not on file, none after the register was closed."""
    closed = np.datetime64(CLOSED_ON, "s")
    span = int((closed - _FIRST) / _DAY)
    started = _FIRST + np.sort(random.integers(0, span, rows)) * _DAY
    steps: dict[str, tuple[Any, float]] = {
        "accountability_approved_on": (started - random.integers(0, 3, rows) * _DAY, 0.1),
        "accountability_started_on": (started, 0.03),
        "respondent_informed_on": (started + random.integers(0, 4, rows) * _DAY, 0.15),
    }
    slow = random.random(rows) < 0.2
    sent = started + np.where(slow, 9 + random.poisson(6, rows), 1 + random.poisson(3, rows)) * _DAY
    registered = sent + random.integers(0, 2, rows) * _DAY
    received = np.minimum(registered + random.integers(0, 3, rows) * _DAY, closed)
    referred = received + random.integers(2, 12, rows) * _DAY
    accepted = referred + random.integers(0, 8, rows) * _DAY
    formed = accepted + random.integers(0, 6, rows) * _DAY
    issued = formed + random.integers(24, 68, rows) * _DAY
    deferred = random.random(rows) < 0.12
    begun = issued + random.integers(0, 5, rows) * _DAY
    reviewed = issued + random.integers(10, 75, rows) * _DAY
    reviewed = np.where(deferred, begun + random.integers(40, 130, rows) * _DAY, reviewed)
    made = reviewed + random.integers(0, 4, rows) * _DAY
    fed_back = made + random.integers(0, 8, rows) * _DAY
    steps |= {
        "application_sent_on": (np.minimum(sent, received), 0.2),
        "application_registered_on": (np.minimum(registered, received), 0.1),
        "application_received_on": (received, 0.02),
        "committee_studied_on": (referred, 0.2),
        "referred_on": (referred, 0.05),
        "accepted_on": (accepted, 0.0),
        "team_formed_on": (formed, 0.08),
        "report_issued_on": (issued, 0.0),
        "deferral_started_on": (np.where(deferred, begun, np.datetime64("NaT", "s")), 0.0),
        "committee_reviewed_on": (reviewed, 0.05),
        "result_made_on": (made, 0.0),
        "feedback_on": (fed_back, 0.06),
    }
    frame["year"] = pd.Series(received.astype("datetime64[Y]").astype(int) + 1970).astype("Int16")
    for name, (days, missing) in steps.items():
        gone = (random.random(rows) < missing) | ~(days <= closed)
        frame[name] = pd.Series(np.where(gone, np.datetime64("NaT", "s"), days).astype(DATE))


def _outcomes(
    frame: dict[str, pd.Series], random: np.random.Generator, rows: int, policy: Policy
) -> None:
    """Outcomes as people might have entered them, and losses."""
    outcome: Any = frame["outcome"].dtype
    words = {word: code for code, word in enumerate(outcome.categories)}
    late = (
        frame["application_received_on"] - frame["accountability_started_on"]
    ).dt.days.to_numpy() > 13
    refused = late & (random.random(rows) < 0.8)
    decided = frame["result_made_on"].notna().to_numpy() & ~refused
    found = screen(pd.DataFrame(frame), policy)
    adverse = (found["art_2"] == "no").to_numpy() | (found["art_4"] == "no").to_numpy()
    chance = random.random(rows)
    merits = np.select(
        [adverse & (chance < 0.88), adverse, chance < 0.5, chance < 0.72, chance < 0.84],
        [words["not_met"], *(words[w] for w in ("lighter", "exempt", "lighter", "mitigated"))],
        words["not_met"],
    )
    running = frame["deferral_started_on"].notna().to_numpy() & ~decided
    codes = np.select(
        [refused, decided, running],
        [words["refused_late"], merits, words["deferred"]],
        words["pending"],
    ).astype(np.int8)
    frame["outcome"] = coded(codes, outcome)
    after = ["accepted_on", "team_formed_on", "report_issued_on", "deferral_started_on"]
    after += ["referred_on", "committee_reviewed_on", "result_made_on", "feedback_on"]
    for name in after:
        frame[name] = frame[name].mask(refused)
    frame["feedback_on"] = frame["feedback_on"].mask(~decided)
    _only(frame, "rectification_done", decided)
    exempt = codes == words["exempt"]
    for name in _EFFECTS:
        _only(frame, name, exempt)
    lost = np.where(
        random.random(rows) < 0.45, 0, np.round(np.exp(random.normal(10, 1.2, rows)), -2)
    )
    known = decided & (random.random(rows) < 0.85)
    recovered = np.round(lost * np.minimum(random.beta(2, 1, rows), 1), -2)
    frame["amount_loss"] = pd.Series(np.where(known, lost, np.nan))
    shown = known & (random.random(rows) < 0.9)
    frame["amount_recovered"] = pd.Series(np.where(shown, np.minimum(recovered, lost), np.nan))


def write_synthetic(path: Path, rows: int, seed: int) -> None:
    """Write a register; a Parquet file of any size is written part by part."""
    policy = load_policy()
    if path.suffix != ".parquet":
        write_table(synthetic(rows, seed, policy=policy), path, policy)
        return
    writer = None
    for part, start in enumerate(range(0, rows, CHUNK)):
        frame = synthetic(min(CHUNK, rows - start), seed, part, policy)
        table = pa.Table.from_pandas(frame, preserve_index=False)
        writer = writer or pq.ParquetWriter(path, table.schema)
        writer.write_table(table)
    if writer is not None:
        writer.close()


if __name__ == "__main__":
    write_synthetic(Path(sys.argv[3]), int(sys.argv[1]), int(sys.argv[2]))
