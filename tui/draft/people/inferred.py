"""Roles that an article gives without the name beside them; each with a doubt, as it must be looked at.

"LePage told the former U.S. senator …", "her husband said", and the lead that does not name its person yet:
"A former treasurer … was sentenced Thursday." and then "Kevin R. Maddox, 46, pleaded guilty".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import structs

from tui.draft.found import Held, Range, Voice
from tui.draft.intake.page import Page
from tui.draft.people.refer import References
from tui.draft.people.rolenouns import is_role, singular_title, title_of
from tui.draft.people.rolewords import described
from tui.draft.people.sightings import Sighting
from tui.story.model import When

_B = r"[ \u00a0]"
_PRONOUN_IS = re.compile(
    rf"(?P<who>He|She){_B}(?P<verb>is|was|has{_B}been|had{_B}been|became|works{_B}as|worked{_B}as|serves{_B}as|served{_B}as)"
    rf"{_B}(?:also{_B}|now{_B}|currently{_B})?(?:named{_B}|appointed{_B}|elected{_B})?(?=an?{_B}|the{_B}|its{_B}|[a-z]+{_B}(?:of|at|for){_B})"
)
_SAID = re.compile(
    rf"(?P<before>[Tt]he{_B}(?:[a-z-]+{_B}){{0,2}}[a-z][a-z-]+){_B}(?:said|says|told|added|wrote|asked|testified)\b"
    rf"|[,!?]?[”\"’]{_B}(?:said|says|added|asked){_B}(?P<after>the{_B}(?:[a-z-]+{_B}){{0,2}}[a-z][a-z-]+)(?=[.,;])"
)
_TO = re.compile(
    rf"\b(?:told|tells|asked|asks|urged|thanked|praised|called{_B}on|wrote{_B}to|met{_B}with|joined|criticized)"
    rf"{_B}(?=the{_B})"
)
_PAST = re.compile(r"\b(?:former|previous|retired|late|past|then|onetime|one-time|ex)\b", re.IGNORECASE)
_KIN = re.compile(r"\b(?:[Hh]is|[Hh]er)[ \u00a0](wife|husband|son|daughter|mother|father|brother|sister)\b")
_LEAD = re.compile(
    r"(?:[A-Z][A-Za-z ,.’'-]{2,60}(?:\([A-Z]+\)[ \u00a0])?[—–-]{1,2}[ \u00a0])?"
    r"(An?[ \u00a0]|The[ \u00a0](?=former|retired|onetime|longtime))"
)
_AGED = re.compile(r",[ \u00a0]\d{1,3},|[ \u00a0]\(\d{1,3}\)")
_EPITHET = re.compile(  # "The sophomore guard’s layup"
    rf"(?:The|This){_B}(?P<what>(?:[\w-]+-(?:born|based|old|winning|raised|trained)|freshman|sophomore|junior|senior|rookie"
    rf"|veteran|longtime|retired|former|native){_B}(?:[a-z-]+{_B}){{0,2}}?(?P<head>[a-z]+))"
    rf"(?=[’']s{_B}|,|{_B}(?:[a-z]+(?:ed|s)|had|has|was|is|told|made|took)\b)"
)
_SAYS = re.compile(r"(?:^|[\s”\"])(?:said|says)\b[^”\"]*$")
_MOST = 200  # places that are looked at


def inferred(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    """Roles by the key of the person that they most likely belong to."""
    yield from _sentences(page, references)
    yield from _speakers(page, references)
    yield from _addressed(page, references)
    yield from _relatives(page, references)
    yield from _lead(page, references)
    yield from _told_apart(page, references)


def _sentences(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    """ "She is the director of the clinic": a sentence of its own."""
    for start, end in page.sentences:
        match = _PRONOUN_IS.match(page.text, start, end)
        if match is None:
            continue
        voice, doubt = references.who(*match.span("who"))
        phrase = described(page.text, match.end(), end, whole=True)
        if voice is None or phrase is None:
            continue
        role = _held(page, phrase.start, phrase.end, (start, phrase.end), voice)
        past = match.group("verb") in ("was", "had been", "served as", "worked as")
        when: When = "former" if past else role.when
        yield voice.key, structs.replace(role, doubt=doubt, when=when)


def _speakers(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    """ "The prosecutor said", where the article calls him an assistant U.S. attorney elsewhere."""
    for count, match in enumerate(_SAID.finditer(page.text)):
        name = "before" if match.group("before") else "after"
        start, end = match.span(name)
        sentence = page.sentence(start)
        if count > _MOST or sentence is None or page.reading.quote_at(start):
            continue
        voice, doubt = references.who(start, end)
        if voice is None:
            voice, doubt = _unheld(page, references, start, match.group(name))
        head = match.group(name).split()[-1].lower()
        if voice is None or voice.kind != "person" or references.naming(start, end):
            continue
        if any(
            re.search(rf"\b{re.escape(head)}\b", f"{r.said} {r.title}", re.IGNORECASE) for r in voice.roles
        ):
            continue
        role = _held(page, start + 4, end, (sentence[0], max(sentence[1], end)), voice)
        yield voice.key, structs.replace(role, doubt=doubt)


def _unheld(page: Page, references: References, pos: int, words: str) -> tuple[Voice | None, str]:
    """A role that nobody has: of the one person without any who was named just before."""
    sentence = page.sentence(pos)
    if sentence is None or not is_role(words.split()[-1]) or words.split()[-1].lower().endswith("s"):
        return None, ""
    near = [s.key for s in references.named_before(sentence[0], 6) if sentence[0] - s.start < 400]
    keys = [key for key in dict.fromkeys(near) if references.voices[key].kind == "person"]
    if len(keys) != 1 or references.voices[keys[0]].roles:
        return None, ""
    voice = references.voices[keys[0]]
    return voice, f"the article does not say in so many words that “{words}” is {voice.name}"


def _addressed(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    """ "LePage told the former U.S. senator": the person named last before who is not LePage."""
    for count, match in enumerate(_TO.finditer(page.text)):
        sentence = page.sentence(match.start())
        if count > _MOST or sentence is None or page.reading.quote_at(match.start()):
            continue
        phrase = described(page.text, match.end(), sentence[1], whole=True)
        if phrase is None or singular_title(page.text[phrase.start : phrase.end]):
            continue  # several: "told the commissioners"
        if page.text[phrase.start : phrase.end].split()[-1][0].isupper():
            continue  # a body: "told the Skelby Courier"
        if references.who(phrase.start, phrase.end)[0] is not None:
            continue
        beside = {sighting.key for sighting in references.naming(*sentence)}
        other = _last_person(references, sentence[0], beside)
        if other is not None:
            yield other.key, _held(page, phrase.start + 4, phrase.end, (sentence[0], phrase.end), other)


def _relatives(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    for count, match in enumerate(_KIN.finditer(page.text)):
        if count > _MOST or page.touches(match.start(), match.end()):
            continue
        other, doubt = references.who(match.start(), match.end())
        if other is None or other.roles or not doubt:
            continue
        sentence = page.sentence(match.start()) or match.span()
        yield other.key, _held(page, match.start(), match.end(), (match.start(), sentence[1]), other)


def _lead(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    """The unnamed person of the lead is who opens one of the next sentences, with an age."""
    for index, (start, end) in enumerate(page.sentences[:10]):
        match = _LEAD.match(page.text, start, end)
        if match is None or references.naming(start, end):
            continue
        noun = described(page.text, match.start(1), end, whole=True)
        phrase = (noun.start, noun.end) if noun else _short(page, match.start(1), end)
        if phrase is None:
            continue
        for low, high in page.sentences[index + 1 : index + 4]:
            named = [one for one in references.naming(low, high) if not page.reading.quote_at(one.start)]
            aged = named and _AGED.match(page.text, named[0].end)
            if (
                named
                and named[0].start - low < (40 if aged else 2)
                and (aged or not references.voices[named[0].key].roles)
            ):
                voice = references.voices[named[0].key]
                lead = page.text[match.start(1) : match.end(1)]
                yield voice.key, _held(page, phrase[0] + len(lead), phrase[1], (phrase[0], end), voice)
                return
        return


def _told_apart(page: Page, references: References) -> Iterator[tuple[str, Held]]:
    """ "The Ankara-born theorist": of the one person whom the sentences right before it are about."""
    for index, (start, end) in enumerate(page.sentences[:_MOST]):
        match = _EPITHET.match(page.text, start, end)
        if match is None or page.reading.quote_at(start + 1) or not is_role(match.group("head")):
            continue
        if any(one.start < match.end() for one in references.naming(start, end)):
            continue
        near: list[Sighting] = []
        for back in (1, 2, 3, 4):
            near = near or [
                one
                for one in references.naming(page.sentences[max(0, index - back)][0], start)
                if references.voices[one.key].kind == "person" and not page.reading.quote_at(one.start)
            ]
        keys = {one.key for one in near if not re.match(r"[’']s?\b", page.text[one.end : one.end + 3])}
        whose = near[-1] if near and near[-1].key in keys else None
        if whose is None or not (len(keys) == 1 or _SAYS.search(page.text, whose.end, start)):
            continue
        voice = references.voices[whose.key]
        yield voice.key, _held(page, *match.span("what"), (start, match.end()), voice)


def _short(page: Page, start: int, end: int) -> Range | None:
    """ "A CHIP shop boss has told": up to the noun, where a verb follows."""
    words = list(re.finditer(r"\S+", page.text[start : min(end, start + 80)]))[:6]
    for word, after in pairwise(words[1:]):
        if is_role(word.group()) and after.group() in (
            "has",
            "have",
            "is",
            "was",
            "who",
            "accused",
            "charged",
        ):
            return start, start + word.end()
    return None


def _last_person(references: References, pos: int, beside: set[str]) -> Voice | None:
    """The person named last before a place and not beside it, unless named long before."""
    for sighting in reversed(references.named_before(pos)):
        voice = references.voices[sighting.key]
        if voice.kind == "person" and sighting.key not in beside and pos - sighting.start < 600:
            return voice
    return None


def _held(page: Page, start: int, end: int, evidence: Range, voice: Voice) -> Held:
    said = page.text[start:end]
    when: When = "former" if _PAST.search(page.text[max(0, start - 12) : end]) else "now"
    naming = voice.mentions[0]
    place = page.sentence(naming[0]) or naming
    return Held(
        said=said,
        title=title_of(said),
        evidence=(evidence, (place[0], max(place[1], naming[1]))),
        when=when,
        doubt=f"the article does not say in so many words that this is {voice.name}",
    )
