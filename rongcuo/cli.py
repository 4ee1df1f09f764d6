"""The `rongcuo` command. Exit status: 0 done, 1 the input was refused, 2 wrong usage."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from typer.exceptions import TyperException

from rongcuo.anonymity import points_to_one_person
from rongcuo.assess.findings import assess as assess_case
from rongcuo.blank_case import blank_case
from rongcuo.case import parse_case, read_case
from rongcuo.chinese_help import ChineseCommand, ChineseGroup, usage_problem
from rongcuo.dossier import as_json
from rongcuo.errors import InputError, Problem, RongcuoError
from rongcuo.policy.compiled import load_policy, to_json
from rongcuo.policy.coverage import untouched
from rongcuo.policy.model import Policy
from rongcuo.safe_write import write_new, write_over
from rongcuo.views.page import page
from rongcuo.views.terminal import assessed, words_of
from rongcuo.yaml_source import Source

__all__ = ["app", "main"]

_HELP = {"help_option_names": ["-h", "--help"]}
app = typer.Typer(
    cls=ChineseGroup,
    context_settings=_HELP,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="容错纠错：条文、个案比对与办法数据。只作比对，不作认定。",
)
policy_app = typer.Typer(
    cls=ChineseGroup,
    context_settings=_HELP,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="办法数据：检查、编译一个办法文件夹。",
)
app.add_typer(policy_app, name="policy")

Json = Annotated[bool, typer.Option("--json", help="输出供程序读取的 JSON")]
Folder = Annotated[Path, typer.Argument(metavar="文件夹", help="一个办法的文件夹")]
PolicyFolder = Annotated[
    Path | None,
    typer.Option("--policy", metavar="文件夹", help="改用另一单位的办法文件夹"),
]


def _policy(folder: Path | None) -> Policy:
    if folder is None:
        return load_policy()
    from rongcuo.policy.read import read_policy

    return read_policy(folder)


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _console() -> Console:
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


@app.command(cls=ChineseCommand, help="显示条文：全部，或指定的条、款、项。")
def show(
    provision: Annotated[
        str | None,
        typer.Argument(metavar="条文", help="如 art_4__point_3、第四条第（三）项、四（三）"),
    ] = None,
    as_json_: Json = False,
    policy_folder: PolicyFolder = None,
) -> None:
    """Print the text by provision."""
    policy = _policy(policy_folder)
    found = None if provision is None else policy.find(provision)
    if as_json_:
        parts = policy.provisions if found is None else policy.within(found)
        _print_json([{"id": p.id, "citation": p.citation, "text": p.text} for p in parts])
    else:
        _console().print(words_of(policy, found))


@app.command(cls=ChineseCommand, help="比对一个案件：各条文的结果与理由、接下来查明什么。")
def assess(
    case: Annotated[Path, typer.Argument(metavar="案件文件", help="YAML 案件文件")],
    as_json_: Json = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="文件", help="写成一个独立网页（.html）")
    ] = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Compare a case with the policy."""
    if html is not None and html.suffix.lower() not in (".html", ".htm"):
        raise InputError([Problem(str(html), None, "不是网页文件名。", "请以 .html 结尾。")])
    policy = _policy(policy_folder)
    found = read_case(case, policy)
    assessment = assess_case(found, policy)
    if html is not None:
        write_over(html, page(assessment))
    if as_json_:
        _print_json(as_json(assessment))
    elif html is not None:
        _console().print(f"已写入 {html}")
    else:
        _console().print(assessed(assessment))
    if points_to_one_person(found.narrative):
        Console(stderr=True, highlight=False, markup=False).print(
            "提醒：案情里职务、单位与日期合在一起，可能指向一个人。请改用代称或只写到季度。"
        )


@app.command(cls=ChineseCommand, help="写一份空白案件文件，问题作为注释。")
def new(
    case: Annotated[Path, typer.Argument(metavar="案件文件", help="要新建的文件，如 k01.yaml")],
    claim: Annotated[
        list[str] | None,
        typer.Option("--claim", metavar="条文", help="主张的项，可重复；不写则列出全部"),
    ] = None,
    policy_folder: PolicyFolder = None,
) -> None:
    """Write an empty case file; a file that exists is never overwritten."""
    policy = _policy(policy_folder)
    claims = tuple(policy.find(name) for name in claim or ())
    for item in claims:
        if item not in policy.items:
            raise RongcuoError(f"{policy.provision(item).citation}不是可以主张的项。")
    case_id = case.stem.upper()
    ordered = tuple(item for item in policy.items if item in claims)
    text = blank_case(policy, case_id, ordered)
    parse_case(Source(str(case), {"case": case_id}, {}), policy)
    write_new(case, text)
    _console().print(f"已写入 {case}")


@policy_app.command(cls=ChineseCommand, help="检查一个办法文件夹，并列出没有规则触及的词句。")
def check(folder: Folder, as_json_: Json = False) -> None:
    """Check a policy folder and print which words no rule touches."""
    policy = _policy(folder)
    if as_json_:
        _print_json({p.id: list(untouched(policy, p.id)) for p in policy.provisions})
        return
    console = _console()
    forks = sum(entry.kind == "fork" for entry in policy.ambiguities)
    console.print(
        f"通过：{policy.title}，{len(policy.provisions)} 处条文，{len(policy.facts)} 项事实，"
        f"{len(policy.circumstances)} 处要件，{len(policy.ambiguities)} 处歧义（{forks} 处有读法）。"
    )
    console.print("没有规则触及的词句：")
    ruled = {circumstance.provision for circumstance in policy.circumstances}
    for provision in policy.provisions:
        if provision.id in ruled:
            rest = "　".join(untouched(policy, provision.id)) or "（无）"
            console.print(f"  {provision.citation}　{rest}")
    others = "、".join(p.citation for p in policy.provisions if p.id not in ruled)
    console.print(f"  全文未写成要件：{others}")


@policy_app.command("compile", cls=ChineseCommand, help="检查一个办法文件夹，写出 policy.json。")
def compile_(folder: Folder) -> None:
    """Write the checked policy as JSON beside its files."""
    target = folder / "policy.json"
    write_over(target, to_json(_policy(folder)))
    _console().print(f"已写入 {target}")


def main() -> None:
    """Run the command; errors are told in Chinese on the standard error stream."""
    try:
        code = app(standalone_mode=False)
    except RongcuoError as error:
        _fail(str(error), 1)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            _fail(error.format_message(), 2)
        names = [
            command.name or command.callback.__name__
            for command in app.registered_commands
            if command.callback
        ]
        _fail(usage_problem(error, [*names, "policy"]), 2)
    except (KeyboardInterrupt, typer.Abort):
        _fail("已中断。", 1)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    raise SystemExit(code if isinstance(code, int) else 0)


def _fail(message: str, code: int) -> None:
    print(message, file=sys.stderr)
    raise SystemExit(code)
