"""办理: the cases of one folder, from the application to the archive.

What the commands do, asked for from a panel: `rongcuo.handling` and the forms do it, under the
case's lock. A question names files by name alone, and only those that lie in the folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from rongcuo.adopted import departures_of, read_adopted
from rongcuo.case import Case, read_case
from rongcuo.decision import HELD, STEPS, at_odds, to_be_reasoned
from rongcuo.errors import InputError, Problem, RongcuoError, shown
from rongcuo.filed import Filed, read_folder, read_record
from rongcuo.forms.filing import docx, form_named, of_record_file
from rongcuo.forms.matter import Matter
from rongcuo.forms.ready import NotYet, require
from rongcuo.handling import check, decide, enter, write_record
from rongcuo.log import lines_of, log_path, read_log, sum_of
from rongcuo.logic import Truth
from rongcuo.panels.desk import Answering, answer_by
from rongcuo.panels.shown import period_shown
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.forms import Form, load_forms
from rongcuo.policy.model import Policy
from rongcuo.procedure import CORRECT, MANUAL, OUTCOMES, Entry
from rongcuo.record import Record
from rongcuo.safe_write import write_new
from rongcuo.source import Source
from rongcuo.store import (
    RECORD,
    case_of,
    cases_in,
    document_path,
    documents_of,
    locked,
    open_to_others,
    records_of,
)
from rongcuo.timeline import Due, NextStep, Step, Timeline, docket, timeline, with_log
from rongcuo.verify import log_departs
from rongcuo.views.words import ANSWER, BASIS, due_words, note_words, notices, standing_words
from rongcuo.workdays import FIRST, LAST, STATE, Calendar

__all__ = ["FolderDesk"]

_LABEL = re.compile(r"[\w-]{1,20}")
_OUTSIDE = "条文之外"
_VALUE = {Truth.YES: "met", Truth.NO: "not_met", Truth.UNKNOWN: "undetermined"}
_FIELDS = {
    "step": "步骤",
    "role": "决定的机关或职务",
    "on": "日期",
    "document": "文号",
    "outcome": "结果",
    "held": "所持",
    "reason": "理由",
    "departs": "“为什么不同”",
    "by": "由谁办理",
    "approver": "批准人",
    "title": "名称",
}
_FIELD = re.compile(rf"（(?:{'|'.join(_FIELDS)})）| ?\b({'|'.join(_FIELDS)})\b ?", re.ASCII)


@dataclass(frozen=True)
class FolderDesk:
    """Answers what is asked about the cases of one folder, as `rongcuo.panels.desk` answers.

    `today` tells the day by which it is judged what is overdue. `policy` is that by which cases are
    compared, `forms` the documents that go with it.
    """

    folder: Path
    calendar: Calendar = STATE
    today: Callable[[], date] = date.today
    policy: Policy = field(default_factory=load_policy)
    forms: tuple[Form, ...] = field(default_factory=lambda: load_forms(load_policy().id))

    def answer(self, request: Any) -> dict[str, Any]:
        """Answer one question; what cannot be done is refused with the reason, never raised."""
        return answer_by({do: self._told(does) for do, does in self._answers().items()}, request)

    def _answers(self) -> dict[str, Answering]:
        return {
            "start": self._start,
            "list": self._list,
            "open": self._open,
            "enter": self._enter,
            "record": self._record,
            "decide": self._decide,
            "verify": self._verify,
            "document": self._document,
        }

    def _told(self, answering: Answering) -> Answering:
        """The same, its problems with the file and the fields as a person calls them."""

        def told(request: Mapping[str, Any]) -> dict[str, Any]:
            try:
                return answering(request)
            except InputError as error:
                raise type(error)(_in_words(each, self.policy) for each in error.problems) from None

        return told

    # ---- what is shown ------------------------------------------------------------------------------

    def _start(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """What does not change: the words to choose from, and what is always said."""
        policy = self.policy
        return {
            "folder": str(self.folder.resolve()),
            "number": policy.number,
            "outcomes": _choices(OUTCOMES),
            "held": _choices(HELD),
            "steps": _choices(STEPS),
            "notices": list(notices(policy)),
        }

    def _list(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The cases with where each stands, what is overdue first; and what is wrong in the folder."""
        policy, today = self.policy, self.today()
        filed, problems = read_folder(self._checked(), policy)
        dues = {each.file.name: self._running(each, policy) for each in filed}
        ordered = docket(
            (with_log(e.case, policy, e.log) for e in filed if not e.over),
            policy,
            today,
            self.calendar,
        )
        urgency = {due.case: place for place, due in reversed(list(enumerate(ordered)))}
        last = len(ordered)
        filed.sort(key=lambda each: (each.over, urgency.get(each.case.id, last), each.file.name))
        return {
            "today": today.isoformat(),
            "readers": open_to_others(self.folder),
            "cases": [
                {
                    "file": each.file.name,
                    "case": each.case.id,
                    "stage": _stage(timeline(each.case, policy, each.log, self.calendar), policy),
                    "over": each.over,
                    "due": [_due(due, today) for due in dues[each.file.name]],
                    "records": len(each.records),
                    "decided": sum(record.decision is not None for record in each.records),
                }
                for each in filed
            ],
            "problems": [_problem(_in_words(each, policy)) for each in problems],
        }

    def _running(self, filed: Filed, policy: Policy) -> list[Due]:
        if filed.over:
            return []
        return docket(
            [with_log(filed.case, policy, filed.log)], policy, self.today(), self.calendar
        )

    def _open(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """One case: what happened, what may come next and by when, its log, records and documents."""
        return self._opened(self._case(request))

    def _opened(self, path: Path) -> dict[str, Any]:
        policy, today = self.policy, self.today()
        case, log = read_case(path, policy), read_log(path)
        found = timeline(case, policy, log, self.calendar)
        lines = lines_of(log)
        return {
            "file": path.name,
            "case": case.id,
            "narrative": case.narrative,
            "claims": [policy.provision(item).citation for item in case.claims],
            "stage": _stage(found, policy),
            "steps": [_step(each, policy) for each in found.steps],
            "following": [_following(each, found.due, policy, today) for each in found.following],
            "due": [
                {**period_shown(each.deadline, policy), **_due(each, today)} for each in found.due
            ],
            "back": list(_back(found, policy)),
            "log": {
                "file": log_path(path).name,
                "sum": sum_of(lines),
                "lines": [_line(each, number, policy) for number, each in enumerate(log, 1)],
            },
            "records": [self._filed(each, case, log, policy) for each in records_of(path)],
            "forms": list(self._forms(case, log, found, policy)),
            "documents": [each.name for each in documents_of(path)],
            "departs": list(departures_of(case, read_adopted(self.folder, policy), policy)),
        }

    def _filed(
        self, path: Path, case: Case, log: tuple[Entry, ...], policy: Policy
    ) -> dict[str, Any]:
        """A record beside the case: whether it is whole and the log goes on from it, who decided."""
        try:
            record = read_record(path)
            departs = log_departs(record, log)
        except InputError as error:
            return {"name": path.name, "problem": error.problems[0].what}
        decision = record.decision
        return {
            "name": path.name,
            "hash": record.hash,
            "lines": len(record.log),
            "problem": departs,
            "decision": decision and _decided(record),
            "reasons": [
                {
                    "id": name,
                    "citation": policy.provision(name).citation,
                    "title": policy.circumstance(name).title,
                    "text": policy.provision(name).text,
                    "found": record.found[name],
                }
                for name in to_be_reasoned(record.content["case"]["claims"], policy)
                if name in record.found
            ],
        }

    def _forms(
        self, case: Case, log: tuple[Entry, ...], found: Timeline, policy: Policy
    ) -> Iterator[dict[str, Any]]:
        """Every document: whether it goes with this step, and why it cannot be written yet."""
        matter = Matter(case, policy, log, self.calendar)
        forms = self.forms
        events = [step.event for step in found.steps[-1:] if step.event]
        events += [step.event for step in found.following]
        papers = (paper.title.partition("（")[0] for event in events for paper in event.papers)
        here = {form.id for paper in papers for form in _written_as(paper, forms)}
        for form in forms:
            yield {
                "id": form.id,
                "title": form.title,
                "basis": BASIS[form.basis],
                "actor": form.actor,
                "here": form.id in here,
                "against": _against(form, matter),
            }

    # ---- what is done -------------------------------------------------------------------------------

    def _enter(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Enter an event into the log, where nobody wrote since the case was opened (`seen`)."""
        path, policy = self._case(request), self.policy
        name, corrects = _text(request, "event"), request.get("corrects")
        events = {each.id: each for each in policy.procedure.events}
        entry = Entry(
            event=name,
            on=_day(request),
            by=_text(request, "by"),
            provision=events[name].provision if name in events else "",
            outcome=_text(request, "outcome") or None,
            reason=_text(request, "reason"),
            approver=_text(request, "approver"),
            title=_text(request, "title") if name == MANUAL else "",
            to=(_text(request, "to") or None) if name == MANUAL else None,
            corrects=corrects if name == CORRECT and type(corrects) is int else None,
        )
        enter(entry, path, policy, self.calendar, _text(request, "seen"))
        opened = self._opened(path)
        return {"told": f"已记入日志。现在：{opened['stage']}", "opened": opened}

    def _record(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Write a record of the case as it is now; an earlier one stays."""
        case, policy = self._case(request), self.policy
        label = _text(request, "label")
        if label and not _LABEL.fullmatch(label):
            raise RongcuoError("记录的名称只用字、数字、横线，不超过 20 个字，如“甲”。")
        path = _new_record(case, label)
        if case_of(path) != case:
            raise RongcuoError(f"{path.name} 会是另一个案件的记录。请换一个名称。")
        record = write_record(path, case, policy, self.calendar)
        told = f"已写入 {path.name}，还没有决定。校验值 {record.hash}"
        return {"told": told, "opened": self._opened(case)}

    def _decide(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Enter a person's decision into a record."""
        case, policy = self._case(request), self.policy
        path = _named(request, "record", records_of(case), "记录")
        source = Source("", request.get("decision"), {})
        record, decision = decide(path, lambda: source, policy)
        return {
            "told": f"已录入{STEPS[decision.step]}。校验值 {record.hash}",
            "odd": at_odds(decision, policy),
            "opened": self._opened(case),
        }

    def _verify(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Replay a record; what does not hold is told, the first difference first."""
        case, policy = self._case(request), self.policy
        checked = check(_named(request, "record", records_of(case), "记录"), policy)
        orderly = "，决定合乎要求" if checked.record.decision else ""
        return {
            "told": f"核对一致：比对、期限和甄别重放相同{orderly}。"
            if not checked.problems
            else "核对不一致",
            "problems": [_problem(each) for each in checked.problems],
            "also": [
                *(f"{change}，结果没有变。" for change in checked.changed if not checked.problems),
                *([checked.since] if checked.since else []),
            ],
            "hash": checked.record.hash,
        }

    def _document(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Write a document beside the case, from its file and log or from a record."""
        case, policy = self._case(request), self.policy
        form = form_named(_text(request, "form"), self.forms)
        with locked(case):
            if request.get("record"):
                source = _named(request, "record", records_of(case), "记录")
                matter = of_record_file(source, policy)
            else:
                matter = Matter(read_case(case, policy), policy, read_log(case), self.calendar)
            path = document_path(case, form.title)
            write_new(path, docx(form, matter))
        return {"told": f"已写入 {path.name}", "name": path.name, "opened": self._opened(case)}

    # ---- the folder ---------------------------------------------------------------------------------

    def _checked(self) -> Path:
        if not self.folder.is_dir():
            raise RongcuoError(f"没有文件夹 {shown(str(self.folder))}。请检查路径。")
        return self.folder

    def _case(self, request: Mapping[str, Any]) -> Path:
        return _named(request, "file", cases_in(self._checked()), "案件")


def _named(request: Mapping[str, Any], field: str, there: Iterable[Path], what: str) -> Path:
    """The one of the files there that a question names; nothing else can be named."""
    name = _text(request, field)
    for path in there:
        if path.name == name:
            return path
    raise RongcuoError(f"案件夹里没有{what} {shown(name)}。请刷新列表。")


def _new_record(case: Path, label: str) -> Path:
    """A name for a new record of a case that no file has."""
    stem = f"{case.stem}.{label}" if label else case.stem
    path, number = case.with_name(f"{stem}{RECORD}"), 2
    while path.exists():
        path, number = case.with_name(f"{stem}.{number}{RECORD}"), number + 1
    return path


def _text(request: Mapping[str, Any], field: str) -> str:
    value = request.get(field)
    return value.strip() if isinstance(value, str) else ""


def _day(request: Mapping[str, Any]) -> date:
    try:
        day = date.fromisoformat(_text(request, "on"))
    except ValueError:
        raise RongcuoError("没有写明日期。请写如 2025-03-03，且须是存在的日子。") from None
    if not FIRST <= day <= LAST:
        raise RongcuoError(f"{day} 不在 {FIRST.year} 至 {LAST.year} 年之间。请核对年份。")
    return day


def _in_words(problem: Problem, policy: Policy) -> Problem:
    """A problem with its file by name, and its fields as the panel calls them."""
    line = f"第 {problem.line} 行" if problem.line else ""
    where = f"{Path(problem.file).name}{line}：" if problem.file else ""
    what, remedy = (
        _FIELD.sub(lambda found: _FIELDS.get(found[1] or "", ""), text)
        for text in (problem.what, problem.remedy)
    )
    match problem.place:
        case ("reasons", str(name), *_) if name in {p.id for p in policy.provisions}:
            cited = policy.provision(name).citation
            where = where if what.startswith(cited) else f"{where}{cited}："
    return replace(problem, what=f"{where}{what}", remedy=remedy)


def _problem(problem: Problem) -> dict[str, Any]:
    return {"what": problem.what, "remedy": problem.remedy}


def _choices(words: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"id": name, "words": said} for name, said in words.items()]


def _stage(found: Timeline, policy: Policy) -> str:
    stage = found.progress.stage
    return policy.procedure.stage(stage).title if stage else "问责尚未启动，或没有写明启动日期"


def _due(due: Due, today: date) -> dict[str, Any]:
    return {
        "title": due.deadline.title,
        "heading": due_words(due.deadline)[0],
        "standing": due.standing(today),
        "words": standing_words(due, today),
    }


def _step(step: Step, policy: Policy) -> dict[str, Any]:
    entry, event = step.entry, step.event
    return {
        "on": entry.on.isoformat(),
        "title": event.title if event else entry.title,
        "basis": BASIS[event.basis] if event else "【手工】",
        "citation": policy.provision(event.provision).citation if event else _OUTSIDE,
        "by": entry.by,
        "outcome": OUTCOMES.get(entry.outcome or "", ""),
        "reason": entry.reason,
        "approver": entry.approver,
        "notes": note_words(step),
    }


def _following(step: NextStep, due: tuple[Due, ...], policy: Policy, today: date) -> dict[str, Any]:
    event = step.event
    return {
        "id": event.id,
        "title": event.title,
        "basis": BASIS[event.basis],
        "actor": event.actor,
        "citation": policy.provision(event.provision).citation,
        "outcome": event.outcome,
        "ready": step.ready,
        "guards": [
            {
                "label": each.guard.label,
                "basis": BASIS[each.guard.basis],
                "value": _VALUE[each.value],
                "words": ANSWER[each.value],
            }
            for each in step.checks
        ],
        "papers": [f"{paper.title}{BASIS[paper.basis]}" for paper in event.papers],
        "by": [_due(each, today) for each in due if each.deadline.limit.id == event.limit],
    }


def _back(found: Timeline, policy: Policy) -> Iterator[dict[str, str]]:
    """The stages that a manual step may lead to: those passed, and the archive."""
    ends = [stage.id for stage in policy.procedure.stages if stage.final]
    for name in dict.fromkeys((*found.progress.visited, *ends[-1:])):
        yield {"id": name, "words": policy.procedure.stage(name).title}


def _line(entry: Entry, number: int, policy: Policy) -> dict[str, Any]:
    """A line of the log as it was entered."""
    titles = {event.id: event.title for event in policy.procedure.events}
    title = entry.title or titles.get(entry.event, entry.event)
    if entry.event == CORRECT:
        title = f"更正第 {entry.corrects} 行的日期"
    return {
        "number": number,
        "on": entry.on.isoformat(),
        "title": title,
        "by": entry.by,
        "correction": entry.event == CORRECT,
    }


def _decided(record: Record) -> str:
    decision = record.decision
    if decision is None:
        return ""
    outcome = OUTCOMES[decision.outcome] if decision.outcome else "未写结果"
    return f"{STEPS[decision.step]}：{decision.role}，{decision.on}，{outcome}"


def _written_as(paper: str, forms: tuple[Form, ...]) -> list[Form]:
    """The form of a paper that the procedure names: that of its name, or that whose name holds it."""
    exact = [form for form in forms if form.title == paper]
    return exact or [form for form in forms if paper in form.title]


def _against(form: Form, matter: Matter) -> str:
    """Why a document cannot be written yet; nothing where it can."""
    try:
        require(form, matter)
    except NotYet as reason:
        return str(reason)
    return ""
