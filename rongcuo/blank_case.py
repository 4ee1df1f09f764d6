"""An empty case file: every question that bears on the claims, as comments beside its answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rongcuo.case import Adoption
from rongcuo.case_file import adopted_lines
from rongcuo.logic import atoms
from rongcuo.policy.model import Fact, Policy

__all__ = ["blank_case", "fact_groups"]

_ANSWERS = {
    "tri": "是 / 否 / 未知",
    "text": "写一段文字",
    "texts": "逐条写成列表",
    "date": "2025-03-03 的样式",
}


def blank_case(
    policy: Policy,
    case_id: str,
    claims: tuple[str, ...] = (),
    adopted: Mapping[str, Adoption] = MappingProxyType({}),
) -> str:
    """Write an empty case file for these claims (for every item where none is given).

    `adopted` are readings that the institution has adopted; the file begins with them.
    """
    return "\n".join(_lines(policy, case_id, claims, adopted)) + "\n"


def _lines(
    policy: Policy, case_id: str, claims: tuple[str, ...], adopted: Mapping[str, Adoption]
) -> Iterator[str]:
    yield f"# 案件文件：{policy.title}（{policy.number}）"
    yield "# 只写代称（甲、某系），不写姓名、证件号、电话、工号；评议前会检查。"
    yield "# 不知道的留空：留空就是“未知”，不会当作“否”。"
    yield "# 需要写证据时，把答案改写成三行，缩进两格："
    yield "#     value: 是"
    yield "#     evidence: [会议纪要]"
    yield "#     note: 说明"
    yield ""
    yield f"case: {json.dumps(case_id, ensure_ascii=False)}"
    yield "narrative:            # 经过，一两段话"
    yield f"claims: [{', '.join(claims)}]"
    yield "# 可以主张的项："
    for item in policy.items:
        circumstance = policy.circumstance(item)
        yield f"#   {item}　{policy.provision(item).citation}　{circumstance.title}"
    yield ""
    yield "answers:"
    for heading, facts in fact_groups(policy, claims or policy.items):
        if facts:
            yield f"  # ━━ {heading}"
            for fact in facts:
                yield from _question(fact)
    yield ""
    yield "dates:"
    for fact in policy.facts:
        if fact.type == "date":
            yield from _question(fact)
    yield ""
    yield "# 有权机关已经采用某种读法的，才写在这里："
    yield "# readings:"
    yield "#   歧义编号: {choose: 读法, by: 机关或职务, document: 文号, on: 日期, reason: 理由}"
    if adopted:
        yield "# 以下是单位采用的（readings.yaml）；本案不同的，改成本案的读法、由谁采用和理由。"
    yield "readings:"
    for name, adoption in adopted.items():
        yield from adopted_lines(name, adoption)


def fact_groups(policy: Policy, items: tuple[str, ...]) -> Iterator[tuple[str, list[Fact]]]:
    """The facts but dates, each once: those of the definition, of each item, then all others.

    Others are those that bear on no item that is left out.
    """
    known = {fact.id: fact for fact in policy.facts if fact.type != "date"}
    listed: set[str] = set()
    for provision in [p for p in (policy.definition, *items) if p]:
        circumstance = policy.circumstance(provision)
        names = [
            name
            for name in dict.fromkeys(leaf.id for leaf in atoms(circumstance.when))
            if name in known and name not in listed
        ]
        listed |= set(names)
        heading = f"{policy.provision(provision).citation}　{circumstance.title}"
        yield heading, [known[name] for name in names]
    left_out = set(policy.items) - set(items)
    yield (
        "其他（程序、效果、举报等）",
        [
            fact
            for fact in known.values()
            if fact.id not in listed
            and not set(fact.provisions) <= left_out
            and not any(policy.readers(fact.id))
        ],
    )


def _question(fact: Fact) -> Iterator[str]:
    answers = _ANSWERS.get(fact.type) or " / ".join((*fact.values, "未知"))
    yield f"  # {fact.question}（{answers}）"
    if fact.evidence:
        yield f"  #   证据：{'、'.join(fact.evidence)}"
    if fact.note:
        yield f"  #   {fact.note}"
    yield f"  {fact.id}:"
