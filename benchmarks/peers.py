"""The conditions of Articles 2 and 4 written for other engines, and an interpreter by hand.

Every engine gets a case as 0 (no), 1 (unknown) or 2 (yes) by fact, and gives the same by
provision. Readings are open: their consensus counts. An engine that knows two values only gets two
rules a provision: when it is met, and when it is not met.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import business_rules
import numpy as np
import rule_engine
import zen
from business_rules.actions import BaseActions, rule_action
from business_rules.fields import FIELD_TEXT
from business_rules.variables import BaseVariables, numeric_rule_variable
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from rongcuo.logic import Node, atoms

__all__ = ["PEERS", "Answers", "Engine", "Values", "by_hand", "zen_with_trace"]

Answers = Mapping[str, int]
Values = dict[str, int]
Engine = Callable[[Answers], Values]
Trees = Mapping[str, Node]


def facts_of(trees: Trees) -> list[str]:
    """The facts that the conditions ask for, each once."""
    leaves = (leaf for tree in trees.values() for leaf in atoms(tree))
    return sorted({leaf.id or "" for leaf in leaves if leaf.op in ("fact", "is")})


def sided(node: Node, met: bool) -> Any:
    """When a condition is met, or not met, in two values.

    ("all", parts), ("any", parts), (fact, 2) or (fact, 0); ("any", []) is never.
    """
    match node.op:
        case "human":
            return ("any", [])
        case "fact" | "is":
            return (node.id, 2 if met else 0)
        case "not":
            return sided(node.children[0], not met)
        case "reading":
            return ("all", [sided(child, met) for child in node.children])
        case op:
            return (op if met else {"all": "any", "any": "all"}[op],
                    [sided(child, met) for child in node.children])  # fmt: skip


def written(condition: Any) -> str:
    """The condition as the languages of zen-engine and rule-engine both write it."""
    head, rest = condition
    if head not in ("all", "any"):
        return f"{head} == {rest}"
    joined = (" and " if head == "all" else " or ").join(map(written, rest))
    return f"({joined})" if rest else "(0 == 1)"


# ---- by hand -------------------------------------------------------------------------------------


def by_hand(trees: Trees) -> Engine:
    """A plain interpreter in Python: what an afternoon's work gives, without explanation."""

    def value(node: Node, answers: Answers) -> int:
        match node.op:
            case "fact" | "is":
                return answers[node.id or ""]
            case "human":
                return 1
            case "not":
                return 2 - value(node.children[0], answers)
            case op:
                values = [value(child, answers) for child in node.children]
                if op == "reading":
                    return values[0] if min(values) == max(values) else 1
                return min(values) if op == "all" else max(values)

    return lambda answers: {name: value(tree, answers) for name, tree in trees.items()}


# ---- zen-engine ----------------------------------------------------------------------------------


def _zen(trees: Trees) -> Any:
    expressions = [
        {
            "id": name,
            "key": name,
            "value": f"{written(sided(tree, True))} ? 2 : ({written(sided(tree, False))} ? 0 : 1)",
        }
        for name, tree in trees.items()
    ]
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {"id": "rules", "name": "rules", "type": "expressionNode",
         "content": {"expressions": expressions}},
        {"id": "out", "name": "out", "type": "outputNode"},
    ]  # fmt: skip
    edges = [
        {"id": "1", "sourceId": "in", "targetId": "rules", "type": "edge"},
        {"id": "2", "sourceId": "rules", "targetId": "out", "type": "edge"},
    ]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))


def zen_engine(trees: Trees) -> Engine:
    """One expression node."""
    decision = _zen(trees)
    return lambda answers: decision.evaluate(dict(answers))["result"]


def zen_with_trace(trees: Trees) -> Engine:
    """The same with its own trace: each expression's input and result."""
    decision = _zen(trees)
    return lambda answers: decision.evaluate(dict(answers), {"trace": True})["result"]


# ---- rule-engine ---------------------------------------------------------------------------------


def rules(trees: Trees) -> Engine:
    """Two rules a provision, read once."""
    pairs = {
        name: tuple(rule_engine.Rule(written(sided(tree, met))) for met in (True, False))
        for name, tree in trees.items()
    }

    def engine(answers: Answers) -> Values:
        return {
            name: 2 if met.matches(answers) else 0 if unmet.matches(answers) else 1
            for name, (met, unmet) in pairs.items()
        }

    return engine


# ---- business-rules ------------------------------------------------------------------------------


def business(trees: Trees) -> Engine:
    """Two rules a provision; an action enters the value."""
    asked = {
        name: numeric_rule_variable(lambda self, name=name: self.answers[name])
        for name in facts_of(trees)
    }
    given = type("Given", (BaseVariables,), asked)

    class Entered(BaseActions):
        def __init__(self, values: Values) -> None:
            self.values = values

        @rule_action(params={"provision": FIELD_TEXT})
        def met(self, provision: str) -> None:
            self.values[provision] = 2

        @rule_action(params={"provision": FIELD_TEXT})
        def not_met(self, provision: str) -> None:
            self.values[provision] = 0

    def condition(of: Any) -> Any:
        head, rest = of
        if head in ("all", "any"):
            return {head: [condition(part) for part in rest]}
        return {"name": head, "operator": "equal_to", "value": rest}

    ruled = [
        {
            "conditions": condition(("all", [sided(tree, met)])),
            "actions": [
                {"name": "met" if met else "not_met", "params": {"provision": name}},
            ],
        }
        for name, tree in trees.items()
        for met in (True, False)
        if sided(tree, met) != ("any", [])  # it takes no empty condition
    ]

    def engine(answers: Answers) -> Values:
        values = dict.fromkeys(trees, 1)
        variables = given()
        variables.answers = answers
        business_rules.run_all(ruled, variables, Entered(values), stop_on_first_trigger=False)
        return values

    return engine


# ---- openfisca-core ------------------------------------------------------------------------------


def openfisca(trees: Trees) -> Engine:
    """A variable a fact and a provision, formulas on arrays of one person."""
    person = build_entity("person", "persons", "", is_person=True)
    system = TaxBenefitSystem([person])
    kept = {"value_type": int, "entity": person, "definition_period": DateUnit.YEAR}

    def value(node: Node, persons: Any, period: Any) -> Any:
        match node.op:
            case "fact" | "is":
                return persons(node.id, period)
            case "human":
                return np.ones(persons.count, dtype=np.int32)
            case "not":
                return 2 - value(node.children[0], persons, period)
            case op:
                values = np.stack([value(child, persons, period) for child in node.children])
                least, most = values.min(axis=0), values.max(axis=0)
                if op == "reading":
                    return np.where(least == most, least, 1)
                return least if op == "all" else most

    def formula(tree: Node) -> Any:
        return lambda persons, period: value(tree, persons, period)

    for name in facts_of(trees):
        system.add_variable(type(name, (Variable,), {**kept, "default_value": 1}))
    for name, tree in trees.items():
        system.add_variable(type(name, (Variable,), {**kept, "formula": formula(tree)}))

    def engine(answers: Answers) -> Values:
        simulation = SimulationBuilder().build_default_simulation(system, count=1)
        for name, answer in answers.items():
            simulation.set_input(name, "2025", np.array([answer]))
        return {name: int(simulation.calculate(name, "2025")[0]) for name in trees}

    return engine


PEERS: Mapping[str, Callable[[Trees], Engine]] = {
    "zen-engine": zen_engine,
    "zen-engine，连同它的 trace": zen_with_trace,
    "business-rules": business,
    "rule-engine": rules,
    "openfisca-core": openfisca,
}
