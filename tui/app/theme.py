"""The two themes of Readback, and the tokens that Textual's own themes lack, computed."""

from __future__ import annotations

from functools import lru_cache

from textual.color import Color
from textual.theme import Theme

DARK = "readback-dark"
LIGHT = "readback-light"

# Contrast wanted of small text (WCAG 2.2, 1.4.3) and of what is no text (1.4.11).
TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0
RULE_CONTRAST = 1.6

_READBACK_DARK = {
    "tile": "#22262C",
    "rule": "#3A3F47",
    "faint": "#676D77",
    "muted": "#A0A6B0",
    "stroke": "#F2C14E",
    "lit": "#4A3C14",
    "lit-text": "#FFF1CC",
    "marker": "#F2C14E",
    "on-marker": "#14130F",
    "heat-1": "#38311F",
    "heat-2": "#7A6228",
    "heat-3": "#B5933F",
    "heat-4": "#F2C14E",
}
_READBACK_LIGHT = {
    "tile": "#E9E7E3",
    "rule": "#CCC9C2",
    "faint": "#8C8880",
    "muted": "#5A6068",
    "stroke": "#B27600",
    "lit": "#FFE49A",
    "lit-text": "#1F2328",
    "marker": "#FFD24D",
    "on-marker": "#1F2328",
    "heat-1": "#FFF0C4",
    "heat-2": "#FFE08C",
    "heat-3": "#FFCB45",
    "heat-4": "#D9A11A",
}
TOKENS = tuple(_READBACK_DARK)


def themes() -> tuple[Theme, Theme]:
    """Readback's own themes, dark and light."""
    return (
        Theme(
            name=DARK,
            primary="#F2C14E",
            secondary="#A0A6B0",
            warning="#F2C14E",
            error="#F0897B",
            success="#7FC8A0",
            accent="#F2C14E",
            foreground="#E9E5DB",
            background="#131519",
            surface="#1D2025",
            panel="#2C3138",
            dark=True,
            variables=_READBACK_DARK
            | {
                "scrollbar": "#3A3F47",
                "scrollbar-hover": "#676D77",
                "scrollbar-active": "#F2C14E",
                "scrollbar-background": "#131519",
                "scrollbar-background-hover": "#131519",
                "scrollbar-background-active": "#131519",
                "scrollbar-corner-color": "#131519",
                "input-cursor-background": "#F2C14E",
                "input-cursor-foreground": "#14130F",
                "block-cursor-background": "#F2C14E",
                "block-cursor-foreground": "#14130F",
                "border": "#F2C14E",
                "border-blurred": "#3A3F47",
            },
        ),
        Theme(
            name=LIGHT,
            primary="#8A5A00",
            secondary="#5A6068",
            warning="#8A5A00",
            error="#A8291E",
            success="#1F6B49",
            accent="#8A5A00",
            foreground="#1F2328",
            background="#FBF9F4",
            surface="#F0EEEB",
            panel="#DDDAD3",
            dark=False,
            variables=_READBACK_LIGHT
            | {
                "scrollbar": "#CCC9C2",
                "scrollbar-hover": "#8C8880",
                "scrollbar-active": "#B27600",
                "scrollbar-background": "#FBF9F4",
                "scrollbar-background-hover": "#FBF9F4",
                "scrollbar-background-active": "#FBF9F4",
                "scrollbar-corner-color": "#FBF9F4",
                "input-cursor-background": "#B27600",
                "input-cursor-foreground": "#FBF9F4",
                "block-cursor-background": "#FFD24D",
                "block-cursor-foreground": "#1F2328",
                "border": "#B27600",
                "border-blurred": "#CCC9C2",
            },
        ),
    )


def tokens_for(theme: Theme) -> dict[str, str]:
    """The tokens that `theme` lacks, computed from the colours that it has."""
    if all(name in theme.variables for name in TOKENS):
        return {}
    if theme.ansi:
        return dict(_ANSI)
    generated = theme.to_color_system().generate()
    return _mixed(generated["foreground"], generated["background"], generated["accent"])


# A theme of the terminal's own sixteen colours cannot be mixed: these are their names.
_ANSI = {
    "tile": "ansi_default",
    "rule": "ansi_bright_black",
    "faint": "ansi_bright_black",
    "muted": "ansi_default",
    "stroke": "ansi_yellow",
    "lit": "ansi_bright_black",
    "lit-text": "ansi_white",
    "marker": "ansi_yellow",
    "on-marker": "ansi_black",
    "heat-1": "ansi_default",
    "heat-2": "ansi_bright_black",
    "heat-3": "ansi_yellow",
    "heat-4": "ansi_bright_yellow",
}


@lru_cache(maxsize=32)
def _mixed(foreground_name: str, background_name: str, accent_name: str) -> dict[str, str]:
    foreground, background, accent = (
        Color.parse(name) for name in (foreground_name, background_name, accent_name)
    )
    lit = background.blend(accent, 0.25, 1.0)
    heat = [background.blend(accent, share, 1.0) for share in (0.15, 0.40, 0.70)]
    tokens = {
        "tile": background.blend(foreground, 0.08, 1.0),
        "rule": _weakest_mix(foreground, background, RULE_CONTRAST),
        "faint": _weakest_mix(foreground, background, SHAPE_CONTRAST),
        "muted": _weakest_mix(foreground, background, TEXT_CONTRAST),
        "stroke": accent,
        "lit": lit,
        "lit-text": _clearer(lit),
        "marker": accent,
        "on-marker": _clearer(accent),
        "heat-1": heat[0],
        "heat-2": heat[1],
        "heat-3": heat[2],
        "heat-4": accent,
    }
    return {name: color.hex6 for name, color in tokens.items()}


def _weakest_mix(foreground: Color, background: Color, contrast: float) -> Color:
    """`foreground` mixed into `background`, by the least share (in steps of 2 %) that reaches `contrast`."""
    for percent in range(10, 100, 2):
        mixed = background.blend(foreground, percent / 100, 1.0)
        if contrast_ratio(mixed, background) >= contrast:
            return mixed
    return foreground


def _clearer(background: Color) -> Color:
    """Black or white, whichever contrasts more with `background`."""
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    return max(black, white, key=lambda color: contrast_ratio(color, background))


def contrast_ratio(one: Color, other: Color) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    """Relative luminance, WCAG 2 (sRGB)."""
    channels = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in color.normalized
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
