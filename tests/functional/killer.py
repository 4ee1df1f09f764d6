"""Kills writers of a case folder at random moments, and looks at what they left.

    python killer.py FOLDER ROUNDS SEED

Each round is a process of its own that writes without end: it adds to the log, writes the case
file over and writes new records, and says on a pipe what is done. After a moment it is killed. Whoever comes next
finds the lock free, the log whole, with everything that was said to be done and at most one entry
more, the case file as one of its versions, and no record in part.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from datetime import date
from itertools import count
from pathlib import Path

from rongcuo.log import append, read_log
from rongcuo.procedure import Entry
from rongcuo.safe_write import write_new, write_over
from rongcuo.store import locked, records_of

LONGEST = 0.02


def content(number: int) -> str:
    """A case file's version: its number at the head, and again after 20 000 characters."""
    return f"case: K01\n# {number} {'长' * 20_000} {number}\n"


def writes(case: Path, first: int, done: int) -> None:
    """Write without end, and say after each round of writing that it is done."""
    for number in count(first):
        with locked(case):
            append(case, Entry("refer", date(2025, 3, 7), "学院党委", reason=f"{number} 甲" * 50))
            write_over(case, content(number), private=True)
            write_new(case.with_name(f"k01.{number}.record.json"), content(number))
        os.write(done, b".")


def survives(case: Path, generator: random.Random) -> str:
    """Kill one writer; return what was killed: nothing, a lock, or writing that was under way."""
    before = len(read_log(case))
    reading, writing = os.pipe()
    writer = os.fork()
    if not writer:
        writes(case, before, writing)
    os.close(writing)
    time.sleep(generator.uniform(0, LONGEST))
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    done = before + len(os.read(reading, 1 << 16))
    os.close(reading)
    held = case.with_name(".k01.lock").exists()
    scraps = sum(path.name.endswith(".tmp") for path in case.parent.iterdir())

    entries = read_log(case)
    assert done <= len(entries) <= done + 1, (done, len(entries))
    written = case.read_text(encoding="utf-8")
    version = int(written.split()[3])
    assert written == content(version), written[:30]
    assert version >= done - 1 or done == before, (version, done)
    for record in records_of(case):
        number = int(record.name.split(".")[1])
        assert record.read_text(encoding="utf-8") == content(number)
    with locked(case, patience=0):
        for record in records_of(case):
            record.unlink()
    assert not [path.name for path in case.parent.iterdir() if path.name.startswith(".")]
    return "writing" if scraps else "lock" if held else "nothing"


def main(folder: Path, rounds: int, seed: int) -> None:
    """Kill so many writers and print how many were doing what."""
    case = folder / "k01.yaml"
    append(case, Entry("refer", date(2025, 3, 7), "学院党委"))  # what is compiled once, is
    generator = random.Random(seed)
    killed = {"writing": 0, "lock": 0, "nothing": 0}
    for number in range(rounds):
        if number % 50 == 0:  # so that the log does not grow without end
            case.with_suffix(".log.jsonl").unlink(missing_ok=True)
            write_over(case, content(-1), private=True)
        killed[survives(case, generator)] += 1
    print(json.dumps(killed))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
