"""Hostile texts in every field, through every output: they come out as text, or are refused.

Whatever is made of hostile texts has the shape of what is made of innocent ones: the same elements,
parts, cells, lines; only the words differ.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from shutil import copy
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from docx import Document
from icalendar import Calendar
from markdown import Markdown
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect

from rongcuo.answer_sheet import parse_data
from rongcuo.assess.findings import assess
from rongcuo.cases.columns import columns
from rongcuo.cases.table import read_table
from rongcuo.cases.template import template
from rongcuo.commands.plain_console import PlainConsole
from rongcuo.deadlines import deadline
from rongcuo.errors import InputError
from rongcuo.exercise import Exercise, training_exercises
from rongcuo.forms.filing import docx, forms_of, of_record_file
from rongcuo.forms.matter import Matter
from rongcuo.forms.ready import NotYet
from rongcuo.ics import calendar_file
from rongcuo.notebooks.publish import as_document, as_page, executed
from rongcuo.panels.desk import answer
from rongcuo.panels.folder import FolderDesk
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.forms import Form
from rongcuo.site.article import article
from rongcuo.site.cases import case_list, case_page
from rongcuo.site.paper import case_sheets, comparison
from rongcuo.timeline import Due
from rongcuo.training import training_case
from rongcuo.views.page import page
from rongcuo.views.terminal import assessed, words_of
from rongcuo.workdays import STATE
from tests.attack.injected import (
    STRINGS,
    TEXT,
    Words,
    found_whole,
    harmless,
    planted,
    reworded,
    squeezed,
)
from tests.attack.looked_at import looked_at
from tests.attack.scene import Scene, commanded
from tests.attack.seeds import SHEET
from tests.browser.desk_host import hosted

POLICY = load_policy()
ROOT = Path(__file__).parents[2]
Scenes = tuple[Scene, Scene]


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> Scenes:
    """The same case with hostile texts, and with innocent ones."""
    return (
        Scene(tmp_path_factory.mktemp("hostile"), Words(hostile=True)),
        Scene(tmp_path_factory.mktemp("innocent"), Words(hostile=False)),
    )


# ---- on a terminal, and for programs -----------------------------------------------------------------


def test_nothing_printed_steers_a_terminal(scenes: Scenes, tmp_path: Path) -> None:
    """What the commands say of the case, of its folder and of files by hostile names."""
    scene, _ = scenes
    case, record, folder = scene.path, scene.beside(".record.json"), scene.folder
    written = tmp_path / case.name
    for words in (
        ("assess", case),
        ("triage", case),
        ("timeline", case),
        ("docket", folder, "--ics", written.with_suffix(".ics")),
        ("verify", record),
        ("divergence", folder),
        ("compare", record, record),
        ("export", folder, "-o", written.with_suffix(".csv")),
        ("assess", case, "--html", written.with_suffix(".html")),
        ("assess", case, "--docx", written.with_suffix(".docx")),
        ("form", "申请书", case, "-o", written.with_suffix(".申请书.docx")),
    ):
        status, out, err = commanded(*words)
        scene.printed.append(out + err)
        assert status == 0 or words[0] == "compare", (words, err)

    for said in scene.printed:
        harmless(said)
    assert len(scene.printed) >= 25


def test_nothing_refused_steers_a_terminal(scenes: Scenes, tmp_path: Path) -> None:
    """Each hostile text as a file's name, a file's content, a key, an option, a command."""
    scene, _ = scenes
    for number, text in enumerate(STRINGS):
        name = text.replace("/", "／").replace("\0", "")[:60]
        for words in (
            ("assess", tmp_path / f"{name}.yaml"),
            ("event", scene.path, text, "--on", text, "--by", text),
            ("event", scene.path, "manual", "--on", "2025-03-02", "--by", text, "--to", text),
            ("show", text),
            ("form", text, scene.path, "-o", tmp_path / name),
            (text,),
            ("assess", f"--{text}"),
        ):
            status, out, err = commanded(*words)
            assert status in (1, 2), words
            harmless(out + err)
        file = tmp_path / f"{number}.yaml"
        file.write_text(
            json.dumps({"case": text, text: text, "claims": [text], "answers": {text: text}}),
            encoding="utf-8",
        )
        status, out, err = commanded("assess", file)
        assert (status, out) == (1, "")
        harmless(err)


def test_json_holds_the_texts(scenes: Scenes) -> None:
    """And nothing that steers a terminal stands in it as it is."""
    scene, _ = scenes
    for words, least in (
        (("assess", scene.path, "--json"), 20),
        (("divergence", scene.folder, "--json"), 3),
        (("triage", scene.path, "--json"), 0),
    ):
        out = scene.do(*words)
        harmless(out)
        found_whole("\n".join(_texts(json.loads(out))), scene.words, least)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _texts(each)


# ---- documents -----------------------------------------------------------------------------------------


def _shape(content: bytes) -> dict[str, list[str]]:
    """The parts of a package and the elements of each; names and kinds, without what they say."""
    with ZipFile(BytesIO(content)) as package:
        return {
            name: [element.tag for element in fromstring(package.read(name)).iter()]
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def _document(form: Form, matter: Matter) -> bytes:
    """A document of the case; nothing where it is not due."""
    try:
        return docx(form, matter)
    except NotYet:
        return b""


def _words_of(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_documents_hold_the_texts_and_nothing_else(scenes: Scenes) -> None:
    """Every document that the case has got to, from its record and its log."""
    scene, _ = scenes
    written = whole = 0
    matters = [of_record_file(each.beside(".record.json"), POLICY) for each in scenes]
    for form in forms_of(None, POLICY):
        made = [_document(form, matter) for matter in matters]
        assert all(made) or not any(made), form.id
        if made[0] and made[1]:
            written += 1
            assert _shape(made[0]) == _shape(made[1]), form.id
            said = _words_of(made[0])
            found_whole(said, scene.words, 0)
            whole += said.count("⟪")
    assert written > 10
    assert whole > 200


def test_a_calendar_file_holds_its_entries_and_nothing_else() -> None:
    """The words of a hostile policy: no line of theirs becomes a line of the file."""
    limit = POLICY.procedure.limit("application")
    dates = {"accountability_started_on": date(2025, 3, 3)}
    for string in STRINGS:
        starts = tuple(replace(start, label=string) for start in limit.starts)
        hostile = replace(limit, title=string, starts=starts)

        content = calendar_file([Due(string, deadline(hostile, dates, STATE))])

        found = Calendar.from_ical(content)
        (event,) = found.walk()[1:]
        assert event.name == "VEVENT"
        assert not event.subcomponents
        assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"}
        assert squeezed(string) in squeezed(str(event["SUMMARY"]))
        assert squeezed(string) in squeezed(str(event["DESCRIPTION"]))
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        assert not set(content) & {*range(9), 11, 12, *range(14, 32), 127}


# ---- tables --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Words]:
    """A case table with hostile texts in every column that takes a text; the texts it has."""
    path = tmp_path_factory.mktemp("table") / "表.csv"
    known = columns(POLICY)
    header = [column.title for column in known]

    def refused(rows: list[list[str]]) -> str:
        with path.open("w", encoding="utf-8", newline="") as written:
            csv.writer(written).writerows([header, *rows])
        with pytest.raises(InputError) as error:
            read_table(path, POLICY)
        return str(error.value)

    told = refused([["<b>字</b>"] * len(known)])
    free = [place for place, title in enumerate(header) if f"“{title}”列" not in told]
    assert {known[place].kind for place in free} == {"label", "text"}
    blank = ["K", "2025", *[""] * (len(known) - 2)]
    told = refused([["K", "2025", string, *blank[3:]] for string in STRINGS])
    controlled = {int(row) - 2 for row in re.findall(r"第 (\d+) 行“单位代称”列，有不能识别", told)}
    takes = tuple(s for n, s in enumerate(STRINGS) if n not in controlled and s != "'=1+1")
    assert len(takes) > 35
    words = Words(hostile=True, strings=takes)
    texts = []
    for _ in takes:
        texts.append([words() if place in free else cell for place, cell in enumerate(blank)])
    with path.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written).writerows([header, *texts])
    return path, words


def test_tables_hold_texts_and_no_formula(table: tuple[Path, Words], tmp_path: Path) -> None:
    """A workbook and a text file, read by other programs, and by ours to the same cases."""
    source, words = table
    frame = read_table(source, POLICY)
    for suffix in (".csv", ".xlsx", ".parquet"):
        status, out, err = commanded("check", source, "-o", tmp_path / f"甲{suffix}")
        assert status == 0, err
        harmless(out + err)
        again = read_table(tmp_path / f"甲{suffix}", POLICY)
        pd.testing.assert_frame_equal(again.astype(object), frame.astype(object))
    cells = list(csv.reader((tmp_path / "甲.csv").open(encoding="utf-8-sig", newline="")))
    assert {len(row) for row in cells} == {len(frame.columns)}
    assert len(cells) == len(frame) + 1
    assert not [cell for row in cells for cell in row if is_formula(cell)]
    found_whole("\n".join(cell for row in cells for cell in row), words, len(words.given))
    done = subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "calc")),
            *("--infilter=CSV:44,34,76,1", str(tmp_path / "甲.csv")),
        ],
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    for book in (tmp_path / "甲.xlsx", tmp_path / "calc" / "甲.xlsx"):
        found_whole(plain_cells(book), words, len(words.given))


def is_formula(text: str) -> bool:
    """Whether a program may take a cell's text for a formula: spaces and full width do not hide it."""
    plain = unicodedata.normalize("NFKC", text)
    return plain.lstrip().startswith(("=", "+", "-", "@")) or plain.startswith(("\t", "\r", "\n"))


def plain_cells(book: Path) -> str:
    """The texts of a workbook, which has no formula, link, name or macro; one that is escaped by ' too."""
    with ZipFile(book) as package:
        names = package.namelist()
        assert not [n for n in names if "vba" in n or "externalLink" in n or "embeddings" in n]
        sheets = [package.read(n) for n in names if n.startswith("xl/worksheets/")]
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]
    read = openpyxl.load_workbook(book)
    assert not read.defined_names
    cells = [cell for sheet in read for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert not [
        cell.value for cell in cells if is_formula(str(cell.value)) and cell.data_type == "s"
    ]
    return "\n".join(str(cell.value) for cell in cells)


def test_a_report_holds_the_texts(
    table: tuple[Path, Words], tmp_path: Path, chromium: Browser
) -> None:
    """The trend report: its page in Chromium, its workbook, its summary, its release."""
    source, words = table
    innocent = tmp_path / "无害.csv"
    plain = {text: re.sub(r"\S", "甲", text) for text in words.given}
    rows = list(csv.reader(source.open(encoding="utf-8", newline="")))
    twins = [
        [
            next((f"{plain[s]}⟪{c.rpartition('⟪')[2]}" for s in plain if c.startswith(s + "⟪")), c)
            for c in row
        ]
        for row in rows
    ]
    with innocent.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(twins)
    for table_file, folder in ((source, "报告"), (innocent, "孪生")):
        out = tmp_path / folder
        status, said, err = commanded("trends", table_file, "-o", out, "--audience", "restricted")
        assert status == 0, err
        harmless(said + err)

    made, twin = tmp_path / "报告", tmp_path / "孪生"
    seen = looked_at(chromium, (made / "趋势报告.html").as_uri())
    assert seen.elements == looked_at(chromium, (twin / "趋势报告.html").as_uri()).elements
    found_whole(seen.text, words, 20)
    found_whole(plain_cells(made / "趋势表.xlsx"), words, 20)
    shapes = [_shape((folder / "趋势摘要.docx").read_bytes()) for folder in (made, twin)]
    counted = [{name: Counter(tags) for name, tags in shape.items()} for shape in shapes]
    assert counted[0] == counted[1]  # units stand in the order of their names
    json.loads((made / "release.json").read_text(encoding="utf-8"))


# ---- pages in Chromium ---------------------------------------------------------------------------------


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
        shapes.append(_shape(docx(report, Matter(training_case("T03"), policy))))
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


# ---- panels --------------------------------------------------------------------------------------------


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
    """Open everything that is folded."""
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


# ---- what a link carries -------------------------------------------------------------------------------


def test_a_link_or_a_search_brings_nothing_into_the_handbook(site: str, chromium: Browser) -> None:
    """Hostile texts behind ? and #, and looked for: no element is made of them."""

    def searching(page: Page) -> None:
        page.keyboard.press("Control+K")
        for string in STRINGS[:17]:
            page.get_by_role("combobox").fill(f"{string} 申请")
            expect(page.locator(".search-status")).to_contain_text(re.compile("处|没有找到"))

    carried = quote(" ".join(STRINGS[:10]))
    plain = {}
    for path in ("index.html", "training.html", "articles/art_4.html"):
        plain[path] = set(looked_at(chromium, site + path).elements)
        for sign in ("?search=", "?", "#group=", "#"):
            seen = looked_at(chromium, f"{site}{path}{sign}{carried}")
            assert set(seen.elements) <= plain[path] | {"dialog aria-label class open"}, (
                path,
                sign,
            )
    seen = looked_at(chromium, f"{site}index.html", searching)
    made = set(seen.elements) - plain["index.html"] - {f"script src={site}search/index.js"}
    assert not [each for each in made if not re.match(r"(a|span|mark|div|dialog|p|input)\b", each)]
    assert not [each for each in made if re.search(r"\bon\w+|javascript:|src=", each)]
