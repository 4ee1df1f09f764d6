"""All documents in LibreOffice: they open without repair, keep every word, and become pages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from rongcuo.case import Case
from rongcuo.forms.fill import fill
from rongcuo.forms.matter import Matter, nothing
from rongcuo.forms.ready import NotYet
from rongcuo.forms.write import as_docx
from rongcuo.policy.compiled import OURS
from rongcuo.policy.forms import load_forms
from rongcuo.policy.model import Policy

from .libreoffice import converted


@pytest.fixture(scope="module")
def documents(
    tmp_path_factory: pytest.TempPathFactory, policy: Policy, training: Callable[[int], Case]
) -> Path:
    """Every empty form, and every document that T04, T07, T11 and T12 have got to; converted."""
    folder = tmp_path_factory.mktemp("forms")
    for form in load_forms(OURS):
        (folder / f"{form.id}.docx").write_bytes(as_docx(fill(form, nothing(policy))))
        for number in (4, 7, 11, 12):
            try:
                document = fill(form, Matter(training(number), policy))
            except NotYet:
                continue
            (folder / f"{form.id}-t{number:02}.docx").write_bytes(as_docx(document))
    converted(sorted(folder.glob("*.docx")), "pdf", folder)
    converted(sorted(folder.glob("*.docx")), "txt:Text (encoded):UTF8", folder)
    return folder


def test_every_document_becomes_pages(documents: Path) -> None:
    """From one to twenty of them, A4 upright."""
    sources = sorted(documents.glob("*.docx"))

    assert len(sources) > 40
    for source in sources:
        printed = source.with_suffix(".pdf").read_bytes()
        assert printed.startswith(b"%PDF"), source
        pages = len(re.findall(rb"/Type\s*/Page\b", printed))
        assert 1 <= pages <= 20, (source, pages)
        boxes = set(re.findall(rb"/MediaBox\s*\[\s*0 0 (\d+)[.\d]* (\d+)", printed))
        assert boxes == {(b"595", b"841")}, (source, boxes)


def test_every_document_keeps_its_words(
    documents: Path, policy: Policy, training: Callable[[int], Case]
) -> None:
    """Paragraphs and cells as they were put in, read back from what LibreOffice understood."""
    for form in load_forms(OURS):
        read = documents.joinpath(f"{form.id}.txt").read_text(encoding="utf-8-sig")
        squeezed = re.sub(r"\s", "", read)
        for each in fill(form, nothing(policy)).content:
            texts = (
                (each.text,)
                if hasattr(each, "text")
                else (*each.head, *(cell for row in each.rows for cell in row))
            )
            for text in texts:
                plain = re.sub(r"\s", "", re.sub("＿{8,}$", "", text)).replace("＿", "__")
                assert plain in squeezed, (form.id, text)


def pages_of(path: Path, *options: str) -> list[str]:
    """What a file's pages say."""
    command = ["pdftotext", *options, str(path), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def test_no_blank_date_is_broken(documents: Path) -> None:
    """Year, month and day of an empty form stand on one line; in a narrow cell the year above."""
    for form in load_forms(OURS):
        for page in pages_of(documents / f"{form.id}.pdf", "-raw"):
            assert re.findall("_年(?!__+月__+日|\\n__+月__+日)", page) == [], (form.id, page)


def test_the_notes_stand_at_the_foot_of_the_first_page_alone(documents: Path) -> None:
    """And every page has its number and names its case."""
    for path in sorted(documents.glob("*.pdf")):
        pages = pages_of(path)
        assert ["版式为通行样式" in page for page in pages] == [True] + [False] * (len(pages) - 1)
        for number, page in enumerate(pages, 1):
            assert re.search(f"— ?{number} ?—", page), path.name
            case = path.stem.partition("-t")[2]
            assert not case or f"案件 T{case}（虚构）" in page, path.name


def test_no_signature_stands_alone_on_a_page(documents: Path) -> None:
    """Below a table the last row goes with it, under the table's head again."""
    heads = ("可作证据的", "证明哪一项事实")
    paths = sorted(documents.glob("evidence_list*.pdf"))
    assert paths

    for path in paths:
        (signed,) = [page for page in pages_of(path, "-layout") if "制表人" in page]
        assert any(head in signed for head in heads), path.name
