"""Filling a form from a case: every part with what it rests on, what is not known left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from rongcuo.dossier import calendar_name
from rongcuo.forms.conditions import choices, conditions, facts, facts_of
from rongcuo.forms.content import BLANK, Content, Document, Grid, Paragraph
from rongcuo.forms.deadlines import day_words, days, periods
from rongcuo.forms.matter import Matter
from rongcuo.forms.ready import require
from rongcuo.forms.whole import SHOWN, entered, reasons
from rongcuo.logic import Truth
from rongcuo.policy.forms import Block, Form
from rongcuo.policy.text import numeral
from rongcuo.views.words import ANSWER, answered

__all__ = ["DRAFT", "EMPTY", "fill"]

DRAFT = "辅助草稿，未经审签无效"
EMPTY = "空白表单，用不用、怎样改，由学院定"
_INVENTED = "（虚构）"
_SHORT = 75  # letters: three lines, that a table takes along to its page
_NAME = re.compile(r"\{([^{}]*)\}")


def fill(form: Form, matter: Matter) -> Document:
    """Fill a form from a case, or leave it empty; NotYet where the case is not that far."""
    require(form, matter)
    content = tuple(_kept(list(_content(form, matter))))
    mark = EMPTY if matter.empty else DRAFT
    return Document(form.title, mark, content, _named(matter), tuple(_notes(matter)))


def _kept(content: list[Content]) -> Iterator[Content]:
    """The content with what may not be parted marked: what stands above a signature, note, table."""
    for each, following in pairwise([*content, None]):
        below = following.style if isinstance(following, Paragraph) else ""
        if isinstance(each, Grid):
            yield replace(each, kept=below in ("落款", "附注"))
        elif (
            isinstance(each, Paragraph)
            and each.style == "正文"
            and (below == "落款" or (isinstance(following, Grid) and len(each.text) <= _SHORT))
        ):
            yield Paragraph("正文末段", each.text)
        elif isinstance(each, Paragraph) and each.style == "落款" and below != "落款":
            yield Paragraph("落款末行", each.text)
        elif each is not None:
            yield each


def _named(matter: Matter) -> str:
    """The case by its id; one whose story begins by saying that it is invented says so on paper."""
    if matter.empty:
        return ""
    invented = matter.case.narrative.lstrip().startswith(_INVENTED)
    return f"案件 {matter.case.id}{_INVENTED if invented else ''}"


def _content(form: Form, matter: Matter) -> Iterator[Content]:
    policy = matter.policy
    yield Paragraph("标题", form.title)
    yield Paragraph("出处", f"{policy.title}（{policy.number}）")
    if not matter.empty:
        yield Paragraph("出处", _named(matter))
    yield Paragraph("出处", _rests(form.provision, form.basis, form.quote, matter))
    if form.addressee:
        yield Paragraph("主送", f"{form.addressee}：")
    for number, part in enumerate(form.parts, 1):
        yield Paragraph("一级标题", f"{numeral(number)}、{part.heading}")
        yield Paragraph("依据", _rests(part.provision, part.basis, part.quote, matter))
        for block in part.blocks:
            yield from _block(block, matter)


def _rests(provision: str, basis: str, quote: str, matter: Matter) -> str:
    """What a part rests on: its provision and words; or that the text has no such part."""
    cited = matter.policy.provision(provision).citation
    words = f"{cited}“{quote}”" if quote else cited
    return f"【条文】{words}" if basis == "text" else f"【配套建议】参照{words}"


def _notes(matter: Matter) -> Iterator[str]:
    yield (
        "【条文】是办法写到的，【配套建议】是办法没有写、由学院决定用不用的。"
        "空白处由人填写，未查明的写“未查明”，不猜。"
    )
    yield "版式为通行样式，与党政机关公文格式国家标准是否一致未核实。本办法现行效力须另行核实。"
    if not matter.empty:
        policy = matter.policy
        yield (
            f"本稿由工具依案件、日志和评议记录填写，只作比对，不作认定；人填写、审签之后才是文书，"
            f"审签时由人删去页眉的草稿字样和这里的附注。"
            f"办法数据 {policy.id}（{policy.hash[:19]}），日历 {calendar_name(matter.calendar)}。"
        )


def _block(block: Block, matter: Matter) -> Iterator[Content]:
    confirmed = None if matter.empty else matter.timeline.progress.outcome
    if confirmed and block.outcome and confirmed not in block.outcome:
        return
    name = block.names[0] if block.names else ""
    match block.kind:
        case "text":
            for line in filled(block.text, matter).splitlines():
                yield Paragraph("正文", line)
        case "sign":
            for line in filled(block.text, matter).splitlines():
                yield Paragraph("落款", line)
        case "facts":
            yield facts(matter, block.names)
        case "facts_of":
            yield from facts_of(matter, name)
        case "conditions":
            yield from conditions(matter, name)
        case "periods":
            yield from periods(matter, name)
        case "days":
            yield from days(matter, name)
        case "table":
            rows = tuple(tuple(filled(cell, matter) for cell in row) for row in block.rows)
            yield Grid(block.head, rows, block.widths, to_fill=True)
        case "reasons":
            yield reasons(matter, name)
        case _:
            yield from SHOWN[name](matter)


def filled(text: str, matter: Matter) -> str:
    """A text with what the case says in the place of its names; blank where it says nothing."""
    return _NAME.sub(lambda name: _value(name[1], matter), text)


def _value(name: str, matter: Matter) -> str:
    policy = matter.policy
    event, dot, what = name.partition(".")
    if dot:
        return entered(event, what, matter)
    if name == "case":
        return matter.case.id or BLANK
    if name == "claims":
        cited = "、".join(policy.provision(item).citation for item in matter.case.claims)
        return cited or f"{policy.provision(policy.claimable).citation}第（＿＿）项"
    if name in ("number", "title", "issuer"):
        return str(getattr(policy, name))
    fact = policy.fact(name)
    if fact.type == "date":
        return day_words(matter.dated.dates.get(name))
    if matter.empty:
        return choices(fact)
    said = answered(matter.case.answers.get(name))
    return BLANK if said == ANSWER[Truth.UNKNOWN] and fact.type != "tri" else said
