"""Sentences whose shape is simple enough to turn them into a question."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.draft.english import (
    AUXILIARIES,
    MEASURES,
    PARTICIPLES,
    PASSIVES,
    PRONOUNS,
    WAYS,
    base_of_past,
    base_of_present,
    is_plural,
)
from tui.draft.scene import LONGEST, Scene, Wording, led, squeezed
from tui.numbers.words import compiled
from tui.text import vocabulary

_WORD = r"[^\W_][\w.’'&/-]*"
_BE = frozenset({"is", "are", "was", "were"})
_HAVE = frozenset({"has", "have", "had"})
_WILL = frozenset({"will", "would", "could", "may", "might", "can", "must", "should"})
_ADVERBS = frozenset({"since", "now", "already", "also", "recently", "still", "currently", "once", "then"})
# What a clause is about does not begin or end with these.
_NO_SUBJECT = (PRONOUNS - {"all", "any", "some"}) | AUXILIARIES | vocabulary(
    """and but or then also so more another in on at to by from of for with about as than if not only just who
    which including after before says said saying told adding noting yesterday today monday tuesday
    wednesday thursday friday saturday sunday i we"""
)  # fmt: skip
_NOT_FINITE = frozenset(
    {"cost", "cut", "left", "set", "lead", "led", "cast", "hit", "put", "hurt", "beat", "shot", "shed"}
)
_MOVED = (
    r"(?P<subject>[^,;:“”\"()]{3,90}?)\s(?P<verb>rose|fell|grew|increased|decreased|declined|dropped"
    r"|jumped|climbed"
    r"|surged|plunged|tumbled|soared|slipped|dipped|shrank|slid|expanded)\b"
)
_A_CROWD = (
    r"(?:a\s(?:total|crowd|group|team|sum|record total|combined total|combined)\s(?:of\s)?|a\srecord\s"
    r"|all\s|the\s)?"
)
# What may follow a verb's object, so that the question still reads.
_GOES_ON = (
    r"(?:of|in|on|at|to|for|from|by|with|without|within|into|onto|over|under|across|along|among|against"
    r"|around|behind"
    r"|near|off|out|outside|inside|per|through|during|before|after|since|until|between|toward|towards|as"
    r"|than|last|this"
    r"|next|each|every|annually|yearly|a (?:day|week|month|year)|now|today|overnight|nationwide|statewide"
    r"|worldwide"
    r"|\w+ly|involving|including)\b"
)
# Words that mean nothing out of their sentence.
_VAGUE = (
    r"\b(?:them|they|it|him|he|she|this|these|those|us|we|our|his|her|their|me|my|you|your|that\?|did\?"
    r"|were\?)(?!\w)"
)
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
    return scene.timed(f"{_how_many(scene)} {aux} there {rest} {tail}", f"{_phrase(scene)} {tail}")


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
        f"{_how_many(scene)} {whole} were {done} {rest}", f"{_phrase(scene)} {whole} {done} {rest}"
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
    return scene.timed(f"{_how_many(scene)} {before} {rest}", f"{_phrase(scene)} {before} {link} {rest}")


def _how_many(scene: Scene) -> str:
    """ "How many people", "What percentage", "What share" """
    fixed = {"percent": "What percentage", "fraction": "What share"}
    return fixed.get(scene.kind) or f"How many {scene.phrase}{_per(scene)}"


def _phrase(scene: Scene) -> str:
    return "share" if scene.kind in ("percent", "fraction") else f"{scene.phrase}{_per(scene)}"


def _per(scene: Scene) -> str:
    return f" per {scene.noun.per}" if scene.noun.per else ""


def _finite(tail: str) -> int | None:
    """Where the first finite verb stands, if only words of the noun's own phrase come before it.

    "Injured" in "men injured in the crash were treated" is not finite, and in a headline may not be.
    """
    for index, match in enumerate(compiled(_WORD).finditer(tail)):
        word = match.group().lower()
        if word in AUXILIARIES:
            return match.start()
        if index > 9 or word in ("who", "that", "which", "to"):
            return None
        if word in PASSIVES.values() or word in _NOT_FINITE:
            return (
                None
                if not _later_auxiliary(tail[match.end() :])
                else _later_auxiliary(tail[match.end() :], match.end())
            )
        if base_of_past(word):
            return match.start()
    return None


def _later_auxiliary(rest: str, offset: int = 0) -> int | None:
    for match in compiled(_WORD).finditer(rest):
        if match.group().lower() in AUXILIARIES:
            return offset + match.start()
    return None


def _object(scene: Scene) -> Wording | None:
    """A subject and a known verb right before the number: "the state prosecuted 332 heroin cases" """
    for start in scene.starts():
        words = list(compiled(_WORD).finditer(scene.text, start, scene.said[0]))
        verb = _verb_at_end(scene, words)
        if verb is None:
            continue
        first, aux, word, by = verb
        subject = squeezed(scene.text[start : words[first].start()])
        if first and _is_subject(subject, words[:first]):
            return _of_verb(scene, scene.lowered(subject), word, aux, by)
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
    words = list(compiled(_WORD).finditer(scene.text, body + match.end(), scene.said[0]))
    verb = _verb_at_end(scene, words)
    subject = squeezed(match.group("subject"))
    named = list(compiled(_WORD).finditer(subject))
    if verb is None or verb[0] != 0 or not _is_subject(subject, named):
        return None
    return _of_verb(scene, scene.lowered(subject), verb[2], verb[1], verb[3])


def _second_verb(scene: Scene) -> Wording | None:
    """ "The town bought it and has since spent $2.3 million": both verbs have one subject"""
    body = scene.body()[0]
    clause = scene.text[body : scene.said[0]]
    at = clause.rfind(" and ")
    words = list(compiled(_WORD).finditer(scene.text, body + at + 5, scene.said[0])) if at > 0 else []
    verb = _verb_at_end(scene, words)
    if verb is None or verb[0] != 0 or compiled(r"[,;:“”\"()—–]").search(clause[:at]):
        return None
    before = list(compiled(_WORD).finditer(scene.text, body, body + at))
    for index, match in enumerate(before):
        if base_of_past(match.group()) or match.group().lower() in AUXILIARIES:
            subject = squeezed(scene.text[body : match.start()])
            if index and _is_subject(subject, before[:index]):
                return _of_verb(scene, scene.lowered(subject), verb[2], verb[1], verb[3])
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
    words = list(compiled(_WORD).finditer(match.group("subject")))
    base = base_of_past(match.group("verb"))
    if base not in WAYS or not _is_subject(match.group("subject"), words):
        return None
    subject = scene.lowered(squeezed(match.group("subject")))
    if scene.period:
        head = re.split(r"\s(?:of|in|for|at|from|to)\s", subject)[0].split()[-1]
        be = "were" if is_plural(head) else "was"
        return Wording(f"What {be} {subject} {led(scene.period)}?", f"{subject}, {scene.period}")
    return Wording(
        f"What did {subject} {base} {side.group(1)}?", f"what {subject} {match.group('verb')} {side.group(1)}"
    )


def _verb_at_end(scene: Scene, words: list[re.Match[str]]) -> tuple[int, str, str, str] | None:
    """The verb right before the number: its place, its auxiliary, itself, and a "by" after it."""
    by = ""
    gap = scene.text[words[-1].end() : scene.said[0]] if words else ""
    if words and words[-1].group().lower() == "by":
        by, words = "by", words[:-1]
    tail = (
        re.search(rf"(?:^|\s)(?P<crowd>{_A_CROWD})$", scene.text[words[0].start() : scene.said[0]])
        if words
        else None
    )
    crowd = len(tail.group("crowd").split()) if tail else 0
    words = words[: len(words) - crowd] if crowd else words
    if not words or gap.strip():
        return None
    last = len(words) - 1
    word = words[last].group().lower()
    first = last
    while first and words[first - 1].group().lower() in _ADVERBS:
        first -= 1
    aux = words[first - 1].group().lower() if first else ""
    if aux in _HAVE or aux in _WILL:
        return first - 1, aux, word, by
    if first < last and word not in _BE and not base_of_past(word):
        return None
    return (first, "", word, by) if base_of_past(word) or base_of_present(word) or word in _BE else None


def _is_subject(subject: str, words: list[re.Match[str]]) -> bool:
    """Whether words can be what a sentence is about: no pronoun, no verb, no mark among them."""
    if (
        not words
        or len(words) > 14
        or words[0].group().lower() in _NO_SUBJECT
        or re.search(r"[,;:()“”\"]", subject)
    ):
        return False
    inner = [match.group().lower() for match in words]
    verbs = (word in AUXILIARIES or (base_of_past(word) and word not in _NOT_FINITE) for word in inner)
    return (
        not any(verbs)
        and inner[-1] not in _NO_SUBJECT
        and not re.match(r"(?:his|her|their|our|my|its)\b", subject.lower())
    )


def _of_verb(scene: Scene, subject: str, verb: str, aux: str, by: str) -> Wording | None:
    """The question for a subject and its verb."""
    tail = scene.tail(scene.after)
    if scene.noun.hyphened or (tail and not compiled(_GOES_ON).match(tail)):
        return None
    past = base_of_past(verb)
    base = verb if aux in _WILL else past or base_of_present(verb)
    if verb in _BE and not aux:
        return _copula(scene, subject, verb, tail)
    perfect = past or verb in PARTICIPLES
    base = base or (verb if aux in _HAVE and perfect else "")
    if not base or (aux in _HAVE and not perfect) or (aux in _WILL and verb == "be"):
        return None
    helper = aux or {"has": "does", "have": "do"}.get(verb) or ("did" if past else "does")
    said, done = (verb if aux else base), f"{aux} {verb}".strip()
    if base in WAYS:
        if scene.kind != "percent" or "point" in scene.numeral.said:
            return None
        return scene.timed(
            f"By what percentage {helper} {subject} {said} {tail}",
            f"percentage by which {subject} {done} {tail}",
        )
    if by or (scene.numeral.value == 1 and scene.kind not in ("percent", "money")):
        return None
    if scene.kind in ("percent", "fraction"):
        return _of_share(scene, f"{helper} {subject} {said}", f"that {subject} {done}", tail)
    if scene.kind == "money":
        return scene.timed(
            f"How much {helper} {subject} {said}{_per(scene)} {tail}",
            f"what {subject} {done}{_per(scene)} {tail}",
        )
    if not scene.noun.many or scene.noun.many == "times":
        return None
    return scene.timed(
        f"{_how_many(scene)} {helper} {subject} {said} {tail}",
        f"{_phrase(scene)} that {subject} {done} {tail}",
    )


def _of_share(scene: Scene, asked: str, named: str, tail: str) -> Wording | None:
    if not tail.startswith("of "):
        return None
    return scene.timed(f"{_how_many(scene)} {tail} {asked}", f"share {tail} {named}")


def _copula(scene: Scene, subject: str, verb: str, tail: str) -> Wording | None:
    if scene.kind == "money":
        return scene.timed(f"How much {verb} {subject}{_per(scene)} {tail}", f"{subject}{_per(scene)} {tail}")
    if scene.kind == "percent":
        return (
            None
            if tail.startswith("of ")
            else scene.timed(f"What percentage {verb} {subject} {tail}", f"{subject} {tail}")
        )
    measured = scene.noun.one in MEASURES and not scene.noun.per
    if measured and scene.kind in ("digits", "words") and verb in ("is", "was"):
        return scene.timed(
            f"{_how_many(scene)} {verb} {subject} {tail}", f"{subject} {tail}, in {scene.phrase}"
        )
    return None
