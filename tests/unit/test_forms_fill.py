"""What stands in the documents: from the case alone, each part on its provision, blanks blank."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rongcuo.case import Adoption, Answer, Case
from rongcuo.decision import Decision, Reason
from rongcuo.errors import RecordError
from rongcuo.forms.content import BLANK_DAY, Document, Grid, Paragraph
from rongcuo.forms.deadlines import day_words, days, spans
from rongcuo.forms.fill import DRAFT, EMPTY, fill, filled
from rongcuo.forms.matter import Matter, nothing, of_record
from rongcuo.forms.ready import NotYet
from rongcuo.logic import Truth
from rongcuo.policy.compiled import OURS
from rongcuo.policy.forms import Block, Form, Part, load_forms
from rongcuo.policy.model import Policy
from rongcuo.procedure import MANUAL, Entry
from rongcuo.record import Record, new_record

FORMS = {form.id: form for form in load_forms(OURS)}
Training = Callable[[int], Case]

# What each training case has got to: T04 applied late, T07 is deferred, T11 was never accountable,
# T12 applied in time under some readings only.
ALWAYS = {"application", "recusal", "evidence_list", "talk", "rectification", "committee_report"}
WRITABLE = {
    4: ALWAYS | {"receipt", "late_refusal"},
    7: ALWAYS
    | {
        "receipt",
        "acceptance",
        "inquiry_outline",
        "investigation_report",
        "conclusion",
        "deferral",
    },
    11: ALWAYS | {"report_sorting"},
    12: ALWAYS | {"receipt"},
}


def words(document: Document) -> str:
    """All words of a document, a line a paragraph or row; the notes of the first page at the end."""
    body = "\n".join(
        each.text
        if isinstance(each, Paragraph)
        else "\n".join("｜".join(row) for row in (each.head, *each.rows))
        for each in document.content
    )
    return "\n".join((body, *document.notes))


def tables(document: Document) -> list[Grid]:
    """The tables of a document."""
    return [each for each in document.content if isinstance(each, Grid)]


def decided(case: Case, policy: Policy, outcome: str) -> Matter:
    """A case taken through the log to a result that a person confirmed."""
    log = (
        Entry("conclude", date(2025, 6, 11), "调查组", outcome=outcome, reason="逐项有据"),
        Entry("review", date(2025, 6, 12), "学院党委"),
        Entry("confirm", date(2025, 6, 13), "学院党委", outcome=outcome, reason="同意调查组意见"),
    )
    return Matter(case, policy, log)


@pytest.mark.parametrize("number", WRITABLE)
def test_a_document_is_written_when_its_time_has_come(
    number: int, policy: Policy, training: Training
) -> None:
    """Every other document is refused, with the provision."""
    matter = Matter(training(number), policy)

    for form in FORMS.values():
        if form.id in WRITABLE[number]:
            assert words(fill(form, matter))
        else:
            with pytest.raises(NotYet, match=rf"《{form.title}》现在不能写.*依据：第[五八]条"):
                fill(form, matter)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_part_says_what_it_rests_on(form: Form, policy: Policy) -> None:
    """After each heading: the provision and its words, or that the part is ours to suggest."""
    document = fill(form, nothing(policy))

    content = document.content
    heads = [
        at
        for at, each in enumerate(content)
        if isinstance(each, Paragraph) and each.style == "一级标题"
    ]
    assert len(heads) == len(form.parts)
    for at, part in zip(heads, form.parts, strict=True):
        basis = content[at + 1]
        assert isinstance(basis, Paragraph)
        assert basis.style == "依据"
        mark = "【条文】" if part.basis == "text" else "【配套建议】参照"
        assert basis.text.startswith(mark + policy.provision(part.provision).citation)
        assert f"“{part.quote}”" in basis.text or not part.quote


def test_what_is_addressed_goes_to_the_issuer(policy: Policy) -> None:
    """The Party committee, by the name under which it issued the document."""
    assert {form.addressee for form in FORMS.values()} == {"", policy.issuer}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_an_empty_form_is_blank(form: Form, policy: Policy) -> None:
    """It names no case, finds nothing, has places to write, and says that it is not official."""
    document = fill(form, nothing(policy))

    said = words(document)
    assert document.mark == EMPTY
    assert "＿" in said or "□" in said
    assert not re.search(
        r"案件 |● |✕ |◌ |\d{4}年\d|[条项]：(符合|不符合|待定)。|最稳妥|逾期。$", said
    )
    assert "未核实" in said


@pytest.mark.parametrize("number", range(1, 13))
def test_the_report_to_the_committee_can_be_written_for_every_case(
    number: int, policy: Policy, training: Training
) -> None:
    """It shows what was found without a recommendation, a number or a seal."""
    case = training(number)
    matter = Matter(case, policy)

    document = fill(FORMS["committee_report"], matter)

    said = words(document)
    assert document.mark == DRAFT == "辅助草稿，未经审签无效"
    assert f"案件 {case.id}" in said
    assert "不提出“免责”或“不免责”的意见" in said
    assert not re.search(r"〔20(?!18〕63号)\d\d〕|盖章|印章", said)
    for provision in matter.assessment.in_play:
        finding = matter.assessment.findings[provision]
        value = {Truth.YES: "符合", Truth.NO: "不符合", Truth.UNKNOWN: "待定"}[finding.value]
        if provision in (*case.claims, policy.definition):
            assert f"{policy.provision(provision).citation}：{value}。" in said


def test_open_readings_are_put_to_the_committee(policy: Policy, training: Training) -> None:
    """T12's minor violation: each reading of A1 with what it gives, the choice left blank."""
    document = fill(FORMS["committee_report"], Matter(training(12), policy))

    (table,) = [each for each in tables(document) if each.head[0] == "歧义"]
    (row,) = [row for row in table.rows if row[0].startswith("A1 ")]
    assert "任何违纪违法都排除：不符合" in row[1]
    assert "只排除明知故犯或应追究责任的违纪违法：待定" in row[1]
    assert set(row[2]) == {"＿"}


def test_an_adopted_reading_is_told_with_who_chose_it(policy: Policy, training: Training) -> None:
    """By whom, under which document, when and why."""
    case = training(12)
    adopted = {"A1": Adoption("any", "学院纪委办", date(2025, 10, 20), "从严", "解释第1号")}
    matter = Matter(Case(case.id, "", case.claims, case.answers, case.dates, adopted), policy)

    said = words(fill(FORMS["committee_report"], matter))

    assert "采用“任何违纪违法都排除”：学院纪委办，解释第1号，2025年10月20日。从严" in said
    assert "· 读法“任何违纪违法都排除”：不符合（已采用）" in said


def test_late_t04_is_counted_out_under_every_reading(policy: Policy, training: Training) -> None:
    """Seven working days from 3 March 2025: the 12th, or the 11th where the first day counts."""
    document = fill(FORMS["late_refusal"], Matter(training(4), policy))

    received, _, periods, days = tables(document)
    assert len(periods.rows) == 6
    for reading, due, counted, verdict in periods.rows:
        last = 11 if "首日计入" in reading else 12
        assert due.startswith(f"2025年3月{last}日")
        assert counted == f"2025年3月{last - 8}日至7日、10日至{last}日，共7日"
        assert verdict == "逾期"
    assert days.head == (
        "日期",
        "当天",
        "批准启动、启动、本人知悉之日，首日不计",
        "批准启动、启动、本人知悉之日，首日计入",
    )
    assert days.rows[0] == ("3月3日 周一", "工作日", "", "1")
    assert days.rows[5] == ("3月8日 周六", "周末", "", "")
    assert days.rows[-1] == ("3月12日 周三", "工作日", "7", "")
    assert received.rows[2] == ("学院党委收到", "2025年3月17日", "收文登记")
    assert "见歧义登记册：B1 7个工作日从哪天起算；B2 首日和工作日怎样数；B3" in words(document)


def test_no_refusal_while_readings_disagree(policy: Policy, training: Training) -> None:
    """T12 is late under two readings, in time under others; these are named."""
    with pytest.raises(NotYet) as refused:
        fill(FORMS["late_refusal"], Matter(training(12), policy))

    assert "不是各种读法都逾期：自批准启动之日，首日不计（2025-10-13）按期" in str(refused.value)
    assert "等 10 种" in str(refused.value)


def test_no_refusal_without_dates_or_with_dates_in_disorder(
    policy: Policy, training: Training
) -> None:
    """Nothing is concluded from dates that are missing or contradict each other."""
    case = training(4)
    some = {"accountability_started_on": date(2025, 3, 3)}
    received = {"application_received_on": date(2025, 3, 17)}
    disorder = {**case.dates, "respondent_informed_on": date(2025, 3, 1)}

    for dates, said in (
        (some, "没有提交申请的日期"),
        (received, "自批准启动之日，首日不计（日期未知）待定"),
        (disorder, "日期有矛盾"),
    ):
        with pytest.raises(NotYet, match=said):
            fill(FORMS["late_refusal"], Matter(Case("K1", dates=dates), policy))


def test_a_missing_day_that_could_help_is_named(policy: Policy, training: Training) -> None:
    """Without the day on which the cadre was informed, T04 may be in time."""
    case = training(4)
    dates = {k: v for k, v in case.dates.items() if k != "respondent_informed_on"}

    with pytest.raises(NotYet, match=r"自本人知悉之日，首日不计（日期未知）待定"):
        fill(FORMS["late_refusal"], Matter(Case("K1", dates=dates), policy))


def test_deferred_t07_has_its_end_under_each_start(policy: Policy, training: Training) -> None:
    """Report and deferral on one day, 10 March 2025: both starts end on 10 June."""
    document = fill(FORMS["deferral"], Matter(training(7), policy))

    said = words(document)
    assert "鉴定机构尚未说明倒塌原因。" in said
    assert "暂缓从2025年3月10日开始" in said
    assert [row[1] for row in tables(document)[1].rows] == ["2025年6月10日\n周二"] * 2
    assert "到期不自动产生任何结果" in said


def test_a_deferral_that_nobody_decided_is_not_told_as_running(
    policy: Policy, training: Training
) -> None:
    """The three months may count from the report, but only where the conclusion is put off."""
    t07 = training(7)
    dates = {fact: day for fact, day in t07.dates.items() if fact != "deferral_started_on"}

    deferred, not_yet = (
        words(fill(FORMS["committee_report"], Matter(each, policy)))
        for each in (t07, replace(t07, dates=dates))
    )

    assert "暂缓期限：" in deferred
    assert "暂缓期限（没有记载开始）：" in not_yet


def test_report_of_t11_is_sorted_without_a_label(policy: Policy, training: Training) -> None:
    """Evidence of forgery and intent makes it suspected, to be found by a body with the power."""
    said = words(fill(FORMS["report_sorting"], Matter(training(11), policy)))

    assert "疑似诬告，须由有权机关认定。依据：第八条、第八条第（二）项、第八条第（四）项。" in said
    assert "不追查匿名举报人" in said


def test_sorting_needs_a_collective_assessment(policy: Policy, training: Training) -> None:
    """Article 8 orders it."""
    case = training(11)
    answers = {k: v for k, v in case.answers.items() if k != "collective_assessment_held"}

    with pytest.raises(NotYet, match=r"没有集体研判的记录.*依据：第八条"):
        fill(FORMS["report_sorting"], Matter(Case("K1", answers=answers), policy))


@pytest.mark.parametrize(
    ("outcome", "written"),
    [
        ("exempt", {"result_notice", "public_notice", "follow_up"}),
        ("lighter", {"result_notice", "opinion"}),
        ("mitigated", {"result_notice", "opinion"}),
        ("not_met", {"result_notice", "explanation"}),
    ],
)
def test_what_follows_a_confirmed_result_depends_on_it(
    outcome: str, written: set[str], policy: Policy, training: Training
) -> None:
    """Public notice for an exemption alone, an opinion for leniency, a reply where not met."""
    matter = decided(training(7), policy, outcome)
    after = ("result_notice", "public_notice", "opinion", "explanation", "follow_up")

    for name in after:
        if name in written:
            assert "2025年6月13日" in words(fill(FORMS[name], matter))
        else:
            with pytest.raises(NotYet, match="日志所载的结果是"):
                fill(FORMS[name], matter)


def test_the_notice_says_who_decided_what_and_why(policy: Policy, training: Training) -> None:
    """From the log; three working days from the 13th, the measures of an exemption listed."""
    said = words(fill(FORMS["result_notice"], decided(training(7), policy, "exempt")))

    assert "学院党委于2025年6月13日作出核定结果：免责。" in said
    assert "同意调查组意见" in said
    assert "2025年6月18日" in said
    assert "“年度考核不受影响”｜第六条第二款第（一）项" in said


def test_the_opinion_says_which_leniency_was_confirmed(policy: Policy, training: Training) -> None:
    """Lighter or mitigated, as a person entered it; the measure and its period as the case has them."""
    case = training(7)
    answers = {**case.answers, "sanction_type": Answer(("警告",))}
    dates = {**case.dates, "influence_period_end_on": date(2026, 6, 13)}
    told = Case(case.id, "", case.claims, answers, dates)

    lighter = words(fill(FORMS["opinion"], decided(case, policy, "lighter")))
    mitigated = words(fill(FORMS["opinion"], decided(told, policy, "mitigated")))
    empty = words(fill(FORMS["opinion"], nothing(policy)))

    assert "学院党委于2025年6月13日作出核定结果，属于减责：从轻。" in lighter
    assert "减责以后的处分或组织处理｜＿＿＿＿＿＿＿＿｜" in lighter
    assert f"□有，从{BLANK_DAY}到{BLANK_DAY}" in lighter
    assert "从轻还是减轻｜减轻｜核定文件" in mitigated
    assert "减责以后的处分或组织处理｜警告｜" in mitigated
    assert f"□有，从{BLANK_DAY}到2026年6月13日" in mitigated
    assert "“影响期结束后提拔任用不受影响”｜第六条第三款" in mitigated
    assert "从轻还是减轻｜□从轻　□减轻｜核定文件" in empty


def test_corrections_are_listed_with_what_the_case_knows(
    policy: Policy, training: Training
) -> None:
    """Cause, shared problem and completion as answered, with the evidence; the plan is a person's."""
    case = training(7)
    answers = {**case.answers, "common_problem": Answer(Truth.YES, ("同类案件清单",))}
    matter = Matter(Case(case.id, case.narrative, case.claims, answers, case.dates), policy)

    document = fill(FORMS["rectification"], matter)

    cause, plan, shared, _, done = tables(document)
    assert [row[1] for row in cause.rows] == ["未查明"]
    assert set(plan.rows) == {("", "", "", "")}
    assert [row[1:3] for row in shared.rows] == [("是", "同类案件清单")]
    assert [row[1] for row in done.rows] == ["是", "是", "未查明"]


def test_every_page_names_the_case_and_an_invented_one_says_so(
    policy: Policy, training: Training
) -> None:
    """By the word with which its story begins; an empty form names none."""
    case = training(7)
    real = Case("K1", "学院于2025年（虚构）启动问责。", case.claims)

    assert fill(FORMS["talk"], Matter(case, policy)).case == "案件 T07（虚构）"
    assert fill(FORMS["talk"], Matter(real, policy)).case == "案件 K1"
    assert fill(FORMS["talk"], nothing(policy)).case == ""


def test_what_belongs_together_stays_on_one_page(policy: Policy, training: Training) -> None:
    """The text above a signature, a line that leads to a table, a table's last row and its note."""
    content = fill(FORMS["acceptance"], Matter(training(7), policy)).content

    styles = [each.style for each in content if isinstance(each, Paragraph)]
    assert styles[-5:] == ["正文", "正文末段", "落款", "落款", "落款末行"]
    (table,) = (at for at, each in enumerate(content) if isinstance(each, Grid))
    before, grid, after = content[table - 1 : table + 2]
    assert isinstance(before, Paragraph)
    assert before.style == "正文末段"
    assert isinstance(grid, Grid)
    assert grid.kept
    assert isinstance(after, Paragraph)
    assert after.style == "附注"


def test_the_notice_says_only_what_its_result_brings(policy: Policy, training: Training) -> None:
    """Of publication for an exemption, of the opinion for leniency; all of it on the empty form."""
    case = training(7)
    lines = {
        "exempt": "免责的，拟公开的范围和时间",
        "lighter": "减责的，处理意见由＿",
        "not_met": "不符合的，附解释答复",
    }

    for outcome, line in lines.items():
        said = words(fill(FORMS["result_notice"], decided(case, policy, outcome)))
        assert [each for each in lines.values() if each in said] == [line]
    empty = words(fill(FORMS["result_notice"], nothing(policy)))
    assert all(line in empty for line in lines.values())


def test_a_date_in_the_case_file_is_no_result(policy: Policy, training: Training) -> None:
    """That a result was made on a day says not which: the notice waits for a person to enter it."""
    case = training(7)
    dates = {**case.dates, "result_made_on": date(2025, 6, 13)}
    matter = Matter(Case(case.id, "", case.claims, case.answers, dates), policy)

    for name in ("result_notice", "public_notice"):
        with pytest.raises(NotYet, match="日志里没有由人写明的核定结果"):
            fill(FORMS[name], matter)


def test_a_result_led_back_by_hand_counts_no_longer(policy: Policy, training: Training) -> None:
    """After a return to the verification the old conclusion is not told as the present one."""
    back = Entry(
        MANUAL,
        date(2025, 6, 20),
        "学院党委",
        title="退回补查",
        reason="证据不足",
        approver="党委书记",
        to="verifying",
    )
    matter = decided(training(7), policy, "exempt")
    matter = Matter(matter.case, policy, (*matter.log, back))

    with pytest.raises(NotYet):
        fill(FORMS["public_notice"], matter)
    assert matter.entry("confirm") is None
    assert "退回补查" in words(fill(FORMS["investigation_report"], matter))


def test_a_conclusion_shows_what_the_log_says(policy: Policy, training: Training) -> None:
    """Day, author and outcome of the conclusion; before it only the places for a person."""
    matter = decided(training(7), policy, "mitigated")

    assert "日志所载：2025年6月11日，调查组，减责（减轻）。" in words(
        fill(FORMS["conclusion"], matter)
    )
    before = words(fill(FORMS["conclusion"], Matter(training(7), policy)))
    assert "日志所载" not in before
    assert "由调查组写明：□免责　□从轻　□减轻　□不符合\n理由：＿" in before


def test_the_public_notice_tells_no_story(policy: Policy, training: Training) -> None:
    """The narrative, the evidence and the findings stay out of what is published."""
    case = training(7)
    said = words(fill(FORMS["public_notice"], decided(case, policy, "exempt")))

    assert case.narrative.splitlines()[0][:20] not in said
    assert "气象部门证明" not in said
    assert "范围：＿＿＿＿＿＿＿＿" in said


def test_evidence_is_numbered_once_with_all_that_it_proves(
    policy: Policy, training: Training
) -> None:
    """A piece of evidence for three facts is one line."""
    (table, *_) = tables(fill(FORMS["evidence_list"], Matter(training(7), policy)))

    names = [row[1] for row in table.rows]
    assert len(names) == len(set(names))
    (audit,) = [row for row in table.rows if row[1] == "工程审计报告"]
    assert audit[2].count("\n") == 2
    assert [row[0] for row in table.rows] == [str(n) for n in range(1, len(names) + 1)]


def test_the_application_states_facts_and_no_findings(policy: Policy, training: Training) -> None:
    """It is the cadre's paper: answers and evidence, no comparison."""
    said = words(fill(FORMS["application"], Matter(training(3), policy)))

    assert "请求：免责" in said
    assert "主张第四条第（三）项。" in said
    assert "法律、法规是否明令禁止？｜未查明｜｜法规检索尚未完成" in said
    assert not re.search(r"● |✕ |◌ |：(符合|不符合|待定)。", said)


def test_a_fallback_claim_asks_for_written_reasons(policy: Policy) -> None:
    """4(9) has no facts of its own and is never settled here."""
    matter = Matter(Case("K1", claims=("art_4__point_9",)), policy)

    assert "书面理由：＿" in words(fill(FORMS["application"], matter))
    report = words(fill(FORMS["committee_report"], matter))
    assert "第四条第（九）项：待定。" in report
    assert "由人判断" in report


def test_a_case_with_nothing_in_it_is_told_so(policy: Policy) -> None:
    """No date, no claim, no story: said in words or left blank, nothing made up."""
    said = words(fill(FORMS["committee_report"], Matter(Case("K1"), policy)))

    assert "案件没有写明经过的日期。" in said
    assert "案情：＿" in said
    assert "主张第四条第（＿＿）项。" in said
    assert "申请的处理：＿" in said
    assert "还不能计算。没有起算的日期。" in said


def test_a_provisional_year_is_told(policy: Policy) -> None:
    """The calendar of 2027 is not known: dates are marked, with the reason."""
    matter = Matter(Case("K1", dates={"accountability_started_on": date(2026, 12, 28)}), policy)

    said = words(fill(FORMS["committee_report"], matter))

    assert "2027年1月7日\n周四（暂定）" in said
    assert "暂定：2027 年的放假调休安排尚未收录" in said


def test_counted_days_in_more_columns_than_fit_go_into_further_tables(
    policy: Policy, training: Training
) -> None:
    """T12's readings count in five ways: a table of three and one of two."""
    grids = list(days(Matter(training(12), policy), "application"))

    assert [len(grid.head) - 2 for grid in grids if isinstance(grid, Grid)] == [3, 2]


def test_names_in_a_text_are_filled_or_blank(policy: Policy) -> None:
    """Facts of each type, the document's number and title, an entry of the log."""
    case = Case(
        "K1",
        answers={
            "mistake_exists": Answer(Truth.NO),
            "relief_requested": Answer(("从轻", "减轻")),
            "late_reason": Answer(("{case} {{ 7*7 }}",)),
        },
    )
    matter = Matter(case, policy)

    text = "{case} {number} {mistake_exists} {deviation_exists} {relief_requested} {late_reason}"
    assert filled(text, matter) == (
        "K1 徐工职院党发〔2018〕63号 否 未查明 从轻、减轻 {case} {{ 7*7 }}"
    )
    assert filled("{acted_on} {accept.on}", matter) == f"{BLANK_DAY} {BLANK_DAY}"
    assert filled("{case} {relief_requested} {confirm.outcome}", nothing(policy)) == (
        "＿＿＿＿＿＿＿＿ □免责　□从轻　□减轻 □免责　□从轻　□减轻　□不符合"
    )


def custom(*blocks: Block) -> Form:
    """A form of one part with these blocks, that may be written at any time."""
    part = Part("部分", "art_8", "suggested", blocks)
    return Form("custom", "自拟", "学院党委", "随时", "art_8", "suggested", (part,))


def test_facts_of_every_type_stand_in_a_table(policy: Policy, training: Training) -> None:
    """A day as a day, a choice as chosen, a text as written; to be ticked or written where empty."""
    names = ("accepted_on", "personnel_authority", "deferral_reason", "mistake_exists")
    form = custom(Block("facts", names=names))

    (filled_in,) = tables(fill(form, Matter(training(7), policy)))
    (empty,) = tables(fill(form, nothing(policy)))

    assert [row[1] for row in filled_in.rows[:2]] == ["2025年2月25日", "学院党委"]
    assert filled_in.rows[2][1].startswith("鉴定机构尚未说明倒塌原因。")
    assert filled_in.rows[3][1:] == ("是", "防风检查记录", "防风检查记录有缺页。")
    assert [row[1] for row in empty.rows] == [
        BLANK_DAY.replace("年", "年\n"),
        "□学院党委\n□上级党组织",
        "＿＿＿＿＿＿＿＿",
        "□是　□否\n□未查明",
    ]


def test_what_a_report_still_lacks_is_told(policy: Policy, training: Training) -> None:
    """Untrue, nothing known of intent or error: its nature is open; without a report, so it says."""
    case = training(11)
    known = ("complaint_accepted", "collective_assessment_held", "reported_fact_status")
    answers = {name: case.answers[name] for name in known}
    form = custom(Block("show", names=("triage",)))

    open_ = words(fill(form, Matter(Case("K1", answers=answers), policy)))
    none = words(fill(form, Matter(Case("K2"), policy)))

    assert "按现有事实：失实，性质待定。" in open_
    assert "还须查明：举报是否捏造事实、伪造材料？" in open_
    assert "不适用第八条的甄别" in none


def test_what_a_person_held_stands_with_the_reasons(policy: Policy, training: Training) -> None:
    """From the record's decision of that step; why it departs is for the conclusion alone."""
    held = Reason("art_2", "met", "巡检资料已补齐，逐日可查。", "比对时资料未到。")
    decision = Decision("conclude", "调查组", date(2025, 6, 11), "exempt", (held,), "结论第1号")
    matter = Matter(training(7), policy, decision=decision)
    form = custom(
        Block("reasons", names=("conclude",)),
        Block("reasons", names=("confirm",)),
        Block("text", "{conclude.on} {conclude.by} {conclude.outcome} {conclude.reason}"),
    )

    document = fill(form, matter)

    concluded, confirmed = tables(document)
    assert concluded.rows == (
        ("第二条", "符合", "巡检资料已补齐，逐日可查。\n与比对不同：比对时资料未到。"),
    )
    assert [row[0] for row in confirmed.rows] == ["第二条", "第四条第（七）项"]
    assert {row[2] for row in confirmed.rows} == {""}
    assert "2025年6月11日 调查组 免责 ＿＿＿＿＿＿＿＿" in words(document)
    confirming = Decision("confirm", "学院党委", date(2025, 6, 13), "exempt", (held,))
    (table,) = tables(
        fill(
            custom(Block("reasons", names=("confirm",))),
            Matter(training(7), policy, decision=confirming),
        )
    )
    assert table.rows == (("第二条", "符合", "巡检资料已补齐，逐日可查。"),)


def test_a_record_is_filled_from_as_from_its_case(policy: Policy, training: Training) -> None:
    """Case, log and calendar come from it; a record that was altered is refused."""
    case = training(7)
    record = new_record(case, policy, decided(case, policy, "exempt").log)

    matter = of_record(record, policy)

    assert fill(FORMS["result_notice"], matter) == fill(
        FORMS["result_notice"], decided(case, policy, "exempt")
    )
    altered = Record({**record.content, "deadlines": {}})
    with pytest.raises(RecordError, match="记录与它的案件对不上"):
        of_record(altered, policy)


def test_who_entered_a_date_of_the_case_file_is_not_known(
    policy: Policy, training: Training
) -> None:
    """The file gives a day without an author: the place stays blank."""
    matter = Matter(training(7), policy)

    assert filled("{accept.on} {accept.by} {accept.reason}", matter) == (
        "2025年2月25日 ＿＿＿＿＿＿＿＿ ＿＿＿＿＿＿＿＿"
    )


def test_days_in_words() -> None:
    """A day, the place for one, and runs of days across months and years."""
    assert day_words(date(2025, 3, 3)) == "2025年3月3日"
    assert day_words(None) == BLANK_DAY
    assert spans([]) == ""
    assert spans([date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 5), date(2026, 2, 2)]) == (
        "2025年12月31日至2026年1月1日、5日、2月2日"
    )
