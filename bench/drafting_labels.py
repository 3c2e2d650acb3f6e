"""The corpus with its hand-made labels: conventions in tests/corpus/README.md."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from bench.harness import ROOT

CORPUS = ROOT / "tests" / "corpus"
SHARED = ROOT.parent / "shared" / "corpus"  # articles by other hands; READBACK_CORPUS names another folder


@dataclass(frozen=True)
class LabelledFigure:
    """A number: `quote` holds it; `high` is the upper end of a range; shares are fractions."""

    value: Fraction
    unit: str
    period: str | None
    qualifier: str
    quote: str
    high: Fraction | None = None
    optional: bool = False


@dataclass(frozen=True)
class LabelledQuote:
    """The words inside a pair of quotation marks (each part), and who said them: None if nobody."""

    parts: tuple[str, ...]
    by: str | None
    optional: bool = False


@dataclass(frozen=True)
class LabelledPerson:
    """A person by all forms of the name, the fullest first, with the roles that are right; often none."""

    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Labels:
    """What stands in one article."""

    figures: tuple[LabelledFigure, ...] = ()
    quotes: tuple[LabelledQuote, ...] = ()
    people: tuple[LabelledPerson, ...] = ()
    places: tuple[tuple[str, bool], ...] = ()  # name, optional


def articles(half: str) -> Sequence[Path] | None:
    """The texts of "open", "held" or "shared", in order; None where that folder is not there."""
    folder = CORPUS / half
    if half == "shared":
        folder = Path(os.environ.get("READBACK_CORPUS") or SHARED)
    return sorted(folder.glob("*.txt")) if folder.is_dir() else None


def labels(article: Path) -> Labels:
    """The labels that lie beside an article; OSError or KeyError where they are not there or not whole."""
    found: dict[str, Any] = json.loads(article.with_suffix(".json").read_text("utf-8"))
    return Labels(
        tuple(_figure(entry) for entry in found["figures"]),
        tuple(
            LabelledQuote(tuple(entry.get("parts", [entry["text"]])), entry["by"], "optional" in entry)
            for entry in found["quotes"]
        ),
        tuple(_person(entry) for entry in found["people"]),
        tuple(
            (entry, False) if isinstance(entry, str) else (entry["name"], "optional" in entry)
            for entry in found["places"]
        ),
    )


def _figure(entry: dict[str, Any]) -> LabelledFigure:
    low, high = entry["value"] if isinstance(entry["value"], list) else (entry["value"], None)
    return LabelledFigure(
        Fraction(str(low)),
        entry["unit"] or "",
        entry["period"],
        entry["qualifier"].replace(" ", "_"),
        entry["quote"],
        None if high is None else Fraction(str(high)),
        "optional" in entry,
    )


def _person(entry: dict[str, Any]) -> LabelledPerson:
    roles = [*(entry["role"] or "").split(";"), *entry.get("also_roles", ())]
    return LabelledPerson(
        (entry["name"], *entry.get("also", ())),
        tuple(role.strip() for role in roles if role.strip()),
        "optional" in entry,
    )
