"""The report: what it says first, its notes, its sections; made from a release alone.

What it says follows rules: every figure has its n; no 上升 or 下降 unless 20 cases stand behind both
figures and their intervals do not touch; units stand in the order of their names and are not
ranked; nobody is named, nothing is predicted, no target is set.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from rongcuo.divergence import Judgement
from rongcuo.dossier import calendar_name
from rongcuo.policy.model import Policy
from rongcuo.trends.clarify import to_clarify
from rongcuo.trends.departures import departures
from rongcuo.trends.rate_section import rate_section
from rongcuo.trends.rates import LEAST
from rongcuo.trends.release import Release
from rongcuo.trends.sections import applications, evidence, mending, outcomes, units
from rongcuo.trends.shown import Section
from rongcuo.trends.told_first import told_first
from rongcuo.workdays import STATE, Calendar

__all__ = ["Report", "report"]

NOT_SAID = "本报告不作部门排名、个人画像、单案预测和因果判断，不设免责率目标。"


@dataclass(frozen=True)
class Report:
    """A report ready to be shown: `marking` stands on every page, `first` under the title.

    `notes` say how it was made and what it does not say.
    """

    title: str
    audience: str
    marking: str
    first: tuple[str, ...]
    notes: tuple[str, ...]
    sections: tuple[Section, ...]


_MARKINGS = {
    "restricted": "办案版　未作隐去　限办案人员，阅后收回",
    "internal": "内部版　小数字已隐去　不外传",
    "public": "公开版　多年合并，小数字已隐去",
}


def report(
    release: Release,
    policy: Policy,
    as_of: date,
    calendar: Calendar = STATE,
    *,
    judged: Sequence[Judgement] | None = None,
    synthetic: bool = False,
) -> Report:
    """Put a report together.

    `judged` are what people held in their decisions, where their records were given; their
    figures are in the release (see `with_departures`).
    `synthetic` says on its face that the cases are invented.
    """
    audience = release.audience
    whole = list(_sections(release, policy, as_of, judged))
    sections = [section.without_empty() for section in whole]
    nobody = [
        s.title for s, was in zip(sections, whole, strict=True) if was.tables and not s.tables
    ]
    if audience.k:
        sections = [section.without_silent() for section in sections]
    told = [section for section in sections if section.tables or section.id == "departures"]
    named = {*nobody, *(section.title for section in told)}
    silent = [s.title for s in whole if s.title not in named and s.id != "clarify"]
    return Report(
        "容错纠错案件趋势报告" + ("（合成）" if synthetic else ""),
        audience.title,
        _MARKINGS[audience.id],
        tuple(told_first(release, policy, as_of)),
        (
            *([f"件数太少，不写的部分：{'、'.join(silent)}。"] if silent else []),
            *([f"没有可以计入的案件的部分：{'、'.join(nobody)}。"] if nobody else []),
            *_notes(release, policy, as_of, calendar, synthetic=synthetic),
        ),
        tuple(told),
    )


def _notes(
    release: Release, policy: Policy, as_of: date, calendar: Calendar, *, synthetic: bool
) -> Iterator[str]:
    k = release.audience.k
    if synthetic:
        yield "全部案件由程序编造（合成），不对应任何真实的人、单位和事。"
    yield f"依据：{policy.title}（{policy.number}）。统计截至 {as_of}。"
    yield (
        f"少于 {k} 件的数字不写，能倒推出来的一并隐去，隐去的都写明原因。"
        if k
        else "未作任何隐去。"
    )
    yield (
        "“件数 / 共”的后一个数是分母 n。率后是 95% 区间（Wilson 法）：n 越小，区间越宽，率越说不准。"
        f"分母不足 {LEAST} 件的不写率。“另有”里没有写的是 0。"
    )
    yield "前后两段件数够多、区间不重叠，才写上升或下降；没有写的，不能说有变化。"
    if release.repeated:
        yield (
            f"注“同上次”的，与上次发布的数字相同：其后的变化不足 {k} 件，写出来会露出个案，"
            "所以没有更新。"
        )
    later = [year for year in release.years if year > release.periods["I1"][-1].last]
    if later:
        yield f"{later[0]} 年以后的还没有写：新的一段要年份届满、件数够多才写。"
    if release.base > 1:
        yield f"写出的件数都取整到 {release.base} 的倍数。"
    for each in release.exceptions:
        yield (
            f"依{each.by}决定，写出 {each.period} 年 {each.measure} 的一个小数字。"
            f"理由：{each.reason}。"
        )
    yield "本报告是去标识化的统计，不等于匿名：知情人凭事由仍可能认出。"
    yield NOT_SAID
    made = f"日历 {calendar_name(calendar)}，rongcuo {version('rongcuo')}"
    yield f"规则 {policy.hash[:19]}…，{made}。"


def _sections(
    release: Release, policy: Policy, as_of: date, judged: Sequence[Judgement] | None
) -> Iterator[Section]:
    """All sections, in order."""
    yield applications(release, policy, as_of)
    yield rate_section(
        release,
        policy,
        "time",
        "办理时限",
        "报告 30 日、反馈 3 日都是工作日（第五条第（二）、（三）项）。报告从哪一天起算有三种读法，并列写出；期限已满还没有办的，算没有达标。",
    )
    yield outcomes(release, policy)
    yield evidence(release, policy)
    yield mending(release, policy)
    yield rate_section(
        release,
        policy,
        "reports",
        "举报甄别",
        "甄别只看核查结果，不给人贴标签。澄清是否及时无法计算：本办法没有写期限，案件表没有澄清的日期。",
    )
    if release.audience.id != "public":
        yield rate_section(
            release,
            policy,
            "effects",
            "免责后的落实",
            "第六条写明免责后四方面不受影响，有一件受影响都应查明。",
        )
        yield units(release)
    if judged is not None:
        yield departures(release, policy, judged)
    yield to_clarify(release, policy)
