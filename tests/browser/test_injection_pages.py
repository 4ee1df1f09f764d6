"""Hostile texts on every page and in every panel, in Chromium: the elements are those of innocent texts."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from io import StringIO
from pathlib import Path
from shutil import copy
from typing import Any
from urllib.parse import quote

from markdown import Markdown
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect

from rongcuo.answer_sheet import parse_data
from rongcuo.assess.findings import assess
from rongcuo.cases.table import read_table
from rongcuo.cases.template import template
from rongcuo.commands.plain_console import PlainConsole
from rongcuo.exercise import Exercise, training_exercises
from rongcuo.forms.filing import docx, forms_of
from rongcuo.forms.matter import Matter
from rongcuo.notebooks.publish import as_document, as_page, executed
from rongcuo.panels.desk import answer
from rongcuo.panels.folder import FolderDesk
from rongcuo.policy.compiled import load_policy
from rongcuo.site.article import article
from rongcuo.site.cases import case_list, case_page
from rongcuo.site.paper import case_sheets, comparison
from rongcuo.training import training_case
from rongcuo.views.page import page
from rongcuo.views.terminal import assessed, words_of
from tests.attack.injected import STRINGS, TEXT, Words, found_whole, harmless, planted, reworded
from tests.attack.looked_at import looked_at
from tests.attack.made_of import plain_cells, shape
from tests.attack.scene import Scene, Scenes, commanded
from tests.attack.seeds import SHEET
from tests.browser.desk_host import hosted

POLICY = load_policy()
ROOT = Path(__file__).parents[2]

# ---- pages in Chromium -------------------------------------------------------------------------------


def test_a_finding_s_page_holds_the_texts(
    scenes: Scenes, tmp_path: Path, chromium: Browser
) -> None:
    """Without any policy of its server: a script in it would run."""
    seen = []
    for number, scene in enumerate(scenes):
        page = tmp_path / f"{number}.html"
        assert commanded("assess", scene.path, "--html", page)[0] == 0
        seen.append(looked_at(chromium, page.as_uri()))

    assert seen[0].elements == seen[1].elements
    found_whole(seen[0].text, scenes[0].words, 40)


def test_a_hostile_policy_s_words_stay_words(tmp_path: Path, chromium: Browser) -> None:
    """Another institution's titles, questions and notes: on a page, a terminal, in documents, a table."""
    words = Words(hostile=True), Words(hostile=False)
    seen, shapes = [], []
    for number, each in enumerate(words):
        policy = reworded(POLICY, each)
        assessment = assess(training_case("T03"), policy)
        path = tmp_path / f"{number}.html"
        path.write_text(page(assessment), encoding="utf-8")
        seen.append(looked_at(chromium, path.as_uri()))
        report = forms_of(None, POLICY)[-1]
        shapes.append(shape(docx(report, Matter(training_case("T03"), policy))))
        printed = StringIO()
        PlainConsole(file=printed, width=100).print(assessed(assessment), words_of(policy, None))
        harmless(printed.getvalue())
        (tmp_path / f"{number}.xlsx").write_bytes(template(policy))
        assert read_table(tmp_path / f"{number}.xlsx", policy).empty
    assert len(words[0].given) == len(words[1].given) > 500
    assert seen[0].elements == seen[1].elements
    assert shapes[0] == shapes[1]
    found_whole(seen[0].text, words[0], 30)
    found_whole(plain_cells(tmp_path / "0.xlsx"), words[0], 100)


def as_handbook(text: str) -> str:
    """Markdown as the handbook's pages are made of it, without the theme."""
    known = load_config(str(ROOT / "mkdocs.yml"))
    made = Markdown(extensions=known["markdown_extensions"], extension_configs=known["mdx_configs"])
    return f"<!doctype html><html lang=zh-CN><meta charset=utf-8><body>{made.convert(text)}"


def test_a_case_s_page_in_the_handbook_holds_the_texts(
    scenes: Scenes, tmp_path: Path, chromium: Browser
) -> None:
    """The page of a training case, its sheet on paper and the articles that it touches."""
    seen = []
    for number, scene in enumerate(scenes):
        exercise = Exercise(scene.case, POLICY)
        lines = [
            *case_page(POLICY, scene.case),
            *case_list(POLICY, (scene.case,)),
            *case_sheets([exercise]),
            *comparison([exercise]),
            *article(POLICY, "art_4", (scene.case,)),
        ]
        page = tmp_path / f"{number}.html"
        page.write_text(as_handbook("\n".join(lines)), encoding="utf-8")
        seen.append(looked_at(chromium, page.as_uri()))

    assert seen[0].elements == seen[1].elements
    found_whole(seen[0].text, scenes[0].words, 40)


CELLS = (
    "import json; given = json.load(open('texts.json'))",
    "print('\\n'.join(given))",
    "'\\n'.join(given)",
    "import pandas as pd; pd.DataFrame({'甲': given, given[0]: given})",
    "class Told:\n    def __repr__(self): return '甲\\n\\n' + '\\n\\n'.join(given)\nTold()",
    "import sys; print('\\n\\n'.join(given), file=sys.stderr)",
    "from IPython.display import HTML\nfrom pathlib import Path\n"
    "from rongcuo.assess.findings import assess\nfrom rongcuo.case import read_case\n"
    "from rongcuo.case_file import case_data\nfrom rongcuo.policy.compiled import load_policy\n"
    "from rongcuo.panels.widgets import ReviewPanel\nfrom rongcuo.views.page import embedded\n"
    "case = read_case(Path('case.yaml'), load_policy())\nHTML(embedded(assess(case, load_policy())))",
    "ReviewPanel(case=case_data(case, load_policy()))",
)


NOTEBOOK = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {},
    "cells": [
        {
            "cell_type": "code",
            "id": f"cell-{number}",
            "metadata": {},
            "execution_count": None,
            "outputs": [],
            "source": source,
        }
        for number, source in enumerate(CELLS)
    ],
}


def test_a_published_notebook_holds_the_texts(
    scenes: Scenes, tmp_path: Path, chromium: Browser
) -> None:
    """Executed and published: as a file that stands alone and as a page of the handbook."""
    documents, pages = [], []
    for number, scene in enumerate(scenes):
        folder = tmp_path / str(number)
        folder.mkdir()
        texts = [scene.words() for _ in STRINGS]
        (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
        copy(scene.path, folder / "case.yaml")
        (folder / "试.ipynb").write_text(json.dumps(NOTEBOOK), encoding="utf-8")

        node = executed(folder / "试.ipynb")
        (folder / "document.html").write_text(as_document(node, texts[2]), encoding="utf-8")
        (folder / "page.html").write_text(as_handbook(as_page(node)), encoding="utf-8")
        documents.append(looked_at(chromium, (folder / "document.html").as_uri()))
        pages.append(looked_at(chromium, (folder / "page.html").as_uri()))

    for one, twin in (documents, pages):
        assert one.elements == twin.elements
        found_whole(one.text, scenes[0].words, len(STRINGS))


# ---- panels ------------------------------------------------------------------------------------------


def test_the_review_holds_the_texts(scenes: Scenes, chromium: Browser) -> None:
    """A case file opened by its hostile name: every sheet, question and reading on screen."""
    seen = []
    for scene in scenes:
        file = {"name": scene.path.name, "mimeType": "", "buffer": scene.path.read_bytes()}

        def opening(page: Page, file: Any = file) -> None:
            page.get_by_label("打开案件文件").set_input_files(file)
            expect(page.get_by_text("⟪").first).to_be_attached(timeout=30_000)
            expect(page.locator(".review[aria-busy=false]")).to_be_visible()
            unfold(page)

        with hosted("review", answer) as address:
            seen.append(looked_at(chromium, address, opening))

    assert seen[0].elements == seen[1].elements
    found_whole(seen[0].text, scenes[0].words, 100)


def test_the_folder_holds_the_texts(scenes: Scenes, chromium: Browser) -> None:
    """The list and the case with its log, record and documents, in a folder by a hostile name."""
    seen = []
    for scene in scenes:
        (scene.folder / "坏.yaml").write_text(json.dumps({scene.words(): 1}), encoding="utf-8")

        def opening(page: Page, scene: Scene = scene) -> None:
            expect(
                page.get_by_text("没有读出").or_(page.get_by_text("坏.yaml")).first
            ).to_be_visible()
            page.get_by_role("button", name="K01").or_(
                page.locator("button", has_text="K01")
            ).first.click()
            expect(page.locator("h2", has_text="现在：")).to_be_visible()
            unfold(page)

        try:
            with hosted("folder", FolderDesk(scene.folder).answer) as address:
                seen.append(looked_at(chromium, address, opening))
        finally:
            (scene.folder / "坏.yaml").unlink()

    assert seen[0].elements == seen[1].elements
    found_whole(seen[0].text, scenes[0].words, 20)


def test_training_and_gathering_hold_the_texts(chromium: Browser) -> None:
    """An answer sheet with hostile texts wherever it takes them, by hostile names of files."""
    seen = []
    for hostile in (True, False):
        words = Words(hostile=hostile)
        template = deepcopy(SHEET)
        for judged in template["judged"].values():
            judged["why"] = TEXT
        data, kinds = planted(template, lambda d: parse_data("甲", d, training_exercises()), words)
        assert kinds == {"judged.why"}
        whole = json.dumps(data).encode()
        files = [
            {"name": f"{words()}.json", "mimeType": "", "buffer": content}
            for content in (
                whole,
                whole,
                b"{",
                json.dumps({words(): words()}).encode(),
                *[b"[]"] * 30,
            )
        ]

        def gathering(page: Page, files: Any = files) -> None:
            page.locator("input[type=file]").first.set_input_files(files)
            expect(page.get_by_text("未计").first).to_be_attached(timeout=30_000)
            unfold(page)

        def training(page: Page, files: Any = files) -> None:
            page.locator("input[type=file]").first.set_input_files(files[0])
            expect(page.get_by_text("已打开").first).to_be_attached(timeout=30_000)
            unfold(page)

        for name, doing in (("gathering", gathering), ("training", training)):
            with hosted(name, answer) as address:
                seen.append((looked_at(chromium, address, doing), words))

    for one, twin in ((seen[0], seen[2]), (seen[1], seen[3])):
        assert one[0].elements == twin[0].elements
    found_whole(seen[0][0].text, seen[0][1], 20)
    found_whole(seen[1][0].text, seen[1][1], 1)


def unfold(page: Page) -> None:
    """Open everything that is folded, once nothing is added any more."""
    before, now = 0, page.locator("*").count()
    while now != before:
        page.wait_for_timeout(500)
        before, now = now, page.locator("*").count()
    page.evaluate(
        """() => {
          const open = (root) => root.querySelectorAll("*").forEach((e) => {
            if (e.tagName === "DETAILS") e.open = true;
            if (e.shadowRoot) open(e.shadowRoot);
          });
          open(document);
        }"""
    )
    page.wait_for_timeout(200)


# ---- what a link carries -----------------------------------------------------------------------------


def laid_out(page: Page) -> None:
    """Wait until the theme has placed its columns, which gives them a style."""
    expect(page.locator(".md-sidebar:not([style])")).to_have_count(0)


def test_a_link_or_a_search_brings_nothing_into_the_handbook(site: str, chromium: Browser) -> None:
    """Hostile texts behind ? and #, and looked for: no element is made of them."""

    def searching(page: Page) -> None:
        laid_out(page)
        page.keyboard.press("Control+K")
        for string in STRINGS[:17]:
            page.get_by_role("combobox").fill(f"{string} 申请")
            expect(page.locator(".search-status")).to_contain_text(re.compile("处|没有找到"))

    carried = quote(" ".join(STRINGS[:10]))
    plain = {}
    for path in ("index.html", "training.html", "articles/art_4.html"):
        plain[path] = set(looked_at(chromium, site + path, laid_out).elements)
        for sign in ("?search=", "?", "#group=", "#"):
            seen = looked_at(chromium, f"{site}{path}{sign}{carried}", laid_out)
            assert set(seen.elements) <= plain[path] | {"dialog aria-label class open"}, (
                path,
                sign,
            )
    seen = looked_at(chromium, f"{site}index.html", searching)
    made = set(seen.elements) - plain["index.html"] - {f"script src={site}search/index.js"}
    assert not [each for each in made if not re.match(r"(a|span|mark|div|dialog|p|input)\b", each)]
    assert not [each for each in made if re.search(r"\bon\w+|javascript:|src=", each)]
