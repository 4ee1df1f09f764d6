"""A policy's files against each other: what one names the others have, and the engine can rely on."""

from __future__ import annotations

from collections.abc import Container, Mapping

from rongcuo.errors import suggestion
from rongcuo.logic import atoms, polarities
from rongcuo.policy.conditions import Say, repeated
from rongcuo.policy.emended import first_difference
from rongcuo.policy.model import Policy
from rongcuo.source import Place

__all__ = ["check_circumstances", "check_document", "check_facts", "check_register"]


def check_document(policy: Policy, source: str, text: str, say: Say) -> None:
    """The text follows from the source; what the document's roles name is there."""
    words = {provision.id: provision.text for provision in policy.provisions}
    for i, emendation in enumerate(policy.emendations):
        place: Place = ("emendations", i)
        if emendation.provision not in words:
            hint = suggestion(emendation.provision, words) or "请改正编号。"
            say((*place, "provision"), f"没有条文“{emendation.provision}”。", hint)
        if emendation.kind == "word" and emendation.source not in source:
            say((*place, "source"), f"原件里没有“{emendation.source}”。", "请照录原件。")
        if emendation.kind != "layout" and emendation.reading not in words.get(
            emendation.provision, ""
        ):
            say(
                (*place, "reading"),
                f"{emendation.provision} 里没有“{emendation.reading}”。",
                "请照录校订后的词句。",
            )
    if difference := first_difference(source, text, policy.emendations):
        say(
            ("emendations",),
            f"校订本与原件不符：{difference}。",
            "请改正 text.txt，或列入校订。",
        )
    for role, name in (("definition", policy.definition), ("claimable", policy.claimable)):
        if name is not None and name not in words:
            say((role,), f"没有条文“{name}”。", suggestion(name, words) or "请改正编号。")
    if not policy.items:
        say(
            ("claimable",),
            f"{policy.claimable} 之下没有写成要件的项。",
            "请补写 circumstances.yaml。",
        )
    if policy.definition and all(policy.definition != c.provision for c in policy.circumstances):
        say(
            ("definition",),
            f"{policy.definition} 没有写成要件。",
            "请补写 circumstances.yaml。",
        )


def check_facts(policy: Policy, say: Say) -> None:
    """Every fact is used, or says what it is for; and lists the provisions that use it."""
    flags = {
        name
        for ambiguity in policy.ambiguities
        if (trigger := ambiguity.raised_by)
        for name in (trigger.fact, *(trigger.order or ()))
        if name
    }
    for i, fact in enumerate(policy.facts):
        readers = tuple(policy.readers(fact.id))
        used = bool(readers) or fact.id in flags
        if not used and fact.serves is None:
            say(
                (i, "id"),
                f"没有要件或标记用到事实 {fact.id}。",
                "请在要件中使用，或用 serves 写明用途，或删去。",
            )
        if used and fact.serves is not None:
            say((i, "serves"), f"事实 {fact.id} 已用于要件或标记。", "请删去 serves。")
        for provision in readers:
            if provision not in fact.provisions:
                say(
                    (i, "provisions"),
                    f"{provision} 的要件用到事实 {fact.id}，此处未列。",
                    "请把它写入 provisions。",
                )


def check_register(policy: Policy, used: Container[str], say: Say) -> None:
    """Every quotation is in the text, every fork and human entry is used, every trigger fits."""
    texts = {provision.id: provision.text for provision in policy.provisions}
    kinds = {fact.id: fact.type for fact in policy.facts}
    humans = {node.id for c in policy.circumstances for node in atoms(c.when) if node.op == "human"}
    for i, ambiguity in enumerate(policy.ambiguities):
        for number, quote in enumerate(ambiguity.quotes):
            if all(quote not in texts.get(provision, "") for provision in ambiguity.provisions):
                say((i, "quotes", number), f"所列条文里没有“{quote}”。", "请照录原文。")
        for name in repeated(reading.id for reading in ambiguity.readings):
            say(
                (i, "readings"),
                f"{ambiguity.id} 的读法编号“{name}”重复。",
                "请改成不同的编号。",
            )
        unused = {
            "fork": ambiguity.id not in used,
            "human": ambiguity.id not in humans,
            "flag": False,
        }
        if unused[ambiguity.kind]:
            say((i, "id"), f"没有要件用到 {ambiguity.id}。", "请在要件中使用，或改为 flag。")
        if trigger := ambiguity.raised_by:
            wanted = [(trigger.fact, "tri"), *((name, "date") for name in trigger.order or ())]
            for fact, kind in wanted:
                if fact and kinds.get(fact) != kind:
                    say(
                        (i, "raised_by"),
                        f"raised_by 要 {kind} 型事实，“{fact}”不是。",
                        suggestion(fact, (n for n, k in kinds.items() if k == kind)),
                    )


def check_circumstances(policy: Policy, places: Mapping[str, Place], say: Say) -> None:
    """A fact speaks in one direction only within a provision; an enum fact stands at one place."""
    seen: set[str] = set()
    directions: dict[str, bool] = {}
    for circumstance in policy.circumstances:
        place = places[circumstance.provision]
        if circumstance.provision == policy.claimable:
            say(place, f"{policy.claimable} 由它的各项组成，不另写要件。", "请删去这一处。")
        for name, sign in (
            polarities(circumstance.when) if circumstance.provision in policy.items else ()
        ):
            if directions.setdefault(name, sign) != sign:
                what = f"事实 {name} 在 {policy.claimable} 的各项里一正一反都用了。"
                say(place, what, "各项里，一个事实只能朝一个方向用；请拆成两个事实。")
        signs = set(polarities(circumstance.when))
        for name in repeated(fact for fact, _ in signs):
            say(
                place,
                f"事实 {name} 在 {circumstance.provision} 里一正一反各用了一次。",
                "一个条文里，一个事实只能朝一个方向用；请拆成两个事实。",
            )
        chosen = [node.id for node in atoms(circumstance.when) if node.op == "is"]
        for name in dict.fromkeys((*repeated(chosen), *(seen & set(chosen)))):
            say(place, f"事实 {name} 用了不止一个 is。", "一个枚举事实只能用一次 is。")
        seen |= set(chosen)
