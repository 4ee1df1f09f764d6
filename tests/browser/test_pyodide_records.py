"""A record is the same bytes in the browser's Python, and verifies there."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from rongcuo.policy.model import Policy
from rongcuo.record import new_record, parse_record

ROOT = Path(__file__).parents[2]


def test_records_verify_in_the_browsers_python(policy: Policy) -> None:
    """The old records under our policy: read whole, replayed, and made anew byte for byte."""
    (archive,) = (ROOT / "site" / "panels").glob("python-*.tar")
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "tests/records").glob("*.json"))]
    records = [parse_record(text, "t") for text in texts]
    ours = [record for record in records if record.content["policy"]["id"] == policy.id]

    done = subprocess.run(
        ["node", ROOT / "tests/browser/verify.mjs", ROOT / "node_modules" / "pyodide", archive],
        input=json.dumps([record.text for record in ours]),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )

    assert len(ours) >= 6
    assert json.loads(done.stdout) == [
        [
            record.hash,
            True,
            new_record(record.case(policy), policy, record.log, record.calendar()).text,
        ]
        for record in ours
    ]
