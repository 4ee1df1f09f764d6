"""One case with hostile texts wherever texts go, taken from the application to the archive by the command."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from rongcuo.case import Case, parse_case, read_case
from rongcuo.case_file import case_data, case_text
from rongcuo.decision import decision_data, parse_decision
from rongcuo.policy.compiled import load_policy
from rongcuo.record import parse_record
from rongcuo.source import Source
from rongcuo.training import training_case
from tests.attack.injected import TEXT, Words, every_field, planted
from tests.functional.conftest import INVESTIGATED

__all__ = ["NAMES", "Scene", "Scenes", "commanded"]

POLICY = load_policy()
NAMES = (
    "=1+1 <img src=x onerror=hacked=1> \x1b]0;题\x07\x9b31m \u202e倒 '\"&; [x](javascript:y) {{7*7}}",
    "无害的名称",
)
OWN = (
    "参数复核报告与督办记录能够互相印证，甲事前分工清楚，事后两周内完成修订。",
    "改正得慢不等于没有改正，评议人在现场看到新的参数已经用上了。",
    "系党政联席会和院长办公会两份纪要都写明一致同意，退换费大部分已经追回入账。",
    "两级会议的议题表里都有共享库这件事，讨论充分，金额与凭证吻合。",
)
STEPS = (
    ("refer", "2024-10-25", ()),
    ("accept", "2024-10-28", ()),
    ("form_team", "2024-10-29", ()),
    ("report", "2024-11-15", ()),
    ("defer", "2024-11-18", ()),
    ("conclude", "2024-11-25", ("--outcome", "exempt")),
    ("review", "2024-12-01", ()),
    ("confirm", "2024-12-02", ("--outcome", "exempt")),
    ("notify", "2024-12-04", ()),
    ("publish", "2024-12-10", ()),
    ("follow_up", "2025-01-10", ()),
    ("archive", "2025-03-01", ()),
)


def commanded(*words: str | Path) -> tuple[int, str, str]:
    """Run the command here, its output kept as in a file: exit status, what it printed, its errors."""
    from rongcuo.cli import main

    out, err = io.StringIO(), io.StringIO()
    with (
        patch.object(sys, "argv", ["rongcuo", *map(str, words)]),
        patch.dict("os.environ", {"COLUMNS": "120"}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as done:
            return int(str(done.code)), out.getvalue(), err.getvalue()
    raise AssertionError("no exit status")


def template() -> dict[str, Any]:
    """T01 with everything investigated and a text in every field that takes one."""
    data = case_data(training_case("T01"), POLICY)
    answers = data["answers"]
    for line in INVESTIGATED.splitlines():
        name, _, value = line.strip().partition(": ")
        answers.setdefault(name, {"value": value})
    for fact in POLICY.facts:
        if fact.type in ("text", "texts"):
            answers[fact.id] = {"value": [TEXT, TEXT] if fact.type == "texts" else TEXT}
    for answer in answers.values():
        answer |= {"evidence": [TEXT, TEXT], "note": TEXT}
    adopted = {"by": TEXT, "on": "2025-03-03", "document": TEXT, "reason": TEXT}
    data["readings"] = {
        each.id: {"choose": each.readings[0].id, **adopted}
        for each in POLICY.ambiguities
        if each.kind == "fork"
    }
    return {**data, "case": "K01", "narrative": TEXT}


def decided(words: Words, found: dict[str, str], claims: tuple[str, ...]) -> dict[str, Any]:
    """A decision that departs from what was found, with a text in every field that takes one."""
    other = {"met": "not_met", "not_met": "met", "undetermined": "met"}
    reason = {"reason": TEXT, "departs": TEXT}
    plain: dict[str, Any] = {
        "step": "confirm",
        "role": TEXT,
        "on": "2024-12-02",
        "document": TEXT,
        "outcome": "exempt",
        "reasons": {
            name: {"held": other[found[name]], **reason}
            for name in ("art_2", *claims)
        },
    }  # fmt: skip

    def own(data: Any) -> Any:
        """The decision with more words of one's own behind each text, as is asked for."""
        more = iter(OWN)
        for each in data["reasons"].values():
            for part in ("reason", "departs"):
                each[part] += next(more)
        return data

    def read(data: Any) -> Any:
        return parse_decision(
            Source("决定", own(json.loads(json.dumps(data))), {}), POLICY, claims, found
        )

    data, kinds = planted(plain, read, words)
    assert kinds == {"role", "document", "reasons.reason", "reasons.departs"}
    data = own(data)
    decision = parse_decision(Source("决定", data, {}), POLICY, claims, found)
    assert not list(every_field(decision))
    return decision_data(decision)


@dataclass
class Scene:
    """A folder with the case, its log, record, documents; all that the command printed on the way."""

    folder: Path
    words: Words
    printed: list[str] = field(default_factory=list)
    case: Case = field(init=False)
    path: Path = field(init=False)

    def __post_init__(self) -> None:
        name = NAMES[0 if self.words.hostile else 1]
        self.folder = self.folder / name
        self.folder.mkdir(mode=0o700)
        self.path = self.folder / f"{name}.yaml"
        data, kinds = planted(
            template(), lambda d: parse_case(Source("案件", d, {}), POLICY), self.words
        )
        assert kinds == {
            *("narrative", "answers.value", "answers.evidence", "answers.note"),
            *("readings.by", "readings.document", "readings.reason"),
        }  # a new kind of text: plant it in `template`, and see it here
        self.case = parse_case(Source("案件", data, {}), POLICY)
        assert not list(every_field(self.case))
        self.path.write_text(case_text(self.case, POLICY), encoding="utf-8")
        assert read_case(self.path, POLICY) == self.case
        self._adopted()
        for event, on, more in STEPS:
            self._event(event, on, *more)
            if event == "review":
                self._record()

    def do(self, *words: str | Path, code: int = 0) -> str:
        """Run the command; what it printed on both streams."""
        status, out, err = commanded(*words)
        assert status == code, (words, out, err)
        self.printed.append(out + err)
        return out

    def beside(self, ending: str) -> Path:
        """A file named after the case."""
        return self.path.with_suffix(ending)

    def _event(self, event: str, on: str, *more: str) -> None:
        texts = ["--by", self.words(), "--reason", self.words()]
        self.do("event", self.path, event, "--on", on, *texts, *more)

    def _adopted(self) -> None:
        """Another reading than the case's, adopted by the institution."""
        readings = {
            name: {
                "choose": POLICY.ambiguity(name).readings[-1].id,
                "by": self.words(),
                "on": "2025-03-03",
                "reason": self.words(),
            }
            for name in self.case.readings
        }
        text = json.dumps({"readings": readings}, ensure_ascii=True)
        (self.folder / "readings.yaml").write_text(text, encoding="utf-8")

    def _record(self) -> None:
        record = self.beside(".record.json")
        self.do("assess", self.path, "--record", record)
        found = parse_record(record.read_text(encoding="utf-8"), "记录").found
        decision = decided(self.words, dict(found), self.case.claims)
        file = self.folder / "决定.yml"
        file.write_text(json.dumps(decision, ensure_ascii=True), encoding="utf-8")
        self.do("decide", record, file)


Scenes = tuple[Scene, Scene]
"""The same case with hostile texts, and with innocent ones."""
