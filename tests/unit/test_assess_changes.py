"""What would change a finding: minimal sets of facts, answers that stand counted apart."""

from __future__ import annotations

import sys
from itertools import combinations

import pytest

from rongcuo.assess.changes import Change, Ways, what_would_change
from rongcuo.assess.sets import Scope, minimal_sets, smallest_size
from rongcuo.logic import Node, Truth

from .tiny import all_, any_, assessed, fact, fork, human, is_, not_, tiny

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ITEM = "art_1__point_1"
HERE = Ways((Change({}, {}),), 0)
NEVER = Ways((), None)


def ways(node: Node, adopted: str = "", **answers: str) -> dict[Truth, Ways]:
    """What would change the finding on a single item."""
    return what_would_change(assessed(tiny(node), adopted=adopted, **answers), ITEM)


def test_what_is_so_already_needs_no_change() -> None:
    """One empty change of size 0; the other value needs the answer to be another."""
    assert ways(fact("a"), a="yes") == {YES: HERE, NO: Ways((Change({}, {"a": "no"}),), 1)}


def test_unknown_facts_are_learnt() -> None:
    """Either answer would settle the finding."""
    assert ways(fact("a")) == {
        YES: Ways((Change({"a": "yes"}, {}),), 1),
        NO: Ways((Change({"a": "no"}, {}),), 1),
    }


def test_what_is_learnt_and_what_must_differ_stand_apart() -> None:
    """A conjunction needs all of its parts, one of them against the answer given."""
    found = ways(all_(fact("a"), not_(fact("b")), fact("c")), a="yes", b="yes")

    assert found[YES] == Ways((Change({"c": "yes"}, {"b": "no"}),), 2)
    assert found[NO] == HERE


def test_changes_against_no_answer_come_first() -> None:
    """Then the smaller ones, then those earlier in the text."""
    node = any_(fact("a"), all_(fact("b"), fact("c")), fact("d"), fact("e"))

    found = ways(node, a="no")

    assert found[YES].sets == (
        Change({"d": "yes"}, {}),
        Change({"e": "yes"}, {}),
        Change({"b": "yes", "c": "yes"}, {}),
        Change({}, {"a": "yes"}),
    )
    assert found[YES].smallest == 1


def test_facts_of_a_change_stand_in_order_of_the_text() -> None:
    """Not of their names."""
    found = ways(all_(fact("z"), fact("m"), fact("a")))

    assert list(found[YES].sets[0].learn) == ["z", "m", "a"]


def test_more_than_three_facts_are_only_counted() -> None:
    """Four facts at once are no list to read; their number is told."""
    node = all_(fact("a"), fact("b"), fact("c"), fact("d"))

    assert ways(node)[YES] == Ways((), 4)
    assert ways(node, a="yes")[YES].smallest == 3
    assert len(ways(node, a="yes")[YES].sets) == 1


def test_sets_of_three_are_told_beside_larger_ones() -> None:
    """What is too large is left out, what is not is told."""
    node = any_(
        all_(fact("a"), fact("b"), fact("c"), fact("d")), all_(fact("e"), fact("f"), fact("g"))
    )

    assert ways(node)[YES] == Ways((Change({"e": "yes", "f": "yes", "g": "yes"}, {}),), 3)


def test_only_people_change_what_is_left_to_them() -> None:
    """No facts reach a value of a human part, nor what depends on it."""
    assert ways(human("h")) == {YES: NEVER, NO: NEVER}
    assert ways(all_(fact("a"), human("h"))) == {
        YES: NEVER,
        NO: Ways((Change({"a": "no"}, {}),), 1),
    }


def test_readings_stay_open() -> None:
    """Facts must satisfy every reading; no reading is chosen to reach a value."""
    node = fork("F", both=all_(fact("a"), fact("b")), either=any_(fact("a"), fact("b")))

    assert ways(node, a="yes", b="no") == {
        YES: Ways((Change({}, {"b": "yes"}),), 1),
        NO: Ways((Change({}, {"a": "no"}),), 1),
    }


def test_an_adopted_reading_stays_adopted() -> None:
    """What the other reading asks for is no matter."""
    node = fork("F", both=all_(fact("a"), fact("b")), either=any_(fact("a"), fact("b")))

    assert ways(node, "F.either", a="yes", b="no") == {
        YES: HERE,
        NO: Ways((Change({}, {"a": "no"}),), 1),
    }


def test_readings_that_exclude_one_another_are_never_agreed() -> None:
    """Under one reading `a` speaks for the item, under the other its contrary."""
    found = ways(fork("F", one=fact("a"), two=not_(fact("a"))))

    assert found == {YES: NEVER, NO: NEVER}


def test_an_enum_fact_is_changed_like_any_other() -> None:
    """To one of the values named, or to another."""
    assert ways(is_("k", "旱", "涝"), k="别的")[YES] == Ways((Change({}, {"k": "yes"}),), 1)
    assert ways(is_("k", "旱", "涝"), k="不清")[NO] == Ways((Change({"k": "no"}, {}),), 1)


def test_a_fact_that_stands_twice_is_changed_once() -> None:
    """One answer serves both places."""
    node = all_(any_(fact("a"), fact("b")), any_(fact("a"), fact("c")))

    found = ways(node)

    assert found[YES].smallest == 1
    assert found[YES].sets == (
        Change({"a": "yes"}, {}),
        Change({"b": "yes", "c": "yes"}, {}),
    )
    assert found[NO].smallest == 2


def test_an_enum_fact_that_stands_in_two_items_is_changed_once() -> None:
    """One answer serves both, and is counted as one."""
    policy = tiny(is_("k", "旱"), all_(is_("k", "旱"), fact("a")))

    found = what_would_change(assessed(policy), "art_1")

    assert found[NO] == Ways((Change({"k": "no"}, {}),), 1)


CROSSED = all_(any_(fact("a"), fact("b")), any_(not_(fact("a")), fact("c")))


def test_a_change_does_not_undo_what_another_part_rests_on() -> None:
    """`a` is yes and serves the first part; to answer it otherwise for the second loses the first."""
    found = ways(CROSSED, a="yes", b="no")
    other = ways(CROSSED, a="no", c="no")

    assert found[YES] == Ways((Change({"c": "yes"}, {}), Change({}, {"a": "no", "b": "yes"})), 1)
    assert found[NO] == Ways((Change({"c": "no"}, {}), Change({}, {"a": "no"})), 1)
    assert other[YES] == Ways((Change({"b": "yes"}, {}), Change({}, {"a": "yes", "c": "yes"})), 1)
    assert other[NO] == Ways((Change({"b": "no"}, {}), Change({}, {"a": "yes"})), 1)


def test_what_stays_is_no_change() -> None:
    """Of two ways that leave the same to do, one of which rests on an answer, one is told."""
    node = any_(
        all_(fact("a"), fact("c")), all_(not_(fact("b")), fact("c"), any_(fact("b"), fact("c")))
    )

    found = ways(node, a="yes", b="no")

    assert found[YES] == Ways((Change({"c": "yes"}, {}),), 1)


def test_the_list_changes_with_its_claimed_items() -> None:
    """A fact that speaks for one item and against another is not answered both ways."""
    policy = tiny(all_(fact("a"), fact("b")), all_(not_(fact("a")), fact("c")))

    found = what_would_change(assessed(policy), "art_1")

    assert found[YES].sets == (
        Change({"a": "yes", "b": "yes"}, {}),
        Change({"a": "no", "c": "yes"}, {}),
    )
    assert found[NO].sets == (
        Change({"a": "yes", "b": "no"}, {}),
        Change({"a": "no", "c": "no"}, {}),
        Change({"b": "no", "c": "no"}, {}),
    )
    assert (found[YES].smallest, found[NO].smallest) == (2, 2)


def test_what_always_holds_cannot_be_changed() -> None:
    """`a` or not `a` has no way to no: no answer speaks against both items."""
    found = what_would_change(assessed(tiny(fact("a"), not_(fact("a")))), "art_1")

    assert found[NO] == NEVER


@pytest.mark.parametrize(("node", "value"), [(all_(), YES), (any_(), NO)])
def test_a_condition_without_parts_is_settled(node: Node, value: Truth) -> None:
    """`true` is always met; nothing changes it."""
    assert ways(node)[value] == HERE
    assert ways(node)[~value] == NEVER


def test_what_is_needless_is_told_of_no_large_list_either() -> None:
    """Beside a hundred facts that each suffice, a pair is told only where neither of it does."""
    names = [f"f{number}" for number in range(100)]
    node = any_(
        *map(fact, names), all_(fact("f0"), fact("f1")), all_(fact("a"), fact("b")), all_(fact("c"))
    )

    told = {frozenset(change.learn) for change in ways(node)[YES].sets}

    assert told == {*(frozenset([name]) for name in names), frozenset("ab"), frozenset("c")}


def test_what_is_needless_is_not_told_wherever_it_stands() -> None:
    """Every pair stands before the facts that each suffice."""
    pairs = (all_(*map(fact, pair)) for pair in combinations("abcdefgh", 2))

    found = ways(any_(*pairs, *map(fact, "abcdefgh")))

    assert found[YES].sets == tuple(Change({name: "yes"}, {}) for name in "abcdefgh")


def test_the_size_is_counted_without_forming_the_sets() -> None:
    """The work grows with the number of conditions: twice as many take about twice the work."""

    def work(conditions: int) -> int:
        node = all_(*(any_(*(fact(f"f{n}_{m}") for m in "abc")) for n in range(conditions)))
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            size = smallest_size(node, YES, Scope({}, {}))
        finally:
            sys.setprofile(None)
        assert size == conditions
        return calls

    assert work(8) < 3 * work(4)


def test_sets_without_a_limit() -> None:
    """Without `most`, sets of any size are given; their smallest size is counted alike."""
    node = all_(*(fact(name) for name in "abcdef"))
    scope = Scope({"a": YES, "b": NO}, {})

    assert minimal_sets(node, YES, scope) == frozenset()
    assert smallest_size(node, YES, scope) is None
    assert minimal_sets(node, NO, scope) == {frozenset()}
    assert smallest_size(node, NO, scope) == 0
    scope = Scope({"a": YES}, {})
    assert minimal_sets(node, YES, scope) == {frozenset((name, "yes") for name in "bcdef")}
    assert smallest_size(node, YES, scope) == 5
