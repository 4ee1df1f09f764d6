"""Reading procedure.yaml: periods, states and events, checked against text and facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rongcuo.errors import suggestion
from rongcuo.policy.conditions import Builder, Say
from rongcuo.policy.files import EventEntry, GuardEntry, LimitEntry, ProcedureFile
from rongcuo.policy.process import Dated, Event, Guard, Limit, Paper, Procedure, Stage, Start
from rongcuo.yaml_source import Place

__all__ = ["procedure"]


def procedure(
    written: ProcedureFile,
    words: Mapping[str, str],
    types: Mapping[str, str],
    register: Iterable[str],
    builder: Builder,
    say: Say,
) -> Procedure:
    """Turn the file's content into data; what is wrong is said by place.

    `words` are the provisions' texts, `types` the facts' types, `register` the ambiguities' ids.
    """
    reader = _Reader(words, types, set(register), builder, say)
    return Procedure(
        tuple(reader.limit(entry, i) for i, entry in enumerate(written.limits)),
        tuple(Stage(state.id, state.code, state.title, state.final) for state in written.states),
        tuple(reader.event(entry, i, written) for i, entry in enumerate(written.events)),
    )


class _Reader:
    def __init__(
        self,
        words: Mapping[str, str],
        types: Mapping[str, str],
        register: set[str],
        builder: Builder,
        say: Say,
    ) -> None:
        self._words = words
        self._types = types
        self._register = register
        self._builder = builder
        self._say = say

    def _known(self, name: str | None, known: Iterable[str], what: str, place: Place) -> None:
        names = list(known)
        if name is not None and name not in names:
            self._say(place, f"没有{what}“{name}”。", suggestion(name, names) or "请改正编号。")

    def _date(self, name: str | None, place: Place) -> None:
        dates = [fact for fact, kind in self._types.items() if kind == "date"]
        self._known(name, dates, "日期型事实", place)

    def limit(self, entry: LimitEntry, index: int) -> Limit:
        place: Place = ("limits", index)
        self._known(entry.provision, self._words, "条文", (*place, "provision"))
        if entry.quote not in self._words.get(entry.provision, entry.quote):
            self._say((*place, "quote"), f"该条文里没有“{entry.quote}”。", "请照录原文。")
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
        )

    def event(self, entry: EventEntry, index: int, written: ProcedureFile) -> Event:
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
            entry.person,
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
            entry.of,
            tuple(entry.outcome_is or ()),
            entry.claims is not None,
        )
