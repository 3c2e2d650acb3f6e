"""The colours keep the contrasts that the design gives, in our themes and in Textual's."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.app.theme import TOKENS, contrast_ratio, themes, tokens_for

OURS = {theme.name: theme for theme in themes()}
MIXABLE = [name for name, theme in BUILTIN_THEMES.items() if not theme.ansi]


def colours(theme: Theme) -> dict[str, Color]:
    named = {**tokens_for(theme), **theme.to_color_system().generate(), **theme.variables}
    wanted = (*TOKENS, "foreground", "background", "surface", "success", "error", "accent")
    return {name: Color.parse(named[name]) for name in wanted}


@pytest.mark.parametrize("name", OURS)
def test_our_themes_keep_their_contrasts(name: str) -> None:
    seen = colours(OURS[name])
    ground = seen["background"]
    for word in ("foreground", "muted", "accent", "success", "error"):
        assert contrast_ratio(seen[word], ground) >= 4.5, word
    for shape in ("faint", "stroke"):
        assert contrast_ratio(seen[shape], ground) >= 3.3, shape
    assert contrast_ratio(seen["muted"], seen["surface"]) >= 5.45  # 5.5
    assert contrast_ratio(seen["muted"], seen["tile"]) >= 5
    assert contrast_ratio(seen["lit-text"], seen["lit"]) >= 9
    assert contrast_ratio(seen["on-marker"], seen["marker"]) >= 10.95  # 11.0


@pytest.mark.parametrize("name", OURS)
def test_greys_are_grey(name: str) -> None:
    for token in ("surface", "tile"):
        assert colours(OURS[name])[token].hsl.s < 0.15, token


@pytest.mark.parametrize("name", MIXABLE)
def test_textuals_themes_get_readable_tokens(name: str) -> None:
    seen = colours(BUILTIN_THEMES[name])
    ground = seen["background"]
    best = contrast_ratio(seen["foreground"], ground)
    assert contrast_ratio(seen["muted"], ground) >= min(4.5, best) - 0.01
    assert contrast_ratio(seen["on-marker"], seen["marker"]) >= 4.5
    assert contrast_ratio(seen["lit-text"], seen["lit"]) >= 4.5


def test_themes_of_sixteen_colours_have_all_tokens() -> None:
    for theme in BUILTIN_THEMES.values():
        if theme.ansi:
            assert set(tokens_for(theme)) == set(TOKENS)
