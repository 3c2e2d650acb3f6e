"""For programs: one JSON object with the stories, their problems, their warnings and their coverage."""

from __future__ import annotations

from typing import Any

from tui.cli.formats.checked import Checked
from tui.story.problem import Problem


def told(found: list[Checked]) -> dict[str, Any]:
    """All that was found; `line` and `column` count from 1, columns in code points."""
    return {
        "stories": [_story(one) for one in found],
        "problems": [_problem(one, each) for one in found for each in one.report.problems],
        "warnings": [_problem(one, each) for one in found for each in one.report.warnings],
        "mended": [
            {"story": one.name, **place._asdict(), "what": what} for one in found for place, what in one.done
        ],
        "coverage": [
            {
                "story": one.name,
                "article": each.article,
                "kind": each.kind,
                "detected": each.detected,
                "in_facts": each.claimed,
                "left_out": each.left_out,
                "open": each.open,
            }
            for one in found
            for each in one.report.coverage
        ],
    }


def _story(one: Checked) -> dict[str, Any]:
    """`loads` says whether the story can be used as it stands."""
    story = one.loaded.story or one.loaded.partial
    return {
        "story": one.name,
        "title": story.title if story else None,
        "folder": str(one.loaded.folder),
        "loads": one.loaded.story is not None,
        "facts": len(story.facts) if story else 0,
        "problems": len(one.report.problems),
        "warnings": len(one.report.warnings),
    }


def _problem(one: Checked, found: Problem) -> dict[str, Any]:
    return {
        "story": one.name,
        "file": found.file,
        "line": found.line,
        "column": found.column,
        "code": found.code,
        "message": found.message,
        "mend": found.mend,
    }
