"""The shape of a policy folder's YAML files, for checking them and for editors' JSON Schema."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    model_validator,
)

from rongcuo.errors import shown

__all__ = ["SHAPES", "AmbiguityEntry", "Condition", "PolicyFile", "chinese"]

Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")]
Outcome = Literal["exempt", "lighter", "mitigated", "not_met"]
Words = Annotated[str, Field(min_length=1)]


def _one_line(written: str) -> str:
    if len(written.splitlines()) > 1:
        raise ValueError("这里只写一行")
    return written.strip()


Line = Annotated[Words, AfterValidator(_one_line)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _spelled_out(written: Any) -> Any:
    """Read the short forms: a bare fact id, `true` (always met) and `human` (never settled)."""
    if not isinstance(written, str):
        return written
    return {"true": {"all": []}, "human": {"human": ""}}.get(written, {"fact": written})


class Condition(_Form):
    """One condition: exactly one of all, any, not, fact, is, reading, human; and what it quotes."""

    all: list[Node_] | None = None
    any: Annotated[list[Node_], Field(min_length=1)] | None = None
    not_: Node_ | None = Field(None, alias="not")
    fact: Id | None = None
    is_: Id | None = Field(None, alias="is")
    values: Annotated[list[Words], Field(min_length=1)] | None = None
    reading: Id | None = None
    human: str | None = None
    quote: Words | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if self.kinds() != 1:
            raise ValueError("一个要件只能写 all、any、not、fact、is、reading、human 中的一种")
        if (self.is_ is None) != (self.values is None):
            raise ValueError("is 须与 values 同时写：is 写事实，values 写使它成立的取值")
        return self

    def kinds(self) -> int:
        """How many kinds are written: exactly one may be."""
        kinds = (self.all, self.any, self.not_, self.fact, self.is_, self.reading, self.human)
        return sum(kind is not None for kind in kinds)


Node_ = Annotated[Condition, BeforeValidator(_spelled_out, json_schema_input_type=Condition | str)]


def _written_as_date(written: Any) -> Any:
    if isinstance(written, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        raise ValueError(f"“{shown(written)}”不是 2018-10-26 这样的日期")
    return written


Day = Annotated[date, BeforeValidator(_written_as_date)]


class Dates(_Form):
    signed_on: Day
    issued_on: Day
    in_force_from: Day


class EmendationEntry(_Form):
    id: Id
    kind: Literal["word", "kept", "layout"]
    provision: Id
    source: Words
    reading: Words
    reason: Words
    certainty: Literal["确信", "存疑"]
    register_: Words = Field(alias="register")


class PolicyFile(_Form):
    """policy.yaml: what document this is, and where its text as read differs from its source."""

    id: Id
    title: Words
    number: Words
    issuer: Words
    dates: Dates
    definition: Id | None = None
    claimable: Id
    notices: list[Words] = []
    emendations: list[EmendationEntry]


class FactEntry(_Form):
    id: Id
    question: Line
    type: Literal["tri", "enum", "set", "date", "text", "texts"]
    provisions: Annotated[list[Id], Field(min_length=1)]
    evidence: list[Line]
    values: list[Line] = []
    unsettled: list[Words] = []
    note: str = ""
    serves: Literal["procedure", "effects", "correction", "reports", "background"] | None = None

    @model_validator(mode="after")
    def _values_where_chosen(self) -> Self:
        if (self.type in ("enum", "set")) != bool(self.values):
            raise ValueError("enum、set 型事实须写 values，其他类型不写")
        if set(self.unsettled) - set(self.values):
            raise ValueError("unsettled 中的取值须在 values 中")
        return self


class TriggerEntry(_Form):
    fact: Id | None = None
    order: tuple[Id, Id] | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if (self.fact is None) == (self.order is None):
            raise ValueError("raised_by 写 fact 或 order 其中之一")
        return self


class ReadingEntry(_Form):
    id: Id
    label: Line
    when: Node_


class AmbiguityEntry(_Form):
    id: Id
    kind: Literal["fork", "flag", "human"]
    title: Line
    question: Line
    provisions: Annotated[list[Id], Field(min_length=1)]
    quotes: list[Words]
    readings: list[ReadingEntry] = []
    tool: Words
    decided_by: Words
    raised_by: TriggerEntry | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (len(self.readings) >= 2) != (self.kind == "fork"):
            raise ValueError("fork 须有两种以上读法，flag 与 human 没有读法")
        if self.kind != "flag" and not (len(self.provisions) == 1 and self.quotes):
            raise ValueError("fork 与 human 须指明一个条文和所涉的原文（quotes）")
        if self.raised_by and self.kind != "flag":
            raise ValueError("raised_by 只用于 flag")
        return self


class CircumstanceEntry(_Form):
    provision: Id
    title: Words
    when: Node_


class DatedEntry(_Form):
    fact: Id
    label: Words


class StartEntry(DatedEntry):
    id: Id


class LimitEntry(_Form):
    id: Id
    title: Words
    provision: Id
    quote: Words
    workdays: Annotated[int, Field(ge=1, le=1000)] | None = None
    months: Annotated[int, Field(ge=1, le=120)] | None = None
    starts: Annotated[list[StartEntry], Field(min_length=1)]
    ends: list[DatedEntry] = []
    flags: list[Id] = []
    closed_by: list[Id] = []

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if (self.workdays is None) == (self.months is None):
            raise ValueError("期限写 workdays 或 months 其中之一")
        return self


class StageEntry(_Form):
    id: Id
    code: Words
    title: Words
    final: bool = False


class GuardEntry(Condition):
    """A condition on facts, or timeliness with of, outcome_is, or claims."""

    label: Words
    basis: Literal["text", "suggested"]
    timeliness: Literal["late", "not_late"] | None = None
    of: Id | None = None
    outcome_is: Annotated[list[Outcome], Field(min_length=1)] | None = None
    claims: Literal["true"] | None = None

    @model_validator(mode="after")
    def _timely_under_a_limit(self) -> Self:
        if (self.timeliness is None) != (self.of is None):
            raise ValueError("timeliness 须与 of 同时写：of 写哪一个期限")
        return self

    def kinds(self) -> int:
        """How many kinds are written: exactly one may be."""
        others = (self.timeliness, self.outcome_is, self.claims)
        return super().kinds() + sum(other is not None for other in others)


class PaperEntry(_Form):
    title: Words
    basis: Literal["text", "suggested"]


class EventEntry(_Form):
    id: Id
    title: Words
    actor: Words
    provision: Id
    basis: Literal["text", "suggested"]
    from_: list[Id] = Field([], alias="from")
    to: Id
    fact: Id | None = None
    limit: Id | None = None
    outcome: bool = False
    guards: list[GuardEntry] = []
    papers: list[PaperEntry] = []


class ProcedureFile(_Form):
    """procedure.yaml: the periods, states and events of the procedure."""

    limits: list[LimitEntry]
    states: list[StageEntry]
    events: list[EventEntry]


class MeasureEntry(_Form):
    provision: Id
    quote: Words
    actor: Words
    concerns: Words
    strength: Literal["必须", "应当", "应", "要", "可以", "直述"]
    when: Node_ | None = None
    outcome: list[Outcome] = []
    note: str = ""


class ChecklistEntry(_Form):
    provision: Id
    quote: Words
    questions: Annotated[list[Words], Field(min_length=1)]


class MeasuresFile(_Form):
    """measures.yaml: who does what about whom, and what reviewers ask themselves."""

    measures: list[MeasureEntry]
    checklist: ChecklistEntry | None = None


class FactsFile(RootModel[list[FactEntry]]):
    """facts.yaml: every fact to be established."""


class AmbiguitiesFile(RootModel[list[AmbiguityEntry]]):
    """ambiguities.yaml: the register of ambiguities."""


class CircumstancesFile(RootModel[list[CircumstanceEntry]]):
    """circumstances.yaml: the provisions whose words are conditions."""


SHAPES: dict[str, type[BaseModel]] = {
    "policy": PolicyFile,
    "facts": FactsFile,
    "ambiguities": AmbiguitiesFile,
    "circumstances": CircumstancesFile,
    "procedure": ProcedureFile,
    "measures": MeasuresFile,
}


_CHINESE = {
    "missing": ("缺少“{name}”。", "请补上。"),
    "extra_forbidden": ("不认识“{name}”。", "请改正名称或删去。"),
    "string_type": ("“{name}”应写文字。", "请写一行文字。"),
    "string_too_short": ("“{name}”是空的。", "请填写。"),
    "string_pattern_mismatch": ("“{name}”不是合格的编号。", "编号用英文字母、数字和下划线。"),
    "list_type": ("“{name}”应是列表。", "请写成 [甲, 乙] 或逐行以“- ”开头。"),
    "too_short": ("“{name}”是空列表。", "请至少写一项。"),
    "literal_error": ("“{name}”的取值不对。", "可写：{expected}。"),
    "model_type": ("这里应是“键: 值”。", "请对照样例。"),
    "date_from_datetime_parsing": ("“{name}”不是日期。", "请写成 2018-10-26。"),
    "date_parsing": ("“{name}”不是日期。", "请写成 2018-10-26。"),
}


def chinese(error: Any) -> tuple[str, str]:
    """Say one of pydantic's errors in Chinese: what is wrong, and the remedy."""
    name = str(error["loc"][-1]) if error["loc"] else "文件"
    if error["type"] == "value_error":
        return f"{error['ctx']['error']}。", "请改写。"
    what, remedy = _CHINESE.get(error["type"], ("“{name}”不合格式。", "请对照样例。"))
    expected = str(error.get("ctx", {}).get("expected", ""))
    expected = expected.replace(" or ", "、").replace(", ", "、")
    return what.format(name=name), remedy.format(expected=expected.replace("'", ""))
