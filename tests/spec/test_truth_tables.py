"""Kleene's three values: every table that a finding rests on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations, product

import pytest

from rongcuo.logic import (
    Node,
    Op,
    Truth,
    agreed,
    all_of,
    any_of,
    atoms,
    combine,
    evaluate,
    polarities,
)

from .clauses import Row, rows

WORDS = {"yes": Truth.YES, "?": Truth.UNKNOWN, "no": Truth.NO}
MARKS = {value: word for word, value in WORDS.items()}

A, B = Node("fact", id="a"), Node("fact", id="b")

TABLE = """
    a   | b   | all | any | agreed | not_a
    yes | yes | yes | yes | yes    | no
    yes | ?   | ?   | yes | ?      | no
    yes | no  | no  | yes | ?      | no
    ?   | yes | ?   | yes | ?      | ?
    ?   | ?   | ?   | ?   | ?      | ?
    ?   | no  | no  | ?   | ?      | ?
    no  | yes | no  | yes | ?      | yes
    no  | ?   | no  | ?   | ?      | yes
    no  | no  | no  | no  | no     | yes
"""


def computed(column: str, value: Callable[[Truth, Truth], Truth]) -> list[Row]:
    """The rows of TABLE with one column only, computed anew."""
    return [
        {"a": row["a"], "b": row["b"], column: MARKS[value(WORDS[row["a"]], WORDS[row["b"]])]}
        for row in rows(TABLE)
    ]


def stated(column: str, states: str | None = None) -> list[Row]:
    """The rows of TABLE with one column only, as stated."""
    return [{"a": row["a"], "b": row["b"], column: row[states or column]} for row in rows(TABLE)]


def test_the_table_has_every_pair_of_values_once() -> None:
    """The table leaves nothing out."""
    pairs = [(row["a"], row["b"]) for row in rows(TABLE)]

    assert sorted(pairs) == sorted(product(WORDS, WORDS))


def test_all_of() -> None:
    """Conjunction is no where a part is no, yes where all are yes, otherwise unknown."""
    assert computed("all", lambda a, b: all_of([a, b])) == stated("all")


def test_any_of() -> None:
    """Disjunction is yes where a part is yes, no where all are no, otherwise unknown."""
    assert computed("any", lambda a, b: any_of([a, b])) == stated("any")


def test_not() -> None:
    """Negation swaps yes and no; the negation of unknown is unknown."""
    assert computed("not_a", lambda a, _: ~a) == stated("not_a")


def test_agreed() -> None:
    """Readings agree on a value only where each of them gives it."""
    assert computed("agreed", lambda a, b: agreed([a, b])) == stated("agreed")


def test_nothing_is_left_unmet_where_nothing_is_required() -> None:
    """All of nothing is yes, any of nothing is no."""
    assert all_of([]) is Truth.YES
    assert any_of([]) is Truth.NO


def test_readings_that_are_none_agree_on_nothing() -> None:
    """Without a reading there is no consensus."""
    assert agreed([]) is Truth.UNKNOWN


@pytest.mark.parametrize("value", Truth)
def test_a_reading_alone_agrees_with_itself(value: Truth) -> None:
    """Where the words can be read in one way only, that is the value."""
    assert agreed([value]) is value


@pytest.mark.parametrize("values", list(product(Truth, repeat=3)))
def test_three_parts(values: tuple[Truth, Truth, Truth]) -> None:
    """Parts may be taken together in any order, and negation turns all into any."""
    a, b, c = values

    assert {all_of(order) for order in permutations(values)} == {all_of([all_of([a, b]), c])}
    assert {any_of(order) for order in permutations(values)} == {any_of([a, any_of([b, c])])}
    assert ~all_of(values) is any_of([~a, ~b, ~c])


@pytest.mark.parametrize("op", ["all", "any"])
def test_the_nodes_all_and_any(op: Op) -> None:
    """A node of an expression has the value of its table."""
    node = Node(op, children=(A, B))

    assert computed(op, lambda a, b: evaluate(node, {"a": a, "b": b})) == stated(op)


def test_the_node_not() -> None:
    """A negated condition is met where what it negates is not."""
    node = Node("not", children=(A,))

    assert computed("not_a", lambda a, b: evaluate(node, {"a": a, "b": b})) == stated("not_a")


def test_the_nodes_all_and_any_without_children() -> None:
    """`true` is written as all of nothing, and is met."""
    assert evaluate(Node("all"), {}) is Truth.YES
    assert evaluate(Node("any"), {}) is Truth.NO


@pytest.mark.parametrize(
    "leaf", [A, Node("is", id="a", values=("应追究",))], ids=lambda leaf: leaf.op
)
@pytest.mark.parametrize("value", Truth)
def test_the_nodes_fact_and_is(leaf: Node, value: Truth) -> None:
    """A leaf has the value that is answered for its fact."""
    assert evaluate(leaf, {"a": value}) is value


@pytest.mark.parametrize(
    "leaf", [A, Node("is", id="a", values=("应追究",))], ids=lambda leaf: leaf.op
)
def test_a_fact_left_out_is_unknown(leaf: Node) -> None:
    """What nobody has answered is unknown; it is not no."""
    assert evaluate(leaf, {"b": Truth.YES}) is Truth.UNKNOWN


def test_an_open_reading() -> None:
    """Words that can be read in two ways have a value only where both readings give it."""
    node = Node("reading", id="A6a", values=("both", "either"), children=(A, B))

    found = computed("open", lambda a, b: evaluate(node, {"a": a, "b": b}))

    assert found == stated("open", "agreed")


@pytest.mark.parametrize(("reading", "branch"), [("both", "a"), ("either", "b")])
def test_an_adopted_reading(reading: str, branch: str) -> None:
    """Once a reading is adopted, its value counts and the others' do not."""
    node = Node("reading", id="A6a", values=("both", "either"), children=(A, B))

    found = computed("value", lambda a, b: evaluate(node, {"a": a, "b": b}, {"A6a": reading}))

    assert found == stated("value", branch)


def test_an_ambiguity_within_an_adopted_reading_is_adopted_too() -> None:
    """Once a reading of each is adopted, nothing is open."""
    inner = Node("reading", id="A6b", values=("both", "either"), children=(A, B))
    outer = Node("reading", id="A6a", values=("one", "two"), children=(inner, B))
    answers = {"a": Truth.YES, "b": Truth.NO}

    assert evaluate(outer, answers, {"A6a": "one"}) is Truth.UNKNOWN
    assert evaluate(outer, answers, {"A6a": "one", "A6b": "both"}) is Truth.YES


def test_the_choice_for_another_ambiguity_leaves_a_reading_open() -> None:
    """A reading is adopted for one ambiguity only."""
    node = Node("reading", id="A6a", values=("both", "either"), children=(A, B))

    found = evaluate(node, {"a": Truth.YES, "b": Truth.NO}, {"A6b": "either"})

    assert found is Truth.UNKNOWN


@pytest.mark.parametrize("answer", Truth)
@pytest.mark.parametrize("name", ["A12", ""])
def test_human_is_always_unknown(name: str, answer: Truth) -> None:
    """What only people can judge has no value of the tool's, whatever is answered or chosen."""
    node = Node("human", id=name)

    found = evaluate(node, {"A12": answer, "": answer}, {"A12": "yes", "": "yes"})

    assert found is Truth.UNKNOWN
    assert combine(node, (), leaf=answer, chosen="yes") is Truth.UNKNOWN


def test_the_whole_expression_is_walked() -> None:
    """A tree of several floors has the value that its tables give, from the leaves up."""
    node = Node("all", children=(Node("not", children=(A,)), Node("any", children=(A, B))))

    table = [
        ("no", "yes", "yes"),
        ("no", "no", "no"),
        ("no", "?", "?"),
        ("yes", "yes", "no"),
        ("?", "no", "?"),
    ]

    found = [(a, b, MARKS[evaluate(node, {"a": WORDS[a], "b": WORDS[b]})]) for a, b, _ in table]
    assert found == table


def test_atoms_come_in_order_of_the_text() -> None:
    """Facts, readings and human parts are walked as they are written, readings before their parts."""
    fork = Node("reading", id="A6a", values=("both", "either"), children=(B, A))
    node = Node("any", children=(Node("not", children=(A,)), fork, Node("human", id="A12")))

    assert [leaf.id for leaf in atoms(node)] == ["a", "A6a", "b", "a", "A12"]


def test_a_fact_speaks_for_the_whole_or_against_it() -> None:
    """Under a negation a yes speaks against the whole, under two for it again; readings change nothing."""
    enum = Node("is", id="k", values=("应追究",))
    fork = Node("reading", id="A6a", values=("both", "either"), children=(A, enum))
    denied = Node("not", children=(Node("any", children=(B, Node("not", children=(A,)))),))

    whole = Node("all", children=(fork, denied, Node("human", id="A12")))

    assert list(polarities(whole)) == [("a", True), ("k", True), ("b", False), ("a", True)]
