"""Which words a condition quotes, and which no rule touches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rongcuo.logic import Node, Quote
from rongcuo.policy.coverage import quotes, untouched
from rongcuo.policy.model import Policy

from .hetang import hetang

NO_MARKS = str.maketrans("", "", "，、；。")


def test_quotes_are_given_outermost_first() -> None:
    """A condition's own words come before those of its parts, in order of the parts."""
    node = hetang().circumstance("art_2__point_1").when

    assert [quote.words for quote in quotes(node)] == [
        "推广新品种",
        "事先做过小区试种并告知农户",
        "小区试种",
        "告知农户",
        "减产",
    ]


@pytest.mark.parametrize(
    ("provision", "rest"),
    [
        ("art_2__point_1", ("仍然", "的")),
        ("art_2__point_2", ("田里", "已", "的")),
        ("art_2__point_3", ("站务会认为应当宽待的",)),
        ("art_3", ("本规定所称无心之失，是指技术员", "造成的")),
        ("art_5", ("本规定自公布之日起试行",)),
    ],
)
def test_what_no_condition_quotes_is_untouched(provision: str, rest: tuple[str, ...]) -> None:
    """Runs of words between the quotes remain, without the marks around them."""
    assert untouched(hetang(), provision) == rest


def test_quoting_everything_leaves_nothing() -> None:
    """Marks of punctuation alone are no words."""
    text = hetang().provision("art_4").text
    whole = Node("fact", Quote(0, len(text) - 1, text[:-1]), "error_made")
    rule = replace(hetang().circumstances[0], provision="art_4", when=whole)
    policy = replace(hetang(), circumstances=(*hetang().circumstances, rule))

    assert untouched(policy, "art_4") == ()


def test_quotes_and_untouched_words_make_up_every_provision(policy: Policy) -> None:
    """Each character but the marks is either quoted or told to be untouched."""
    for circumstance in policy.circumstances:
        text = policy.provision(circumstance.provision).text
        quoted = {
            place for quote in quotes(circumstance.when) for place in range(quote.start, quote.end)
        }

        rest = "".join(text[place] for place in range(len(text)) if place not in quoted)

        told = "".join(untouched(policy, circumstance.provision))
        assert rest.translate(NO_MARKS) == told.translate(NO_MARKS)
