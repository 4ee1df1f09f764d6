"""A release of a small tally: by which periods it tells, and what it hands on."""

from __future__ import annotations

from collections import Counter

import pytest

from rongcuo.policy.model import Policy
from rongcuo.trends.disclosure import disclose
from rongcuo.trends.release import AUDIENCES, Count, Exception_, Release
from rongcuo.trends.tally import Tally

INTERNAL, RESTRICTED, PUBLIC = (AUDIENCES[name] for name in ("internal", "restricted", "public"))


def counted(*numbers: int, first: int = 2021) -> Tally:
    """So many applications in each year, all accepted and found exempt."""
    return Counter(
        {
            (year, *key): number
            for year, number in enumerate(numbers, first)
            for key in (("I1", "received"), ("I3", "accepted"), ("I8", "exempt"))
        }
    )


def periods(release: Release, name: str = "I1") -> list[str]:
    """The periods that a measure is shown by."""
    return [period.id for period in release.periods[name]]


@pytest.mark.parametrize(
    ("numbers", "audience", "expected"),
    [
        ((9, 9, 9, 9, 9, 9), "internal", ["2021", "2022", "2023", "2024", "2025", "2026"]),
        ((9, 9, 9, 9, 9, 4), "internal", ["2021-2023", "2024-2026"]),
        ((9, 9, 9, 9, 9, 9), "public", ["2021-2023", "2024-2026"]),
        ((30, 30, 30, 30, 30, 30), "public", ["2021-2023", "2024-2026"]),
        ((9, 9, 9, 9, 9, 2), "public", ["2021-2023", "2024-2026"]),  # twenty are enough
        ((9, 9, 9, 9, 9, 1), "public", ["2021-2026"]),  # nineteen are not
        ((9, 9, 1, 9, 9, 9), "public", ["2021-2026"]),
        ((2, 1, 0, 1, 1, 1), "restricted", ["2021", "2022", "2023", "2024", "2025", "2026"]),
    ],
)
def test_years_are_told_alone_or_in_blocks_of_twenty_cases(
    numbers: tuple[int, ...], audience: str, expected: list[str], policy: Policy
) -> None:
    """Alone where none of them hides anything, and never in public."""
    release = disclose(counted(*numbers), policy, AUDIENCES[audience])

    assert periods(release) == expected
    assert release.years == (2021, 2022, 2023, 2024, 2025, 2026)
    assert release.audience is AUDIENCES[audience]


@pytest.mark.parametrize(
    ("over", "expected"),
    [(None, ["2021", "2022", "2023"]), (2023, ["2021", "2022", "2023"]), (2022, ["2021", "2022"])],
)
def test_a_year_is_added_once_it_is_over(
    over: int | None, expected: list[str], policy: Policy
) -> None:
    """Beside a release before; a first release tells all years that there are."""
    first = disclose(counted(9, 9), policy, INTERNAL, over=2021)

    second = disclose(counted(9, 9, 9), policy, INTERNAL, previous=first, over=over)

    assert periods(first) == ["2021", "2022"]
    assert periods(second) == expected
    later = disclose(counted(9, 9, 9), policy, INTERNAL, previous=first, over=2030)
    assert periods(later) == ["2021", "2022", "2023"]


@pytest.mark.parametrize(
    ("more", "audience", "expected"),
    [
        ((10, 10), "internal", ["2021-2023", "2024-2025"]),  # twenty cases since
        ((10, 9), "internal", ["2021-2023"]),
        ((10, 10), "public", ["2021-2023"]),  # whole blocks only
        ((1, 1, 1), "public", ["2021-2023", "2024-2026"]),
    ],
)
def test_a_block_is_followed_by_a_block(
    more: tuple[int, ...], audience: str, expected: list[str], policy: Policy
) -> None:
    """A shorter one inside, where enough cases came in."""
    first = disclose(counted(9, 9, 4), policy, AUDIENCES[audience])

    second = disclose(counted(9, 9, 4, *more), policy, AUDIENCES[audience], previous=first)

    assert periods(first) == ["2021-2023"]
    assert periods(second) == expected


def test_what_stands_as_before_is_said_to(policy: Policy) -> None:
    """With the sums that were known."""
    first = disclose(counted(9, 9), policy, INTERNAL)

    second = disclose(counted(9, 10), policy, INTERNAL, previous=first)

    assert second.counts["2022", "I1", "received"] == Count(9)
    assert second.totals["2022", "I1"] == 9
    assert ("2022", "I1") in second.repeated
    assert isinstance(second.repeated, frozenset)
    assert not first.repeated


@pytest.mark.parametrize(("audience", "shown"), [("internal", True), ("public", False)])
def test_an_exception_is_heeded_only_inside(audience: str, shown: bool, policy: Policy) -> None:
    """And handed on with the release."""
    tally = counted(2, 22)
    tally[2021, "I3", "accepted"], tally[2021, "I3", "open"] = 0, 2
    allowed = Exception_("2021-2022", "I3", "open", "学院纪委会", "已公开通报")

    release = disclose(tally, policy, AUDIENCES[audience], exceptions=iter([allowed]))

    assert release.counts["2021-2022", "I3", "open"].value == (2 if shown else None)
    assert release.exceptions == ((allowed,) if shown else ())


def test_a_rounded_release_says_by_what(policy: Policy) -> None:
    """Every count and sum is a multiple of the base."""
    release = disclose(counted(9, 11), policy, INTERNAL, base=5)

    assert release.base == 5
    assert release.counts["2021", "I1", "received"] == Count(10)
    assert release.totals["2022", "I1"] == 10
    assert disclose(counted(9, 11), policy, INTERNAL).base == 1


def test_units_are_divided_by_name_and_only_inside(policy: Policy) -> None:
    """In order of the names; cases that name none are told as such."""
    tally = counted(30)
    tally.update({(2021, "U", "机电系"): 12, (2021, "U", ""): 10, (2021, "U", "信息系"): 8})

    inside = disclose(tally, policy, INTERNAL)
    public = disclose(tally, policy, PUBLIC)

    unit = inside.known["U"]
    assert (unit.title, unit.universe, unit.internal) == ("申请的单位", ("I1", ("received",)), True)
    assert list(unit.classes.items()) == [
        ("", "未写单位"),
        ("信息系", "信息系"),
        ("机电系", "机电系"),
    ]
    assert [inside.counts["2021", "U", name].value for name in unit.classes] == [10, 8, 12]
    assert {count.reason for (_, name, _), count in public.counts.items() if name == "U"} == {
        "audience"
    }


def test_a_release_tells_figures_beside_its_counts(policy: Policy) -> None:
    """Beside a release before that of the row which stands as it stood."""
    tally = counted(90)
    tally.update({(2021, "I11.decided", "unknown"): 30, (2021, "I11.decided", "known"): 70})
    few = Counter({**tally, (2021, "I11.decided", "unknown"): 70})

    first = disclose(tally, policy, INTERNAL)

    assert disclose(tally, policy, RESTRICTED).figures["2021", "I11.count"] == "30 / 100"
    assert first.figures["2021", "I11.share"] == "30%–40%"
    assert disclose(few, policy, INTERNAL).figures["2021", "I11.share"] == "50%–60%"
    assert disclose(few, policy, INTERNAL, previous=first).figures == first.figures
