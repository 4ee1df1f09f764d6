"""A program of its own that reads one file, in little memory: `python -m tests.attack.reading KIND FILE`."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from rongcuo.errors import RongcuoError
from rongcuo.policy.compiled import load_policy

MEMORY = 1_000_000_000  # bytes besides what the libraries take


def limited() -> None:
    """From here on, little more memory than is taken already."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def main(kind: str, path: Path) -> None:
    """Read the file as a case, log, record, sheets or table; print what is said of it."""
    policy = load_policy()
    try:
        match kind:
            case "case":
                from rongcuo.case import read_case

                limited()
                read_case(path, policy)
            case "log":
                from rongcuo.log import read_log_file

                limited()
                read_log_file(path)
            case "record":
                from rongcuo.filed import read_record

                limited()
                read_record(path)
            case "sheets":
                from rongcuo.answer_sheets import gather
                from rongcuo.exercise import training_exercises

                exercises = training_exercises()
                limited()
                text = path.read_text(encoding="utf-8")
                for problem in gather([(path.name, text)], exercises).left_out:
                    print(problem)
            case _:
                from rongcuo.cases.table import read_table

                limited()
                read_table(path, policy)
    except RongcuoError as error:
        print(error)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
