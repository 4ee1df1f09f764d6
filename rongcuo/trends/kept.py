"""A release as a file, so that the next one can be compared with it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from rongcuo.errors import InputError, Problem, system_words
from rongcuo.policy.model import Policy
from rongcuo.trends.counted import measures
from rongcuo.trends.periods import Period
from rongcuo.trends.release import AUDIENCES, Count, Exception_, Release

__all__ = ["FILE", "as_json", "read_release"]

FILE = "release.json"


def as_json(release: Release) -> str:
    """What was shown, what was hidden and why, and by whose leave."""
    content = {
        "audience": release.audience.id,
        "k": release.audience.k,
        "base": release.base,
        "years": list(release.years),
        "periods": {
            measure: [[p.first, p.last] for p in several]
            for measure, several in release.periods.items()
        },
        "counts": [
            [period, measure, cls, count.value, count.reason]
            for (period, measure, cls), count in release.counts.items()
        ],
        "totals": [[period, measure, n] for (period, measure), n in release.totals.items()],
        "figures": [[period, name, words] for (period, name), words in release.figures.items()],
        "repeated": sorted(map(list, release.repeated)),
        "exceptions": [asdict(each) for each in release.exceptions],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_release(folder: Path, policy: Policy) -> Release:
    """Read the release that lies in a report's folder; InputError where it is none."""
    path = folder / FILE
    remedy = "请指明上次报告所在的文件夹；release.json 由 rongcuo trends 写出，请勿手改。"
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Release(
            AUDIENCES[content["audience"]],
            tuple(content["years"]),
            {
                (period, m, cls): Count(value, why)
                for period, m, cls, value, why in content["counts"]
            },
            {m: tuple(Period(*p) for p in several) for m, several in content["periods"].items()},
            measures(policy),
            {(period, m): int(n) for period, m, n in content["totals"]},
            {(period, name): str(words) for period, name, words in content["figures"]},
            frozenset((period, m) for period, m in content["repeated"]),
            tuple(Exception_(**each) for each in content["exceptions"]),
            int(content["base"]),
        )
    except OSError as error:
        what = f"打不开（{system_words(error)}）。"
        raise InputError([Problem(str(path), None, what, remedy)]) from None
    except (ValueError, KeyError, TypeError):
        raise InputError([Problem(str(path), None, "不是一次发布的记录。", remedy)]) from None
