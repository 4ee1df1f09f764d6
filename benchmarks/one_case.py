"""One case compared with Articles 2 and 4, against other engines: `make bench`.

All engines first give the same values for many random cases; then each is timed in turns.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import version
from typing import Any

from benchmarks.measure import in_turns, machine, seconds_of, table
from benchmarks.peers import PEERS, Answers, by_hand, facts_of
from rongcuo.assess.changes import what_would_change
from rongcuo.assess.findings import assess
from rongcuo.assess.inquiry import establish_next
from rongcuo.case import Answer, Case
from rongcuo.logic import Node, Truth, evaluate
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy

CASES, ROUNDS = 2000, 9
PACKAGES = ("zen-engine", "business-rules", "rule-engine", "openfisca-core")


def trees_of(policy: Policy) -> dict[str, Node]:
    """The definition and the nine items, as conditions."""
    return {each.provision: each.when for each in policy.circumstances}


def random_case(policy: Policy, trees: Mapping[str, Node], number: int) -> tuple[Case, Answers]:
    """A case of any answers whatever, for us and for the others."""
    drawn = random.Random(number)
    answers, codes = {}, {}
    for name in facts_of(trees):
        fact = policy.fact(name)
        if fact.type == "tri":
            value: Any = Truth(drawn.randrange(3))
            codes[name] = int(value)
        else:
            value = (drawn.choice(fact.values),)
        answers[name] = Answer(value)
    case = Case(f"K{number}", "", (), answers, {}, {})
    known = assess(case, policy).facts
    return case, {name: codes.get(name, int(known.get(name, Truth.UNKNOWN))) for name in answers}


def main(number: int, rounds: int) -> None:
    """Check that all agree, measure and print a table."""
    policy = load_policy()
    trees = trees_of(policy)
    cases = [random_case(policy, trees, each) for each in range(number)]
    hand = by_hand(trees)
    engines = {name: made(trees) for name, made in PEERS.items()}

    for case, answers in cases:
        ours = {name: int(f.value) for name, f in assess(case, policy).findings.items()}
        for name, engine in (*engines.items(), ("by hand", hand)):
            theirs = engine(answers)
            assert all(theirs[each] == ours[each] for each in trees), (name, case.id)

    truths = [{name: Truth(code) for name, code in answers.items()} for _, answers in cases]
    timed: dict[str, tuple[Callable[[Any], object], list[Any]]] = {
        "手写的解释器（没有理由）": (hand, [answers for _, answers in cases]),
        "rongcuo：只算结果": (
            lambda known: {name: evaluate(tree, known) for name, tree in trees.items()},
            truths,
        ),
        "rongcuo：连同全部理由": (
            lambda case: assess(case, policy).findings,
            [case for case, _ in cases],
        ),
        "rongcuo：另有接下来查明什么、怎样才会改变": (whole(policy), [case for case, _ in cases]),
        **{name: (engine, [answers for _, answers in cases]) for name, engine in engines.items()},
    }
    taken = in_turns(
        {
            name: lambda function=function, inputs=inputs: seconds_of(function, inputs[:200])
            for name, (function, inputs) in timed.items()
        },
        rounds,
    )
    print(f"{machine()}\n{'，'.join(f'{name} {version(name)}' for name in PACKAGES)}")
    print(f"先核对：{number} 个随机案件，{len(trees)} 处条文，结果全部相同。")
    first = next(iter(taken.values()))
    table(
        ("一个案件", "微秒", "与手写的相比"),
        ((name, f"{taken[name] * 1e6:,.0f}", f"{taken[name] / first:.1f}") for name in taken),
    )


def whole(policy: Policy) -> Callable[[Case], object]:
    """Everything that is told of a case: findings, next questions, changes."""

    def told(case: Case) -> object:
        found = assess(case, policy)
        changes = {each: what_would_change(found, each) for each in found.trees}
        return found.findings, establish_next(found), changes

    return told


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES, ROUNDS)
