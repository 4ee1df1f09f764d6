"""The shape of procedure.yaml and measures.yaml: what is missing, unknown or of the wrong kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.errors import Problem
from rongcuo.policy.files import MeasuresFile, ProcedureFile
from rongcuo.procedure import OUTCOMES

from .broken import MEASURES, PROCEDURE, Broken, change, problems
from .hetang import OURS


def entry_line(path: Path, line: int) -> int:
    """The line on which the entry around a line begins: what is not there has no line itself."""
    lines = path.read_text(encoding="utf-8").split("\n")[:line]
    return max(
        number
        for number, text in enumerate(lines, 1)
        if text.lstrip().startswith(("- ", "checklist:"))
    )


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
