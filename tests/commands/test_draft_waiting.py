"""The bar for what takes a while: on a terminal only, and only when it does take a while."""

from __future__ import annotations

from io import StringIO

import pytest

from tui.cli.waiting import PATIENCE, WIDTH, Steps


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: StringIO, each: float) -> str:
    now = [0.0]
    steps = Steps(4, stream, lambda: now[0])
    for name in ("reading", "proving\x1b[2J", "briefing", "writing"):
        now[0] += each
        steps.next(name)
    steps.end()
    return stream.getvalue()


def test_a_bar_grows_and_goes() -> None:
    said = run(Terminal(), PATIENCE)
    lines = said.split("\r")
    assert f"{'█' * (WIDTH // 4)}{'░' * (WIDTH - WIDTH // 4)} reading" in lines
    assert any(line.startswith("█" * WIDTH + " writing") for line in lines)
    assert lines[-2].strip() == ""
    assert "\x1b" not in said


@pytest.mark.parametrize(("stream", "each"), [(Terminal(), PATIENCE / 10), (StringIO(), PATIENCE)])
def test_nothing_is_shown_for_what_is_quick_or_where_nobody_looks(stream: StringIO, each: float) -> None:
    assert run(stream, each) == ""
