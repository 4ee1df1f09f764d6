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
                assert re.sub(r"\s", "", text) in squeezed, (form.id, text)


def test_no_signature_stands_alone_on_a_page(documents: Path) -> None:
    """Below a table the last row goes with it, under the table's head again."""
    heads = ("可作证据的", "证明哪一项事实")
    paths = sorted(documents.glob("evidence_list*.pdf"))
    assert paths

    for path in paths:
        command = ["pdftotext", "-layout", str(path), "-"]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        (signed,) = [page for page in text.split("\f") if "制表人" in page]
        assert any(head in signed for head in heads), path.name
