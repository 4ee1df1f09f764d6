"""Seven questions of a reader: from the home page, the answer and its source in three clicks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

QUESTIONS = {
    "什么时候之前申请": ("应在启动问责程序后7个工作日内", "第五条第（一）项"),
    "逾期了怎么办": ("逾期提交申请者不予受理", "第五条第（一）项"),
    "认错态度好能免责吗": (
        "对认错态度好、主动挽回损失和影响的，应当体现政策，予以免责",
        "第七条第（二）项",
    ),
    "谁来决定": ("科学作出容错纠错认定结论，报党委研究审核", "第五条第（三）项"),
    "会公开吗": ("应在一定范围内公开", "第五条第（三）项"),
    "恶意举报怎么处理": ("坚决查处，依纪依法追究责任", "第八条第（四）项"),
}
SCREENS = {"desktop": (1280, 800), "phone": (390, 844)}


@pytest.fixture(params=SCREENS)
def page(chromium: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The home page on a desktop, and on a phone that is touched."""
    width, height = SCREENS[request.param]
    phone = request.param == "phone"
    context = chromium.new_context(
        viewport={"width": width, "height": height}, is_mobile=phone, has_touch=phone
    )
    page = context.new_page()
    page.goto(site)
    yield page
    context.close()


def choose(page: Page, name: str) -> None:
    """Click the link of this name as a reader does: where it can be seen on the page."""
    link = page.locator(".md-content").get_by_role("link", name=name, exact=True).first
    expect(link).to_be_visible()
    link.click()


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_and_its_provision(page: Page, question: str) -> None:
    """One click shows the answer with the policy's words, a second the provision that says them."""
    words, citation = QUESTIONS[question]

    choose(page, question)
    expect(page.get_by_role("heading", name=question)).to_be_in_viewport()
    expect(page.get_by_role("link", name=f"“{words}”").first).to_be_in_viewport()
    choose(page, f"“{words}”")

    expect(page.get_by_role("heading", name=citation).first).to_be_in_viewport()
    said = page.locator(".clause", has_text=words).first
    expect(said).to_be_in_viewport()


def test_what_the_policy_does_not_say(page: Page) -> None:
    """A committee member who applies: the answer says that nothing is written, and the register why."""
    choose(page, "党委委员自己是申请人怎么办")
    expect(page.get_by_role("heading", name="党委委员自己是申请人怎么办")).to_be_in_viewport()
    expect(page.get_by_text("办法没有写回避，也没有写由谁代为办理")).to_be_in_viewport()
    choose(page, "B11")

    expect(page.get_by_role("heading", name="B11　没有回避规定")).to_be_in_viewport()


def test_the_line_of_stations_leads_to_the_last_day(page: Page) -> None:
    """From a station's deadline to the days counted out, and to the words that set it."""
    choose(page, "7 个工作日内")
    expect(page.get_by_role("heading", name="申请：7 个工作日")).to_be_in_viewport()
    choose(page, "“应在启动问责程序后7个工作日内，向学院党委提出免责或从轻、减轻处理书面申请”")

    expect(page.get_by_role("heading", name="第五条第（一）项").first).to_be_in_viewport()
