"""What is counted: each measure divides some cases into classes, and is counted per year.

The measures form a tree: the cases that a measure divides are those of some classes of another,
so that whoever knows all published counts knows these sums too. Disclosure control rests on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rongcuo.cases.columns import TABLE_OUTCOMES
from rongcuo.cases.screen import forks
from rongcuo.logic import Node, atoms
from rongcuo.policy.model import Policy
from rongcuo.views.words import REPORT

__all__ = ["ACCEPTED", "DECIDED", "RELIEF", "Measure", "conditions", "measures", "shared_facts"]


@dataclass(frozen=True, slots=True)
class Measure:
    """Cases divided into classes: a measure of statistics, none of those of Articles 6 to 9.

    `universe` names a measure and those of its classes whose cases are divided; None for all
    cases. `classes` maps ids to Chinese words, in order. An `internal` one is never made public.
    """

    id: str
    title: str
    classes: dict[str, str]
    universe: tuple[str, tuple[str, ...]] | None
    internal: bool = False


DECIDED_OUTCOMES = ("exempt", "lighter", "mitigated", "not_met")
ALL = ("I1", ("received",))
ACCEPTED = ("I3", ("accepted",))
DECIDED = ("I8", DECIDED_OUTCOMES)
RELIEF = ("I8", ("exempt", "lighter", "mitigated"))
_NOT_MET = ("I8", ("not_met",))
_TIMELY = {"in_time": "按期", "late": "逾期", "divided": "读法不一致"}
_RUNNING = {**_TIMELY, "running": "期限未满", "unknown": "日期不全"}
_TRI = {"yes": "是", "no": "否", "unknown": "未查明"}
_KNOWN = {"known": "已查明", "unknown": "未查明"}
_FOUND = {"yes": "符合", "no": "不符合", "unknown": "待定"}


@lru_cache(maxsize=8)
def measures(policy: Policy) -> dict[str, Measure]:
    """Every measure by id, each after the one whose cases it divides."""
    return {measure.id: measure for measure in _measures(policy)}


def _measures(policy: Policy) -> Iterator[Measure]:
    yield Measure("I1", "收到申请", {"received": "收到"}, None)
    unknown = {"unknown": "日期不全"}
    yield Measure("I2", "是否按期申请", {**_TIMELY, **unknown}, ALL)
    concluded = {"accepted": "受理", "refused_late": "逾期不予受理", "open": "未有结论"}
    yield Measure("I3", "受理情况", concluded, ALL)
    yield Measure("I4", "申请用时", {"known": "两个日期齐全", **unknown}, ALL)
    for start in policy.procedure.limit("report").starts:
        yield Measure(f"I5.{start.id}", f"调查报告是否按期（{start.label}）", _RUNNING, ACCEPTED)
    outcomes = {k: v for k, v in TABLE_OUTCOMES.items() if k != "refused_late"}
    yield Measure("I8", "结果", outcomes, ACCEPTED)
    yield Measure("I6", "是否按期反馈", _RUNNING, DECIDED)
    yield Measure("I7", "暂缓", {"never": "没有暂缓", **_RUNNING}, ACCEPTED)
    for number, item in enumerate(policy.items, 1):
        cited = policy.provision(item).citation
        yield Measure(f"I9.{number}", f"主张{cited}", {"yes": "主张", "no": "未主张"}, ACCEPTED)
        claimed = (f"I9.{number}", ("yes",))
        yield Measure(f"X.{number}", f"主张{cited}的结果", outcomes, claimed, internal=True)
        yield Measure(f"Q.{number}", f"{cited}比对", _FOUND, claimed)
        for fact in _own_facts(policy, number):
            classes = _TRI if fact == "democratic_decision_procedure" else _KNOWN
            yield Measure(f"E.{fact}", policy.fact(fact).question, classes, claimed)
        for fork in forks(policy, item):
            yield _fork(policy, fork, claimed)
    last = policy.provision(policy.items[-1]).citation
    yield Measure("I9.only", f"只主张{last}", {"yes": "只主张", "no": "其他"}, ACCEPTED)
    if policy.definition:
        cited = policy.provision(policy.definition).citation
        yield Measure("Q.0", f"{cited}比对", _FOUND, ACCEPTED)
        for place, node in enumerate(conditions(policy), 1):
            words = node.quote.words if node.quote else ""
            yield Measure(f"I10.{place}", f"{cited}“{words}”", _FOUND, _NOT_MET)
        for fact in sorted(_facts(policy.circumstance(policy.definition).when)):
            yield Measure(f"E.{fact}", policy.fact(fact).question, _KNOWN, ACCEPTED)
        for fork in forks(policy, policy.definition):
            yield _fork(policy, fork, ACCEPTED)
    for fact in shared_facts(policy):
        classes = {**_KNOWN, "not_asked": "不须查"}
        yield Measure(f"E.{fact}", policy.fact(fact).question, classes, ACCEPTED)
    agree = {"met": "第二条与第四条都符合", "open": "有一条待定", "not_met": "有一条不符合"}
    yield Measure("C.relief", "免责、减责的案件，比对的结果", agree, RELIEF)
    yield Measure("C.not_met", "不符合的案件，比对的结果", agree, _NOT_MET)
    money = {"both": "有损失，挽回金额已知", "loss": "有损失，挽回金额不详"}
    money |= {"none": "没有损失", "unknown": "未核定"}
    yield Measure("I13", "损失与挽回", money, DECIDED)
    again = {"again": "同一主题两件以上", "once": "主题只有一件", "none": "没有写主题"}
    yield Measure("I14.again", "问题主题是否重复", again, DECIDED)
    mended = {"yes": "已完成", "no": "未完成", "unknown": "未查明"}
    common = {"not_common": "不是共性问题", "unsaid": "是否共性未查明"}
    yield Measure("I14", "共性问题的整改", {**mended, **common}, DECIDED)
    sorted_words = {"none": "没有已受理的举报", **REPORT}
    yield Measure("I15", "举报甄别", sorted_words, ALL)
    untrue = ("I15", ("mistaken", "suspected_malicious", "unfounded_open"))
    recorded = {"yes": "有记载", "no": "没有记载"}
    yield Measure("I15.clear", "失实举报的澄清情况", recorded, untrue)
    exempt = ("I8", ("exempt",))
    for name in ("annual_review", "promotion", "representative_status", "awards"):
        fact = f"{name}_affected"
        yield Measure(f"I16.{name}", policy.fact(fact).question, _TRI, exempt, internal=True)


def _fork(policy: Policy, fork: str, universe: tuple[str, tuple[str, ...]]) -> Measure:
    title = policy.ambiguity(fork).title
    return Measure(f"R.{fork}", title, {"yes": "结果因读法而异", "no": "各读法相同"}, universe)


def conditions(policy: Policy) -> tuple[Node, ...]:
    """The conditions of the definition, one by one."""
    if policy.definition is None:
        return ()
    tree = policy.circumstance(policy.definition).when
    return tree.children if tree.op == "all" else (tree,)


def _facts(node: Node) -> set[str]:
    return {leaf.id for leaf in atoms(node) if leaf.op in ("fact", "is")}


def _in_items(policy: Policy) -> list[set[str]]:
    """The facts of every item that the definition does not ask for too."""
    always = _facts(policy.circumstance(policy.definition).when) if policy.definition else set()
    return [_facts(policy.circumstance(item).when) - always for item in policy.items]


def _own_facts(policy: Policy, number: int) -> list[str]:
    """The facts that only this item asks for."""
    several = _in_items(policy)
    others = set[str]().union(*(f for place, f in enumerate(several, 1) if place != number))
    return sorted(several[number - 1] - others)


def shared_facts(policy: Policy) -> dict[str, tuple[int, ...]]:
    """The facts that several items ask for, and the numbers of these items."""
    found: dict[str, list[int]] = {}
    for number, facts in enumerate(_in_items(policy), 1):
        for fact in facts:
            found.setdefault(fact, []).append(number)
    return {fact: tuple(items) for fact, items in sorted(found.items()) if len(items) > 1}
