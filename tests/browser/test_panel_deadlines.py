"""The periods on their page, in Chromium: every reading, and its days on the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, expect

from rongcuo.deadlines import Deadline, deadline
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.process import Limit
from rongcuo.views.words import due_words, reading_words
from rongcuo.workdays import STATE
from tests.browser.axe import LOOKS, TAGS
from tests.browser.opened import DESK, PHONE, Opened, opened

POLICY = load_policy()
LABELS = {fact.id: fact.question for fact in POLICY.facts}
OVER_A_HOLIDAY = {
    "accountability_approved_on": date(2025, 9, 26),
    "accountability_started_on": date(2025, 9, 26),
    "respondent_informed_on": date(2025, 9, 28),
    "application_sent_on": date(2025, 10, 13),
}


@pytest.fixture(scope="module")
def counting(chromium: Browser, site: str) -> Iterator[Opened]:
    """The panel, opened once."""
    with opened(chromium, site, "deadlines.html", "deadlines") as seen:
        yield seen


@pytest.fixture
def fresh(counting: Opened) -> Opened:
    """The panel on a desk, the application's period, without dates."""
    counting.look(DESK, "light")
    counting.panel.get_by_text("申请期限", exact=True).first.click()
    for field in counting.panel.locator("input[type=date]").all():
        field.fill("")
    expect(counting.panel.locator(".month")).to_have_count(0)
    return counting


def computed(limit_id: str, dates: dict[str, date]) -> Deadline:
    """The period as the engine counts it."""
    limit = next(each for each in POLICY.procedure.limits if each.id == limit_id)
    return deadline(limit, dates, STATE)


def fill(counting: Opened, dates: dict[str, date]) -> None:
    """Enter dates by their questions."""
    for fact, day in dates.items():
        counting.panel.get_by_label(LABELS[fact]).fill(day.isoformat())


def rows(counting: Opened, count: int) -> list[list[str]]:
    """The table of readings, once it has so many with a date: words, last day."""
    body = counting.panel.locator("table:not(.month) tbody tr")
    expect(body.filter(has_text=re.compile(r"\d{4}-\d\d-\d\d"))).to_have_count(count)
    return [
        [cell.inner_text().strip() for cell in row.locator("td").all()][:2] for row in body.all()
    ]


def dated(found: Deadline) -> int:
    """How many readings have a date."""
    return sum(each.due is not None for each in found.readings)


def expected(found: Deadline) -> list[list[str]]:
    """What the table should say."""
    return [
        [
            reading_words(each),
            f"{each.due.isoformat() if each.due else '日期未知'}{'（暂定）' * each.provisional}",
        ]
        for each in found.readings
    ]


def test_every_reading_and_its_days_over_a_holiday(fresh: Opened) -> None:
    """As the engine counts: the safe day first, and for each reading every day with its number."""
    found = computed("application", OVER_A_HOLIDAY)

    fill(fresh, OVER_A_HOLIDAY)
    expect(fresh.panel.locator("table:not(.month) .verdict", has_text="逾期").first).to_be_visible()

    expect(fresh.panel.locator("[role=status]", has_text=due_words(found)[0])).to_be_visible()
    assert rows(fresh, dated(found)) == expected(found)
    for reading in found.readings:
        fresh.panel.get_by_role("radio", name=reading_words(reading), exact=True).check()
        assert reading.period is not None
        numbered = [day.on for day in reading.period.days if day.counted]
        cells = fresh.panel.locator(".month td.counted")
        told = ["".join(cell.inner_text().split()).removesuffix("截止") for cell in cells.all()]
        assert told == [
            f"{day.day}{'班' * (day in STATE.work)}第{number}日"
            for number, day in enumerate(numbered, 1)
        ]
        assert reading.due is not None
        due = fresh.panel.locator(".month td.due")
        assert due.inner_text().split()[0] == str(reading.due.day)
        assert "截止" in due.inner_text()
    assert fresh.panel.locator(".month td.holiday i").count() == 8
    assert fresh.panel.locator(".month td.makeup i").count() == 2


def test_the_calendar_stands_beside_its_readings(fresh: Opened) -> None:
    """Beside the table on a desk, and still there at its end; under it on a phone."""
    fill(fresh, OVER_A_HOLIDAY)
    table, month = fresh.panel.locator("table:not(.month)"), fresh.panel.locator(".month").first
    table.locator("tr").last.scroll_into_view_if_needed()
    expect(month).to_be_in_viewport()

    fresh.look(PHONE, "light")
    above, below = table.bounding_box(), month.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]


@pytest.mark.parametrize("limit", POLICY.procedure.limits, ids=lambda limit: limit.id)
def test_each_period_by_keyboard_alone(fresh: Opened, limit: Limit) -> None:
    """Arrows choose the period, digits fill in the dates; half a year typed is no date."""
    keys = fresh.page.keyboard
    fresh.panel.get_by_role("radio", name="申请期限").focus()
    for _ in range(POLICY.procedure.limits.index(limit)):
        keys.press("ArrowRight")
    expect(fresh.panel.locator(".clause").first).to_contain_text(limit.quote)
    dates = {start.fact: date(2025, 9, 26) for start in limit.starts}
    for fact in dates:
        while fresh.focused("element.closest('label').textContent") != LABELS[fact]:
            keys.press("Tab")
        keys.type("09262025")

        assert fresh.panel.get_by_role("alert").count() == 0

    found = computed(limit.id, dates)
    expect(fresh.panel.locator("[role=status]", has_text=due_words(found)[0])).to_be_visible()
    expect(fresh.panel.locator(".month td.due")).to_have_count(1)
    assert rows(fresh, dated(found)) == expected(found)


def test_a_year_not_yet_known_is_provisional(fresh: Opened) -> None:
    """Where the calendar is not known it is said, and the day that is safe comes first."""
    dates = {"accountability_started_on": date(2026, 12, 28)}

    fill(fresh, dates)

    expect(fresh.panel.locator(".raised")).to_be_visible()
    found = computed("application", dates)
    told = rows(fresh, dated(found))
    assert told == expected(found)
    assert any("暂定" in due for _, due in told)


def test_a_day_out_of_reach_is_refused(fresh: Opened) -> None:
    """It is said which; what was counted before is gone; mending it goes on."""
    fill(fresh, OVER_A_HOLIDAY)
    expect(fresh.panel.locator(".month").first).to_be_visible()

    fill(fresh, {"accountability_started_on": date(1999, 1, 1)})

    expect(fresh.panel.get_by_role("alert")).to_contain_text("1999-01-01 不在 2004 至 2099 年之间")
    assert fresh.panel.locator(".month").count() == 0
    fill(fresh, {"accountability_started_on": date(2025, 9, 26)})
    expect(fresh.panel.locator(".month").first).to_be_visible()
    expect(fresh.panel.get_by_role("alert")).to_have_count(0)


def test_no_state_breaks_wcag_or_the_screen(fresh: Opened) -> None:
    """Empty, counted, refused: on desk and phone, in light and dark."""
    bad: dict[str, object] = {}
    for state, dates in (
        ("empty", {}),
        ("counted", OVER_A_HOLIDAY),
        ("refused", {"accountability_started_on": date(1999, 1, 1)}),
    ):
        fill(fresh, dates)
        fresh.page.wait_for_timeout(200)
        for width, scheme in ((DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark")):
            fresh.look(width, scheme)
            found = fresh.violations(TAGS if (width, scheme) == (DESK, "light") else LOOKS)
            cut = fresh.panel.locator(".month .note").evaluate_all(
                "(several) => several.filter((e) => e.scrollWidth > e.clientWidth).length"
            )
            if found or cut or fresh.too_wide() > 0:
                bad[f"{state} {width} {scheme}"] = (found, cut, fresh.too_wide())
        fresh.look(DESK, "light")

    assert bad == {}


def test_the_page_stays_responsive_and_keeps_nothing(fresh: Opened) -> None:
    """No long task over 200 ms; no date in the address or stored; nothing asked for outside."""
    address = fresh.page.url
    fresh.long_tasks()

    fill(fresh, OVER_A_HOLIDAY)
    expect(fresh.panel.locator(".month").first).to_be_visible()

    assert [task for task in fresh.long_tasks() if task > 200] == []
    assert "2025" not in str(fresh.page.evaluate("[{ ...localStorage }, { ...sessionStorage }]"))
    assert fresh.page.url == address
    assert fresh.outside == []
    assert fresh.errors == []
