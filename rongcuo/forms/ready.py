"""Whether a document can be written for a case yet; the reason where it cannot."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.errors import RongcuoError
from rongcuo.forms.matter import Matter
from rongcuo.logic import Truth
from rongcuo.policy.forms import Form, Ready
from rongcuo.procedure import OUTCOMES
from rongcuo.triage import triage
from rongcuo.views.words import ANSWER, TIMELY, reading_words

__all__ = ["NotYet", "require"]

_MOST = 4


class NotYet(RongcuoError):
    """A document that cannot be written for a case now; its text names what stands against it."""


def require(form: Form, matter: Matter) -> None:
    """Refuse (NotYet) a document whose conditions the case does not meet; an empty form has none.

    Everything that stands against it is said at once, with the provision.
    """
    if matter.empty:
        return
    against = list(_at_odds(matter))
    if form.ready is not None:
        against += _against(form.ready, matter)
    if against:
        cited = matter.policy.provision(form.provision).citation
        why = f"{form.ready.why}。" if form.ready else ""
        raise NotYet(f"《{form.title}》现在不能写：{'；'.join(against)}。{why}依据：{cited}。")


def _at_odds(matter: Matter) -> Iterator[str]:
    """Where the decision in the record is not the one that the log holds."""
    decision = matter.decision
    entry = matter.entry(decision.step) if decision else None
    if decision and entry and entry.outcome and entry.outcome != decision.outcome:
        said = OUTCOMES.get(decision.outcome or "", "没有写")
        yield f"记录里的决定是{said}，日志写的是{OUTCOMES[entry.outcome]}"


def _against(ready: Ready, matter: Matter) -> Iterator[str]:
    policy = matter.policy
    progress = matter.timeline.progress
    if ready.stages and progress.stage not in ready.stages:
        now = policy.procedure.stage(progress.stage).title if progress.stage else "问责尚未启动"
        yield f"案件现在是“{now}”"
    if ready.outcome and progress.outcome not in ready.outcome:
        wanted = "、".join(OUTCOMES[outcome] for outcome in ready.outcome)
        if progress.outcome is None:
            yield f"日志里没有由人写明的核定结果（须为{wanted}）"
        else:
            yield f"日志所载的结果是{OUTCOMES[progress.outcome]}，须为{wanted}"
    if ready.late:
        yield from _not_late(ready.late, matter)
    if ready.fact:
        value = matter.assessment.facts.get(ready.fact, Truth.UNKNOWN)
        if value is not Truth.YES:
            yield f"“{policy.fact(ready.fact).question}”答的是{ANSWER[value]}"
    if ready.sorted_report:
        found = triage(matter.case, policy)
        if found is None:
            yield "案件没有写明受理的举报"
        elif found.value == "blocked":
            yield "没有集体研判的记录"


def _not_late(limit: str, matter: Matter) -> Iterator[str]:
    """Why a period is not over under every reading: which readings say what."""
    found = matter.deadline(limit)
    if found.verdict == "late":
        return
    if found.disorder:
        yield f"日期有矛盾：{'；'.join(found.disorder)}"
        return
    if found.verdict is None:
        yield "没有提交申请的日期"
        return
    open_ = [reading for reading in found.readings if reading.verdict != "late"]
    said = "，".join(
        f"{reading_words(reading)}（{reading.due or '日期未知'}）"
        f"{TIMELY[reading.verdict][2:] if reading.verdict else '未知'}"
        for reading in open_[:_MOST]
    )
    more = f"，等 {len(open_)} 种" if len(open_) > _MOST else ""
    yield f"不是各种读法都逾期：{said or '还缺会改变结论的日期'}{more}"
