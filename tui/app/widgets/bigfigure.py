"""Large figures, three rows high: Textual's Digits lack letter space and some signs."""

from __future__ import annotations

from textual.content import Content

# Three cells a digit, drawn with light lines; a sign is as narrow as it can be.
_SHAPES = {
    "0": ("┌─┐", "│ │", "└─┘"),
    "1": ("╶┐ ", " │ ", "╶┴╴"),
    "2": ("╶─┐", "┌─┘", "└─╴"),
    "3": ("╶─┐", " ─┤", "╶─┘"),
    "4": ("╷ ╷", "└─┤", "  ╵"),
    "5": ("┌─╴", "└─┐", "╶─┘"),
    "6": ("┌─╴", "├─┐", "└─┘"),
    "7": ("╶─┐", "  │", "  ╵"),
    "8": ("┌─┐", "├─┤", "└─┘"),
    "9": ("┌─┐", "└─┤", "╶─┘"),
    "/": ("  ╱", " ╱ ", "╱  "),
    "%": ("o ╱", " ╱ ", "╱ o"),
    ",": (" ", " ", ","),
    ".": (" ", " ", "."),
    "-": ("  ", "╶╴", "  "),
    "+": ("   ", "╶┼╴", "   "),
    "$": ("┌┼╴", "└┼┐", "╶┼┘"),
    "€": ("┌─╴", "╪═ ", "└─╴"),
    "£": ("┌─╴", "┼─ ", "┴─╴"),
    "×": ("  ", "╳ ", "  "),
    " ": (" ", " ", " "),
}


def drawable(text: str) -> bool:
    """Whether every character of `text` has a large shape, and it is short enough to be taken in at once."""
    return 0 < len(text) <= 9 and all(character in _SHAPES for character in text)


def rows(text: str) -> tuple[str, str, str]:
    """The three rows of `text`, with a space between characters; what has no shape is left out."""
    drawn = ["", "", ""]
    before = ""
    for character in (one for one in text if one in _SHAPES):
        tight = not before or "/" in (before, character)  # a fraction's figures stand close to its stroke
        for row in range(3):
            drawn[row] += ("" if tight else " ") + _SHAPES[character][row]
        before = character
    return drawn[0], drawn[1], drawn[2]


def big(text: str, style: str = "") -> tuple[Content, Content, Content]:
    """`rows`, as content."""
    top, middle, bottom = (Content(row).stylize(style) if style else Content(row) for row in rows(text))
    return top, middle, bottom
