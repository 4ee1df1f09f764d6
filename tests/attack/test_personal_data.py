"""A thousand invented texts with personal data in every writing and place, a thousand innocent ones.

The figures by kind are printed (`pytest -s`) and asserted: none of the first passes, fewer than one
in a hundred of the second is stopped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from rongcuo.anonymity import find_traces
from rongcuo.case import parse_case
from rongcuo.errors import CaseError, PersonalDataError
from rongcuo.policy.compiled import load_policy
from rongcuo.source import Source
from tests.attack.personal_data import PLACES, WRITINGS, Written, innocent, personal

POLICY = load_policy()
EACH = 1_000


@cache
def corpus() -> tuple[tuple[Written, ...], tuple[Written, ...]]:
    """The texts that hold personal data, and those that hold none."""
    return tuple(personal(EACH, seed=2018)), tuple(innocent(EACH, seed=63))


def stopped(written: Written) -> bool:
    """Whether a case file that holds this text in its place is refused for personal data."""
    file, case = "k01.yaml", {"case": "K01"}
    answer = {"value": "是", "evidence": ["院长办公会纪要"], "note": ""}
    content = {**case, "narrative": "虚构。", "answers": {"mistake_exists": answer}}
    match written.place:
        case "案情":
            content["narrative"] = written.text
        case "证据名称":
            answer["evidence"] = [written.text]
        case "备注":
            answer["note"] = written.text
        case "字段名":
            content["answers"] = {written.text: answer}
        case _:
            file = written.text
    try:
        parse_case(Source(file, content, {}), POLICY)
    except PersonalDataError as error:
        told = str(error)
        assert not any(
            written.text[trace.start : trace.end] in told for trace in find_traces(written.text)
        )
        return True
    except CaseError:
        return False
    return False


def table(texts: tuple[Written, ...], by: Callable[[Written], str]) -> dict[str, tuple[int, int]]:
    """How many texts there are and how many are stopped, by something."""
    every = Counter(by(each) for each in texts)
    found = Counter(by(each) for each in texts if stopped(each))
    return {name: (every[name], found[name]) for name in every}


def test_there_are_a_thousand_of_each_and_all_are_different_enough() -> None:
    """Every kind in every writing that it has and in every place."""
    with_data, without = corpus()

    assert len({each.text for each in with_data}) == EACH
    assert len({each.text for each in without}) > 0.8 * EACH
    kinds = sum(len(kinds) for _, kinds in WRITINGS.values())
    ways = {(each.kind, each.writing, each.place) for each in with_data}
    assert len(ways) == kinds * len(PLACES)


@pytest.mark.parametrize("by", ["kind", "writing", "place"])
def test_all_personal_data_are_stopped(by: str) -> None:
    """Recall is one by every kind, writing and place."""
    found = table(corpus()[0], lambda each: str(getattr(each, by)))

    print("\n含个人信息的，按", by, {name: f"{n}/{every}" for name, (every, n) in found.items()})
    assert all(n == every for every, n in found.values())


def test_hardly_anything_innocent_is_stopped() -> None:
    """Fewer than one in a hundred, told by kind."""
    found = table(corpus()[1], lambda each: each.kind)

    print("\n不含个人信息的，误拦", {name: f"{n}/{every}" for name, (every, n) in found.items()})
    assert sum(n for _, n in found.values()) < EACH / 100


def test_nearly_all_are_told_by_their_kind() -> None:
    """What is stopped is called what it is."""
    right = [
        any(trace.kind == each.kind for trace in find_traces(each.text)) for each in corpus()[0]
    ]

    assert sum(right) > 0.99 * EACH


@pytest.mark.parametrize(
    "text",
    [
        "张伟在会上说明了情况",
        "由李娜负责验收",
        "王强、赵敏两位同志到场",
        "证据：刘洋的情况说明",
        "小芳",
        "某系唯一的女博士",
        "202 室的那位老师",
    ],
)
def test_what_the_gate_does_not_claim(text: str) -> None:
    """Names without a label and what only insiders understand pass; the privacy page says so."""
    assert find_traces(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "01-02 03-04 05-06 07-08",
        "经费 198 700 870.00 元",
        "经费 155 648 308.00元",
        "138,001,380 元",
        "申请人：丁的情况说明",
        "申请人：丁等三人",
        "05.06 07.08 09.10 11.12",
    ],
)
def test_what_was_stopped_by_mistake_once(text: str) -> None:
    """Amounts in groups of three, days of months in a row, stems for names."""
    assert find_traces(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "0 516 8388 0000",
        "0 5 1 6-8 3 8 8 0 0 0 0",
        "０　１　０　８３８８００００",
        "(0 25) 83880000",
    ],
)
def test_an_area_code_may_be_spaced_too(text: str) -> None:
    """However a landline number is grouped."""
    assert [trace.kind for trace in find_traces(f"联系{text}。")] == ["固定电话号码"]
