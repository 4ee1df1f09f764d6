"""How long each step of building the site takes, everything being set up: `make bench`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from benchmarks.measure import machine, seconds_of_command, table

BIN = Path(".venv/bin")


def main() -> None:
    """Build once into a folder of its own, measure and print a table."""
    with TemporaryDirectory() as folder:
        site, parts = Path(folder, "site"), Path(folder, "parts")
        python = [BIN / "python", "-m"]
        steps: dict[str, list[str | Path]] = {
            "页面部件（rongcuo.site.parts）": [*python, "rongcuo.site.parts", parts],
            "网页（mkdocs build）": [BIN / "mkdocs", "build", "-q", "--strict", "-d", site],
            "搜索（rongcuo.site.sections）": [*python, "rongcuo.site.sections", site],
            "面板（rongcuo.site.browser）": [*python, "rongcuo.site.browser", "node_modules", site],
        }
        rows = []
        for name, words in steps.items():
            begun = monotonic()
            taken = seconds_of_command(words)
            rows.append((name, f"{taken:.1f}", f"{monotonic() - begun:.1f}"))
    print(machine())
    table(("构建", "处理器，秒", "实际，秒"), rows)


if __name__ == "__main__":
    main()
