"""`rongcuo show` and `rongcuo policy …`: the text and the data about it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rongcuo.chinese_help import ChineseCommand
from rongcuo.commands.options import (
    Json,
    PolicyFolder,
    console,
    family,
    policy_of,
    print_json,
)
from rongcuo.policy.compiled import to_json
from rongcuo.policy.coverage import untouched
from rongcuo.policy.forms import forms_json
from rongcuo.safe_write import write_over
from rongcuo.views.terminal import words_of

__all__ = ["app", "show"]

app = family()
Folder = Annotated[Path, typer.Argument(metavar="文件夹", help="一个办法的文件夹")]


def show(
    provision: Annotated[
        str | None,
        typer.Argument(metavar="条文", help="如 art_4__point_3、第四条第（三）项、四（三）"),
    ] = None,
    as_json: Json = False,
    policy_folder: PolicyFolder = None,
) -> None:
    """Print the text by provision."""
    policy = policy_of(policy_folder)
    found = None if provision is None else policy.find(provision)
    if as_json:
        parts = policy.provisions if found is None else policy.within(found)
        print_json([{"id": p.id, "citation": p.citation, "text": p.text} for p in parts])
    else:
        console().print(words_of(policy, found))


@app.command(cls=ChineseCommand, help="检查一个办法文件夹，并列出没有规则触及的词句。")
def check(folder: Folder, as_json: Json = False) -> None:
    """Check a policy folder and print which words no rule touches."""
    from rongcuo.policy.forms_read import read_forms

    policy = policy_of(folder)
    forms = read_forms(folder, policy)
    if as_json:
        print_json({p.id: list(untouched(policy, p.id)) for p in policy.provisions})
        return
    out = console()
    forks = sum(entry.kind == "fork" for entry in policy.ambiguities)
    out.print(
        f"通过：{policy.title}，{len(policy.provisions)} 处条文，{len(policy.facts)} 项事实，"
        f"{len(policy.circumstances)} 处要件，{len(policy.ambiguities)} 处歧义（{forks} 处有读法），"
        f"{len(forms)} 种文书。"
    )
    out.print("没有规则触及的词句：")
    ruled = {circumstance.provision for circumstance in policy.circumstances}
    for provision in policy.provisions:
        if provision.id in ruled:
            rest = "　".join(untouched(policy, provision.id)) or "（无）"
            out.print(f"  {provision.citation}　{rest}")
    others = "、".join(p.citation for p in policy.provisions if p.id not in ruled)
    out.print(f"  全文未写成要件：{others}")


@app.command("compile", cls=ChineseCommand, help="检查一个办法文件夹，写出 policy.json。")
def compile_(folder: Folder) -> None:
    """Write the checked policy as JSON beside its files."""
    from rongcuo.policy.forms_read import read_forms

    policy = policy_of(folder)
    forms = read_forms(folder, policy)
    written = {"policy.json": to_json(policy)} | (
        {"forms.json": forms_json(forms)} if forms else {}
    )
    for name, text in written.items():
        write_over(folder / name, text)
        console().print(f"已写入 {folder / name}", soft_wrap=True)
