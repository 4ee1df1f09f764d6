"""The review on its page, in Chromium: from an empty case to an exported file, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from rongcuo.assess.findings import assess
from rongcuo.case import parse_case
from rongcuo.case_file import case_text
from rongcuo.source import Source
from rongcuo.training import training_cases
from rongcuo.views.page import page as finding_page
from tests.browser.axe import AXE, LOOKS, TAGS
from tests.browser.opened import DESK, PHONE, Opened
from tests.browser.reviewing import (
    POLICY,
    answer,
    as_read,
    evidence_of,
    found,
    open_case,
    question,
    reopen,
    saved,
    settled,
    shown,
    tell,
)

ITEM = "第四条第（三）项"


def tab_to(review: Opened, script: str, most: int = 60) -> None:
    """Press Tab until the focused `element` is the one that `script` says."""
    for _ in range(most):
        if review.focused(script):
            return
        review.page.keyboard.press("Tab")
    raise AssertionError(script)


def labelled(words: str) -> str:
    """What `tab_to` looks for: a control with these words on it or on its label."""
    return (
        "[element, element.closest('label')].some((each) => each?.matches('button, summary, label')"
        f" && each.textContent.trim().startsWith('{words}'))"
    )


def test_a_whole_review_by_mouse(review: Opened, tmp_path: Path) -> None:
    """From empty to an exported file, opened again the same; findings and page as Python's own."""
    panel = review.panel
    tell(panel.locator("[data-part=case]"), "K07")
    tell(panel.locator("[data-part=narrative]"), "（虚构）某系干部甲试行新办法。")
    panel.get_by_label(ITEM).check()
    settled(review)
    for _ in range(4):
        answer(review, 1)
    asked = question(review, "creative_work")
    asked.get_by_text("是", exact=True).click()
    evidence_of(asked)
    tell(asked.locator("[data-part=evidence]"), "工作方案\n\n  会议纪要 ")
    tell(asked.locator("[data-part=note]"), "方案第二页。")
    question(review, "accountability_started_on").fill("2025-09-26")
    question(review, "application_sent_on").fill("2025-10-13")
    settled(review)

    name, content = saved(review)
    before = shown(review)
    _, exported = saved(review, "导出评议比对")
    case = as_read(content, tmp_path)
    panel.get_by_role("button", name="新案件").click()
    settled(review)
    reopen(review, name, content)
    expect(panel.locator(".head")).to_contain_text("K07")
    settled(review)

    assert name == "k07.yaml"
    assert case.answers["creative_work"].evidence == ("工作方案", "会议纪要")
    assert case.narrative == "（虚构）某系干部甲试行新办法。"
    assert len(case.answers) >= 3
    assert before == shown(review) == found(case)
    assert saved(review) == (name, content)
    assert exported.decode() == finding_page(assess(case, POLICY))
    assert content.decode() == case_text(case, POLICY)


def test_a_review_by_keyboard_alone(review: Opened, tmp_path: Path) -> None:
    """Open a case, answer, mend the answer, save: Tab, Enter, Space and arrows do."""
    page, keys = review.page, review.page.keyboard
    review.panel.get_by_label("虚构案例").focus()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    tab_to(review, labelled("打开案例"))
    keys.press("Enter")
    expect(review.panel.locator(".head")).to_contain_text("T03")
    settled(review)
    first = review.panel.locator(".question.urgent").get_attribute("id") or ""
    tab_to(review, f"element.name === '{first}'")
    keys.press("ArrowRight")
    settled(review)
    keys.press("ArrowRight")
    settled(review)

    assert review.focused("element.name") == first
    assert review.focused("element.closest('label').textContent") == "否"
    tab_to(review, "element.name?.startsWith('next-') && element.closest('.urgent')", 5)
    keys.press("ArrowRight")
    settled(review)
    assert review.focused("element.closest('label').textContent") == "是"
    second = str(review.focused("element.name"))
    page.evaluate("document.activeElement.blur()")
    review.panel.get_by_label("虚构案例").focus()
    tab_to(review, labelled("保存案件文件"))
    with page.expect_download() as download:
        keys.press("Enter")
    case = as_read(Path(download.value.path()).read_bytes(), tmp_path)
    value = {name: answer.value for name, answer in case.answers.items()}
    assert str(getattr(value[first.removeprefix("next-")], "name", "")) == "NO"
    assert str(getattr(value[second.removeprefix("next-")], "name", "")) == "YES"
    assert shown(review) == found(case)


def test_coloured_words_lead_to_their_question(review: Opened) -> None:
    """Each state has its words besides its colour; a press goes to the question behind it."""
    open_case(review, "T03")
    run = review.panel.locator("a.run", has_text="法律、法规没有明令禁止").first
    expect(run).to_contain_text("（待定）")

    run.press("Enter")

    expect(review.panel.locator("#all-law_expressly_prohibits")).to_be_focused()


def test_a_question_just_answered_stays_and_a_second_click_is_no_answer(review: Opened) -> None:
    """What comes up under the pointer is not answered by a double click or a key held down."""
    open_case(review, "T03")
    asked = review.panel.locator(".side .question[id^=next-]")
    name = asked.nth(1).get_attribute("id") or ""

    asked.nth(1).get_by_text("是", exact=True).dblclick()
    settled(review)

    expect(asked.first).to_have_attribute("id", name)
    expect(asked.first).to_contain_text("刚才回答的，可以改")
    expect(asked.first.get_by_role("radio", name="是")).to_be_checked()
    for index in range(1, asked.count()):
        expect(asked.nth(index).get_by_role("radio", name="未查明")).to_be_checked()


def test_leaving_with_something_typed_is_asked_about(review: Opened) -> None:
    """From the first letter of a text, and while a reading's adoption is being filled in."""
    review.panel.get_by_role("button", name="新案件").click()
    settled(review)
    assert not asks_before_leaving(review)
    review.panel.locator(".about textarea").first.press_sequentially("案")
    assert asks_before_leaving(review)

    open_case(review, "T03")
    assert not asks_before_leaving(review)
    review.panel.get_by_role("button", name="采用一种读法").first.click()
    review.panel.get_by_label("由哪个机关或职务采用").fill("学院党委")
    assert asks_before_leaving(review)
    review.panel.locator("form.adopt").get_by_role("button", name="取消").click()
    assert not asks_before_leaving(review)


def asks_before_leaving(review: Opened) -> bool:
    """Whether the browser would ask before the page is closed."""
    leaves = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return not review.page.evaluate(leaves)


def test_trying_a_reading_is_watermarked_and_gives_no_document(review: Opened) -> None:
    """It is said above, drawn behind all findings, in print too; the saved file has none of it."""
    open_case(review, "T03")
    _, before = saved(review)

    review.panel.get_by_role("button", name="试看").first.press("Enter")
    expect(review.panel.locator(".raised.bar")).to_contain_text("仅供讨论，不进入案件文件和记录")
    settled(review)

    drawn = review.panel.locator(".columns").evaluate(
        "(e) => [getComputedStyle(e).backgroundImage, getComputedStyle(e).printColorAdjust]"
    )
    assert "svg" in drawn[0]
    assert drawn[1] == "exact"
    assert review.focused("element.closest('.ambiguity').dataset.fork")
    expect(review.panel.get_by_role("button", name="导出评议比对")).to_be_disabled()
    expect(review.panel.get_by_text("试看中")).to_be_visible()
    assert saved(review)[1] == before
    review.panel.get_by_role("button", name="停止试看").click()
    settled(review)
    expect(review.panel.get_by_role("button", name="导出评议比对")).to_be_enabled()


def test_adopting_a_reading_asks_who_when_and_why(review: Opened, tmp_path: Path) -> None:
    """All is asked for; what is refused stays in the form; what is adopted is in the file."""
    open_case(review, "T03")
    fork = review.panel.locator("[data-fork=A1]")
    fork.get_by_role("button", name="采用一种读法").press("Enter")
    expect(fork.get_by_label("采用的读法")).to_be_focused()

    fork.get_by_role("button", name="记入案件").click()
    required = fork.locator(":invalid:not(form)").count()
    fork.get_by_label("采用的读法").select_option(index=1)
    fork.get_by_label("由哪个机关或职务采用").fill("某党委")
    fork.get_by_label("文号").fill("某发〔2025〕1号（虚构）")
    fork.get_by_label("日期").fill("2025-10-01")
    fork.get_by_label("理由").fill("电话13812345678")
    fork.get_by_role("button", name="记入案件").click()
    expect(fork.locator(".refused")).to_contain_text("疑似手机号码")
    compared = shown(review)
    fork.get_by_label("理由").fill("讨论一致")
    fork.get_by_role("button", name="记入案件").press("Enter")
    expect(fork).to_contain_text("已采用")
    settled(review)

    assert required == 4
    assert compared
    assert review.focused("element.closest('.ambiguity').dataset.fork") == "A1"
    case = as_read(saved(review)[1], tmp_path)
    adopted = case.readings["A1"]
    assert (adopted.by, adopted.document, adopted.on.isoformat(), adopted.reason) == (
        "某党委",
        "某发〔2025〕1号（虚构）",
        "2025-10-01",
        "讨论一致",
    )
    assert shown(review) == found(case)
    fork.get_by_role("button", name="撤下").click()
    settled(review)
    assert as_read(saved(review)[1], tmp_path).readings == {}


def test_the_next_question_is_within_reach_of_the_thumb(review: Opened, tmp_path: Path) -> None:
    """On a phone it stays at the lower edge while the clause scrolls; others can be looked at."""
    open_case(review, "T03")
    review.look(PHONE, "light")
    thumb = review.panel.locator(".thumb")
    review.panel.locator(".clause").nth(1).evaluate("(e) => e.scrollIntoView({ block: 'center' })")
    expect(review.panel.locator(".clause").nth(1)).to_be_in_viewport()
    box = thumb.bounding_box()
    first = thumb.locator("span").inner_text()

    assert box is not None
    assert box["y"] > 600
    assert box["y"] + box["height"] <= 845
    thumb.get_by_role("button", name="换一问").click()
    expect(thumb.locator("span")).not_to_have_text(first)
    asked = thumb.locator("span").inner_text()
    thumb.get_by_role("button", name="是", exact=True).dblclick()
    settled(review)
    expect(thumb.locator("span")).not_to_have_text(asked)
    case = as_read(saved(review)[1], tmp_path)
    changed = [
        name
        for name, answer in case.answers.items()
        if answer != training_cases()[2].answers.get(name)
    ]
    assert [POLICY.fact(name).question for name in changed] == [asked]
    assert review.too_wide() <= 0


def test_what_would_change_is_told_on_demand(review: Opened) -> None:
    """Nothing before it is asked for; then for each provision; gone when the case changes."""
    open_case(review, "T03")
    assert review.panel.locator(".change").count() == 0

    review.panel.get_by_role("button", name="列出最少的改变").press("Enter")
    expect(review.panel.locator(".change").first).to_be_visible()

    assert review.focused("element.className") == "changes"
    answer(review, 0)
    assert review.panel.locator(".change").count() == 0


def test_no_state_breaks_wcag(review: Opened) -> None:
    """Empty, opened and unfolded, tried, adopting, refused: on desk and phone, in light and dark."""
    panel = review.panel
    found: dict[str, list[str]] = {}
    wide: dict[str, int] = {}

    def look(state: str) -> None:
        for width, scheme in ((DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")):
            review.look(width, scheme)
            rules = TAGS if (width, scheme) == (DESK, "light") else LOOKS
            found[f"{state} {width} {scheme}"] = review.violations(rules)
            wide[f"{state} {width} {scheme}"] = review.too_wide()
        review.look(DESK, "light")

    look("empty")
    open_case(review, "T03")
    panel.locator(".why > summary").first.click()
    evidence_of(question(review, "creative_work"))
    answer(review, 1)
    panel.get_by_role("button", name="列出最少的改变").click()
    expect(panel.locator(".change").first).to_be_visible()
    look("answered")
    panel.get_by_role("button", name="试看").first.click()
    settled(review)
    panel.get_by_role("button", name="采用一种读法").first.click()
    look("tried and adopting")
    panel.locator(".about > summary").click()
    tell(panel.locator("[data-part=narrative]"), "电话13812345678")
    expect(panel.get_by_role("alert")).to_be_visible()
    look("refused")

    assert {state: each for state, each in found.items() if each} == {}
    assert {state: each for state, each in wide.items() if each > 0} == {}


def test_the_exported_page_stands_alone(review: Opened, tmp_path: Path) -> None:
    """Opened from a folder: accessible, as wide as the screen, nothing fetched, no script."""
    case = open_case(review, "T03")
    name, content = saved(review, "导出评议比对")
    path = tmp_path / name
    path.write_bytes(content)
    page = review.page.context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.set_content(content.decode())

    assert asked == []
    assert page.locator("script").count() == 0
    assert content.decode() == finding_page(assess(case, POLICY))
    page.evaluate(AXE)
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 844})
        bad = page.evaluate(
            "(tags) => axe.run({ runOnly: tags }).then(({ violations }) => violations.map((v) => v.id))",
            TAGS,
        )
        assert bad == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_in_print_the_controls_are_gone(review: Opened) -> None:
    """Clauses, verdicts in words and the notices stay; buttons and what is stuck to the screen go."""
    open_case(review, "T03")
    review.page.emulate_media(media="print", color_scheme="light")

    visible = {
        part: review.panel.locator(f"{part}:visible").count()
        for part in (".tools", "button", ".thumb", ".clause", ".verdict", "footer")
    }

    review.page.emulate_media(media="screen")
    assert [visible[part] for part in (".tools", "button", ".thumb")] == [0, 0, 0]
    assert all(visible[part] for part in (".clause", ".verdict", "footer"))


def test_the_page_stays_responsive_and_keeps_nothing(review: Opened) -> None:
    """No long task over 200 ms while a case is opened and answered; nothing stored or addressed."""
    address = review.page.url
    review.long_tasks()

    open_case(review, "T12")
    open_case(review, "T03")
    for _ in range(4):
        answer(review, 1)
    review.panel.locator("details.group > summary").first.click()
    review.page.wait_for_timeout(100)

    assert [task for task in review.long_tasks() if task > 200] == []
    stored = review.page.evaluate("[JSON.stringify(localStorage), JSON.stringify(sessionStorage)]")
    assert not any("T03" in each or "answers" in each for each in stored)
    assert review.page.url == address
    assert review.outside == []
    assert review.errors == []


@pytest.mark.parametrize("case", ["T01", "T06", "T12"])
def test_cases_are_found_as_by_python_itself(review: Opened, case: str) -> None:
    """The same values for every provision in play."""
    opened_case = open_case(review, case)

    assert shown(review) == found(opened_case)
    assert parse_case(Source("x", {"case": case}, {}), POLICY).id == case
