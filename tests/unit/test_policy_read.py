"""What is read from a policy folder."""

from __future__ import annotations

from pathlib import Path

from rongcuo.logic import Node, Quote
from rongcuo.policy.read import read_policy

from .hetang import changed, hetang


def test_the_policy_of_another_institution_is_read() -> None:
    """Definition, list and items stand where its own document has them."""
    policy = hetang()

    assert policy.id == "hetang_2021_7"
    assert policy.definition == "art_3"
    assert policy.items == ("art_2__point_1", "art_2__point_2", "art_2__point_3")
    assert {fact.type for fact in policy.facts} == {"tri", "enum", "set", "date", "text", "texts"}


def test_circumstances_are_put_in_order_of_the_document() -> None:
    """The order of circumstances.yaml, where the definition stands first, does not matter."""
    assert [each.provision for each in hetang().circumstances] == [
        "art_2__point_1",
        "art_2__point_2",
        "art_2__point_3",
        "art_3",
    ]


def test_a_quote_is_a_place_in_the_text() -> None:
    """Every quote of a condition is found at its code points, the inner within the outer."""
    text = hetang().provision("art_2__point_1").text
    condition = hetang().circumstance("art_2__point_1").when.children[1]
    outer, inner = condition.quote, condition.children[1].quote

    assert outer == Quote(6, 19, "事先做过小区试种并告知农户")
    assert inner == Quote(15, 19, "告知农户")
    assert text[6:19] == outer.words


def test_readings_carry_their_conditions() -> None:
    """A fork's readings and the children of its node are the same expressions."""
    node = hetang().circumstance("art_2__point_1").when.children[2]
    fork = hetang().ambiguity("X1")

    assert node == Node(
        *("reading", Quote(22, 24, "减产"), "X1", ("last_year", "neighbours")),
        (Node("fact", id="below_last_year"), Node("fact", id="below_neighbours")),
    )
    assert tuple(reading.when for reading in fork.readings) == node.children


def test_a_policy_without_definition_is_read(tmp_path: Path) -> None:
    """A document need not define what it is about."""
    folder = changed(tmp_path, ("policy.yaml", "definition: art_3\n", ""))

    assert read_policy(folder).definition is None


def test_branches_may_be_always_met_or_never_settled(tmp_path: Path) -> None:
    """A reading may ask for nothing (`true`) or leave the words to people (`human`)."""
    folder = changed(
        tmp_path,
        (
            "ambiguities.yaml",
            "when: {fact: below_last_year}",
            "when: {any: [true, below_last_year]}",
        ),
        ("ambiguities.yaml", "{fact: below_neighbours}", "{all: [human, below_neighbours]}"),
    )

    fork = read_policy(folder).ambiguity("X1")

    assert [reading.when for reading in fork.readings] == [
        Node("any", children=(Node("all"), Node("fact", id="below_last_year"))),
        Node("all", children=(Node("human"), Node("fact", id="below_neighbours"))),
    ]
