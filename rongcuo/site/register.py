"""The register of ambiguities and the list of facts, as pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rongcuo.policy.model import Ambiguity, Fact, Policy
from rongcuo.site.article import in_words

__all__ = ["fact_tables", "register"]

KIND = {"fork": "有几种读法，影响比对结果", "human": "只能由人判断", "flag": "标记，不影响比对结果"}
GROUP = {"A": "要件与效力", "B": "程序与期限", "C": "举报与纠错", "D": "文本"}
_ANSWERS = {
    "tri": "是、否、未查明",
    "date": "日期",
    "text": "一段文字",
    "texts": "逐条列出",
}


def register(policy: Policy) -> Iterator[str]:
    """Every entry: the words, the question, the readings, what the tool does, who may decide."""
    for letter, entries in groupby(policy.ambiguities, key=lambda entry: entry.id[0]):
        yield f"## {letter}　{GROUP.get(letter, '')} {{ #group-{letter.lower()} }}"
        yield ""
        for entry in entries:
            yield from _entry(policy, entry)


def _entry(policy: Policy, entry: Ambiguity) -> Iterator[str]:
    yield f"### {entry.id}　{entry.title} {{ #{entry.id.lower()} }}"
    yield ""
    yield f"{entry.question}"
    yield ""
    cited = "、".join(link(policy, provision) for provision in entry.provisions)
    yield f"- 条文：{cited}"
    for quote in entry.quotes:
        home = next(p for p in entry.provisions if quote in policy.provision(p).text)
        yield f"- 原文：[“{quote}”](articles/{policy.provision(home).article}.md#{home})"
    yield f"- 类别：{KIND[entry.kind]}"
    for reading in entry.readings:
        yield f"- 读法“{reading.label}”（{reading.id}）：{in_words(policy, reading.when)}"
    yield f"- 工具怎样处理：{entry.tool}"
    yield f"- 谁可以决定：{entry.decided_by}"
    yield ""


def link(policy: Policy, provision: str) -> str:
    """A citation that leads to the provision."""
    found = policy.provision(provision)
    return f"[{found.citation}](articles/{found.article}.md#{provision})"


def fact_tables(policy: Policy) -> Iterator[str]:
    """Every fact under the first provision that it serves."""
    order = {provision.id: index for index, provision in enumerate(policy.provisions)}

    def home(fact: Fact) -> int:
        return min(order[provision] for provision in fact.provisions)

    for index, facts in groupby(sorted(policy.facts, key=home), key=home):
        provision = policy.provisions[index]
        yield f"## {provision.citation} {{ #facts-{provision.id} }}"
        yield ""
        yield "| 要查明的 | 答法 | 可作证据的 | 说明 | 编号 |"
        yield "|---|---|---|---|---|"
        for fact in facts:
            answers = _ANSWERS.get(fact.type) or "、".join(fact.values)
            evidence = "、".join(fact.evidence)
            yield f"| {fact.question} | {answers} | {evidence} | {fact.note} | `{fact.id}` |"
        yield ""
