"""What the handbook's pages say about the policy is in the policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rongcuo.policy.compiled import load_policy

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(p for p in DOCS.rglob("*.md") if "generated" not in p.parts)
WRITTEN = [p for p in PAGES if "maintenance" not in p.parts and p.name != "english.md"]
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]*articles/|)(art_\d+)\.md#(art_[\w]+)\)")
CITATION = re.compile(
    r"第[一二三四五六七八九十]+条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?"
)
NORMATIVE = re.compile(r"应当|可以|不得|必须|期限")
GROUNDED = re.compile(
    r"第[一二三四五六七八九十百零]+条|articles/|art_\d|条文|办法|配套建议|未核实|工具|手册"
)


def sentences(page: Path) -> Iterator[str]:
    """The sentences of a page: prose by full stops, tables row by row; not its headings."""
    text = re.sub(r"^---\n.*?\n---\n", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    text = re.sub(r"^\|[^\n]*\n(?=\|-)", "", text, flags=re.MULTILINE)
    for line in text.splitlines():
        if line.startswith("|"):
            yield line
        elif not line.startswith(("#", "--8<--")):
            yield from re.split(r"(?<=[。！？])", line)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(DOCS)))
def test_quotations_are_in_the_provision_that_they_lead_to(page: Path) -> None:
    """A quotation is a link to its provision, and stands there word for word."""
    policy = load_policy()

    wrong = [
        (words, provision)
        for words, _, _, provision in LINK.findall(page.read_text(encoding="utf-8"))
        if words.startswith("“")
        and words.strip("“”")
        not in policy.provision(provision).text.replace("“", "").replace("”", "")
        and words[1:-1] not in policy.provision(provision).text
    ]

    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(DOCS)))
def test_citations_name_the_provision_that_they_lead_to(page: Path) -> None:
    """A citation that is a link leads to that very provision."""
    policy = load_policy()

    wrong = [
        (words, provision)
        for words, _, _, provision in LINK.findall(page.read_text(encoding="utf-8"))
        if CITATION.fullmatch(words) and policy.provision(provision).citation != words
    ]

    assert wrong == []


@pytest.mark.parametrize("page", WRITTEN, ids=lambda p: str(p.relative_to(DOCS)))
def test_what_has_to_be_done_carries_its_provision(page: Path) -> None:
    """A sentence with 应当, 可以, 不得, 必须 or 期限 says where that stands, or that it stands nowhere."""
    bare = [
        sentence.strip()
        for sentence in sentences(page)
        if NORMATIVE.search(sentence) and not GROUNDED.search(sentence)
    ]

    assert bare == []


def test_quotations_are_found() -> None:
    """The pages do quote, so that the tests above test something."""
    found = [
        words
        for page in PAGES
        for words, *_ in LINK.findall(page.read_text(encoding="utf-8"))
        if words.startswith("“")
    ]

    assert len(found) > 100
