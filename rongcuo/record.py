"""The review record: a case, its findings and deadlines, and the human decision, in one JSON file.

The findings part is written by the tool; the decision is entered into it by a person, and only
together with reasons. The file is canonical: the same record is the same bytes. Its second line
is the sha256 of all the others, so that `grep -v '^ "hash":' F | sha256sum` shows it too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from rongcuo.assess.findings import assess
from rongcuo.case import Case, parse_case
from rongcuo.case_file import case_data
from rongcuo.decision import STEPS, Decision, Reason, decision_data, parse_decision
from rongcuo.dossier import as_json, calendar_name
from rongcuo.errors import Problem, RecordError, shown
from rongcuo.log import BrokenLog, entries_of, lines_of, sum_of
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES, Entry
from rongcuo.source import Source, nests_deeper, plain_json
from rongcuo.timeline import with_log
from rongcuo.workdays import STATE, Calendar, Supplement

__all__ = ["FORMAT", "Record", "decided", "new_record", "parse_record", "supplied"]

FORMAT = 1
_PART = {
    *("format", "package", "policy", "calendar", "case", "log", "log_sum"),
    *("findings", "deadlines", "triage", "decision"),
}
_REASON = {"provision", "found", "held", "reason", "departs"}
_DECISION = 8  # fields
_NOT_WHOLE = "请从备份或原件恢复；记录只由 rongcuo 写入，请勿手改。"


@dataclass(frozen=True)
class Record:
    """A record as it is written: its content in JSON's types, without the hash.

    `content` has `format`, `package`, `policy` (id, number, hash, text_hash), `calendar` (name and
    what an institution supplied), `case` (as in a case file), `log` (its lines), `log_sum`,
    `findings`, `deadlines`, `triage` (as in the JSON of `assess`), `decision` (None until a person
    enters one).
    """

    content: Mapping[str, Any]

    @cached_property
    def hash(self) -> str:
        """The sha256 of the record's text without its hash."""
        return f"sha256:{sha256(_written(self.content).encode()).hexdigest()}"

    @property
    def text(self) -> str:
        """The record as its file holds it."""
        return _written({"hash": self.hash, **self.content})

    @property
    def log(self) -> tuple[Entry, ...]:
        """The entries of the case's log as they were then."""
        return entries_of(self.content["log"])

    @property
    def found(self) -> dict[str, str]:
        """The findings by provision: met, not_met, undetermined."""
        return {name: each["value"] for name, each in self.content["findings"].items()}

    @property
    def decision(self) -> Decision | None:
        """The decision that a person entered; None before."""
        said = self.content["decision"]
        if said is None:
            return None
        reasons = tuple(
            Reason(each["provision"], each["held"], each["reason"], each["departs"])
            for each in said["reasons"]
        )
        on = date.fromisoformat(said["on"])
        return Decision(said["step"], said["role"], on, said["outcome"], reasons, said["document"])

    @property
    def undecided(self) -> Record:
        """The record as it was before the decision."""
        return Record({**self.content, "decision": None})

    def case(self, policy: Policy) -> Case:
        """The case; CaseError where it is none under this policy."""
        return parse_case(Source("记录", self.content["case"], {}), policy)

    def calendar(self) -> Calendar:
        """The State Council's calendar as known now, with what an institution had supplied."""
        said = self.content["calendar"]["supplement"]
        if said is None:
            return STATE
        return STATE.supplemented(
            Supplement(
                said["name"],
                frozenset(said["years"]),
                {date.fromisoformat(day): why for day, why in said["rest"].items()},
                {date.fromisoformat(day): why for day, why in said["work"].items()},
            )
        )


def new_record(
    case: Case, policy: Policy, log: tuple[Entry, ...] = (), calendar: Calendar = STATE
) -> Record:
    """The findings part of a record: case, log, findings, deadlines, triage; no decision.

    CaseError or PersonalDataError where the case would not be accepted from a file.
    """
    written = case_data(case, policy)
    checked = parse_case(Source(f"案件 {case.id}", written, {}), policy)
    lines = lines_of(log)
    seen = as_json(assess(with_log(checked, policy, log), policy), calendar)
    return Record(
        {
            "format": FORMAT,
            "package": f"rongcuo {version('rongcuo')}",
            "policy": {
                "id": policy.id,
                "number": policy.number,
                "hash": policy.hash,
                "text_hash": policy.text_hash,
            },
            "calendar": {"name": calendar_name(calendar), "supplement": supplied(calendar)},
            "case": written,
            "log": list(lines),
            "log_sum": sum_of(lines),
            "findings": seen["findings"],
            "deadlines": seen["deadlines"],
            "triage": seen["triage"],
            "decision": None,
        }
    )


def decided(
    record: Record, decision: Decision, policy: Policy, nonce: str, explained: str = ""
) -> Record:
    """The record with the decision of a person entered; RecordError where it may not be.

    It is checked as `parse_decision` does. A decision is entered once: a later one belongs into a
    new record. `nonce` is random, so that the hash of a record tells nothing of what it holds.
    """
    if record.content["decision"] is not None:
        what = "记录里已有决定。"
        raise RecordError([Problem("记录", None, what, "决定有变的，请另作一份记录。")])
    source = Source("决定", decision_data(decision), {})
    claims = record.content["case"]["claims"]
    checked = parse_decision(source, policy, claims, record.found, explained)
    return Record(
        {
            **record.content,
            "decision": {
                "comparison": record.hash,
                "nonce": nonce,
                **decision_data(checked),
                "reasons": [
                    {
                        "provision": each.provision,
                        "found": record.found[each.provision],
                        "held": each.held,
                        "reason": each.reason,
                        "departs": each.departs,
                    }
                    for each in checked.reasons
                ],
            },
        }
    )


def parse_record(text: str, file: str) -> Record:
    """Read a record's text; RecordError where it is none or was altered.

    That its findings follow from its case is for `verify` to say.
    """

    def refused(what: str, line: int | None = None) -> RecordError:
        return RecordError([Problem(file, line, what, _NOT_WHOLE)])

    try:
        content = plain_json(text)
        if nests_deeper(content, 100):  # conditions nest as deep as their policy
            raise ValueError
        known = content.pop("hash")
        record = Record(content)
        if content["format"] != FORMAT:
            newer = f"记录的格式是 {shown(str(content['format']))}，本软件只认得 {FORMAT}。"
            raise RecordError([Problem(file, None, newer, "请用写出它的版本或更新的版本核对。")])
        if set(content) != _PART:
            raise KeyError
        _check_versions(content)
        _check_decision(content["decision"])
        decision, log_sum = record.decision, sum_of(content["log"])
        _ = record.found, record.calendar(), content["case"]["claims"], record.log
    except BrokenLog as broken:
        raise refused(f"日志第 {broken.line} 行：{broken}") from None
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        raise refused("不是评议记录，或者残缺。") from None
    if line := _first_line(text, _written({"hash": known, **content})):
        raise refused("这一行的写法与原来的不同。", line)
    if record.hash != known:
        raise refused("校验值不符：内容被改动过。")
    if decision is not None and content["decision"].get("comparison") != record.undecided.hash:
        raise refused("决定不是依这份比对作出的：比对部分被改动过。")
    if content["log_sum"] != log_sum:
        raise refused("日志的校验值不符：日志被改动过。")
    return record


def _check_versions(content: Mapping[str, Any]) -> None:
    """TypeError or KeyError where policy, calendar and program are not told as we tell them."""
    policy = content["policy"]
    texts = [policy[name] for name in ("id", "number", "hash", "text_hash")]
    texts += [content["calendar"]["name"], content["package"]]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError


def _check_decision(said: Any) -> None:
    """ValueError, TypeError or KeyError where a decision has not the shape that we write."""
    if said is None:
        return
    texts = [said[name] for name in ("comparison", "nonce", "step", "role", "on", "document")]
    for each in said["reasons"]:
        if set(each) != _REASON:
            raise KeyError
        texts += each.values()
    if not all(isinstance(text, str) for text in texts) or said["step"] not in STEPS:
        raise TypeError
    if said["outcome"] not in (None, *OUTCOMES) or len(said) != _DECISION:
        raise ValueError


def supplied(calendar: Calendar) -> dict[str, Any] | None:
    """What an institution supplied to a calendar, in JSON's types; None for the State Council's."""
    if calendar is STATE:
        return None
    rest, work = (
        {day.isoformat(): why for day, why in sorted(now.items()) if was.get(day) != why}
        for now, was in ((calendar.rest, STATE.rest), (calendar.work, STATE.work))
    )
    return {
        "name": calendar.name.removeprefix(f"{STATE.name} + "),
        "years": sorted(calendar.known - STATE.known),
        "rest": rest,
        "work": work,
    }


def _written(content: Mapping[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _first_line(text: str, canonical: str) -> int | None:
    """The first line (from 1) in which a text is not as it was written; None if it is."""
    lines, wanted = text.splitlines(), canonical.splitlines()
    for number, line in enumerate(wanted, 1):
        if number > len(lines) or lines[number - 1] != line:
            return number
    return None if text == canonical else len(wanted)
