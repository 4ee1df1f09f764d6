"""The readings that an institution has adopted: one file in the folder of cases, like cases alike.

    readings:
      A22a: {choose: either, by: 学院党委, document: 文号, on: 2025-03-03, reason: 理由}

The file changes no finding: a case says for itself which readings it rests on. A new case file begins
with them; where a case says nothing, or something else, that is pointed out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from rongcuo.case import Adoption, Case, parse_case
from rongcuo.errors import CaseError, Problem, shown
from rongcuo.logic import atoms
from rongcuo.policy.model import Policy
from rongcuo.source import Source
from rongcuo.store import READINGS

__all__ = ["adopted_for", "departures_of", "read_adopted"]


def read_adopted(folder: Path, policy: Policy) -> Mapping[str, Adoption]:
    """The readings adopted for a folder of cases, by ambiguity; none where it has no such file.

    CaseError or PersonalDataError as for a case file.
    """
    path = folder / READINGS
    if not path.exists():
        return {}
    from rongcuo.yaml_source import read_source

    source = read_source(path)
    if not isinstance(source.value, dict) or set(source.value) != {"readings"}:
        what = "采用的读法应写在 readings 下，不写别的。"
        raise CaseError([Problem(str(path), 1, what, "写法与案件文件的 readings 相同。")])
    content = {"case": "readings", **source.value}
    return parse_case(Source(source.file, content, source.lines), policy).readings


def adopted_for(
    claims: tuple[str, ...], adopted: Mapping[str, Adoption], policy: Policy
) -> dict[str, Adoption]:
    """Those of the readings adopted that bear on the definition or on an item claimed (any, if none)."""
    in_play = {name for name in (policy.definition, *(claims or policy.items)) if name}
    bearing = {
        node.id
        for name in in_play
        for node in atoms(policy.circumstance(name).when)
        if node.op == "reading"
    }
    return {name: said for name, said in adopted.items() if name in bearing}


def departures_of(case: Case, adopted: Mapping[str, Adoption], policy: Policy) -> Iterator[str]:
    """Where a case departs from the readings adopted, in Chinese; only what bears on the case."""
    for name, said in adopted_for(case.claims, adopted, policy).items():
        here = case.readings.get(name)
        if here and here.choose == said.choose:
            continue
        labels = {each.id: each.label for each in policy.ambiguity(name).readings}
        ours = f"本案采用“{labels[here.choose]}”（{shown(here.reason)}）" if here else "本案没有写"
        yield f"{name}：单位采用“{labels[said.choose]}”（{shown(said.by)}，{said.on}），{ours}。"
