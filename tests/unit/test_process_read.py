"""What is wrong in procedure.yaml and measures.yaml is told by file, line and remedy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from rongcuo.errors import PolicyError, Problem
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.files import MeasuresFile, ProcedureFile
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Procedure
from rongcuo.policy.read import read_policy
from rongcuo.procedure import OUTCOMES
from rongcuo.source import Source
from rongcuo.yaml_source import read_source

OURS = Path(__file__).parents[2] / "rongcuo" / "policy" / "xzcit_2018_63"
PROCEDURE, MEASURES = "procedure.yaml", "measures.yaml"

Broken = tuple[str, str, str, str, str]


@pytest.fixture(scope="module")
def parsed() -> dict[bytes, Source]:
    """The files that were parsed so far, by content: most of a folder is the same every time."""
    return {}


@pytest.fixture(autouse=True)
def _parse_once(monkeypatch: pytest.MonkeyPatch, parsed: dict[bytes, Source]) -> None:
    def remembered(path: Path) -> Source:
        content = path.read_bytes()
        if content not in parsed:
            parsed[content] = read_source(path)
        return replace(parsed[content], file=str(path))

    monkeypatch.setattr("rongcuo.policy.read.read_source", remembered)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of our policy's folder."""
    return Path(copytree(OURS, tmp_path / "办法"))


def change(path: Path, old: str, new: str, after: str = "") -> int:
    """Write words of a file otherwise, the first after some others; give the line they stand on.

    Where the words begin with line breaks, the line is that of what follows them.
    """
    text = path.read_text(encoding="utf-8")
    place = text.index(old, text.index(after))
    path.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    lead = len(old) - len(old.lstrip("\n "))
    return text[: place + lead].count("\n") + 1


def entry_line(path: Path, line: int) -> int:
    """The line on which the entry around a line begins: what is not there has no line itself."""
    lines = path.read_text(encoding="utf-8").split("\n")[:line]
    return max(
        number
        for number, text in enumerate(lines, 1)
        if text.lstrip().startswith(("- ", "checklist:"))
    )


def problems(folder: Path) -> list[Problem]:
    """What is wrong with a folder."""
    with pytest.raises(PolicyError) as refusal:
        read_policy(folder)
    return list(refusal.value.problems)


def check(folder: Path, file: str, broken: Broken) -> None:
    """Break one thing; that, on its line, with its remedy, is all that is said."""
    after, old, new, what, remedy = broken
    line = change(folder / file, old, new, after)

    assert problems(folder) == [Problem(str(folder / file), line, what, remedy)]


# ---- what is well formed -------------------------------------------------------------------------


def test_the_folder_is_what_ships(folder: Path) -> None:
    """Read from its files, the procedure and the measures are those of the compiled policy."""
    read, shipped = read_policy(folder), load_policy()

    assert read.procedure == shipped.procedure
    assert read.measures == shipped.measures
    assert read.checklist == shipped.checklist


def test_our_procedure_is_whole(policy: Policy) -> None:
    """Four periods, seventeen states, nineteen events; every event's period is one of them."""
    procedure = policy.procedure

    assert [limit.id for limit in procedure.limits] == [
        *("application", "report", "notification", "deferral")
    ]
    assert (len(procedure.stages), len(procedure.events)) == (17, 19)
    assert {event.limit for event in procedure.events} - {None} == {
        limit.id for limit in procedure.limits
    }
    assert {event.to for event in procedure.events} == {stage.id for stage in procedure.stages}


def test_what_a_policy_lacks_is_named(policy: Policy) -> None:
    """A period, state or event that it does not have is an error of the program that asks."""
    asked: list[Callable[[str], object]] = [
        policy.procedure.limit,
        policy.procedure.stage,
        policy.procedure.event,
    ]
    for ask in asked:
        with pytest.raises(KeyError, match="withdrawal"):
            ask("withdrawal")


@pytest.mark.parametrize(("file", "left"), [(PROCEDURE, "measures"), (MEASURES, "procedure")])
def test_a_policy_may_have_neither(folder: Path, file: str, left: str) -> None:
    """A document without a procedure, or without measures, is read without."""
    (folder / file).unlink()

    found = read_policy(folder)

    assert (found.procedure == Procedure()) is (left == "measures")
    assert (found.measures == ()) is (left == "procedure")
    assert (found.checklist is None) is (left == "procedure")


def test_measures_need_no_checklist(folder: Path) -> None:
    """The reviewers' questions may be left out."""
    path = folder / MEASURES
    path.write_text(path.read_text(encoding="utf-8").partition("checklist:")[0], encoding="utf-8")

    found = read_policy(folder)

    assert found.checklist is None
    assert found.measures == load_policy().measures


# ---- against the text, the facts and each other --------------------------------------------------


NO_DATE = "没有日期型事实“{}”。"
FIX = "请改正编号。"
COPY = "请照录原文。"

# After which words which are written how; what is said, and the remedy.
PROCEDURE_AGAINST_OTHERS: dict[str, Broken] = {
    "limit of an unknown provision": (
        *("", "art_5__point_1", "art_5__point_9"),
        *("没有条文“art_5__point_9”。", "是否想写 art_5__point_3？"),
    ),
    "limit that quotes other words": (
        *("", "quote: 应在启动问责程序后7个工作日内", "quote: 应在启动问责程序后10个工作日内"),
        *("该条文里没有“应在启动问责程序后10个工作日内”。", COPY),
    ),
    "limit from a fact that is no date": (
        *("", "accountability_approved_on", "applicant_heard"),
        *(NO_DATE.format("applicant_heard"), "是否想写 application_sent_on？"),
    ),
    "limit from an unknown fact": (
        *("", "accountability_started_on", "xyz"),
        *(NO_DATE.format("xyz"), FIX),
    ),
    "limit to an unknown fact": (
        *("", "application_sent_on", "application_send_on"),
        *(NO_DATE.format("application_send_on"), "是否想写 application_sent_on？"),
    ),
    "limit closed by an unknown fact": (
        *("closed_by", "referred_on", "refered_on"),
        *(NO_DATE.format("refered_on"), "是否想写 referred_on？"),
    ),
    "limit with an unknown ambiguity": (
        *("", "[B1, B2, B3]", "[B1, B2, nowhere]"),
        *("没有歧义“nowhere”。", FIX),
    ),
    "event of an unknown provision": (
        *("id: start\n", "art_5__point_1", "art_15"),
        *("没有条文“art_15”。", "是否想写 art_5？"),
    ),
    "event to an unknown state": (
        *("id: apply", "to: applied", "to: aplied"),
        *("没有状态“aplied”。", "是否想写 applied？"),
    ),
    "event from an unknown state": (
        *("id: apply", "[started]", "[begun]"),
        *("没有状态“begun”。", FIX),
    ),
    "event from an unknown state among others": (
        *("id: defer_later", "[concluded, reviewing]", "[concluded, reviewed]"),
        *("没有状态“reviewed”。", "是否想写 reviewing？"),
    ),
    "event dated by a fact that is no date": (
        *("id: refer\n", "fact: referred_on", "fact: applicant_heard"),
        *(NO_DATE.format("applicant_heard"), "是否想写 application_sent_on？"),
    ),
    "event of an unknown period": (
        *("id: notify", "limit: notification", "limit: notice"),
        *("没有期限“notice”。", "是否想写 notification？"),
    ),
    "guard of an unknown period": (
        *("id: refuse_late", "of: application", "of: applications"),
        *("没有期限“applications”。", "是否想写 application？"),
    ),
    "guard on an unknown fact": (
        *("id: apply", "fact: application_in_writing", "fact: application_written"),
        *("没有事实“application_written”。", "是否想写 application_in_writing？"),
    ),
    "guard on a fact of another type": (
        *("id: apply", "fact: application_in_writing", "fact: reported_fact_status"),
        *("事实 reported_fact_status 是 enum 型，不能这样用。", "这里要 tri 型。"),
    ),
    "guard on a value that its fact does not have": (
        *("id: apply", "fact: application_in_writing", "is: reported_fact_status, values: [失真]"),
        *("事实 reported_fact_status 没有取值“失真”。", "是否想写 失实？"),
    ),
    "guard on a reading": (
        *("id: apply", "fact: application_in_writing", "reading: A3"),
        *("A3 登记在 art_2，不在 。", "请改编号，或改登记册的 provisions。"),
    ),
    "two limits of one id": (
        *("", "id: report\n    title: 调查报告期限", "id: application\n    title: 调查报告期限"),
        *("编号“application”重复。", "请改成不同的编号。"),
    ),
    "two states of one id": (
        *("states:", "{id: applied, ", "{id: started, "),
        *("编号“started”重复。", "请改成不同的编号。"),
    ),
    "two events of one id": (
        *("events:", "- id: resume", "- id: defer_later"),
        *("编号“defer_later”重复。", "请改成不同的编号。"),
    ),
}  # fmt: skip
# What else is then said: who names the thing by its old id, or what the reading stands for.
MORE_IS_SAID = {"guard on a reading", "two limits of one id", "two states of one id"}


@pytest.mark.parametrize("name", PROCEDURE_AGAINST_OTHERS)
def test_a_procedure_agrees_with_the_policy(folder: Path, name: str) -> None:
    """Provisions, words, facts, ambiguities, states and periods that it names are there."""
    after, old, new, what, remedy = PROCEDURE_AGAINST_OTHERS[name]
    line = change(folder / PROCEDURE, old, new, after)

    found = problems(folder)

    assert Problem(str(folder / PROCEDURE), line, what, remedy) in found
    assert (len(found) == 1) is (name not in MORE_IS_SAID)


MEASURES_AGAINST_OTHERS: dict[str, Broken] = {
    "measure of an unknown provision": (
        *("", "art_6__para_2__point_1", "art_6__para_2__point_9"),
        *("没有条文“art_6__para_2__point_9”。", "是否想写 art_6__para_2__point_4？"),
    ),
    "measure that quotes other words": (
        *("", "quote: 年度考核不受影响", "quote: 年度考核不得受影响"),
        *("该条文里没有“年度考核不得受影响”。", COPY),
    ),
    "measure on an unknown fact": (
        *("art_7__point_2", "good_attitude", "good_manners"),
        *("没有事实“good_manners”。", "是否想写 good_attitude？"),
    ),
    "measure on a value that its fact does not have": (
        *("", "values: [失实]", "values: [不实]"),
        *("事实 reported_fact_status 没有取值“不实”。", "是否想写 属实？"),
    ),
    "checklist of an unknown provision": (
        *("checklist:", "provision: art_10", "provision: art_13"),
        *("没有条文“art_13”。", "是否想写 art_3？"),
    ),
    "checklist that quotes other words": (
        *("checklist:", "quote: 坚决防止", "quote: 严防"),
        *("该条文里没有“严防保护变庇护、宽容变纵容”。", COPY),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MEASURES_AGAINST_OTHERS)
def test_measures_agree_with_the_policy(folder: Path, name: str) -> None:
    """Provisions, words and facts that they name are there."""
    check(folder, MEASURES, MEASURES_AGAINST_OTHERS[name])


def test_everything_wrong_is_said_at_once(folder: Path) -> None:
    """In both files, in order of the lines."""
    lines = [
        change(folder / PROCEDURE, "to: applied", "to: aplied"),
        change(folder / PROCEDURE, "limit: notification", "limit: notice"),
        change(folder / MEASURES, "quote: 年度考核不受影响", "quote: 年度考核"),
        change(folder / MEASURES, "quote: 个人评优评先不受影响", "quote: 评优"),
        change(folder / MEASURES, "quote: 坚决查处", "quote: 从重查处"),
    ]

    found = problems(folder)

    assert [(Path(p.file).name, p.line, p.what) for p in found] == [
        (MEASURES, lines[4], "该条文里没有“从重查处，依纪依法追究责任”。"),
        (PROCEDURE, lines[0], "没有状态“aplied”。"),
        (PROCEDURE, lines[1], "没有期限“notice”。"),
    ]


# ---- the shape of the files ----------------------------------------------------------------------


LACKS, UNKNOWN = "缺少“{}”。", "不认识“{}”。"
ADD, RENAME = "请补上。", "请改正名称或删去。"
ONE_KIND = "一个要件只能写 all、any、not、fact、is、reading、human 中的一种。"
AS_SAMPLE = "请对照样例。"
AS_LIST = "请写成 [甲, 乙] 或逐行以“- ”开头。"

PROCEDURE_SHAPE: dict[str, Broken] = {
    # periods
    "limit without a title": ("", "\n    title: 申请期限", "", LACKS.format("title"), ADD),
    "limit with an empty title": (
        *("", "title: 申请期限", 'title: ""'),
        *("“title”是空的。", "请填写。"),
    ),
    "limit of two lengths": (
        *("", "- id: application", "- months: 1\n    id: application"),
        *("期限写 workdays 或 months 其中之一。", "请改写。"),
    ),
    "limit of no working days": (
        *("", "workdays: 7", "workdays: 0"),
        *("“workdays”不合格式。", AS_SAMPLE),
    ),
    "limit of too many working days": (
        *("", "workdays: 30", "workdays: 1001"),
        *("“workdays”不合格式。", AS_SAMPLE),
    ),
    "limit of working days in words": (
        *("", "workdays: 3\n", "workdays: 三\n"),
        *("“workdays”不合格式。", AS_SAMPLE),
    ),
    "limit of no months": ("", "months: 3", "months: 0", "“months”不合格式。", AS_SAMPLE),
    "limit of too many months": ("", "months: 3", "months: 121", "“months”不合格式。", AS_SAMPLE),
    "limit with an unknown field": (
        *("", "- id: application", "- extended: yes\n    id: application"),
        *(UNKNOWN.format("extended"), RENAME),
    ),
    "start without an id": (
        *("", "{id: initiated, fact", "{fact"),
        *(LACKS.format("id"), ADD),
    ),
    "end without a label": (
        *("", "{fact: report_issued_on, label: 报告出具}", "{fact: report_issued_on}"),
        *(LACKS.format("label"), ADD),
    ),
    "ends that are no list": (
        *("id: deferral", "ends: []", "ends: report_issued_on"),
        *("“ends”应是列表。", AS_LIST),
    ),
    "flag that is no id": (
        *("", "flags: [B2, B7]", "flags: [B2, 乙七]"),
        *("“1”不是合格的编号。", "编号用英文字母、数字和下划线。"),
    ),
    # states
    "state without a code": ("", "code: S1, ", "", LACKS.format("code"), ADD),
    "state that is final or not": (
        *("", "final: true", "final: 也许"),
        *("“final”不合格式。", AS_SAMPLE),
    ),
    # events
    "event without an actor": (
        *("id: apply", "\n    actor: 干部个人", ""),
        *(LACKS.format("actor"), ADD),
    ),
    "event without a state to lead to": (
        *("id: apply", "\n    to: applied", ""),
        *(LACKS.format("to"), ADD),
    ),
    "event of another basis": (
        *("id: resume", "basis: suggested", "basis: custom"),
        *("“basis”的取值不对。", "可写：text、suggested。"),
    ),
    "event from one state that is no list": (
        *("id: apply", "from: [started]", "from: started"),
        *("“from”应是列表。", AS_LIST),
    ),
    "paper without a basis": (
        *("", "{title: 申请书, basis: text}", "{title: 申请书}"),
        *(LACKS.format("basis"), ADD),
    ),
    # guards
    "guard of no kind": (
        *("", "basis: text, fact: application_in_writing", "basis: text"),
        *(ONE_KIND, "请改写。"),
    ),
    "guard of two kinds": (
        *("", "fact: application_in_writing", "fact: application_in_writing, claims: true"),
        *(ONE_KIND, "请改写。"),
    ),
    "guard of two other kinds": (
        *("", "outcome_is: [exempt]", "outcome_is: [exempt], claims: true"),
        *(ONE_KIND, "请改写。"),
    ),
    "guard without a label": (
        *("", "label: 书面申请, ", ""),
        *(LACKS.format("label"), ADD),
    ),
    "guard of another basis": (
        *("", "{label: 回避检查, basis: suggested", "{label: 回避检查, basis: law"),
        *("“basis”的取值不对。", "可写：text、suggested。"),
    ),
    "guard of another timeliness": (
        *("", "timeliness: late", "timeliness: early"),
        *("“timeliness”的取值不对。", "可写：late、not_late。"),
    ),
    "guard that claims something": (
        *("", "claims: true", "claims: art_4__point_1"),
        *("“claims”的取值不对。", "可写：true。"),
    ),
    "guard of an outcome that nobody can enter": (
        *("", "outcome_is: [exempt]", "outcome_is: [exempted]"),
        *("“0”的取值不对。", "可写：exempt、lighter、mitigated、not_met。"),
    ),
    "guard of no outcome": (
        *("", "outcome_is: [exempt]", "outcome_is: []"),
        *("“outcome_is”是空列表。", "请至少写一项。"),
    ),
    "guard of timeliness under no period": (
        *("id: refuse_late", ", of: application", ""),
        *("timeliness 须与 of 同时写：of 写哪一个期限。", "请改写。"),
    ),
    "guard of a period that asks nothing of it": (
        *("", "fact: application_in_writing", "fact: application_in_writing, of: application"),
        *("timeliness 须与 of 同时写：of 写哪一个期限。", "请改写。"),
    ),
    "guard of values without their fact": (
        *("", "fact: application_in_writing", "fact: application_in_writing, values: [是]"),
        *("is 须与 values 同时写：is 写事实，values 写使它成立的取值。", "请改写。"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PROCEDURE_SHAPE)
def test_a_procedure_has_its_shape(folder: Path, name: str) -> None:
    """Every field that it needs, of its kind, and no other."""
    after, old, new, what, remedy = PROCEDURE_SHAPE[name]
    line = change(folder / PROCEDURE, old, new, after)

    if what.startswith("缺少"):
        line = entry_line(OURS / PROCEDURE, line)

    assert problems(folder) == [Problem(str(folder / PROCEDURE), line, what, remedy)]


def test_a_period_has_a_length(folder: Path) -> None:
    """Neither working days nor months: it is named by the line on which it begins."""
    line = change(folder / PROCEDURE, "- id: application", "- id: application")
    change(folder / PROCEDURE, "\n    workdays: 7", "")

    (found,) = problems(folder)

    assert (found.line, found.what) == (line, "期限写 workdays 或 months 其中之一。")


@pytest.mark.parametrize(
    ("quote", "old", "new", "said"),
    [
        ("应在启动问责程序后7个工作日内", "workdays: 7", "workdays: 5", 5),
        ("在30个工作日内出具", "workdays: 30", "workdays: 3", 3),
        ("暂缓时间一般不得超过3个月", "months: 3", "months: 6", 6),
    ],
)
def test_a_period_is_as_long_as_the_text_says(
    folder: Path, quote: str, old: str, new: str, said: int
) -> None:
    """A length that the words quoted do not name is pointed out where they are quoted."""
    line = change(folder / PROCEDURE, quote, quote)
    change(folder / PROCEDURE, old, new)

    assert problems(folder) == [
        Problem(
            *(str(folder / PROCEDURE), line, f"原文里没有写 {said}。"),
            "请核对 workdays 或 months。",
        )
    ]


def test_starts_can_be_told_apart(folder: Path) -> None:
    """Two readings of one id would be one: the second is named."""
    line = change(folder / PROCEDURE, "{id: informed, ", "{id: initiated, ")

    assert problems(folder) == [
        Problem(*(str(folder / PROCEDURE), line, "编号“initiated”重复。"), "请改成不同的编号。")
    ]


def test_a_period_has_a_start(folder: Path) -> None:
    """At least one day from which it runs."""
    path = folder / PROCEDURE
    text = path.read_text(encoding="utf-8")
    start = "    starts:\n      - {id: made, fact: result_made_on, label: 自核定结果作出之日}\n"
    assert text.count(start) == 1
    path.write_text(text.replace(start, "    starts: []\n"), encoding="utf-8")

    (found,) = problems(folder)

    assert found.line == text[: text.index(start)].count("\n") + 1
    assert (found.what, found.remedy) == ("“starts”是空列表。", "请至少写一项。")


@pytest.mark.parametrize("key", ["limits", "states", "events"])
def test_a_procedure_has_three_parts(folder: Path, key: str) -> None:
    """Periods, states and events; none may be missing."""
    change(folder / PROCEDURE, f"\n{key}:", f"\n{key}_:")

    found = problems(folder)

    assert {(problem.what, problem.remedy) for problem in found} == {
        (LACKS.format(key), ADD),
        (UNKNOWN.format(f"{key}_"), RENAME),
    }


MEASURES_SHAPE: dict[str, Broken] = {
    "measure of no strength": ("", "strength: 直述, ", "", LACKS.format("strength"), ADD),
    "measure of another strength": (
        *("", "strength: 直述", "strength: 宜"),
        *("“strength”的取值不对。", "可写：必须、应当、应、要、可以、直述。"),
    ),
    "measure on another outcome": (
        *("", "outcome: [exempt]", "outcome: [exempted]"),
        *("“0”的取值不对。", "可写：exempt、lighter、mitigated、not_met。"),
    ),
    "measure that concerns nobody": (
        *("", "concerns: 免责的干部, ", ""),
        *(LACKS.format("concerns"), ADD),
    ),
    "measure with an unknown field": (
        *("", "strength: 直述", "by: 甲, strength: 直述"),
        *(UNKNOWN.format("by"), RENAME),
    ),
    "measure on two kinds of condition": (
        *("", "when: {fact: common_problem}", "when: {fact: common_problem, all: []}"),
        *(ONE_KIND, "请改写。"),
    ),
    "measure on one of nothing": (
        *("", "when: {fact: common_problem}", "when: {any: []}"),
        *("“any”是空列表。", "请至少写一项。"),
    ),
    "checklist without words": (
        *("checklist:", "\n  quote: 坚决防止保护变庇护、宽容变纵容", ""),
        *(LACKS.format("quote"), ADD),
    ),
    "checklist with an empty question": (
        *("questions:", "- 认错态度好，是否被单独当成了免责的理由？", '- ""'),
        *("“6”是空的。", "请填写。"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MEASURES_SHAPE)
def test_measures_have_their_shape(folder: Path, name: str) -> None:
    """Every field that they need, of its kind, and no other."""
    after, old, new, what, remedy = MEASURES_SHAPE[name]
    line = change(folder / MEASURES, old, new, after)

    if what.startswith("缺少"):
        line = entry_line(OURS / MEASURES, line)

    assert problems(folder) == [Problem(str(folder / MEASURES), line, what, remedy)]


def test_a_checklist_asks_something(folder: Path) -> None:
    """At least one question."""
    path = folder / MEASURES
    before, _, _ = path.read_text(encoding="utf-8").partition("  questions:\n")
    path.write_text(f"{before}  questions: []\n", encoding="utf-8")

    (found,) = problems(folder)

    assert (found.what, found.remedy) == ("“questions”是空列表。", "请至少写一项。")


@pytest.mark.parametrize("file", [PROCEDURE, MEASURES])
@pytest.mark.parametrize(
    ("text", "what"),
    [("", "这里应是“键: 值”。"), ("- 甲\n", "这里应是“键: 值”。"), ("a: [", "YAML 写法有误。")],
)
def test_a_file_that_is_no_mapping(folder: Path, file: str, text: str, what: str) -> None:
    """Empty, a list, or no YAML: told once, with the file."""
    (folder / file).write_text(text, encoding="utf-8")

    (found,) = problems(folder)

    assert (found.file, found.what) == (str(folder / file), what)


def test_outcomes_of_files_are_those_of_the_procedure() -> None:
    """The schema of measures and the state machine know the same four."""
    schema = MeasuresFile.model_json_schema()["$defs"]["MeasureEntry"]["properties"]["outcome"]

    assert schema["items"]["enum"] == [*OUTCOMES]
    assert set(ProcedureFile.model_fields) == {"limits", "states", "events"}
