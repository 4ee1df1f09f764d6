"""Every reader: altered files and data of the wrong kinds are read or refused, never anything else."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rongcuo.answer_sheet import parse_data, sheet_data, sheet_text
from rongcuo.assess.findings import assess
from rongcuo.calendar_file import read_supplement
from rongcuo.case import parse_case, read_case
from rongcuo.case_file import case_data, case_text
from rongcuo.cases.columns import columns
from rongcuo.cases.synthetic import synthetic
from rongcuo.cases.table import as_bytes
from rongcuo.decision import parse_decision
from rongcuo.dossier import as_json
from rongcuo.exercise import training_exercises
from rongcuo.panels.desk import PANELS, answer, answer_text, answers
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.forms_read import read_forms
from rongcuo.policy.read import read_policy
from rongcuo.record import new_record, parse_record
from rongcuo.reviews import parse_seal
from rongcuo.source import Source
from rongcuo.training import training_case, training_ids
from tests.attack import readers
from tests.attack.hostile import WORDS, altered, anything, attack, files
from tests.attack.seeds import AS_READ, LOG, SHEET, SHEETS
from tests.attack.told import told
from tests.conftest import TRAINING
from tests.unit.decisions import filled_in
from tests.unit.hetang import HETANG, OURS, hetang, ours

POLICY = load_policy()
CASES = [training_case(name) for name in training_ids()]
RECORDS = Path(__file__).parents[1] / "records"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to write altered files into."""
    return tmp_path_factory.mktemp("altered")


def written(path: Path, content: bytes) -> Path:
    """A file with this content."""
    path.write_bytes(content)
    return path


# ---- cases, calendars, policies ----------------------------------------------------------------------


@attack(60)
@given(files(tuple(path.read_bytes() for path in sorted(TRAINING.glob("t0[1-9].yaml")))))
def test_case_files(place: Path, content: bytes) -> None:
    """An altered case file is refused, or everything that is made of a case can be made of it."""
    readers.case(written(place / "k01.yaml", content))


@attack(60)
@given(st.sampled_from(CASES).flatmap(lambda case: altered(case_data(case, POLICY))))
def test_cases_as_data(data: Any) -> None:
    """The same for what a panel or a record hands over."""
    case = told(lambda: parse_case(Source("案件", data, {}), POLICY))

    if case is not None:
        json.dumps(as_json(assess(case, POLICY)))


CALENDAR = """
name: 2027年节假日安排（虚构）
source: 虚构〔2026〕1号
years: [2027]
rest:
  - {from: 2027-01-01, to: 2027-01-03, reason: 元旦}
  - {from: 2027-05-01, to: 2027-05-05, reason: 劳动节}
  - {from: 2027-10-01, to: 2027-10-07, reason: 国庆节}
work:
  - {on: 2027-10-09, reason: 国庆节调休}
"""


@attack(60)
@given(files((CALENDAR.encode(),)))
def test_calendar_files(place: Path, content: bytes) -> None:
    """An altered calendar is refused or read."""
    told(lambda: read_supplement(written(place / "2027.yaml", content)))


NAMES = ("policy", "facts", "circumstances", "ambiguities", "procedure", "measures")


@attack(40)
@given(st.data())
def test_policy_folders(place: Path, data: st.DataObject) -> None:
    """A folder with one altered file is refused, or a case can be compared with it."""
    folder = place / "policy"
    if not folder.exists():
        copytree(HETANG, folder)
    path = folder / data.draw(st.sampled_from(sorted(p.name for p in HETANG.iterdir())))
    content = data.draw(files(((HETANG / path.name).read_bytes(),)))

    try:
        policy = told(lambda: read_policy(written(path, content).parent))
        if policy is not None and (case := told(lambda: read_case(folder / "k01.yaml", policy))):
            json.dumps(as_json(assess(case, policy)))
    finally:
        path.write_bytes((HETANG / path.name).read_bytes())


@attack(15)
@given(st.data())
def test_our_policy_s_files(place: Path, data: st.DataObject) -> None:
    """The same for the larger folder, with its procedure and measures."""
    folder = place / "ours"
    if not folder.exists():
        copytree(OURS, folder)
    path = folder / f"{data.draw(st.sampled_from(NAMES))}.yaml"
    content = data.draw(files(((OURS / path.name).read_bytes(),)))

    try:
        told(lambda: read_policy(written(path, content).parent))
    finally:
        path.write_bytes((OURS / path.name).read_bytes())


@attack(15)
@given(files(((OURS / "forms.yaml").read_bytes(),)))
def test_forms(place: Path, content: bytes) -> None:
    """An altered forms.yaml is refused or read."""
    written(place / "forms.yaml", content)

    told(lambda: read_forms(place, POLICY))


# ---- logs, records, decisions ------------------------------------------------------------------------


@attack(60)
@given(files((LOG,)))
def test_logs(place: Path, content: bytes) -> None:
    """An altered log is refused by its line, or is as good as new."""
    readers.log(written(place / "k02.log.jsonl", content))


@attack(60)
@given(st.lists(altered(json.loads(LOG.splitlines()[2])), min_size=1, max_size=3))
def test_entries_of_any_kind_chained_anew(content: list[Any]) -> None:
    """Whoever can count sums can chain any lines: the procedure still refuses or follows them."""
    readers.chained_anew(content)


OLD = tuple(path.read_bytes() for path in sorted(RECORDS.glob("*.json")))


@attack(60)
@given(files(OLD))
def test_records(content: bytes) -> None:
    """An altered record is always refused, if only because of its sum."""
    record = told(lambda: parse_record(content.decode("utf-8", "replace"), "甲.record.json"))

    assert record is None or content in OLD


@attack(80)
@given(st.sampled_from(OLD).flatmap(lambda content: altered(json.loads(content))))
def test_records_summed_anew(content: Any) -> None:
    """Whoever can count sums can write any record: it is refused, or replaying says what differs."""
    readers.summed_anew(content)


SEAL = b'{"seal": 1, "case": "K01", "role": "\xe7\x94\xb2", "on": "2025-01-02", "hash": "sha256:0"}'


@attack(60)
@given(files((SEAL,)))
def test_seals(content: bytes) -> None:
    """An altered seal is refused or read."""
    told(lambda: parse_seal(content.decode("utf-8", "replace"), "甲.seal.json"))


@attack(60)
@given(altered(filled_in()))
def test_decisions(data: Any) -> None:
    """A decision of any kind is refused or checked."""
    found = new_record(CASES[0], POLICY).found

    told(
        lambda: parse_decision(Source("决定", data, {}), POLICY, CASES[0].claims, found, "理由如下")
    )


# ---- answer sheets and panels --------------------------------------------------------------------------


@attack(60)
@given(files(SHEETS))
def test_answer_sheets(place: Path, content: bytes) -> None:
    """An altered sheet is left out and named, or counted."""
    readers.sheets(written(place / "甲.json", content))


@attack(60)
@given(altered(SHEET))
def test_answer_sheets_as_data(data: Any) -> None:
    """The same for what the panel sends."""
    sheet = told(lambda: parse_data("甲", data, training_exercises()))

    if sheet is not None:
        assert parse_data("甲", sheet_data(sheet), training_exercises()) == sheet


CASE = case_data(CASES[2], POLICY)
FILES = [{"name": "甲.json", "text": sheet_text(AS_READ)}]
ASKED: dict[str, dict[str, Any]] = {
    "deadlines": {"limit": "application", "dates": {"accountability_started_on": "2025-03-03"}},
    "gathering": {"files": FILES, "group": None, "as": "csv"},
    "review": {
        "id": "T03",
        "case": CASE,
        "trying": {"A6a": "both"},
        "name": "k03.yaml",
        "text": case_text(CASES[2], POLICY),
    },
    "selfcheck": {
        "items": ["art_4__point_3"],
        "answers": {"mistake_exists": "yes"},
        "dates": {"accountability_started_on": "2025-03-03"},
    },
    "training": {
        "id": "T03",
        "sheet": SHEET,
        "cases": ["T03"],
        "group": "A1",
        "order": "fixed",
        "name": "甲.json",
        "text": sheet_text(AS_READ),
    },
}
QUESTIONS = [
    {"panel": panel, "do": do, **ASKED[panel]} for panel in PANELS for do in answers(panel)
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q['panel']}-{q['do']}")
def test_the_questions_that_are_altered_below_are_answered(question: dict[str, Any]) -> None:
    """As they stand, all are answered but what is not written while a reading is tried."""
    assert ("ok" in answer(question)) is (question["do"] not in ("page", "document"))


@attack(250)
@given(st.sampled_from(QUESTIONS).flatmap(altered))
def test_panels(question: Any) -> None:
    """Whatever a panel sends is answered in JSON, with an answer or a refusal."""
    found = answer(question)

    assert set(found) in ({"ok"}, {"refused", "personal"})
    json.dumps(found, ensure_ascii=False).encode()


@attack(60)
@given(st.text() | anything().map(json.dumps) | st.sampled_from(["[" * 10**5, '{"panel":' * 10**4]))
def test_panels_that_send_text(text: str) -> None:
    """The same for a page that can only pass text."""
    assert {"ok", "refused"} & set(json.loads(answer_text(text)))


# ---- tables --------------------------------------------------------------------------------------------


FRAME = synthetic(12, seed=3)
AS_XLSX = as_bytes(FRAME, ".xlsx", POLICY)


@attack(25)
@given(
    files(
        (
            as_bytes(FRAME, ".csv", POLICY),
            as_bytes(FRAME, ".csv", POLICY).decode("utf-8-sig").encode("gb18030"),
        )
    )
)
def test_csv(place: Path, content: bytes) -> None:
    """An altered text table is refused, or compared and written again."""
    readers.table(written(place / "甲.csv", content))


@attack(25)
@given(files((as_bytes(FRAME, ".parquet", POLICY),)))
def test_parquet(place: Path, content: bytes) -> None:
    """The same for a Parquet file."""
    readers.table(written(place / "甲.parquet", content))


@attack(25)
@given(files((AS_XLSX,)))
def test_workbooks_as_bytes(place: Path, content: bytes) -> None:
    """The same for the bytes of a workbook."""
    readers.table(written(place / "甲.xlsx", content))


@attack(30)
@given(st.data())
def test_workbooks_inside(place: Path, data: st.DataObject) -> None:
    """The same for what is packed in it."""
    with zipfile.ZipFile(io.BytesIO(AS_XLSX)) as packed:
        parts = {part.filename: packed.read(part) for part in packed.infolist()}
    name = data.draw(st.sampled_from([*parts, *["xl/worksheets/sheet1.xml"] * 6]))
    parts[name] = data.draw(files((parts[name],)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts.items():
            packed.writestr(part, content)

    readers.table(written(place / "乙.xlsx", buffer.getvalue()))


def cells() -> Iterator[str]:
    """What stands in the cells of a table that was filled in."""
    yield from ("是", "否", "未知", "2025-03-03", "21000", "免责", "在办", "K1", "甲、乙")


@attack(60)
@given(st.data())
def test_cells_of_any_content(place: Path, data: st.DataObject) -> None:
    """Any text in any cell."""
    known = columns(POLICY)
    any_text = st.text(max_size=30) | st.sampled_from([*WORDS, *cells()])
    rows = [[column.title for column in known]]
    for number in range(data.draw(st.integers(1, 3))):
        row = [f"K{number}", "2025", *[""] * (len(known) - 2)]
        for _ in range(data.draw(st.integers(0, 5))):
            row[data.draw(st.integers(0, len(row) - 1))] = data.draw(any_text)
        rows.append(row)
    text = io.StringIO()
    csv.writer(text).writerows(rows)

    content = text.getvalue().encode("utf-8", "replace")
    readers.table(written(place / "丙.csv", content))


def test_the_policies_that_are_altered_above_are_read() -> None:
    """As they stand, they are no matter of refusal."""
    assert (hetang().id, ours().id) == ("hetang_2021_7", "xzcit_2018_63")
