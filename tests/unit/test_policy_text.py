"""Cutting the text of a policy into its provisions."""

from __future__ import annotations

import pytest

from rongcuo.policy.model import Provision
from rongcuo.policy.text import UnreadableText, numeral, read_text

from .hetang import HETANG, OURS


@pytest.fixture(scope="module")
def provisions() -> tuple[Provision, ...]:
    """The provisions of 徐工职院党发〔2018〕63号."""
    return read_text((OURS / "text.txt").read_text(encoding="utf-8"))


def test_the_document_has_twelve_articles(provisions: tuple[Provision, ...]) -> None:
    """Every article from the first to the twelfth has words, its own or its paragraphs'."""
    articles = list(dict.fromkeys(provision.article for provision in provisions))

    assert articles == [f"art_{number}" for number in range(1, 13)]


def test_the_document_has_fourteen_paragraphs_and_36_items(
    provisions: tuple[Provision, ...],
) -> None:
    """Article 6 has three paragraphs, the others one each; items are counted with them to 50."""
    items = [provision for provision in provisions if "__point_" in provision.id]
    paragraphs = [provision for provision in provisions if "__point_" not in provision.id]

    assert (len(paragraphs), len(items), len(provisions)) == (14, 36, 50)


def test_every_provision_has_words_of_its_own(provisions: tuple[Provision, ...]) -> None:
    """No entry is empty, and none begins with its number or marker."""
    assert all(provision.text for provision in provisions)
    assert not any(provision.text.startswith(("第", "（")) for provision in provisions)


def test_items_belong_to_the_paragraph_above_them(provisions: tuple[Provision, ...]) -> None:
    """Only an article with several paragraphs has paragraph ids."""
    sixth = [(p.id, p.citation, p.marker) for p in provisions if p.article == "art_6"]

    assert sixth == [
        ("art_6__para_1", "第六条第一款", ""),
        ("art_6__para_2", "第六条第二款", ""),
        ("art_6__para_2__point_1", "第六条第二款第（一）项", "（一）"),
        ("art_6__para_2__point_2", "第六条第二款第（二）项", "（二）"),
        ("art_6__para_2__point_3", "第六条第二款第（三）项", "（三）"),
        ("art_6__para_2__point_4", "第六条第二款第（四）项", "（四）"),
        ("art_6__para_3", "第六条第三款", ""),
    ]


def test_the_provisions_of_another_document() -> None:
    """Ids, citations, markers and words follow the layout of any document."""
    found = read_text((HETANG / "text.txt").read_text(encoding="utf-8"))

    assert [(p.id, p.citation, p.marker, p.text[:4]) for p in found] == [
        ("art_1", "第一条", "第一条", "为鼓励技"),
        ("art_2", "第二条", "第二条", "技术员遇"),
        ("art_2__point_1", "第二条第（一）项", "（一）", "推广新品"),
        ("art_2__point_2", "第二条第（二）项", "（二）", "田里遭了"),
        ("art_2__point_3", "第二条第（三）项", "（三）", "站务会认"),
        ("art_3", "第三条", "第三条", "本规定所"),
        ("art_4", "第四条", "第四条", "请求宽待"),
        ("art_5", "第五条", "第五条", "本规定自"),
    ]


def test_blank_lines_and_indents_mean_nothing() -> None:
    """Layout around a line is no part of its words."""
    spaced = read_text("\n\u3000\u3000第一条 甲：\n\n  （一）乙；  \n\n")

    assert spaced == read_text("第一条　甲：\n（一）乙；")


def test_an_article_may_begin_with_its_first_paragraph_on_the_next_line() -> None:
    """The words of an article need not stand on the line of its number."""
    assert read_text("第一条\n甲。") == read_text("第一条　甲。")


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("", 1, "没有找到“第一条”"),
        ("\n\n", 1, "没有找到“第一条”"),
        ("通知\n第一条　甲。", 1, "第一条之前有文字"),
        ("第二条　甲。", 1, "这里应是第一条"),
        ("第一条　甲。\n\n第三条　乙。", 3, "这里应是第二条"),
        ("第一条　甲。\n第一条　乙。", 2, "这里应是第二条"),
        ("第一条　甲：\n（二）乙。", 2, "这里应是第（一）项"),
        ("第一条　甲：\n（一）乙；\n（三）丙。", 3, "这里应是第（二）项"),
        ("第一条　甲：\n（一）乙；\n丙：\n（二）丁。", 4, "这里应是第（一）项"),
        ("第一条\n（一）甲。", 2, "这一项之前没有领起它的文字"),
    ],
)
def test_what_does_not_fit_the_layout_is_refused_with_its_line(
    text: str, line: int, what: str
) -> None:
    """The first line that breaks the numbering or the layout is named."""
    with pytest.raises(UnreadableText) as refused:
        read_text(text)

    assert (refused.value.line, str(refused.value)) == (line, what)


def test_numerals_up_to_199() -> None:
    """Numerals are written as in an official document, each one once."""
    written = [numeral(number) for number in range(1, 200)]

    assert written[:12] == [
        "一",
        "二",
        "三",
        "四",
        "五",
        "六",
        "七",
        "八",
        "九",
        "十",
        "十一",
        "十二",
    ]
    assert [written[n - 1] for n in (19, 20, 21, 99)] == ["十九", "二十", "二十一", "九十九"]
    assert written[99:102] == ["一百", "一百零一", "一百零二"]
    assert written[109:112] == ["一百一十", "一百一十一", "一百一十二"]
    assert written[198] == "一百九十九"
    assert len(set(written)) == 199


def test_a_hundred_articles_are_read() -> None:
    """A long document is read by the same numerals."""
    text = "\n".join(f"第{numeral(number)}条　甲。" for number in range(1, 101))

    assert read_text(text)[-1] == Provision("art_100", "第一百条", "甲。")
