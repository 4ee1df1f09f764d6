"""A policy answers what its provisions, facts and ambiguities are."""

from __future__ import annotations

import pytest

from rongcuo.errors import UnknownProvision
from rongcuo.policy.model import Policy, Provision, Trigger

from .hetang import hetang

HOW = "写法如：第三条第（一）项、art_3__point_1。"

# ---- provisions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("art_4__point_3", "art_4__point_3"),
        ("第四条第（三）项", "art_4__point_3"),
        ("第四条第(三)项", "art_4__point_3"),
        ("第四条（三）", "art_4__point_3"),
        ("四（三）", "art_4__point_3"),
        ("四(三)", "art_4__point_3"),
        ("第四条", "art_4"),
        ("四", "art_4"),
        ("art_4", "art_4"),
        ("第六条", "art_6"),
        ("六", "art_6"),
        ("art_6", "art_6"),
        ("第六条第二款", "art_6__para_2"),
        ("第六条第二款第（四）项", "art_6__para_2__point_4"),
        ("第六条第二款（四）", "art_6__para_2__point_4"),
        ("第四条第三项", "art_4__point_3"),
        ("第六条第二款第四项", "art_6__para_2__point_4"),
        ("art_6__para_2__point_4", "art_6__para_2__point_4"),
        ("第十条", "art_10"),
        ("第十二条", "art_12"),
        ("第一条", "art_1"),
    ],
)
def test_a_provision_is_found_however_it_is_cited(policy: Policy, name: str, found: str) -> None:
    """By id, by citation in full or in short, with brackets of either width."""
    assert policy.find(name) == found


def test_every_provision_is_found_by_its_own_id_and_citation(policy: Policy) -> None:
    """No citation leads to another provision than its own."""
    assert [policy.find(each.id) for each in policy.provisions] == [p.id for p in policy.provisions]
    assert [policy.find(each.citation) for each in policy.provisions] == [
        p.id for p in policy.provisions
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("art_4__point_10", "是否想写 art_4__point_1？"),
        ("art_4_point_3", "是否想写 art_4__point_3？"),
        ("第十三条", HOW),
        ("第四条第（十）项", HOW),
        ("条", HOW),
        ("", HOW),
    ],
)
def test_an_unknown_provision_is_refused(policy: Policy, name: str, hint: str) -> None:
    """Where a known id is near, it is suggested; otherwise how a provision is named."""
    with pytest.raises(UnknownProvision) as refused:
        policy.find(name)

    assert str(refused.value) == f"本办法没有条文“{name}”。{hint}"


def test_within_gives_a_provision_and_what_stands_in_it() -> None:
    """An article with its items, an item alone; article 1 not with articles 10 and 11."""
    policy = hetang()

    assert [each.id for each in policy.within("art_2")] == [
        *("art_2", "art_2__point_1", "art_2__point_2", "art_2__point_3")
    ]
    assert [each.id for each in policy.within("art_2__point_3")] == ["art_2__point_3"]
    assert [each.id for each in policy.within("art_1")] == ["art_1"]


def test_within_gives_the_paragraphs_of_an_article_without_words(policy: Policy) -> None:
    """`art_6` itself is no entry; its three paragraphs and four items are."""
    assert [each.id.removeprefix("art_6__") for each in policy.within("art_6")] == [
        "para_1",
        "para_2",
        "para_2__point_1",
        "para_2__point_2",
        "para_2__point_3",
        "para_2__point_4",
        "para_3",
    ]


def test_within_refuses_an_unknown_provision(policy: Policy) -> None:
    """Nothing stands in a provision that there is not."""
    with pytest.raises(UnknownProvision):
        policy.within("art_99")


@pytest.mark.parametrize(
    ("provision", "article", "marker"),
    [
        (Provision("art_5", "第五条", "甲"), "art_5", "第五条"),
        (Provision("art_5__para_2", "第五条第二款", "甲"), "art_5", ""),
        (Provision("art_5__point_12", "第五条第（十二）项", "甲"), "art_5", "（十二）"),
        (Provision("art_5__para_2__point_1", "第五条第二款第（一）项", "甲"), "art_5", "（一）"),
    ],
)
def test_a_provision_knows_its_article_and_marker(
    provision: Provision, article: str, marker: str
) -> None:
    """Article and marker follow from id and citation; a paragraph has no marker."""
    assert (provision.article, provision.marker) == (article, marker)


# ---- facts, rules, ambiguities -------------------------------------------------------------------


def test_items_are_the_rules_of_the_list() -> None:
    """What can be claimed are the items that state conditions, in order of the document."""
    assert hetang().items == ("art_2__point_1", "art_2__point_2", "art_2__point_3")


def test_items_of_our_policy(policy: Policy) -> None:
    """All nine items of Article 4 can be claimed."""
    assert policy.items == tuple(f"art_4__point_{number}" for number in range(1, 10))


def test_a_rule_is_found_by_its_provision() -> None:
    """A provision that states no condition has no rule."""
    assert hetang().circumstance("art_3").title == "无心之失"
    with pytest.raises(KeyError):
        hetang().circumstance("art_4")


def test_facts_and_ambiguities_are_found_by_id() -> None:
    """An id that is not there is a KeyError."""
    policy = hetang()

    assert policy.fact("replanted").question == "是否补种？"
    assert policy.ambiguity("X1").reading("neighbours").label == "跟邻田比"
    with pytest.raises(KeyError):
        policy.fact("X1")
    with pytest.raises(KeyError):
        policy.ambiguity("replanted")
    with pytest.raises(KeyError):
        policy.ambiguity("X1").reading("both")


def test_flags_are_those_listed_with_a_provision() -> None:
    """Forks and human entries are no flags; a flag stands with each of its provisions."""
    policy = hetang()

    assert policy.flags("art_3") == ("X3",)
    assert policy.flags("art_2__point_1") == ("X4",)
    assert policy.flags("art_2__point_2") == ("Y1",)
    assert policy.flags("art_2__point_3") == ()


def test_flags_know_what_raises_them() -> None:
    """A fact, or two dates out of order; or nothing."""
    policy = hetang()

    assert policy.ambiguity("X3").raised_by == Trigger(fact="warned_before")
    assert policy.ambiguity("X4").raised_by == Trigger(order=("sown_on", "told_on"))
    assert policy.ambiguity("Y1").raised_by is None


def test_readers_are_the_provisions_whose_conditions_use_a_fact(policy: Policy) -> None:
    """Through readings too, in order of the document."""
    assert list(hetang().readers("below_neighbours")) == ["art_2__point_1"]
    assert list(hetang().readers("asked_for")) == []
    assert list(policy.readers("mistake_exists")) == ["art_2", "art_4__point_1", "art_4__point_3"]


def test_values_that_make_a_chosen_fact_hold() -> None:
    """By fact, for every enum or set fact that a condition uses."""
    assert hetang().is_values == {"cause_in_field": ("旱", "涝", "虫害")}
