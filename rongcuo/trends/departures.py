"""Where people held otherwise than the comparison found, clause by clause.

Those who handle cases see the counts and the reasons given. Others see for how many decisions and
in what share of them, both as bands in which at least k counts are possible, and no reason: it
is free text on one case. What is told stands until as many decisions more have been taken as it
takes to tell anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rongcuo.decision import HELD
from rongcuo.divergence import Judgement
from rongcuo.policy.model import Policy
from rongcuo.trends.release import Release
from rongcuo.trends.shown import Section, Table

__all__ = ["departures", "last_held", "with_departures"]

_STEPS = ("conclude", "confirm")
_BANDS = 4
_ENDS = (20, 50, 100, 200, 500, 1000)


def last_held(rows: Iterable[Judgement]) -> list[Judgement]:
    """What was held at last of each provision in each case; opinions of single reviewers are not."""
    found: dict[tuple[str, str], Judgement] = {}
    for row in sorted(rows, key=lambda row: (row.step == "confirm", row.on)):
        if row.step in _STEPS:
            found[row.case, row.provision] = row
    return list(found.values())


def with_departures(
    release: Release, rows: Sequence[Judgement], policy: Policy, previous: Release | None = None
) -> Release:
    """The release with the figures on departures, by provision; as before where few were added."""
    held = last_held(rows)
    cases = len({row.case for row in held})
    k = release.audience.k
    before = {} if previous is None else _told(previous)
    if before and abs(cases - int(before["", "D.cases"])) < _BANDS * k:
        return replace(release, figures={**release.figures, **before})
    if k and cases < _BANDS * k:
        return release
    found = {("", "D.cases"): str(cases)}
    for provision in policy.provisions:
        of = [row for row in held if row.provision == provision.id]
        if len(of) < max(_BANDS * k, 1):
            continue
        apart, against = (
            sum(getattr(row, name) for row in of) for name in ("departs", "contradicts")
        )
        name = f"D.{provision.id}"
        if k:
            band = apart * _BANDS // len(of)
            low, high = (f"{100 * end // _BANDS}%" for end in _ends(band))
            found |= {("", f"{name}.n"): _band(len(of)), ("", f"{name}.share"): f"{low}–{high}"}
        else:
            found |= {
                ("", f"{name}.n"): str(len(of)),
                ("", f"{name}.share"): f"{apart} / {len(of)}",
                ("", f"{name}.against"): str(against),
            }
    return replace(release, figures={**release.figures, **found})


def _ends(band: int) -> tuple[int, int]:
    low = min(band, _BANDS - 1)
    return low, low + 1


def _band(number: int) -> str:
    """The band of counts that holds a number.

    >>> _band(20), _band(1500)
    ('20–49', '1000 以上')
    """
    if number >= _ENDS[-1]:
        return f"{_ENDS[-1]} 以上"
    place = next(place for place, end in enumerate(_ENDS) if number < end)
    return f"{_ENDS[place - 1]}–{_ENDS[place] - 1}"


def _told(release: Release) -> dict[tuple[str, str], str]:
    return {at: words for at, words in release.figures.items() if at[1].startswith("D.")}


def departures(release: Release, policy: Policy, rows: Sequence[Judgement]) -> Section:
    """The section: how often, by provision; to those who handle cases each with its reasons."""
    told, k = _told(release), release.audience.k
    statements = ["人可以不同于比对，须写明理由。不同是对规则和指引的提问，不是对人的评价。"]
    title = "比对与人的决定"
    if not told:
        few = f"有决定的案件不足 {_BANDS * k} 件，这一部分不写。" if k else "还没有录入的决定。"
        return Section("departures", title, (*statements, few), ())
    head = ("条文", "决定件数", "与比对不同", *(() if k else ("与已定的比对相反",)))
    names = ("n", "share", *(() if k else ("against",)))
    lines = tuple(
        (each.citation, *(told["", f"D.{each.id}.{name}"] for name in names))
        for each in policy.provisions
        if ("", f"D.{each.id}.n") in told
    )
    note = f"不足 {_BANDS * k} 件的条文不列；件数和比例都写成区间，理由只在办案版。" if k else ""
    tables = [Table("departures", "各条所持与比对", head, lines, note)] if lines else []
    if not k:
        tables.append(_reasons(rows, policy))
    cases = told["", "D.cases"]
    statements.append(f"录入了认定结论或核定结果的案件 {cases} 件；每条只算最后一次。")
    return Section("departures", title, tuple(statements), tuple(t for t in tables if t.rows))


def _reasons(rows: Sequence[Judgement], policy: Policy) -> Table:
    held = sorted(last_held(rows), key=lambda row: row.case)
    lines = tuple(
        (each.citation, row.case, HELD[row.found], HELD[row.held], row.why)
        for each in policy.provisions
        for row in held
        if row.provision == each.id and row.departs
    )
    head = ("条文", "案件", "比对", "所持", "为什么不同")
    return Table("reasons", "与比对不同的各件和理由", head, lines)
