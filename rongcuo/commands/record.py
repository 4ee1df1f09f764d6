"""`rongcuo decide`, `verify`, `seal`, `compare`: records and human decisions."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from rongcuo.commands.options import (
    Json,
    PolicyFolder,
    console,
    policy_of,
    print_json,
    warn_of_readers,
)
from rongcuo.decision import STEPS, at_odds
from rongcuo.errors import InputError, Problem, RecordError, shown
from rongcuo.filed import read_record
from rongcuo.handling import blank as blank_on
from rongcuo.handling import check
from rongcuo.handling import decide as enter_decision
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES
from rongcuo.reviews import compared, parse_seal, sealed
from rongcuo.safe_write import write_new
from rongcuo.source import read_text_file
from rongcuo.store import RECORD
from rongcuo.verify import verify as replay
from rongcuo.views.record import reviewed, reviews_json
from rongcuo.yaml_source import read_source

__all__ = ["compare", "decide", "seal", "verify"]

_KEEP = {
    "review": "独立评议的，接着用 rongcuo seal 封存：先交封存件，各人的都交齐以后再交记录。",
    "conclude": "请把校验值抄进认定结论：以后凭它能看出记录有没有换过。",
    "confirm": "请把校验值抄进会议纪要或核定文件：以后凭它能看出记录有没有换过。",
}

RecordFile = Annotated[Path, typer.Argument(metavar="记录", help=f"评议记录（{RECORD}）")]


def decide(
    path: RecordFile,
    decision_file: Annotated[
        Path | None, typer.Argument(metavar="决定文件", help="由人填好的决定（YAML）")
    ] = None,
    blank: Annotated[
        Path | None, typer.Option("--blank", metavar="文件", help="写一份空白的决定文件，由人填写")
    ] = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Enter a person's decision into a record, or write an empty decision to fill in."""
    policy = policy_of(policy_folder)
    if blank is not None:
        write_new(blank, blank_on(path, policy))
        console().print(f"已写入 {blank}", soft_wrap=True)
        return
    if decision_file is None:
        what, name = "没有写明决定文件。", path.name.removesuffix(RECORD)
        remedy = f"先用 rongcuo decide {path.name} --blank {name}.决定.yaml 写出空白的，由人填好。"
        raise RecordError([Problem(str(path), None, what, remedy)])
    record, decision = enter_decision(path, partial(read_source, decision_file), policy)
    outcome = OUTCOMES[decision.outcome] if decision.outcome else "未写"
    told = f"已录入{STEPS[decision.step]}（{shown(decision.role)}，{decision.on}）：{outcome}。"
    console().print(f"{told}校验值 {record.hash}", soft_wrap=True)
    console().print(_KEEP[decision.step])
    if odd := at_odds(decision, policy):
        console(stderr=True).print(f"提醒：{odd}请核对。", soft_wrap=True)
    warn_of_readers(path.parent)


def verify(
    paths: Annotated[list[Path], typer.Argument(metavar="记录…", help=f"评议记录（{RECORD}）")],
    policy_folder: PolicyFolder = None,
) -> None:
    """Replay records and name the first difference of each."""
    policy = policy_of(policy_folder)
    problems: list[Problem] = []
    for path in paths:
        try:
            problems += _verified(path, policy)
        except InputError as error:
            problems += error.problems
    if problems:
        raise RecordError(problems)


def _verified(path: Path, policy: Policy) -> tuple[Problem, ...]:
    """Tell how a record stands, and return what is wrong with it."""
    checked, out = check(path, policy), console()
    decision, content = checked.record.decision, checked.record.content
    stands = "还没有决定"
    if decision is not None:
        outcome = OUTCOMES[decision.outcome] if decision.outcome else "未写结果"
        stands = f"{STEPS[decision.step]}：{shown(decision.role)}，{decision.on}，{outcome}"
    number, name = content["policy"]["number"], content["case"]["case"]
    out.print(f"案件 {shown(str(name))}　{shown(number)}", soft_wrap=True)
    out.print(f"{stands}。校验值 {checked.record.hash}", soft_wrap=True)
    if not checked.problems:
        orderly = "，决定合乎要求" if decision else ""
        out.print(f"核对一致：比对、期限和甄别重放相同{orderly}。")
        for change in checked.changed:
            out.print(f"另：{change}，结果没有变。", soft_wrap=True)
        if checked.since:
            out.print(f"另：{checked.since}", soft_wrap=True)
    return checked.problems


def seal(
    path: RecordFile,
    out: Annotated[
        Path, typer.Option("--output", "-o", metavar="文件", help="封存件（.seal.json）")
    ],
) -> None:
    """Seal a reviewer's record: its hash, to be handed in before the reviews are opened."""
    found = sealed(read_record(path))
    write_new(out, found.text)
    console().print(f"已写入 {out}。先交封存件，各人的都交齐以后再交记录；封存以后意见不能再改。")
    warn_of_readers(path.parent)


def compare(
    paths: Annotated[list[Path], typer.Argument(metavar="记录…", help="各评议人的记录")],
    seals: Annotated[
        list[Path] | None,
        typer.Option("--seal", metavar="文件", help="封存件，可重复；逐份核对"),
    ] = None,
    as_json: Json = False,
    policy_folder: PolicyFolder = None,
) -> None:
    """Compare independent reviews of one case, and list what they differ on."""
    policy = policy_of(policy_folder)
    records = [read_record(path) for path in paths]
    for path, record in zip(paths, records, strict=True):
        if not (checked := replay(record, policy)).same:
            what = checked.refused or "重放与记录不同。"
            problem = Problem(str(path), None, what, "请先用 rongcuo verify 核对。")
            raise RecordError([problem])
    handed_in = [parse_seal(read_text_file(each), str(each)) for each in seals or ()]
    found = compared(records, policy, handed_in)
    if as_json:
        print_json(reviews_json(found))
    else:
        console().print(reviewed(found, policy, sealed=bool(handed_in)))
