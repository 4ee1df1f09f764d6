"""The review on its page as a person uses it; what it shows and saves beside what Python finds."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, expect

from rongcuo.assess.findings import assess
from rongcuo.case import Case, read_case
from rongcuo.policy.compiled import load_policy
from rongcuo.training import training_cases
from tests.browser.opened import Opened

__all__ = [
    "POLICY",
    "answer",
    "as_read",
    "evidence_of",
    "found",
    "open_case",
    "question",
    "reopen",
    "saved",
    "settled",
    "shown",
    "tell",
]

POLICY = load_policy()
WORDS = {"met": "● 符合", "not_met": "✕ 不符合", "undetermined": "◌ 待定"}


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
