"""Keys that nest too deep are refused before they are read; all others are left to tomli."""

from __future__ import annotations

import pytest
import tomli

from tui.story.toml import DEEPEST, parsed

PARTS = ("a", '"b c"', "'d.e'", "f-1")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("frame", ["{} = 1", "  [{}]", "[[ {} ]]", "x = 1\n{} = 2"])
def test_a_key_has_as_many_parts_as_are_followed_and_no_more(part: str, frame: str) -> None:
    whole = frame.format(" . ".join([part] * DEEPEST))
    assert parsed(whole) == tomli.loads(whole)
    with pytest.raises(RecursionError):
        parsed(frame.format(" . ".join([part] * (DEEPEST + 1))))


def test_dots_in_a_text_are_no_key() -> None:
    text = f'k = "{"a." * 40}"'
    assert parsed(text) == {"k": "a." * 40}
