"""Where people held otherwise than was found: what each audience is told of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rongcuo.cases.synthetic import CLOSED_ON, synthetic
from rongcuo.divergence import Judgement
from rongcuo.policy.model import Policy
from rongcuo.trends.departures import departures, last_held, with_departures
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.kept import FILE, as_json, read_release
from rongcuo.trends.release import AUDIENCES, Release
from rongcuo.trends.report import report
from rongcuo.trends.tally import tally

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


@pytest.fixture(scope="module")
def release(policy: Policy) -> Callable[[str], Release]:
    """The release of a random register to an audience."""
    counted = tally(synthetic(120, 3, policy=policy), policy, CLOSED_ON)
    return lambda audience: disclose(counted, policy, AUDIENCES[audience])


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
    policy: Policy, release: Callable[[str], Release]
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
    audience: str, k: int, policy: Policy, release: Callable[[str], Release]
) -> None:
    """Of a provision on which four times k were decided; in every band k counts are possible."""
    rows = some(4 * k, k)
    few = [*rows, *(held(case, provision="art_4__point_3", why=WHY) for case in range(4 * k - 1))]
    found = with_departures(release(audience), few, policy)

    section = departures(found, policy, few)
    said = report(found, policy, CLOSED_ON, judged=few)

    assert section.tables[0].rows == (("第二条", "20–49", "25%–50%"),)
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


def test_too_few_decisions_are_not_told_of(
    policy: Policy, release: Callable[[str], Release]
) -> None:
    """It is said why; where there are none, that too."""
    few = some(19, 3)
    internal = departures(with_departures(release("internal"), few, policy), policy, few)
    none = departures(with_departures(release("restricted"), [], policy), policy, [])

    assert internal.tables == ()
    assert "不足 20 件" in internal.statements[-1]
    assert none.tables == ()
    assert "没有录入" in none.statements[-1] or "0 件" in none.statements[-1]


def test_what_is_told_stands_until_many_more_are_decided(
    policy: Policy, release: Callable[[str], Release], tmp_path: Path
) -> None:
    """One more that crosses a band would tell how it was decided."""
    before = with_departures(release("internal"), some(23, 5), policy)
    (tmp_path / FILE).write_text(as_json(before), "utf-8")
    kept = read_release(tmp_path, policy)
    one_more = with_departures(release("internal"), some(24, 6), policy, kept)
    many_more = with_departures(release("internal"), some(48, 30), policy, kept)

    assert before.figures["", "D.art_2.share"] == "0%–25%"
    assert one_more.figures["", "D.art_2.share"] == "0%–25%"
    assert many_more.figures["", "D.art_2.share"] == "50%–75%"
