"""How much a policy's conditions may ask of the engine: a folder that could hang it is refused.

What decides a finding is told as minimal sets of answers, and their number is a product over the
alternatives (any) that stand side by side. It is bounded here by counting, without forming them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import prod

from rongcuo.logic import Node, atoms
from rongcuo.policy.conditions import Say
from rongcuo.policy.model import Policy
from rongcuo.source import Place

__all__ = ["MOST_NO", "MOST_SETS", "MOST_SHARED", "check_bounds", "most_sets"]

MOST_SETS = 2_000
"""Sets that may decide one provision, or the list that is claimed from, for one value."""

MOST_NO = 300
"""Sets that may make an item of the list not met, summed over all items."""

MOST_SHARED = 12
"""Facts that may stand in several items of the list."""


def most_sets(node: Node, *, met: bool) -> int:
    """At most so many minimal sets of answers and readings make an expression met, or not met."""
    match node.op:
        case "human":
            return 0
        case "fact" | "is":
            return 1
        case "not":
            return most_sets(node.children[0], met=not met)
    parts = [most_sets(child, met=met) for child in node.children]
    if node.op == "reading":
        return prod(parts) + sum(parts)
    return prod(parts) if (node.op == "all") == met else sum(parts)


def check_bounds(policy: Policy, places: Mapping[str, Place], say: Say) -> None:
    """See that no provision, and no list of claimed items, can keep the engine busy for long."""
    items = [each for each in policy.circumstances if each.provision in policy.items]
    for each in policy.circumstances:
        for met, word in ((True, "符合"), (False, "不符合")):
            if (sets := most_sets(each.when, met=met)) > MOST_SETS:
                what = f"{each.provision} 要{word}，有{_about(sets)}种凑法，最多 {MOST_SETS} 种。"
                remedy = "请减少并列的 any 或其中的选项，或把几个选项合成一个事实。"
                say(places[each.provision], what, remedy)
    for met, most, word in ((True, MOST_SETS, "符合"), (False, MOST_NO, "不符合")):
        if (sets := sum(most_sets(each.when, met=met) for each in items)) > most:
            what = f"{policy.claimable} 各项要{word}，合计有{_about(sets)}种凑法，最多 {most} 种。"
            say(places[items[-1].provision], what, "请减少各项的要件，或把几个事实合成一个。")
    seen = Counter(
        name
        for each in items
        for name in {leaf.id for leaf in atoms(each.when) if leaf.op in ("fact", "is")}
    )
    shared = [name for name, number in seen.items() if number > 1]
    if len(shared) > MOST_SHARED:
        what = f"{policy.claimable} 有 {len(shared)} 个事实用在不止一项里，最多 {MOST_SHARED} 个。"
        say(places[items[-1].provision], what, "请按项拆成各自的事实。")


def _about(number: int) -> str:
    return f" {number} " if number < 10**6 else "上百万"
