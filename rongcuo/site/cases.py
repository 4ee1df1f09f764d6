"""The training cases: a page each, first to judge and then to compare; and their list."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.exercise import Exercise
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.site.panel_places import place
from rongcuo.site.paper import boxes
from rongcuo.views.page import fragment, story
from rongcuo.views.words import MARK, VALUE

__all__ = ["case_list", "case_page", "verdict"]


def verdict(value: Truth) -> str:
    """A finding's value by mark and word."""
    return f"{MARK[value]} {VALUE[value]}"


def case_page(policy: Policy, case: Case) -> Iterator[str]:
    """The story, what to judge, and behind a fold what the comparison gives."""
    assessment = assess(case, policy)
    claimed = "、".join(_link(policy, item) for item in case.claims)
    yield f"主张：{claimed or '没有申请'}"
    yield ""
    yield "## 案情 { #story }"
    yield ""
    yield story(case)
    yield ""
    yield "## 先判断 { #judge }"
    yield ""
    yield "逐项写下符合、不符合还是待定，以及依据的词句和证据；写完再看比对。"
    yield ""
    for point in Exercise(case, policy).points:
        if point.kind not in ("condition", "day"):
            yield f"- {_link(policy, point.provision)}　{point.words}：{boxes(point)}"
    yield ""
    yield from place("training", cases=[case.id])
    yield ""
    yield "## 再看比对 { #comparison }"
    yield ""
    yield f'<details class="reveal"><summary>显示比对结果</summary>{fragment(assessment)}</details>'
    yield ""


def _link(policy: Policy, provision: str) -> str:
    found = policy.provision(provision)
    return f"[{found.citation}](../articles/{found.article}.md#{provision})"


def case_list(policy: Policy, cases: tuple[Case, ...]) -> Iterator[str]:
    """A table of the cases: what is claimed, and what the comparison gives."""
    yield "| 案例 | 主张 | 第二条 | 所主张的项 |"
    yield "|---|---|---|---|"
    for case in cases:
        found = assess(case, policy).findings
        definition = verdict(found[policy.definition].value) if policy.definition else "—"
        cited = "、".join(policy.provision(item).citation for item in case.claims) or "没有申请"
        claimed = verdict(found[policy.claimable].value) if case.claims else "—"
        yield f"| [{case.id}]({case.id.lower()}.md) | {cited} | {definition} | {claimed} |"
