"""Which words of each provision a condition quotes, and which no rule touches."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.logic import Node, Quote
from rongcuo.policy.model import Policy

__all__ = ["quotes", "untouched"]

_MARKS = "，。；：、“”（）《》？！ 　"


def quotes(node: Node) -> Iterator[Quote]:
    """The words that an expression quotes, outermost first."""
    if node.quote:
        yield node.quote
    for child in node.children:
        yield from quotes(child)


def untouched(policy: Policy, provision_id: str) -> tuple[str, ...]:
    """The runs of words in a provision that none of its conditions quotes, in order.

    Marks of punctuation alone are no words. A provision without conditions is untouched whole.
    """
    text = policy.provision(provision_id).text
    touched = [False] * len(text)
    for circumstance in policy.circumstances:
        if circumstance.provision == provision_id:
            for quote in quotes(circumstance.when):
                touched[quote.start : quote.end] = [True] * (quote.end - quote.start)
    marked = "".join(
        "\n" if seen else character for character, seen in zip(text, touched, strict=True)
    )
    return tuple(run for part in marked.split("\n") if (run := part.strip(_MARKS)))
