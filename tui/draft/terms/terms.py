"""Names that the article itself explains: programs, laws, offices, groups, companies, things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.draft.found import Named, Range
from tui.draft.intake.page import Page
from tui.draft.places.placewords import KEEPS_OF, OPENERS
from tui.draft.terms.termwords import DOES, THINGS
from tui.story.reference.calendar import MONTHS, WEEKDAYS
from tui.story.reference.gazetteer import KNOWN

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast

_B = r"[ \u00a0]"
_PIECE = r"(?:[A-ZÀ-Þ][\w’'‐-]*\w|[A-Z](?![\w.])|(?:[A-Z]\.){2,4}|&)"
_NAME = re.compile(
    rf"(?<![\w.’'“\"$-]){_PIECE}(?:{_B}(?:(?:of|for|the|and|in|on|to"
    rf"|of the|for the){_B})?{_PIECE}){{0,8}}+(?:{_B}\d{{1,4}}(?![\w,.]))?"
)
_SHORT = re.compile(
    rf"(?:,{_B}(?:or|also known as|known as){_B}(?:the{_B})?(?P<a>[A-Z][\w-]*[A-Z]"
    rf"|[A-Z]{{2,8}})(?=,)|{_B}\((?P<b>[A-Z][A-Za-z&-]{{1,9}})\))"
)
_OF = re.compile(r" of (?:the )?")
_JOINED = re.compile(rf"(?:\b(?:and|or)|[A-Z][\w.]*,){_B}(?:the{_B})?$")
_OPENING = re.compile(rf"(?:In|On|At|From|For|Under|By|After|Before|With|Like|Unlike|To){_B}(?:the{_B})?$")
_MORE = re.compile(rf"(?:,{_B}[a-z][\w’' -]{{1,30}}){{1,4}},?{_B}and{_B}[a-z][\w’' -]{{1,40}}(?=[,.])")
_FIRM = re.compile(
    rf"(?:,?{_B}(?:Inc|LLC|Ltd|Corp|Co|PLC|plc|LLP)\b\.?)?(?:{_B}\([A-Za-z]{{2,9}}:{_B}?[A-Z.]{{1,6}}\))?"
)
_OF_TOWN = re.compile(rf"(?<=LLC|Inc|Ltd)\.?{_B}of{_B}.*|(?<=Corp)\.?{_B}of{_B}.*", re.DOTALL)
_PARTY = re.compile(r"(?:D|R|I|DFL)-[A-Z]")
_END = r"(?=[,.;:—–)](?!\d)|$)"
_WORDS = r"(?:[^,.;:—–()“”\"\n]|(?<=\d)[,.](?=\d)|(?<=[A-Z])\.(?=[A-Z])|(?<=[A-Z]\.[A-Z])\.)"
_IN_APPOSITION = re.compile(
    rf",?{_B}?(?:[—–]|--|,){_B}?(?P<what>(?:an?|the|one of(?: the)?){_B}{_WORDS}{{6,140}}?){_END}"
)
_WHO_DOES = re.compile(
    rf",{_B}(?:which|who){_B}(?P<what>(?:{'|'.join(sorted(DOES))}){_B}{_WORDS}{{4,120}}?){_END}"
)
_IS = re.compile(rf"{_B}(?:is|was){_B}(?P<what>(?:an?|the){_B}{_WORDS}{{6,120}}?){_END}")
_CALLED = re.compile(
    rf"\b(?P<what>(?:[Aa]n?|[Tt]he){_B}(?:[a-z][\w’'-]*{_B}){{1,8}}?),?{_B}?(?:called"
    rf"|known{_B}as|named|dubbed|nicknamed|titled|entitled){_B}(?:the{_B})?[“\"‘]?$"
)
_WORD = re.compile(r"[a-z][a-z-]+")
_VERB = re.compile(r"\b(?:said|says|told|is|was|were|are|has|had|have|will|would|did)\b")
_HEAD_WITHIN = 9  # words of an explanation, within which it must say what sort of thing it is
_NAMED_FIRST = ("Operation", "Project", "Program", "Plan")
_SHORTEST_ACRONYM, _MOST = 3, 60


def terms(page: Page, cast: Cast) -> tuple[Named, ...]:
    """The names that the story explains, in order, each once: in its own words, or not at all.

    "Operation X, a crackdown on …", "the Y Institute, which supports …", "Z is a …", "a program called W".
    People are the cast's and places are places'.
    """
    found: dict[str, Named] = {}
    for start, end in page.sentences:
        if len(found) >= _MOST:
            break
        for match in _NAME.finditer(page.text, start, end):
            for place in _names(page.text, match):
                if _is_open(page, cast, place):
                    term = _explained(page, place, (start, end))
                    if term is not None and not any(term.name in known.aliases for known in found.values()):
                        found.setdefault(term.name.casefold(), term)
    return tuple(_with_acronym(page, term) for term in found.values())


def _names(text: str, match: re.Match[str]) -> Iterator[Range]:
    """A row of capitalised words without what only opens the sentence; cut where "of" joins two names.

    Two names joined by "and" are none: what follows may explain either, or both.
    """
    start, words = match.start(), match.group().replace("\u00a0", " ")
    first, blank, rest = words.partition(" ")
    while blank and first.lower() in OPENERS | WEEKDAYS | MONTHS:
        start, words = start + len(words) - len(rest), rest
        first, blank, rest = words.partition(" ")
    if " and " in words or _JOINED.search(text, max(0, start - 12), start):
        return
    yield start, start + len(words)
    for joint in _OF.finditer(words):
        if words[: joint.start()].rpartition(" ")[2].lower() not in KEEPS_OF:
            yield start + joint.end(), start + len(words)


def _is_open(page: Page, cast: Cast, place: Range) -> bool:
    """Whether a name may be that of a thing: nobody's, no place that everybody knows, no day."""
    name = page.text[place[0] : place[1]]
    words = name.lower().split()
    if (
        len(name) < 3
        or name in KNOWN
        or _PARTY.match(name)
        or all(word.strip(".") in OPENERS | WEEKDAYS | MONTHS for word in words)
    ):
        return False
    if len(words) == 1 and page.sentence(place[0]) == (place[0], place[1]):
        return False
    return not any(voice.kind == "person" for voice in cast.named(*place))


def _explained(page: Page, place: Range, sentence: Range) -> Named | None:
    text, end = page.text, place[1]
    limit = min(sentence[1], end + 240)
    firm = _FIRM.match(text, end, limit)
    end = firm.end() if firm else end
    short = _SHORT.match(text, end, limit)
    after = short.end() if short else end
    name = text[place[0] : place[1]]
    aliases = (short.group("a") or short.group("b"),) if short else ()
    for pattern, opening in ((_IN_APPOSITION, ""), (_WHO_DOES, "the one that "), (_IS, "")):
        if pattern is _IS and (place[0] - sentence[0] > 4 or short):
            continue
        if pattern is _IN_APPOSITION and _OPENING.fullmatch(text, sentence[0], place[0]):
            continue  # "In Congress, a bill that would end it died."
        match = pattern.match(text, after, limit)
        if match and (opening or _says_what(match.group("what"))) and not _is_list(text, match):
            what = _whole(text, match, limit)
            meaning = opening + " ".join(text[slice(*what)].split())
            return Named(name=_folded(name), meaning=meaning, locus=(place[0], what[1]), aliases=aliases)
    called = _CALLED.search(text, max(sentence[0], place[0] - 120), place[0])
    if called and _says_what(called.group("what")):
        words = " ".join(called.group("what").split())
        return Named(
            name=_folded(name),
            meaning=words[0].lower() + words[1:],
            locus=(called.start("what"), end),
            aliases=aliases,
        )
    return None


def _whole(text: str, match: re.Match[str], limit: int) -> Range:
    """An explanation with the rest of a list in it: "a maker of pumps, valves and filters"."""
    start, end = match.span("what")
    more = _MORE.match(text, end, limit) if " of " in text[start:end] else None
    return start, more.end() if more else end


def _folded(name: str) -> str:
    return " ".join(_OF_TOWN.sub("", name).split())


def _says_what(what: str) -> bool:
    """Whether an explanation says early what sort of thing it is, and has no verb of its own clause."""
    words = _WORD.findall(what.lower())[:_HEAD_WITHIN]
    if not any(word in THINGS or word.removesuffix("s") in THINGS for word in words):
        return False
    head = re.split(r"\b(?:that|which|who|whose|where|when|to|for|of|in)\b", what, maxsplit=1)[0]
    return not _VERB.search(head)


def _is_list(text: str, match: re.Match[str]) -> bool:
    """Whether what follows shows that the words were only the next member of a list."""
    after = text[match.end() : match.end() + 12]
    return bool(re.match(r",? (?:and|or) |, [A-Z][\w’' ]{0,9}(?:,| and)", after)) and not re.match(
        r",? and (?:is|was|has)", after
    )


def _with_acronym(page: Page, term: Named) -> Named:
    """A term with its initials as an alias, where the article has them."""
    words = [word for word in re.split(r"[ -]", term.name) if word[:1].isupper()]
    whole, rest = ("".join(word[0] for word in part) for part in (words, words[1:]))
    names = [whole]
    if words and words[0] in _NAMED_FIRST:  # Operation Synthetic Opioid Surge is SOS, and Operation SOS
        names += [f"{words[0]} {rest}", rest]
    found = [
        name
        for name in names
        if len(name) >= _SHORTEST_ACRONYM
        and name not in (term.name, *term.aliases)
        and page.reading.folded.find(name, whole=True)
    ]
    return replace(term, aliases=(*term.aliases, *found)) if found else term
