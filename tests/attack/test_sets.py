"""No expression keeps the engine busy for long."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from rongcuo.assess.changes import what_would_change
from rongcuo.assess.inquiry import establish_next
from rongcuo.assess.sets import Scope, minimal_sets
from rongcuo.errors import PolicyError
from rongcuo.logic import Truth
from rongcuo.policy.bounds import MOST_NO, MOST_SETS, MOST_SHARED, most_sets
from rongcuo.policy.read import read_policy
from tests.unit.hetang import HETANG, changed, hetang, line_of, ours
from tests.unit.tiny import all_, assessed, fact, human, tiny

# ---- a list with something left to people ------------------------------------------------------


def test_a_list_with_something_left_to_people_in_one_item_is_found_on_at_once() -> None:
    """Nine items of many conditions, a part of one of which only people can settle."""
    items = [all_(*(fact(f"f{item}_{n}") for n in range(30)), fact("s")) for item in range(8)]
    policy = tiny(*items, all_(human(), fact("last")))
    start = process_time()

    found = assessed(policy).findings["art_1"]

    assert process_time() - start < 5
    assert len(found.open_facts) == 8 * 30 + 2


# ---- policies that could hang the tool ---------------------------------------------------------------


def hostile(tmp_path: Path, when: str, facts: int, item: str = "art_2__point_2") -> Path:
    """河塘镇's policy with many facts, and one item made of them."""
    new = "".join(
        f"\n- {{id: f{n}, question: 问{n}？, type: tri, provisions: [{item}], evidence: []}}"
        for n in range(facts)
    )
    file = (HETANG / "circumstances.yaml").read_text(encoding="utf-8")
    start = file.index("      - {fact: replanted")
    old = file[start : file.index("\n", start)]
    asked = (HETANG / "facts.yaml").read_text(encoding="utf-8").splitlines()[-1]
    return changed(
        tmp_path, ("circumstances.yaml", old, f"{old}\n{when}"), ("facts.yaml", asked, asked + new)
    )


def groups(number: int, size: int) -> str:
    """So many alternatives of so many facts, side by side."""
    return "\n".join(
        f"      - {{any: [{', '.join(f'f{g * size + n}' for n in range(size))}], quote: 补种}}"
        for g in range(number)
    )


def test_a_policy_of_many_alternatives_is_refused_at_once(tmp_path: Path) -> None:
    """3^20 sets would be formed; the folder is refused, with the line and what to do."""
    folder = hostile(tmp_path, groups(20, 3), 60)
    start = process_time()

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert process_time() - start < 10
    line = line_of(folder / "circumstances.yaml", "遭了旱") - 2
    (first, whole) = refused.value.problems
    assert str(first) == (
        f"{folder}/circumstances.yaml:{line}：art_2__point_2 要符合，有上百万种凑法，最多 2000 种。"
        "请减少并列的 any 或其中的选项，或把几个选项合成一个事实。"
    )
    assert "art_2 各项要符合，合计有上百万种凑法，最多 2000 种。" in str(whole)


def test_a_list_of_too_many_conditions_is_refused(tmp_path: Path) -> None:
    """Any of 400 facts, missing, makes an item not met."""
    folder = hostile(tmp_path, groups(400, 1), 400)

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert [p.what for p in refused.value.problems] == [
        f"art_2 各项要不符合，合计有 409 种凑法，最多 {MOST_NO} 种。"
    ]


def test_a_list_whose_items_share_too_many_facts_is_refused(tmp_path: Path) -> None:
    """What stands in several items cannot be counted item by item."""
    folder = hostile(tmp_path, groups(20, 1), 20)
    text = (folder / "circumstances.yaml").read_text(encoding="utf-8")
    more = groups(20, 1).replace("补种", "减产").replace("any", "all")
    text = text.replace("      - {reading: X1", f"{more}\n      - {{reading: X1")
    (folder / "circumstances.yaml").write_text(text, encoding="utf-8")
    facts = (folder / "facts.yaml").read_text(encoding="utf-8")
    both = facts.replace(
        "type: tri, provisions: [art_2__point_2]",
        "type: tri, provisions: [art_2__point_1, art_2__point_2]",
    )
    (folder / "facts.yaml").write_text(both, encoding="utf-8")

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert [p.what for p in refused.value.problems] == [
        f"art_2 有 20 个事实用在不止一项里，最多 {MOST_SHARED} 个。"
    ]


@pytest.mark.parametrize(("number", "size"), [(3, 12), (10, 2), (1, 180), (1, 3)])
def test_a_policy_at_the_bound_is_still_quick(tmp_path: Path, number: int, size: int) -> None:
    """What the loader lets pass is found on, asked about and changed in a few seconds."""
    policy = read_policy(hostile(tmp_path, groups(number, size), number * size))
    start = process_time()

    found = assessed(policy)
    assert found.findings
    assert establish_next(found)
    for provision in found.trees:
        assert what_would_change(found, provision)

    assert process_time() - start < 20


@pytest.mark.parametrize("met", [True, False])
def test_real_policies_are_far_from_the_bounds(met: bool) -> None:
    """The bound is above the sets that are found, and far below what may be."""
    for policy in (ours(), hetang()):
        for each in policy.circumstances:
            scope = Scope({}, {}, choosable=True)
            target = Truth.YES if met else Truth.NO
            sets = len(minimal_sets(each.when, target, scope))

            assert sets <= most_sets(each.when, met=met) <= MOST_SETS / 8
