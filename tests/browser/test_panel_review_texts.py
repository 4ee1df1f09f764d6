"""Texts typed and files opened in the review, in Chromium: kept, refused with their place, shown as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.opened import Opened
from tests.browser.reviewing import (
    as_read,
    evidence_of,
    open_case,
    question,
    reopen,
    saved,
    settled,
    shown,
    tell,
)

HOSTILE = {
    "html": '<img src=x onerror="hacked=1"></textarea><script>hacked=1</script><b>粗</b>&lt;',
    "yaml": "}: [\"' # & * ! | > % @ ` \\ \\n {{ }} ${hacked=1} - a: b",
    "long": "长" * 19_999 + "尾",
    "emoji": "👩🏽‍💻🇨🇳 e\u0301 \ufe0f\u200d",
    "rtl": "\u202eعربي\u202c עברית \u2066abc\u2069",
    "control": "甲\x00\x01\x08\x0b\x1b\x7f\x85\u2028\u2029\ufeff乙",
}


def test_what_is_being_typed_is_not_wiped_by_an_answer(review: Opened) -> None:
    """An answer that comes while a text is being written leaves it; its end stays where it is."""
    open_case(review, "T03")
    review.panel.locator(".about > summary").click()
    review.panel.get_by_label("第四条第（一）项").check()
    review.panel.locator("[data-part=narrative]").click()
    review.page.keyboard.press("Control+End")
    review.page.keyboard.type("（还在写）", delay=40)
    settled(review)

    value = review.panel.locator("[data-part=narrative]").input_value()

    assert value.rstrip().endswith("（还在写）")


def test_the_gate_speaks_first_and_old_findings_go(review: Opened) -> None:
    """Nothing is compared while personal data stand in the case; it leads to the field."""
    open_case(review, "T03")
    asked = question(review, "creative_work")
    evidence_of(asked)
    tell(asked.locator("[data-part=note]"), "请联系13812345678")
    told = review.panel.get_by_role("alert")
    expect(told).to_contain_text("发现疑似个人信息，未作比对")
    expect(told).to_contain_text("“是否在创造性开展工作中？”的说明：第 4 个字起，疑似手机号码")

    assert "13812345678" not in told.inner_text()
    assert review.panel.locator(".verdict:visible").count() == 0
    told.get_by_role("button", name="去改").press("Enter")
    note = asked.locator("[data-part=note]")
    expect(note).to_be_focused()
    tell(note, "已改")
    settled(review)
    expect(review.panel.get_by_role("alert")).to_have_count(0)
    assert shown(review)


def test_what_cannot_be_opened_leaves_the_case_where_it_is(review: Opened) -> None:
    """A broken file, and one with personal data, are refused; the present case stays on screen."""
    open_case(review, "T03")
    before = shown(review)
    for content, words in (
        (b"case: [", "缩进"),
        ("case: K01\nnarrative: 电话13812345678\n".encode(), "疑似手机号码"),
        (b"\xff\xfe\x00", ""),
    ):
        reopen(review, "x.yaml", content)
        told = review.panel.get_by_role("alert")
        expect(told).to_contain_text("没有打开，现在的案件没有变")
        expect(told).to_contain_text(words)
        assert shown(review) == before


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_hostile_text_shows_as_text_and_comes_back(
    review: Opened, tmp_path: Path, kind: str
) -> None:
    """In every field: nothing runs, nothing breaks, and the file gives it back as it was."""
    text, panel = HOSTILE[kind], review.panel
    open_case(review, "T03")
    panel.locator(".about > summary").click()
    tell(panel.locator("[data-part=narrative]"), text)
    settled(review)
    asked = question(review, "creative_work")
    evidence_of(asked)
    tell(asked.locator("[data-part=evidence]"), f"{text}\n{text}")
    tell(asked.locator("[data-part=note]"), text)
    settled(review)
    other = question(review, "sanction_type")
    tell(other.get_by_role("textbox", name="给予了何种处分"), text)
    fork = panel.locator("[data-fork=A1]")
    fork.get_by_role("button", name="采用一种读法").click()
    fork.get_by_label("采用的读法").select_option(index=1)
    fork.get_by_label("日期").fill("2025-10-01")
    for label in ("由哪个机关或职务采用", "文号", "理由"):
        fork.get_by_label(label).fill(text)
    fork.get_by_role("button", name="记入案件").click()
    expect(fork).to_contain_text("已采用")
    settled(review)

    name, content = saved(review)
    case = as_read(content, tmp_path)
    written, adopted = case.answers["creative_work"], case.readings["A1"]
    reopen(review, name, content)
    settled(review)

    assert case.narrative == written.note == text
    assert written.evidence == (text, text)
    assert case.answers["sanction_type"].value == (text,)
    assert (adopted.reason, adopted.document, adopted.by) == (text, text, text)
    assert text in fork.locator("bdi").all_text_contents()
    assert saved(review) == (name, content)
    assert review.page.evaluate("typeof hacked") == "undefined"
    assert review.too_wide() <= 0
    _, exported = saved(review, "导出评议比对")
    page = review.page.context.new_page()
    page.set_content(exported.decode())
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("img, script").count() == 0
    page.close()


def test_half_a_character_is_refused_with_its_place(review: Opened) -> None:
    """No file could carry it: it is said where it stands, and mending it goes on."""
    narrative = review.panel.locator("[data-part=narrative]")
    narrative.evaluate("""(field) => {
      field.value = "半个\\ud83d";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }""")
    told = review.panel.get_by_role("alert")
    expect(told).to_contain_text("有不能识别的字符")

    told.get_by_role("button", name="去改").click()

    expect(narrative).to_be_focused()
    tell(narrative, "整个")
    settled(review)
    expect(told).to_have_count(0)


def test_a_number_that_is_no_code_is_refused(review: Opened) -> None:
    """A case's number becomes a file's name: letters, digits, at most sixty."""
    for number in ("../../x", "长" * 61, "<b>", "\u202e"):
        tell(review.panel.locator("[data-part=case]"), number)
        expect(review.panel.get_by_role("alert")).to_contain_text("案件编号缺少，或写法不对")
        settled(review)
