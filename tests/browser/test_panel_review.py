"""The review on its page, in Chromium: from an empty case to an exported file, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from rongcuo.assess.findings import assess
from rongcuo.case import Case, parse_case, read_case
from rongcuo.case_file import case_text
from rongcuo.policy.compiled import load_policy
from rongcuo.source import Source
from rongcuo.training import training_cases
from rongcuo.views.page import page as finding_page
from tests.browser.conftest import AXE, LOOKS, TAGS
from tests.browser.opened import DESK, PHONE, Opened, opened

POLICY = load_policy()
ITEM = "第四条第（三）项"
WORDS = {"met": "● 符合", "not_met": "✕ 不符合", "undetermined": "◌ 待定"}
HOSTILE = {
    "html": '<img src=x onerror="hacked=1"></textarea><script>hacked=1</script><b>粗</b>&lt;',
    "yaml": "}: [\"' # & * ! | > % @ ` \\ \\n {{ }} ${hacked=1} - a: b",
    "long": "长" * 19_999 + "尾",
    "emoji": "👩🏽‍💻🇨🇳 e\u0301 \ufe0f\u200d",
    "rtl": "\u202eعربي\u202c עברית \u2066abc\u2069",
    "control": "甲\x00\x01\x08\x0b\x1b\x7f\x85\u2028\u2029\ufeff乙",
}


@pytest.fixture(scope="module")
def review(chromium: Browser, site: str) -> Iterator[Opened]:
    """The panel, opened once."""
    with opened(chromium, site, "review.html", "review") as seen:
        seen.page.on("dialog", lambda dialog: dialog.accept())
        yield seen


@pytest.fixture
def fresh(review: Opened) -> Opened:
    """The panel on a desk with an empty case."""
    review.look(DESK, "light")
    review.panel.get_by_role("button", name="新案件").click()
    settled(review)
    return review


def settled(review: Opened) -> None:
    """Wait until what is on screen has been compared."""
    expect(review.panel.locator(".review[aria-busy=false]")).to_be_visible()


def open_case(review: Opened, case: str) -> Case:
    """Open an invented case."""
    review.panel.get_by_label("虚构案例").select_option(case)
    review.panel.get_by_role("button", name="打开案例").click()
    expect(review.panel.locator(".head")).to_contain_text(f"{case}（虚构）")
    settled(review)
    return next(each for each in training_cases() if each.id == case)


def saved(review: Opened, button: str = "保存案件文件") -> tuple[str, bytes]:
    """The file that a button gives: its name and its bytes."""
    with review.page.expect_download() as download:
        review.panel.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def reopen(review: Opened, name: str, content: bytes) -> None:
    """Open a case file."""
    review.panel.get_by_label("打开案件文件").set_input_files(
        {"name": name, "mimeType": "application/yaml", "buffer": content}
    )


def as_read(content: bytes, folder: Path) -> Case:
    """The case file as the command line reads it."""
    path = folder / "saved.yaml"
    path.write_bytes(content)
    return read_case(path, POLICY)


def shown(review: Opened) -> dict[str, str]:
    """The value on screen, by citation."""
    heads = review.panel.locator("section[aria-label=条文比对] .sheet:has(.why) h3").all()
    return {
        head.locator(".cited").inner_text(): head.locator(".verdict").inner_text() for head in heads
    }


def found(case: Case) -> dict[str, str]:
    """What the engine finds, as the panel would show it."""
    assessment = assess(case, POLICY)
    return {
        POLICY.provision(name).citation: WORDS[
            {"YES": "met", "NO": "not_met", "UNKNOWN": "undetermined"}[
                assessment.findings[name].value.name
            ]
        ]
        for name in assessment.in_play
    }


def evidence_of(asked: Locator) -> Locator:
    """The evidence and note of a question, unfolded."""
    fold = asked.locator("details")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    return fold


def answer(review: Opened, choice: int) -> None:
    """Answer the next question that is a fact's, if there is one, by its first or second choice."""
    asked = review.panel.locator(".side .question[id^=next-]").filter(has_not_text="刚才回答的")
    if asked.count():
        asked.first.locator(".choices label").nth(choice).click()
        settled(review)


def tell(field: Locator, text: str) -> None:
    """Type a text and leave the field."""
    field.fill(text)
    field.blur()


def question(review: Opened, fact: str) -> Locator:
    """A fact's question among all facts, its group unfolded."""
    group = review.panel.locator(f"details[data-holds~={fact}]")
    if group.get_attribute("open") is None:
        group.locator("> summary").click()
    return review.panel.locator(f"#all-{fact}")


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


def test_a_whole_review_by_mouse(fresh: Opened, tmp_path: Path) -> None:
    """From empty to an exported file, opened again the same; findings and page as Python's own."""
    panel = fresh.panel
    tell(panel.locator("[data-part=case]"), "K07")
    tell(panel.locator("[data-part=narrative]"), "（虚构）某系干部甲试行新办法。")
    panel.get_by_label(ITEM).check()
    settled(fresh)
    for _ in range(4):
        answer(fresh, 1)
    asked = question(fresh, "creative_work")
    asked.get_by_text("是", exact=True).click()
    evidence_of(asked)
    tell(asked.locator("[data-part=evidence]"), "工作方案\n\n  会议纪要 ")
    tell(asked.locator("[data-part=note]"), "方案第二页。")
    question(fresh, "accountability_started_on").fill("2025-09-26")
    question(fresh, "application_sent_on").fill("2025-10-13")
    settled(fresh)

    name, content = saved(fresh)
    before = shown(fresh)
    _, exported = saved(fresh, "导出评议比对")
    case = as_read(content, tmp_path)
    panel.get_by_role("button", name="新案件").click()
    settled(fresh)
    reopen(fresh, name, content)
    expect(panel.locator(".head")).to_contain_text("K07")
    settled(fresh)

    assert name == "k07.yaml"
    assert case.answers["creative_work"].evidence == ("工作方案", "会议纪要")
    assert case.narrative == "（虚构）某系干部甲试行新办法。"
    assert len(case.answers) >= 3
    assert before == shown(fresh) == found(case)
    assert saved(fresh) == (name, content)
    assert exported.decode() == finding_page(assess(case, POLICY))
    assert content.decode() == case_text(case, POLICY)


def test_a_review_by_keyboard_alone(fresh: Opened, tmp_path: Path) -> None:
    """Open a case, answer, mend the answer, save: Tab, Enter, Space and arrows do."""
    page, keys = fresh.page, fresh.page.keyboard
    fresh.panel.get_by_label("虚构案例").focus()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    tab_to(fresh, labelled("打开案例"))
    keys.press("Enter")
    expect(fresh.panel.locator(".head")).to_contain_text("T03")
    settled(fresh)
    first = fresh.panel.locator(".question.urgent").get_attribute("id") or ""
    tab_to(fresh, f"element.name === '{first}'")
    keys.press("ArrowRight")
    settled(fresh)
    keys.press("ArrowRight")
    settled(fresh)

    assert fresh.focused("element.name") == first
    assert fresh.focused("element.closest('label').textContent") == "否"
    tab_to(fresh, "element.name?.startsWith('next-') && element.closest('.urgent')", 5)
    keys.press("ArrowRight")
    settled(fresh)
    assert fresh.focused("element.closest('label').textContent") == "是"
    second = str(fresh.focused("element.name"))
    page.evaluate("document.activeElement.blur()")
    fresh.panel.get_by_label("虚构案例").focus()
    tab_to(fresh, labelled("保存案件文件"))
    with page.expect_download() as download:
        keys.press("Enter")
    case = as_read(Path(download.value.path()).read_bytes(), tmp_path)
    value = {name: answer.value for name, answer in case.answers.items()}
    assert str(getattr(value[first.removeprefix("next-")], "name", "")) == "NO"
    assert str(getattr(value[second.removeprefix("next-")], "name", "")) == "YES"
    assert shown(fresh) == found(case)


def test_coloured_words_lead_to_their_question(fresh: Opened) -> None:
    """Each state has its words besides its colour; a press goes to the question behind it."""
    open_case(fresh, "T03")
    run = fresh.panel.locator("a.run", has_text="法律、法规没有明令禁止").first
    expect(run).to_contain_text("（待定）")

    run.press("Enter")

    expect(fresh.panel.locator("#all-law_expressly_prohibits")).to_be_focused()


def test_a_question_just_answered_stays_and_a_second_click_is_no_answer(fresh: Opened) -> None:
    """What comes up under the pointer is not answered by a double click or a key held down."""
    open_case(fresh, "T03")
    asked = fresh.panel.locator(".side .question[id^=next-]")
    name = asked.nth(1).get_attribute("id") or ""

    asked.nth(1).get_by_text("是", exact=True).dblclick()
    settled(fresh)

    expect(asked.first).to_have_attribute("id", name)
    expect(asked.first).to_contain_text("刚才回答的，可以改")
    expect(asked.first.get_by_role("radio", name="是")).to_be_checked()
    for index in range(1, asked.count()):
        expect(asked.nth(index).get_by_role("radio", name="未查明")).to_be_checked()


def test_leaving_with_something_typed_is_asked_about(fresh: Opened) -> None:
    """From the first letter of a text, and while a reading's adoption is being filled in."""
    fresh.panel.get_by_role("button", name="新案件").click()
    settled(fresh)
    assert not asks_before_leaving(fresh)
    fresh.panel.locator(".about textarea").first.press_sequentially("案")
    assert asks_before_leaving(fresh)

    open_case(fresh, "T03")
    assert not asks_before_leaving(fresh)
    fresh.panel.get_by_role("button", name="采用一种读法").first.click()
    fresh.panel.get_by_label("由哪个机关或职务采用").fill("学院党委")
    assert asks_before_leaving(fresh)
    fresh.panel.locator("form.adopt").get_by_role("button", name="取消").click()
    assert not asks_before_leaving(fresh)


def asks_before_leaving(review: Opened) -> bool:
    """Whether the browser would ask before the page is closed."""
    leaves = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return not review.page.evaluate(leaves)


def test_what_is_being_typed_is_not_wiped_by_an_answer(fresh: Opened) -> None:
    """An answer that comes while a text is being written leaves it; its end stays where it is."""
    open_case(fresh, "T03")
    fresh.panel.locator(".about > summary").click()
    fresh.panel.get_by_label("第四条第（一）项").check()
    fresh.panel.locator("[data-part=narrative]").click()
    fresh.page.keyboard.press("Control+End")
    fresh.page.keyboard.type("（还在写）", delay=40)
    settled(fresh)

    value = fresh.panel.locator("[data-part=narrative]").input_value()

    assert value.rstrip().endswith("（还在写）")


def test_trying_a_reading_is_watermarked_and_gives_no_document(fresh: Opened) -> None:
    """It is said above, drawn behind all findings, in print too; the saved file has none of it."""
    open_case(fresh, "T03")
    _, before = saved(fresh)

    fresh.panel.get_by_role("button", name="试看").first.press("Enter")
    expect(fresh.panel.locator(".raised.bar")).to_contain_text("仅供讨论，不进入案件文件和记录")
    settled(fresh)

    drawn = fresh.panel.locator(".columns").evaluate(
        "(e) => [getComputedStyle(e).backgroundImage, getComputedStyle(e).printColorAdjust]"
    )
    assert "svg" in drawn[0]
    assert drawn[1] == "exact"
    assert fresh.focused("element.closest('.ambiguity').dataset.fork")
    expect(fresh.panel.get_by_role("button", name="导出评议比对")).to_be_disabled()
    expect(fresh.panel.get_by_text("试看中")).to_be_visible()
    assert saved(fresh)[1] == before
    fresh.panel.get_by_role("button", name="停止试看").click()
    settled(fresh)
    expect(fresh.panel.get_by_role("button", name="导出评议比对")).to_be_enabled()


def test_adopting_a_reading_asks_who_when_and_why(fresh: Opened, tmp_path: Path) -> None:
    """All is asked for; what is refused stays in the form; what is adopted is in the file."""
    open_case(fresh, "T03")
    fork = fresh.panel.locator("[data-fork=A1]")
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
    compared = shown(fresh)
    fork.get_by_label("理由").fill("讨论一致")
    fork.get_by_role("button", name="记入案件").press("Enter")
    expect(fork).to_contain_text("已采用")
    settled(fresh)

    assert required == 4
    assert compared
    assert fresh.focused("element.closest('.ambiguity').dataset.fork") == "A1"
    case = as_read(saved(fresh)[1], tmp_path)
    adopted = case.readings["A1"]
    assert (adopted.by, adopted.document, adopted.on.isoformat(), adopted.reason) == (
        "某党委",
        "某发〔2025〕1号（虚构）",
        "2025-10-01",
        "讨论一致",
    )
    assert shown(fresh) == found(case)
    fork.get_by_role("button", name="撤下").click()
    settled(fresh)
    assert as_read(saved(fresh)[1], tmp_path).readings == {}


def test_the_gate_speaks_first_and_old_findings_go(fresh: Opened) -> None:
    """Nothing is compared while personal data stand in the case; it leads to the field."""
    open_case(fresh, "T03")
    asked = question(fresh, "creative_work")
    evidence_of(asked)
    tell(asked.locator("[data-part=note]"), "请联系13812345678")
    told = fresh.panel.get_by_role("alert")
    expect(told).to_contain_text("发现疑似个人信息，未作比对")
    expect(told).to_contain_text("“是否在创造性开展工作中？”的说明：第 4 个字起，疑似手机号码")

    assert "13812345678" not in told.inner_text()
    assert fresh.panel.locator(".verdict:visible").count() == 0
    told.get_by_role("button", name="去改").press("Enter")
    note = asked.locator("[data-part=note]")
    expect(note).to_be_focused()
    tell(note, "已改")
    settled(fresh)
    expect(fresh.panel.get_by_role("alert")).to_have_count(0)
    assert shown(fresh)


def test_what_cannot_be_opened_leaves_the_case_where_it_is(fresh: Opened) -> None:
    """A broken file, and one with personal data, are refused; the present case stays on screen."""
    open_case(fresh, "T03")
    before = shown(fresh)
    for content, words in (
        (b"case: [", "缩进"),
        ("case: K01\nnarrative: 电话13812345678\n".encode(), "疑似手机号码"),
        (b"\xff\xfe\x00", ""),
    ):
        reopen(fresh, "x.yaml", content)
        told = fresh.panel.get_by_role("alert")
        expect(told).to_contain_text("没有打开，现在的案件没有变")
        expect(told).to_contain_text(words)
        assert shown(fresh) == before


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_hostile_text_shows_as_text_and_comes_back(
    fresh: Opened, tmp_path: Path, kind: str
) -> None:
    """In every field: nothing runs, nothing breaks, and the file gives it back as it was."""
    text, panel = HOSTILE[kind], fresh.panel
    open_case(fresh, "T03")
    panel.locator(".about > summary").click()
    tell(panel.locator("[data-part=narrative]"), text)
    settled(fresh)
    asked = question(fresh, "creative_work")
    evidence_of(asked)
    tell(asked.locator("[data-part=evidence]"), f"{text}\n{text}")
    tell(asked.locator("[data-part=note]"), text)
    settled(fresh)
    other = question(fresh, "sanction_type")
    tell(other.get_by_role("textbox", name="给予了何种处分"), text)
    fork = panel.locator("[data-fork=A1]")
    fork.get_by_role("button", name="采用一种读法").click()
    fork.get_by_label("采用的读法").select_option(index=1)
    fork.get_by_label("日期").fill("2025-10-01")
    for label in ("由哪个机关或职务采用", "文号", "理由"):
        fork.get_by_label(label).fill(text)
    fork.get_by_role("button", name="记入案件").click()
    expect(fork).to_contain_text("已采用")
    settled(fresh)

    name, content = saved(fresh)
    case = as_read(content, tmp_path)
    written, adopted = case.answers["creative_work"], case.readings["A1"]
    reopen(fresh, name, content)
    settled(fresh)

    assert case.narrative == written.note == text
    assert written.evidence == (text, text)
    assert case.answers["sanction_type"].value == (text,)
    assert (adopted.reason, adopted.document, adopted.by) == (text, text, text)
    assert text in fork.locator("bdi").all_text_contents()
    assert saved(fresh) == (name, content)
    assert fresh.page.evaluate("typeof hacked") == "undefined"
    assert fresh.too_wide() <= 0
    _, exported = saved(fresh, "导出评议比对")
    page = fresh.page.context.new_page()
    page.set_content(exported.decode())
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("img, script").count() == 0
    page.close()


def test_half_a_character_is_refused_with_its_place(fresh: Opened) -> None:
    """No file could carry it: it is said where it stands, and mending it goes on."""
    narrative = fresh.panel.locator("[data-part=narrative]")
    narrative.evaluate("""(field) => {
      field.value = "半个\\ud83d";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }""")
    told = fresh.panel.get_by_role("alert")
    expect(told).to_contain_text("有不能识别的字符")

    told.get_by_role("button", name="去改").click()

    expect(narrative).to_be_focused()
    tell(narrative, "整个")
    settled(fresh)
    expect(told).to_have_count(0)


def test_a_number_that_is_no_code_is_refused(fresh: Opened) -> None:
    """A case's number becomes a file's name: letters, digits, at most sixty."""
    for number in ("../../x", "长" * 61, "<b>", "\u202e"):
        tell(fresh.panel.locator("[data-part=case]"), number)
        expect(fresh.panel.get_by_role("alert")).to_contain_text("案件编号缺少，或写法不对")
        settled(fresh)


def test_the_next_question_is_within_reach_of_the_thumb(fresh: Opened, tmp_path: Path) -> None:
    """On a phone it stays at the lower edge while the clause scrolls; others can be looked at."""
    open_case(fresh, "T03")
    fresh.look(PHONE, "light")
    thumb = fresh.panel.locator(".thumb")
    fresh.panel.locator(".clause").nth(1).evaluate("(e) => e.scrollIntoView({ block: 'center' })")
    expect(fresh.panel.locator(".clause").nth(1)).to_be_in_viewport()
    box = thumb.bounding_box()
    first = thumb.locator("span").inner_text()

    assert box is not None
    assert box["y"] > 600
    assert box["y"] + box["height"] <= 845
    thumb.get_by_role("button", name="换一问").click()
    expect(thumb.locator("span")).not_to_have_text(first)
    asked = thumb.locator("span").inner_text()
    thumb.get_by_role("button", name="是", exact=True).dblclick()
    settled(fresh)
    expect(thumb.locator("span")).not_to_have_text(asked)
    case = as_read(saved(fresh)[1], tmp_path)
    changed = [
        name
        for name, answer in case.answers.items()
        if answer != training_cases()[2].answers.get(name)
    ]
    assert [POLICY.fact(name).question for name in changed] == [asked]
    assert fresh.too_wide() <= 0


def test_what_would_change_is_told_on_demand(fresh: Opened) -> None:
    """Nothing before it is asked for; then for each provision; gone when the case changes."""
    open_case(fresh, "T03")
    assert fresh.panel.locator(".change").count() == 0

    fresh.panel.get_by_role("button", name="列出最少的改变").press("Enter")
    expect(fresh.panel.locator(".change").first).to_be_visible()

    assert fresh.focused("element.className") == "changes"
    answer(fresh, 0)
    assert fresh.panel.locator(".change").count() == 0


def test_no_state_breaks_wcag(fresh: Opened) -> None:
    """Empty, opened and unfolded, tried, adopting, refused: on desk and phone, in light and dark."""
    panel = fresh.panel
    found: dict[str, list[str]] = {}
    wide: dict[str, int] = {}

    def look(state: str) -> None:
        for width, scheme in ((DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")):
            fresh.look(width, scheme)
            rules = TAGS if (width, scheme) == (DESK, "light") else LOOKS
            found[f"{state} {width} {scheme}"] = fresh.violations(rules)
            wide[f"{state} {width} {scheme}"] = fresh.too_wide()
        fresh.look(DESK, "light")

    look("empty")
    open_case(fresh, "T03")
    panel.locator(".why > summary").first.click()
    evidence_of(question(fresh, "creative_work"))
    answer(fresh, 1)
    panel.get_by_role("button", name="列出最少的改变").click()
    expect(panel.locator(".change").first).to_be_visible()
    look("answered")
    panel.get_by_role("button", name="试看").first.click()
    settled(fresh)
    panel.get_by_role("button", name="采用一种读法").first.click()
    look("tried and adopting")
    panel.locator(".about > summary").click()
    tell(panel.locator("[data-part=narrative]"), "电话13812345678")
    expect(panel.get_by_role("alert")).to_be_visible()
    look("refused")

    assert {state: each for state, each in found.items() if each} == {}
    assert {state: each for state, each in wide.items() if each > 0} == {}


def test_the_exported_page_stands_alone(fresh: Opened, tmp_path: Path) -> None:
    """Opened from a folder: accessible, as wide as the screen, nothing fetched, no script."""
    case = open_case(fresh, "T03")
    name, content = saved(fresh, "导出评议比对")
    path = tmp_path / name
    path.write_bytes(content)
    page = fresh.page.context.new_page()
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


def test_in_print_the_controls_are_gone(fresh: Opened) -> None:
    """Clauses, verdicts in words and the notices stay; buttons and what is stuck to the screen go."""
    open_case(fresh, "T03")
    fresh.page.emulate_media(media="print", color_scheme="light")

    visible = {
        part: fresh.panel.locator(f"{part}:visible").count()
        for part in (".tools", "button", ".thumb", ".clause", ".verdict", "footer")
    }

    fresh.page.emulate_media(media="screen")
    assert [visible[part] for part in (".tools", "button", ".thumb")] == [0, 0, 0]
    assert all(visible[part] for part in (".clause", ".verdict", "footer"))


def test_the_page_stays_responsive_and_keeps_nothing(fresh: Opened) -> None:
    """No long task over 200 ms while a case is opened and answered; nothing stored or addressed."""
    address = fresh.page.url
    fresh.long_tasks()

    open_case(fresh, "T12")
    open_case(fresh, "T03")
    for _ in range(4):
        answer(fresh, 1)
    fresh.panel.locator("details.group > summary").first.click()
    fresh.page.wait_for_timeout(100)

    assert [task for task in fresh.long_tasks() if task > 200] == []
    stored = fresh.page.evaluate("[JSON.stringify(localStorage), JSON.stringify(sessionStorage)]")
    assert not any("T03" in each or "answers" in each for each in stored)
    assert fresh.page.url == address
    assert fresh.outside == []
    assert fresh.errors == []


@pytest.mark.parametrize("case", ["T01", "T06", "T12"])
def test_cases_are_found_as_by_python_itself(fresh: Opened, case: str) -> None:
    """The same values for every provision in play."""
    opened_case = open_case(fresh, case)

    assert shown(fresh) == found(opened_case)
    assert parse_case(Source("x", {"case": case}, {}), POLICY).id == case
