"""What the training cases show of each condition, and which words of the text no rule touches."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.assess.findings import Condition, assess
from rongcuo.case import Case
from rongcuo.logic import Truth
from rongcuo.policy.coverage import untouched
from rongcuo.policy.model import Policy
from rongcuo.site.article import quoted
from rongcuo.views.words import VALUE

__all__ = ["coverage"]

_VALUES = (Truth.YES, Truth.NO, Truth.UNKNOWN)
Seen = dict[tuple[str, str], dict[Truth, list[str]]]


def coverage(policy: Policy, cases: tuple[Case, ...]) -> Iterator[str]:
    """Two tables: by condition, the cases that show each value; by provision, words untouched."""
    seen: Seen = {}
    for case in cases:
        assessment = assess(case, policy)
        for provision in assessment.in_play if case.claims else ():
            finding = assessment.findings[provision]
            _note(seen, (provision, ""), finding.value, case.id)
            for condition in finding.conditions:
                for words, value in _quoted(condition):
                    _note(seen, (provision, words), value, case.id)
    yield "## 哪个案例演示哪个要件 { #cases }"
    yield ""
    yield f"| 条文 | 要件 | {' | '.join(VALUE[value] for value in _VALUES)} |"
    yield "|---|---|---|---|---|"
    for (provision, words), values in sorted(
        seen.items(), key=lambda each: _place(policy, each[0])
    ):
        cells = " | ".join(_links(values.get(value, [])) for value in _VALUES)
        what = quoted(words) if words else "整项"
        yield f"| {policy.provision(provision).citation} | {what} | {cells} |"
    yield ""
    yield "## 没有规则触及的词句 { #words }"
    yield ""
    yield "| 条文 | 没有写进要件的词句 |"
    yield "|---|---|"
    for circumstance in policy.circumstances:
        rest = "；".join(untouched(policy, circumstance.provision)) or "（无）"
        yield f"| {policy.provision(circumstance.provision).citation} | {rest} |"
    yield ""


def _note(seen: Seen, key: tuple[str, str], value: Truth, case: str) -> None:
    cases = seen.setdefault(key, {}).setdefault(value, [])
    if case not in cases:
        cases.append(case)


def _quoted(condition: Condition) -> Iterator[tuple[str, Truth]]:
    if condition.node.quote:
        yield condition.node.quote.words, condition.value
    elif condition.node.op in ("all", "any"):
        for child in condition.children:
            yield from _quoted(child)


def _place(policy: Policy, key: tuple[str, str]) -> tuple[int, int]:
    provision, words = key
    order = [each.id for each in policy.provisions]
    return order.index(provision), policy.provision(provision).text.find(words) if words else -1


def _links(cases: list[str]) -> str:
    return "、".join(f"[{case}](cases/{case.lower()}.md)" for case in cases) or "—"
