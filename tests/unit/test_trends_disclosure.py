"""Disclosure control: what is hidden cannot be computed or narrowed from all that is shown."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from rongcuo.cases.synthetic import CLOSED_ON, synthetic
from rongcuo.cases.table import read_table
from rongcuo.policy.model import Policy
from rongcuo.trends.beside import Beside
from rongcuo.trends.control import Control
from rongcuo.trends.counted import measures
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.figures import figures
from rongcuo.trends.periods import Period, blocks, continued
from rongcuo.trends.relations import relations
from rongcuo.trends.release import AUDIENCES, Audience, Count, Exception_, Release
from rongcuo.trends.tally import Tally, tally
from tests.unit.attacker import Attacker, Target, hidden
from tests.unit.register import as_it_stood, one_after_the_other

REGISTER = Path(__file__).parents[2] / "data" / "register"
_Shown = tuple[int | None, tuple[tuple[int | None, str | None], ...]]
TRIED = int(os.environ.get("RONGCUO_DISCLOSURE", "0"))  # counts tried in each register
RANDOM = {f"{rows} random": rows for rows in (15, 30, 45, 60, 75, 90, 120, 160, 320, 700, 2000)}
YEARLY = (date(2024, 12, 31), date(2025, 12, 31), date(2026, 6, 30))
WITHIN_A_YEAR = (date(2025, 4, 30), date(2025, 8, 31), date(2026, 6, 30))
CLOSE = (date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30))


@pytest.fixture(scope="module")
def registers(policy: Policy) -> dict[str, pd.DataFrame]:
    """The two registers, and random ones."""
    found = {name: read_table(REGISTER / f"{name}.csv", policy) for name in ("nine", "synthetic")}
    for seed, (name, rows) in enumerate(RANDOM.items()):
        found[name] = synthetic(rows, seed, policy=policy)
    return found


@pytest.fixture(scope="module")
def tallies(registers: dict[str, pd.DataFrame], policy: Policy) -> dict[str, Tally]:
    """Their tallies."""
    return {name: tally(frame, policy, CLOSED_ON) for name, frame in registers.items()}


# ---- an attacker who has everything ---------------------------------------------------------------


@pytest.mark.parametrize("days", [YEARLY, WITHIN_A_YEAR, CLOSE], ids=["years", "months", "close"])
@pytest.mark.parametrize("audience", ["internal", "public"])
@pytest.mark.parametrize(
    "name", ["nine", "synthetic", *RANDOM] if TRIED else ["nine", "synthetic", "90 random"]
)
def test_no_hidden_count_can_be_narrowed(
    name: str,
    audience: str,
    days: tuple[date, ...],
    registers: dict[str, pd.DataFrame],
    policy: Policy,
) -> None:
    """Three releases beside each other: every hidden count can still be values far apart.

    The true one is among them. RONGCUO_DISCLOSURE=60 tries so many counts of many registers.
    """
    releases = one_after_the_other(registers[name], policy, AUDIENCES[audience], days)
    tallies = [tally(as_it_stood(registers[name], on), policy, on) for on in days]
    attacker = Attacker(releases, policy)
    secret = hidden(releases)
    chosen = np.random.default_rng(5).permutation(len(secret))[: TRIED or 20]
    widths = []

    for place in chosen:
        target = secret[place]
        least, most = attacker.interval(target)
        widths.append(most - least)

        assert most - least >= AUDIENCES[audience].width - 1e-6, (target, least, most)
        if target.key[1] != "I14.again":
            true = _true(tallies[target.release], target)
            assert least - 1e-6 <= true <= most + 1e-6, target
    for place in chosen[: TRIED // 10 or 2]:
        low, high = attacker.whole_interval(secret[place])
        assert high - low >= AUDIENCES[audience].width, secret[place]
    told = f"{name}，{AUDIENCES[audience].title}，{len(secret)} 个隐去，试 {len(chosen)}："
    print(f"{told}最窄 {min(widths, default=0):.0f}，中位 {np.median(widths or [0]):.0f}")


@pytest.mark.parametrize("days", [YEARLY, WITHIN_A_YEAR, CLOSE], ids=["years", "months", "close"])
@pytest.mark.parametrize(
    "name",
    ["nine", "synthetic", *(name for name in RANDOM if name != "2000 random")]
    if TRIED
    else ["synthetic", "120 random"],
)
def test_the_public_version_tells_nothing_of_what_the_internal_one_hides(
    name: str, days: tuple[date, ...], registers: dict[str, pd.DataFrame], policy: Policy
) -> None:
    """To those who read both, three times: each count hidden in either can be values far apart."""
    internal, public = (
        one_after_the_other(registers[name], policy, AUDIENCES[audience], days)
        for audience in ("internal", "public")
    )
    attacker = Attacker(internal, policy, public)
    secret = hidden(internal)
    chosen = np.random.default_rng(6).permutation(len(secret))[: TRIED or 40]

    for place in chosen:
        least, most = attacker.interval(secret[place])
        assert most - least >= AUDIENCES["internal"].width - 1e-6, (secret[place], least, most)


def test_two_versions_made_apart_tell_what_either_hides(
    registers: dict[str, pd.DataFrame], policy: Policy
) -> None:
    """The attacker finds it where the public version is made without regard to the internal one."""
    counted = tally(registers["120 random"], policy, CLOSED_ON)
    internal = disclose(counted, policy, AUDIENCES["internal"])
    apart = Audience("restricted", "", AUDIENCES["public"].k, False)
    attacker = Attacker([internal], policy, [disclose(counted, policy, apart)])

    widths = [most - least for least, most in map(attacker.interval, hidden([internal])[:150])]

    assert min(widths) < 1e-6


def _true(counted: Tally, target: Target) -> int:
    first, _, last = target.key[0].partition("-")
    return sum(
        counted[year, target.key[1], target.key[2]]
        for year in range(int(first), int(last or first) + 1)
    )


@pytest.mark.parametrize("days", [WITHIN_A_YEAR, CLOSE], ids=["months", "close"])
@pytest.mark.parametrize("audience", ["internal", "public"])
@pytest.mark.parametrize("name", ["synthetic", "2000 random"])
def test_no_few_new_cases_are_told(
    name: str,
    audience: str,
    days: tuple[date, ...],
    registers: dict[str, pd.DataFrame],
    policy: Policy,
) -> None:
    """How a count has changed from one release to the next is not a few cases for certain."""
    releases = one_after_the_other(registers[name], policy, AUDIENCES[audience], days)
    attacker = Attacker(releases, policy)
    changes = [
        Target(number, key, number - 1)
        for number in (1, 2)
        for key in releases[number].counts
        if key[1] in ("I1", "I3", "I8", "X.1", "X.3", "E.private_gain_self", "I9.2")
        and key in releases[number - 1].counts
    ]
    chosen = np.random.default_rng(3).permutation(len(changes))[: TRIED or 24]

    for place in chosen:
        least, most = attacker.interval(changes[place])

        few = 0 < round(abs(least)) < AUDIENCES[audience].k
        assert not (most - least < 1 - 1e-6 and few), (changes[place], least, most)


def test_a_year_that_is_hidden_is_not_told_by_a_block_of_years(
    registers: dict[str, pd.DataFrame], policy: Policy
) -> None:
    """A measure by years, hidden in one of them, divided by another that is shown by blocks."""
    releases = one_after_the_other(registers["2000 random"], policy, AUDIENCES["internal"], CLOSE)
    year = ("2026", "I9.8", "yes")
    assert releases[1].counts[year].reason == "previous"
    assert any(len(p.years) == 3 for p in releases[2].periods["Q.8"])

    least, most = Attacker(releases, policy).interval(Target(2, year))

    assert most - least >= AUDIENCES["internal"].width


def test_the_attacker_finds_what_is_not_protected(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """Hiding small counts alone, without complements, lets others be computed."""
    release = disclose(tallies["synthetic"], policy, AUDIENCES["internal"])
    key = next(k for k, count in release.counts.items() if count.reason == "complementary")
    true = _true(tallies["synthetic"], Target(0, key))
    careless = replace(release, counts={**release.counts, key: Count(true)})
    attacker = Attacker([careless], policy)

    widths = [
        most - least
        for target in hidden([careless])
        if target.key[:2] == key[:2]
        for least, most in [attacker.interval(target)]
    ]

    assert min(widths) < release.audience.width


def test_the_attacker_finds_what_two_careless_releases_tell(
    registers: dict[str, pd.DataFrame], policy: Policy
) -> None:
    """Releases made without regard to the one before can be subtracted from each other."""
    frame = registers["synthetic"]
    releases = [
        disclose(tally(as_it_stood(frame, on), policy, on), policy, AUDIENCES["internal"])
        for on in CLOSE[1:]
    ]
    attacker = Attacker(releases, policy)

    changes = [
        attacker.interval(Target(1, key, 0))
        for key, count in releases[1].counts.items()
        if key[1] in ("I1", "I3") and count.value and releases[0].counts[key].value
    ]

    assert any(low == high and 0 < low < 5 for low, high in changes)


@pytest.mark.parametrize(
    ("k", "classes", "most"), [(5, 2, 24), (5, 3, 20), (5, 4, 9), (10, 2, 40), (10, 3, 23)]
)
def test_who_runs_the_rules_backwards_learns_no_more(
    k: int, classes: int, most: int, policy: Policy
) -> None:
    """All rows that come out the same, tried one by one, differ by at least the width.

    The attacker knows the program and asks which counts would have been shown like this.
    """
    audience = Audience("internal", "", k, False)
    _no_count_is_told(classes, most, policy, (audience,))


@pytest.mark.parametrize(("classes", "most"), [(2, 40), (3, 26)] + ([(4, 18)] if TRIED else []))
def test_who_runs_the_rules_backwards_from_the_public_version_learns_no_more(
    classes: int, most: int, policy: Policy
) -> None:
    """It is made from the internal version, as everybody knows."""
    _no_count_is_told(classes, most, policy, (AUDIENCES["internal"], AUDIENCES["public"]))


def _no_count_is_told(
    classes: int, most: int, policy: Policy, audiences: tuple[Audience, ...]
) -> None:
    """Each count that the last version hides can be values far apart, whatever the rest is."""
    measure = next(m for m in measures(policy).values() if len(m.classes) == classes)
    years = Period(2024, 2026)
    same: dict[_Shown, list[tuple[int, ...]]] = defaultdict(list)
    for values in product(range(most + 1), repeat=classes):
        shown = _row(values, measure.id, policy, audiences, years)
        same[shown].append(values)

    for shown, several in same.items():
        if sum(several[0]) > most:
            continue  # some that belong here too were not tried
        for place, value in enumerate(shown[1]):
            if value[0] is None:
                possible = [values[place] for values in several]
                assert max(possible) - min(possible) >= audiences[-1].width, (shown, several)


def _row(
    values: tuple[int, ...],
    name: str,
    policy: Policy,
    audiences: tuple[Audience, ...],
    years: Period,
) -> _Shown:
    """One row as the last version would show it, and its number of cases where that is."""
    known = measures(policy)
    alone = replace(known[name], universe=("I1", ("received",)), internal=False)
    counted: Tally = Counter({(2024, "I1", "received"): sum(values)})
    counted.update({(2024, name, c): n for c, n in zip(alone.classes, values, strict=True)})
    both = {"I1": known["I1"], name: alone}
    beside = None
    for audience in audiences:
        control = Control(counted, (), audience, None, both, (), 1, beside)
        for each in both.values():
            control.take(each, (years,))
        beside = Beside(
            Release(audience, (2024,), control.counts, control.periods, both, control.totals)
        )
    counts = [control.counts[years.id, name, cls] for cls in alone.classes]
    total = control.totals.get((years.id, "I1"))
    return total, tuple((count.value, count.reason) for count in counts)


def test_what_is_said_to_hold_between_tables_does(policy: Policy) -> None:
    """In every year of random registers."""
    known = measures(policy)
    for seed, rows in enumerate((9, 60, 400, 1500)):
        counted = tally(synthetic(rows, seed, policy=policy), policy, CLOSED_ON)
        for year in {year for year, _, _ in counted}:
            for each in relations(policy):
                part, whole = counted[(year, *each.part)], counted[(year, *each.whole)]
                if each.apart:
                    name = each.part[0]
                    assert part + whole <= sum(counted[year, name, c] for c in known[name].classes)
                else:
                    assert part <= whole, each


# ---- what is shown --------------------------------------------------------------------------------


@pytest.mark.parametrize("audience", ["internal", "public"])
@pytest.mark.parametrize("name", ["nine", "synthetic", "700 random"])
def test_what_is_shown_is_true_and_not_small(
    name: str, audience: str, tallies: dict[str, Tally], policy: Policy
) -> None:
    """Every count shown is the tally's, and zero or at least k; small ones give their reason."""
    release = disclose(tallies[name], policy, AUDIENCES[audience])

    for key, count in release.counts.items():
        if key[1] == "I14.again":
            continue
        if count.value is None:
            assert count.reason is not None
        else:
            assert count.value == _true(tallies[name], Target(0, key))
            assert count.value == 0 or count.value >= release.audience.k


@pytest.mark.parametrize("audience", ["internal", "public"])
@pytest.mark.parametrize("name", ["nine", "synthetic", "700 random"])
def test_figures_beside_counts_are_coarse(
    name: str, audience: str, tallies: dict[str, Tally], policy: Policy
) -> None:
    """Quartiles with k cases on either side; shares as tenths; amounts as bands; none on few."""
    release = disclose(tallies[name], policy, AUDIENCES[audience])

    for (_, figure), words in release.figures.items():
        if figure.startswith("I4."):
            assert words.isdecimal()
        elif figure == "I13.loss":
            low, high = (int(end.replace(",", "")) for end in words.split()[0].split("–"))
            assert high >= 2 * low
        else:
            low, high = (int(end.strip("%")) for end in words.split("–"))
            assert high - low == 10
    for period in release.told("I4"):
        known = release.count(period, "I4", "known")
        told = [f for p, f in release.figures if p == period.id and f.startswith("I4.")]
        assert not told or (known or 0) >= 2 * release.audience.k
        assert len(told) < 3 or (known or 0) >= 4 * release.audience.k
    assert "I11.count" not in {figure for _, figure in release.figures}


def test_the_restricted_version_hides_nothing(tallies: dict[str, Tally], policy: Policy) -> None:
    """It is for those who handle the cases."""
    release = disclose(tallies["nine"], policy, AUDIENCES["restricted"])

    assert not hidden([release])
    assert all(len(p.years) == 1 for several in release.periods.values() for p in several)
    assert figures(release, tallies["nine"], None)["2019", "I11.count"]


def test_the_public_version_has_no_single_year_and_nothing_internal(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """Three years or more together; not by unit; not what followed an exemption."""
    release = disclose(tallies["synthetic"], policy, AUDIENCES["public"])

    assert all(len(p.years) >= 3 for several in release.periods.values() for p in several)
    for name in ("U", "I16.awards"):
        counts = [count for (_, of, _), count in release.counts.items() if of == name]
        assert counts
        assert {count.reason for count in counts} == {"audience"}


def test_large_registers_are_shown_by_year(policy: Policy) -> None:
    """Internally, where no year needs hiding."""
    counted = tally(synthetic(4000, 4000, policy=policy), policy, CLOSED_ON)
    release = disclose(counted, policy, AUDIENCES["internal"])

    assert len(release.periods["I3"]) == 8
    assert release.count(Period(2022, 2022), "I3", "accepted")


def test_rounding_never_makes_a_zero(tallies: dict[str, Tally], policy: Policy) -> None:
    """What is rounded is a multiple of the base; zero only where there is none."""
    release = disclose(tallies["700 random"], policy, AUDIENCES["internal"], base=20)

    shown = {k: c.value for k, c in release.counts.items() if c.value is not None}
    assert all(value % 20 == 0 for value in shown.values())
    for key, value in shown.items():
        if key[1] != "I14.again":
            assert (value == 0) == (_true(tallies["700 random"], Target(0, key)) == 0)


# ---- one release after another --------------------------------------------------------------------


def later(counted: Tally, **more: int) -> Tally:
    """A tally to which accepted, decided cases of the last year were added."""
    result = Counter(counted)
    for outcome, number in more.items():
        for key in (("I1", "received"), ("I3", "accepted"), ("I8", outcome), ("I4", "known")):
            result[2026, *key] += number
    return result


@pytest.mark.parametrize("base", [1, 5])
@pytest.mark.parametrize("audience", ["internal", "public"])
def test_a_few_new_cases_change_nothing(
    audience: str, base: int, tallies: dict[str, Tally], policy: Policy
) -> None:
    """All stands as it stood, and is said to; publishing twice tells nothing more."""
    before = disclose(tallies["synthetic"], policy, AUDIENCES[audience], base=base)
    counted = later(tallies["synthetic"], exempt=2 if base == 1 else 0)
    after = disclose(counted, policy, AUDIENCES[audience], previous=before, base=base)

    assert {k: c.value for k, c in after.counts.items()} == {
        k: c.value for k, c in before.counts.items()
    }
    assert after.figures == before.figures
    assert after.repeated
    assert after.as_before(after.periods["I8"][-1], "I8")


def test_many_new_cases_are_told_but_not_where_few_of_them_are(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """What changed by few is hidden, and what was hidden stays so."""
    before = disclose(tallies["synthetic"], policy, AUDIENCES["internal"])
    after = disclose(
        later(tallies["synthetic"], exempt=30, not_met=2),
        policy,
        AUDIENCES["internal"],
        previous=before,
    )
    last = before.periods["I8"][-1]

    assert (last.id, "I8") not in after.repeated
    assert before.counts[last.id, "I8", "not_met"].value
    assert after.counts[last.id, "I8", "not_met"].reason == "previous"
    assert not any(
        after.counts[key].value
        for key, count in before.counts.items()
        if count.value is None and count.reason != "audience"
    )


def test_periods_stay_from_one_release_to_the_next() -> None:
    """A block that is not whole is not added; subtraction would give single years."""
    first = blocks([2019, 2026])
    assert first == (Period(2019, 2023), Period(2024, 2026))
    assert continued(first, 2028, by_year=False) == first
    assert continued(first, 2025, by_year=False) == first
    assert continued(first, 2029, by_year=False)[-1] == Period(2027, 2029)
    assert continued(first, 2028, by_year=True, enough=True)[-1] == Period(2027, 2028)
    assert continued(first, 2030, by_year=True, enough=True)[-2:] == (
        Period(2027, 2029),
        Period(2030, 2030),
    )
    years = (Period(2025, 2025), Period(2026, 2026))
    assert continued(years, 2027, by_year=True)[-1] == Period(2027, 2027)
    assert continued(years[:1], 2027, by_year=False) == years[:1]
    assert blocks([2025]) == (Period(2025, 2025),)
    assert blocks([2019, 2020]) == (Period(2019, 2020),)
    assert Period(2024, 2026).title == "2024–2026 年"


def test_a_year_that_is_not_over_is_not_added(
    registers: dict[str, pd.DataFrame], policy: Policy
) -> None:
    """Once added it would be told of in part, and then stand."""
    days = (date(2025, 12, 31), date(2026, 6, 30))
    first, second = one_after_the_other(
        registers["2000 random"], policy, AUDIENCES["internal"], days
    )

    assert first.periods["I1"][-1].last == second.periods["I1"][-1].last == 2025


def test_an_exception_shows_one_count_and_only_internally(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """Allowed by a role for a reason; it is kept in the release; the public never gets one."""
    internal = disclose(tallies["synthetic"], policy, AUDIENCES["internal"])
    period, name, cls = next(
        key for key, count in internal.counts.items() if count.reason == "primary"
    )
    allowed = Exception_(period, name, cls, "学院纪委会", "已公开通报")

    shown = disclose(tallies["synthetic"], policy, AUDIENCES["internal"], exceptions=[allowed])
    public = disclose(tallies["synthetic"], policy, AUDIENCES["public"], exceptions=[allowed])

    assert shown.counts[period, name, cls].value
    assert shown.exceptions == (allowed,)
    assert public.exceptions == ()


def test_a_measure_that_is_new_is_decided_on_alone(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """A release before that did not have it tells nothing of it."""
    before = disclose(tallies["synthetic"], policy, AUDIENCES["internal"])
    older = replace(
        before,
        counts={k: c for k, c in before.counts.items() if k[1] != "I15"},
        periods={name: row for name, row in before.periods.items() if name != "I15"},
    )
    after = disclose(tallies["synthetic"], policy, AUDIENCES["internal"], previous=older)

    assert after.periods["I15"] == before.periods["I15"]
    assert not any(name == "I15" for _, name in after.repeated)


def test_counting_needs_a_day(policy: Policy) -> None:
    """A case without a year cannot be counted."""
    frame = synthetic(5, 1, policy=policy)
    frame.loc[2, "year"] = None

    with pytest.raises(ValueError, match="没有年份"):
        tally(frame, policy, date(2026, 1, 1))


def test_a_sum_of_hidden_counts_is_hidden(tallies: dict[str, Tally], policy: Policy) -> None:
    """And says that one of them is small."""
    release: Release = disclose(tallies["synthetic"], policy, AUDIENCES["internal"])
    period = release.periods["I8"][-1]
    classes = tuple(
        cls for cls in release.known["I8"].classes if not release.counts[period.id, "I8", cls].value
    )

    assert release.count(period, "I8", *classes) is None
    assert release.reason(period, "I8", *classes) == "part"
    assert release.count(period, "I8", *release.known["I8"].classes)
