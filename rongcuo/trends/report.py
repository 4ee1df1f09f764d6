"""The report: sections of statements, tables and charts, from a release and its tally.

What it says follows rules: every figure has its n; no 上升 or 下降 unless 20 cases stand behind both
figures and their intervals do not touch; units stand in the order of their names and are not
ranked; nobody is named, nothing is predicted, no target is set.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from rongcuo.dossier import calendar_name
from rongcuo.policy.model import Policy
from rongcuo.trends.clarify import to_clarify
from rongcuo.trends.disclosure import Release
from rongcuo.trends.indicators import Value, indicators, value
from rongcuo.trends.measures import DECIDED_OUTCOMES, measures
from rongcuo.trends.periods import Period, rolling
from rongcuo.trends.rates import LEAST, Rate, quantile
from rongcuo.trends.shown import (
    Bar,
    Chart,
    Section,
    Table,
    count_words,
    hidden_words,
    percent,
    span,
)
from rongcuo.trends.tally import Tally
from rongcuo.workdays import STATE, Calendar

__all__ = ["Report", "report"]

NOT_SAID = "本报告不作部门排名、个人画像、单案预测和因果判断，不设免责率目标。"


@dataclass(frozen=True)
class Report:
    """A report ready to be shown: `marking` stands on every page, `notes` under the title."""

    title: str
    audience: str
    marking: str
    notes: tuple[str, ...]
    sections: tuple[Section, ...]


_MARKINGS = {
    "restricted": "办案版　未作隐去　限办案人员，阅后收回",
    "internal": "内部版　小数字已隐去　不外传",
    "public": "公开版　多年合并，小数字已隐去",
}


def report(
    tally: Tally,
    release: Release,
    policy: Policy,
    as_of: date,
    calendar: Calendar = STATE,
    *,
    synthetic: bool = False,
) -> Report:
    """Put a report together. `synthetic` says on its face that the cases are invented."""
    writer = _Writer(tally, release, policy, as_of)
    sections = [section for section in writer.sections() if section.tables or section.statements]
    k = release.audience.k
    notes = [
        f"依据：{policy.title}（{policy.number}）。统计截至 {as_of}。",
        f"少于 {k} 件的数字不写，能倒推出来的一并隐去，隐去的都写明原因。"
        if k
        else "未作任何隐去。",
        f"分母不足 {LEAST} 件的不写率；率后是 Wilson 95% 区间。读法不一致的，两种件数都写。",
        "本报告是去标识化的统计，不等于匿名：知情人凭事由仍可能认出。",
        NOT_SAID,
    ]
    if synthetic:
        notes.insert(0, "全部案件由程序编造（合成），不对应任何真实的人、单位和事。")
    if release.base > 1:
        notes.append(f"写出的件数都取整到 {release.base} 的倍数。")
    notes += [
        f"依{each.by}决定，写出 {each.period} 年 {each.measure} 的一个小数字。理由：{each.reason}。"
        for each in release.exceptions
    ]
    notes.append(
        f"规则 {policy.hash[:19]}…，日历 {calendar_name(calendar)}，rongcuo {version('rongcuo')}。"
    )
    title = "容错纠错案件趋势报告" + ("（合成）" if synthetic else "")
    audience = release.audience
    return Report(title, audience.title, _MARKINGS[audience.id], tuple(notes), tuple(sections))


class _Writer:
    """Writes the sections of one report."""

    def __init__(self, tally: Tally, release: Release, policy: Policy, as_of: date) -> None:
        self._tally = tally
        self._release = release
        self._policy = policy
        self._as_of = as_of
        self._known = measures(policy)

    def sections(self) -> Iterator[Section]:
        """All sections, in order."""
        yield self._applications()
        yield self._rates(
            "time",
            "办理时限",
            "报告 30 日、反馈 3 日都是工作日（第五条第（二）、（三）项）。报告从哪一天起算有三种读法，并列写出；期限已满还没有办的，算没有达标。",
        )
        yield self._outcomes()
        yield self._evidence()
        yield self._mending()
        yield self._rates(
            "reports",
            "举报甄别",
            "甄别只看核查结果，不给人贴标签。澄清是否及时无法计算：本办法没有写期限，案件表没有澄清的日期。",
        )
        if self._release.audience.id != "public":
            yield self._rates(
                "effects", "免责后的落实", "第六条写明免责后四方面不受影响，有一件受影响都应查明。"
            )
            yield self._units()
        yield to_clarify(self._release, self._policy)

    def _periods(self, measure: str) -> tuple[Period, ...]:
        """The periods to show: those of the release, and three years together where years are."""
        shown = self._release.periods[measure]
        several = len(shown) > 1 and all(len(p.years) == 1 for p in shown)
        pooled = rolling([p.first for p in shown]) if several and len(shown) > 2 else ()
        return (*shown, *pooled) if measure != "I14.again" else shown

    def _count(self, period: Period, measure: str, *classes: str) -> str:
        number = self._release.count(period, measure, *classes)
        return count_words(number, self._release.reason(period, measure, *classes), self._release)

    def _values(self, section: str) -> list[Value]:
        found = [each for each in indicators(self._policy) if each.section == section]
        return [
            value(each, period, self._release)
            for each in found
            for period in self._periods(each.measure)
        ]

    def _rate_table(self, section: str, values: Sequence[Value]) -> Table:
        """Indicators by period: counts, rate, interval, what is missing."""
        rows = []
        last = ""
        for each in values:
            name = f"{each.indicator.id}　{each.indicator.title}"
            rows.append(
                (
                    "" if name == last else name,
                    each.period.title,
                    self._fraction(each),
                    percent(each.rate.share) if each.rate else self._no_rate(each),
                    span(each.rate) if each.rate else "",
                    self._beside(each),
                )
            )
            last = name
        head = ("指标", "期间", "件数", "率", "95% 区间", "另有")
        return Table(f"{section}-rates", "指标", head, tuple(rows))

    def _fraction(self, each: Value) -> str:
        parts = ((each.numerator, each.reason), (each.denominator, each.whole_reason))
        told = [count_words(number, reason, self._release) for number, reason in parts]
        return " / ".join(dict.fromkeys(told) if each.denominator is None else told)

    @staticmethod
    def _no_rate(each: Value) -> str:
        if each.numerator is None or each.denominator is None:
            return "—"
        return f"分母不足 {LEAST}"

    def _beside(self, each: Value) -> str:
        """What is missing, not over, or divided between readings."""
        told = []
        parts: list[tuple[tuple[str, ...], str]] = [
            (each.indicator.divided, "读法不一致"),
            (each.indicator.missing, "缺失"),
            (each.indicator.pending, "未结"),
        ]
        for classes, words in parts:
            if classes:
                told.append(f"{words} {self._count(each.period, each.indicator.measure, *classes)}")
        if each.alternative is not None:
            told.append(f"读法不一致的都算上则 {percent(each.alternative.share)}")
        return "；".join(told)

    def _interval_chart(self, section: str, title: str, values: Sequence[Value]) -> Chart | None:
        """The rates of the period that shows most of them, the later of two, with intervals."""
        by_period: dict[Period, list[Value]] = {}
        for each in values:
            by_period.setdefault(each.period, []).append(each)
        latest = max(
            by_period.values(),
            key=lambda several: (sum(v.rate is not None for v in several), several[0].period.last),
            default=[],
        )
        bars = tuple(
            Bar(
                each.indicator.title,
                each.rate.share,
                _told(each.rate),
                each.rate.low,
                each.rate.high,
            )
            if each.rate
            else Bar(each.indicator.title, None, self._why_none(each))
            for each in latest
        )
        if not any(bar.value is not None for bar in bars):
            return None
        period = latest[0].period.title
        return Chart(f"{section}-rates", f"{title}（{period}）", "rate", bars)

    def _why_none(self, each: Value) -> str:
        if each.numerator is None or each.denominator is None:
            return hidden_words(each.reason or each.whole_reason, self._release)
        return f"分母不足 {LEAST}"

    def _rates(self, section: str, title: str, more: str = "") -> Section:
        values = self._values(section)
        statements = [more] if more else []
        statements += self._changes(values)
        if all(None in (each.numerator, each.denominator) for each in values):
            return Section(section, title, (*statements, "各项的件数都太少，全部隐去。"), ())
        tables = (self._rate_table(section, values),)
        chart = self._interval_chart(section, title, values)
        return Section(section, title, tuple(statements), tables, chart)

    def _changes(self, values: Sequence[Value]) -> list[str]:
        """Where the last two periods may be said to differ; otherwise that they may not."""
        told = []
        for each, before in self._last_two(values):
            if each.rate is None or before.rate is None:
                continue
            if each.rate.differs(before.rate):
                way = "上升" if each.rate.share > before.rate.share else "下降"
                told.append(
                    f"{each.indicator.title}：{before.period.title} {percent(before.rate.share)}"
                    f"（n={before.rate.denominator}），{each.period.title} {percent(each.rate.share)}"
                    f"（n={each.rate.denominator}），{way}；原因须另查。"
                )
        pairs = [v for v, b in self._last_two(values) if v.rate and b.rate]
        if pairs and not told:
            told.append("各率前后两段的区间都有重叠或件数不足，不能说有变化。")
        return told

    def _last_two(self, values: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
        """The last two periods of each indicator that have no year in common."""
        by_title: dict[str, list[Value]] = {}
        for each in values:
            if each.period in self._release.periods[each.indicator.measure]:
                by_title.setdefault(each.indicator.title, []).append(each)
        for several in by_title.values():
            if len(several) > 1:
                yield several[-1], several[-2]

    def _applications(self) -> Section:
        periods = self._periods("I1")
        shown = self._release.periods["I1"]
        values = self._values("applications")
        rows = tuple((p.title, self._count(p, "I1", "received")) for p in periods)
        counts = Table("applications", "I1　收到申请", ("期间", "件数"), rows)
        bars = tuple(
            Bar(p.title, self._release.count(p, "I1", "received"), self._count(p, "I1", "received"))
            for p in shown
        )
        statements = [
            f"{p.title}收到申请 {self._count(p, 'I1', 'received')} 件。" for p in shown[-1:]
        ]
        if max(self._release.years) == self._as_of.year and self._as_of < date(
            self._as_of.year, 12, 31
        ):
            statements.append(f"{self._as_of.year} 年只到 {self._as_of}，不是全年。")
        statements += self._changes(values)
        chart = Chart("applications", "收到申请", "count", bars)
        tables = (counts, self._rate_table("applications", values), self._time_taken())
        return Section("applications", "申请与受理", tuple(statements), tables, chart)

    def _time_taken(self) -> Table:
        """I4: quartiles of working days, exact from the histogram."""
        rows = []
        for period in self._periods("I4"):
            known = self._release.count(period, "I4", "known")
            cells = ("—", "—", "—")
            if known is not None and known >= LEAST:
                days = self._histogram(period)
                cells = tuple(str(quantile(days, share)) for share in (0.25, 0.5, 0.75))  # type: ignore[assignment]
            n = self._count(period, "I4", "known")
            rows.append((period.title, *cells, n, self._count(period, "I4", "unknown")))
        head = ("期间", "下四分位", "中位数", "上四分位", "n", "日期不全")
        note = "从启动日的次日起数到提交日的工作日。提交日依次取收到、登记、发出之日（歧义登记册 B3）。"
        return Table("time-taken", "I4　申请用时（工作日）", head, tuple(rows), note)

    def _histogram(self, period: Period) -> dict[int, int]:
        found: dict[int, int] = {}
        for (year, name, days), number in self._tally.items():
            if name == "I4.days" and year in period.years:
                found[int(days)] = found.get(int(days), 0) + number
        return found

    def _outcomes(self) -> Section:
        values = self._values("outcomes")
        classes = self._known["I8"].classes
        rows = tuple(
            (p.title, *(self._count(p, "I8", cls) for cls in classes)) for p in self._periods("I8")
        )
        tables = [
            Table("outcomes", "I8　结果构成（已受理）", ("期间", *classes.values()), rows),
            self._rate_table("outcomes", values),
        ]
        if self._release.audience.id != "public":
            tables.append(self._crossed())
        period = max(
            self._release.periods["I8"],
            key=lambda p: (
                sum(self._release.count(p, "I8", cls) is not None for cls in classes),
                p.last,
            ),
        )
        bars = tuple(
            Bar(words, self._release.count(period, "I8", cls), self._count(period, "I8", cls))
            for cls, words in classes.items()
        )
        chart = Chart("outcomes", f"结果构成（{period.title}，已受理）", "count", bars)
        statements = ["一件案件可以主张几项情形，各项合计可以超过 100%。", *self._changes(values)]
        return Section("outcomes", "结果与情形", tuple(statements), tuple(tables), chart)

    def _crossed(self) -> Table:
        """Circumstance by outcome, all years of the release's last period; never by unit too."""
        classes = self._known["I8"].classes
        rows = []
        for number, item in enumerate(self._policy.items, 1):
            period = self._release.periods[f"X.{number}"][-1]
            cells = (self._count(period, f"X.{number}", cls) for cls in classes)
            rows.append((self._policy.provision(item).citation, period.title, *cells))
        head = ("主张", "期间", *classes.values())
        return Table("crossed", "情形与结果", head, tuple(rows))

    def _evidence(self) -> Section:
        values = self._values("evidence")
        rows = []
        for period in self._periods("I8"):
            cases = self._release.count(period, "I8", *DECIDED_OUTCOMES)
            gap = self._sum(period, "I11.decided", "unknown")
            all_facts = gap + self._sum(period, "I11.decided", "known")
            k = self._release.audience.k
            enough = cases is not None and cases >= LEAST and gap >= k
            share = percent(gap / all_facts) if enough and all_facts else "—"
            told = enough or not k
            number = f"{gap} / {all_facts}" if told else hidden_words("whole", self._release)
            why = self._release.reason(period, "I8", *DECIDED_OUTCOMES)
            rows.append(
                (
                    period.title,
                    hidden_words(why, self._release) if cases is None else number,
                    share,
                    self._count(period, "I8", *DECIDED_OUTCOMES),
                )
            )
        note = (
            "一件案件有几项应查的事实，就算几次；应查的是第二条和所主张各项要件里的事实。"
            "案件表只存现在的答案，受理时的缺口不在表里，这里只写结案时的残留。"
        )
        head = ("期间", "未查明 / 应查", "残留率", "已核定件数")
        gaps = Table("gaps", "I11　结案时的证据缺口", head, tuple(rows), note)
        return Section("evidence", "证据", (), (gaps, self._rate_table("evidence", values)), None)

    def _sum(self, period: Period, name: str, cls: str) -> int:
        return sum(self._tally[year, name, cls] for year in period.years)

    def _mending(self) -> Section:
        values = self._values("mending")
        rows = []
        for period in self._periods("I13"):
            n = self._release.count(period, "I13", "both")
            loss, back = (self._sum(period, "I13.sum", cls) for cls in ("loss", "recovered"))
            shown = n is not None and n >= LEAST and loss > 0
            exact = not self._release.audience.k
            rows.append(
                (
                    period.title,
                    self._count(period, "I13", "both"),
                    _money(loss, exact) if shown else "—",
                    _share(back / loss, exact) if shown else "—",
                    self._count(period, "I13", "loss"),
                    self._count(period, "I13", "unknown"),
                )
            )
        head = ("期间", "件数", "损失合计", "主动挽损率", "挽回不详", "未核定损失")
        note = "挽损率是挽回金额合计除以核定损失合计，只计两个数都有的件。金额和率写成区间。"
        money = Table("money", "I13　主动挽损", head, tuple(rows), note)
        tables = (money, self._rate_table("mending", values))
        return Section("mending", "挽损与整改", tuple(self._changes(values)), tables, None)

    def _units(self) -> Section:
        periods = self._release.periods["U"][-3:]
        names = sorted({cls for _, name, cls in self._release.counts if name == "U"})
        rows = tuple(
            (name or "未写单位", *(self._count(p, "U", name) for p in periods)) for name in names
        )
        head = ("单位代称", *(p.title for p in periods))
        table = Table("units", "各单位申请件数", head, rows, "按代称的次序，不是排名。")
        return Section("units", "单位", (), (table,), None)


def _told(one: Rate) -> str:
    return f"{percent(one.share)}（{one.numerator}/{one.denominator}）"


def _money(fen: int, exact: bool) -> str:
    """An amount, or the band of ten thousand yuan (by one significant digit) that holds it."""
    if exact:
        return f"{fen / 100:,.2f} 元"
    wan = fen / 1_000_000
    step = 10.0 ** max(len(str(int(wan))) - 1, 0)
    low = int(wan // step * step)
    return f"{low:,}–{int(low + step):,} 万元"


def _share(share: float, exact: bool) -> str:
    if exact:
        return percent(share)
    low = min(int(share * 10), 9) * 10
    return f"{low}%–{low + 10}%"
