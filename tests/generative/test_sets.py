"""Sets of moves are those that trying everything finds, in expressions that no policy may have."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.changes import what_would_change
from rongcuo.assess.sets import Scope, minimal_sets, names_of_every, smallest_size
from rongcuo.logic import Node, Truth, evaluate
from tests.unit.tiny import all_, any_, assessed, fact, human, not_, tiny

NAMES = "abc"
Moves = frozenset[tuple[str, str]]


# ---- a fact in both directions ---------------------------------------------------------------------


def trees() -> st.SearchStrategy[Node]:
    """Expressions that use facts in any direction, as no policy may."""
    facts = st.sampled_from(NAMES).map(fact)
    leaves = facts | facts.map(not_) | st.just(human())
    return st.recursive(
        leaves,
        lambda inner: (
            inner.map(not_)
            | st.lists(inner, max_size=3).map(lambda nodes: all_(*nodes))
            | st.lists(inner, max_size=3).map(lambda nodes: any_(*nodes))
        ),
        max_leaves=9,
    )


def by_trying(node: Node, target: Truth, scope: Scope) -> set[Moves]:
    """The minimal sets of moves, by trying all of them."""
    found: set[Moves] = set()
    for size in range(len(NAMES) + 1):
        for names in combinations(NAMES, size):
            for values in product((Truth.NO, Truth.YES), repeat=size):
                moved = dict(zip(names, values, strict=True))
                known = {name: scope.facts.get(name, Truth.UNKNOWN) for name in names}
                if any(known[name] is value for name, value in moved.items()):
                    continue
                if not scope.alterable and any(v is not Truth.UNKNOWN for v in known.values()):
                    continue
                moves = frozenset((n, "yes" if v is Truth.YES else "no") for n, v in moved.items())
                if any(smaller <= moves for smaller in found):
                    continue
                if evaluate(node, {**scope.facts, **moved}) is target:
                    found.add(moves)
    return found


@settings(max_examples=300)
@given(
    trees(),
    st.sampled_from([Truth.YES, Truth.NO]),
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from(Truth)),
    st.booleans(),
)
def test_moves_never_undo_what_another_part_rests_on(
    node: Node, target: Truth, facts: dict[str, Truth], alterable: bool
) -> None:
    """With facts in both directions, too, every set told reaches the value, and none is left out."""
    scope = Scope(facts, {}, alterable=alterable)
    every = by_trying(node, target, scope)

    assert minimal_sets(node, target, scope) == every
    assert smallest_size(node, target, scope) == min(map(len, every), default=None)
    assert minimal_sets(node, target, scope, most=1) == {each for each in every if len(each) < 2}


def test_a_list_that_uses_a_fact_in_both_directions_is_told_only_what_helps() -> None:
    """`a` stays for the first item; altering it for the second alone would lose the first."""
    policy = tiny(all_(fact("a"), fact("b")), all_(not_(fact("a")), fact("c")))

    found = what_would_change(assessed(policy, a="yes", b="yes", c="no"), "art_1")

    assert [dict(change.differ) for change in found[Truth.NO].sets] == [{"a": "no"}, {"b": "no"}]
    for change in found[Truth.NO].sets:
        altered = {**dict.fromkeys("ab", "yes"), "c": "no", **change.differ}
        assert assessed(policy, **altered).findings["art_1"].value is Truth.NO


# ---- what is needed of every item -----------------------------------------------------------------


@given(
    st.lists(
        st.lists(
            st.sets(st.sampled_from([(name, "no") for name in "abcdef"]), max_size=3).map(
                frozenset
            ),
            max_size=4,
        ),
        max_size=4,
    )
)
def test_names_of_every_are_those_of_the_minimal_unions(families: list[list[Moves]]) -> None:
    """The same names as by forming every union and keeping the minimal ones."""
    kept = [
        frozenset(moves for moves in family if not any(other < moves for other in family))
        for family in families
    ]
    unions = {frozenset[tuple[str, str]]().union(*some) for some in product(*kept)}
    minimal = {union for union in unions if not any(other < union for other in unions)}

    assert names_of_every(kept) == {name for union in minimal for name, _ in union}
