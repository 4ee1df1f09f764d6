"""Every path through Article 5 is walked: what none of them reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from rongcuo.case import Case
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Event
from rongcuo.procedure import MANUAL, OUTCOMES, Entry, Progress, Refused, advance

from .article_5 import entry, manual, willing


@dataclass(frozen=True)
class Step:
    """One step that was accepted, and what had happened before it."""

    before: Progress
    entry: Entry
    after: Progress
    depth: int

    @property
    def confirmed(self) -> set[str | None]:
        """The outcomes of all confirmations so far that name who confirmed."""
        return {
            each.outcome
            for each in self.after.entries
            if each.event == "confirm" and each.by.strip()
        }


def everything(policy: Policy, case: Case) -> Iterator[Step]:
    """Every step on every path, each state of stage, outcome and stages passed entered once.

    All events with every outcome and none, with and without a reason, and manual steps to every
    stage are tried in every state, until no new state is found.
    """
    stages = [stage.id for stage in policy.procedure.stages]
    tries = [
        *(
            entry(event.id, 0, outcome, reason="理由")
            for event in policy.procedure.events
            for outcome in (None, *OUTCOMES)
        ),
        *(manual(stage) for stage in (None, *stages)),
    ]
    seen: set[tuple[str | None, str | None, frozenset[str]]] = set()
    layer, depth = [Progress()], 0
    while layer:
        depth += 1
        following = []
        for before in layer:
            for tried in tries:
                try:
                    after = advance(before, tried, case, policy)
                except Refused:
                    continue
                yield Step(before, tried, after, depth)
                state = (after.stage, after.outcome, frozenset(after.visited))
                if state not in seen:
                    seen.add(state)
                    following.append(after)
        layer = following


@pytest.fixture(scope="module", params=["in_time", "undetermined", "late"])
def steps(request: pytest.FixtureRequest, policy: Policy) -> list[Step]:
    """Every step that is possible with an application in time, late, or neither for certain."""
    return list(everything(policy, willing(request.param)))


def test_every_path_was_walked(steps: list[Step], policy: Policy) -> None:
    """To a depth of twelve and more where there is a way; each event that can happen did."""
    late = any(step.entry.event == "refuse_late" for step in steps)
    happened = {step.entry.event for step in steps}
    events = {event.id for event in policy.procedure.events}

    if late:
        assert happened == {"start", "apply", "refuse_late", MANUAL}
    else:
        assert happened == {*events, MANUAL} - {"refuse_late"}
        assert max(step.depth for step in steps) >= 12


def test_no_path_leads_to_public_notice_without_a_confirmed_exemption(steps: list[Step]) -> None:
    """Whoever is reported as exempt was confirmed so, by somebody, in an entry that says so."""
    for step in steps:
        if step.after.stage == "exempted":
            assert "exempt" in step.confirmed, step
        if step.entry.event == "publish":
            last = [each for each in step.after.entries if each.event == "confirm"][-1]
            assert (last.outcome, step.before.outcome) == ("exempt", "exempt"), step


def test_no_path_changes_the_outcome_but_by_an_entry(steps: list[Step]) -> None:
    """It is what an entry with a role says; a manual step that leads elsewhere only clears it."""
    for step in steps:
        if step.after.outcome == step.before.outcome:
            continue
        assert step.entry.by.strip()
        if step.after.outcome is None:
            assert step.entry.event == MANUAL
            assert step.after.stage != step.before.stage
        else:
            assert step.entry.event in ("conclude", "confirm")
            assert step.after.outcome == step.entry.outcome


def test_nothing_but_a_manual_step_follows_an_end(steps: list[Step], policy: Policy) -> None:
    """The two final states lead nowhere by themselves."""
    final = {stage.id for stage in policy.procedure.stages if stage.final}
    after_the_end = [step for step in steps if step.before.stage in final]

    assert final == {"not_accepted", "archived"}
    assert after_the_end
    assert {step.entry.event for step in after_the_end} == {MANUAL}


def test_manual_steps_find_no_new_stage(steps: list[Step]) -> None:
    """Each leads to a stage passed before or to the archive, and is explained."""
    manual_steps = [step for step in steps if step.entry.event == MANUAL]

    assert manual_steps
    for step in manual_steps:
        assert step.after.stage in (*step.before.visited, "archived")
        assert all((step.entry.title, step.entry.reason, step.entry.approver))


def test_no_path_forgets_what_happened(steps: list[Step]) -> None:
    """Every step adds one entry and one stage, and takes none away."""
    for step in steps:
        assert step.after.entries == (*step.before.entries, step.entry)
        assert step.after.visited == (*step.before.visited, step.after.stage)


def sources(event: Event) -> tuple[str | None, ...]:
    """The stages that an event leads from."""
    return event.sources or (None,)


def test_events_of_the_text_lead_where_the_table_says(steps: list[Step], policy: Policy) -> None:
    """From one of their stages to the one they name."""
    for step in steps:
        if step.entry.event != MANUAL:
            event = policy.procedure.event(step.entry.event)
            assert step.before.stage in sources(event)
            assert step.after.stage == event.to
