"""`rongcuo show`: the text by provision."""

from __future__ import annotations

import json

import pytest

from rongcuo.policy.compiled import load_policy

from .command import HETANG, run


def test_the_whole_text_is_shown() -> None:
    """Every provision with its citation and id, in order of the document."""
    done = run("show")

    lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    places = [lines.index(f"{each.citation}　{each.id}") for each in load_policy().provisions]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["art_4__point_3", "第四条第（三）项", "四(三)"])
def test_a_provision_is_shown_however_it_is_named(name: str) -> None:
    """By id, by citation, by citation in short."""
    done = run("show", name)

    assert done.code == 0
    assert [line.rstrip() for line in done.out.splitlines()][1:] == [
        "第四条第（三）项　art_4__point_3",
        "  法律、法规没有明令禁止，因政策界限不明确或不可预知的因素，"
        "在创造性开展工作中出现失误或造成影响和损失的；",
    ]


def test_an_unknown_provision_is_refused_with_a_suggestion() -> None:
    """On the error stream, status 1."""
    done = run("show", "art_99")

    assert (done.code, done.out) == (1, "")
    assert done.err == "本办法没有条文“art_99”。是否想写 art_9？\n"


def test_json_holds_fifty_entries_in_order() -> None:
    """Id, citation and text of each provision, and nothing else."""
    done = run("show", "--json")

    entries = json.loads(done.out)
    assert (done.code, done.err, len(entries)) == (0, "", 50)
    assert entries == [
        {"id": each.id, "citation": each.citation, "text": each.text}
        for each in load_policy().provisions
    ]
    assert entries[0]["id"] == "art_1"
    assert entries[-1] == {
        "id": "art_12",
        "citation": "第十二条",
        "text": "本实施办法自印发之日起施行。",
    }


def test_json_of_an_article_without_words_lists_its_paragraphs() -> None:
    """Article 6 has three paragraphs and four items, and no words of its own."""
    done = run("show", "第六条", "--json")

    assert [entry["id"].removeprefix("art_6__") for entry in json.loads(done.out)] == [
        "para_1",
        "para_2",
        "para_2__point_1",
        "para_2__point_2",
        "para_2__point_3",
        "para_2__point_4",
        "para_3",
    ]


def test_another_institution_s_text_is_shown() -> None:
    """From its folder."""
    done = run("show", "二（三）", "--policy", HETANG, "--json")

    assert json.loads(done.out) == [
        {
            "id": "art_2__point_3",
            "citation": "第二条第（三）项",
            "text": "站务会认为应当宽待的其他情况。",
        }
    ]


def test_a_folder_that_is_no_policy_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every file that is missing is named, status 1."""
    folder = tmp_path_factory.mktemp("empty")

    done = run("show", "--policy", folder)

    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 6
    assert all(line.endswith("没有这个文件。请检查路径。") for line in done.err.splitlines())
