"""What there is to judge in a case, and what the comparison finds: training's one measure.

A trainee judges each point first. What is found is computed from the case, never written down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from rongcuo.assess.findings import Assessment, Condition, assess
from rongcuo.case import Case
from rongcuo.deadlines import Deadline
from rongcuo.dossier import VALUES, deadlines
from rongcuo.logic import Node, Truth, atoms
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.training import training_cases
from rongcuo.triage import Triage, triage
from rongcuo.views.words import REPORT, VALUE, condition_words
from rongcuo.workdays import STATE, Calendar

__all__ = [
    "FINDING",
    "Exercise",
    "Point",
    "PointKind",
    "condition_title",
    "training_exercises",
]

PointKind = Literal["condition", "provision", "period", "day", "report"]

FINDING = {VALUES[value]: VALUE[value] for value in (Truth.YES, Truth.NO, Truth.UNKNOWN)}
_TIMELY = {"in_time": "按期", "late": "逾期", "undetermined": "待定"}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to judge.

    `id` is a provision (`art_2`), one of its conditions (`art_2.3`, from 1 in order of the text),
    a period (`application`), its safe day (`application.day`) or the report (`triage`).
    `choices` maps each answer to its words; a day has none, its answer is YYYY-MM-DD.
    `found` is what the comparison gives, in the same code. `words` of a condition are the
    policy's, in quotation marks; `note` is the question behind words that say too little alone.
    """

    id: str
    kind: PointKind
    provision: str
    words: str
    choices: Mapping[str, str]
    found: str
    note: str = ""


@dataclass(frozen=True)
class Exercise:
    """One case to be judged against a policy."""

    case: Case
    policy: Policy
    calendar: Calendar = field(default=STATE)

    @cached_property
    def assessment(self) -> Assessment:
        """The case compared."""
        return assess(self.case, self.policy)

    @cached_property
    def provisions(self) -> tuple[str, ...]:
        """What is compared: the definition and the claimed items; nothing where none is claimed."""
        return self.assessment.in_play if self.case.claims else ()

    @cached_property
    def periods(self) -> Mapping[str, Deadline]:
        """The periods that have begun."""
        found = deadlines(self.case, self.policy, self.calendar)
        return {name: period for name, period in found.items() if period is not None}

    @cached_property
    def report(self) -> Triage | None:
        """Where the case's report stands, if it holds one."""
        return triage(self.case, self.policy)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Everything to judge, in order: conditions stand before their provision."""
        return tuple(self._points())

    def conditions(self, provision: str) -> tuple[Condition, ...]:
        """The conditions of a provision that are judged one by one; none where it has but one."""
        conditions = self.assessment.findings[provision].conditions
        return conditions if len(conditions) > 1 else ()

    def openable(self, provision: str) -> dict[str, str]:
        """What may have to be established or chosen for a provision: facts, readings, by id."""
        tree, policy = self.assessment.trees[provision], self.policy
        return {
            leaf.id: f"由人判断：{policy.ambiguity(leaf.id).title}"
            if leaf.op == "human"
            else f"选定读法：{policy.ambiguity(leaf.id).question}"
            if leaf.op == "reading"
            else policy.fact(leaf.id).question
            for leaf in atoms(tree)
            if leaf.id
        }

    def open(self, provision: str) -> tuple[str, ...]:
        """What keeps a provision undetermined: facts, readings, what only people can judge."""
        finding = self.assessment.findings[provision]
        if finding.value is not Truth.UNKNOWN:
            return ()
        humans = [
            leaf.id
            for leaf in atoms(self.assessment.trees[provision])
            if leaf.op == "human" and leaf.id
        ]
        return (*finding.open_facts, *finding.open_readings, *humans)

    def _points(self) -> Iterator[Point]:
        for provision in self.provisions:
            for number, condition in enumerate(self.conditions(provision), 1):
                yield Point(
                    f"{provision}.{number}",
                    "condition",
                    provision,
                    condition_title(condition.node, self.policy),
                    FINDING,
                    VALUES[condition.value],
                    _note(condition.node, self.policy),
                )
            found = self.assessment.findings[provision].value
            title = self.policy.circumstance(provision).title
            yield Point(provision, "provision", provision, title, FINDING, VALUES[found])
        for name, period in self.periods.items():
            limit = period.limit
            if period.verdict is not None:
                yield Point(name, "period", limit.provision, limit.title, _TIMELY, period.verdict)
            if period.earliest is not None:
                words, day = f"{limit.title}的最稳妥日", period.earliest.isoformat()
                yield Point(f"{name}.day", "day", limit.provision, words, {}, day)
        if self.report is not None:
            place = self.report.provisions[0]
            yield Point("triage", "report", place, "举报甄别", REPORT, self.report.value)


@cache
def training_exercises() -> Mapping[str, Exercise]:
    """The twelve training cases by their id; each is compared once only."""
    policy = load_policy()
    return {case.id: Exercise(case, policy) for case in training_cases()}


def condition_title(node: Node, policy: Policy) -> str:
    """The words of the policy that a condition stands on, or its own where it quotes none."""
    quotes = [each.quote.words for each in (node, *node.children) if each.quote]
    quoted = [f"“{words}”" for words in (quotes[:1] if node.quote else quotes)]
    return "或".join(quoted) if quoted else condition_words(node, policy)


def _note(node: Node, policy: Policy) -> str:
    bare = node.op == "fact" and node.quote is not None and len(node.quote.words) == 1
    return condition_words(node, policy) if bare else ""
