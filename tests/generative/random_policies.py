"""Small policies that nobody wrote, and partly answered cases of any policy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from rongcuo.case import Adoption, Answer, Case
from rongcuo.logic import Node, Op, Truth
from rongcuo.policy.model import (
    Ambiguity,
    Circumstance,
    Fact,
    FactType,
    Policy,
    Provision,
    Reading,
)

from .brute_force import nodes

__all__ = ["cases", "extensions", "favourable", "nearly_met", "policies", "situations"]

Draw = Callable[..., Any]

DAY = date(2025, 1, 2)
_DEEPEST = 3
VALUES = ("重", "轻", "无", "未写明")
UNSETTLED = ("未写明",)


# ---- policies ------------------------------------------------------------------------------------


@dataclass
class _Stock:
    """What the expressions of one policy may still use."""

    signs: dict[str, bool]  # the one direction in which each fact is used
    choices: list[str]  # enum and set facts that stand in no condition yet
    forks: list[str]


@st.composite
def policies(draw: Draw) -> Policy:
    """A policy of a definition (or none) and a list of one to three items, over at most six facts.

    As the loader demands, a fact has one direction, an enum fact stands in one place, and an
    ambiguity at one node.
    """
    tri = [f"f{n}" for n in range(draw(st.integers(3, 5)))]
    choices = ["e0"] if draw(st.booleans()) else []
    signs = {name: draw(st.booleans()) for name in (*tri, *choices)}
    stock = _Stock(
        signs, list(choices), [f"R{n}" for n in range(draw(st.sampled_from([2, 3, 1, 0])))]
    )
    items = [f"art_2__point_{n + 1}" for n in range(draw(st.integers(1, 3)))]
    definition = draw(st.sampled_from(["art_1", None]))
    found_on = [*filter(None, [definition]), *items]
    trees = {provision: _tree(draw, stock, depth=0, sign=True) for provision in found_on}
    kind: FactType = draw(st.sampled_from(["enum", "set"]))
    return Policy(
        id="random",
        title="随机办法",
        number="〔2025〕1号",
        issuer="随机",
        signed_on=DAY,
        issued_on=DAY,
        in_force_from=DAY,
        hash="sha256:0",
        text_hash="sha256:0",
        source_hash="sha256:0",
        definition=definition,
        claimable="art_2",
        provisions=tuple(Provision(name, name, "条文") for name in ("art_1", "art_2", *items)),
        emendations=(),
        facts=(
            *(Fact(name, f"{name}？", "tri", tuple(found_on), (f"{name}证据",)) for name in tri),
            *(
                Fact(name, f"{name}？", kind, tuple(found_on), (), VALUES, UNSETTLED)
                for name in choices
            ),
        ),
        ambiguities=tuple(
            Ambiguity(
                node.id,
                "fork",
                "歧义",
                f"{node.id}？",
                (provision,),
                ("条文",),
                "",
                "",
                tuple(
                    Reading(name, name, branch)
                    for name, branch in zip(node.values, node.children, strict=True)
                ),
            )
            for provision, tree in trees.items()
            for node in nodes(tree)
            if node.op == "reading"
        ),
        circumstances=tuple(
            Circumstance(provision, "随机", tree) for provision, tree in trees.items()
        ),
    )


def _tree(draw: Draw, stock: _Stock, depth: int, sign: bool) -> Node:
    """An expression, at most `depth` below the whole; `sign` says whether its yes speaks for it."""
    weights: dict[Op, int] = {"all": 1, "any": 1, "reading": len(stock.forks)}
    if depth:
        weights |= {"fact": 1, "not": 1, "is": len(stock.choices)}
    if depth == _DEEPEST:
        weights = {"fact": 4, "is": len(stock.choices), "human": draw(st.integers(0, 1))}
    kind = draw(st.sampled_from([op for op, weight in weights.items() for _ in range(weight)]))
    if kind == "human":
        return Node("human", id=draw(st.sampled_from(["H", ""])))
    if kind == "not":
        return Node("not", children=(_tree(draw, stock, depth + 1, not sign),))
    if kind == "is":
        name = stock.choices.pop()
        wanted = draw(st.sampled_from([("重",), ("重", "轻"), ("无",)]))
        return _signed(Node("is", id=name, values=wanted), stock.signs[name] is sign)
    if kind == "fact":
        name = draw(st.sampled_from([name for name in stock.signs if name.startswith("f")]))
        return _signed(Node("fact", id=name), stock.signs[name] is sign)
    fork = stock.forks.pop() if kind == "reading" else ""
    count = draw(st.sampled_from([2, 3] if kind == "reading" else [2, 3, 2, 3, 1, 0]))
    count = max(count, 0 if kind == "all" else 1)
    children = tuple(_tree(draw, stock, depth + 1, sign) for _ in range(count))
    values = tuple("abc"[:count]) if kind == "reading" else ()
    return Node(kind, id=fork, values=values, children=children)


def _signed(leaf: Node, positive: bool) -> Node:
    return leaf if positive else Node("not", children=(leaf,))


# ---- cases ---------------------------------------------------------------------------------------


def _answers(fact: Fact) -> st.SearchStrategy[Answer]:
    if fact.type == "tri":
        return st.sampled_from(Truth).map(Answer)
    if fact.type == "set":
        several = st.lists(st.sampled_from(fact.values), unique=True, max_size=2)
        return several.map(tuple).map(Answer)
    return st.sampled_from([(), *((value,) for value in fact.values)]).map(Answer)


def _named(policy: Policy) -> list[str]:
    """The facts that conditions name, in order of the text."""
    return list(
        dict.fromkeys(
            node.id
            for circumstance in policy.circumstances
            for node in nodes(circumstance.when)
            if node.op in ("fact", "is")
        )
    )


def _adoptions(policy: Policy) -> st.SearchStrategy[dict[str, Adoption]]:
    return st.fixed_dictionaries(
        {},
        optional={
            ambiguity.id: st.sampled_from(ambiguity.readings).map(
                lambda reading: Adoption(reading.id, "学院纪委办", DAY, "随机")
            )
            for ambiguity in policy.ambiguities
            if ambiguity.kind == "fork"
        },
    )


def _claims(policy: Policy) -> st.SearchStrategy[tuple[str, ...]]:
    claimed = st.sets(st.sampled_from(policy.items))
    return claimed.map(lambda some: tuple(item for item in policy.items if item in some))


def cases(policy: Policy) -> st.SearchStrategy[Case]:
    """A case of the policy with some answers, some adopted readings and some claims."""
    answers = {name: _answers(policy.fact(name)) for name in _named(policy)}
    return st.builds(
        Case,
        id=st.just("K01"),
        claims=_claims(policy),
        answers=st.fixed_dictionaries({}, optional=answers),
        readings=_adoptions(policy),
    )


@st.composite
def situations(draw: Draw) -> tuple[Policy, Case]:
    """A random policy with a random case of it."""
    policy = draw(policies())
    return policy, draw(cases(policy))


def favourable(policy: Policy) -> dict[str, Answer]:
    """The answers under which every provision is met that can be."""
    found: dict[str, Answer] = {}

    def visit(node: Node, sign: bool) -> None:
        if node.op == "fact":
            found[node.id] = Answer(Truth.YES if sign else Truth.NO)
        elif node.op == "is":
            others = [v for v in policy.fact(node.id).values if v not in node.values]
            found[node.id] = Answer((node.values if sign else tuple(others))[:1])
        for child in node.children:
            visit(child, sign != (node.op == "not"))

    for circumstance in policy.circumstances:
        visit(circumstance.when, True)
    return found


@st.composite
def nearly_met(draw: Draw, policy: Policy, most_unknown: int, most_against: int = 1) -> Case:
    """A case that claims one to three items, with few facts unknown and few answered against it."""
    claims = sorted(
        draw(st.sets(st.sampled_from(policy.items[:-1]), min_size=1, max_size=3)),
        key=policy.items.index,
    )
    asked = [
        node.id
        for provision in (*filter(None, [policy.definition]), *claims)
        for node in nodes(policy.circumstance(provision).when)
        if node.op in ("fact", "is")
    ]
    some = st.lists(st.sampled_from(asked), unique=True, max_size=most_against)
    against = {name: draw(_answers(policy.fact(name))) for name in draw(some)}
    forgotten = st.lists(st.sampled_from(asked), unique=True, min_size=1, max_size=most_unknown)
    unknown = draw(forgotten)
    answers = {name: each for name, each in (favourable(policy) | against).items() if name in asked}
    readings = draw(_adoptions(policy))
    return Case(
        "K01",
        claims=tuple(claims),
        answers={name: each for name, each in answers.items() if name not in unknown},
        readings=readings,
    )


@st.composite
def extensions(draw: Draw, policy: Policy, case: Case) -> Case:
    """The case with more known: unknown facts answered, and open readings adopted."""
    learnt = {}
    for name in _named(policy):
        given = case.answers.get(name)
        if given is None or given.value in (Truth.UNKNOWN, ()):
            learnt[name] = _answers(policy.fact(name))
    more = draw(st.fixed_dictionaries({}, optional=learnt))
    adopted = draw(_adoptions(policy))
    return replace(
        case,
        answers={**case.answers, **more},
        readings={**adopted, **case.readings},
    )
