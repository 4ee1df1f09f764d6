"""The self-check on its page, in Chromium: it orders a cadre's own answers and keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from rongcuo.policy.compiled import load_policy
from tests.browser.axe import LOOKS, TAGS
from tests.browser.opened import DESK, PHONE, Opened, opened

POLICY = load_policy()
STEPS = ("先看谁启动、谁管理", "哪些情形沾边", "逐项回答", "时间", "对照结果")
STORED = (
    "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])"
)


@pytest.fixture(scope="module")
def selfcheck(chromium: Browser, site: str) -> Iterator[Opened]:
    """The panel, opened once."""
    with opened(chromium, site, "apply.html", "selfcheck") as seen:
        yield seen


@pytest.fixture
def fresh(selfcheck: Opened) -> Opened:
    """The panel at its first step, with nothing entered."""
    selfcheck.look(DESK, "light")
    selfcheck.panel.get_by_role("button", name="清除本机记录").click()
    expect(selfcheck.panel.get_by_text("已清除。")).to_be_visible()
    return selfcheck


def onward(seen: Opened, step: int) -> None:
    """Go to the next step, which has this number."""
    seen.panel.get_by_role("button", name="下一步").click()
    expect(seen.panel.get_by_role("heading", name=STEPS[step])).to_be_focused()


def until_kept(seen: Opened, words: str) -> None:
    """Wait until this is in what the tab keeps."""
    for _ in range(100):
        if words in (seen.page.evaluate("sessionStorage.getItem('rongcuo.selfcheck')") or ""):
            return
        seen.page.wait_for_timeout(20)
    raise AssertionError(words)


def answered(seen: Opened) -> None:
    """From the first step to the result of the third item, some questions answered."""
    panel = seen.panel
    panel.get_by_text("学院", exact=True).click()
    panel.get_by_text("学院党委", exact=True).click()
    panel.get_by_text("是", exact=True).click()
    onward(seen, 1)
    panel.get_by_role("checkbox", name="第四条第（三）项").check()
    onward(seen, 2)
    for question, words in (
        ("法律、法规是否明令禁止？", "是"),
        ("是否在创造性开展工作中？", "是"),
    ):
        panel.get_by_role("radiogroup", name=question).get_by_text(words, exact=True).click()
    onward(seen, 3)
    panel.get_by_label("问责程序启动日是哪一天？").fill("2025-09-26")
    panel.get_by_label("启动问责程序是哪一天批准的？").fill("2025-09-26")
    onward(seen, 4)


def test_it_asks_first_who_started_and_who_has_authority(fresh: Opened) -> None:
    """Before any circumstance; where it is not known, the result begins with that."""
    asked = fresh.panel.locator(".question legend").all_inner_texts()
    assert asked[:2] == ["问责程序由谁启动？", "该干部的干部管理权限在谁？"]

    for step in (1, 2):
        if step == 2:
            fresh.panel.get_by_role("checkbox").first.check()
        onward(fresh, step)
    onward(fresh, 3)
    onward(fresh, 4)

    first = fresh.panel.locator("[aria-live] > p").first
    expect(first).to_contain_text("问责不是学院启动的，或还不清楚由谁启动")


def test_it_ends_in_what_is_missing_until_when_and_which_form(fresh: Opened) -> None:
    """The safe day stands before everything else; nothing is concluded, nothing is advised."""
    answered(fresh)
    told = fresh.panel.locator("[aria-live]").first.inner_text()

    assert "最稳妥 2025-10-11" in told
    assert told.index("最稳妥") < told.index("第四条第（三）项")
    assert "有要件对不上：法律、法规没有明令禁止" in told
    assert "还没有查明：" in told
    assert "可以找：" in told
    concluding = (
        "予以免责",
        "可以免责",
        "应当免责",
        "符合免责",
        "你被免责",
        "能够免责",
        "已经免责",
    )
    assert not any(words in told for words in concluding)
    assert "这不是结论。是否免责、减责，由学院党委研究审核" in told
    assert "改变" not in told
    assert fresh.panel.get_by_text("采用").count() == 0
    assert fresh.panel.get_by_role("button", name="导出").count() == 0
    link = fresh.panel.get_by_role("link", name="表单：容错申请书")
    assert link.evaluate("(a) => a.href").endswith("/forms.html")


def test_by_keyboard_alone_on_a_phone(fresh: Opened) -> None:
    """Tab, arrows, Space and Enter lead from the first question to the result and back."""
    fresh.look(PHONE, "dark")
    keys = fresh.page.keyboard
    fresh.panel.locator(".question input").first.focus()
    keys.press("Space")

    def press(words: str) -> None:
        for _ in range(80):
            keys.press("Tab")
            if fresh.focused(f"element.matches('button') && element.textContent === '{words}'"):
                keys.press("Enter")
                return
        raise AssertionError(words)

    press("下一步")
    expect(fresh.panel.get_by_role("heading", name=STEPS[1])).to_be_focused()
    keys.press("Tab")
    keys.press("Space")
    press("下一步")
    expect(fresh.panel.get_by_role("heading", name=STEPS[2])).to_be_focused()
    keys.press("Tab")
    keys.press("ArrowRight")
    assert fresh.focused("element.checked && element.closest('label').textContent") == "是"
    press("下一步")
    expect(fresh.panel.get_by_role("heading", name=STEPS[3])).to_be_focused()
    keys.press("Tab")
    keys.type("09262025")
    press("下一步")
    expect(fresh.panel.get_by_role("heading", name=STEPS[4])).to_be_focused()
    expect(fresh.panel.get_by_text("2025-10-11").first).to_be_visible()
    press("上一步")
    expect(fresh.panel.get_by_role("heading", name=STEPS[3])).to_be_focused()
    assert fresh.panel.locator("input[type=date]").first.input_value() == "2025-09-26"


def test_without_a_circumstance_it_stays_and_says_so(fresh: Opened) -> None:
    """At least one is to be chosen."""
    onward(fresh, 1)

    fresh.panel.get_by_role("button", name="下一步").click()

    expect(fresh.panel.get_by_role("alert")).to_contain_text("请至少选一种情形")
    expect(fresh.panel.get_by_role("heading", name=STEPS[1])).to_be_visible()


def test_nothing_is_kept_unless_asked_for(fresh: Opened) -> None:
    """No answer in any storage, cookie or address; on request for this tab; cleared by a button."""
    before = fresh.page.evaluate(STORED)
    answered(fresh)
    assert fresh.page.evaluate(STORED) == before

    fresh.panel.get_by_label("在这个标签页里暂存").check()
    until_kept(fresh, "creative_work")
    assert "creative_work" not in fresh.page.evaluate("JSON.stringify({ ...localStorage })")
    fresh.panel.get_by_role("button", name="清除本机记录").press("Enter")

    expect(fresh.panel.get_by_text("已清除。")).to_be_visible()
    assert fresh.page.evaluate(STORED) == before
    expect(fresh.panel.get_by_role("heading", name=STEPS[0])).to_be_visible()
    assert fresh.panel.locator(".question input:checked").count() == 3
    for radio in fresh.panel.get_by_role("radio", name="未查明").all():
        expect(radio).to_be_checked()
    expect(fresh.panel.get_by_label("在这个标签页里暂存")).not_to_be_checked()


def test_what_is_kept_for_the_tab_comes_back_and_nothing_worse_does(fresh: Opened) -> None:
    """After a reload the answers are there; what was put beside them by hand does no harm."""
    page = fresh.page
    fresh.panel.get_by_label("在这个标签页里暂存").check()
    fresh.panel.get_by_text("上级", exact=True).click()
    until_kept(fresh, "上级")
    page.evaluate("""() => {
      const kept = JSON.parse(sessionStorage.getItem("rongcuo.selfcheck"));
      kept.answers.personnel_authority = { value: "<img src=x onerror=hacked=1>", note: 7 };
      sessionStorage.setItem("rongcuo.selfcheck", JSON.stringify({ ...kept, items: [{}], dates: 5 }));
    }""")

    page.reload()
    page.locator("[data-panel=selfcheck] button").first.click()
    expect(page.locator("[data-opened]")).to_be_visible(timeout=60_000)

    expect(fresh.panel.get_by_role("radio", name="上级", exact=True)).to_be_checked()
    assert fresh.panel.get_by_role("radio", name="未查明").nth(1).is_checked()
    onward(fresh, 1)
    fresh.panel.get_by_role("checkbox", name="第四条第（三）项").check()
    onward(fresh, 2)
    onward(fresh, 3)
    expect(fresh.panel.locator("input[type=date]").first).to_have_value("")
    assert page.evaluate("typeof hacked") == "undefined"


def test_no_step_breaks_wcag_or_the_screen(fresh: Opened) -> None:
    """Every step, on desk and phone, in light and dark."""
    bad: dict[str, object] = {}

    def look(step: int) -> None:
        for width, scheme in ((DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")):
            fresh.look(width, scheme)
            found = fresh.violations(TAGS if (width, scheme) == (DESK, "light") else LOOKS)
            if found or fresh.too_wide() > 0:
                bad[f"{STEPS[step]} {width} {scheme}"] = (found, fresh.too_wide())
        fresh.look(DESK, "light")

    look(0)
    onward(fresh, 1)
    look(1)
    fresh.panel.get_by_role("button", name="下一步").click()
    expect(fresh.panel.get_by_role("alert")).to_be_visible()
    fresh.panel.get_by_role("checkbox", name="第四条第（三）项").check()
    for step in (2, 3, 4):
        onward(fresh, step)
        look(step)

    assert bad == {}


def test_the_page_stays_responsive(fresh: Opened) -> None:
    """No long task over 200 ms; nothing asked for outside; no error."""
    fresh.long_tasks()

    answered(fresh)

    assert [task for task in fresh.long_tasks() if task > 200] == []
    assert fresh.outside == []
    assert fresh.errors == []
