"""An article's page: its words, conditions, periods, steps, doings and the cases that touch it."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.assess.findings import assess
from rongcuo.case import Case
from rongcuo.logic import Node, atoms
from rongcuo.policy.model import Policy, Provision
from rongcuo.site.cases import verdict
from rongcuo.site.forms import article_forms
from rongcuo.views.words import BASIS, condition_words

__all__ = ["article", "in_words", "quoted"]


def article(policy: Policy, name: str, cases: tuple[Case, ...]) -> Iterator[str]:
    """The generated parts of an article's page, in order."""
    yield "## 条文 { #text }"
    yield ""
    for provision in policy.within(name):
        yield from _words(provision)
    ruled = [
        each for each in policy.circumstances if policy.provision(each.provision).article == name
    ]
    if ruled:
        yield "## 要件 { #conditions }"
        yield ""
        yield "每个要件都摘引它所依据的原文；有歧义的，各种读法并列，工具不作选择。"
        yield ""
        for circumstance in ruled:
            cited = policy.provision(circumstance.provision).citation
            yield f"### {cited}　{circumstance.title} {{ #{circumstance.provision}--conditions }}"
            yield ""
            yield "| 原文 | 要查明的 | 可作证据的 |"
            yield "|---|---|---|"
            top = circumstance.when
            for node in top.children if top.op == "all" else (top,):
                yield from _rows(policy, node, 0)
            yield ""
    yield from _limits(policy, name)
    yield from _events(policy, name)
    yield from _measures(policy, name)
    yield from _checklist(policy, name)
    yield from article_forms(policy, name)
    yield from _touching(policy, name, cases)


def _in(policy: Policy, provision: str, article: str) -> bool:
    return policy.provision(provision).article == article


def _limits(policy: Policy, article: str) -> Iterator[str]:
    """The periods of an article, each with the days from which it may run."""
    limits = [each for each in policy.procedure.limits if _in(policy, each.provision, article)]
    if not limits:
        return
    yield "## 期限 { #periods }"
    yield ""
    yield "从哪一天起算、首日算不算、调休上班算不算，条文没有写明的，各种读法并列。"
    yield ""
    yield "| 期限 | 原文 | 可能的起算日 | 歧义 |"
    yield "|---|---|---|---|"
    for limit in limits:
        starts = "；".join(start.label for start in limit.starts)
        cited = policy.provision(limit.provision).citation
        flags = "、".join(limit.flags)
        yield f"| {limit.title}（{cited}） | {quoted(limit.quote)} | {starts} | {flags} |"
    yield ""


def _events(policy: Policy, article: str) -> Iterator[str]:
    """The steps of the procedure under an article: who, from where to where, on what papers."""
    events = [each for each in policy.procedure.events if _in(policy, each.provision, article)]
    if not events:
        return
    yield "## 步骤 { #steps }"
    yield ""
    yield "【文】是条文明定的，【配】是配套建议，条文没有写。"
    yield ""
    yield "| 步骤 | 谁 | 之前 → 之后 | 须先具备 | 文书 |"
    yield "|---|---|---|---|---|"
    for event in events:
        stages = "、".join(policy.procedure.stage(name).title for name in event.sources)
        guards = "；".join(f"{guard.label}{BASIS[guard.basis]}" for guard in event.guards)
        papers = "；".join(f"{paper.title}{BASIS[paper.basis]}" for paper in event.papers)
        way = f"{stages or '—'} → {policy.procedure.stage(event.to).title}"
        yield f"| {event.title}{BASIS[event.basis]} | {event.actor} | {way} | {guards} | {papers} |"
    yield ""


def _measures(policy: Policy, article: str) -> Iterator[str]:
    """Who does what about whom under an article, in its words."""
    listed = [each for each in policy.measures if _in(policy, each.provision, article)]
    if not listed:
        return
    yield "## 谁做什么 { #doings }"
    yield ""
    yield "| 原文 | 出处 | 谁 | 对谁 | 用词 | 说明 |"
    yield "|---|---|---|---|---|---|"
    for each in listed:
        cited = policy.provision(each.provision).citation
        yield (
            f"| {quoted(each.quote)} | {cited} | {each.actor} | {each.concerns} | {each.strength} | {each.note} |"
        )
    yield ""


def _checklist(policy: Policy, article: str) -> Iterator[str]:
    """The questions that reviewers put to themselves."""
    checklist = policy.checklist
    if checklist is None or not _in(policy, checklist.provision, article):
        return
    yield "## 评议人自查 { #self-check }"
    yield ""
    yield f"为了“{checklist.quote}”，签署意见之前逐条自问。这些问题是配套建议，条文没有写。"
    yield ""
    yield from (f"1. {question}" for question in checklist.questions)
    yield ""


def _words(provision: Provision) -> Iterator[str]:
    yield f"### {provision.citation} {{ #{provision.id} .provision }}"
    yield ""
    yield f"{provision.marker}{'　' if provision.marker == provision.citation else ''}{provision.text}"
    yield "{ .clause }"
    yield ""


def _rows(policy: Policy, node: Node, depth: int) -> Iterator[str]:
    """A condition and what it is made of, a row each; parts are set in by a mark."""
    words = quoted(node.quote.words) if node.quote else ""
    lead = "　" * depth + ("└ " if depth else "")
    named = node.op in ("reading", "human")
    evidence = "、".join(_evidence(policy, node)) if node.op not in ("all", "any") else ""
    if named:
        said = f"歧义 {node.id}：{policy.ambiguity(node.id).question}"
        said += "工具始终给出“待定”。" if node.op == "human" else ""
    elif node.op in ("all", "any"):
        said = condition_words(node, policy)
    else:
        said = in_words(policy, node)
    yield f"| {words} | {lead}{said} | {evidence} |"
    if node.op == "reading":
        readings = policy.ambiguity(node.id).readings
        for reading, branch in zip(readings, node.children, strict=True):
            yield f"| | {'　' * (depth + 1)}└ 读法“{reading.label}”：{in_words(policy, branch)} | |"
    elif node.op in ("all", "any"):
        for child in node.children:
            yield from _rows(policy, child, depth + 1)


def quoted(words: str) -> str:
    """Words of the policy within ours: set apart by their face."""
    return f'<span class="words">“{words}”</span>'


def _evidence(policy: Policy, node: Node) -> dict[str, None]:
    """What would prove the facts of an expression, each once, in order."""
    facts = [policy.fact(leaf.id) for leaf in atoms(node) if leaf.op in ("fact", "is")]
    return dict.fromkeys(each for fact in facts for each in fact.evidence)


def in_words(policy: Policy, node: Node) -> str:
    """An expression in one line of words."""
    if node.op in ("fact", "is"):
        return condition_words(node, policy)
    inner = [_whole(policy, child) for child in node.children]
    if node.op == "not":
        return f"须为否：{inner[0]}"
    return condition_words(node, policy) + (f"：{' '.join(inner)}" if inner else "")


def _whole(policy: Policy, node: Node) -> str:
    """An expression within another, marked off where it has parts."""
    said = in_words(policy, node)
    return f"（{said}）" if len(node.children) > 1 else said


def _touching(policy: Policy, article: str, cases: tuple[Case, ...]) -> Iterator[str]:
    yield "## 训练案例 { #cases }"
    yield ""
    yield "案例全部虚构。"
    yield ""
    touching = [case for case in cases if article in _articles(policy, case)]
    if not touching:
        yield "现有训练案例没有涉及本条的事实。"
        yield ""
        return
    for case in touching:
        assessment = assess(case, policy)
        values = [
            f"{policy.provision(provision).citation} {verdict(assessment.findings[provision].value)}"
            for provision in assessment.in_play
            if policy.provision(provision).article == article
            and (provision in case.claims or provision == policy.definition)
        ]
        yield f"- [{case.id}](../cases/{case.id.lower()}.md)　{'　'.join(values)}"
    yield ""


def _articles(policy: Policy, case: Case) -> set[str]:
    """The articles that a case has something to say about."""
    named = [*case.answers, *case.dates]
    provisions = [p for name in named for p in policy.fact(name).provisions]
    return {provision.partition("__")[0] for provision in (*provisions, *case.claims)}
