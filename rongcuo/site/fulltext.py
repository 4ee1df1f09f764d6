"""The whole text on one page, with every emendation marked and the source beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from rongcuo.policy.model import Emendation, Policy, Provision

__all__ = ["emendation_rows", "full_text", "side_by_side"]

_ARTICLE = re.compile(r"(?=^第[一二三四五六七八九十]+条 )", re.MULTILINE)
KIND = {"word": "改字", "kept": "照录存疑", "layout": "版式"}


def full_text(policy: Policy) -> Iterator[str]:
    """Every provision in order, each article under a heading of its own."""
    for provision in policy.provisions:
        if provision.marker == provision.citation or provision.id.endswith("__para_1"):
            yield f"## {provision.citation.partition('条')[0]}条 {{ #{provision.article} }}"
            yield ""
        identity = "" if provision.id == provision.article else f" #{provision.id}"
        yield f"{provision.marker if provision.id != provision.article else ''}{_marked(policy, provision)}"
        yield f"{{ .clause{identity} }}"
        yield ""


def _marked(policy: Policy, provision: Provision) -> str:
    """The words, each emended or doubtful place marked with the number of its note."""
    text = escape(provision.text, quote=False)
    for emendation in policy.emendations:
        if emendation.provision == provision.id and emendation.kind != "layout":
            note = f'<a class="emended" href="#{emendation.id.lower()}">{emendation.id}</a>'
            text = text.replace(emendation.reading, f"{emendation.reading}{note}")
    return text


def emendation_rows(policy: Policy) -> Iterator[str]:
    """A table of the emendations: what the source has, what we read, why, how sure."""
    yield "| 编号 | 条文 | 原件作 | 本手册作 | 类别和理由 |"
    yield "|---|---|---|---|---|"
    for each in policy.emendations:
        yield _row(policy, each)


def _row(policy: Policy, each: Emendation) -> str:
    cited = policy.provision(each.provision).citation
    source = " ⏎ ".join(part for part in each.source.splitlines() if part)
    identity = f'<span id="{each.id.lower()}">{each.id}</span>'
    return (
        f"| {identity} | {cited} | {source} | {each.reading} "
        f"| {KIND[each.kind]}，{each.certainty}：{each.reason}（歧义登记册 {each.register}） |"
    )


def side_by_side(policy: Policy, source: str) -> Iterator[str]:
    """Source and corrected text beside each other, an article a row, as one line of HTML."""
    received = [part for part in _ARTICLE.split(source) if _ARTICLE.match(part)]
    articles: dict[str, list[str]] = {}
    for provision in policy.provisions:
        gap = "　" if provision.marker == provision.citation else ""
        articles.setdefault(provision.article, []).append(
            f"{provision.marker}{gap}{provision.text}"
        )
    rows = "".join(
        f"<tr><td>{_lines(left.splitlines())}</td><td>{_lines(right)}</td></tr>"
        for left, right in zip(received, articles.values(), strict=True)
    )
    yield (
        '<table class="side-by-side"><thead><tr><th>原件（照录，含转换痕迹）</th><th>校订本</th></tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _lines(lines: list[str]) -> str:
    return "<br>".join(escape(line) for line in lines if line.strip())
