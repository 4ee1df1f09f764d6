"""What the committee should clarify: divided readings, undetermined clauses, missing evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rongcuo.policy.model import Policy
from rongcuo.trends.counted import measures
from rongcuo.trends.periods import Period
from rongcuo.trends.rates import Rate, rate
from rongcuo.trends.release import Release
from rongcuo.trends.shown import (
    RATES,
    Section,
    Table,
    count_words,
    fraction,
    percent,
    period_words,
    span,
)

__all__ = ["statements", "to_clarify"]

MOST = 8
"""How many lines a table of this section has at most."""


def to_clarify(release: Release, policy: Policy) -> Section:
    """The last section: the clauses that stay open, the readings that matter, the usual gaps."""
    writer = _Clarify(release, policy)
    tables = (
        writer.ranked("clauses", "常常待定的条文", "Q.", "unknown", ("yes", "no", "unknown")),
        writer.ranked("readings", "影响结果的读法", "R.", "yes", ("yes", "no")),
        writer.ranked(
            "missing", "常常缺的证据", "E.", "unknown", ("yes", "no", "known", "unknown")
        ),
        writer.agreement(),
    )
    return Section(
        "clarify", "需要委员会明确的", (), tuple(table for table in tables if table.rows)
    )


class _Clarify:
    def __init__(self, release: Release, policy: Policy) -> None:
        self._release = release
        self._policy = policy
        self._known = measures(policy)
        self._human = {
            f"Q.{number}"
            for number, item in enumerate(policy.items, 1)
            if policy.circumstance(item).when.op == "human"
        }

    def rates(
        self, prefix: str, numerator: str, denominator: Iterable[str]
    ) -> list[tuple[str, Period, Rate]]:
        """The rates that can be shown, greatest first; of equal ones in order of the document."""
        found = []
        for name, measure in self._known.items():
            if not name.startswith(prefix) or name in self._human:
                continue
            classes = [cls for cls in denominator if cls in measure.classes]
            for period in reversed(self._release.periods[name]):
                one = rate(
                    self._release.count(period, name, numerator),
                    self._release.count(period, name, *classes),
                )
                if one is not None:
                    break
            else:
                continue
            if one.numerator:
                found.append((name, period, one))
        return sorted(found, key=lambda each: -each[2].share)

    def _title(self, name: str) -> str:
        kind, _, key = name.partition(".")
        if kind == "R":
            entry = self._policy.ambiguity(key)
            return f"{entry.id}　{entry.title}"
        if kind == "E":
            return self._policy.fact(key).question
        return self._known[name].title.removesuffix("比对")

    def ranked(
        self, table: str, title: str, prefix: str, numerator: str, denominator: tuple[str, ...]
    ) -> Table:
        """Clauses, readings or facts, where the share is greatest first."""
        rows = tuple(
            (
                self._title(name),
                period_words(period, name, self._release),
                fraction(one),
                percent(one.share),
                span(one),
            )
            for name, period, one in self.rates(prefix, numerator, denominator)[:MOST]
        )
        return Table(table, title, (_LISTED[table], *RATES), rows, _NOTES[table])

    def agreement(self) -> Table:
        """How the findings go with what people decided."""
        rows = []
        for name in ("C.relief", "C.not_met"):
            measure = self._known[name]
            for period in self._release.periods[name][-1:]:
                cells = (
                    count_words(
                        self._release.count(period, name, cls),
                        self._release.reason(period, name, cls),
                        self._release,
                    )
                    for cls in measure.classes
                )
                rows.append((measure.title, period_words(period, name, self._release), *cells))
        head = ("案件", "期间", *self._known["C.relief"].classes.values())
        return Table("agreement", "比对与核定结果", head, tuple(rows), _NOTES["agreement"])


def statements(release: Release, policy: Policy) -> Iterator[str]:
    """The first of each table in a sentence; what to do about it."""
    writer = _Clarify(release, policy)
    readings = writer.rates("R.", "yes", ("yes", "no"))
    if readings:
        name, period, one = readings[0]
        entry = policy.ambiguity(name.removeprefix("R."))
        yield (
            f"对结果影响最大的读法是 {entry.id}：{entry.question}{period.title} {one.denominator} 件里，"
            f"{one.numerator} 件的结果因它而不同（{percent(one.share)}）。宜先明确。"
        )
    gaps = writer.rates("E.", "unknown", ("yes", "no", "known", "unknown"))
    if gaps:
        name, period, one = gaps[0]
        fact = policy.fact(name.removeprefix("E."))
        yield (
            f"最常缺的答案是“{fact.question}”，{period.title} {one.denominator} 件里，{one.numerator} 件"
            f"没有查明（{percent(one.share)}）。常用的证据：{'、'.join(fact.evidence)}。"
        )
    if not readings and not gaps:
        yield "件数太少，说不出哪一处最需要明确。请逐件看歧义登记册。"


_LISTED = {"clauses": "条文", "readings": "读法", "missing": "事实"}
_NOTES = {
    "clauses": "只列可以写出率的，不列只能由人判断的项；待定的原因是事实没有查明，或者读法没有选定。",
    "readings": "结果因读法而异的件数。读法由有权机关选择并写明理由，工具不代为选择。",
    "missing": "应查而没有查明的件数。缺证据不等于不符合。",
    "agreement": "比对与核定不一致，不等于核定有错：比对只看表里的答案，不看材料。",
}
