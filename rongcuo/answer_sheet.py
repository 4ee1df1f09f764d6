"""Answer sheets of training: what one person judged, without a name, as a JSON file.

    {"format": "rongcuo-answer-sheet/1",
     "policy": {"id": "xzcit_2018_63", "hash": "sha256:…"},
     "sheet": "bdfghjkm", "saved": 2, "group": "A1",
     "cases": ["T03", "T07"],
     "judged": {"T03": {"values": {"art_2": "undetermined", "art_2.3": "undetermined",
                                   "application": "in_time", "application.day": "2025-04-22"},
                        "open": {"art_2": ["violates_state_law"]},
                        "why": "…", "compared": true}}}

`sheet` is a random code that tells sheets apart, `saved` counts how often this one was saved,
`group` may be empty, `cases` is the order in which they were given. The keys of `values` are the
points of `rongcuo.exercise`; one left out was not judged. `open` names what the person thinks is
still to be established, `why` gives reasons, `compared` tells that the findings were shown, after
which nothing is altered. There is no name, no time of the clock and no score.
"""

from __future__ import annotations

import json
import re
import secrets
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from rongcuo.anonymity import find_traces
from rongcuo.errors import MOST_TOLD, InputError, PersonalDataError, Problem, shown
from rongcuo.exercise import Exercise
from rongcuo.source import nests_deeper, plain_json

__all__ = [
    "FORMAT",
    "MOST_CHARACTERS",
    "AnswerSheet",
    "Judged",
    "group_code",
    "json_content",
    "new_code",
    "parse_data",
    "parse_sheet",
    "sheet_data",
    "sheet_text",
    "too_large",
]

FORMAT = "rongcuo-answer-sheet/1"
_traces = lru_cache(maxsize=10_000)(find_traces)  # forty sheets hold the same codes
_FAMILY = "rongcuo-answer-sheet"
_GROUP = re.compile(r"[A-Za-z]{0,3}-?\d{1,3}|[A-Za-z]{1,2}|第?[一二三四五六七八九十\d]{1,3}组")
_CODE = re.compile(r"[bcdfghjkmnpqrstvwxz]{8}")
_LETTERS = "bcdfghjkmnpqrstvwxz"
_FIELDS = ("format", "policy", "sheet", "saved", "group", "cases", "judged")
_LONGEST_WHY = 1_000
MOST_CHARACTERS = 200_000
_MOST_CHARACTERS_OF_SEVERAL = 10_000_000


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged in one case."""

    values: Mapping[str, str] = field(default_factory=dict)
    open: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    why: str = ""
    compared: bool = False


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """One answer sheet; `cases` in the order given, `judged` by case."""

    policy: str
    policy_hash: str
    sheet: str
    saved: int
    group: str
    cases: tuple[str, ...]
    judged: Mapping[str, Judged]


def new_code() -> str:
    """A random code for a new sheet: eight letters, so that it is no number of a person."""
    return "".join(secrets.choice(_LETTERS) for _ in range(8))


def group_code(written: str) -> str | None:
    """The group code in one spelling; None where it is none, as a name is not.

    >>> [group_code(words) for words in ("ａ1", "第三组", "", "张三", "20230101")]
    ['A1', '第三组', '', None, None]
    """
    plain = unicodedata.normalize("NFKC", written).strip().upper()
    return plain if plain == "" or _GROUP.fullmatch(plain) else None


def parse_sheet(name: str, text: str, exercises: Mapping[str, Exercise]) -> AnswerSheet:
    """Read one answer sheet; `name` is its file's, `exercises` what there is to judge, by case.

    PersonalDataError where direct personal data stand in it, InputError for everything else that
    is wrong, all at once.
    """
    content = json_content(name, text)
    if len(text) > MOST_CHARACTERS:
        raise too_large(name)
    return parse_data(name, content, exercises)


def parse_data(name: str, content: Any, exercises: Mapping[str, Exercise]) -> AnswerSheet:
    """`parse_sheet` for what is plain data already (`sheet_data`)."""
    return _Reader(name, exercises).sheet(content)


def sheet_data(sheet: AnswerSheet) -> dict[str, Any]:
    """The sheet as `parse_sheet` reads it, in JSON's types."""
    return {
        "format": FORMAT,
        "policy": {"id": sheet.policy, "hash": sheet.policy_hash},
        "sheet": sheet.sheet,
        "saved": sheet.saved,
        "group": sheet.group,
        "cases": list(sheet.cases),
        "judged": {
            case: {
                "values": dict(judged.values),
                "open": {name: list(ids) for name, ids in judged.open.items()},
                "why": judged.why,
                "compared": judged.compared,
            }
            for case, judged in sheet.judged.items()
        },
    }


def sheet_text(sheet: AnswerSheet) -> str:
    """The answer sheet's file."""
    return json.dumps(sheet_data(sheet), ensure_ascii=False, indent=1) + "\n"


def _refused(name: str, what: str, remedy: str) -> InputError:
    return InputError([Problem(name, None, what, remedy)])


def too_large(name: str) -> InputError:
    """The error that refuses a file for its size."""
    return _refused(name, "文件太大，不是一份答卷。", "请确认选对了文件。")


def json_content(name: str, text: str) -> Any:
    """What stands in a file, plain; InputError where it is no JSON, or too large for any sheets."""
    if len(text) > _MOST_CHARACTERS_OF_SEVERAL:
        raise too_large(name)
    try:
        content = plain_json(text.removeprefix("\ufeff"))
        json.dumps(content, ensure_ascii=False).encode()
        if nests_deeper(content):
            raise ValueError
    except json.JSONDecodeError as error:
        what, remedy = "不是完整的答卷文件。", "请向交卷人重新取一份。"
        raise InputError([Problem(name, error.lineno, what, remedy)]) from None
    except (ValueError, RecursionError):
        raise _refused(name, "有不能识别的内容，不是答卷文件。", "请确认选对了文件。") from None
    return content


class _Reader:
    """Reads one sheet and gathers what is wrong on the way."""

    def __init__(self, name: str, exercises: Mapping[str, Exercise]) -> None:
        self._name = name
        self._exercises = exercises
        self._policy = next(iter(exercises.values())).policy
        self._problems: list[Problem] = []

    def sheet(self, content: Any) -> AnswerSheet:
        if not isinstance(content, dict) or not str(content.get("format")).startswith(_FAMILY):
            raise _refused(self._name, "不是答卷文件。", "请选择演练面板保存的答卷（.json）。")
        if content["format"] != FORMAT:
            given = shown(str(content["format"]))
            raise _refused(
                self._name, f"答卷格式是 {given}，这里只认 {FORMAT}。", "请用同一版本的手册。"
            )
        if traces := list(islice(self._personal_data(content), MOST_TOLD)):
            raise PersonalDataError(traces)
        for key in content:
            if key not in _FIELDS:
                self._say(f"不认识的字段“{shown(key)}”。", "请不要改动答卷文件。")
        told = self._mapping("policy", content.get("policy"))
        if told.get("id") != self._policy.id or told.get("hash") != self._policy.hash:
            raise _refused(
                self._name,
                "这份答卷按另一版本的条文规则作答，不能与本版本合在一起。",
                "请用与作答时相同版本的手册收卷。",
            )
        order = self._order(content.get("cases"))
        sheet = AnswerSheet(
            policy=self._policy.id,
            policy_hash=self._policy.hash,
            sheet=self._code(content.get("sheet")),
            saved=self._saved(content.get("saved")),
            group=self._group(content.get("group", "")),
            cases=order,
            judged=dict(self._judged(order, self._mapping("judged", content.get("judged")))),
        )
        if self._problems:
            raise InputError(self._problems)
        return sheet

    def _say(self, what: str, remedy: str = "请向交卷人重新取一份。") -> None:
        self._problems.append(Problem(self._name, None, what, remedy))
        if len(self._problems) >= MOST_TOLD:
            raise InputError(self._problems)

    def _personal_data(self, content: Any, place: str = "") -> Iterator[Problem]:
        if isinstance(content, dict):
            for key, inner in content.items():
                yield from self._personal_data(key, f"{place} 字段名".strip())
                if (place, key) != ("", "policy"):  # a hash is no number of a person
                    yield from self._personal_data(inner, f"{place} {shown(key)}".strip())
        elif isinstance(content, list):
            for inner in content:
                yield from self._personal_data(inner, place)
        elif isinstance(content, str):
            for trace in _traces(content):
                where = re.sub(r"\d{3,}.*", "…", place)
                what = f"{where} 第 {trace.start + 1} 个字起，疑似{trace.kind}。"
                yield Problem(self._name, None, what, "请删去或改用代称后再交。")

    def _mapping(self, name: str, value: Any) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self._say(f"{name} 缺失或写法不对。")
        return {}

    def _code(self, value: Any) -> str:
        if isinstance(value, str) and _CODE.fullmatch(value):
            return value
        self._say("答卷代码 sheet 缺失或写法不对。", "请不要改动答卷文件。")
        return ""

    def _saved(self, value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100_000:
            return value
        self._say("保存次数 saved 缺失或写法不对。", "请不要改动答卷文件。")
        return 0

    def _group(self, value: Any) -> str:
        code = group_code(value) if isinstance(value, str) else None
        if code is None:
            self._say("组号的写法不对。", "请写如 A1、3、JW-02 或第三组，不写姓名。")
        return code or ""

    def _order(self, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not 0 < len(value) <= len(self._exercises):
            self._say("案例清单 cases 缺失或写法不对。")
            return ()
        if unknown := [each for each in value if each not in list(self._exercises)]:
            self._say(f"没有案例“{shown(str(unknown[0]))}”。", "请用同一版本的手册。")
        elif len(set(value)) < len(value):
            self._say("案例清单 cases 有重复。", "请不要改动答卷文件。")
        return tuple(each for each in value if isinstance(each, str) and each in self._exercises)

    def _judged(
        self, order: tuple[str, ...], judged: dict[str, Any]
    ) -> Iterator[tuple[str, Judged]]:
        for name in judged:
            if name not in order:
                self._say(f"判断里的案例“{shown(name)}”不在案例清单里。", "请不要改动答卷文件。")
        for name in order:
            if name in judged:
                yield name, self._one(name, self._mapping(name, judged[name]))

    def _one(self, case: str, written: dict[str, Any]) -> Judged:
        exercise = self._exercises[case]
        for key in written:
            if key not in ("values", "open", "why", "compared"):
                self._say(f"{case} 有不认识的字段“{shown(key)}”。", "请不要改动答卷文件。")
        values = self._mapping(f"{case} 的 values", written.get("values", {}))
        points = {point.id: point for point in exercise.points}
        for name, value in values.items():
            if name not in points:
                self._say(f"{case} 没有可判的“{shown(name)}”。", "请用同一版本的手册。")
            elif not _fits(value, points[name].choices):
                self._say(f"{case} 的 {name} 没有“{shown(str(value))}”这种判断。")
        opened = self._mapping(f"{case} 的 open", written.get("open", {}))
        for name, ids in opened.items():
            known = exercise.openable(name) if name in exercise.provisions else {}
            if not known or not isinstance(ids, list) or not all(i in list(known) for i in ids):
                self._say(f"{case} 的 open 里“{shown(name)}”的写法不对。")
        why, compared = written.get("why", ""), written.get("compared", False)
        if not isinstance(why, str) or len(why) > _LONGEST_WHY:
            self._say(f"{case} 的理由超过 {_LONGEST_WHY} 字。", "请缩短后再交。")
        if not isinstance(compared, bool):
            self._say(f"{case} 的 compared 写法不对。")
        if self._problems:
            return Judged()
        return Judged(
            {point: values[point] for point in points if point in values},
            {name: tuple(opened[name]) for name in exercise.provisions if opened.get(name)},
            why,
            compared,
        )


def _fits(value: Any, choices: Mapping[str, str]) -> bool:
    """Whether a value is one of the choices or, where there are none, a day."""
    if choices:
        return isinstance(value, str) and value in choices
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
