"""Built pages cut into what the search looks through."""

from __future__ import annotations

import json
from pathlib import Path

from rongcuo.site.sections import index, sections

PAGE = """
<nav><a href="x.html">导航</a></nav>
<article class="md-content__inner md-typeset">
<h1 id="_1">第四条<a class="headerlink" href="#_1">§</a></h1>
<p>开头<br>一句。</p>
<h2 id="text">条文</h2>
<h3 class="provision" id="art_4__point_3">第四条第（三）项<button>复制</button></h3>
<p class="clause">（三）法律、法规没有明令禁止；</p>
<h2 id="more">说明</h2>
<p>写的是<a href="art_5.html#art_5">“可以申请”</a>，见<a href="art_5.html#art_5">第五条</a>，
<span class="words">“失误”</span>。<a href="faq.html">“问答”</a></p>
<ul><li>☐□ 一</li><li>二</li></ul>
<div class="assessed"><h3 id="found">比对</h3><svg><path></path></svg>结果</div>
<h4>没有编号的小标题</h4>
<script>let x = "<p>";</script>
</article>
<footer>页脚</footer>
"""

GLOSSARY = """
<article class="md-content__inner"><h1>术语</h1><h2 id="group">组</h2>
<table><thead><tr><th>术语</th></tr></thead><tbody>
<tr id="late"><td>逾期</td><td>late</td><td>见第五条。</td></tr>
<tr><td>款</td><td></td><td>paragraph</td></tr>
</tbody></table></article>
"""


def test_a_page_is_cut_at_its_headings() -> None:
    """A section a heading with an anchor; what is not the page's own words is left out."""
    found = list(sections("articles/art_4.html", PAGE))

    assert [(each.id, each.title, each.text) for each in found] == [
        ("", "第四条", "开头 一句。"),
        ("art_4__point_3", "第四条第（三）项", "⟦（三）法律、法规没有明令禁止；⟧"),
        (
            "more",
            "说明",
            "写的是⟦“可以申请”⟧，见第五条， ⟦“失误”⟧。“问答” ☐ 一 二 没有编号的小标题",
        ),
    ]
    assert {each.of for each in found} == {"第四条"}
    assert [each.provision for each in found] == [False, True, False]


def test_a_term_of_the_glossary_is_a_section() -> None:
    """Each row with an anchor is found by itself; the others stay with their heading."""
    found = list(sections("glossary.html", GLOSSARY))

    assert [(each.id, each.title, each.text) for each in found] == [
        ("", "术语", ""),
        ("late", "逾期", "late · 见第五条。"),
        ("group", "组", "款 · paragraph"),
    ]


def test_questions_weigh_more_than_developers_pages() -> None:
    """The weight tells which page comes first when both have the words."""
    pages = ["faq.html", "procedure.html", "cases/t01.html", "developers/index.html"]
    weights = [next(sections(page, PAGE)).weight for page in pages]

    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(pages)


def test_the_full_text_and_other_files_are_left_out(tmp_path: Path) -> None:
    """The index holds the handbook's pages, the full text not a second time, nothing else."""
    (tmp_path / "developers").mkdir()
    for name in ("text.html", "404.html", "developers/api.html", "faq.html"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    (tmp_path / "lab.html").write_text("<main>实验室</main>", encoding="utf-8")

    written = index(tmp_path)

    assert written.startswith("globalThis.handbookIndex=")
    held = json.loads(written.partition("=")[2].rstrip(";\n"))
    assert held["pages"] == {"faq.html": ["第四条", 2.0]}
    assert held["sections"][1] == [
        "faq.html",
        "art_4__point_3",
        "第四条第（三）项",
        "⟦（三）法律、法规没有明令禁止；⟧",
        1,
    ]
