"""Turning the conditions as written into expressions that know where in the text they quote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from rongcuo.errors import suggestion
from rongcuo.logic import Node, Op, Quote
from rongcuo.policy.files import AmbiguityEntry, Condition, FactEntry
from rongcuo.source import Place

__all__ = ["Builder", "Say", "repeated"]

Say = Callable[[Place, str, str], None]


class Builder:
    """Builds the expressions of one policy; what is wrong it says by file and place.

    `say` takes the place in the file that holds the condition, what is wrong and the remedy;
    `say_fork` the same for the register's file.
    """

    def __init__(
        self,
        facts: Mapping[str, FactEntry],
        ambiguities: Mapping[str, tuple[int, AmbiguityEntry]],
        say: Say,
        say_fork: Say,
    ) -> None:
        self._facts = facts
        self._ambiguities = ambiguities
        self._say = say
        self._say_fork = say_fork
        self._settled: dict[str, tuple[str, ...]] = {}
        self.forks: dict[str, tuple[Node, ...]] = {}

    def circumstance(self, provision: str, text: str, when: Condition, place: Place) -> Node:
        """The expression of a provision with this text; every leaf of it must be quoted."""
        return self._node(provision, text, when, place, None, self._say, quoted=False)

    def guard(self, when: Condition, place: Place, say: Say) -> Node:
        """The expression of a condition that quotes nothing, from the file that `say` speaks of."""
        return self._node("", "", when, place, None, say, quoted=True)

    def _node(
        self,
        provision: str,
        text: str,
        written: Condition,
        place: Place,
        around: Quote | None,
        say: Say,
        *,
        quoted: bool,
    ) -> Node:
        """One condition; `around` is what the condition around it quotes, if anything."""
        quote = self._quote(text, written.quote, place, around, say)
        quoted = quoted or written.quote is not None

        def child(condition: Condition, *key: str | int) -> Node:
            return self._node(
                provision, text, condition, (*place, *key), quote or around, say, quoted=quoted
            )

        for op, several in (("all", written.all), ("any", written.any)):
            if several is not None:
                children = tuple(child(each, op, index) for index, each in enumerate(several))
                return Node("all" if op == "all" else "any", quote, children=children)
        if written.not_ is not None:
            return Node("not", quote, children=(child(written.not_, "not"),))
        if not quoted:
            say(place, "这个要件没有摘引原文。", "请加 quote，写明它依据条文中的哪些词句。")
        if written.fact is not None:
            self._expect(written.fact, ("tri",), (*place, "fact"), say)
            return Node("fact", quote, written.fact)
        if written.is_ is not None:
            values = tuple(written.values or ())
            if fact := self._expect(written.is_, ("enum", "set"), (*place, "is"), say):
                self._values(fact, values, (*place, "values"), say)
            return Node("is", quote, written.is_, values)
        return self._ambiguous(provision, text, written, place, quote, around, say)

    def _values(self, fact: FactEntry, values: tuple[str, ...], place: Place, say: Say) -> None:
        """An enum fact has these values; and it holds by the same ones wherever it is asked."""
        for value in values:
            if value in fact.unsettled:
                say(place, f"取值“{value}”写在 unsettled 里，说明不了什么。", "请改用别的取值。")
                return
            if value not in fact.values:
                hint = suggestion(value, fact.values) or f"可写：{'、'.join(fact.values)}。"
                say(place, f"事实 {fact.id} 没有取值“{value}”。", hint)
                return
        settled = self._settled.setdefault(fact.id, values)
        if settled != values:
            what = f"事实 {fact.id} 在别处以“{'、'.join(settled)}”为成立，这里不同。"
            say(place, what, "同一事实的 values 须处处相同；请拆成两个事实。")

    def _ambiguous(
        self,
        provision: str,
        text: str,
        written: Condition,
        place: Place,
        quote: Quote | None,
        around: Quote | None,
        say: Say,
    ) -> Node:
        op: Op = "human" if written.human is not None else "reading"
        name = written.reading or written.human or ""
        if op == "human" and not name:
            return Node("human", quote)
        entry = self._ambiguities.get(name)
        wanted = "fork" if op == "reading" else "human"
        if entry is None or entry[1].kind != wanted:
            hint = suggestion(
                name, (a for a, (_, e) in self._ambiguities.items() if e.kind == wanted)
            )
            say((*place, op), f"歧义登记册里没有 {wanted} 类的“{name}”。", hint or "请先登记。")
            return Node("human", quote, name)
        index, ambiguity = entry
        if ambiguity.provisions[0] != provision:
            say(
                (*place, op),
                f"{name} 登记在 {ambiguity.provisions[0]}，不在 {provision}。",
                "请改编号，或改登记册的 provisions。",
            )
        if name in self.forks:
            say((*place, op), f"{name} 已用过一次。", "一处歧义一个编号，请另行登记。")
            return Node("human", quote, name)
        self.forks[name] = ()
        branches = tuple(
            self._node(
                provision,
                text,
                reading.when,
                (index, "readings", number, "when"),
                quote or around,
                self._say_fork,
                quoted=True,
            )
            for number, reading in enumerate(ambiguity.readings)
        )
        self.forks[name] = branches
        return Node(op, quote, name, tuple(reading.id for reading in ambiguity.readings), branches)

    def _quote(
        self, text: str, words: str | None, place: Place, around: Quote | None, say: Say
    ) -> Quote | None:
        """Find the words in the text, at first within what is quoted around them."""
        if words is None:
            return None
        start = text.find(words, around.start, around.end) if around else text.find(words)
        if start < 0:
            where = f"“{around.words}”" if around else "该条文"
            say(
                (*place, "quote"),
                f"{where}里没有“{words}”。",
                "请照录原文；条文改过的，请重读这个要件。",
            )
            return None
        return Quote(start, start + len(words), words)

    def _expect(
        self, fact_id: str, types: tuple[str, ...], place: Place, say: Say
    ) -> FactEntry | None:
        fact = self._facts.get(fact_id)
        if fact is None:
            say(
                place,
                f"没有事实“{fact_id}”。",
                suggestion(fact_id, self._facts) or "请先写入 facts.yaml。",
            )
        elif fact.type not in types:
            say(
                place,
                f"事实 {fact_id} 是 {fact.type} 型，不能这样用。",
                f"这里要 {'、'.join(types)} 型。",
            )
            return None
        return fact


def repeated(names: Iterable[str]) -> Iterator[str]:
    """Give each name that comes again, once for every time that it does."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)
