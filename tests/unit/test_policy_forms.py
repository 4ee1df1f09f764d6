"""The documents as data: what ships is what its file says, and what is wrong in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.errors import PolicyError
from rongcuo.policy.compiled import OURS
from rongcuo.policy.forms import forms_json, load_forms, parse_forms
from rongcuo.policy.forms_read import read_forms
from rongcuo.policy.model import Policy

FOLDER = Path(__file__).parents[2] / "rongcuo" / "policy" / OURS

A_FORM = """\
- id: notice
  title: 通知
  actor: 学院党委
  moment: 收到时
  provision: art_5__point_1
  basis: suggested
  ready: {why: 还没有收到, stages: [applied], late: application, fact: mistake_exists}
  parts:
    - heading: 收到
      provision: art_5__point_1
      basis: text
      quote: 逾期提交申请者不予受理
      blocks:
        - text: 收到{application_received_on}，{claims}，{confirm.by}
        - table: {head: [甲, 乙], widths: [1, 2], rows: [[一, "{mistake_exists}"]], blank: 1}
"""


def written(folder: Path, text: str) -> Path:
    """A folder with a forms.yaml."""
    (folder / "forms.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_json_that_ships_is_what_the_yaml_says(policy: Policy) -> None:
    """Where this fails, `rongcuo policy compile` has not been run after a change."""
    forms = read_forms(FOLDER, policy)

    assert forms == load_forms(OURS)
    assert (FOLDER / "forms.json").read_text(encoding="utf-8") == forms_json(forms)
    assert parse_forms(forms_json(forms)) == forms


def test_all_documents_of_the_procedure_are_there(policy: Policy) -> None:
    """Eighteen documents and the report to the committee; the text asks for five of them."""
    forms = {form.title: form for form in load_forms(OURS)}

    assert len(forms) == 19
    assert [title for title, form in forms.items() if form.basis == "text"] == [
        "容错申请书",
        "书面调查报告",
        "容错纠错认定结论",
        "处理意见",
        "解释答复",
    ]


def test_a_policy_without_forms_has_none(tmp_path: Path, policy: Policy) -> None:
    """The file may be left out; a policy that ships without one has none either."""
    assert read_forms(tmp_path, policy) == ()
    assert load_forms("no_such_policy") == ()


def test_a_form_is_read_as_written(tmp_path: Path, policy: Policy) -> None:
    """Blank rows are added to the rows written; names stay in braces."""
    (form,) = read_forms(written(tmp_path, A_FORM), policy)

    text, table = form.parts[0].blocks
    assert text.text == "收到{application_received_on}，{claims}，{confirm.by}"
    assert table.rows == (("一", "{mistake_exists}"), ("", ""))
    assert form.ready is not None
    assert (form.ready.late, form.ready.fact) == ("application", "mistake_exists")


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("id: notice", "id: ''", 1, "“id”不是合格的编号"),
        ("  title: 通知\n", "", 1, "缺少“title”"),
        ("art_5__point_1\n  basis", "art_5__point_9\n  basis", 5, "没有条文“art_5__point_9”"),
        ("逾期提交申请者不予受理", "逾期者不予受理", 12, "该条文里没有“逾期者不予受理”"),
        ("stages: [applied]", "stages: [aplied]", 7, "没有状态“aplied”。是否想写 applied？"),
        ("late: application", "late: apply", 7, "没有期限“apply”"),
        ("fact: mistake_exists", "fact: acted_on", 7, "没有可答是否的事实“acted_on”"),
        ("{claims}", "{claim}", 14, "没有可填的内容“claim”。是否想写 claims？"),
        ("{confirm.by}", "{confirm.why}", 14, "没有可填的内容“confirm.why”"),
        ("{mistake_exists}", "{mistake}", 15, "没有可填的内容“mistake”"),
        ("widths: [1, 2]", "widths: [1]", 15, "widths 和每一行的列数须与 head 相同"),
        ("- text: 收到", "- show: gaps\n          text: 收到", 14, "一段只能写"),
        ("- text: 收到", "- facts: [mistakes]\n        - text: 收到", 14, "没有事实“mistakes”"),
        ("- text: 收到", "- periods: apply\n        - text: 收到", 14, "没有期限“apply”"),
        ("- text: 收到", "- show: all\n        - text: 收到", 14, "“show”的取值不对"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    old: str, new: str, line: int, said: str, tmp_path: Path, policy: Policy
) -> None:
    """What a form names has to be in the policy, and its words in the text."""
    assert old in A_FORM
    folder = written(tmp_path, A_FORM.replace(old, new, 1))

    with pytest.raises(PolicyError) as refused:
        read_forms(folder, policy)

    assert any(p.line == line and said in p.what + p.remedy for p in refused.value.problems), [
        str(problem) for problem in refused.value.problems
    ]


def test_lines_to_write_on_and_pieces_for_some_results(tmp_path: Path, policy: Policy) -> None:
    """`lines` are paragraphs of blanks; `outcome` is kept with a piece."""
    text = A_FORM.replace("- text: 收到", "- {lines: 2, outcome: [exempt]}\n        - text: 收到")

    (form,) = read_forms(written(tmp_path, text), policy)

    assert form.parts[0].blocks[0].text == "\n".join(["＿" * 24] * 2)
    assert form.parts[0].blocks[0].outcome == ("exempt",)


def test_two_forms_of_one_name_are_refused(tmp_path: Path, policy: Policy) -> None:
    """Both names of a form are its own."""
    with pytest.raises(PolicyError, match="文书“notice”重复"):
        read_forms(written(tmp_path, A_FORM + A_FORM), policy)
