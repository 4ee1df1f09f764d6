"""Hostile texts in every field, on a terminal, as JSON, in documents: they come out as text, or are refused.

Whatever is made of hostile texts has the shape of what is made of innocent ones: the same elements,
parts, cells, lines; only the words differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from docx import Document
from icalendar import Calendar

from rongcuo.deadlines import deadline
from rongcuo.forms.filing import docx, forms_of, of_record_file
from rongcuo.forms.matter import Matter
from rongcuo.forms.ready import NotYet
from rongcuo.ics import calendar_file
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.forms import Form
from rongcuo.timeline import Due
from rongcuo.workdays import STATE
from tests.attack.injected import STRINGS, found_whole, harmless, squeezed
from tests.attack.made_of import shape
from tests.attack.scene import Scenes, commanded

POLICY = load_policy()

# ---- on a terminal, and for programs -----------------------------------------------------------------


def test_nothing_printed_steers_a_terminal(scenes: Scenes, tmp_path: Path) -> None:
    """What the commands say of the case, of its folder and of files by hostile names."""
    scene, _ = scenes
    case, record, folder = scene.path, scene.beside(".record.json"), scene.folder
    written = tmp_path / case.name
    for words in (
        ("assess", case),
        ("triage", case),
        ("timeline", case),
        ("docket", folder, "--ics", written.with_suffix(".ics")),
        ("verify", record),
        ("divergence", folder),
        ("compare", record, record),
        ("export", folder, "-o", written.with_suffix(".csv")),
        ("assess", case, "--html", written.with_suffix(".html")),
        ("assess", case, "--docx", written.with_suffix(".docx")),
        ("form", "申请书", case, "-o", written.with_suffix(".申请书.docx")),
    ):
        status, out, err = commanded(*words)
        scene.printed.append(out + err)
        assert status == 0 or words[0] == "compare", (words, err)

    for said in scene.printed:
        harmless(said)
    assert len(scene.printed) >= 25


def test_nothing_refused_steers_a_terminal(scenes: Scenes, tmp_path: Path) -> None:
    """Each hostile text as a file's name, a file's content, a key, an option, a command."""
    scene, _ = scenes
    for number, text in enumerate(STRINGS):
        name = text.replace("/", "／").replace("\0", "")[:60]
        for words in (
            ("assess", tmp_path / f"{name}.yaml"),
            ("event", scene.path, text, "--on", text, "--by", text),
            ("event", scene.path, "manual", "--on", "2025-03-02", "--by", text, "--to", text),
            ("show", text),
            ("form", text, scene.path, "-o", tmp_path / name),
            (text,),
            ("assess", f"--{text}"),
        ):
            status, out, err = commanded(*words)
            assert status in (1, 2), words
            harmless(out + err)
        file = tmp_path / f"{number}.yaml"
        file.write_text(
            json.dumps({"case": text, text: text, "claims": [text], "answers": {text: text}}),
            encoding="utf-8",
        )
        status, out, err = commanded("assess", file)
        assert (status, out) == (1, "")
        harmless(err)


def test_json_holds_the_texts(scenes: Scenes) -> None:
    """And nothing that steers a terminal stands in it as it is."""
    scene, _ = scenes
    for words, least in (
        (("assess", scene.path, "--json"), 20),
        (("divergence", scene.folder, "--json"), 3),
        (("triage", scene.path, "--json"), 0),
    ):
        out = scene.do(*words)
        harmless(out)
        found_whole("\n".join(_texts(json.loads(out))), scene.words, least)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        yield from _texts(each)


# ---- documents ---------------------------------------------------------------------------------------


def _document(form: Form, matter: Matter) -> bytes:
    """A document of the case; nothing where it is not due."""
    try:
        return docx(form, matter)
    except NotYet:
        return b""


def _words_of(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_documents_hold_the_texts_and_nothing_else(scenes: Scenes) -> None:
    """Every document that the case has got to, from its record and its log."""
    scene, _ = scenes
    written = whole = 0
    matters = [of_record_file(each.beside(".record.json"), POLICY) for each in scenes]
    for form in forms_of(None, POLICY):
        made = [_document(form, matter) for matter in matters]
        assert all(made) or not any(made), form.id
        if made[0] and made[1]:
            written += 1
            assert shape(made[0]) == shape(made[1]), form.id
            said = _words_of(made[0])
            found_whole(said, scene.words, 0)
            whole += said.count("⟪")
    assert written > 10
    assert whole > 200


def test_a_calendar_file_holds_its_entries_and_nothing_else() -> None:
    """The words of a hostile policy: no line of theirs becomes a line of the file."""
    limit = POLICY.procedure.limit("application")
    dates = {"accountability_started_on": date(2025, 3, 3)}
    for string in STRINGS:
        starts = tuple(replace(start, label=string) for start in limit.starts)
        hostile = replace(limit, title=string, starts=starts)

        content = calendar_file([Due(string, deadline(hostile, dates, STATE))])

        found = Calendar.from_ical(content)
        (event,) = found.walk()[1:]
        assert event.name == "VEVENT"
        assert not event.subcomponents
        assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"}
        assert squeezed(string) in squeezed(str(event["SUMMARY"]))
        assert squeezed(string) in squeezed(str(event["DESCRIPTION"]))
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        assert not set(content) & {*range(9), 11, 12, *range(14, 32), 127}
