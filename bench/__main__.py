"""`python -m bench [NAME...]`: measure the promises and print a table; exit code 1 if one is missed."""

from __future__ import annotations

import sys
from importlib import import_module

from bench.harness import Row

BENCHES = (
    "commands", "startup", "keys", "durable", "loading", "questions", "gain", "trainee", "growth", "anki",
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
    _print(rows)
    missed = sum(row.held is False for row in rows)
    unmeasured = sum(row.held is None for row in rows)
    print(f"\n{len(rows)} promises, {missed} missed, {unmeasured} not measured here.")
    return 1 if missed else 0


def _print(rows: list[Row]) -> None:
    cells = [("promise", "figure", "held?")]
    cells += [(row.promise, row.figure, {True: "yes", False: "MISSED", None: "-"}[row.held]) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    for row in cells:
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        if row is cells[0]:
            print("-+-".join("-" * width for width in widths))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
