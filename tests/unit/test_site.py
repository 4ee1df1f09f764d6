"""The generated parts of the handbook, and the reading aids."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import threading
import urllib.request
from email.message import Message
from pathlib import Path

import markdown
import pytest

from rongcuo.exercise import training_exercises
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.site.aids import ReadingAids, glossary_terms
from rongcuo.site.doctests import fenced
from rongcuo.site.forms import form_files
from rongcuo.site.parts import parts
from rongcuo.site.serve import serve
from rongcuo.training import training_cases

GLOSSARY = """
| 术语 | English | 解释 |
|---|---|---|
| 问责 | accountability | 追究责任，见[第五条](articles/art_5.md#art_5__point_1)。 |
| 启动问责程序 | initiation of accountability | 开始追究责任的程序。 |
| 条/款 | article / paragraph | 条文的层次。 |
"""


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """All parts, written once."""
    return parts(load_policy(), training_cases())


def test_every_article_has_its_words(policy: Policy, written: dict[str, str]) -> None:
    """Each provision stands under its own anchor, word for word, with its marker."""
    for provision in policy.provisions:
        lines = written[f"{provision.article}.md"].splitlines()
        at = lines.index(f"### {provision.citation} {{ #{provision.id} .provision }}")
        gap = "　" if provision.marker == provision.citation else ""

        assert lines[at + 2] == f"{provision.marker}{gap}{provision.text}"
        assert lines[at + 3] == "{ .clause }"


def test_conditions_are_tables_where_an_article_has_them(written: dict[str, str]) -> None:
    """Articles 2 and 4 alone, with both readings of an ambiguity."""
    assert [name for name, text in written.items() if "## 要件" in text] == ["art_2.md", "art_4.md"]
    assert "读法“兼有才算”：下列都成立：是否在落实上级决策中？" in written["art_4.md"]
    assert "须为否：上级对该事项是否已有明确限制？" in written["art_4.md"]
    assert "工具始终给出“待定”" in written["art_4.md"]


def test_article_5_has_periods_and_steps(written: dict[str, str]) -> None:
    """Four periods, and each event told as the text's or as ours."""
    text = written["art_5.md"]

    assert text.count("期限（第五条") == 4
    assert "| 受理【文】 | 学院纪委和组织人事部门 |" in text
    assert "受理通知【配】" in text


def test_who_does_what_is_drawn_from_the_measures(policy: Policy, written: dict[str, str]) -> None:
    """Every measure stands on its article's page, in the policy's words."""
    for measure in policy.measures:
        page = written[f"{policy.provision(measure.provision).article}.md"]

        assert f'<span class="words">“{measure.quote}”</span>' in page


def test_reviewers_questions_stand_with_article_10(policy: Policy, written: dict[str, str]) -> None:
    """As a numbered list, told to be ours."""
    assert policy.checklist is not None
    for question in policy.checklist.questions:
        assert f"1. {question}" in written["art_10.md"]


def test_a_case_is_judged_before_it_is_compared(written: dict[str, str]) -> None:
    """The comparison lies behind a fold, after the story and what to judge."""
    text = written["case_t03.md"]

    order = ["## 案情", "## 先判断", "## 再看比对", "<details", "接下来查明"]
    assert sorted(order, key=text.index) == order
    assert "没有申请" in written["case_t11.md"]


def test_a_case_page_opens_the_training_of_its_case(written: dict[str, str]) -> None:
    """The place of the panel names that case alone; a report has its own answers."""
    assert 'data-given="{&quot;cases&quot;: [&quot;T03&quot;]}"' in written["case_t03.md"]
    assert "□ 错告" in written["case_t11.md"]
    assert "□ 符合" not in written["case_t11.md"].partition("## 再看比对")[0]


def test_on_paper_every_point_has_its_boxes_and_nothing_is_given_away(
    written: dict[str, str],
) -> None:
    """A row a point of each of the twelve cases; what is found stands in the other part only."""
    exercises = training_exercises()
    sheets, found = written["paper_cases.md"], written["paper_comparison.md"]

    points = sum(len(exercise.points) for exercise in exercises.values())
    assert sheets.count('<span class="box">') == sum(
        max(1, len(point.choices)) for each in exercises.values() for point in each.points
    )
    assert sheets.count("\n| ") == points + len(exercises)
    assert found.count("\n| ") == points
    assert all(f"## {name} " in sheets for name in exercises)
    assert "由人判断：兜底情形没有标准" in found
    assert "2025-06-10" in found


def test_the_full_text_marks_its_emendations(policy: Policy, written: dict[str, str]) -> None:
    """Each changed or doubtful word leads to its note; nothing else differs from the provisions."""
    text = written["full_text.md"]

    assert text.count('class="emended"') == 5
    plain = re.sub(r'<a class="emended"[^>]*>E\d</a>', "", text)
    assert all(provision.text in plain for provision in policy.provisions)
    assert "追究 responsibility" in written["emendations.md"]
    assert written["side_by_side.md"].count("<tr>") == 13


def test_the_register_holds_every_entry(policy: Policy, written: dict[str, str]) -> None:
    """With anchor, readings and who may decide."""
    text = written["register.md"]

    for entry in policy.ambiguities:
        assert f"### {entry.id}　{entry.title} {{ #{entry.id.lower()} }}" in text
    assert text.count("- 谁可以决定：") == len(policy.ambiguities)


def test_every_fact_is_listed_once(policy: Policy, written: dict[str, str]) -> None:
    """Under the first provision that it serves."""
    for fact in policy.facts:
        assert written["facts.md"].count(f"| `{fact.id}` |") == 1


def test_coverage_names_the_cases(written: dict[str, str]) -> None:
    """Private gain is shown not met by T10, and words that no rule touches are listed."""
    line = next(x for x in written["coverage.md"].splitlines() if "“未谋私利”" in x)

    assert line.split(" | ")[3] == "[T10](cases/t10.md)"
    assert "## 没有规则触及的词句" in written["coverage.md"]


def test_days_are_counted_out(written: dict[str, str]) -> None:
    """The example of 26 September 2025: each reading's seventh day is its last."""
    text = written["counted_out.md"]

    assert "最稳妥日是 **2025-10-11**" in text
    assert text.count('<td class="due">7</td>') == 8


def test_the_flow_names_every_state(policy: Policy, written: dict[str, str]) -> None:
    """In order, each with the ways that lead to it; and roles have their tables."""
    titles = re.findall(r"<strong>(.*?)</strong>", written["flow.md"])

    assert titles == [stage.title for stage in policy.procedure.stages]
    assert "### 学院党委" in written["by_role.md"]


def rendered(text: str, tmp_path: Path) -> str:
    """A page's HTML with the reading aids on this test's glossary."""
    (tmp_path / "glossary.md").write_text(GLOSSARY, encoding="utf-8")
    aids = ReadingAids(glossary=str(tmp_path / "glossary.md"))
    return markdown.markdown(text, extensions=["tables", "attr_list", aids])


def test_terms_lead_to_the_glossary_once(tmp_path: Path) -> None:
    """The longest term wins, the first use only; headings, links, titles and clauses are left."""
    html = rendered(
        "# 问责\n\n《问责条例》之外，启动问责程序之后，问责，再问责。\n\n[问责](x.md)\n\n问责\n{ .clause }\n",
        tmp_path,
    )

    assert html.count('class="term"') == 2
    assert (
        '<a class="term" data-tip="开始追究责任的程序。" href="/glossary.md#initiation-of' in html
    )
    assert "《问责条例》" in html
    assert ">问责</a>，再问责。" in html


def test_the_glossary_has_anchors_and_no_tips(tmp_path: Path) -> None:
    """Each row can be led to; explanations lose their links as tips."""
    html = rendered(GLOSSARY, tmp_path)

    assert '<tr id="accountability">' in html
    assert 'class="term"' not in html
    assert glossary_terms(GLOSSARY)["问责"] == ("accountability", "追究责任，见第五条。")
    assert glossary_terms(GLOSSARY)["款"][0] == "article-paragraph"


def test_previews_have_every_provision(policy: Policy, written: dict[str, str]) -> None:
    """The script holds each provision's citation and words, word for word."""
    script = written["provisions.js"].strip()
    words = json.loads(script.removeprefix("const provisions = ").removesuffix(";"))

    assert list(words) == [provision.id for provision in policy.provisions]
    for provision in policy.provisions:
        cited, text = words[provision.id]
        assert cited == provision.citation
        assert text.endswith(provision.text)
    assert words["art_4__point_9"][1] == "（九）其他符合容错纠错情形的。"


def test_cells_of_wide_tables_carry_their_titles(tmp_path: Path) -> None:
    """From three columns on; a narrow table stays a table on a phone."""
    wide = rendered("| 甲 | 乙 | 丙 |\n|---|---|---|\n| 一 | 二 | 三 |\n", tmp_path)
    narrow = rendered("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n", tmp_path)

    assert '<td data-label="乙">二</td>' in wide
    assert "data-label" not in narrow


def test_examples_of_docstrings_are_code() -> None:
    """A session is fenced to its last line of output; the sentences about it are left."""
    text = "Add.\n\n>>> 1 + 1\n2\n\nThen more."

    assert fenced(text) == "Add.\n\n```pycon\n>>> 1 + 1\n2\n```\n\nThen more."


def test_no_glossary_no_tips(tmp_path: Path) -> None:
    """Without a glossary a page is left as it is."""
    aids = ReadingAids(glossary=str(tmp_path / "none.md"))

    assert markdown.markdown("问责", extensions=[aids]) == "<p>问责</p>"


def test_a_site_is_served_here_only(tmp_path: Path) -> None:
    """On 127.0.0.1, and quietly; a port that is taken is an error."""
    shutil.copy(Path(__file__), tmp_path / "page.html")
    server = serve(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host, port = str(server.server_address[0]), server.server_address[1]

    answer = urllib.request.urlopen(f"http://{host}:{port}/page.html").read()
    with pytest.raises(OSError, match="in use"):
        serve(tmp_path, port)
    server.shutdown()

    assert host == "127.0.0.1"
    assert answer == Path(__file__).read_bytes()


def test_what_never_changes_is_kept_and_what_is_large_is_packed(tmp_path: Path) -> None:
    """Versioned and hashed paths for ever; the rest is asked for again; types as browsers need."""
    (tmp_path / "pyodide" / "1.2.3").mkdir(parents=True)
    (tmp_path / "pyodide" / "1.2.3" / "python.mjs").write_text("x" * 5000)
    (tmp_path / "pyodide" / "1.2.3" / "python.wasm").write_bytes(b"\0" * 5000)
    (tmp_path / "index.html").write_text("小")
    server = serve(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"

    def fetched(path: str, **headers: str) -> tuple[Message, bytes]:
        with urllib.request.urlopen(urllib.request.Request(address + path, headers=headers)) as got:
            return got.headers, got.read()

    module, packed = fetched("pyodide/1.2.3/python.mjs", **{"Accept-Encoding": "gzip"})
    wasm, plain = fetched("pyodide/1.2.3/python.wasm")
    page, small = fetched("", **{"Accept-Encoding": "gzip"})
    server.shutdown()

    assert module["Content-Type"] == "text/javascript"
    assert gzip.decompress(packed) == b"x" * 5000
    assert wasm["Content-Type"] == "application/wasm"
    assert plain == b"\0" * 5000
    assert "immutable" in module["Cache-Control"]
    assert page["Cache-Control"] == "no-cache"
    assert small == "小".encode()


def test_empty_forms_are_files_that_pages_lead_to(policy: Policy, written: dict[str, str]) -> None:
    """Each form's file is named in the table, and on the page of the article that it rests on."""
    found = dict(form_files(policy))

    assert len(found) == 19
    assert dict(form_files(policy)) == found
    for name, document in found.items():
        assert document.startswith(b"PK")
        assert f"(generated/forms/{name})" in written["form_table.md"]
        pages = [part for part, text in written.items() if f"(../generated/forms/{name})" in text]
        assert len(pages) == 1
        assert re.fullmatch(r"art_[578]\.md", pages[0])
    assert (
        '[容错申请书](generated/forms/application.docx){ download="容错申请书.docx" }【文】'
        in (written["form_table.md"])
    )
    assert "## 空白表单" not in written["art_2.md"]
