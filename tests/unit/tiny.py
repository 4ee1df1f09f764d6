"""Policies of a few conditions, written as expressions, and cases of a few answers."""

from __future__ import annotations

from datetime import date

from rongcuo.assess.findings import Assessment, assess
from rongcuo.case import Adoption, Answer, Case
from rongcuo.logic import Node, Quote, Truth, atoms
from rongcuo.policy.model import Ambiguity, Circumstance, Fact, Policy, Provision, Reading

__all__ = ["all_", "any_", "assessed", "fact", "fork", "human", "is_", "not_", "quoted", "tiny"]

WORDS: dict[str, Truth] = {"yes": Truth.YES, "no": Truth.NO, "?": Truth.UNKNOWN}


def fact(name: str) -> Node:
    """A fact, by its id."""
    return Node("fact", id=name)


def is_(name: str, *values: str) -> Node:
    """An enum fact with one of these values."""
    return Node("is", id=name, values=values)


def not_(node: Node) -> Node:
    """The contrary."""
    return Node("not", children=(node,))


def all_(*nodes: Node) -> Node:
    """All of these."""
    return Node("all", children=nodes)


def any_(*nodes: Node) -> Node:
    """One of these at least."""
    return Node("any", children=nodes)


def fork(name: str, **readings: Node) -> Node:
    """An ambiguity with its readings."""
    return Node("reading", id=name, values=tuple(readings), children=tuple(readings.values()))


def human(name: str = "") -> Node:
    """What only people can settle."""
    return Node("human", id=name)


def quoted(node: Node, text: str, words: str) -> Node:
    """The same condition, quoting these words of a text."""
    start = text.index(words)
    return Node(
        node.op, Quote(start, start + len(words), words), node.id, node.values, node.children
    )


def tiny(*items: Node, definition: Node | None = None, text: str = "甲。") -> Policy:
    """A policy whose Article 1 lists these items and whose Article 2 is the definition, if any."""
    rules = {f"art_1__point_{number}": node for number, node in enumerate(items, 1)}
    if definition is not None:
        rules["art_2"] = definition
    leaves = {leaf.id: leaf for node in rules.values() for leaf in atoms(node) if leaf.id}
    return Policy(
        id="tiny",
        title="小规定",
        number="小〔2020〕1号",
        issuer="小站",
        signed_on=date(2020, 1, 1),
        issued_on=date(2020, 1, 1),
        in_force_from=date(2020, 1, 1),
        hash="sha256:tiny",
        text_hash="",
        source_hash="",
        definition=None if definition is None else "art_2",
        claimable="art_1",
        provisions=(
            Provision("art_1", "第一条", "有下列之一的："),
            *(Provision(f"art_1__point_{n}", f"第一条第（{n}）项", text) for n in range(1, 10)),
            Provision("art_2", "第二条", text),
        ),
        emendations=(),
        facts=tuple(
            Fact(
                name,
                f"{name}？",
                "enum" if leaf.op == "is" else "tri",
                tuple(rules),
                (f"{name}的材料",),
                (*leaf.values, "别的", "不清") if leaf.op == "is" else (),
                ("不清",) if leaf.op == "is" else (),
            )
            for name, leaf in leaves.items()
            if leaf.op in ("fact", "is")
        ),
        ambiguities=tuple(
            Ambiguity(
                id=name,
                kind="fork" if leaf.op == "reading" else "human",
                title=f"{name}的题目",
                question=f"{name}怎样读？",
                provisions=tuple(rules)[:1],
                quotes=(),
                tool="都算。",
                decided_by="小站。",
                readings=tuple(
                    Reading(reading, f"{reading}的说法", child)
                    for reading, child in zip(leaf.values, leaf.children, strict=False)
                ),
            )
            for name, leaf in leaves.items()
            if leaf.op in ("reading", "human")
        ),
        circumstances=tuple(Circumstance(name, name, node) for name, node in rules.items()),
    )


def assessed(policy: Policy, *claims: str, adopted: str = "", **answers: str) -> Assessment:
    """Compare a case with these answers (yes, no, ? or a value), `adopted` being F.both, say."""
    case = Case(
        "K01",
        claims=claims,
        answers={
            name: Answer(WORDS.get(value, (value,)), (f"{name}的证据",))
            for name, value in answers.items()
        },
        readings={
            name: Adoption(choice, "站务会", date(2022, 5, 1), "便于执行")
            for name, _, choice in (each.partition(".") for each in adopted.split())
        },
    )
    return assess(case, policy)
