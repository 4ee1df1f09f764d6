"""Under which licence a Python package is, from what its wheel says, as an SPDX expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

__all__ = ["Licence", "licence"]

_CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""The classifiers that mean one licence; “BSD License” means several."""

_NO_ENDORSEMENT = r"Neither the name|names? of .{0,200}?contributors may (not )?be used"
_PHRASES = {
    "Apache-2.0": r"Apache License,?\s*Version 2\.0",
    "BSD-3-Clause": _NO_ENDORSEMENT,
    "BSD-2-Clause": rf"(?s)Redistribution and use in source(?!.*(?:{_NO_ENDORSEMENT}))",
    "ISC": r"Permission to use, copy, modify, and/or distribute",
    "MIT": r"Permission is hereby granted, free of charge",
}
"""What only one of the licences met here says."""


@dataclass(frozen=True, slots=True)
class Licence:
    """An SPDX expression, None where nothing tells it, and what told it, in Chinese."""

    spdx: str | None
    told_by: str


def licence(metadata: Message, texts: Iterable[str]) -> Licence:
    """The licence of a package by its metadata; where that leaves it open, by its licence texts.

    >>> from email import message_from_string
    >>> licence(message_from_string("License-Expression: mit"), ()).spdx
    'MIT'
    >>> licence(message_from_string("Name: x"), ()).spdx is None
    True
    """
    written = metadata.get("License", "")
    for stated in (metadata.get("License-Expression", ""), written):
        try:
            return Licence(str(canonicalize_license_expression(stated)), "写明")
        except InvalidLicenseExpression:
            continue
    named = [each.rpartition(" :: ")[2] for each in metadata.get_all("Classifier") or ()
             if each.startswith("License :: ")]  # fmt: skip
    if named and all(name in _CLASSIFIERS for name in named):
        return Licence(" AND ".join(sorted(_CLASSIFIERS[name] for name in named)), "分类")
    for text in (*texts, written):
        said = [spdx for spdx, phrase in _PHRASES.items() if re.search(phrase, text, re.DOTALL)]
        if said:
            return Licence(" AND ".join(said), "许可文本")
    return Licence(None, "没有写明")
