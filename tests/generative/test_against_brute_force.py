"""What the tool says of random policies, and of random cases of ours, holds by brute force."""

from __future__ import annotations

import json
from dataclasses import replace
from math import inf
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.assess.changes import what_would_change
from rongcuo.assess.findings import Assessment, Condition, assess
from rongcuo.assess.inquiry import establish_next
from rongcuo.case import Case
from rongcuo.dossier import as_json
from rongcuo.logic import Node, Truth
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

from .brute_force import Exhaustive, known_facts, nodes
from .random_policies import cases, extensions, nearly_met, situations

OURS = load_policy()
MOST = 3  # facts in a change that is told
EVERYTHING = 99

Situation = tuple[Policy, Case]
Ways = dict[Truth, tuple[list[tuple[dict[str, str], dict[str, str]]], int | None]]


def expression(policy: Policy, case: Case, provision: str) -> Node:
    """What a provision states: its own words, or that a claimed item (or any) is met."""
    if provision != policy.claimable:
        return policy.circumstance(provision).when
    items = [item for item in policy.items if item in case.claims or not case.claims]
    return Node("any", children=tuple(policy.circumstance(item).when for item in items))


def exhaustive(policy: Policy, case: Case, provision: str) -> Exhaustive:
    """All completions of what a provision states."""
    return Exhaustive(expression(policy, case, provision), case.chosen)


def walked(policy: Policy, case: Case, provision: str) -> list[str]:
    """The facts and ambiguities that a provision names, in order of its words."""
    return [node.id for node in nodes(expression(policy, case, provision)) if node.id]


# ---- 1: values -----------------------------------------------------------------------------------


def check_values(policy: Policy, case: Case) -> None:
    """Every finding is what all completions and all combinations of readings agree on."""
    found = assess(case, policy)
    known = known_facts(policy, case)

    for provision, finding in found.findings.items():
        tree = expression(policy, case, provision)
        assert finding.value is Exhaustive(tree, case.chosen).value(known)
        assert finding.by_reading == {
            fork.id: {
                reading: Exhaustive(tree, {**case.chosen, str(fork.id): reading}).value(known)
                for reading in fork.values
            }
            for fork in nodes(tree)
            if fork.op == "reading"
        }


@settings(max_examples=150)
@given(situation=situations())
def test_values_of_random_policies(situation: Situation) -> None:
    """A finding is met, or not met, just where every completion and every reading makes it so."""
    check_values(*situation)


@settings(max_examples=25)
@given(case=nearly_met(OURS, most_unknown=4))
def test_values_of_our_policy(case: Case) -> None:
    """The same for our policy, where little is unknown."""
    check_values(OURS, case)


@settings(max_examples=150)
@given(situation=situations())
def test_the_consensus_holds_at_every_node(situation: Situation) -> None:
    """Each condition inside a finding, too, is what all completions and readings agree on."""
    policy, case = situation
    found = assess(case, policy)
    known = known_facts(policy, case)

    def check(condition: Condition) -> None:
        assert condition.value is Exhaustive(condition.node, case.chosen).value(known)
        for child in condition.children:
            check(child)

    for finding in found.findings.values():
        for condition in finding.conditions:
            check(condition)


# ---- 2: learning ---------------------------------------------------------------------------------


def check_learning(policy: Policy, case: Case, later: Case) -> None:
    """What was met or not met before stays so."""
    before = assess(case, policy).findings
    after = assess(later, policy).findings

    for provision, finding in before.items():
        if finding.value is not Truth.UNKNOWN:
            assert after[provision].value is finding.value


@settings(max_examples=150)
@given(data=st.data(), situation=situations())
def test_learning_in_random_policies(data: st.DataObject, situation: Situation) -> None:
    """Learning facts and adopting readings never reverses a settled finding."""
    policy, case = situation

    check_learning(policy, case, data.draw(extensions(policy, case)))


@settings(max_examples=40)
@given(data=st.data(), case=st.one_of(nearly_met(OURS, most_unknown=12), cases(OURS)))
def test_learning_in_our_policy(data: st.DataObject, case: Case) -> None:
    """The same for any case of our policy."""
    check_learning(OURS, case, data.draw(extensions(OURS, case)))


# ---- 3: what is open -----------------------------------------------------------------------------


def check_open(policy: Policy, case: Case) -> None:
    """The open facts and readings are those on which the finding can come to depend."""
    found = assess(case, policy)
    known = known_facts(policy, case)

    for provision, finding in found.findings.items():
        every = exhaustive(policy, case, provision)
        names = dict.fromkeys(walked(policy, case, provision))
        open_facts = [n for n in names if n in every.facts and n not in known]
        open_readings = [n for n in names if n in every.readings]
        assert list(finding.open_facts) == [n for n in open_facts if every.decides(n, known)]
        assert list(finding.open_readings) == [n for n in open_readings if every.decides(n, known)]


@settings(max_examples=150)
@given(situation=situations())
def test_what_is_open_in_random_policies(situation: Situation) -> None:
    """A fact or reading is listed just where, all else completed, it can decide the finding."""
    check_open(*situation)


@settings(max_examples=15)
@given(case=nearly_met(OURS, most_unknown=3))
def test_what_is_open_in_our_policy(case: Case) -> None:
    """The same for our policy, where little is unknown."""
    check_open(OURS, case)


# ---- 4: what would change the finding ------------------------------------------------------------


def told(found: Assessment, provision: str) -> Ways:
    """The changes as the tool tells them."""
    return {
        target: ([(dict(each.learn), dict(each.differ)) for each in ways.sets], ways.smallest)
        for target, ways in what_would_change(found, provision).items()
    }


def tried(policy: Policy, case: Case, provision: str, most: int) -> Ways:
    """The changes by trying all sets of at most `most` facts, in the order that is documented."""
    every = exhaustive(policy, case, provision)
    known = known_facts(policy, case)
    order = walked(policy, case, provision)

    def rank(change: tuple[dict[str, str], dict[str, str]]) -> tuple[int, int, list[int]]:
        places = sorted(order.index(name) for part in change for name in part)
        return len(change[1]), len(places), places

    result: Ways = {}
    for target in (Truth.YES, Truth.NO):
        families = every.minimal_moves(known, every.facts, target, most)
        changes = [
            (
                {name: value for name, value in moves if name not in known},
                {name: value for name, value in moves if name in known},
            )
            for moves in families
            if len(moves) <= MOST
        ]
        smallest = min(map(len, families), default=None)
        result[target] = sorted(changes, key=rank), smallest
    return result


@settings(max_examples=150)
@given(situation=situations())
def test_changes_in_random_policies(situation: Situation) -> None:
    """All minimal sets of at most three facts are told, in order, and the size of the smallest."""
    policy, case = situation
    found = assess(case, policy)

    for provision in found.findings:
        assert told(found, provision) == tried(policy, case, provision, EVERYTHING)


@settings(max_examples=12)
@given(data=st.data(), case=nearly_met(OURS, most_unknown=1, most_against=2))
def test_changes_in_our_policy(data: st.DataObject, case: Case) -> None:
    """The same for one finding on our policy, as far as sets of three facts go."""
    found = assess(case, OURS)
    provision = data.draw(st.sampled_from(["art_2", *case.claims]))

    changes, expected = told(found, provision), tried(OURS, case, provision, MOST)

    for target, (sets, smallest) in expected.items():
        assert changes[target][0] == sets
        if smallest is not None:
            assert changes[target][1] == smallest
        else:
            assert (changes[target][1] or inf) > MOST


# ---- 5: what to establish next -------------------------------------------------------------------


def check_next(policy: Policy, case: Case) -> None:
    """The questions, what each settles, and their order, by trying all answers."""
    found = assess(case, policy)
    known = known_facts(policy, case)
    touched: dict[str, list[str]] = {}
    settles: dict[str, dict[str, tuple[Truth, ...]]] = {}
    smallest: dict[str, int] = {}
    kinds: dict[str, str] = {}
    items = [item for item in policy.items if item in case.claims or not case.claims]
    for provision in [*filter(None, [policy.definition]), *items]:
        every = exhaustive(policy, case, provision)
        if every.value(known) is not Truth.UNKNOWN:
            continue
        movable = [name for name in every.facts if name not in known] + every.readings
        families = {
            target: every.minimal_moves(known, movable, target, EVERYTHING)
            for target in (Truth.NO, Truth.YES)
        }
        for name in dict.fromkeys(walked(policy, case, provision)):
            if name not in movable or not every.decides(name, known):
                continue
            kinds[name] = "reading" if name in every.readings else "fact"
            touched.setdefault(name, []).append(provision)
            reached = {every.value({**known, name: value}) for value in every.domains[name]}
            alone = tuple(value for value in (Truth.NO, Truth.YES) if value in reached)
            settles.setdefault(name, {}).update({provision: alone} if alone else {})
            sizes = [
                len(moves)
                for family in families.values()
                for moves in family
                if name in dict(moves)
            ]
            smallest[name] = min([*sizes, smallest.get(name, EVERYTHING)])
    order = list(touched)

    def rank(name: str) -> tuple[int, int, int, int]:
        return -len(settles[name]), smallest[name], -len(touched[name]), order.index(name)

    assert [
        (question.kind, question.id, question.provisions, question.settles)
        for question in establish_next(found)
    ] == [(kinds[n], n, tuple(touched[n]), settles[n]) for n in sorted(order, key=rank)]


@settings(max_examples=150)
@given(situation=situations())
def test_what_to_establish_next_in_random_policies(situation: Situation) -> None:
    """Every question listed can decide, none is left out, each settles what it says.

    First stand those that settle most findings with one answer, then those in the smallest sets,
    then those that touch most findings, then those earlier in the text.
    """
    check_next(*situation)


@settings(max_examples=12)
@given(case=nearly_met(OURS, most_unknown=3, most_against=1))
def test_what_to_establish_next_in_our_policy(case: Case) -> None:
    """The same for our policy, where little is unknown."""
    check_next(OURS, case)


# ---- 6: the order of readings --------------------------------------------------------------------


def shuffled(node: Node, random: Random) -> Node:
    """The expression with its readings, and the parts of its alls and anys, in another order."""
    children = [shuffled(child, random) for child in node.children]
    if node.op == "reading":
        branches = list(zip(node.values, children, strict=True))
        random.shuffle(branches)
        names, parts = zip(*branches, strict=True)
        return replace(node, values=names, children=parts)
    random.shuffle(children)
    return replace(node, children=tuple(children))


def reordered(policy: Policy, random: Random) -> Policy:
    """The policy with its conditions and readings in another order."""
    return replace(
        policy,
        circumstances=tuple(
            replace(circumstance, when=shuffled(circumstance.when, random))
            for circumstance in policy.circumstances
        ),
    )


def unordered(policy: Policy, case: Case) -> dict[str, object]:
    """Everything that is found on a case, without its order."""
    found = assess(case, policy)
    content: dict[str, object] = {
        question.id: (question.kind, set(question.provisions), question.settles)
        for question in establish_next(found)
    }
    for provision, finding in found.findings.items():
        changes = told(found, provision)
        content[provision] = (
            finding.value,
            set(finding.open_facts),
            set(finding.open_readings),
            finding.by_reading,
            [smallest for _, smallest in changes.values()],
            [{str(sorted((a | b).items())) for a, b in sets} for sets, _ in changes.values()],
        )
    return content


@settings(max_examples=100)
@given(situation=situations(), random=st.randoms(use_true_random=False))
def test_the_order_of_readings_has_no_meaning(situation: Situation, random: Random) -> None:
    """Whichever reading is written first, the same is found; so with the parts of all and any."""
    policy, case = situation

    assert unordered(reordered(policy, random), case) == unordered(policy, case)


@settings(max_examples=15)
@given(case=cases(OURS), random=st.randoms(use_true_random=False))
def test_the_order_of_readings_has_no_meaning_in_our_policy(case: Case, random: Random) -> None:
    """The same for our policy."""
    assert unordered(reordered(OURS, random), case) == unordered(OURS, case)


# ---- 7: the order of answers ---------------------------------------------------------------------


def permuted(case: Case, random: Random) -> Case:
    """The case with its answers and its adopted readings written in another order."""
    answers, readings = list(case.answers.items()), list(case.readings.items())
    random.shuffle(answers)
    random.shuffle(readings)
    return replace(case, answers=dict(answers), readings=dict(readings))


def same_bytes(policy: Policy, case: Case, random: Random) -> None:
    """The JSON of the case is the same, byte for byte, in whatever order it was answered."""
    told, again = (
        json.dumps(as_json(assess(each, policy))) for each in (case, permuted(case, random))
    )

    assert again == told


@settings(max_examples=60)
@given(situation=situations(), random=st.randoms(use_true_random=False))
def test_the_order_of_answers_has_no_meaning(situation: Situation, random: Random) -> None:
    """A case answered in another order is told in the same words."""
    same_bytes(*situation, random)


@settings(max_examples=15)
@given(case=cases(OURS), random=st.randoms(use_true_random=False))
def test_the_order_of_answers_has_no_meaning_in_our_policy(case: Case, random: Random) -> None:
    """The same for our policy."""
    same_bytes(OURS, case, random)
