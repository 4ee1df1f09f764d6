"""The policy as JSON is the policy as YAML, and its hash tells every change."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rongcuo.logic import Node, Quote
from rongcuo.policy.compiled import OURS as OUR_ID
from rongcuo.policy.compiled import from_json, hashed, load_policy, to_json
from rongcuo.policy.files import SHAPES
from rongcuo.policy.model import Policy
from rongcuo.policy.read import read_policy
from rongcuo.policy.schema import schemas, write_schemas

from .hetang import HETANG, OURS, changed, hetang, ours


def test_the_json_that_ships_is_the_yaml_that_was_checked() -> None:
    """Where this fails, `rongcuo policy compile` has not been run after a change."""
    shipped = (OURS / "policy.json").read_text(encoding="utf-8")

    assert shipped == to_json(ours())


def test_the_policy_that_ships_is_loaded_by_default() -> None:
    """Without a name, 徐工职院党发〔2018〕63号 is loaded, equal to its YAML."""
    assert load_policy() == load_policy(OUR_ID) == ours()


@pytest.mark.parametrize("read", [ours, hetang])
def test_nothing_is_lost_in_json(read: Callable[[], Policy]) -> None:
    """What was written is read back equal."""
    policy = read()

    assert from_json(to_json(policy)) == policy


def test_a_policy_with_nothing_optional_is_read_back() -> None:
    """Definition, emendations, ambiguities, hash and evidence may all be missing."""
    bare = replace(
        hetang(),
        hash="",
        definition=None,
        emendations=(),
        ambiguities=(),
        facts=(replace(hetang().facts[0], evidence=()),),
    )

    assert from_json(to_json(bare)) == bare


def test_a_quote_at_the_very_beginning_is_read_back() -> None:
    """The place 0 is not mistaken for a place left out."""
    circumstance = replace(
        hetang().circumstances[0], when=Node("fact", Quote(0, 2, "推广"), "new_variety")
    )
    policy = replace(hetang(), circumstances=(circumstance,))

    assert from_json(to_json(policy)) == policy


def test_the_schemas_that_ship_are_those_of_the_shapes() -> None:
    """Where this fails, `python -m rongcuo.policy.schema` has not been run after a change."""
    folder = OURS.parent / "schema"

    shipped = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}

    assert shipped == schemas()


def test_a_schema_is_written_for_each_file(tmp_path: Path) -> None:
    """There is one JSON Schema for each YAML file, named after it."""
    write_schemas(tmp_path / "schema")

    written = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in (tmp_path / "schema").iterdir()
    }
    assert written.keys() == {f"{name}.schema.json" for name in (*SHAPES, "forms")}
    assert written["policy.schema.json"]["type"] == "object"
    assert written["facts.schema.json"]["type"] == "array"


# ---- the hash ------------------------------------------------------------------------------------


def test_the_hash_is_that_of_text_and_rules_together() -> None:
    """A policy as read carries the hash of all that it holds but the hash itself."""
    policy = hetang()

    assert policy.hash == hashed(policy) == hashed(replace(policy, hash=""))
    assert policy.hash.startswith("sha256:")
    assert len(policy.hash) == len("sha256:") + 64


def test_the_hash_does_not_depend_on_the_folder(tmp_path: Path) -> None:
    """The same files elsewhere are the same policy."""
    assert read_policy(changed(tmp_path)).hash == hetang().hash


CHANGES = {
    "comment": ("facts.yaml", "# 虚构\n", "# 另一条注释\n", False),
    "question": ("facts.yaml", "是否补种？", "补种了没有？", True),
    "evidence": ("facts.yaml", "[种子领用单]", "[种子领用单, 照片]", True),
    "note": ("facts.yaml", "  note: 药害不在所列之内。\n", "", True),
    "unsettled value": ("facts.yaml", "  unsettled: [没有看清]\n", "", True),
    "purpose": ("facts.yaml", "serves: background", "serves: reports", True),
    "values of a condition": ("circumstances.yaml", "[旱, 涝, 虫害]", "[旱, 涝]", True),
    "quote": ("circumstances.yaml", "quote: 补种", "quote: 上报、补种", True),
    "title of a rule": ("circumstances.yaml", "title: 天时不利", "title: 天灾", True),
    "label of a reading": ("ambiguities.yaml", "label: 跟上年比", "label: 与上年比", True),
    "trigger": ("ambiguities.yaml", "[sown_on, told_on]", "[told_on, sown_on]", True),
    "number": ("policy.yaml", "〔2021〕7号", "〔2021〕8号", True),
    "date of force": ("policy.yaml", "force_from: 2021-03-05", "force_from: 2021-04-01", True),
    "reason of an emendation": ("policy.yaml", "是转换错误", "是转换所致", True),
    "notice": ("policy.yaml", "比对，不相加", "比对，也不相加", True),
    "covering notice": ("source.txt", "现予印发", "现印发", True),
    "layout of the text": ("text.txt", "第五条　", "第五条 ", True),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_the_hash_tells_every_change_but_comments(
    change: tuple[str, str, str, bool], tmp_path: Path
) -> None:
    """Whatever word or rule of the folder is another, the hash is another."""
    file, old, new, differs = change

    policy = read_policy(changed(tmp_path, (file, old, new)))

    assert (policy.hash != hetang().hash) is differs


def test_the_hash_tells_an_altered_word_of_the_text(tmp_path: Path) -> None:
    """A word altered in source and text alike gives another hash, and other hashes of both."""
    folder = changed(
        tmp_path,
        ("source.txt", "应当写明经过", "必须写明经过"),
        ("text.txt", "应当写明经过", "必须写明经过"),
    )

    policy = read_policy(folder)

    assert policy.hash != hetang().hash
    assert policy.text_hash != hetang().text_hash
    assert policy.source_hash != hetang().source_hash


def test_json_has_no_dates_but_iso_dates() -> None:
    """Dates are written as 2021-03-05."""
    data = json.loads(to_json(hetang()))

    assert data["in_force_from"] == hetang().in_force_from.isoformat() == "2021-03-05"
    assert from_json(to_json(hetang())).signed_on == date(2021, 3, 1)


def test_compiling_writes_nothing_into_the_folders_read() -> None:
    """Reading a policy leaves its folder as it was: 河塘镇 ships no JSON."""
    assert not (HETANG / "policy.json").exists()
