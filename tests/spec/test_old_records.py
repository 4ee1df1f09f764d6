"""Records of every version ever released verify for ever, or say why not.

The files under tests/records/ are never changed; a new version adds some of its own. They are
invented. A record that no longer replays to the same is listed here with the reason that is told.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from rongcuo.policy.model import Policy
from rongcuo.policy.read import read_policy
from rongcuo.record import parse_record
from rongcuo.verify import verify

TESTS = Path(__file__).parents[1]
FOLDER = TESTS / "records"
RECORDS = sorted(FOLDER.glob("*.record.json"))
SUMS = (FOLDER / "sums.txt").read_text(encoding="utf-8").splitlines()

DIFFERS: dict[str, str] = {}
"""The records that differ now, each with what is told to have changed."""


def test_the_old_records_are_as_they_were() -> None:
    """Byte for byte; none is taken away."""
    sums = [f"{sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in RECORDS]

    assert len(RECORDS) >= 7
    assert sums == SUMS


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name.removesuffix(".record.json"))
def test_an_old_record_verifies_or_says_why_not(path: Path, policy: Policy) -> None:
    """Whole, and the same again under its policy unless listed as different."""
    record = parse_record(path.read_text(encoding="utf-8"), path.name)
    ours = record.content["policy"]["id"] == policy.id

    found = verify(record, policy if ours else read_policy(TESTS / "policies" / "hetang"))

    if path.name in DIFFERS:
        assert not found.same
        assert DIFFERS[path.name] in found.changed
    else:
        assert found.same, found


def test_the_old_records_hold_what_records_can_hold() -> None:
    """A decision that agrees and one that departs, a log with a correction, adopted readings."""
    records = [parse_record(path.read_text(encoding="utf-8"), path.name) for path in RECORDS]
    decisions = [record.decision for record in records if record.decision]

    assert {each.step for each in decisions} == {"review", "confirm"}
    assert any(reason.departs for each in decisions for reason in each.reasons)
    assert any(entry.corrects for record in records for entry in record.log)
    assert any(record.content["case"]["readings"] for record in records)
    assert any(record.content["calendar"]["supplement"] for record in records)
    assert any(record.content["triage"] for record in records)
    assert any(record.decision is None for record in records)
