"""Where people held otherwise than the comparison found, clause by clause.

Those who handle cases see the counts and the reasons given. Others see of how many decisions at
least, in what share of them, as a quarter in which at least k counts are possible, and no reason:
it is free text on one case. In public only the definition: decisions by circumstance are what no
table there shows.

Whoever is decided on is counted in the tables too. So a provision is told of only where the tables
tell how many were decided on, and for no more of them than these say. What is told stands until
there are as many more as it takes to tell anything. What people held does not bind the outcome, so
a share bounds no count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rongcuo.decision import HELD
from rongcuo.divergence import Judgement
from rongcuo.policy.model import Policy
from rongcuo.trends.counted import DECIDED_OUTCOMES
from rongcuo.trends.release import Release
from rongcuo.trends.shown import Section, Table

__all__ = ["departures", "last_held", "with_departures"]

_STEPS = ("conclude", "confirm")
_BANDS = 4


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
    """The release with the figures on departures, by provision; as before where few were added.

    `D.cases.n`, and of every provision told of `D.….n`, `D.….share`; where nothing is hidden also
    `D.….against`, and otherwise `D.….of`, how many decided cases the tables then told of.
    """
    held = last_held(rows)
    told = _counted(held, policy) if not release.audience.k else _banded(release, held, policy)
    before = {} if previous is None or not release.audience.k else _told(previous)
    found: dict[str, str] = {}
    for name in {**before, **told}:
        stem = name.rpartition(".")[0]
        stands = f"{stem}.of" in before and not _many_more(release, stem, told, before)
        source = before if stands else told
        if name in source:
            found[name] = source[name]
    return replace(
        release, figures={**release.figures, **{("", name): words for name, words in found.items()}}
    )


def _counted(held: Sequence[Judgement], policy: Policy) -> dict[str, str]:
    """For those who see every count."""
    found = {"D.cases.n": str(len({row.case for row in held}))}
    for provision in policy.provisions:
        of = [row for row in held if row.provision == provision.id]
        if of:
            name = f"D.{provision.id}"
            found[f"{name}.n"] = str(len(of))
            found[f"{name}.share"] = f"{sum(row.departs for row in of)} / {len(of)}"
            found[f"{name}.against"] = str(sum(row.contradicts for row in of))
    return found


def _banded(release: Release, held: Sequence[Judgement], policy: Policy) -> dict[str, str]:
    """For others: only what the tables tell of."""
    cases = {row.case for row in held}
    measures = {policy.definition or "": "I8"}
    measures |= {item: f"X.{number}" for number, item in enumerate(policy.items, 1)}
    found = _least(release, "D.cases", "I8", len(cases))
    for provision, measure in measures.items():
        of = [row for row in held if row.provision == provision]
        name = f"D.{provision}"
        if told := _least(release, name, measure, len(of)):
            band = min(sum(row.departs for row in of) * _BANDS // len(of), _BANDS - 1)
            low, high = (f"{100 * end // _BANDS}%" for end in (band, band + 1))
            found |= {**told, f"{name}.share": f"{low}–{high}"}
    return found


def _least(release: Release, name: str, measure: str, number: int) -> dict[str, str]:
    """How many there are at least, by what the tables tell; nothing where they do not, or of few.

    The number is rounded down to 20, 50, 100, 200 and so on.
    """
    known = _decided(release, measure)
    enough = _BANDS * release.audience.k
    if known is None or min(number, known) < enough:
        return {}
    steps = (step * 10**power for power in range(1, 9) for step in (2, 5, 10))
    least = max(enough, *(step for step in steps if step <= min(number, known)))
    return {f"{name}.n": f"{least} 件以上", f"{name}.of": str(known)}


def _decided(release: Release, measure: str) -> int | None:
    """The decided cases of all periods, where what is shown tells their number."""
    classes = release.known[measure].classes
    undecided = [cls for cls in classes if cls not in DECIDED_OUTCOMES]
    total = 0
    for period in release.periods[measure]:
        number = release.count(period, measure, *DECIDED_OUTCOMES)
        if number is None:
            whole = release.count(period, measure, *classes)
            others = release.count(period, measure, *undecided)
            if whole is None or others is None:
                return None
            number = whole - others
        total += number
    return total


def _many_more(
    release: Release, stem: str, told: Mapping[str, str], before: Mapping[str, str]
) -> bool:
    """Whether the tables tell of so many more decisions, however counts are rounded."""
    now, then = told.get(f"{stem}.of"), before.get(f"{stem}.of")
    least = _BANDS * release.audience.k + release.base - 1
    return now is not None and then is not None and int(now) - int(then) >= least


def _told(release: Release) -> dict[str, str]:
    return {name: words for (_, name), words in release.figures.items() if name.startswith("D.")}


def departures(release: Release, policy: Policy, rows: Sequence[Judgement]) -> Section:
    """The section: how often, by provision; to those who handle cases each with its reasons."""
    told, k = _told(release), release.audience.k
    statements = ["人可以不同于比对，须写明理由。不同是对规则和指引的提问，不是对人的评价。"]
    title = "比对与人的决定"
    if "D.cases.n" not in told:
        few = f"有决定的案件不足 {_BANDS * k} 件，或者已核定的件数有隐去，这一部分不写。"
        return Section("departures", title, (*statements, few), ())
    head = ("条文", "决定件数", "与比对不同", *(() if k else ("与已定的比对相反",)))
    names = ("n", "share", *(() if k else ("against",)))
    lines = tuple(
        (each.citation, *(told[f"D.{each.id}.{name}"] for name in names))
        for each in policy.provisions
        if f"D.{each.id}.n" in told
    )
    note = ""
    if k:
        note = (
            f"有决定的不足 {_BANDS * k} 件、已核定的件数有隐去的条文不列；件数往少里写，比例写成区间。"
            f"已核定的增加不足 {_BANDS * k} 件的，照上次写。理由只在办案版。"
        )
    tables = [Table("departures", "各条所持与比对", head, lines, note)] if lines else []
    if not k:
        tables.append(_reasons(rows, policy))
    cases = told["D.cases.n"] + ("" if k else " 件")
    statements.append(f"录入了认定结论或核定结果的案件 {cases}；每条只算最后一次。")
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
