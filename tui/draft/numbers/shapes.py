"""Sentences whose shape is simple enough to turn them into a question."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.draft.english.nouns import AUXILIARIES, is_plural
from tui.draft.english.verbs import PASSIVES, WAYS, base_of_past
from tui.draft.numbers.predicates import (
    NOT_FINITE,
    WORD,
    how_many,
    is_subject,
    of_verb,
    phrase_of,
    verb_at_end,
)
from tui.draft.numbers.scene import LONGEST, Scene, Wording, led, squeezed
from tui.numbers.words import compiled

_MOVED = (
    r"(?P<subject>[^,;:“”\"()]{3,90}?)\s(?P<verb>rose|fell|grew|increased|decreased|declined|dropped"
    r"|jumped|climbed"
    r"|surged|plunged|tumbled|soared|slipped|dipped|shrank|slid|expanded)\b"
)
# Words that mean nothing out of their sentence.
_VAGUE = (
    r"\b(?:them|they|it|him|he|she|this|these|those|us|we|our|his|her|their|me|my|you|your|that\?|did\?"
    r"|were\?)(?!\w)"
)
_COMPARED = r"\s(?:as|more|fewer|less|higher|lower|larger|smaller|greater|\w+er\sthan)\b"
_PERSON = re.compile(
    r"(?:people|men|women|children|boys|girls|kids|staff|\w*(?:[a-z]ees|ators|itors|uctors|ctors|sors|ists"
    r"|ians|icans|dents"
    r"|pants|cants|grants|agents|clients|patients|parents|tenants|migrants|ficers|workers|fighters"
    r"|teachers|drivers"
    r"|players|voters|leaders|members|lawyers|owners|farmers|soldiers|troopers|riders|swimmers|rangers"
    r"|managers"
    r"|prisoners|passengers|protesters|demonstrators|volunteers|engineers|buyers|sellers|makers|customers"
    r"|users"
    r"|users|strikers|miners|commissioners|councilors|councillors|supporters|researchers|officials))$",
    re.IGNORECASE,
)


def natural(scene: Scene) -> Wording | None:
    """A question of our own, where the sentence has one of the shapes that are safe; None elsewhere."""
    shapes: tuple[Callable[[Scene], Wording | None], ...] = (
        _age, _item, _there, _participle, _subject, _relative, _object, _second_verb, _moved,
    )  # fmt: skip
    if scene.noun.many == "times" and compiled(_COMPARED).match(scene.text, scene.noun.end):
        return None  # "seven times more wells": no question of it reads well
    for shape in shapes:
        found = shape(scene)
        if found is not None:
            vague = compiled(_VAGUE).search(found.ask.lower()) or scene.sentence_shouts
            return None if vague or len(found.ask) > LONGEST + 40 else found
    return None


def _age(scene: Scene) -> Wording | None:
    """ "Lunt, 71," and "20-year-old Ann Hill": how old somebody is"""
    value = scene.numeral.value
    if (
        scene.numeral.to is not None
        or not 0 < value < 125
        or value.denominator != 1
        or scene.kind != "digits"
    ):
        return None
    before = scene.text[max(scene.sentence[0], scene.said[0] - 80) : scene.said[0]]
    after = scene.text[scene.said[1] : scene.said[1] + 60]
    name = r"((?:[A-Z][\w’'-]*\.?\s|[“\"‘][A-Z][\w’'-]*[”\"’]\s){0,3}[A-Z][\w’'-]+)"
    match = re.search(rf"{name},\s$", before) if re.match(r"[,.;)—]|\s(?:and|of)\s", after) else None
    match = match or re.match(rf"-year-old\s{name}(?![\w-])", after)
    if match is None:
        return None
    return Wording(f"How old is {match.group(1)}?", f"age of {match.group(1)}")


def _item(scene: Scene) -> Wording | None:
    """ "Complaints received: 5,308": a line with a number"""
    line = scene.text[scene.body()[0] : scene.said[0]]
    after = scene.text[scene.said[1] : scene.sentence[1]]
    match = re.fullmatch(r"([A-Z][^:;“”\"]{2,80}):\s*", line)
    if match is None or len(after) > 40 or re.search(r"\d", after) or "http" in line:
        return None
    name = squeezed(match.group(1))
    return scene.timed(f"What figure does the article give for “{name}”", scene.lowered(name))


def _there(scene: Scene) -> Wording | None:
    """ "There were 12 people aboard" """
    start = next(scene.starts())
    match = re.fullmatch(
        r"[Tt]here (was|were|are|is|have been|had been)\s", scene.text[start : scene.said[0]]
    )
    if not match or not scene.noun.many or scene.kind in ("percent", "money", "fraction"):
        return None
    aux, _, rest = match.group(1).partition(" ")
    aux = {"was": "were", "is": "are"}.get(aux, aux)
    tail = scene.tail(scene.after)
    done = compiled(r"[a-z]+").match(tail)
    there = "" if done and (done.group() in PASSIVES.values() or done.group().endswith("ed")) else "there"
    return scene.timed(f"{how_many(scene)} {aux} {there} {rest} {tail}", f"{phrase_of(scene)} {tail}")


def _participle(scene: Scene) -> Wording | None:
    """ ", injuring three firefighters": what was done to how many"""
    start = scene.body()[0]
    match = compiled(r"(?:,|\sand)\s([a-z]+ing)\s(?:out\s|power\sto\s)?$").search(
        scene.text[max(start, scene.said[0] - 40) : scene.said[0]]
    )
    done = PASSIVES.get(match.group(1), "") if match else ""
    if not done or not scene.noun.many or scene.kind in ("percent", "money", "fraction", "magnitude"):
        return None
    if match is not None and not match.group().endswith(match.group(1) + " "):
        return None
    tail = scene.tail(scene.after)
    of = compiled(
        r"of\s[^,]+?(?=$|\s(?:in|at|on|along|without|from|near|across|overnight|for|with)\b)"
    ).match(tail)
    whole, rest = (of.group(), tail[of.end() :].strip()) if of else ("", tail)
    return scene.timed(
        f"{how_many(scene)} {whole} were {done} {rest}", f"{phrase_of(scene)} {whole} {done} {rest}"
    )


def _subject(scene: Scene) -> Wording | None:
    """The number opens its clause and a verb follows: "57 people signed up" """
    start = next(scene.starts())
    lead = scene.text[start : scene.said[0]].lower()
    if lead not in ("", "the ", "a total of ", "all ") or scene.kind == "money":
        return None
    words = scene.text[scene.numeral.end : scene.after]
    if scene.numeral.value == 1 or (not scene.noun.many and scene.kind not in ("percent", "fraction")):
        return None
    if re.search(r"\b(?:those|these|them|us|its|their|his|her|our)\b", words + scene.tail(scene.after)[:12]):
        return None
    tail = scene.tail(scene.after)
    verb = _finite(tail)
    if verb is None or (
        re.match(r"(?:was|is|has)\b", tail[verb:]) and scene.kind not in ("percent", "fraction")
    ):
        return None
    before, rest = tail[:verb].strip(), tail[verb:]
    if scene.kind in ("percent", "fraction") and not before.startswith("of "):
        return None
    link = "who" if _PERSON.search(scene.noun.many) else "that"
    return scene.timed(f"{how_many(scene)} {before} {rest}", f"{phrase_of(scene)} {before} {link} {rest}")


def _finite(tail: str) -> int | None:
    """Where the first finite verb stands, if only words of the noun's own phrase come before it.

    "Injured" in "men injured in the crash were treated" is not finite, and in a headline may not be.
    """
    for index, match in enumerate(compiled(WORD).finditer(tail)):
        word = match.group().lower()
        if word in AUXILIARIES:
            return match.start()
        if index > 9 or word in ("who", "that", "which", "to"):
            return None
        if word in PASSIVES.values() or word in NOT_FINITE:
            return (
                None
                if not _later_auxiliary(tail[match.end() :])
                else _later_auxiliary(tail[match.end() :], match.end())
            )
        if base_of_past(word):
            return match.start()
    return None


def _later_auxiliary(rest: str, offset: int = 0) -> int | None:
    for match in compiled(WORD).finditer(rest):
        if match.group().lower() in AUXILIARIES:
            return offset + match.start()
    return None


def _object(scene: Scene) -> Wording | None:
    """A subject and a known verb right before the number: "the state prosecuted 332 heroin cases" """
    for start in scene.starts():
        words = list(compiled(WORD).finditer(scene.text, start, scene.said[0]))
        verb = verb_at_end(scene, words)
        if verb is None:
            continue
        first, aux, word, by = verb
        subject = squeezed(scene.text[start : words[first].start()])
        if first and is_subject(subject, words[:first]):
            return of_verb(scene, scene.lowered(subject), word, aux, by)
    return None


def _relative(scene: Scene) -> Wording | None:
    """ "Brightwater, which operates nine hotels": the subject stands before the comma"""
    body = scene.body()[0]
    clause = scene.text[body : scene.said[0]]
    match = compiled(
        r"(?:^|,\s|[“\"(]|\s(?:that|said|but)\s)(?P<subject>[^,;:()“”\"]{3,80}),\s(?:which|who)\s"
    ).search(clause)
    last = clause.rfind(", wh")
    if match is None or clause.count(", wh") != 1 or last > match.end():
        return None
    words = list(compiled(WORD).finditer(scene.text, body + match.end(), scene.said[0]))
    verb = verb_at_end(scene, words)
    subject = squeezed(match.group("subject"))
    named = list(compiled(WORD).finditer(subject))
    if verb is None or verb[0] != 0 or not is_subject(subject, named):
        return None
    return of_verb(scene, scene.lowered(subject), verb[2], verb[1], verb[3])


def _second_verb(scene: Scene) -> Wording | None:
    """ "The town bought it and has since spent $2.3 million": both verbs have one subject"""
    body = scene.body()[0]
    clause = scene.text[body : scene.said[0]]
    at = clause.rfind(" and ")
    words = list(compiled(WORD).finditer(scene.text, body + at + 5, scene.said[0])) if at > 0 else []
    verb = verb_at_end(scene, words)
    if verb is None or verb[0] != 0 or compiled(r"[,;:“”\"()—–]").search(clause[:at]):
        return None
    before = list(compiled(WORD).finditer(scene.text, body, body + at))
    for index, match in enumerate(before):
        if base_of_past(match.group()) or match.group().lower() in AUXILIARIES:
            subject = squeezed(scene.text[body : match.start()])
            if index and is_subject(subject, before[:index]):
                return of_verb(scene, scene.lowered(subject), verb[2], verb[1], verb[3])
            return None
    return None


def _moved(scene: Scene) -> Wording | None:
    """ "The rate rose from 22 percent in 2018 to 41 percent in 2020": what it was, or what it rose to"""
    body = scene.body()[0]
    before = scene.text[body : scene.said[0]]
    side = compiled(r"\s(from|to)\s$").search(before)
    match = compiled(_MOVED).match(before)
    if side is None or match is None or scene.kind in ("magnitude", "fraction"):
        return None
    words = list(compiled(WORD).finditer(match.group("subject")))
    base = base_of_past(match.group("verb"))
    if base not in WAYS or not is_subject(match.group("subject"), words):
        return None
    subject = scene.lowered(squeezed(match.group("subject")))
    if scene.period:
        head = re.split(r"\s(?:of|in|for|at|from|to)\s", subject)[0].split()[-1]
        be = "were" if is_plural(head) else "was"
        return Wording(f"What {be} {subject} {led(scene.period)}?", f"{subject}, {scene.period}")
    return Wording(
        f"What did {subject} {base} {side.group(1)}?", f"what {subject} {match.group('verb')} {side.group(1)}"
    )
