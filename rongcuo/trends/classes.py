"""The class of every case under every measure, for a block of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from rongcuo.cases.columns import columns
from rongcuo.cases.plan import Plan, Program
from rongcuo.cases.screen import Given, findings, forks, tri
from rongcuo.logic import Node, atoms
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Limit
from rongcuo.trends.counted import DECIDED_OUTCOMES, Measure, conditions, measures, shared_facts
from rongcuo.trends.days import Days, as_days, between
from rongcuo.trends.timely import IN_TIME, NOTHING, month_verdicts, verdicts
from rongcuo.workdays import STATE, Calendar

__all__ = ["OUTSIDE", "Cases", "needed"]

OUTSIDE = 0
"""The code of a case that a measure does not divide; class n has the code n + 1."""

Codes = np.ndarray

_EFFECTS = ("annual_review", "promotion", "representative_status", "awards")
_ASKED = (
    *("common_problem", "rectification_done", "complaint_accepted", "collective_assessment_held"),
    *("fabricated_or_forged", "intent_to_harm", "misperception", "reported_fact_status"),
    *(f"{name}_affected" for name in _EFFECTS),
    *("committee_reviewed_on", "clarification_needed_scope"),
)
"""The facts that a measure looks at beside those of conditions and periods."""


def needed(policy: Policy) -> list[str]:
    """The ids of the columns that are looked at, in order of the table."""
    limits = policy.procedure.limits
    starts = [start.fact for limit in limits for start in limit.starts]
    ends = [end.fact for limit in limits for end in limit.ends]
    used = {*_program(policy).columns, *starts, *ends, *_ASKED}
    always = ("year", "label", "claim", "outcome", "amount")
    return [c.id for c in columns(policy) if c.id in used or (c.kind in always and c.id != "case")]


class Cases:
    """A block of at most 256 Ki rows of a case table, as seen by the measures.

    `as_of` is the day on which the register is looked at: a period that has not ended by then is
    running.
    """

    def __init__(
        self, frame: pd.DataFrame, policy: Policy, as_of: date, calendar: Calendar = STATE
    ) -> None:
        self._frame = frame
        self._policy = policy
        self._rows = len(frame)
        program = _program(policy)
        found = program.carry_out(Given(frame, policy, program.columns).codes, self._rows)
        self._found = dict(zip(program.results, found, strict=True))
        self._calendar = calendar
        self._as_of = np.full(self._rows, np.datetime64(as_of, "D"))
        held: Any = frame["outcome"].array
        self._outcome_names = [*held.categories, ""]
        self._outcome = np.where(held.codes < 0, len(held.categories), held.codes)
        self._days: dict[str, Days] = {}
        self._claims = [
            frame[f"claim_{number}"].to_numpy(bool) for number in range(1, len(policy.items) + 1)
        ]
        self.decided = self._is(*DECIDED_OUTCOMES)
        begun = ~np.isnat(self.days("accepted_on")) | self._is(*DECIDED_OUTCOMES, "deferred")
        self.accepted = begun & ~self._is("refused_late")

    def days(self, fact: str) -> Days:
        """A date column, as days."""
        if fact not in self._days:
            self._days[fact] = as_days(self._frame[fact])
        return self._days[fact]

    def _is(self, *outcomes: str) -> np.ndarray:
        """The rows with one of these outcomes."""
        codes = [self._outcome_names.index(outcome) for outcome in outcomes]
        found = np.zeros(self._rows, bool)
        for code in codes:
            found |= self._outcome == code
        return found

    def codes(self) -> Iterator[tuple[Measure, Codes]]:
        """Every measure with the code of each row's class."""
        known = measures(self._policy)
        for name, codes in self._all():
            yield known[name], codes

    def _all(self) -> Iterator[tuple[str, Codes]]:
        yield "I1", np.ones(self._rows, np.uint8)
        yield "I2", self._application()
        refused = self._is("refused_late") & ~self.accepted
        yield "I3", np.where(self.accepted, 1, np.where(refused, 2, 3)).astype(np.uint8)
        yield "I4", np.where(self.days_taken() >= 0, 1, 2).astype(np.uint8)
        yield from self._reports()
        yield "I8", self._among(self.accepted, self.outcomes())
        yield "I6", self._among(self.decided & self.accepted, self._feedback())
        yield "I7", self._among(self.accepted, self._deferral())
        yield from self._items()
        yield from self._definition()
        yield from self._shared()
        yield from self._agreement()
        yield "I13", self._among(self.decided, self.money())
        yield "I14", self._among(self.decided, self._mended())
        yield from self._reported()
        exempt = self._is("exempt") & self.accepted
        for name in _EFFECTS:
            yield f"I16.{name}", self._among(exempt, _yes_no(self._tri(f"{name}_affected")))

    @staticmethod
    def _among(inside: np.ndarray, codes: Codes) -> Codes:
        """The codes of the rows that a measure divides; the others are outside."""
        return codes.astype(np.uint8, copy=False) * inside.view(np.uint8)

    def _tri(self, fact: str) -> Codes:
        return tri(self._frame[fact])

    def _application(self) -> Codes:
        limit = self._policy.procedure.limit("application")
        facts = [*(s.fact for s in limit.starts), *(e.fact for e in limit.ends)]
        found = verdicts(limit, {fact: self.days(fact) for fact in facts}, self._calendar)
        return np.where(found == NOTHING, np.uint8(4), found)

    def days_taken(self) -> np.ndarray:
        """Working days from the start of accountability to the application; -1 where unknown.

        The application's day is the one received, else registered, else sent (B3).
        """
        handed = self.days("application_received_on")
        for fact in ("application_registered_on", "application_sent_on"):
            handed = np.where(np.isnat(handed), self.days(fact), handed)
        return between(self.days("accountability_started_on"), handed, self._calendar)

    def _reports(self) -> Iterator[tuple[str, Codes]]:
        limit = self._policy.procedure.limit("report")
        issued = self.days("report_issued_on")
        for start in limit.starts:
            single = replace(limit, starts=(start,))
            dates = {start.fact: self.days(start.fact)}
            codes = self._kept(single, dates, "report_issued_on", issued)
            yield f"I5.{start.id}", self._among(self.accepted, codes)

    def _feedback(self) -> Codes:
        limit = self._policy.procedure.limit("notification")
        dates = {start.fact: self.days(start.fact) for start in limit.starts}
        return self._kept(limit, dates, "feedback_on", self.days("feedback_on"))

    def _kept(self, limit: Limit, dates: dict[str, Days], end: str, days: Days) -> Codes:
        """In time, late, divided; where it has not ended, late, running or divided as of the day."""
        still = np.isnat(days)
        ended = verdicts(limit, {**dates, end: days}, self._calendar)
        running = verdicts(limit, {**dates, end: self._as_of}, self._calendar)
        running = np.where(running == IN_TIME, np.uint8(4), running)
        codes = np.where(still, running, ended)
        return np.where(codes == NOTHING, np.uint8(5), codes)

    def _deferral(self) -> Codes:
        """Never deferred, or the deferral's length against three months."""
        limit = self._policy.procedure.limit("deferral")
        start = self.days("deferral_started_on")
        deferred = ~np.isnat(start) | self._is("deferred")
        ended = self.days("committee_reviewed_on")
        ended = np.where(np.isnat(ended), self.days("result_made_on"), ended)
        dates = {each.fact: self.days(each.fact) for each in limit.starts}
        done = month_verdicts(limit, dates, ended, self._calendar)
        now = month_verdicts(limit, dates, self._as_of, self._calendar)
        now = np.where(now == IN_TIME, np.uint8(4), now)
        codes = np.where(np.isnat(ended), now, done)
        codes = np.where(codes == NOTHING, np.uint8(5), codes)
        return np.where(deferred, codes + np.uint8(1), np.uint8(1))

    def outcomes(self) -> Codes:
        """The outcome's class; a case without one is pending."""
        classes = list(measures(self._policy)["I8"].classes)
        table = np.array(
            [
                classes.index(name) + 1 if name in classes else classes.index("pending") + 1
                for name in self._outcome_names
            ],
            dtype=np.uint8,
        )
        return table[self._outcome]

    def _items(self) -> Iterator[tuple[str, Codes]]:
        """Each item: claimed, and for those who claim it outcome, finding, facts and readings."""
        outcomes = self.outcomes()
        known = measures(self._policy)
        only = self._claims[-1].copy()
        for claim in self._claims[:-1]:
            only &= ~claim
        for number, (item, claim) in enumerate(
            zip(self._policy.items, self._claims, strict=True), 1
        ):
            claimed = claim & self.accepted
            yield f"I9.{number}", self._among(self.accepted, 2 - claim.view(np.uint8))
            yield f"X.{number}", self._among(claimed, outcomes)
            yield f"Q.{number}", self._among(claimed, _yes_no(self._found[item]))
            for name in _facts_of(self._policy, item):
                measure = known[f"E.{name}"]
                if measure.universe == (f"I9.{number}", ("yes",)):
                    codes = self._found[name]
                    many = len(measure.classes) > 2
                    yield measure.id, self._among(claimed, _yes_no(codes) if many else _gap(codes))
            for fork in forks(self._policy, item):
                yield f"R.{fork}", self._among(claimed, self._differs(item, fork))
        yield "I9.only", self._among(self.accepted, 2 - only.view(np.uint8))

    def _differs(self, provision: str, fork: str) -> Codes:
        """Whether the finding is another under another reading."""
        readings = self._policy.ambiguity(fork).readings
        first, *others = (self._found[f"{provision}.{fork}.{r.id}"] for r in readings)
        differ = np.zeros(self._rows, bool)
        for other in others:
            differ |= other != first
        return 2 - differ.view(np.uint8)

    def _definition(self) -> Iterator[tuple[str, Codes]]:
        definition = self._policy.definition
        if definition is None:
            return
        yield "Q.0", self._among(self.accepted, _yes_no(self._found[definition]))
        not_met = self._is("not_met") & self.accepted
        for place in range(1, len(conditions(self._policy)) + 1):
            yield f"I10.{place}", self._among(not_met, _yes_no(self._found[f"I10.{place}"]))
        for name in _facts_of(self._policy, definition):
            yield f"E.{name}", self._among(self.accepted, _gap(self._found[name]))
        for fork in forks(self._policy, definition):
            yield f"R.{fork}", self._among(self.accepted, self._differs(definition, fork))

    def _shared(self) -> Iterator[tuple[str, Codes]]:
        for name, numbers in shared_facts(self._policy).items():
            asked = np.zeros(self._rows, bool)
            for number in numbers:
                asked |= self._claims[number - 1]
            codes = np.where(asked, _gap(self._found[name]), np.uint8(3))
            yield f"E.{name}", self._among(self.accepted, codes)

    def _agreement(self) -> Iterator[tuple[str, Codes]]:
        """How the findings go with the outcome that people decided on."""
        lower = self._found[self._policy.claimable]
        if self._policy.definition is not None:
            lower = np.minimum(lower, self._found[self._policy.definition])
        codes = 3 - lower.view(np.uint8)
        relief = self._is("exempt", "lighter", "mitigated") & self.accepted
        yield "C.relief", self._among(relief, codes)
        yield "C.not_met", self._among(self._is("not_met") & self.accepted, codes)

    def money(self) -> Codes:
        """Whether loss and recovery are known."""
        loss = self._frame["amount_loss"].to_numpy()
        recovered = self._frame["amount_recovered"].to_numpy()
        with_loss = np.where(np.isnan(recovered), np.uint8(2), np.uint8(1))
        return np.where(np.isnan(loss), np.uint8(4), np.where(loss > 0, with_loss, np.uint8(3)))

    def _mended(self) -> Codes:
        common, done = self._tri("common_problem"), self._tri("rectification_done")
        said = np.where(common == 0, np.uint8(4), np.uint8(5))
        return np.where(common == 2, _yes_no(done), said)

    def _reported(self) -> Iterator[tuple[str, Codes]]:
        """Article 8 as `rongcuo.triage` sorts it."""
        classes = list(measures(self._policy)["I15"].classes)
        code = {name: np.uint8(place) for place, name in enumerate(classes, 1)}
        held: Any = self._frame["reported_fact_status"].array
        status = held.codes

        def is_(*wanted: str) -> np.ndarray:
            found = np.zeros(self._rows, bool)
            for place, word in enumerate(held.categories):
                if word in wanted:
                    found |= status == place
            return found

        made_up = self._tri("fabricated_or_forged")
        intent = self._tri("intent_to_harm")
        mistaken = self._tri("misperception")
        assessed = self._tri("collective_assessment_held")
        accepted = self._tri("complaint_accepted")
        said = status >= 0
        for codes in (made_up, intent, mistaken, assessed, accepted):
            said = said | (codes != 1)
        sorted_codes = np.select(
            [
                is_("属实", "部分属实"),
                is_("查不清"),
                ~is_("失实"),
                (made_up == 2) & (intent == 2),
                (made_up == 0) & (mistaken == 2),
            ],
            [
                code["normal"],
                code["inconclusive"],
                code["pending"],
                code["suspected_malicious"],
                code["mistaken"],
            ],
            code["unfounded_open"],
        )
        sorted_codes = np.where(assessed == 2, sorted_codes, code["blocked"])
        none = ~said | (accepted == 0)
        sorted_codes = np.where(none, code["none"], sorted_codes).astype(np.uint8)
        yield "I15", sorted_codes
        untrue = np.zeros(self._rows, bool)
        for name in ("mistaken", "suspected_malicious", "unfounded_open"):
            untrue |= sorted_codes == code[name]
        told = self._frame["clarification_needed_scope"].notna().to_numpy(bool)
        yield "I15.clear", self._among(untrue, 2 - told.view(np.uint8))


@lru_cache(maxsize=8)
def _program(policy: Policy) -> Program:
    """Findings, under every reading too; the conditions of the definition; the facts asked for."""
    plan = Plan(policy)
    wanted = {provision: plan.finding(provision, {}) for provision in findings(policy)}
    for provision in findings(policy):
        if provision == policy.claimable:
            continue
        for fork in forks(policy, provision):
            for reading in policy.ambiguity(fork).readings:
                under = plan.finding(provision, {fork: reading.id})
                wanted[f"{provision}.{fork}.{reading.id}"] = under
        for name in _facts_of(policy, provision):
            wanted[name] = plan.value(Node("fact", id=name), {})
    for place, node in enumerate(conditions(policy), 1):
        wanted[f"I10.{place}"] = plan.value(node, {})
    return plan.program(wanted)


def _facts_of(policy: Policy, provision: str) -> list[str]:
    leaves = atoms(policy.circumstance(provision).when)
    return sorted({leaf.id for leaf in leaves if leaf.op in ("fact", "is")})


def _yes_no(codes: Codes) -> Codes:
    """Codes of yes, no, unknown as classes 1, 2, 3."""
    found: Codes = np.array([2, 3, 1], np.uint8)[codes]
    return found


def _gap(codes: Codes) -> Codes:
    """Known is class 1, unknown class 2."""
    found: Codes = (codes == 1).view(np.uint8) + np.uint8(1)
    return found
