"""A document as a file: the form found by its name, filled from a case or a record file, written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rongcuo.errors import InputError, Problem, RecordError, RongcuoError, shown, suggestion
from rongcuo.forms.fill import fill
from rongcuo.forms.matter import Matter, of_record
from rongcuo.log import read_log
from rongcuo.policy.forms import Form, load_forms
from rongcuo.policy.model import Policy
from rongcuo.record import parse_record
from rongcuo.safe_write import write_new
from rongcuo.source import read_text_file
from rongcuo.store import DOCUMENT, case_of
from rongcuo.verify import log_departs

__all__ = [
    "committee_report",
    "docx",
    "form_named",
    "forms_of",
    "of_record_file",
    "write_form",
]

_REPORT = "committee_report"


def write_form(chosen: Form, output: Path, matter: Matter) -> None:
    """Write one document, never over a file: an earlier one may have been filled in or signed.

    Readable by its owner only where it is for a case. InputError where the file is there or cannot
    be written, NotYet where the case is not that far.
    """
    if output.suffix.lower() != DOCUMENT:
        raise InputError([Problem(str(output), None, "不是文书文件名。", "请以 .docx 结尾。")])
    write_new(output, docx(chosen, matter), private=not matter.empty)


def docx(chosen: Form, matter: Matter) -> bytes:
    """One document as a .docx file holds it; NotYet where the case is not that far.

    RongcuoError where the library that writes it is not installed.
    """
    try:
        from rongcuo.forms.write import as_docx
    except ModuleNotFoundError as missing:
        raise RongcuoError(
            f"写文书还需要 {missing.name}。请安装：pip install 'rongcuo[forms]'"
        ) from None
    return as_docx(fill(chosen, matter))


def of_record_file(path: Path, policy: Policy) -> Matter:
    """A record as documents see it: its log as it goes on beside the case, where it does.

    RecordError where it is none, was altered, does not replay, or the log was rewritten since.
    """
    record = parse_record(read_text_file(path), str(path))
    matter, log = of_record(record, policy), read_log(case_of(path))
    if log and (departs := log_departs(record, log)):
        raise RecordError([Problem(str(path), None, departs, "请从备份核对日志。")])
    return replace(matter, log=log) if log else matter


def committee_report(policy_folder: Path | None, policy: Policy) -> Form:
    """What `rongcuo assess --docx` writes; RongcuoError where the policy has no such form."""
    return form_named(_REPORT, forms_of(policy_folder, policy))


def forms_of(folder: Path | None, policy: Policy) -> tuple[Form, ...]:
    """The forms of a policy, or of one in a folder; RongcuoError where it has none."""
    if folder is None:
        forms = load_forms(policy.id)
    else:
        from rongcuo.policy.forms_read import read_forms

        forms = read_forms(folder, policy)
    if not forms:
        raise RongcuoError("这个办法文件夹没有文书（forms.yaml）。")
    return forms


def form_named(name: str, forms: tuple[Form, ...]) -> Form:
    """The form with this id or title, or the one whose title alone holds the name."""
    exact = [form for form in forms if name in (form.id, form.title)]
    near = exact or [form for form in forms if name in form.title]
    if len(near) == 1:
        return near[0]
    if near:
        titles = "、".join(form.title for form in near)
        raise RongcuoError(f"“{shown(name)}”不止一种：{titles}。请写全名。")
    hint = suggestion(name, [word for form in forms for word in (form.title, form.id)])
    raise RongcuoError(f"没有文书“{shown(name)}”。{hint}rongcuo form --list 列出全部。")
