"""A case: answers with evidence, dates, claims and adopted readings, read from one YAML file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from rongcuo.anonymity import find_traces, is_name_field
from rongcuo.errors import MOST_TOLD, CaseError, PersonalDataError, Problem, shown, suggestion
from rongcuo.logic import Truth
from rongcuo.policy.model import Fact, Policy
from rongcuo.source import Place, Source
from rongcuo.workdays import FIRST, LAST

__all__ = ["Adoption", "Answer", "Case", "parse_case", "read_case", "truths"]

WORDS = {
    "yes": Truth.YES,
    "no": Truth.NO,
    "unknown": Truth.UNKNOWN,
    "是": Truth.YES,
    "否": Truth.NO,
    "未知": Truth.UNKNOWN,
    "未查明": Truth.UNKNOWN,
}
_UNKNOWN = tuple(word for word, value in WORDS.items() if value is Truth.UNKNOWN)
_FIELDS = ("case", "narrative", "claims", "answers", "dates", "readings")
_ADOPTION = ("choose", "by", "document", "on", "reason")
_CASE_ID = re.compile(r"(?=.*[^\W_])[\w.\-]{1,60}")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said about one fact.

    `value` is a Truth for a tri fact and otherwise the values or texts given (none: unknown).
    """

    value: Truth | tuple[str, ...]
    evidence: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Adoption:
    """A reading adopted by a body or role, on a date, for a reason (and under a document)."""

    choose: str
    by: str
    on: date
    reason: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One anonymised case. A fact without an answer is unknown."""

    id: str
    narrative: str = ""
    claims: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    dates: Mapping[str, date] = field(default_factory=dict)
    readings: Mapping[str, Adoption] = field(default_factory=dict)

    @property
    def chosen(self) -> dict[str, str]:
        """The reading adopted for each ambiguity."""
        return {name: adoption.choose for name, adoption in self.readings.items()}


def truths(case: Case, policy: Policy) -> dict[str, Truth]:
    """The value of every fact that conditions can use.

    An enum or set fact is yes where one of the values that its condition names is given, no
    where only other values are given, unknown where none is or one that settles nothing.
    """
    found: dict[str, Truth] = {}
    for name, answer in case.answers.items():
        fact = policy.fact(name)
        if isinstance(answer.value, Truth):
            found[name] = answer.value
        elif name in policy.is_values and answer.value:
            if set(answer.value) & set(policy.is_values[name]):
                found[name] = Truth.YES
            elif not set(answer.value) & set(fact.unsettled):
                found[name] = Truth.NO
    return found


def read_case(path: Path, policy: Policy) -> Case:
    """Read a case file.

    PersonalDataError where direct personal data stand in it or in its name; CaseError for
    everything else that is wrong, all at once.
    """
    from rongcuo.yaml_source import read_source  # a case from a panel needs no YAML

    return parse_case(read_source(path), policy)


def parse_case(source: Source, policy: Policy) -> Case:
    """Check a case as read from a file; the errors of `read_case`."""
    if traces := list(islice(_personal_data(source), MOST_TOLD)):
        raise PersonalDataError(traces)
    return _CaseReader(source, policy).case()


def _personal_data(source: Source) -> Iterator[Problem]:
    """Name every place of direct personal data, never the data."""
    remedy = "请删去或改用代称（如“甲”“某系”）后再评议。"
    name = Path(source.file)
    if traces := find_traces(name.name):
        source = Source(str(name.with_name("（文件名）")), source.value, source.lines)
        for trace in traces:
            yield Problem(source.file, None, f"文件名里疑似有{trace.kind}。", "请改文件名。")
    for place, value in _scalars(source.value):
        where = ".".join(_step(key) for key in place)
        key = place[-1] if place else ""
        if value is None and isinstance(key, str) and find_traces(key):
            yield source.problem(place, "字段名里疑似有个人信息。", remedy)
        elif value is None and isinstance(key, str) and is_name_field(key):
            yield source.problem(place, f"字段“{_step(key)}”用来填个人信息。", remedy)
        elif value is not None:
            for trace in find_traces(value):
                what = f"{shown(where)} 第 {trace.start + 1} 个字起，疑似{trace.kind}。"
                yield source.problem(place, what, remedy)


def _step(key: str | int) -> str:
    """A part of a place, as it may be shown: no digits in a row, in which data could hide."""
    return str(key + 1) if isinstance(key, int) else re.sub(r"\d{3,}.*", "…", shown(key))


def _scalars(value: Any, place: Place = ()) -> Iterator[tuple[Place, str | None]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*place, key), None
            yield from _scalars(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _scalars(inner, (*place, index))
    elif isinstance(value, str):
        yield place, value


class _CaseReader:
    """Reads one case and gathers what is wrong on the way."""

    def __init__(self, source: Source, policy: Policy) -> None:
        self._source = source
        self._policy = policy
        self._problems: list[Problem] = []

    def case(self) -> Case:
        content = self._mapping((), self._source.value)
        for key in content:
            if key not in _FIELDS:
                hint = suggestion(key, _FIELDS) or f"可写：{'、'.join(_FIELDS)}。"
                self._say((key,), f"不认识的字段“{shown(key)}”。", hint)
        case = Case(
            id=self._id(content.get("case")),
            narrative=self._text(("narrative",), content.get("narrative")),
            claims=tuple(self._claims(content.get("claims"))),
            answers=dict(self._answers(self._mapping(("answers",), content.get("answers")))),
            dates=dict(self._dates(self._mapping(("dates",), content.get("dates")))),
            readings=dict(self._readings(self._mapping(("readings",), content.get("readings")))),
        )
        if self._problems:
            raise CaseError(self._problems)
        return case

    def _say(self, place: Place, what: str, remedy: str) -> None:
        self._problems.append(self._source.problem(place, what, remedy))
        if len(self._problems) >= MOST_TOLD:
            raise CaseError(self._problems)

    def _id(self, value: Any) -> str:
        if not isinstance(value, str) or not _CASE_ID.fullmatch(value):
            self._say(
                ("case",),
                "缺少案件编号 case，或写法不对。",
                "请写如 case: K01（字母、数字、汉字）。",
            )
            return ""
        return value

    def _mapping(self, place: Place, value: Any) -> dict[str, Any]:
        if value is None:
            return {}
        if isinstance(value, dict):
            return value
        name = place[-1] if place else "文件"
        self._say(place, f"{name} 应逐行写成“键: 值”。", "请对照 rongcuo new 写出的样式。")
        return {}

    def _text(self, place: Place, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, str) and len(value) <= _LONGEST:
            return value
        name = next(str(key) for key in reversed(place) if isinstance(key, str))
        self._say(place, f"{name} 应是一段不超过 {_LONGEST} 字的文字。", "请改写。")
        return ""

    def _texts(self, place: Place, value: Any) -> tuple[str, ...]:
        several = value if isinstance(value, list) else [] if value is None else [value]
        return tuple(
            text
            for index, each in enumerate(several)
            if (text := self._text((*place, index), each))
        )

    def _date(self, place: Place, value: Any) -> date | None:
        try:
            if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        given = f"“{shown(value)}”" if isinstance(value, str) else "这里"
        self._say(place, f"{given}不是日期。", "请写成 2025-03-03 的样式，且须是存在的日子。")
        return None

    def _claims(self, value: Any) -> Iterator[str]:
        if value is None:
            return
        if not isinstance(value, list):
            self._say(("claims",), "claims 应是列表。", f"请写如 [{self._policy.items[0]}]。")
            return
        claimed = set()
        for index, claim in enumerate(value):
            if isinstance(claim, str) and claim in self._policy.items:
                claimed.add(claim)
            else:
                given = f"“{shown(claim)}”" if isinstance(claim, str) else "这一条"
                self._say(("claims", index), f"{given}不是可以主张的项。", self._meant(claim))
        yield from (item for item in self._policy.items if item in claimed)

    def _meant(self, claim: Any) -> str:
        """How to write an item that was claimed otherwise than by its id alone."""
        items = self._policy.items
        may = f"可写：{items[0]} 至 {items[-1]}。"
        if not isinstance(claim, str):
            return may
        if "，" in claim or "、" in claim:
            return f"几项之间用半角逗号，如 [{items[0]}, {items[-1]}]。"
        cited = [item for item in items if self._policy.named(claim) == item]
        return f"请写它的编号 {cited[0]}。" if cited else suggestion(f"“{claim}”", items) or may

    def _answers(self, answers: dict[str, Any]) -> Iterator[tuple[str, Answer]]:
        for name, written in answers.items():
            place: Place = ("answers", name)
            if (fact := self._fact(name, place)) is None:
                continue
            if fact.type == "date":
                self._say(place, f"{name} 是日期。", "请移到 dates 下。")
                continue
            if not isinstance(written, dict):
                yield name, Answer(self._value(fact, place, written))
                continue
            for key in written:
                if key not in ("value", "evidence", "note"):
                    hint = suggestion(key, ("value", "evidence", "note"))
                    self._say(
                        (*place, key),
                        f"不认识的字段“{shown(key)}”。",
                        hint or "可写：value、evidence、note。",
                    )
            yield (
                name,
                Answer(
                    self._value(fact, (*place, "value"), written.get("value")),
                    self._texts((*place, "evidence"), written.get("evidence")),
                    self._text((*place, "note"), written.get("note")),
                ),
            )

    def _fact(self, name: str, place: Place) -> Fact | None:
        try:
            return self._policy.fact(name)
        except KeyError:
            hint = suggestion(name, (fact.id for fact in self._policy.facts))
            self._say(
                place,
                f"没有事实“{shown(name)}”。",
                hint or "事实编号见 rongcuo new 写出的文件。",
            )
            return None

    def _value(self, fact: Fact, place: Place, written: Any) -> Truth | tuple[str, ...]:
        if fact.type == "tri":
            if isinstance(written, str) and written in WORDS:
                return WORDS[written]
            if written is not None:
                given = f"“{shown(written)}”" if isinstance(written, str) else "这里"
                self._say(place, f"{given}不是答案。", "请写 yes、no、unknown 或 是、否、未知。")
            return Truth.UNKNOWN
        if fact.type in ("text", "enum") and isinstance(written, list):
            self._say(place, f"{fact.id} 只能写一个值。", "请去掉列表写法。")
            return ()
        values = self._texts(place, written)
        if not fact.values:
            return values
        values = tuple(value for value in values if value not in _UNKNOWN)
        for value in values:
            if value not in fact.values:
                hint = suggestion(value, fact.values)
                self._say(
                    place,
                    f"{fact.id} 没有取值“{shown(value)}”。",
                    f"{hint}可写：{'、'.join(fact.values)}、未知。",
                )
        return values

    def _dates(self, dates: dict[str, Any]) -> Iterator[tuple[str, date]]:
        limits = self._policy.procedure.limits
        counted = {day.fact for limit in limits for day in limit.ends}
        counted |= {day.fact for limit in limits for day in limit.starts}
        longest = timedelta(max((x.longest_days for x in limits), default=0))
        for name, written in dates.items():
            place: Place = ("dates", name)
            fact = self._fact(name, place)
            if fact is None or written is None or written in _UNKNOWN:
                continue
            if fact.type != "date":
                self._say(place, f"{name} 不是日期。", "请移到 answers 下。")
            elif (day := self._date(place, written)) is not None:
                if name in counted and not FIRST <= day <= LAST - longest:
                    self._say(
                        place, f"{day} 不在 {FIRST.year} 至 {LAST.year} 年之间。", "请核对年份。"
                    )
                yield name, day

    def _readings(self, readings: dict[str, Any]) -> Iterator[tuple[str, Adoption]]:
        forks = {a.id: a for a in self._policy.ambiguities if a.kind == "fork"}
        for name, written in readings.items():
            place: Place = ("readings", name)
            if name not in forks:
                hint = suggestion(name, forks) or f"可选：{'、'.join(forks)}。"
                self._say(place, f"“{shown(name)}”不是可以选择读法的歧义。", hint)
                continue
            content = self._mapping(place, written)
            for key in content:
                if key not in _ADOPTION:
                    hint = suggestion(key, _ADOPTION) or f"可写：{'、'.join(_ADOPTION)}。"
                    self._say((*place, key), f"不认识的字段“{shown(key)}”。", hint)
            known = [reading.id for reading in forks[name].readings]
            choose = self._text((*place, "choose"), content.get("choose"))
            if choose not in known:
                self._say(
                    (*place, "choose"), f"{name} 没有这种读法。", f"可写：{'、'.join(known)}。"
                )
            by = self._text((*place, "by"), content.get("by")).strip()
            reason = self._text((*place, "reason"), content.get("reason")).strip()
            on = self._date((*place, "on"), content.get("on"))
            if not (by and reason):
                self._say(
                    place, f"采用 {name} 的读法，须写明由谁（by）、理由（reason）。", "请补上。"
                )
            if choose in known and by and reason and on:
                document = self._text((*place, "document"), content.get("document"))
                yield name, Adoption(choose, by, on, reason, document)
