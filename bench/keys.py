"""From a key to the repainted screen, against a bare app whose label a key changes; and an answer, with its commit."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable

from bench.harness import LAUNCH, STORY, Row, at_most, clean, paired
from bench.screen import Screen

PAIRS = 60
ANSWERS = 25
KEY_LIMIT, ANSWER_LIMIT = 2, 4
DOWN, UP, ENTER = b"\x1b[B", b"\x1b[A", b"\r"
