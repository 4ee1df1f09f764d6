"""The procedure and its periods as pages: a flow, a table by role, and dates counted out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

from rongcuo.deadlines import deadline
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Event
from rongcuo.site.article import quoted
from rongcuo.site.register import link
from rongcuo.views.words import BASIS, reading_words
from rongcuo.workdays import STATE

__all__ = ["by_role", "counted_out", "flow"]

_EXAMPLE = {
    "accountability_approved_on": date(2025, 9, 26),
    "accountability_started_on": date(2025, 9, 26),
    "respondent_informed_on": date(2025, 9, 28),
}
_WEEKDAY = "一二三四五六日"


def flow(policy: Policy) -> Iterator[str]:
    """The states in order and the events that lead to each, as one line of HTML.

    A list, so that it is read aloud in order and folds on a phone.
    """
    procedure = policy.procedure
    items = []
    for stage in procedure.stages:
        arriving = [event for event in procedure.events if event.to == stage.id]
        ways = "".join(f"<li>{_way(policy, event)}</li>" for event in arriving)
        ends = ' class="final"' if stage.final else ""
        items.append(
            f"<li{ends}><strong>{escape(stage.title)}</strong>"
            f"{f'<ul>{ways}</ul>' if ways else ''}</li>"
        )
    yield f'<ol class="flow">{"".join(items)}</ol>'


def _way(policy: Policy, event: Event) -> str:
    stages = "、".join(policy.procedure.stage(name).title for name in event.sources)
    after = f"在“{stages}”之后，" if stages else ""
    limit = next((x for x in policy.procedure.limits if x.id == event.limit), None)
    period = f"（“{limit.quote}”）" if limit else ""
    return escape(f"{after}{event.actor}：{event.title}{BASIS[event.basis]}{period}")


def by_role(policy: Policy) -> Iterator[str]:
    """A table a role: the steps that it takes and the doings that the other articles give it."""
    roles: dict[str, list[str]] = {}
    for event in policy.procedure.events:
        papers = "、".join(f"{paper.title}{BASIS[paper.basis]}" for paper in event.papers)
        row = f"| {event.title}{BASIS[event.basis]} | {link(policy, event.provision)} | {papers} |"
        roles.setdefault(event.actor, []).append(row)
    for measure in policy.measures:
        row = f"| {quoted(measure.quote)} | {link(policy, measure.provision)} | {measure.note} |"
        roles.setdefault(measure.actor, []).append(row)
    for number, (role, rows) in enumerate(roles.items(), 1):
        yield f"### {role} {{ #role-{number} }}"
        yield ""
        yield "| 做什么 | 依据 | 文书或说明 |"
        yield "|---|---|---|"
        yield from rows
        yield ""


def counted_out(policy: Policy) -> Iterator[str]:
    """One example of the application period: every day, numbered under each reading.

    Approval and initiation fall on one day in it, so that only the latter is shown.
    """
    found = deadline(policy.procedure.limit("application"), _EXAMPLE, STATE)
    readings = [r for r in found.readings if r.period and r.start.id != "approved"]
    last = max(reading.due for reading in readings if reading.due)
    first = min(_EXAMPLE.values())
    numbers = [
        {day: number for number, day in enumerate(reading.period.counted, 1)}
        for reading in readings
        if reading.period
    ]
    titles = "".join(
        f'<th scope="col">{escape(reading_words(reading))}</th>' for reading in readings
    )
    rows = []
    for offset in range((last - first).days + 1):
        day = first + timedelta(offset)
        cells = "".join(
            _cell(day, counted, reading.due)
            for counted, reading in zip(numbers, readings, strict=True)
        )
        reason = STATE.day(day).reason
        rows.append(
            f'<tr><th scope="row">{day:%m-%d} 周{_WEEKDAY[day.weekday()]}</th>'
            f"<td>{reason}</td>{cells}</tr>"
        )
    dues = "".join(f"<td><strong>{reading.due}</strong></td>" for reading in readings)
    yield (
        '<section class="wide" tabindex="0" aria-label="逐日计算表"><table class="counted">'
        f'<thead><tr><th scope="col">日期</th><th scope="col">当天</th>{titles}</tr></thead>'
        f"<tbody>{''.join(rows)}"
        f'<tr><th scope="row">截止日</th><td></td>{dues}</tr></tbody></table></section>'
    )
    yield ""
    yield f"最稳妥日是 **{found.earliest}**：到这一天为止，各种读法下都不逾期。"
    yield ""


def _cell(day: date, counted: dict[date, int], due: date | None) -> str:
    number = counted.get(day)
    if number is None:
        return "<td></td>"
    return f'<td class="due">{number}</td>' if day == due else f"<td>{number}</td>"
