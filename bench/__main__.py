"""`python -m bench [NAME...]`: measure the promises and print a table; exit code 1 if one is missed."""

from __future__ import annotations

import sys
from importlib import import_module

from bench.harness import Row, show

BENCHES = (
    "commands", "startup", "keys", "durable", "loading", "questions", "gain", "trainee", "growth", "anki",
    "drafting", "hostile", "listening",
)  # fmt: skip


def main(names: list[str]) -> int:
    """Run the benches named, all if none is, and print what they found."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"There is no bench {', '.join(unknown)}; there are {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for name in names or BENCHES:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        rows += import_module(f"bench.{name}").rows()
    show(rows)
    promises = [row for row in rows if row.aim]
    missed = sum(row.held is False for row in promises)
    unmeasured = sum(row.held is None for row in promises)
    print(f"\n{len(promises)} promises, {missed} missed, {unmeasured} not measured here.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
