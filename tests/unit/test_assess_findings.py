"""A finding is the consensus over what is unknown and over the readings that are open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rongcuo.assess.findings import Assessment
from rongcuo.case import Case, read_case
from rongcuo.logic import Node, Truth
from rongcuo.policy.model import Policy

from .hetang import HETANG, hetang
from .tiny import all_, any_, assessed, fact, fork, human, is_, not_, tiny

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
ITEM = "art_1__point_1"


def moves(*pairs: str) -> frozenset[tuple[str, str]]:
    """A set of moves, each written name=value."""
    return frozenset((name, value) for name, _, value in (pair.partition("=") for pair in pairs))


# ---- which findings there are --------------------------------------------------------------------


def test_findings_stand_in_order_of_the_document() -> None:
    """The list itself, each of its items, and the definition."""
    assessment = assessed(tiny(fact("a"), fact("b"), definition=fact("c")))

    assert list(assessment.findings) == ["art_1", "art_1__point_1", "art_1__point_2", "art_2"]


def test_a_finding_names_its_provision() -> None:
    """By the id under which it is listed."""
    assessment = assessed(tiny(fact("a"), fact("b"), definition=fact("c")))

    assert [found.provision for found in assessment.findings.values()] == list(assessment.findings)


def test_in_play_are_the_definition_and_the_claimed_items() -> None:
    """Without a claim all items are in play."""
    policy = tiny(fact("a"), fact("b"), definition=fact("c"))

    assert assessed(policy).in_play == ("art_1__point_1", "art_1__point_2", "art_2")
    assert assessed(policy, "art_1__point_2").in_play == ("art_1__point_2", "art_2")


def test_a_policy_may_define_nothing() -> None:
    """Without a definition only the items are in play."""
    assert assessed(tiny(fact("a"))).in_play == (ITEM,)


def test_the_list_is_the_disjunction_of_the_claimed_items() -> None:
    """An item that is met but not claimed does not make the list met."""
    policy = tiny(fact("a"), fact("b"))

    assert assessed(policy, a="yes", b="no").findings["art_1"].value is YES
    assert assessed(policy, "art_1__point_2", a="yes", b="no").findings["art_1"].value is NO
    assert assessed(policy, "art_1__point_2", a="yes").findings["art_1"].value is UNKNOWN


def test_claims_are_marked() -> None:
    """A finding says whether its item is claimed; the list and the definition are not."""
    assessment = assessed(tiny(fact("a"), fact("b"), definition=fact("c")), "art_1__point_2")

    assert {name: found.claimed for name, found in assessment.findings.items()} == {
        "art_1": False,
        "art_1__point_1": False,
        "art_1__point_2": True,
        "art_2": False,
    }


# ---- the tree that explains a finding ------------------------------------------------------------


def test_the_parts_of_a_conjunction_explain_it_one_by_one() -> None:
    """A provision that asks for several things shows each with its value and evidence."""
    found = assessed(tiny(all_(fact("a"), not_(fact("b")))), a="yes", b="yes").findings[ITEM]

    first, second = found.conditions
    assert (first.value, first.evidence) == (YES, ("a的证据",))
    assert (second.value, second.evidence) == (NO, ())
    assert (second.children[0].value, second.children[0].evidence) == (YES, ("b的证据",))


@pytest.mark.parametrize("node", [fact("a"), any_(fact("a"), fact("b")), human("h")])
def test_any_other_condition_explains_itself(node: Node) -> None:
    """What is no conjunction is shown whole."""
    (condition,) = assessed(tiny(node)).findings[ITEM].conditions

    assert condition.node == node


def test_the_list_has_no_conditions_of_its_own() -> None:
    """Its value is explained by its items."""
    assert assessed(tiny(fact("a"))).findings["art_1"].conditions == ()


def test_an_enum_fact_is_explained_with_its_evidence() -> None:
    """As any fact."""
    (condition,) = assessed(tiny(is_("k", "旱")), k="旱").findings[ITEM].conditions

    assert (condition.value, condition.evidence) == (YES, ("k的证据",))


# ---- readings ------------------------------------------------------------------------------------

BOTH_OR_EITHER = fork("F", both=all_(fact("a"), fact("b")), either=any_(fact("a"), fact("b")))


@pytest.mark.parametrize(
    ("answers", "value", "both", "either"),
    [
        ({"a": "yes", "b": "yes"}, YES, YES, YES),
        ({"a": "yes", "b": "no"}, UNKNOWN, NO, YES),
        ({"a": "no", "b": "no"}, NO, NO, NO),
        ({"a": "yes"}, UNKNOWN, UNKNOWN, YES),
        ({}, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_an_open_reading_is_settled_only_by_agreement(
    answers: dict[str, str], value: Truth, both: Truth, either: Truth
) -> None:
    """The value under each reading is told beside the consensus."""
    found = assessed(tiny(BOTH_OR_EITHER), **answers).findings[ITEM]

    assert found.value is value
    assert found.by_reading == {"F": {"both": both, "either": either}}


def test_an_adopted_reading_gives_the_value() -> None:
    """The other reading's value is still told; nothing of the ambiguity is open."""
    found = assessed(tiny(BOTH_OR_EITHER), adopted="F.either", a="yes", b="no").findings[ITEM]

    assert found.value is YES
    assert found.by_reading == {"F": {"both": NO, "either": YES}}
    assert found.open_readings == ()


def test_an_adopted_reading_gives_the_value_of_the_list_too() -> None:
    """The list of one item is met where the item is."""
    assessment = assessed(tiny(BOTH_OR_EITHER), adopted="F.either", a="yes", b="no")

    assert assessment.findings["art_1"].value is YES


def test_the_readings_of_one_ambiguity_are_told_with_the_others_as_they_are() -> None:
    """Open as long as they are open; once adopted, by the reading adopted."""
    policy = tiny(all_(BOTH_OR_EITHER, fork("G", one=fact("c"), other=fact("d"))))
    answers = {"a": "yes", "b": "no", "c": "yes", "d": "no"}

    open_ = assessed(policy, **answers).findings[ITEM].by_reading
    adopted = assessed(policy, adopted="F.either", **answers).findings[ITEM].by_reading

    assert open_ == {"F": {"both": NO, "either": UNKNOWN}, "G": {"one": UNKNOWN, "other": NO}}
    assert adopted == {"F": {"both": NO, "either": UNKNOWN}, "G": {"one": YES, "other": NO}}


@pytest.mark.parametrize(("adopted", "one"), [("", UNKNOWN), ("F.yes", YES), ("F.no", NO)])
def test_an_ambiguity_within_a_reading_of_another(adopted: str, one: Truth) -> None:
    """It bears on the whole as far as that reading does."""
    node = fork("F", yes=fork("G", one=fact("a"), other=fact("b")), no=fact("c"))

    found = assessed(tiny(node), adopted=adopted, a="yes", b="no", c="no").findings[ITEM]

    assert found.by_reading["G"]["one"] is one
    assert found.by_reading["F"] == {"yes": UNKNOWN, "no": NO}


def test_a_reading_may_ask_for_nothing() -> None:
    """Under it the condition is met, whatever is unknown."""
    found = assessed(tiny(fork("F", strict=fact("a"), lenient=all_()))).findings[ITEM]

    assert found.by_reading == {"F": {"strict": UNKNOWN, "lenient": YES}}


def test_a_reading_without_its_condition_is_no_silent_finding() -> None:
    """An ambiguity that names more readings than it has is an error, not a value."""
    broken = Node("reading", id="F", values=("both", "either"), children=(fact("a"),))
    assessment = assessed(tiny(broken))

    with pytest.raises(ValueError, match="zip"):
        assessment.deciding(ITEM, YES)
    with pytest.raises(ValueError, match="zip"):
        assessed(tiny(broken), a="yes").findings  # noqa: B018


def test_human_is_never_met_nor_excluded_by_the_tool() -> None:
    """Whatever is answered; but what excludes the rest excludes the whole."""
    policy = tiny(all_(fact("a"), human("h")))

    assert assessed(policy, a="yes").findings[ITEM].value is UNKNOWN
    assert assessed(policy, a="no").findings[ITEM].value is NO


# ---- what can still decide -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("node", "answers", "open_facts", "open_readings"),
    [
        # everything unknown can decide
        (all_(fact("a"), fact("b")), {}, ("a", "b"), ()),
        # what is known is not open
        (all_(fact("a"), fact("b")), {"a": "yes"}, ("b",), ()),
        # nothing is open in a settled finding
        (all_(fact("a"), fact("b")), {"a": "no"}, (), ()),
        (any_(fact("a"), fact("b")), {"a": "yes"}, (), ()),
        # what cannot matter any more is not open
        (all_(any_(fact("a"), fact("b")), fact("c")), {"a": "yes"}, ("c",), ()),
        (all_(not_(any_(fact("a"), fact("b"))), fact("c")), {"c": "yes"}, ("a", "b"), ()),
        # a reading is open where readings may differ
        (BOTH_OR_EITHER, {}, ("a", "b"), ("F",)),
        (BOTH_OR_EITHER, {"a": "yes"}, ("b",), ("F",)),
        (BOTH_OR_EITHER, {"a": "yes", "b": "no"}, (), ("F",)),
        (BOTH_OR_EITHER, {"a": "no", "b": "no"}, (), ()),
        # a human part leaves open only what could exclude the whole
        (all_(fact("a"), human("h")), {}, ("a",), ()),
        (all_(fact("a"), human("h")), {"a": "yes"}, (), ()),
        (any_(fact("a"), human("h")), {}, ("a",), ()),
        (any_(fact("a"), human("h")), {"a": "no"}, (), ()),
        (human("h"), {}, (), ()),
        # an enum fact as any other
        (all_(is_("k", "旱"), fact("a")), {"k": "不清"}, ("k", "a"), ()),
        (all_(is_("k", "旱"), fact("a")), {"k": "旱"}, ("a",), ()),
    ],
)
def test_open_is_what_can_still_decide(
    node: Node, answers: dict[str, str], open_facts: tuple[str, ...], open_readings: tuple[str, ...]
) -> None:
    """Unknown facts and open readings, in order of the text, where they can matter."""
    assessment = assessed(tiny(node), **answers)

    found = assessment.findings[ITEM]

    assert (found.open_facts, found.open_readings) == (open_facts, open_readings)
    assert assessment.movable(ITEM) == {*open_facts, *open_readings}


@pytest.mark.parametrize(
    ("items", "answers", "open_"),
    [
        # without anything left to people, what can meet the list can also exclude it
        ((all_(fact("a"), fact("b")), fact("c")), {}, {"a", "b", "c"}),
        # an item that only people can meet leaves what excludes it
        ((all_(fact("a"), human("h")), fact("b")), {}, {"a", "b"}),
        ((all_(not_(fact("a")), human("h")), fact("b")), {}, {"a", "b"}),
        # an item that nothing excludes: no answer makes the list not met
        ((any_(fact("a"), human("h")), all_(fact("b"), fact("c"))), {}, {"a", "b", "c"}),
        ((human("h"), fact("a")), {}, {"a"}),
        ((human("h"), fact("a")), {"a": "no"}, set()),
        # a settled list is open nowhere
        ((all_(fact("a"), human("h")), fact("b")), {"b": "yes"}, set()),
        ((all_(fact("a"), human("h")), fact("b")), {"a": "no", "b": "no"}, set()),
        # what is known is not moved, and a reading may exclude
        ((all_(fact("a"), human("h")), fact("b")), {"a": "yes"}, {"b"}),
        ((all_(BOTH_OR_EITHER, human("h")), fact("c")), {"a": "yes"}, {"b", "F", "c"}),
    ],
)
def test_open_in_the_list_is_what_can_still_decide_it(
    items: tuple[Node, ...], answers: dict[str, str], open_: set[str]
) -> None:
    """For met through any item, for not met through all of them together."""
    assessment = assessed(tiny(*items), **answers)

    found = assessment.findings["art_1"]

    assert {*found.open_facts, *found.open_readings} == open_


def test_an_item_is_excluded_by_the_contrary_of_what_it_denies() -> None:
    """Where people decide the rest, the fact denied is what is left to ask for."""
    found = assessed(tiny(all_(not_(fact("a")), human("h")))).findings[ITEM]

    assert found.open_facts == ("a",)


def test_deciding_sets_are_minimal_and_move_nothing_that_is_known() -> None:
    """Sets of answers and of choices of readings, for each value."""
    assessment = assessed(tiny(all_(fact("a"), fact("b"), BOTH_OR_EITHER)), b="yes")

    assert assessment.deciding(ITEM, YES) == {moves("a=yes")}
    assert assessment.deciding(ITEM, NO) == {moves("a=no")}


def test_choosing_a_reading_can_decide() -> None:
    """Alone, or with the answer that the reading needs."""
    assessment = assessed(tiny(BOTH_OR_EITHER), a="yes")

    assert assessment.deciding(ITEM, YES) == {moves("F=either"), moves("b=yes")}
    assert assessment.deciding(ITEM, NO) == {moves("F=both", "b=no")}


def test_an_adopted_reading_is_not_chosen_anew() -> None:
    """Only facts are left to decide."""
    assessment = assessed(tiny(BOTH_OR_EITHER), adopted="F.both", a="yes")

    assert assessment.deciding(ITEM, YES) == {moves("b=yes")}
    assert assessment.deciding(ITEM, NO) == {moves("b=no")}
    assert assessment.movable(ITEM) == {"b"}


def test_a_settled_finding_has_no_deciding_sets() -> None:
    """There is nothing left to decide, for either value."""
    assessment = assessed(tiny(fact("a")), a="yes")

    assert assessment.deciding(ITEM, YES) == frozenset()
    assert assessment.deciding(ITEM, NO) == frozenset()


def test_a_finding_settled_by_an_adopted_reading_has_no_deciding_sets() -> None:
    """Though it would be open if the reading were."""
    assessment = assessed(tiny(BOTH_OR_EITHER), adopted="F.either", a="yes", b="no")

    assert assessment.deciding(ITEM, YES) == frozenset()


def test_a_fact_may_speak_for_one_item_and_against_another() -> None:
    """The list is then settled by neither answer alone where more is asked."""
    policy = tiny(all_(fact("a"), fact("b")), all_(not_(fact("a")), fact("c")))

    assessment = assessed(policy)

    assert assessment.deciding("art_1", YES) == {moves("a=yes", "b=yes"), moves("a=no", "c=yes")}
    assert assessment.deciding("art_1", NO) == {
        moves("b=no", "a=yes"),
        moves("a=no", "c=no"),
        moves("b=no", "c=no"),
    }
    assert assessment.movable("art_1") == {"a", "b", "c"}


def test_contradictory_answers_are_no_way() -> None:
    """`a` or not `a` cannot be brought to no: no set says both."""
    assessment = assessed(tiny(fact("a"), not_(fact("a"))))

    assert assessment.findings["art_1"].value is UNKNOWN
    assert assessment.deciding("art_1", NO) == frozenset()
    assert assessment.deciding("art_1", YES) == {moves("a=yes"), moves("a=no")}


# ---- another institution's case ------------------------------------------------------------------


@pytest.fixture
def k01() -> Assessment:
    """The example of 河塘镇, compared with its policy."""
    return Assessment(read_case(HETANG / "k01.yaml", hetang()), hetang())


def test_the_findings_of_another_institution(k01: Assessment) -> None:
    """Nothing in the engine knows which document it reads."""
    assert {name: found.value for name, found in k01.findings.items()} == {
        "art_2": UNKNOWN,
        "art_2__point_1": UNKNOWN,
        "art_2__point_2": UNKNOWN,
        "art_2__point_3": UNKNOWN,
        "art_3": YES,
    }
    assert k01.findings["art_2__point_1"].by_reading == {
        "X1": {"last_year": UNKNOWN, "neighbours": YES}
    }
    assert k01.findings["art_2__point_1"].open_facts == ("below_last_year",)
    assert k01.findings["art_2__point_1"].open_readings == ("X1",)
    assert k01.findings["art_2__point_1"].flags == ("X4",)


def test_training_cases_leave_the_general_item_to_people(
    training: Callable[[int], Case], policy: Policy
) -> None:
    """Article 4 (9) is undetermined in every case, and nothing can decide it."""
    for number in range(1, 13):
        assessment = Assessment(training(number), policy)

        assert assessment.findings["art_4__point_9"].value is UNKNOWN
        assert assessment.movable("art_4__point_9") == frozenset()
