"""Where people held otherwise than was found: what each audience is told of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pandas as pd
import pytest

from rongcuo.cases.synthetic import CLOSED_ON, synthetic
from rongcuo.divergence import Judgement
from rongcuo.policy.model import Policy
from rongcuo.trends.control import Control
from rongcuo.trends.counted import DECIDED_OUTCOMES, measures
from rongcuo.trends.departures import departures, last_held, with_departures
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.kept import FILE, as_json, read_release
from rongcuo.trends.periods import Period
from rongcuo.trends.release import AUDIENCES, Count, Key, Release
from rongcuo.trends.report import report
from rongcuo.trends.tally import Tally, tally

Counts = tuple[tuple[Key, Count], ...]
Figures = tuple[tuple[tuple[str, str], str], ...]
WHY = "现场看过新的参数已经用上，补写日期不等于没有改正。"


def held(case: int, **changes: object) -> Judgement:
    """A confirmed decision on the definition of one case, as found unless told otherwise."""
    told: dict[str, object] = {
        "case": f"K{case}",
        "step": "confirm",
        "role": "学院党委",
        "on": date(2026, 3, 2),
        "provision": "art_2",
        "found": "met",
        "held": "met",
        "reason": "各项材料都核对过。",
        "why": "",
    }
    return Judgement(**{**told, **changes})  # type: ignore[arg-type]


def some(number: int, apart: int) -> list[Judgement]:
    """So many decisions, so many of them otherwise than found."""
    return [
        held(case, **({"held": "not_met", "why": WHY} if case < apart else {}))
        for case in range(number)
    ]


def decided(rows: int, policy: Policy) -> pd.DataFrame:
    """An invented register of so many cases, all of them decided."""
    frame = synthetic(2 * rows + 60, 3, policy=policy)
    return frame[frame["outcome"].isin(DECIDED_OUTCOMES)].head(rows).reset_index(drop=True)


@pytest.fixture(scope="module")
def release(policy: Policy) -> Callable[..., Release]:
    """The release of a register of so many decided cases to an audience."""

    @cache
    def made(audience: str, rows: int = 120) -> Release:
        counted = tally(decided(rows, policy), policy, CLOSED_ON)
        return disclose(counted, policy, AUDIENCES[audience])

    return made


def test_only_the_last_decision_counts_and_no_reviewers_opinion() -> None:
    """Confirmed beside concluded; an opinion is one person's."""
    rows = [
        held(1, step="confirm", held="not_met"),
        held(1, step="conclude", on=date(2026, 4, 1)),
        held(2, step="review"),
        held(3, step="conclude"),
    ]

    assert [(row.case, row.held) for row in last_held(rows)] == [("K3", "met"), ("K1", "not_met")]


def test_who_handles_cases_sees_counts_and_reasons(
    policy: Policy, release: Callable[..., Release]
) -> None:
    """Each departure with its case; a settled finding held otherwise is told apart."""
    rows = [*some(3, 1), held(3, found="undetermined", why=WHY)]
    found = with_departures(release("restricted"), rows, policy)

    table, reasons = departures(found, policy, rows).tables

    assert table.rows == (("第二条", "4", "2 / 4", "1"),)
    assert reasons.rows == (
        ("第二条", "K0", "符合", "不符合", WHY),
        ("第二条", "K3", "待定", "符合", WHY),
    )


@pytest.mark.parametrize(("audience", "k"), [("internal", 5), ("public", 10)])
def test_others_see_bands_and_no_reason(
    audience: str, k: int, policy: Policy, release: Callable[..., Release]
) -> None:
    """Of a provision on which four times k were decided; in every band k counts are possible."""
    rows = some(4 * k, k)
    few = [*rows, *(held(case, provision="art_4__point_3", why=WHY) for case in range(4 * k - 1))]
    found = with_departures(release(audience), few, policy)

    section = departures(found, policy, few)
    said = report(found, policy, CLOSED_ON, judged=few)

    assert section.tables[0].rows == (("第二条", f"{4 * k} 件以上", "25%–50%"),)
    assert f"{4 * k} 件以上" in section.statements[-1]
    assert not any(
        WHY in cell for s in said.sections for t in s.tables for r in t.rows for cell in r
    )
    assert not any(
        "K1" in cell for s in said.sections for t in s.tables for r in t.rows for cell in r
    )
    assert said.sections[-2].id == "departures"
    assert with_departures(release(audience), some(4 * k, 4 * k), policy).figures[
        "", "D.art_2.share"
    ] == ("75%–100%")


@pytest.mark.parametrize(("audience", "told"), [("internal", True), ("public", False)])
def test_the_public_is_not_told_by_circumstance(
    audience: str, told: bool, policy: Policy, release: Callable[..., Release]
) -> None:
    """No table tells them how many were decided on by circumstance."""
    rows = [held(case, provision="art_4__point_3") for case in range(60)]
    found = with_departures(release(audience, 400), rows, policy)

    assert (("", "D.art_4__point_3.share") in found.figures) is told


def test_too_few_decisions_are_not_told_of(policy: Policy, release: Callable[..., Release]) -> None:
    """It is said why; where there are none, that too."""
    few = some(19, 3)
    internal = departures(with_departures(release("internal"), few, policy), policy, few)
    none = departures(with_departures(release("restricted"), [], policy), policy, [])

    assert internal.tables == ()
    assert "不足 20 件" in internal.statements[-1]
    assert none.tables == ()
    assert "0 件" in none.statements[-1]


def test_what_is_told_stands_until_many_more_are_decided(
    policy: Policy, release: Callable[..., Release], tmp_path: Path
) -> None:
    """One more that crosses a band would tell how it was decided."""
    before = with_departures(release("internal"), some(23, 5), policy)
    (tmp_path / FILE).write_text(as_json(before), "utf-8")
    kept = read_release(tmp_path, policy)
    one_more = with_departures(release("internal"), some(24, 6), policy, kept)
    later = with_departures(release("internal", 139), some(48, 30), policy, one_more)
    many_more = with_departures(release("internal", 140), some(48, 30), policy, later)

    assert before.figures["", "D.art_2.share"] == "0%–25%"
    assert one_more.figures == before.figures
    assert later.figures["", "D.art_2.share"] == "0%–25%"
    assert many_more.figures["", "D.art_2.share"] == "50%–75%"


# ---- beside the tables ---------------------------------------------------------------------------


def made(policy: Policy, outcomes: Mapping[str, int], previous: Release | None = None) -> Release:
    """An internal release of the outcomes of 2024, where every case claims the first item."""
    known, total = measures(policy), sum(outcomes.values())
    names = ["I1", "I3", "I8", "I9.1", "X.1"]
    counted: Tally = Counter({(2024, "I1", "received"): total, (2024, "I3", "accepted"): total})
    counted[2024, "I9.1", "yes"] = total
    for cls, number in outcomes.items():
        counted[2024, "I8", cls] = counted[2024, "X.1", cls] = number
    control = Control(counted, (), AUDIENCES["internal"], previous, known, (), 1)
    for name in names:
        control.take(known[name], (Period(2024, 2024),))
    periods = {**dict.fromkeys(known, ()), **control.periods}
    repeated = frozenset(control.repeated)
    return Release(
        *(AUDIENCES["internal"], (2024,), control.counts, periods, known, control.totals),
        repeated=repeated,
    )


def complete(number: int, apart: int = 0) -> list[Judgement]:
    """A decision on the definition and on the first item in every decided case."""
    rows = some(number, apart)
    return [*rows, *(replace(row, provision="art_4__point_1") for row in rows)]


def test_how_many_were_decided_does_not_tell_how_many_were_not(policy: Policy) -> None:
    """All registers with complete records that give the same tables and the same figures."""
    same: dict[tuple[Counts, Figures], list[dict[str, int]]] = defaultdict(list)
    for decided, deferred, pending in product(range(31), repeat=3):
        if not 28 <= decided + deferred + pending <= 30:
            continue
        values = {"not_met": decided, "deferred": deferred, "pending": pending}
        release = made(policy, values)
        told = with_departures(release, complete(decided), policy).figures
        same[tuple(release.counts.items()), tuple(told.items())].append(values)

    assert any(told for _, told in same)
    for (counts, _), several in same.items():
        hidden = [key for key, count in counts if count.value is None]
        for _, name, cls in hidden:
            if name in ("I8", "X.1") and cls in several[0]:
                possible = [values[cls] for values in several]
                assert max(possible) - min(possible) >= 2, (counts, several)


def test_records_beside_tables_that_stand_as_before_do_not_tell_what_is_new(
    policy: Policy,
) -> None:
    """Five more are decided than the tables tell: the records are not told of as so many."""
    first = made(policy, {"not_met": 48, "exempt": 9})
    told = []
    for new in range(5):
        later = made(policy, {"not_met": 48 + new, "exempt": 9}, first)
        assert ("2024", "I8") in later.repeated
        told.append(with_departures(later, complete(57 + new), policy, first).figures)

    assert told[0]["", "D.art_2.n"] == "50 件以上"
    assert all(each == told[0] for each in told)


@pytest.mark.parametrize(("first", "more"), [(20, 4), (20, 5), (20, 20), (23, 21), (30, 25)])
def test_shares_do_not_tell_how_few_new_cases_were_held(
    first: int, more: int, policy: Policy
) -> None:
    """All that were held otherwise, before and after, tried one by one.

    Each share leaves k numbers possible, and two of them how many of the new ones were.
    """
    same: dict[object, list[tuple[int, int]]] = defaultdict(list)
    before = made(policy, {"not_met": first})
    after = made(policy, {"not_met": first + more}, before)
    for apart in range(first + 1):
        then = with_departures(before, complete(first, apart), policy)
        for new in range(more + 1):
            now = with_departures(after, complete(first + more, apart + new), policy, then)
            same[tuple(then.figures.items()), tuple(now.figures.items())].append((apart, new))

    assert len(same) > 1
    for told, several in same.items():
        assert len({apart for apart, _ in several}) >= 2, told
        those = [new for _, new in several]
        assert max(those) - min(those) >= 2, (told, several)
