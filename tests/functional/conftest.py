"""What the tests of the command share: running it here, a case to follow, a calendar supplied."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from rongcuo.cli import main

from .command import DATA, Done
from .in_process import Run

INVESTIGATED = """\
  team_has_both_organs: yes
  applicant_heard: yes
  unit_party_org_heard: yes
  others_heard: yes
  service_recipients_need_hearing: no
  background_investigated: yes
  purpose_investigated: yes
  process_investigated: yes
  consequence_investigated: yes
  nature_found: yes
  harm_found: yes
  cause_found: yes
  usual_performance_known: yes
  hard_to_conclude: yes
  reduction_stated_in_opinion: yes
  explanation_given: yes
"""

# An invented notice for 2027.
NEXT_YEAR = {
    "name": "2027年节假日安排",
    "source": "（虚构）国办发明电〔2026〕9号",
    "years": [2027],
    "rest": [
        {"from": "2027-01-01", "to": "2027-01-03", "reason": "元旦"},
        {"from": "2027-02-05", "to": "2027-02-11", "reason": "春节"},
        {"from": "2027-05-01", "to": "2027-05-05", "reason": "劳动节"},
        {"from": "2027-10-01", "to": "2027-10-07", "reason": "国庆节"},
    ],
    "work": [{"on": "2027-02-13", "reason": "春节"}],
}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, on a wide terminal; any error but an exit is one of ours."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setattr(sys.modules["__main__"], "__package__", "")  # called rongcuo, not pytest

    def running(*words: str | Path) -> Done:
        monkeypatch.setattr("sys.argv", ["rongcuo", *map(str, words)])
        with pytest.raises(SystemExit) as done:
            main()
        printed = capsys.readouterr()
        assert isinstance(done.value.code, int)
        return Done(done.value.code, printed.out, printed.err)

    return running


@pytest.fixture
def t01(tmp_path: Path) -> Path:
    """T01 in a folder of its own, applied for in time, with everything investigated."""
    text = (DATA / "t01.yaml").read_text(encoding="utf-8")
    assert text.count("\nanswers:\n") == 1
    path = tmp_path / "t01.yaml"
    path.write_text(text.replace("\nanswers:\n", f"\nanswers:\n{INVESTIGATED}"), encoding="utf-8")
    return path


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    """A calendar file for 2027."""
    path = tmp_path / "2027.json"
    path.write_text(json.dumps(NEXT_YEAR, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
