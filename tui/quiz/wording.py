"""Small matters of wording that every kind of question shares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

STEM = 6  # letters of a word that carry its sense: prosecute, prosecutors, prosecution
SHORT = 4  # shorter words (of, says, U.S.) betray nothing
_WORD = re.compile(rf"[^\W_]{{{SHORT},}}")
_DIGIT, _MARK, _DASH = re.compile(r"\d"), re.compile('[“”‘"]'), re.compile("[–—;:(]")
_DROPPED = str.maketrans({**dict.fromkeys("’'‘`´.“”\"()[]…", ""), **dict.fromkeys("-‐‑–—/,;:!?\u00a0", " ")})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_EMPTY = _set(
    """about after also among another article asked because been being between both called came could does
    done down during each else ever every figure from given gives going have having here into itself just
    like many more most much must name named names only other others ought over said same says shall should
    some such tell than that their them then there these they this those through under until upon were what
    when where which while whom whose will with within without word words work would year years your"""
)


class Face(Struct, frozen=True, gc=False):
    """What an eye takes in of a text: the words as `folded`, their stems, and its `shape`."""

    folded: str
    stems: frozenset[str]
    shape: tuple[bool, ...]


def face(text: str) -> Face:
    """All of it at once, to be kept."""
    return Face(folded(text), stems(text), shape(text))


def folded(text: str) -> str:
    """`text` for telling whether two are the same: no case, marks, or leading article; single spaces.

    A quicker `tui.text.plain`, for the many texts of a story that are compared with each other.
    """
    words = text.translate(_DROPPED).casefold().split()
    if len(words) > 1 and words[0] in ("a", "an", "the"):
        words = words[1:]
    return " ".join(words)


def capital(text: str) -> str:
    """`text` with a capital first, as a sentence begins."""
    return text[:1].upper() + text[1:]


def lower_article(text: str) -> str:
    """`text` with a leading "The" or "A" as it stands within a sentence."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("The", "A", "An") else text


def sentence(text: str) -> str:
    """`text` as a sentence: a capital first and a stop at the end, if it has none."""
    text = capital(text.strip())
    return text if text.endswith((".", "!", "?", "…", ".”", "!”", "?”")) else f"{text}."


def possessive(name: str) -> str:
    """Whose, as newspapers write it: “LePage’s”, “Sessions’”."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def in_quotes(text: str) -> str:
    """`text` within typographic quotation marks; those inside it become single ones."""
    return "“" + text.replace("“", "‘").replace("”", "’") + "”"


def quotation(parts: Sequence[str]) -> str:
    """The parts of a quotation, each within its own marks, without the comma that only leads on."""
    return " … ".join(in_quotes(part.rstrip(" ,")) for part in parts)


def definite(label: str) -> str:
    """`label` with a "the" before it as within a sentence, unless it has an article of its own."""
    label = lower_article(label)
    return label if label.startswith(("the ", "a ", "an ")) else f"the {label}"


def indefinite(noun: str) -> str:
    """`noun` with "a" or "an" before it, by its first letter."""
    return f"{'an' if noun[:1].casefold() in tuple('aeiou') else 'a'} {noun}"


def listed(names: list[str] | tuple[str, ...]) -> str:
    """“a, b and c”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def shorten(text: str, most: int) -> str:
    """`text` cut at a word, with an ellipsis, if it is longer than `most` characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut).rstrip(" ,;:–—-") + " …"


def stems(text: str) -> frozenset[str]:
    """The words of `text` that carry sense, cut to their stems: what an examinee matches by eye."""
    words = _WORD.findall(text.casefold())
    return frozenset([word.removesuffix("s")[:STEM] for word in words if word not in _EMPTY])


def shape(text: str) -> tuple[bool, ...]:
    """What stands out without reading: capital, article, stop, digits, quotation marks, dash."""
    return (
        text[:1].isupper(),
        text.startswith(("a ", "an ", "the ", "A ", "An ", "The ")),
        text.endswith((".", "!", "?")),
        _DIGIT.search(text) is not None,
        _MARK.search(text) is not None,
        _DASH.search(text) is not None,
    )
