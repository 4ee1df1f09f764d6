"""Records put out of shape at random, every sum computed anew: refused or told, never an error of ours."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rongcuo.case import Case
from rongcuo.case_file import case_data
from rongcuo.divergence import judgements
from rongcuo.errors import RongcuoError
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.record import Record, new_record, parse_record
from rongcuo.verify import verify
from rongcuo.views.record import difference_words

from .random_policies import cases, extensions, nearly_met

OURS = load_policy()
RECORDS = sorted((Path(__file__).parents[1] / "records").glob("*.record.json"))
JUNK: list[Any] = [None, True, 0, -1, 1.5, "", "x", "2024-02-30", [], {}, [1], [None], {"a": 1}]


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value but the value itself."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs if isinstance(value, (dict, list)) else ():
        yield (*place, key)
        if isinstance(inner, (dict, list)):
            yield from places(inner, (*place, key))


def put_out_of_shape(content: Any, generator: random.Random) -> None:
    """Change one place: other content, taken away, or something more beside it."""
    *way, last = generator.choice(list(places(content)))
    holder = content
    for key in way:
        holder = holder[key]
    match generator.choice(("other", "other", "away", "more")):
        case "away":
            del holder[last]
        case "more" if isinstance(holder, dict):
            holder[generator.choice(("more", "value", "id"))] = generator.choice(JUNK)
        case _:
            holder[last] = generator.choice(JUNK)


@pytest.mark.parametrize("seed", range(8))
def test_a_record_out_of_shape_is_told(policy: Policy, seed: int) -> None:
    """Forty of them each time: as no record, as altered, or by its first difference in words."""
    generator = random.Random(seed)
    told = 0
    for _ in range(40):
        content = json.loads(generator.choice(RECORDS).read_text(encoding="utf-8"))
        known = content.pop("hash")
        before = deepcopy(content)
        put_out_of_shape(content, generator)
        if content == before:
            continue
        if isinstance(content.get("decision"), dict):
            content["decision"]["comparison"] = Record(content).undecided.hash
        record = Record(content)
        assert record.hash != known
        try:
            read = parse_record(record.text, "k01.record.json")
            judgements([read])
            found = verify(read, policy)
            if found.difference:
                assert difference_words(found.difference, read, policy)
            told += not found.same
        except RongcuoError:
            told += 1
    assert told > 20


# ---- replay ---------------------------------------------------------------------------------------


@settings(max_examples=15)
@given(data=st.data(), case=st.one_of(cases(OURS), nearly_met(OURS, most_unknown=12)))
def test_a_record_of_any_case_replays(data: st.DataObject, case: Case) -> None:
    """Written, read and replayed it is the same; with another answer, whatever differs is told."""
    record = parse_record(new_record(case, OURS).text, "k01.record.json")

    assert verify(record, OURS).same

    later = data.draw(extensions(OURS, case))
    forged = {**record.content, "case": case_data(later, OURS)}
    found = new_record(later, OURS).found
    again = verify(parse_record(Record(forged).text, "k01.record.json"), OURS)
    if found != record.found:
        assert not again.same
        assert again.difference is not None
