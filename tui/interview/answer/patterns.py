"""Patterns of English that are compiled when first needed."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that ignores case, compiled at its first use: at import, all would slow every start."""
    return re.compile(pattern, re.IGNORECASE)
