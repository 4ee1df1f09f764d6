"""The empty forms: files to download, a table of them, and those of an article."""

from __future__ import annotations

from collections.abc import Iterator

from rongcuo.policy.forms import Form, load_forms
from rongcuo.policy.model import Policy
from rongcuo.views.words import BASIS

__all__ = ["article_forms", "form_files", "form_table"]


def form_files(policy: Policy) -> Iterator[tuple[str, bytes]]:
    """Every empty form as a .docx with its file name; the same bytes for the same policy."""
    from rongcuo.forms.fill import fill
    from rongcuo.forms.matter import nothing
    from rongcuo.forms.write import as_docx

    for form in load_forms(policy.id):
        yield f"{form.id}.docx", as_docx(fill(form, nothing(policy)))


def form_table(policy: Policy) -> Iterator[str]:
    """A table of all forms for the page of forms, each with its file."""
    yield "| 空白表单（.docx） | 谁写 | 何时 | 依据 { .long } |"
    yield "|---|---|---|---|"
    for form in load_forms(policy.id):
        found = policy.provision(form.provision)
        rests = f"[{found.citation}](articles/{found.article}.md#{found.id})"
        named = f"{_download(form, '')}{BASIS[form.basis]}"
        yield f"| {named} | {form.actor} | {form.moment} | {rests} |"
    yield ""


def article_forms(policy: Policy, article: str) -> Iterator[str]:
    """The forms that rest on an article, for its page."""
    resting = [
        form
        for form in load_forms(policy.id)
        if policy.provision(form.provision).article == article
    ]
    if not resting:
        return
    yield "## 空白表单 { #forms }"
    yield ""
    yield "【文】是条文写到的，【配】是配套建议；全部文书见[表单](../forms.md#download)。"
    yield ""
    for form in resting:
        cited = policy.provision(form.provision).citation
        yield f"- {_download(form, '../')}{BASIS[form.basis]}　{form.moment}（{cited}）"
    yield ""


def _download(form: Form, to_root: str) -> str:
    """A link to a form's file, which is saved under its Chinese name."""
    return (
        f'[{form.title}]({to_root}generated/forms/{form.id}.docx){{ download="{form.title}.docx" }}'
    )
