"""Bytes altered by a fuzzer that sees which way the program went: `make fuzz`.

`python -m tests.attack.fuzz KIND SECONDS` goes on from the files that an earlier run found worth
keeping (`build/fuzz/KIND`). What made the reader fail is left there as `crash-…`, `timeout-…` or
`oom-…`; `python -m tests.attack.fuzz KIND FILE` reads it once more.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(include=["rongcuo", "ruamel", "openpyxl"]):
    from rongcuo.cases.synthetic import synthetic
    from rongcuo.cases.table import as_bytes
    from tests.attack.readers import POLICY, READERS
from tests.attack.seeds import LOG, SHEETS

ROOT = Path(__file__).parents[2]
LONGEST = 60_000  # bytes
TAKES = 60  # seconds for one file at most
MEMORY = 2_000  # MB


def seeds(kind: str) -> list[bytes]:
    """Real files of a kind."""
    match kind:
        case "case":
            return [path.read_bytes() for path in sorted((ROOT / "data/training").glob("t??.yaml"))]
        case "log":
            return [LOG]
        case "record":
            return [path.read_bytes() for path in sorted((ROOT / "tests/records").glob("*.json"))]
        case "sheets":
            return list(SHEETS)
        case _:
            return [as_bytes(synthetic(rows, seed=rows), f".{kind}", POLICY) for rows in (1, 12)]


def main(kind: str, what: str) -> None:
    """Read altered files for so many seconds, or one file."""
    read, name = READERS[kind]
    kept = ROOT / "build" / "fuzz" / kind
    kept.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(seeds(kind)):
        (kept / f"seed-{number}").write_bytes(content)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name

        def once(content: bytes) -> None:
            path.write_bytes(content)
            read(path)

        options = [f"-max_total_time={what}", f"-max_len={LONGEST}", str(kept)]
        given = options if what.isdecimal() else [what]
        limits = [f"-timeout={TAKES}", f"-rss_limit_mb={MEMORY}", f"-artifact_prefix={kept}/"]
        atheris.Setup([sys.argv[0], *limits, *given], once)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
