"""Reading procedure.yaml and measures.yaml, checked against text and facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rongcuo.errors import suggestion
from rongcuo.policy.conditions import Builder, Say, repeated
from rongcuo.policy.files import (
    EventEntry,
    GuardEntry,
    LimitEntry,
    MeasureEntry,
    MeasuresFile,
    ProcedureFile,
)
from rongcuo.policy.process import (
    Checklist,
    Dated,
    Event,
    Guard,
    Limit,
    Measure,
    Paper,
    Procedure,
    Stage,
    Start,
)
from rongcuo.policy.text import numeral
from rongcuo.source import Place

__all__ = ["ProcessReader"]


class ProcessReader:
    """Turns the content of procedure.yaml and measures.yaml into data; what is wrong it says.

    `words` are the provisions' texts, `types` the facts' types, `register` the ambiguities' ids.
    """

    def __init__(
        self,
        words: Mapping[str, str],
        types: Mapping[str, str],
        register: Iterable[str],
        builder: Builder,
        say: Say,
    ) -> None:
        self._words = words
        self._types = types
        self._register = set(register)
        self._builder = builder
        self._say = say

    def procedure(self, written: ProcedureFile) -> Procedure:
        """The periods, states and events."""
        return Procedure(
            tuple(self._limit(entry, i) for i, entry in enumerate(written.limits)),
            tuple(Stage(each.id, each.code, each.title, each.final) for each in written.states),
            tuple(self._event(entry, i, written) for i, entry in enumerate(written.events)),
        )

    def measures(self, written: MeasuresFile) -> tuple[Measure, ...]:
        """The measures, in order."""
        return tuple(self._measure(entry, i) for i, entry in enumerate(written.measures))

    def checklist(self, written: MeasuresFile) -> Checklist | None:
        """The reviewers' questions, if there are any."""
        if (entry := written.checklist) is None:
            return None
        self._quoted(entry.provision, entry.quote, ("checklist",))
        return Checklist(entry.provision, entry.quote, tuple(entry.questions))

    def _known(self, name: str | None, known: Iterable[str], what: str, place: Place) -> None:
        names = list(known)
        if name is not None and name not in names:
            self._say(place, f"没有{what}“{name}”。", suggestion(name, names) or "请改正编号。")

    def _date(self, name: str | None, place: Place) -> None:
        dates = [fact for fact, kind in self._types.items() if kind == "date"]
        self._known(name, dates, "日期型事实", place)

    def _limit(self, entry: LimitEntry, index: int) -> Limit:
        place: Place = ("limits", index)
        self._quoted(entry.provision, entry.quote, place)
        for number, closing in enumerate(entry.closed_by):
            self._date(closing, (*place, "closed_by", number))
        length = entry.workdays or entry.months or 0
        written = re.findall(r"\d+|[一二三四五六七八九十百零]+", entry.quote)
        quoted = entry.quote in self._words.get(entry.provision, "")
        if quoted and not {str(length), numeral(length)} & set(written):
            self._say((*place, "quote"), f"原文里没有写 {length}。", "请核对 workdays 或 months。")
        for name in repeated(start.id for start in entry.starts):
            second = [i for i, start in enumerate(entry.starts) if start.id == name][1]
            self._say((*place, "starts", second), f"编号“{name}”重复。", "请改成不同的编号。")
        for number, start in enumerate(entry.starts):
            self._date(start.fact, (*place, "starts", number))
        for number, end in enumerate(entry.ends):
            self._date(end.fact, (*place, "ends", number))
        for number, flag in enumerate(entry.flags):
            self._known(flag, self._register, "歧义", (*place, "flags", number))
        return Limit(
            entry.id,
            entry.title,
            entry.provision,
            entry.quote,
            tuple(Start(start.id, start.fact, start.label) for start in entry.starts),
            tuple(Dated(end.fact, end.label) for end in entry.ends),
            entry.workdays,
            entry.months,
            tuple(entry.flags),
            tuple(entry.closed_by),
        )

    def _measure(self, entry: MeasureEntry, index: int) -> Measure:
        place: Place = ("measures", index)
        self._quoted(entry.provision, entry.quote, place)
        when = self._builder.guard(entry.when, (*place, "when"), self._say) if entry.when else None
        return Measure(
            entry.provision,
            entry.quote,
            entry.actor,
            entry.concerns,
            entry.strength,
            when,
            tuple(entry.outcome),
            entry.note,
        )

    def _quoted(self, provision: str, quote: str, place: Place) -> None:
        self._known(provision, self._words, "条文", (*place, "provision"))
        if quote not in self._words.get(provision, quote):
            self._say((*place, "quote"), f"该条文里没有“{quote}”。", "请照录原文。")

    def _event(self, entry: EventEntry, index: int, written: ProcedureFile) -> Event:
        place: Place = ("events", index)
        states = [state.id for state in written.states]
        limits = [limit.id for limit in written.limits]
        self._known(entry.provision, self._words, "条文", (*place, "provision"))
        self._known(entry.to, states, "状态", (*place, "to"))
        for number, source in enumerate(entry.from_):
            self._known(source, states, "状态", (*place, "from", number))
        self._date(entry.fact, (*place, "fact"))
        self._known(entry.limit, limits, "期限", (*place, "limit"))
        return Event(
            entry.id,
            entry.title,
            entry.actor,
            entry.provision,
            entry.basis,
            entry.to,
            tuple(entry.from_),
            entry.fact,
            entry.limit,
            entry.outcome,
            tuple(
                self._guard(guard, (*place, "guards", number), limits)
                for number, guard in enumerate(entry.guards)
            ),
            tuple(Paper(paper.title, paper.basis) for paper in entry.papers),
        )

    def _guard(self, entry: GuardEntry, place: Place, limits: list[str]) -> Guard:
        self._known(entry.of, limits, "期限", (*place, "of"))
        others = entry.timeliness or entry.outcome_is or entry.claims
        return Guard(
            entry.label,
            entry.basis,
            None if others else self._builder.guard(entry, place, self._say),
            entry.timeliness,
            entry.of or "",
            tuple(entry.outcome_is or ()),
            entry.claims is not None,
        )
