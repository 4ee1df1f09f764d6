"""JSON Schemas of a policy folder's files, for editors: `python -m rongcuo.policy.schema`."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from rongcuo.policy.files import SHAPES
from rongcuo.policy.forms_read import FormsFile

__all__ = ["schemas", "write_schemas"]

_ALL: dict[str, type[BaseModel]] = {**SHAPES, "forms": FormsFile}


def schemas() -> dict[str, str]:
    """The text of each schema by file name."""
    return {
        f"{name}.schema.json": json.dumps(shape.model_json_schema(), ensure_ascii=False, indent=1)
        + "\n"
        for name, shape in _ALL.items()
    }


def write_schemas(folder: Path) -> None:
    """Write the schemas into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(__file__).with_name("schema"))
