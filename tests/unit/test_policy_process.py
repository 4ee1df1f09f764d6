"""The procedure and measures of another institution are read as ours are."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.logic import Node
from rongcuo.policy.process import Checklist, Measure, Procedure
from rongcuo.policy.read import read_policy

from .hetang import changed, hetang

PROCEDURE = """\
limits:
  - id: answer
    title: 答复期限
    provision: art_4
    quote: 站务会应当在10日内答复
    workdays: 10
    starts:
      - {id: told, fact: told_on, label: 自告知之日}
    ends:
      - {fact: sown_on, label: 下种}
    flags: [X4]
    closed_by: [sown_on]
states:
  - {id: asked, code: S0, title: 已请求}
  - {id: answered, code: S1, title: 已答复, final: true}
events:
  - id: ask
    title: 请求宽待
    actor: 技术员
    provision: art_4
    basis: text
    to: asked
    fact: told_on
  - id: reply
    title: 答复
    actor: 站务会
    provision: art_4
    basis: text
    from: [asked]
    to: answered
    limit: answer
    guards:
      - {label: 未逾期, basis: text, timeliness: not_late, of: answer}
      - {label: 未收好处, basis: suggested, not: took_benefits}
      - {label: 主张一项, basis: text, claims: true}
    papers:
      - {title: 答复书, basis: suggested}
"""
MEASURES = """\
measures:
  - provision: art_4
    quote: 应当写明经过
    actor: 技术员
    concerns: 请求人
    strength: 应当
  - provision: art_4
    quote: 站务会应当在10日内答复
    actor: 站务会
    concerns: 请求人
    strength: 应当
    when: {any: [new_variety, error_made]}
checklist:
  provision: art_5
  quote: 自公布之日起试行
  questions: [公布了没有？]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of 河塘镇 with a procedure and measures."""
    folder = changed(tmp_path)
    (folder / "procedure.yaml").write_text(PROCEDURE, encoding="utf-8")
    (folder / "measures.yaml").write_text(MEASURES, encoding="utf-8")
    return folder


def test_a_procedure_is_read(folder: Path) -> None:
    """Limits, states, events, and what must be so before an event."""
    procedure = read_policy(folder).procedure

    reply = procedure.event("reply")
    assert procedure.limit("answer").workdays == 10
    assert procedure.stage("answered").final
    assert (reply.sources, reply.to, reply.limit) == (("asked",), "answered", "answer")
    assert [(each.timeliness, each.of, each.when, each.claims) for each in reply.guards] == [
        ("not_late", "answer", None, False),
        (None, "", Node("not", children=(Node("fact", id="took_benefits"),)), False),
        (None, "", None, True),
    ]


def test_measures_and_checklist_are_read(folder: Path) -> None:
    """A standing duty, one that certain facts bring up, and the reviewers' questions."""
    policy = read_policy(folder)

    standing, brought_up = policy.measures
    assert standing == Measure("art_4", "应当写明经过", "技术员", "请求人", "应当")
    assert brought_up.when == Node(
        "any", children=(Node("fact", id="new_variety"), Node("fact", id="error_made"))
    )
    assert policy.checklist == Checklist("art_5", "自公布之日起试行", ("公布了没有？",))


def test_a_policy_may_say_nothing_of_its_procedure() -> None:
    """Without procedure.yaml and measures.yaml there are no limits, states, events, measures."""
    policy = hetang()

    assert policy.procedure == Procedure()
    assert (policy.measures, policy.checklist) == ((), None)
