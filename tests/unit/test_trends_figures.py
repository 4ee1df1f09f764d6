"""What is told beside counts tells no hidden count, nor of few new cases how long they took."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

import numpy as np
import pandas as pd
import pytest

from rongcuo.cases.synthetic import CLOSED_ON, synthetic
from rongcuo.policy.model import Policy
from rongcuo.trends.classes import Cases
from rongcuo.trends.control import Control
from rongcuo.trends.counted import measures
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.figures import QUARTILES, figures
from rongcuo.trends.periods import Period
from rongcuo.trends.release import AUDIENCES, Audience, Count, Key, Release
from rongcuo.trends.sections import applications
from rongcuo.trends.tally import Tally, tally
from tests.unit.attacker import Attacker, Target, hidden
from tests.unit.register import one_after_the_other

DEEP = bool(os.environ.get("RONGCUO_DISCLOSURE"))
WITHIN_A_YEAR = (date(2025, 4, 30), date(2025, 8, 31), date(2026, 6, 30))
Figures = tuple[tuple[tuple[str, str], str], ...]
Counts = tuple[Count, ...]
Y2024 = Period(2024, 2024)
ONLY_MONEY = {"I4": (), "I8": (), "I13": (Y2024,)}
WAN = 1_000_000  # fen
NEW = [("I1", "received"), ("I2", "in_time"), ("I3", "open"), ("I4", "known")]
NEW += [("I4.days", "1"), ("I15", "none")]
QUICK, SLOW = 3, 20  # working days within the seven allowed, and past them


def applied(policy: Policy, in_time: int, late: int, divided: int) -> pd.DataFrame:
    """A register of applications of 2024: who is late or divided took twenty days."""
    rows = in_time + late + divided
    frame = synthetic(rows, 1, policy=policy)
    frame["year"] = pd.Series([2024] * rows, dtype=frame["year"].dtype)
    start = pd.Timestamp(2024, 3, 4)
    later = pd.Series([start + pd.Timedelta(days=QUICK)] * rows)
    later[in_time:] = start + pd.Timedelta(days=28)
    for name in ("approved", "started"):
        frame[f"accountability_{name}_on"] = start
    frame["respondent_informed_on"] = start
    frame.loc[in_time + late :, "respondent_informed_on"] = pd.NaT
    for name in ("sent", "registered", "received"):
        frame[f"application_{name}_on"] = later.astype("datetime64[s]")
    return frame


def taken(days: Mapping[int, int]) -> Tally:
    """A tally of 2024 in which so many applications took so many days."""
    counted: Tally = Counter({(2024, "I4.days", str(n)): cases for n, cases in days.items()})
    counted[2024, "I4", "known"] = sum(days.values())
    return counted


def shown(counts: Mapping[Key, Count], audience: Audience, policy: Policy) -> Release:
    """A release of these counts of 2024, without figures."""
    periods = {"I2": (Y2024,), "I4": (Y2024,), "I8": (), "I13": ()}
    return Release(audience, (2024,), counts, periods, measures(policy))


# ---- working days --------------------------------------------------------------------------------


@pytest.mark.parametrize(("audience", "in_time", "few"), [("internal", 20, 4), ("public", 50, 9)])
def test_quartiles_do_not_tell_how_many_were_late(
    audience: str, in_time: int, few: int, policy: Policy
) -> None:
    """A quarter took more than seven days: so many were late or divided, each of them a few.

    Told beside the hidden counts, it would leave one value for each.
    """
    frame = applied(policy, in_time, few, few)
    release = disclose(tally(frame, policy, CLOSED_ON), policy, AUDIENCES[audience])
    attacker = Attacker([release], policy)
    secret = [target for target in hidden([release]) if target.key[1] == "I2"]

    assert {target.key[2] for target in secret} >= {"late", "divided"}
    for target in secret:
        low, high = attacker.whole_interval(target)
        assert high - low >= AUDIENCES[audience].width, (target, low, high)


@pytest.mark.parametrize("seed", range(1000, 1060 if DEEP else 1002))
def test_quartiles_of_random_registers_do_not_either(seed: int, policy: Policy) -> None:
    """Of the few dozen cases that a college has."""
    for rows, audience in product((45, 90, 150), ("internal", "public")):
        counted = tally(synthetic(rows, seed, policy=policy), policy, CLOSED_ON)
        release = disclose(counted, policy, AUDIENCES[audience])
        attacker = Attacker([release], policy)
        for target in hidden([release]):
            if target.key[1] in ("I2", "I4"):
                low, high = attacker.interval(target)
                assert high - low >= AUDIENCES[audience].width - 1e-6, (rows, audience, target)


def test_the_attacker_knows_what_days_tell(policy: Policy) -> None:
    """Told nevertheless, the quartiles give each of the hidden counts away."""
    counted = tally(applied(policy, 20, 4, 4), policy, CLOSED_ON)
    release = disclose(counted, policy, AUDIENCES["internal"])
    told = {"I4.0.25": "3", "I4.0.5": "3", "I4.0.75": "20", "I4.n": "28"}
    careless = replace(release, figures={("2024", name): words for name, words in told.items()})

    found = [
        Attacker([careless], policy).whole_interval(target)
        for target in hidden([careless])
        if target.key[1] == "I2"
    ]

    assert found == [(20, 20), (4, 4), (4, 4)]


def test_in_time_is_within_the_days_allowed_and_late_is_past_them(policy: Policy) -> None:
    """In every case of random registers; so the attacker's relations hold."""
    allowed = policy.procedure.limit("application").workdays
    frame = synthetic(6000, 8, policy=policy)
    cases = Cases(frame, policy, CLOSED_ON)
    codes = next(codes for measure, codes in cases.codes() if measure.id == "I2")
    names = np.array([*measures(policy)["I2"].classes])[codes - 1]
    days = cases.days_taken()

    assert allowed is not None
    known = days >= 0
    assert days[known & (names == "in_time")].max() <= allowed
    assert days[known & (names == "late")].min() > allowed
    assert not known[names == "unknown"].any()
    assert {*names[known & (days <= allowed)]} == {"in_time", "divided"}
    assert {*names[known & (days > allowed)]} == {"late", "divided"}


@pytest.mark.parametrize("most", [36 if DEEP else 30])
def test_who_runs_the_rules_backwards_learns_no_more_from_days(most: int, policy: Policy) -> None:
    """All registers that give the same row and the same quartiles, tried one by one."""
    audience = AUDIENCES["internal"]
    known = measures(policy)
    same: dict[tuple[Counts, int, Figures], list[tuple[int, ...]]] = defaultdict(list)
    for in_time, late, slow, quick in product(range(most + 1), repeat=4):
        total = in_time + late + slow + quick
        if not most - 2 <= total <= most or quick > 3:
            continue
        values = {"in_time": in_time, "late": late, "divided": slow + quick, "unknown": 0}
        counted = taken({QUICK: in_time + quick, SLOW: late + slow})
        counted[2024, "I1", "received"] = total
        counted.update({(2024, "I2", cls): n for cls, n in values.items()})
        control = Control(counted, (), audience, None, known, (), 1)
        for name in ("I1", "I2", "I4"):
            control.take(known[name], (Y2024,))
        release = shown(control.counts, audience, policy)
        told = figures(release, counted, None)
        row = tuple(control.counts["2024", "I2", cls] for cls in values)
        same[row, total, tuple(told.items())].append(tuple(values.values()))

    assert any(told for _, _, told in same), "no quartile is told"
    for (row, *_), several in same.items():
        for place, count in enumerate(row[:3]):  # none is without its dates
            if count.value is None:
                possible = [values[place] for values in several]
                assert max(possible) - min(possible) >= audience.width, (row, several)


@pytest.mark.parametrize("rows", [2000, 3000])
def test_three_releases_do_not_tell_how_long_few_new_cases_took(rows: int, policy: Policy) -> None:
    """To an attacker who has them all, and knows that no application's time changes.

    The public is told no quartile that the internal version does not tell.
    """
    audience = AUDIENCES["internal"]
    frame = synthetic(rows, 10, policy=policy)
    ends = ("accountability_started_on", "application_received_on")
    dated = frame[frame[[*ends]].notna().all(axis=1)].reset_index(drop=True)
    releases = one_after_the_other(dated, policy, audience, WITHIN_A_YEAR)
    attacker = Attacker(releases, policy)
    last = releases[0].periods["I4"][-1].id
    told = [release.figures[last, "I4.n"] for release in releases]
    changes = [
        Target(number, (last, "I4", part), since)
        for number, since in ((1, 0), (2, 1), (2, 0))
        for part in attacker.days
    ]

    assert len(set(told)) > 1, "the quartiles are told once only"
    for change in changes:
        least, most = attacker.interval(change)
        few = 0 < round(least) < audience.k
        assert not (few and most - least < 1 - 1e-6), (change, least, most)


def parted(number: int, parts: int = 3) -> list[tuple[int, ...]]:
    """All ways to divide so many cases among so many numbers of days."""
    several = product(range(number + 1), repeat=parts - 1)
    return [(*some, number - sum(some)) for some in several if sum(some) <= number]


@pytest.mark.parametrize(
    ("first", "more"),
    [(20, 5), (20, 20), (23, 21)] + ([(20, 12), (20, 30), (27, 20), (10, 20)] if DEEP else []),
)
def test_quartiles_told_again_do_not_tell_how_long_few_new_cases_took(
    first: int, more: int, policy: Policy
) -> None:
    """All registers with the same two releases: no number of new ones is a few for certain.

    Told again as soon as five had come, quartiles that lie further apart than before would tell
    that three of them took so long.
    """
    audience = AUDIENCES["internal"]

    @cache
    def told_again(days: tuple[int, ...], before: Figures) -> Figures:
        earlier = replace(shown({}, audience, policy), figures=dict(before))
        return tuple(told_of(days, audience, policy, earlier).figures.items())

    same: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for days, new in product(parted(first), parted(more)):
        before = told_again(days, ())
        after = tuple(a + b for a, b in zip(days, new, strict=True))
        same[before, told_again(after, before)].append(new)

    assert len(same) > 1
    for told, several in same.items():
        for numbers in zip(*several, strict=True):
            few = 0 < min(numbers) < audience.k
            assert not (few and max(numbers) - min(numbers) < audience.width), (told, several)


def told_of(
    days: Iterable[int], audience: Audience, policy: Policy, before: Release | None
) -> Release:
    """The quartiles where so many applications took one day, two days and so on; all in time."""
    counted = taken(dict(enumerate(days, 1)))
    known = counted[2024, "I4", "known"]
    counts = {("2024", "I2", cls): Count(0) for cls in measures(policy)["I2"].classes}
    counts |= {("2024", "I4", "known"): Count(known), ("2024", "I4", "unknown"): Count(0)}
    release = shown(counts, audience, policy)
    return replace(release, figures=figures(release, counted, before))


def test_quartiles_stand_until_there_are_many_more(policy: Policy) -> None:
    """It is said of how many they are; beside the third release, the first one counts."""
    internal = AUDIENCES["internal"]
    first = told_of([10, 10, 0], internal, policy, None)
    second = told_of([10, 10, 19], internal, policy, first)
    third = told_of([10, 10, 20], internal, policy, second)

    quartiles = {
        ("2024", f"I4.{share}"): days for share, days in zip(QUARTILES, "112", strict=True)
    }
    assert first.figures == {**quartiles, ("2024", "I4.n"): "20"}
    assert second.figures == first.figures
    assert third.figures["2024", "I4.0.75"] == "3"
    assert third.figures["2024", "I4.n"] == "40"


def test_a_report_says_of_how_many_the_quartiles_are(policy: Policy) -> None:
    """Where they stand as before although the number of cases does not."""
    counted = tally(synthetic(700, 6, policy=policy), policy, CLOSED_ON)
    before = disclose(counted, policy, AUDIENCES["internal"])
    period = before.periods["I4"][-1]
    counted.update({(period.last, name, cls): 6 for name, cls in NEW})
    after = disclose(counted, policy, AUDIENCES["internal"], before)

    then, now = (each.count(period, "I4", "known") for each in (before, after))
    row = applications(after, policy, CLOSED_ON).tables[-1].rows[-1]
    assert then is not None
    assert now == then + 6
    assert row[0] == period.title
    assert row[2] == f"{before.figures[period.id, 'I4.0.5']}（n={then}）"
    assert row[4] == str(now)


# ---- amounts and shares --------------------------------------------------------------------------


def test_no_figures_of_years_that_overlap(policy: Policy) -> None:
    """Bands of single years and of three years together would narrow each other.

    Those who may see every count see them all.
    """
    counted = tally(synthetic(4000, 4000, policy=policy), policy, CLOSED_ON)
    internal, restricted = (
        disclose(counted, policy, AUDIENCES[name]) for name in ("internal", "restricted")
    )

    for stem, measure in (("I4", "I4"), ("I11", "I8"), ("I13", "I13")):
        years = {period.id for period in internal.periods[measure]}
        told = {of for of, name in internal.figures if name.partition(".")[0] == stem}
        assert told <= years
        everything = {of for of, name in restricted.figures if name.partition(".")[0] == stem}
        assert everything == {period.id for period in restricted.told(measure)}
    assert len(internal.told("I13")) > len(internal.periods["I13"]) == 8
    assert sum(name == "I13.loss" for _, name in internal.figures) == 8


def least_and_most(words: str) -> tuple[int, int]:
    """The ends of a band of amounts, in fen; the second is not reached."""
    if words == "不足 1 万元":
        return 1, WAN
    low, high = words.removesuffix(" 万元").replace(",", "").split("–")
    return int(low) * WAN, int(high) * WAN


def test_an_amount_told_holds_its_sum_and_twice_it(policy: Policy) -> None:
    """In every band, and in what two releases leave possible for the cases between them."""
    bands: dict[tuple[int, int], list[int]] = defaultdict(list)
    audience = AUDIENCES["public"]
    for wan in (*range(100), *(step * 10**n for n in range(2, 7) for step in range(1, 10))):
        for fen in (wan * WAN + 1, (wan + 1) * WAN - 1):
            counts = {("2024", "I13", cls): Count(20) for cls in measures(policy)["I13"].classes}
            release = replace(shown(counts, audience, policy), periods=ONLY_MONEY)
            counted: Tally = Counter({(2024, "I13.sum", "loss"): fen})
            found = figures(release, counted, None)["2024", "I13.loss"]
            bands[least_and_most(found)].append(fen)

    for (least, most), sums in bands.items():
        assert least <= min(sums) <= max(sums) < most
        assert most >= 2 * least
    for (least, most), (after, at_most) in product(bands, bands):
        if after > most:
            assert at_most - least >= 2 * (after - most)
