"""Reading the text of a TOML file: by tomli, but for keys so deep that reading them takes time."""

from __future__ import annotations

import re
from typing import Any

import tomli

DEEPEST = 32  # parts of a dotted key; the format has tables in tables of tables at most

# At the beginning of a line alone, where each line costs no more than its length. tomli takes time with
# the square of such a key's parts: 400 of them, one deeper than the other, are a second and a half.
_DEEP = re.compile(
    rf"""^[ \t]*+\[{{0,2}}+[ \t]*+(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{DEEPEST}}}""",
    re.MULTILINE,
)


def parsed(text: str) -> dict[str, Any]:
    """The document. tomli's own errors, ValueError for a number of any length, RecursionError if too deep."""
    if _DEEP.search(text):
        raise RecursionError(f"a key of more than {DEEPEST} parts")
    return tomli.loads(text)
