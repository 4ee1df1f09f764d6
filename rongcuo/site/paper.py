"""The training cases on paper: a page each with boxes to tick, and the comparison at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rongcuo.exercise import Exercise, Point
from rongcuo.policy.model import Policy
from rongcuo.views.page import story

__all__ = ["boxes", "case_sheets", "comparison"]


def case_sheets(exercises: Iterable[Exercise]) -> Iterator[str]:
    """Every case's story, dates and points with boxes; nothing of what is found."""
    for exercise in exercises:
        yield from _case_sheet(exercise)


def _case_sheet(exercise: Exercise) -> Iterator[str]:
    case, policy = exercise.case, exercise.policy
    claimed = "、".join(_link(policy, item) for item in case.claims)
    yield f"## {case.id} {{ #{case.id.lower()} .sheet-of-paper }}"
    yield ""
    yield f"主张：{claimed or '没有申请'}　　组号：＿＿＿＿（不写姓名）"
    yield ""
    yield story(case)
    yield ""
    if case.dates:
        days = "；".join(
            f"{policy.fact(name).question}{day.isoformat()}" for name, day in case.dates.items()
        )
        yield f"案中日期：{days}。"
        yield ""
    yield "| 条款和词句 | 判断 |"
    yield "|---|---|"
    for point in exercise.points:
        yield f"| {_asked(point, policy)} | {boxes(point)} |"
    yield ""
    yield "还要查明或选定的，依据和理由："
    yield ""
    yield '<p class="lines"><span></span><span></span><span></span></p>'
    yield ""


def _asked(point: Point, policy: Policy) -> str:
    if point.kind == "condition":
        return f'　<span class="words">{point.words}</span>　{point.note}'.rstrip("　")
    return f"**{_link(policy, point.provision)}　{point.words}**"


def boxes(point: Point) -> str:
    """A box to tick for each answer, or a line for a day."""
    if not point.choices:
        return '<span class="box">＿＿＿＿年＿＿月＿＿日</span>'
    return " ".join(f'<span class="box">□ {words}</span>' for words in point.choices.values())


def comparison(exercises: Iterable[Exercise]) -> Iterator[str]:
    """What the comparison gives at every point, and what keeps a provision open."""
    yield "| 案例 | 条款和词句 | 比对 | 还要查明或选定的 |"
    yield "|---|---|---|---|"
    for exercise in exercises:
        for point in exercise.points:
            opened = (
                "；".join(exercise.openable(point.id)[each] for each in exercise.open(point.id))
                if point.kind == "provision"
                else ""
            )
            found = point.choices.get(point.found, point.found)
            told = f"{_asked(point, exercise.policy)} | {found} | {opened}"
            yield f"| {exercise.case.id} | {told} |"


def _link(policy: Policy, provision: str) -> str:
    found = policy.provision(provision)
    return f"[{found.citation}](articles/{found.article}.md#{provision})"
