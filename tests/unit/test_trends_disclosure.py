"""Disclosure control: what is hidden cannot be computed or narrowed from all that is shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from rongcuo.cases.synthetic import CLOSED_ON, synthetic
from rongcuo.cases.table import read_table
from rongcuo.policy.model import Policy
from rongcuo.trends.disclosure import AUDIENCES, Count, Exception_, Release, disclose
from rongcuo.trends.measures import Measure, measures
from rongcuo.trends.periods import Period, blocks
from rongcuo.trends.tally import Tally, tally
from tests.unit.attacker import Attacker

REGISTER = Path(__file__).parents[2] / "data" / "register"
SIZES = {"nine": 9, "synthetic": 240}


@pytest.fixture(scope="module")
def tallies(policy: Policy) -> dict[str, Tally]:
    """Those of the two registers, and of larger ones."""
    found = {
        name: tally(read_table(REGISTER / f"{name}.csv", policy), policy, CLOSED_ON)
        for name in SIZES
    }
    for rows in (60, 700, 4000):
        found[str(rows)] = tally(synthetic(rows, rows, policy=policy), policy, CLOSED_ON)
    return found


def with_units(counted: Tally, policy: Policy) -> dict[str, Measure]:
    """The tree of the measures, that by unit too."""
    units = {cls: cls for _, name, cls in counted if name == "U"}
    return {**measures(policy), "U": Measure("U", "", units, ("I1", ("received",)))}


def hidden(release: Release) -> list[tuple[str, str, str]]:
    """The counts that are hidden, save those of what an audience never sees."""
    return [
        k
        for k, count in release.counts.items()
        if count.value is None and count.reason != "audience"
    ]


@pytest.mark.parametrize("audience", ["internal", "public"])
@pytest.mark.parametrize("name", ["nine", "60", "synthetic", "700", "4000"])
def test_no_hidden_count_can_be_narrowed(
    name: str, audience: str, tallies: dict[str, Tally], policy: Policy
) -> None:
    """Every hidden count can still be many values, as linear programmes over all figures find."""
    counted = tallies[name]
    release = disclose(counted, policy, AUDIENCES[audience])
    attacker = Attacker(release, with_units(counted, policy))
    secret = hidden(release)
    chosen = np.random.default_rng(5).permutation(len(secret))[:40]

    for place in chosen:
        least, most = attacker.interval(secret[place])

        assert most - least >= release.audience.width - 1e-6, (secret[place], least, most)
    for place in chosen[:3]:
        low, high = attacker.whole_interval(secret[place])
        assert high - low >= release.audience.width, secret[place]


def test_the_attacker_finds_what_is_not_protected(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """Hiding small counts alone, without complements, lets others be computed."""
    counted = tallies["synthetic"]
    release = disclose(counted, policy, AUDIENCES["internal"])
    key = next(k for k, count in release.counts.items() if count.reason == "complementary")
    period, name, cls = key
    (whole,) = (p for p in release.periods[name] if p.id == period)
    true = sum(counted[year, name, cls] for year in whole.years)
    careless = replace(release, counts={**release.counts, key: Count(true)})
    attacker = Attacker(careless, with_units(counted, policy))

    widths = [
        most - least
        for other in hidden(careless)
        if other[:2] == (period, name)
        for least, most in [attacker.interval(other)]
    ]

    assert min(widths) < release.audience.width


@pytest.mark.parametrize("audience", ["internal", "public"])
@pytest.mark.parametrize("name", ["nine", "synthetic", "700"])
def test_what_is_shown_is_true_and_not_small(
    name: str, audience: str, tallies: dict[str, Tally], policy: Policy
) -> None:
    """Every count shown is the tally's, and zero or at least k; small ones give their reason."""
    release = disclose(tallies[name], policy, AUDIENCES[audience])

    for measure, periods in release.periods.items():
        if measure == "I14.again":
            continue
        for period in periods:
            for (shown, of, cls), count in release.counts.items():
                if (shown, of) != (period.id, measure):
                    continue
                true = sum(tallies[name][year, measure, cls] for year in period.years)
                if count.value is None:
                    assert count.reason is not None
                else:
                    assert count.value == true
                    assert true == 0 or true >= release.audience.k


def test_the_restricted_version_hides_nothing(tallies: dict[str, Tally], policy: Policy) -> None:
    """It is for those who handle the cases."""
    release = disclose(tallies["nine"], policy, AUDIENCES["restricted"])

    assert not hidden(release)
    assert all(len(p.years) == 1 for several in release.periods.values() for p in several)


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


def test_large_registers_are_shown_by_year(tallies: dict[str, Tally], policy: Policy) -> None:
    """Internally, where no year needs hiding."""
    release = disclose(tallies["4000"], policy, AUDIENCES["internal"])

    assert len(release.periods["I3"]) == 8
    assert release.count(Period(2022, 2022), "I3", "accepted")


def later(counted: Tally, **more: int) -> Tally:
    """A tally to which accepted, decided cases of the last year were added."""
    result = Counter(counted)
    for outcome, number in more.items():
        for key in (("I1", "received"), ("I3", "accepted"), ("I8", outcome), ("I4", "known")):
            result[2026, *key] += number
    return result


def test_a_release_soon_after_another_tells_no_new_case(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """What grew by few is hidden, and what was hidden stays so."""
    before = disclose(tallies["synthetic"], policy, AUDIENCES["public"])
    after = disclose(
        later(tallies["synthetic"], exempt=2), policy, AUDIENCES["public"], previous=before
    )

    last = before.periods["I8"][-1]
    assert before.counts[last.id, "I8", "exempt"].value
    assert after.counts[last.id, "I8", "exempt"].value is None
    for key, count in before.counts.items():
        now = after.counts[key]
        if count.value is None:
            assert now.value is None, key
        elif now.value is not None:
            assert now.value == count.value or abs(now.value - count.value) >= 10, key


def test_the_same_register_gives_the_same_release(
    tallies: dict[str, Tally], policy: Policy
) -> None:
    """Publishing twice tells nothing more."""
    before = disclose(tallies["synthetic"], policy, AUDIENCES["internal"])
    after = disclose(tallies["synthetic"], policy, AUDIENCES["internal"], previous=before)

    assert {k: c.value for k, c in after.counts.items()} == {
        k: c.value for k, c in before.counts.items()
    }


def test_blocks_stay_from_one_release_to_the_next() -> None:
    """A block that is not whole is not added; subtraction would give single years."""
    assert blocks([2019, 2026]) == (Period(2019, 2023), Period(2024, 2026))
    assert blocks([2019, 2027], blocks([2019, 2026])) == blocks([2019, 2026])
    assert blocks([2019, 2029], blocks([2019, 2026]))[-1] == Period(2027, 2029)
    assert blocks([2025]) == (Period(2025, 2025),)
    assert blocks([2019, 2020]) == (Period(2019, 2020),)
    assert Period(2024, 2026).title == "2024–2026 年"


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


def test_counting_needs_a_day(policy: Policy) -> None:
    """A case without a year cannot be counted."""
    frame = synthetic(5, 1, policy=policy)
    frame.loc[2, "year"] = None

    with pytest.raises(ValueError, match="没有年份"):
        tally(frame, policy, date(2026, 1, 1))
