"""The same case gives the same findings on a page as in the command: CPython and Pyodide agree."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from rongcuo.case import Case
from rongcuo.case_file import case_data
from rongcuo.cases.rows import as_case
from rongcuo.cases.synthetic import synthetic
from rongcuo.panels.desk import answer
from rongcuo.policy.model import Policy
from rongcuo.training import training_cases
from tests.generative.random_cases import random_frame

ROOT = Path(__file__).parents[2]


def cases(policy: Policy) -> Iterator[Case]:
    """The twelve training cases, 250 of a made-up register and 250 of random answers."""
    yield from training_cases()
    for frame in (synthetic(250, seed=63), random_frame(policy, 250, seed=63)):
        for row in frame.to_dict("records"):
            yield as_case({str(name): value for name, value in row.items()}, policy)


def asked_of_pyodide(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the pages' own Python and archive answer."""
    (archive,) = (ROOT / "site" / "panels").glob("python-*.tar")
    done = subprocess.run(
        ["node", ROOT / "tests/browser/ask.mjs", ROOT / "node_modules" / "pyodide", archive],
        input=json.dumps(questions),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def test_pyodide_finds_what_cpython_finds(policy: Policy) -> None:
    """All that a panel shows is equal, and with every tenth case also what would change it.

    The training cases, which a page's archive carries as JSON, are those of the repository.
    """
    data = [case_data(case, policy) for case in cases(policy)]
    questions: list[dict[str, Any]] = [
        *({"panel": "review", "do": "training", "id": case["case"]} for case in data[:12]),
        *({"panel": "review", "do": "assess", "case": case} for case in data),
        *({"panel": "review", "do": "json", "case": case} for case in data[:12] + data[12::10]),
    ]

    with ThreadPoolExecutor(1) as elsewhere:
        asked = elsewhere.submit(asked_of_pyodide, questions)
        ours = [json.loads(json.dumps(answer(question))) for question in questions]
    found = asked.result()

    assert len(data) == 512
    assert all("ok" in each for each in found)
    for question, mine, theirs in zip(questions, ours, found, strict=True):
        assert mine == theirs, question


def test_brackets_without_end_do_not_stop_the_pages_python() -> None:
    """Handed in as an answer sheet they are refused as on a desk, and the next question is answered."""
    deep = {"name": "答卷.json", "text": "[" * 100_000}
    questions: list[dict[str, Any]] = [
        {"panel": "gathering", "do": "gather", "files": [deep]},
        {"panel": "gathering", "do": "gather", "files": []},
    ]

    answers = asked_of_pyodide(questions)

    assert answers == [answer(question) for question in questions]
    assert "不能识别" in json.dumps(answers[0], ensure_ascii=False)
