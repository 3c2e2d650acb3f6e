"""What a clause says of its subject: the question for a known verb and its object."""

from __future__ import annotations

import re

from tui.draft.english.nouns import AUXILIARIES, MEASURES, PRONOUNS
from tui.draft.english.verbs import PARTICIPLES, WAYS, base_of_past, base_of_present
from tui.draft.numbers.scene import Scene, Wording
from tui.numbers.words import compiled
from tui.story.reference.calendar import WEEKDAY_NAMES
from tui.text import vocabulary

WORD = r"[^\W_][\w.’'&/-]*"
_BE = frozenset({"is", "are", "was", "were"})
_HAVE = frozenset({"has", "have", "had"})
_WILL = frozenset({"will", "would", "could", "may", "might", "can", "must", "should"})
_ADVERBS = frozenset({"since", "now", "already", "also", "recently", "still", "currently", "once", "then"})
# What a clause is about does not begin or end with these.
_NO_SUBJECT = (PRONOUNS - {"all", "any", "some"}) | AUXILIARIES | vocabulary(
    """and but or then also so more another in on at to by from of for with about as than if not only just who
    which including after before says said saying told adding noting yesterday today i we"""
).union(WEEKDAY_NAMES)  # fmt: skip
NOT_FINITE = frozenset(
    {"cost", "cut", "left", "set", "lead", "led", "cast", "hit", "put", "hurt", "beat", "shot", "shed"}
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


def how_many(scene: Scene) -> str:
    """ "How many people", "What percentage", "What share" """
    fixed = {"percent": "What percentage", "fraction": "What share"}
    return fixed.get(scene.kind) or f"How many {scene.phrase}{per_of(scene)}"


def phrase_of(scene: Scene) -> str:
    """What is counted, or "share"."""
    return "share" if scene.kind in ("percent", "fraction") else f"{scene.phrase}{per_of(scene)}"


def per_of(scene: Scene) -> str:
    """ " per day", if it is a rate."""
    return f" per {scene.noun.per}" if scene.noun.per else ""


def verb_at_end(scene: Scene, words: list[re.Match[str]]) -> tuple[int, str, str, str] | None:
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


def is_subject(subject: str, words: list[re.Match[str]]) -> bool:
    """Whether words can be what a sentence is about: no pronoun, no verb, no mark among them."""
    if (
        not words
        or len(words) > 14
        or words[0].group().lower() in _NO_SUBJECT
        or re.search(r"[,;:()“”\"]", subject)
    ):
        return False
    inner = [match.group().lower() for match in words]
    verbs = (word in AUXILIARIES or (base_of_past(word) and word not in NOT_FINITE) for word in inner)
    return (
        not any(verbs)
        and inner[-1] not in _NO_SUBJECT
        and not re.match(r"(?:his|her|their|our|my|its)\b", subject.lower())
    )


def of_verb(scene: Scene, subject: str, verb: str, aux: str, by: str) -> Wording | None:
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
            f"How much {helper} {subject} {said}{per_of(scene)} {tail}",
            f"what {subject} {done}{per_of(scene)} {tail}",
        )
    if not scene.noun.many or scene.noun.many == "times":
        return None
    return scene.timed(
        f"{how_many(scene)} {helper} {subject} {said} {tail}",
        f"{phrase_of(scene)} that {subject} {done} {tail}",
    )


def _of_share(scene: Scene, asked: str, named: str, tail: str) -> Wording | None:
    if not tail.startswith("of "):
        return None
    return scene.timed(f"{how_many(scene)} {tail} {asked}", f"share {tail} {named}")


def _copula(scene: Scene, subject: str, verb: str, tail: str) -> Wording | None:
    if scene.kind == "money":
        return scene.timed(
            f"How much {verb} {subject}{per_of(scene)} {tail}", f"{subject}{per_of(scene)} {tail}"
        )
    if scene.kind == "percent":
        return (
            None
            if tail.startswith("of ")
            else scene.timed(f"What percentage {verb} {subject} {tail}", f"{subject} {tail}")
        )
    measured = scene.noun.one in MEASURES and not scene.noun.per
    if measured and scene.kind in ("digits", "words") and verb in ("is", "was"):
        return scene.timed(
            f"{how_many(scene)} {verb} {subject} {tail}", f"{subject} {tail}, in {scene.phrase}"
        )
    return None
