"""Agreement: counts by hand, alpha by its definition, the sample and the map."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import krippendorff
import numpy as np
import pandas as pd
import pytest

from rongcuo.agreement.heat_map import heat_map
from rongcuo.agreement.measure import VALUES, agreement, alpha, counts, judgements
from rongcuo.agreement.sample import sample_sheets
from rongcuo.answer_sheet import sheet_text
from rongcuo.answer_sheets import gather, rows
from rongcuo.exercise import training_exercises
from rongcuo.policy.compiled import load_policy

POLICY = load_policy()
EXERCISES = training_exercises()


def said(*points: str) -> pd.DataFrame:
    """Judgements of points, a letter a person: m met, n not met, u undetermined."""
    code = {"m": "met", "n": "not_met", "u": "undetermined"}
    return judgements(
        {
            **dict.fromkeys(("group", "words", "found"), ""),
            "sheet": str(person),
            "case": "T01",
            "point": f"art_2.{number}",
            "kind": "condition",
            "provision": "art_2",
            "judged": code[letter],
        }
        for number, letters in enumerate(points)
        for person, letter in enumerate(letters)
    )


def test_counts_are_counts() -> None:
    """Three people, one of them apart: a third of the pairs agree; one person alone: unknown."""
    table = counts(said("mmu", "n"))

    assert table[["met", "not_met", "undetermined", "n"]].to_numpy().tolist()[0] == [2, 0, 1, 3]
    assert table["agreed"].tolist() == [
        pytest.approx(1 / 3),
        pytest.approx(float("nan"), nan_ok=True),
    ]


def test_undetermined_is_a_category() -> None:
    """Two who both leave a point open agree."""
    assert counts(said("uu")).loc[0, "agreed"] == 1


@pytest.mark.parametrize("points", [["mmm"] * 4, ["mn"] * 3])
def test_alpha_needs_points(points: list[str]) -> None:
    """Under five points there is no alpha; nor where all say the same."""
    assert alpha(counts(said(*points))).value is None
    assert alpha(counts(said(*["mm"] * 6))).value is None


def test_alpha_equals_its_definition() -> None:
    """1 − observed / expected disagreement, over the pairable values (Krippendorff, nominal)."""
    points = ["mm", "mn", "nn", "uu", "um", "mm", "nn"]
    values = "".join(points)
    total = len(values)
    observed = sum(2 * (p[0] != p[1]) for p in points) / total
    expected = sum(a != b for a in values for b in values) / (total * (total - 1))

    found = alpha(counts(said(*points)))

    assert found.value == pytest.approx(1 - observed / expected)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.value <= found.high
    assert found == alpha(counts(said(*points)))


def test_alpha_is_the_librarys_own() -> None:
    """Points judged by two to five people, drawn at random, as the GPL library counts them."""
    chance = np.random.default_rng(2018)
    for _ in range(20):
        points = ["".join(chance.choice(list("mnu"), chance.integers(2, 6))) for _ in range(12)]
        table = counts(said(*points))
        theirs = krippendorff.alpha(
            value_counts=table[list(VALUES)].to_numpy(), level_of_measurement="nominal"
        )

        assert alpha(table).value == pytest.approx(theirs)


def test_full_agreement_is_one_and_opposition_is_below_zero() -> None:
    """The two ends of the scale."""
    assert alpha(counts(said("mm", "nn", "uu", "mm", "nn"))).value == 1
    opposed = alpha(counts(said(*["mn"] * 6))).value
    assert opposed is not None
    assert opposed < 0


def test_the_sample_is_read_as_real_sheets_are() -> None:
    """Written and gathered again nothing is left out, and the same seed gives the same sheets."""
    sheets = sample_sheets(EXERCISES, number=6)
    files = [(f"{sheet.sheet}.json", sheet_text(sheet)) for sheet in sheets]

    gathered = gather(files, EXERCISES)

    assert gathered.left_out == ()
    assert {s.sheet: s for s in gathered.sheets} == {s.sheet: s for s in sheets}
    assert sheets == sample_sheets(EXERCISES, number=6)


def test_the_most_divided_provision_comes_first() -> None:
    """Provisions by the share of pairs that agree, and the map has a number in each cell."""
    table = counts(judgements(rows(sample_sheets(EXERCISES), EXERCISES)))

    ordered = agreement(table)
    texts = [
        element.text or ""
        for element in fromstring(heat_map(table, POLICY)).iter()
        if element.tag.endswith("text")
    ]

    assert ordered["agreed"].is_monotonic_increasing
    assert set(ordered["provision"]) == set(table["provision"])
    assert sum(text.endswith("%") for text in texts) == len(table.groupby(["case", "provision"]))
    assert "第四条第（三）项" in texts
