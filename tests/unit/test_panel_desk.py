"""The desk answers plain JSON with plain JSON, whatever it is asked."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.panels.desk import PANELS, answer, answer_text, answers

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3)
    ),
    max_leaves=10,
)
FIELDS = ("case", "trying", "dates", "limit", "id", "name", "text")


def test_an_unknown_question_is_refused() -> None:
    """Neither a panel that does not exist nor a message of another shape raises."""
    requests: tuple[object, ...] = (
        {},
        None,
        [],
        {"panel": "x", "do": "y"},
        {"panel": "review", "do": []},
    )
    for request in requests:
        assert "refused" in answer(request)


def test_what_cannot_be_encoded_is_refused() -> None:
    """Half a character, as cut text can hold, is named and not passed on."""
    refused = answer({"panel": "review", "do": "assess", "case": {"case": "K\ud800"}})

    assert refused["refused"][0]["what"] == "有不能识别的字符。"


def test_text_in_text_out() -> None:
    """A page that can only pass text gets the same answer."""
    question = {"panel": "deadlines", "do": "start"}

    assert json.loads(answer_text(json.dumps(question))) == answer(question)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([(panel, do) for panel in PANELS for do in answers(panel)]),
    st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=5),
)
def test_every_question_is_answered_or_refused(
    asked: tuple[str, str], rest: dict[str, object]
) -> None:
    """Whatever fields a message has, the answer is JSON: ok, or refused with words."""
    reply = answer({**rest, "panel": asked[0], "do": asked[1]})

    assert set(reply) in ({"ok"}, {"refused", "personal"})
    json.dumps(reply, allow_nan=False)
    if "refused" in reply:
        assert all(problem["what"] for problem in reply["refused"])
