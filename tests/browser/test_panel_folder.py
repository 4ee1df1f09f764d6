"""The panel over a folder of cases in Chromium: the real front end, Python, files and lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from shutil import copy

import pytest
from docx import Document
from playwright.sync_api import Browser, Dialog, Page, expect

from rongcuo.handling import check, enter
from rongcuo.log import log_path, read_log
from rongcuo.panels.desk import answer
from rongcuo.panels.folder import FolderDesk
from rongcuo.policy.compiled import load_policy
from rongcuo.procedure import Entry
from tests.browser.axe import AXE, TAGS
from tests.browser.conftest import ROOT
from tests.browser.desk_host import hosted
from tests.functional.conftest import INVESTIGATED
from tests.functional.test_record import CLAIM_REASON, DEFINITION_REASON

DATA = ROOT / "data" / "training"
HOSTILE = "<img src=x onerror=alert(1)>\u202e承办部门"
LOOK = """async (tags) => (await axe.run("[data-opened]", { runOnly: tags, resultTypes: ["violations"] }))
  .violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with T01, everything investigated, and two other invented cases."""
    text = (DATA / "t01.yaml").read_text(encoding="utf-8")
    investigated = text.replace("\nanswers:\n", f"\nanswers:\n{INVESTIGATED}")
    (tmp_path / "t01.yaml").write_text(investigated, encoding="utf-8")
    for name in ("t04.yaml", "t07.yaml"):
        copy(DATA / name, tmp_path)
    return tmp_path


@pytest.fixture
def address(office: Path) -> Iterator[str]:
    """Where the panel over the folder is."""
    desk = FolderDesk(office, today=lambda: date(2024, 12, 20))
    with hosted("folder", desk.answer) as address:
        yield address


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """The panel, opened; any error of its script fails the test."""
    errors: list[str] = []
    with closing(chromium.new_context(viewport={"width": 1280, "height": 900})) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        yield page
    assert errors == []


def opened(page: Page, case: str = "T01") -> None:
    """Open a case; the focus goes to its heading."""
    page.get_by_role("button", name=case).press("Enter")
    expect(page.get_by_role("heading", name=f"案件 {case}")).to_be_focused()


def enters(page: Page, title: str, on: str, by: str, outcome: str = "", reason: str = "") -> None:
    """Enter an event that may come next, by keyboard alone."""
    page.get_by_role("button", name=f"办理“{title}”").press("Enter")
    form = page.get_by_role("form", name=title)
    expect(form.get_by_label("日期")).to_be_focused()
    form.get_by_label("日期").fill(on)
    form.get_by_label("由谁办理").fill(by)
    form.get_by_label("理由").fill(reason)
    if outcome:
        form.get_by_label("结果（").select_option(label=outcome)
    form.get_by_role("button", name="记入日志").press("Enter")
    expect(page.get_by_text("已记入日志。现在：")).to_be_visible()
    expect(form).to_have_count(0)


def asks_for(page: Page, title: str) -> None:
    """Press a document's button; what does not go with this step is folded away."""
    button = page.locator(".paper-line", has_text=title).get_by_role(
        "button", name="写成文书", include_hidden=True
    )
    if not button.is_visible():
        page.locator("summary", has_text="其他文书").press("Enter")
    button.press("Enter")


def writes(page: Page, title: str) -> None:
    """Write a document."""
    asks_for(page, title)
    expect(page.get_by_text(f"已写入 t01.{title}.docx")).to_be_visible()


def test_leaving_with_a_form_half_filled_in_is_asked_about(page: Page) -> None:
    """Back to the list, or the page closed: what was typed stays unless a person says so."""
    leaves = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    answers = iter((False, True))
    asked: list[str] = []

    def ask(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept() if next(answers) else dialog.dismiss()

    page.on("dialog", ask)
    opened(page)
    assert page.evaluate(leaves)
    page.get_by_role("button", name="办理“研究后交办”").click()
    page.get_by_label("由谁办理").fill("学院党委")
    expect(page.get_by_label("由谁办理")).to_have_value("学院党委")
    page.wait_for_function(f"!{leaves}")
    page.get_by_role("button", name="回到案件列表").click()
    expect(page.get_by_label("由谁办理")).to_have_value("学院党委")

    page.get_by_role("button", name="回到案件列表").click()
    expect(page.get_by_role("button", name="T04")).to_be_visible()
    assert asked == ["填写了一半的还没有记入。确定离开这个案件吗？"] * 2
    assert page.evaluate(leaves)


def test_one_case_from_application_to_archive(page: Page, office: Path) -> None:
    """By keyboard: events, documents, record and decision; what is not due is refused in place."""
    opened(page)
    writes(page, "容错申请书")
    asks_for(page, "公开通报")
    expect(page.get_by_role("alert")).to_contain_text("《公开通报》现在不能写")
    enters(page, "研究后交办", "2024-10-25", "学院党委")
    enters(page, "受理", "2024-10-28", HOSTILE)
    expect(page.get_by_text(HOSTILE).first).to_be_visible()
    enters(page, "组成调查组", "2024-10-29", "承办部门")
    expect(page.get_by_text("调查报告期限：最稳妥").first).to_be_visible()
    writes(page, "书面调查报告")
    enters(page, "出具书面调查报告", "2024-11-15", "调查组")
    enters(page, "作出认定结论", "2024-11-25", "调查组", outcome="免责", reason="逐项有据")
    writes(page, "容错纠错认定结论")
    enters(page, "报党委研究审核", "2024-12-01", "学院党委")

    page.get_by_role("button", name="写评议记录").press("Enter")
    page.get_by_role("button", name="录入决定").press("Enter")
    form = page.get_by_role("form", name="录入决定")
    form.get_by_role("button", name="录入决定").press("Enter")
    expect(form.get_by_role("alert")).to_contain_text("没有录入，记录没有变")
    form.get_by_role("button", name="去改").first.press("Enter")
    expect(form.get_by_label("步骤")).to_be_focused()
    form.get_by_label("步骤").select_option(label="核定结果")
    form.get_by_label("由谁决定").fill("学院党委")
    form.get_by_label("日期").fill("2024-12-02")
    form.get_by_label("结果（").select_option(label="免责")
    for number, reason in enumerate((DEFINITION_REASON, CLAIM_REASON)):
        held = form.get_by_role("group").nth(number)
        held.get_by_role("radio", name="符合", exact=True).press("Space")
        held.get_by_label("理由").fill(reason)
    form.get_by_role("button", name="录入决定").press("Enter")
    expect(page.get_by_role("article").get_by_text("核定结果：学院党委")).to_be_visible()

    enters(page, "作出核定结果", "2024-12-02", "学院党委", outcome="免责", reason="同意")
    writes(page, "核定结果反馈书")
    enters(page, "反馈干部个人", "2024-12-04", "承办部门")
    writes(page, "公开通报")
    enters(page, "在一定范围内公开", "2024-12-10", "承办部门")
    writes(page, "跟踪台账")
    enters(page, "后续纠错与跟踪", "2025-01-10", "承办部门")
    enters(page, "归档", "2025-03-01", "承办部门")
    expect(page.get_by_role("heading", name="现在：已归档")).to_be_visible()
    page.get_by_role("button", name="核对").press("Enter")
    expect(page.get_by_text("核对一致：比对、期限和甄别重放相同，决定合乎要求。")).to_be_visible()

    assert check(office / "t01.record.json", load_policy()).problems == ()
    assert len(read_log(office / "t01.yaml")) == 11
    assert len(list(office.glob("t01.*.docx"))) == 6
    notice = Document(str(office / "t01.核定结果反馈书.docx"))
    cells = [c.text for table in notice.tables for row in table.rows for c in row.cells]
    assert any(CLAIM_REASON in text for text in cells + [p.text for p in notice.paragraphs])


def test_the_second_writer_is_told_and_keeps_what_was_typed(page: Page, office: Path) -> None:
    """Somebody enters an event while the form is open; read anew, it goes on from there."""
    opened(page)
    page.get_by_role("button", name="办理“研究后交办”").click()
    form = page.get_by_role("form", name="研究后交办")
    form.get_by_label("日期").fill("2024-10-28")
    form.get_by_label("由谁办理").fill("承办部门")
    refer = Entry("refer", date(2024, 10, 25), "学院党委", "art_5__point_1")
    enter(refer, office / "t01.yaml", load_policy())

    form.get_by_role("button", name="记入日志").click()

    expect(form.get_by_role("alert")).to_contain_text("最后一条是 学院党委记的“研究后交办”")
    expect(form.get_by_label("由谁办理")).to_have_value("承办部门")
    page.get_by_role("button", name="重新读取").click()
    expect(page.get_by_role("heading", name="现在：党委已研究交办")).to_be_visible()
    assert len(read_log(office / "t01.yaml")) == 1


def test_what_is_half_filled_in_outlives_what_is_entered_elsewhere(page: Page) -> None:
    """Every form of the case keeps its words, one whose step is not next for a while as well."""
    page.on("dialog", lambda dialog: dialog.dismiss())
    opened(page)
    page.get_by_role("button", name="写评议记录").click()
    page.get_by_role("button", name="录入决定").click()
    decision = page.get_by_role("form", name="录入决定")
    decision.get_by_label("由谁决定").fill("学院党委")
    decision.get_by_role("group").first.get_by_label("理由").fill("逐项有据")
    page.get_by_role("button", name="录入条文之外的事项").click()
    outside = page.get_by_role("form", name="条文之外的事项")
    outside.get_by_label("事项的名称").fill("补正")
    enters(page, "研究后交办", "2024-10-25", "学院党委")
    page.get_by_role("button", name="更正日志里的日期").click()
    correction = page.get_by_role("form", name="更正日期")
    correction.get_by_label("理由").fill("年份看错")
    page.get_by_role("button", name="办理“受理”").click()
    accepted = page.get_by_role("form", name="受理", exact=True)
    accepted.get_by_label("由谁办理").fill("承办部门")

    for day, stage in (("2024-10-28", "已归档"), ("2024-10-29", "党委已研究交办")):
        expect(outside.get_by_label("事项的名称")).to_have_value(
            "补正" if stage == "已归档" else ""
        )
        parts = {"事项的名称": "补正", "由谁": "承办部门", "理由": "材料不全", "批准人": "书记"}
        for label, text in parts.items():
            outside.get_by_label(label).fill(text)
        outside.get_by_label("日期").fill(day)
        outside.get_by_label("以后在哪一步").select_option(label=stage)
        outside.get_by_role("button", name="记入日志").click()
        expect(outside).to_have_count(0)
        expect(page.get_by_role("heading", name=f"现在：{stage}")).to_be_visible()
        expect(accepted).to_have_count(0 if stage == "已归档" else 1)
        page.get_by_role("button", name="录入条文之外的事项").click()

    expect(accepted.get_by_label("由谁办理")).to_have_value("承办部门")
    expect(correction.get_by_label("理由")).to_have_value("年份看错")
    expect(decision.get_by_label("由谁决定")).to_have_value("学院党委")
    expect(decision.get_by_role("group").first.get_by_label("理由")).to_have_value("逐项有据")
    correction.get_by_role("button", name="取消").click()
    page.get_by_role("button", name="更正日志里的日期").click()
    expect(correction.get_by_label("理由")).to_have_value("")
    page.get_by_role("button", name="回到案件列表").click()
    expect(accepted.get_by_label("由谁办理")).to_have_value("承办部门")


def test_what_is_wrong_in_the_folder_is_listed(page: Page, office: Path) -> None:
    """A file that cannot be read is named; the others open; steps outside the text are entered."""
    (office / "z.yaml").write_text("case: [", encoding="utf-8")
    page.get_by_role("button", name="重新读取").click()
    expect(page.get_by_role("alert")).to_contain_text("z.yaml")
    opened(page)
    page.get_by_role("button", name="录入条文之外的事项").click()
    form = page.get_by_role("form", name="条文之外的事项")
    for label, text in {"事项的名称": "撤回", "由谁": "承办部门", "理由": "本人撤回"}.items():
        form.get_by_label(label).fill(text)
    form.get_by_label("日期").fill("2024-10-25")
    form.get_by_label("批准人").fill("书记")
    form.get_by_label("以后在哪一步").select_option(label="已归档")
    form.get_by_role("button", name="记入日志").click()
    expect(page.get_by_text("程序已经走完，没有下一步。")).to_be_visible()
    page.get_by_role("button", name="更正日志里的日期").click()
    form = page.get_by_role("form", name="更正日期")
    form.get_by_label("更正哪一行").select_option(index=1)
    form.get_by_label("正确的日期").fill("2024-10-28")
    for label, text in {"由谁": "承办部门", "理由": "年份看错", "批准人": "书记"}.items():
        form.get_by_label(label).fill(text)
    form.get_by_role("button", name="记入日志").click()
    expect(page.get_by_text("日志原写 2024-10-25，已更正：年份看错（书记批准）")).to_be_visible()
    page.get_by_role("button", name="回到案件列表").click()
    expect(page.get_by_role("row", name="T01")).to_contain_text("已归档")
    assert len(log_path(office / "t01.yaml").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_is_accessible_and_fits(
    width: int, scheme: str, chromium: Browser, address: str, office: Path
) -> None:
    """The list, a case with its forms open and what is refused, on a desk and on a phone."""
    policy = load_policy()
    for event, day in (("refer", 25), ("accept", 28), ("form_team", 29)):
        provision = policy.procedure.event(event).provision
        enter(Entry(event, date(2024, 10, day), "部门", provision), office / "t01.yaml", policy)
    context = chromium.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    with closing(context):
        page = context.new_page()
        page.goto(address)
        page.evaluate(AXE)
        expect(page.get_by_role("button", name="T01")).to_be_visible()
        assert page.evaluate(LOOK, TAGS) == []
        opened(page)
        page.get_by_role("button", name="写评议记录").click()
        page.get_by_role("button", name="录入决定").click()
        page.get_by_role("form", name="录入决定").get_by_role("button", name="录入决定").click()
        page.get_by_role("button", name="办理“").click()
        for name in ("案情", "逐行"):
            page.locator("summary", has_text=name).click()
        asks_for(page, "公开通报")
        expect(page.get_by_role("alert").filter(has_text="现在不能写")).to_be_visible()

        assert page.evaluate(LOOK, TAGS) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_review_panel_gives_documents(chromium: Browser, tmp_path: Path) -> None:
    """Filled from the case on screen; one that is not due is refused with the reason."""
    with (
        hosted("review", answer) as address,
        closing(chromium.new_context(accept_downloads=True)) as context,
    ):
        page = context.new_page()
        page.goto(address)
        page.get_by_label("虚构案例").select_option("T01")
        page.get_by_role("button", name="打开案例").click()
        expect(page.get_by_text("案件 T01")).to_be_visible()
        page.get_by_label("文书容错申请书").select_option("application")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="写成文书").click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        page.get_by_label("文书容错申请书").select_option("public_notice")
        page.get_by_role("button", name="写成文书").click()
        expect(page.get_by_role("alert")).to_contain_text("《公开通报》现在不能写")

    assert path.name == "t01.容错申请书.docx"
    assert Document(str(path)).paragraphs[0].text == "容错申请书"
