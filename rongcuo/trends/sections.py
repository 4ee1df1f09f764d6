"""The sections of the report that hold more than rates: each a function of the release alone."""

from __future__ import annotations

from datetime import date

from rongcuo.policy.model import Policy
from rongcuo.trends.counted import DECIDED_OUTCOMES
from rongcuo.trends.figures import QUARTERS, QUARTILES
from rongcuo.trends.periods import Period
from rongcuo.trends.rate_section import changes, rate_chart, rate_table, values
from rongcuo.trends.release import Release
from rongcuo.trends.shown import Bar, Chart, Section, Table, count_words, period_words

__all__ = ["applications", "evidence", "mending", "outcomes", "units"]


def _count(release: Release, period: Period, measure: str, *classes: str) -> str:
    number = release.count(period, measure, *classes)
    return count_words(number, release.reason(period, measure, *classes), release)


def applications(release: Release, policy: Policy, as_of: date) -> Section:
    """How many applied, in time or late, and how they were received (I1 to I4)."""
    several = values(release, policy, "applications")
    counts = Table(
        "applications",
        "I1　收到申请",
        ("期间", "件数"),
        tuple(
            (period_words(p, "I1", release), _count(release, p, "I1", "received"))
            for p in release.told("I1")
        ),
    )
    bars = tuple(
        Bar(p.title, release.count(p, "I1", "received"), _count(release, p, "I1", "received"))
        for p in release.periods["I1"]
    )
    statements = []
    if max(release.years) == as_of.year and as_of < date(as_of.year, 12, 31):
        statements.append(f"{as_of.year} 年只到 {as_of}，不是全年。")
    tables = (
        counts,
        rate_table(release, "applications", "申请与受理", several),
        _time_taken(release),
    )
    statements += changes(release, several)
    chart = Chart("applications", "收到申请（件）", "count", bars)
    return Section("applications", "申请与受理", tuple(statements), tables, chart)


def _time_taken(release: Release) -> Table:
    """I4: quartiles of working days; of how many, where there are more by now."""
    rows = []
    for period in release.figured("I4"):
        known = _count(release, period, "I4", "known")
        then = release.figures.get((period.id, "I4.n"), known)
        of = "" if then == known else f"（n={then}）"
        names = [(period.id, f"I4.{share}") for share in QUARTILES]
        days = (f"{release.figures[at]}{of}" if at in release.figures else "—" for at in names)
        unknown = _count(release, period, "I4", "unknown")
        rows.append((period_words(period, "I4", release), *days, known, unknown))
    head = ("期间", "下四分位", "中位数", "上四分位", "n", "日期不全")
    k = release.audience.k
    note = "从启动日的次日起数到提交日的工作日。提交日依次取收到、登记、发出之日（歧义登记册 B3）。"
    if k:
        note += (
            f"两边各不足 {k} 件的不写；按期、逾期的件数有隐去的也不写。"
            f"增加不足 {QUARTERS * k} 件的照上次写，括号里是那时的 n。"
        )
    return Table("time-taken", "I4　申请用时（工作日）", head, tuple(rows), note)


def outcomes(release: Release, policy: Policy) -> Section:
    """How cases ended and what was claimed (I8, I9, I10)."""
    several = values(release, policy, "outcomes")
    classes = release.known["I8"].classes
    rows = tuple(
        (period_words(p, "I8", release), *(_count(release, p, "I8", cls) for cls in classes))
        for p in release.told("I8")
    )
    tables = [
        Table("outcomes", "I8　结果构成（已受理）", ("期间", *classes.values()), rows),
        rate_table(release, "outcomes", "结果与情形", several),
    ]
    if release.audience.id != "public":
        tables.append(_crossed(release, policy))

    def shown(period: Period) -> tuple[int, int]:
        return sum(release.count(period, "I8", cls) is not None for cls in classes), period.last

    period = max(release.periods["I8"], key=shown)
    bars = tuple(
        Bar(words, release.count(period, "I8", cls), _count(release, period, "I8", cls))
        for cls, words in classes.items()
    )
    drawn = any(bar.value for bar in bars)
    chart = (
        Chart("outcomes", f"结果构成（{period.title}，已受理，件）", "count", bars)
        if drawn
        else None
    )
    statements = ("一件案件可以主张几项情形，各项合计可以超过 100%。", *changes(release, several))
    return Section("outcomes", "结果与情形", statements, tuple(tables), chart)


def _crossed(release: Release, policy: Policy) -> Table:
    """Circumstance by outcome, in the last period; never by unit too."""
    classes = release.known["I8"].classes
    rows = []
    for number, item in enumerate(policy.items, 1):
        name = f"X.{number}"
        period = release.periods[name][-1]
        cells = (_count(release, period, name, cls) for cls in classes)
        title = policy.provision(item).citation
        rows.append((title, period_words(period, name, release), *cells))
    return Table("crossed", "情形与结果", ("主张", "期间", *classes.values()), tuple(rows))


def evidence(release: Release, policy: Policy) -> Section:
    """Key facts that were not established when the case was decided (I11, I12)."""
    several = values(release, policy, "evidence")
    exact = not release.audience.k
    rows = []
    for period in release.figured("I8"):
        share = release.figures.get((period.id, "I11.share"), "—")
        number = (release.figures.get((period.id, "I11.count"), "—"),) if exact else ()
        decided = _count(release, period, "I8", *DECIDED_OUTCOMES)
        rows.append((period_words(period, "I8", release), *number, share, decided))
    note = (
        "一件案件有几项应查的事实，就算几次；应查的是第二条和所主张各项要件里的事实。"
        "案件表只存现在的答案，受理时的缺口不在表里，这里只写结案时的残留。"
    )
    note += "" if exact else "率写成区间，不写次数。"
    head = ("期间", *(("未查明 / 应查",) if exact else ()), "残留率", "已核定件数")
    gaps = Table("gaps", "I11　结案时的证据缺口", head, tuple(rows), note)
    tables = (gaps, rate_table(release, "evidence", "证据", several))
    return Section("evidence", "证据", tuple(changes(release, several)), tables)


def mending(release: Release, policy: Policy) -> Section:
    """What was recovered, what problems recur, what was put right (I13, I14)."""
    several = values(release, policy, "mending")
    rows = []
    for period in release.figured("I13"):
        told = (release.figures.get((period.id, f"I13.{name}"), "—") for name in ("loss", "share"))
        n, loss, unknown = (_count(release, period, "I13", c) for c in ("both", "loss", "unknown"))
        rows.append((period_words(period, "I13", release), n, *told, loss, unknown))
    head = ("期间", "件数", "损失合计", "主动挽损率", "挽回不详", "未核定损失")
    note = "挽损率是挽回金额合计除以核定损失合计，只计两个数都有的件。"
    note += "金额和率写成区间。" if release.audience.k else ""
    money = Table("money", "I13　主动挽损", head, tuple(rows), note)
    tables = (money, rate_table(release, "mending", "挽损与整改", several))
    chart = rate_chart(release, "mending", "整改", several)
    return Section("mending", "挽损与整改", tuple(changes(release, several)), tables, chart)


def units(release: Release) -> Section:
    """Applications by unit, in the order of the names."""
    periods = release.periods["U"][-3:]
    names = sorted({cls for _, name, cls in release.counts if name == "U"})
    rows = tuple(
        (name or "未写单位", *(_unit(release, p, name) for p in periods)) for name in names
    )
    head = ("单位代称", *(period_words(p, "U", release) for p in periods))
    table = Table("units", "各单位申请件数", head, rows, "按代称的次序，不是排名。")
    return Section("units", "单位", (), (table,))


def _unit(release: Release, period: Period, name: str) -> str:
    """A unit that a release repeated from before did not have then is not in it."""
    return _count(release, period, "U", name) if (period.id, "U", name) in release.counts else "—"
