"""`rongcuo assess --record`, `decide`, `verify`: a record from the comparison to the decision."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from shutil import copy

import pytest

from rongcuo.log import log_path
from rongcuo.record import Record

from .command import DATA, HETANG
from .in_process import Run, enter, lines, refused

DEFINITION_REASON = "参数复核报告与督办记录能够互相印证，甲事前分工清楚，事后两周内完成修订。"
CLAIM_REASON = "系党政联席会和院长办公会两份纪要都写明一致同意，退换费大部分已经追回入账。"
DECISION = f"""\
step: 核定结果
role: 学院党委
on: 2024-12-02
document:
outcome: 免责
reasons:
  art_2:
    held: 符合
    reason: {DEFINITION_REASON}
  art_4__point_1:
    held: 符合
    reason: {CLAIM_REASON}
"""
RESTORE = "请从备份或原件恢复；记录只由 rongcuo 写入，请勿手改。"
DECIDED = "已录入核定结果（学院党委，2024-12-02）：免责。校验值 sha256:"


@pytest.fixture
def decision(tmp_path: Path) -> Path:
    """A decision on T01 as a person filled it in."""
    path = tmp_path / "决定.yaml"
    path.write_text(DECISION, encoding="utf-8")
    return path


@pytest.fixture
def record(run: Run, t01: Path) -> Path:
    """The record of T01, one entry in its log, without a decision."""
    enter(run, t01, "refer 2024-10-25 --by 学院党委")
    path = t01.with_suffix(".record.json")
    assert run("assess", t01, "--record", path).code == 0
    return path


# ---- assess --record -----------------------------------------------------------------------------


def test_a_record_is_written_without_a_decision(run: Run, t01: Path) -> None:
    """Readable by its owner only; its hash is told."""
    path = t01.with_suffix(".record.json")

    told = lines(run("assess", t01, "--record", path))

    content = json.loads(path.read_text(encoding="utf-8"))
    assert told == [f"已写入 {path}，还没有决定。校验值 {content['hash']}"]
    assert content["decision"] is None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(os.listdir(t01.parent)) == ["t01.record.json", "t01.yaml"]


def test_a_record_beside_json(run: Run, t01: Path) -> None:
    """What programs read is printed as ever."""
    path = t01.with_suffix(".record.json")

    done = run("assess", t01, "--json", "--record", path)

    assert done.code == 0
    assert path.exists()
    assert '"findings"' in done.out


def test_a_record_is_never_written_over(run: Run, t01: Path, record: Path) -> None:
    """A new one takes another name."""
    before = record.read_bytes()

    said = refused(run("assess", t01, "--record", record))

    assert said == f"{record}：已有这个文件。请换一个名字；原文件未动。\n"
    assert record.read_bytes() == before
    assert run("assess", t01, "--record", t01.with_name("t01.2.record.json")).code == 0


def test_a_record_has_a_name_of_its_kind(run: Run, t01: Path) -> None:
    """So that a folder can be read by its names; the case itself is safe."""
    before = t01.read_bytes()

    for name in ("t01.json", "t01.yaml"):
        said = refused(run("assess", t01, "--record", t01.with_name(name)))

        assert "评议记录的文件名不对。请以 .record.json 结尾。" in said
    assert t01.read_bytes() == before


# ---- decide --------------------------------------------------------------------------------------


def test_a_decision_is_entered_and_verified(
    run: Run, t01: Path, record: Path, decision: Path
) -> None:
    """From the blank file to the verified record; the hash is to be copied into the minutes."""
    blank = t01.with_name("空白.yaml")
    assert lines(run("decide", record, "--blank", blank)) == [f"已写入 {blank}"]

    told = lines(run("decide", record, decision))
    verified = lines(run("verify", record))

    known = json.loads(record.read_text(encoding="utf-8"))["hash"]
    assert told[0] == f"{DECIDED}{known.removeprefix('sha256:')}"
    assert told[1].startswith("请把校验值抄进会议纪要或核定文件")
    assert verified == [
        "案件 T01　徐工职院党发〔2018〕63号",
        f"核定结果：学院党委，2024-12-02，免责。校验值 {known}",
        "核对一致：比对、期限和甄别重放相同，决定合乎要求。",
    ]
    assert stat.S_IMODE(record.stat().st_mode) == 0o600


def test_a_blank_decision_decides_nothing(run: Run, t01: Path, record: Path) -> None:
    """Handed in as it is: every field that a person owes is asked for, by its line."""
    blank, before = t01.with_name("空白.yaml"), record.read_bytes()
    run("decide", record, "--blank", blank)

    said = refused(run("decide", record, blank))

    assert f"{blank}:3：没有写明 step。" in said
    assert f"{blank}:7：没有写明结果（outcome）。" in said
    assert f"{blank}:12：第二条的理由：没有写，或太短。" in said
    assert record.read_bytes() == before


def test_a_reason_copied_from_what_is_shown_is_refused(
    run: Run, t01: Path, record: Path, decision: Path
) -> None:
    """From the terminal or the page, with marks, evidence and all."""
    shown = lines(run("assess", t01))
    line = max((line for line in shown if "证据：" in line and "“" in line), key=len)
    text = DECISION.replace(DEFINITION_REASON, json.dumps(line.strip("│├└─ "), ensure_ascii=False))
    decision.write_text(text, encoding="utf-8")

    said = refused(run("decide", record, decision))

    assert f"{decision}:9：第二条的理由：抄自条文、比对的说明" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (CLAIM_REASON, DEFINITION_REASON, "决定.yaml:12：第四条第（一）项的理由：抄自条文"),
        ("role: 学院党委", "role: 联系人：张三", "决定.yaml:2：role 第 5 个字起，疑似姓名。"),
        ("outcome: 免责", "outcome:", "决定.yaml:5：没有写明结果（outcome）。"),
        ("held: 符合", "held: 不符合", "决定.yaml:7：第二条写“不符合”，比对为“符合”，为什么不同"),
        ("step", "steps", "决定.yaml:1：不认识的字段“steps”。"),
        ("step: 核定结果", "step: [", "YAML 写法有误。"),
    ],
)
def test_a_decision_that_is_refused_leaves_the_record(
    run: Run, record: Path, decision: Path, old: str, new: str, said: str
) -> None:
    """By file and line; the record stays without a decision."""
    before = record.read_bytes()
    text = decision.read_text(encoding="utf-8")
    if "：" in new:
        new = f'role: "{new.removeprefix("role: ")}"' if new.startswith("role") else new
    decision.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert said in refused(run("decide", record, decision))
    assert record.read_bytes() == before


def test_a_record_is_decided_once(run: Run, record: Path, decision: Path) -> None:
    """The second decision is told to go into a record of its own."""
    run("decide", record, decision)
    before = record.read_bytes()

    said = refused(run("decide", record, decision))

    assert "记录里已有决定。决定有变的，请另作一份记录。" in said
    assert record.read_bytes() == before


def test_a_decision_at_odds_with_itself_is_pointed_out(
    run: Run, record: Path, decision: Path
) -> None:
    """Entered, with a reminder on the error stream."""
    text = decision.read_text(encoding="utf-8").replace("outcome: 免责", "outcome: 不符合")
    decision.write_text(text, encoding="utf-8")

    done = run("decide", record, decision)

    assert done.code == 0
    assert done.err == "提醒：结果写“不符合”，但有一项写“符合”。请核对。\n"


def test_deciding_needs_a_decision(run: Run, record: Path) -> None:
    """Told how to begin."""
    said = refused(run("decide", record))

    assert "没有写明决定文件。先用 rongcuo decide t01.record.json --blank t01.决定.yaml" in said


def test_an_altered_record_is_not_decided_on(run: Run, record: Path, decision: Path) -> None:
    """Nor one that no longer replays."""
    record.write_text(
        record.read_text(encoding="utf-8").replace('"value": "met"', '"value": "not_met"', 1),
        encoding="utf-8",
    )

    assert "校验值不符：内容被改动过。" in refused(run("decide", record, decision))


# ---- verify --------------------------------------------------------------------------------------


def test_what_happened_since_is_no_difference(run: Run, t01: Path, record: Path) -> None:
    """The log goes on, the case is answered further: the record is of its time, and says so."""
    enter(run, t01, "accept 2024-10-28 --by 学院纪委")
    text = t01.read_text(encoding="utf-8")
    t01.write_text(text.replace("创造性", "另外"), encoding="utf-8")
    assert lines(run("verify", record))[-1].startswith("核对一致")

    t01.write_text(text.replace("  loss:\n    value: yes", "  loss:\n    value: no"), "utf-8")
    assert lines(run("verify", record))[-1] == (
        "另：案件文件 t01.yaml 在记录之后改过；记录写的是当时的。"
    )

    t01.write_text("case: [", encoding="utf-8")
    assert lines(run("verify", record))[-1] == (
        "另：案件文件 t01.yaml 现在读不出；记录写的是当时的。"
    )

    t01.unlink()
    assert lines(run("verify", record))[-1].startswith("核对一致")


def test_a_log_written_anew_is_found(run: Run, t01: Path, record: Path) -> None:
    """Its own chain is whole; the record remembers the old one."""
    log_path(t01).unlink()
    enter(run, t01, "refer 2024-10-25 --by 党委办公室")

    done = run("verify", record)

    assert done.code == 1
    assert "日志第 1 行与记录里的不同：日志在记录之后被改写过。" in done.err


def test_several_records_are_verified_at_once(run: Run, t01: Path, record: Path) -> None:
    """Each told by itself; what is wrong with any of them is told at the end."""
    other = t01.with_name("t01.2.record.json")
    run("assess", t01, "--record", other)
    assert lines(run("verify", record, other)).count("案件 T01　徐工职院党发〔2018〕63号") == 2
    other.write_text("{}", encoding="utf-8")

    done = run("verify", other, record)

    assert (done.code, done.err) == (1, f"{other}：不是评议记录，或者残缺。{RESTORE}\n")
    assert "核对一致" in done.out


def test_what_steers_a_terminal_is_not_repeated(run: Run, record: Path, decision: Path) -> None:
    """In the role of who decided."""
    text = decision.read_text(encoding="utf-8")
    decision.write_text(text.replace("学院党委", '"\\e[31m学院党委"', 1), encoding="utf-8")

    entered = run("decide", record, decision)
    verified = run("verify", record)

    assert (entered.code, verified.code) == (0, 0)
    assert "\x1b" not in entered.out + verified.out


def test_an_editors_mark_is_found(run: Run, record: Path) -> None:
    """Three bytes put before everything else by an editor."""
    record.write_bytes(b"\xef\xbb\xbf" + record.read_bytes())

    assert "不是评议记录，或者残缺。" in refused(run("verify", record))


def test_the_first_difference_is_told(run: Run, record: Path) -> None:
    """A record forged with all its sums: the finding does not follow from the case."""
    content = json.loads(record.read_text(encoding="utf-8"))
    del content["hash"]
    content["findings"]["art_2"]["value"] = "not_met"
    record.write_text(Record(content).text, encoding="utf-8")

    done = run("verify", record)

    assert done.code == 1
    assert done.err == (
        f"{record}：重放不同：第二条的结果：记录写“不符合”，重放得“符合”。"
        "版本都没有变，记录与它自己的案件不符。\n"
    )


def test_a_record_under_another_policy(run: Run, tmp_path: Path) -> None:
    """Replayed with that policy's folder; without it, told which one it needs."""
    case = Path(copy(HETANG / "k01.yaml", tmp_path))
    path = tmp_path / "k01.record.json"
    assert run("assess", case, "--record", path, "--policy", HETANG).code == 0

    alone = run("verify", path)
    verified = run("verify", path, "--policy", HETANG)

    assert "依据的是另一份办法（河农技〔2021〕7号）" in alone.err
    assert (verified.code, verified.err) == (0, "")


@pytest.mark.parametrize("name", ["没有.record.json", "t01.yaml", "空.record.json"])
def test_what_is_no_record_is_refused(run: Run, t01: Path, name: str) -> None:
    """Not there, another file, an empty one."""
    (t01.parent / "空.record.json").write_text("", encoding="utf-8")

    for command in ("verify", "decide"):
        said = refused(run(command, t01.parent / name))

        assert said.startswith(str(t01.parent / name))


def test_a_folder_open_to_others_is_pointed_out(run: Run, t01: Path) -> None:
    """On the error stream, when something is written there."""
    folder = t01.parent / "开放"
    folder.mkdir()
    t01.rename(folder / "t01.yaml")
    folder.chmod(0o755)
    above = [path for path in folder.parents if not path.stat().st_mode & stat.S_IXOTH]
    for path in above:
        path.chmod(path.stat().st_mode | stat.S_IXOTH)

    done = run("assess", folder / "t01.yaml", "--record", folder / "t01.record.json")
    for path in above:
        path.chmod(path.stat().st_mode & ~stat.S_IXOTH)

    assert done.code == 0
    assert done.err.startswith(f"提醒：文件夹 {folder} 其他用户也能进入。")
    assert "chmod 700" in done.err


def test_the_training_cases_are_where_they_were(run: Run, tmp_path: Path) -> None:
    """A record that is written elsewhere touches nothing beside its case."""
    before = sorted(os.listdir(DATA))

    done = run("assess", DATA / "t03.yaml", "--record", tmp_path / "t03.record.json")

    assert done.code == 0
    assert sorted(os.listdir(DATA)) == before


def test_a_forged_finding_is_not_decided_on(run: Run, record: Path, decision: Path) -> None:
    """A record that does not replay holds no ground to decide on."""
    content = json.loads(record.read_text(encoding="utf-8"))
    del content["hash"]
    content["findings"]["art_2"]["value"] = "not_met"
    record.write_text(Record(content).text, encoding="utf-8")
    before = record.read_bytes()

    said = refused(run("decide", record, decision))

    assert "重放与记录不同。请先用 rongcuo verify 核对" in said
    assert record.read_bytes() == before


def test_what_changed_since_and_changed_nothing_is_told(run: Run, record: Path) -> None:
    """A record of an older version that replays to the same."""
    content = json.loads(record.read_text(encoding="utf-8"))
    del content["hash"]
    content["package"] = "rongcuo 0.0.9"
    record.write_text(Record(content).text, encoding="utf-8")

    told = lines(run("verify", record))

    assert told[-1].startswith("另：软件版本与当时不同（当时 rongcuo 0.0.9，现在 rongcuo ")
    assert told[-1].endswith("），结果没有变。")
