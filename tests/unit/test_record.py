"""A record: canonical, self-contained, and found out where a byte of it was altered."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.decision import Decision, parse_decision
from rongcuo.dossier import as_json
from rongcuo.errors import PersonalDataError, RecordError
from rongcuo.log import lines_of
from rongcuo.policy.model import Policy
from rongcuo.procedure import Entry
from rongcuo.record import Record, decided, new_record, parse_record, supplied
from rongcuo.source import Source
from rongcuo.workdays import STATE, Supplement

from .decisions import filled_in

REFER = Entry("refer", date(2024, 10, 25), "学院党委", "art_5__point_1", reason="按期")
ACCEPT = Entry("accept", date(2024, 10, 28), "学院纪委", "art_5__point_1")
NONCE = "0123456789abcdef" * 2
SUPPLEMENT = Supplement(
    "2027年放假安排（虚构）",
    frozenset({2027}),
    {date(2027, 2, 5): "春节", date(2027, 1, 1): "元旦"},
    {date(2027, 2, 13): "春节", date(2024, 10, 26): "更正（虚构）"},
)


@pytest.fixture(scope="module")
def record(policy: Policy, training: Callable[[int], Case]) -> Record:
    """The findings part of T01, with two entries in its log."""
    return new_record(training(1), policy, (REFER, ACCEPT))


@pytest.fixture(scope="module")
def decision(policy: Policy, record: Record) -> Decision:
    """A decision on it."""
    source = Source("决定.yaml", filled_in(), {})
    return parse_decision(source, policy, ["art_4__point_1"], record.found)


@pytest.fixture(scope="module")
def whole(record: Record, decision: Decision, policy: Policy) -> Record:
    """T01 with its decision."""
    return decided(record, decision, policy, NONCE)


def refused(text: str) -> tuple[int | None, str]:
    """The line and what is said of a text that is no record."""
    with pytest.raises(RecordError) as refusal:
        parse_record(text, "k01.record.json")
    (problem,) = refusal.value.problems
    assert problem.file == "k01.record.json"
    return problem.line, problem.what


def altered(record: Record, change: Callable[[Any], object]) -> str:
    """The text of a record with something in it changed and its hash left as it was."""
    content = deepcopy(dict(record.content))
    change(content)
    return json.dumps({"hash": record.hash, **content}, ensure_ascii=False, indent=1) + "\n"


# ---- what it holds -------------------------------------------------------------------------------


def test_a_record_holds_what_it_takes_to_replay_it(
    record: Record, policy: Policy, training: Callable[[int], Case]
) -> None:
    """Case, log, versions, findings, deadlines, triage; no decision."""
    content = record.content
    seen = as_json(assess(training(1), policy))

    assert content["policy"] == {
        "id": policy.id,
        "number": policy.number,
        "hash": policy.hash,
        "text_hash": policy.text_hash,
    }
    assert re.fullmatch(r"rongcuo \d+\.\d+\.\d+", content["package"])
    assert re.fullmatch(r"chinesecalendar [\d.]+", content["calendar"]["name"])
    assert content["calendar"]["supplement"] is None
    assert record.case(policy) == training(1)
    assert record.log == (REFER, ACCEPT)
    assert content["findings"] == seen["findings"]
    assert content["triage"] is None
    assert content["decision"] is None
    assert record.decision is None


def test_deadlines_count_what_the_log_dates(record: Record) -> None:
    """Referred and accepted by the log alone, a report is due."""
    report = record.content["deadlines"]["report"]

    assert report["earliest"] == "2024-12-05"


@pytest.mark.parametrize("number", range(1, 13))
def test_a_record_is_read_as_it_was_written(
    policy: Policy, training: Callable[[int], Case], number: int
) -> None:
    """The same bytes for the same record; every training case."""
    record = new_record(training(number), policy)

    again = parse_record(record.text, "t.record.json")

    assert again.text == record.text
    assert again.case(policy) == training(number)
    assert new_record(again.case(policy), policy).text == record.text


def test_the_hash_can_be_seen_without_this_program(whole: Record, tmp_path: Path) -> None:
    """The second line is the sum of all the others."""
    path = tmp_path / "k01.record.json"
    path.write_text(whole.text, encoding="utf-8")

    done = subprocess.run(
        f"grep -v '^ \"hash\":' {path} | sha256sum", shell=True, capture_output=True, text=True
    )

    assert f"sha256:{done.stdout.split()[0]}" == whole.hash
    assert json.loads(whole.text)["hash"] == whole.hash


def test_what_an_institution_supplied_is_in_the_record(
    policy: Policy, training: Callable[[int], Case]
) -> None:
    """Days and years, so that it replays without the calendar file."""
    calendar = STATE.supplemented(SUPPLEMENT)

    record = parse_record(new_record(training(1), policy, (), calendar).text, "t")

    assert supplied(STATE) is None
    assert record.content["calendar"]["name"].endswith(" + 2027年放假安排（虚构）")
    replayed = record.calendar()
    assert (replayed.rest, replayed.work, replayed.known) == (
        calendar.rest,
        calendar.work,
        calendar.known,
    )
    assert replayed.name == calendar.name
    assert supplied(replayed) == record.content["calendar"]["supplement"]


def test_personal_data_enters_no_record(policy: Policy) -> None:
    """A case that did not come from a file is checked like one that did."""
    with pytest.raises(PersonalDataError, match="疑似手机号码"):
        new_record(Case("K01", narrative="电话 13800001111"), policy)


# ---- the decision --------------------------------------------------------------------------------


def test_a_decision_is_entered_beside_the_findings(
    whole: Record, record: Record, decision: Decision
) -> None:
    """With what was found, and the sum of the record that it was made on."""
    said = whole.content["decision"]

    assert whole.decision == decision
    assert said["comparison"] == record.hash
    assert whole.undecided == record
    assert [(each["found"], each["held"]) for each in said["reasons"]] == [("met", "met")] * 2
    assert parse_record(whole.text, "t").decision == decision


def test_a_decision_is_entered_once(whole: Record, decision: Decision, policy: Policy) -> None:
    """A second one belongs into a record of its own."""
    with pytest.raises(RecordError, match="记录里已有决定。决定有变的，请另作一份记录。"):
        decided(whole, decision, policy, NONCE)


def test_a_decision_without_reasons_is_not_entered(record: Record, policy: Policy) -> None:
    """However it was put together."""
    bare = Decision("confirm", "学院党委", date(2024, 12, 2), "exempt", ())

    with pytest.raises(RecordError, match="没有写第二条的理由"):
        decided(record, bare, policy, NONCE)


def test_the_same_decision_has_another_hash_with_another_nonce(
    record: Record, decision: Decision, policy: Policy, whole: Record
) -> None:
    """So that a hash handed in tells nothing of the decision."""
    assert decided(record, decision, policy, "f" * 32).hash != whole.hash


# ---- what was altered ----------------------------------------------------------------------------


def test_any_altered_byte_is_found(whole: Record) -> None:
    """Changed, left out or added, anywhere: two hundred places by chance, and both ends."""
    generator = random.Random(63)
    text = whole.text
    places = [0, len(text) - 1, *(generator.randrange(len(text)) for _ in range(200))]
    for place in places:
        other = "x" if text[place] != "x" else "y"
        for changed in (
            text[:place] + other + text[place + 1 :],
            text[:place] + text[place + 1 :],
            text[:place] + other + text[place:],
        ):
            with pytest.raises(RecordError):
                parse_record(changed, "t")


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c["findings"]["art_2"].update(value="not_met"),
        lambda c: c["case"]["dates"].update(accountability_started_on="2024-10-22"),
        lambda c: c["decision"].update(outcome="not_met"),
        lambda c: c["decision"]["reasons"][0].update(reason="另一个理由，同样写得很长很长很长"),
        lambda c: c.update(package="rongcuo 9.9.9"),
    ],
)
def test_an_altered_content_is_found_by_its_hash(
    whole: Record, change: Callable[[Any], object]
) -> None:
    """Written as canonically as before."""
    assert refused(altered(whole, change)) == (None, "校验值不符：内容被改动过。")


def test_an_altered_writing_is_found_by_its_line(whole: Record) -> None:
    """Spaces, an escaped letter, a key written twice, another end of file."""
    text = whole.text

    assert refused(text.replace(' "format": 1', ' "format":  1')) == (
        3,
        "这一行的写法与原来的不同。",
    )
    assert refused(text.replace("学院党委", "\\u5b66院党委", 1))[0] is not None
    assert refused(text.replace(' "format": 1,', ' "format": 1,\n "format": 1,'))[0] == 4
    assert refused(text + "\n")[0] is not None
    assert refused(text.removesuffix("\n"))[0] is not None
    assert refused(text.replace("\n", "\r\n"))[1] == "这一行的写法与原来的不同。"


def rehashed(record: Record, change: Callable[[Any], object]) -> str:
    """The text of a record with something changed and its hash computed anew."""
    content = deepcopy(dict(record.content))
    change(content)
    return Record(content).text


def test_a_comparison_altered_under_its_decision_is_found(whole: Record) -> None:
    """Although the hash of the whole was computed anew."""
    text = rehashed(whole, lambda c: c["findings"]["art_2"].update(value="not_met"))

    assert refused(text) == (None, "决定不是依这份比对作出的：比对部分被改动过。")


def test_an_altered_log_is_found(record: Record) -> None:
    """A line changed, cut off or put in, although the hash of the whole was computed anew."""

    def first_line(content: Any) -> None:
        content["log"][0] = content["log"][0].replace("按期", "逾期")

    said = "日志的校验值不符：日志被改动过。"
    assert "日志第 2 行" in refused(rehashed(record, first_line))[1]
    assert refused(rehashed(record, lambda c: c["log"].pop())) == (None, said)
    assert refused(rehashed(record, lambda c: c["log"].clear())) == (None, said)
    more = lines_of((REFER, ACCEPT, ACCEPT))[-1]
    assert refused(rehashed(record, lambda c: c["log"].append(more))) == (None, said)
    assert refused(rehashed(record, lambda c: c.update(log_sum=""))) == (None, said)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '"记录"',
        "甲",
        '{"hash": "sha256:0"}',
        '{"hash": "sha256:0", "format": 1}',
        "[" * 100_000,
    ],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    """Whatever else it is."""
    assert refused(text) == (None, "不是评议记录，或者残缺。")


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c.pop("triage"),
        lambda c: c.update(more=1),
        lambda c: c.update(log=None),
        lambda c: c.update(log=[1]),
        lambda c: c.update(findings=[]),
        lambda c: c["findings"].update(art_2=None),
        lambda c: c.update(case=None),
        lambda c: c.update(calendar=None),
        lambda c: c["calendar"].update(supplement={"name": "甲"}),
        lambda c: c.update(decision={}),
        lambda c: c["decision"].update(on="昨天"),
        lambda c: c["decision"].update(step="表决"),
        lambda c: c["decision"].update(outcome="宽恕"),
        lambda c: c["decision"].update(more="一"),
        lambda c: c["decision"].update(role=None),
        lambda c: c["decision"]["reasons"][0].pop("found"),
        lambda c: c["decision"]["reasons"][0].update(reason=1),
        lambda c: c.update(policy=None),
        lambda c: c["policy"].update(id=1),
        lambda c: c.update(package=None),
        lambda c: c["decision"].update(reasons=[{}]),
    ],
)
def test_a_record_with_a_part_missing_or_wrong_is_none(
    whole: Record, change: Callable[[Any], object]
) -> None:
    """Although its hash fits."""
    assert refused(rehashed(whole, change))[1] in (
        "不是评议记录，或者残缺。",
        "日志第 1 行：这一行不是日志。",
    )


def test_a_record_of_a_later_format_is_not_read(record: Record) -> None:
    """It is not called altered."""
    text = rehashed(record, lambda c: c.update(format=2))

    assert refused(text) == (None, "记录的格式是 2，本软件只认得 1。")
