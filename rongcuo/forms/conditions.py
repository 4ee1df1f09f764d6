"""What is asked and what was found, in documents: facts, and conditions compared with the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rongcuo.assess.findings import Condition
from rongcuo.forms.content import BLANK, BLANK_DAY, Content, Grid, Paragraph
from rongcuo.forms.deadlines import day_words
from rongcuo.forms.matter import Matter
from rongcuo.logic import Node, atoms
from rongcuo.policy.model import Fact
from rongcuo.views.words import MARK, VALUE, answered, condition_words

__all__ = ["TO_SETTLE", "choices", "conditions", "facts", "facts_of"]

TO_SETTLE = "□符合\n□不符合\n□待定"
_ASKED = (9, 5, 6, 6)
_BLANK_DAY = BLANK_DAY.replace("年", "年\n")  # in a narrow column


def facts(matter: Matter, names: Sequence[str]) -> Grid:
    """The facts named: what is asked, what was answered, on what evidence."""
    return Grid(
        ("要查明的", "答案", "证据", "说明"),
        tuple(_fact(matter, matter.policy.fact(name)) for name in names),
        _ASKED if matter.empty else (8, 4, 7, 7),
    )


def _fact(matter: Matter, fact: Fact) -> tuple[str, str, str, str]:
    answer = matter.case.answers.get(fact.id)
    if fact.type == "date":
        said = day_words(matter.dated.dates.get(fact.id)).replace(BLANK_DAY, _BLANK_DAY)
    elif matter.empty:
        said = choices(fact) if fact.type == "tri" else choices(fact).replace("　", "\n")
    else:
        said = answered(answer)
    evidence = "\n".join(answer.evidence) if answer else ""
    return fact.question, said, evidence, answer.note if answer else ""


def choices(fact: Fact) -> str:
    """What can be ticked for a fact on an empty form, or the place to write it."""
    if fact.type == "date":
        return BLANK_DAY
    if fact.type == "tri":
        return "□是　□否\n□未查明"
    if fact.values:
        return "　".join(f"□{value}" for value in fact.values if value not in fact.unsettled)
    return BLANK


def facts_of(matter: Matter, which: str) -> Iterator[Content]:
    """The facts that the definition, or the items claimed, ask for; a table for each provision."""
    for provision in _compared(matter, which):
        yield _headed(matter, provision)
        leaves = atoms(matter.assessment.trees[provision])
        asked = dict.fromkeys(leaf.id for leaf in leaves if leaf.op in ("fact", "is"))
        if asked:
            yield facts(matter, tuple(asked))
        else:
            yield Paragraph("正文", f"书面理由：{BLANK}")
    if which == "claims" and not matter.case.claims:
        yield Grid(
            ("本项要查明的", "答案", "证据", "说明"),
            (("", "□是　□否\n□未查明", "", ""),) * 4,
            _ASKED,
            to_fill=True,
        )


def conditions(matter: Matter, which: str) -> Iterator[Content]:
    """The conditions of the definition, or of the items claimed, with what comparing them gives."""
    head, widths = ("条文的话", "要查明的与所答", "比对", "证据"), (22, 43, 13, 22)
    for provision in _compared(matter, which):
        yield _headed(matter, provision)
        rows = tuple(
            _condition(matter, each) for each in matter.assessment.findings[provision].conditions
        )
        yield Grid(head, rows, widths)
        if not matter.empty:
            value = matter.assessment.findings[provision].value
            cited = matter.policy.provision(provision).citation
            yield Paragraph("正文", f"{cited}：{VALUE[value]}。")
    if which == "claims" and not matter.case.claims:
        yield Grid(head, (("", "", TO_SETTLE, ""),) * 4, widths)


def _compared(matter: Matter, which: str) -> tuple[str, ...]:
    definition = matter.policy.definition
    return matter.case.claims if which == "claims" else (definition,) if definition else ()


def _headed(matter: Matter, provision: str) -> Paragraph:
    policy = matter.policy
    words = f"{policy.provision(provision).citation}　{policy.circumstance(provision).title}"
    return Paragraph("二级标题", words)


def _condition(matter: Matter, condition: Condition) -> tuple[str, str, str, str]:
    quote = condition.node.quote
    lines = list(_explained(matter, condition))
    value = TO_SETTLE if matter.empty else f"{MARK[condition.value]} {VALUE[condition.value]}"
    return (
        quote.words if quote else " / ".join(_words(condition.node)),
        "\n".join(lines),
        value,
        "\n".join(dict.fromkeys(_evidence(condition))),
    )


def _words(node: Node) -> Iterator[str]:
    """The words of the provision that the parts of a condition quote."""
    for child in node.children:
        if child.quote:
            yield child.quote.words
        else:
            yield from _words(child)


def _evidence(condition: Condition) -> Iterator[str]:
    yield from condition.evidence
    for child in condition.children:
        yield from _evidence(child)


def _explained(matter: Matter, condition: Condition) -> Iterator[str]:
    """What a condition asks with the answers; under a reading, its readings each with its value."""
    node, policy = condition.node, matter.policy
    name = node.id
    if node.op in ("fact", "is"):
        said = "" if matter.empty else f"　{answered(matter.case.answers.get(name))}"
        yield f"{condition_words(node, policy)}{said}"
    elif node.op == "reading":
        yield f"歧义 {name}：{policy.ambiguity(name).title}"
        readings = policy.ambiguity(name).readings
        adopted = matter.case.chosen.get(name)
        for reading, child in zip(readings, condition.children, strict=True):
            value = "" if matter.empty else f"：{VALUE[child.value]}"
            mark = "（已采用）" if reading.id == adopted else ""
            yield f"· 读法“{reading.label}”{value}{mark}"
        leaves = (leaf for child in condition.children for leaf in atoms(child.node))
        for leaf in dict.fromkeys(x.id for x in leaves if x.op in ("fact", "is") and x.id):
            said = "" if matter.empty else f"　{answered(matter.case.answers.get(leaf))}"
            yield f"{policy.fact(leaf).question}{said}"
    elif node.op == "human":
        yield f"{condition_words(node, policy)}：由人判断，写明理由"
    else:
        if len(condition.children) > 1:
            yield f"{condition_words(node, policy)}："
        for child in condition.children:
            yield from _explained(matter, child)
