"""Parts of the handbook's pages: plain Markdown included by snippets, a style sheet, a script;
and the empty forms, which pages lead to.

`python -m rongcuo.site.parts FOLDER` writes them before the site is built.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from rongcuo.case import Case
from rongcuo.exercise import Exercise
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.safe_write import write_over
from rongcuo.site.article import article
from rongcuo.site.cases import case_list, case_page
from rongcuo.site.components import (
    component_counts,
    component_list,
    components,
    licence_texts,
)
from rongcuo.site.coverage import coverage
from rongcuo.site.forms import form_files, form_table
from rongcuo.site.fulltext import emendation_rows, full_text, side_by_side
from rongcuo.site.panel_places import OPENING, place
from rongcuo.site.paper import case_sheets, comparison
from rongcuo.site.process import by_role, counted_out, flow
from rongcuo.site.provisions import provisions_script
from rongcuo.site.register import fact_tables, register
from rongcuo.site.rooms import drawing
from rongcuo.training import training_cases

__all__ = ["parts"]

GIVEN = {"review": {"forms": "forms.html#download"}, "selfcheck": {"forms": "forms.html"}}
"""What a panel finds in its model on the page where it stands, by panel."""


def parts(policy: Policy, cases: Iterable[Case]) -> dict[str, str]:
    """The text of every part by file name."""
    several = tuple(cases)
    source = (files("rongcuo.policy") / policy.id / "source.txt").read_text(encoding="utf-8")
    articles = dict.fromkeys(provision.article for provision in policy.provisions)
    shipped = components()
    lines: dict[str, Iterable[str]] = {
        **{f"{name}.md": article(policy, name, several) for name in articles},
        **{f"case_{case.id.lower()}.md": case_page(policy, case) for case in several},
        **{f"panel_{panel}.md": place(panel, **GIVEN.get(panel, {})) for panel in OPENING},
        "cases.md": case_list(policy, several),
        "paper_cases.md": case_sheets(Exercise(case, policy) for case in several),
        "paper_comparison.md": comparison(Exercise(case, policy) for case in several),
        "full_text.md": full_text(policy),
        "side_by_side.md": side_by_side(policy, source),
        "emendations.md": emendation_rows(policy),
        "register.md": register(policy),
        "facts.md": fact_tables(policy),
        "coverage.md": coverage(policy, several),
        "flow.md": flow(policy),
        "by_role.md": by_role(policy),
        "counted_out.md": counted_out(policy),
        "form_table.md": form_table(policy),
        "rooms.md": drawing(),
        "component_counts.md": component_counts(shipped),
        "component_list.md": component_list(shipped),
        "licenses.txt": licence_texts(),
        "provisions.js": provisions_script(policy),
    }
    styles = {
        name: (files(f"rongcuo.{room}") / name).read_text(encoding="utf-8")
        for room, name in (("views", "finding.css"), ("trends", "trends.css"))
    }
    return {name: "\n".join(text) + "\n" for name, text in lines.items()} | styles


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in parts(load_policy(), training_cases()).items():
        write_over(folder / name, text)
    (folder / "forms").mkdir(exist_ok=True)
    for name, document in form_files(load_policy()):
        write_over(folder / "forms" / name, document)
