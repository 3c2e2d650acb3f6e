"""How a figure is asked and named: a question where the sentence's shape allows it, else a gap in its words."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.draft.english import AUXILIARIES, PRONOUNS, WAYS, base_of_past, base_of_present
from tui.draft.found import Range
from tui.draft.numerals import Numeral
from tui.draft.units import Counted
from tui.numbers.words import compiled

LONGEST = 220  # characters of a question's clause that can be read at one look
_OPENERS = (
    r"(?:[;:—–…]|--)\s+|[“”\"()\[\]]\s?|,\s+(?:and|but|or|while|whereas|so|though|although|because|since)\s|,\s"
    r"|\s(?:that|where|when|while|because|although|though|if|whether|but|as)\s"
)
_CLOSERS = (
    r"[;:—–“”\"()\[\]]|--|,|\s(?:and|but|or|while|whereas|because|although|though|which|who|where|when|said|says|told|up\sfrom"
    r"|down\sfrom|compared|versus)\s|[.!?…]+(?=\s|$)"
)
_WORD = r"[^\W_][\w.’'&/-]*"
_BE = {"is", "are", "was", "were"}
_HAVE = {"has", "have", "had", "will", "would", "could", "may", "might", "can", "must", "should"}
_NO_SUBJECT = PRONOUNS | {
    "and",
    "but",
    "or",
    "then",
    "also",
    "so",
    "more",
    "another",
    "in",
    "on",
    "at",
    "to",
    "by",
    "from",
}
_PEOPLE = re.compile(
    r"(?:people|men|women|children|boys|girls|residents|officers|workers|students|teachers|\w+(?:ers|ors|ists|ants|ents|ians"
    r"|ees))$",
    re.IGNORECASE,
)
_NO_PEOPLE = re.compile(
    r"(?:percent|cents|dollars|orders|numbers|letters|papers|quarters|members|centers|offers|towers|rivers|acres|meters|"
    r"liters|computers|trailers|shelters|events|accidents|incidents|students|agreements|payments|apartments|"
    r"departments|plants|grants|documents|investments|amendments|degrees|fees|trees|committees|covers|doors|floors)$",
    re.IGNORECASE,
)


class Wording(NamedTuple):
    """A question and a label, and whether they are made of a sentence whose shape is understood."""

    ask: str
    label: str


class Scene(NamedTuple):
    """A figure in its sentence: where its number's words stand, what it counts, and when it holds."""

    text: str
    sentence: Range
    said: Range
    numeral: Numeral
    noun: Counted
    period: str
    lead: str  # "in 2017" as it is added where the question does not have it already

    @property
    def phrase(self) -> str:
        """What is counted, as the article words it."""
        return squeezed(self.text[self.noun.phrase[0] : self.noun.phrase[1]])


def squeezed(text: str) -> str:
    """A text on one line, with single spaces."""
    return " ".join(text.split())


def natural(scene: Scene) -> Wording | None:
    """A question of our own, where the shape of the sentence is one of those that are safe."""
    kind = scene.numeral.numbers[-1].kind
    for shape in (_age, _there, _subject, _object):
        if kind in ("magnitude",) and shape is _age:
            continue
        if (found := shape(scene, kind)) is not None:
            return found
    return None


def _clause_start(scene: Scene) -> int:
    start = scene.sentence[0]
    for match in compiled(_OPENERS).finditer(scene.text, scene.sentence[0], scene.said[0]):
        start = match.end()
    return start


def _tail(scene: Scene, at: int) -> str:
    """The words from a place to the clause's end."""
    stop = compiled(_CLOSERS).search(scene.text, at, scene.sentence[1])
    return squeezed(scene.text[at : stop.start() if stop else scene.sentence[1]]).rstrip(" .!?…")


def _timed(scene: Scene, words: str) -> str:
    """The words, with the period after them if they do not have it."""
    if not scene.period or scene.period.lower() in words.lower():
        return words
    return f"{words} {scene.lead}"


def _age(scene: Scene, kind: str) -> Wording | None:
    """ "Lunt, 71," and "20-year-old Ann Hill": how old somebody is"""
    text, start, end = scene.text, scene.said[0], scene.noun.end or scene.said[1]
    before = text[max(scene.sentence[0], start - 60) : start]
    after = text[scene.numeral.end : scene.numeral.end + 60]
    name = r"((?:[A-Z][\w’'-]*\.?\s){0,3}[A-Z][\w’'-]+(?:\s(?:Jr|Sr)\.)?)"
    who = ""
    if (
        scene.numeral.to is None
        and (match := re.search(rf"{name},\s$", before))
        and re.match(r"[,.;)]|\s(?:and|of)\s", after)
    ) or (match := re.match(rf"-year-old\s{name}(?![\w-])", after)):
        who = match.group(1)
    if not who or not 0 < scene.numeral.value < 125 or scene.numeral.value.denominator != 1:
        return None
    return Wording(f"How old is {who}?", f"age of {who}")


def _there(scene: Scene, kind: str) -> Wording | None:
    start = _clause_start(scene)
    match = re.fullmatch(
        r"[Tt]here (was|were|are|is|have been|had been)\s", scene.text[start : scene.said[0]]
    )
    if not match or not scene.noun.many:
        return None
    tail = _tail(scene, scene.noun.end)
    verb = match.group(1)
    aux, _, rest = verb.partition(" ")
    aux = {"was": "were", "is": "are"}.get(aux, aux)
    words = " ".join(filter(None, [f"How many {scene.phrase} {aux} there", rest, tail]))
    return Wording(f"{_timed(scene, words)}?", _timed(scene, " ".join(filter(None, [scene.phrase, tail]))))


def _subject(scene: Scene, kind: str) -> Wording | None:
    """The number opens its clause and a verb follows: "57 people signed up" """
    if _clause_start(scene) != scene.said[0] and scene.text[
        _clause_start(scene) : scene.said[0]
    ].lower() not in (
        "the ",
        "a total of ",
    ):
        return None
    if (
        kind == "money"
        or scene.numeral.value == 1
        or "those" in scene.text[scene.numeral.end : scene.noun.end]
    ):
        return None
    many, named = _asked_for(scene, kind)
    tail = _tail(scene, scene.noun.end)
    verb = _finite(tail)
    if not many or verb is None or len(tail) > LONGEST:
        return None
    before, rest = tail[:verb].strip(), tail[verb:]
    if rest.split()[0] in ("was", "is", "has") and kind not in ("percent", "fraction"):
        return None
    link = "who" if _are_people(scene.noun.many) else "that"
    words = " ".join(filter(None, [many, before, rest]))
    label = " ".join(filter(None, [named, before, link, rest]))
    return Wording(f"{_timed(scene, words)}?", _timed(scene, label))


def _asked_for(scene: Scene, kind: str) -> tuple[str, str]:
    """ "How many people" and "people"; "What percentage" and "share" """
    if kind == "percent":
        return "What percentage", "share"
    if kind == "fraction":
        return "What share", "share"
    return (f"How many {scene.phrase}", scene.phrase) if scene.noun.many else ("", "")


def _are_people(many: str) -> bool:
    return bool(_PEOPLE.search(many)) and not _NO_PEOPLE.search(many)


def _finite(tail: str) -> int | None:
    """Where the first finite verb stands, if only words of the noun's own phrase come before it."""
    for index, match in enumerate(compiled(_WORD).finditer(tail)):
        word = match.group().lower()
        if word in AUXILIARIES or base_of_past(word):
            return match.start()
        if index > 9 or word in ("who", "that", "which", "to", "said"):
            return None
    return None


def _object(scene: Scene, kind: str) -> Wording | None:
    """A subject and a known verb stand right before the number: "the state prosecuted 332 heroin cases" """
    start = _clause_start(scene)
    words = list(compiled(_WORD).finditer(scene.text, start, scene.said[0]))
    skipped = "by" if words and words[-1].group() == "by" else ""
    if skipped:
        words.pop()
    if len(words) < 2 or scene.text[words[-1].end() : scene.said[0]].strip() not in (
        "",
        skipped,
        "a total of",
    ):
        return None
    verb = words[-1].group().lower()
    aux = words[-2].group().lower()
    helped = aux in _HAVE
    subject = squeezed(scene.text[start : words[-2 if helped else -1].start()])
    if not _is_subject(subject, words[: -2 if helped else -1]):
        return None
    return _of_verb(scene, kind, _lowered(subject), verb, aux if helped else "", skipped)


def _is_subject(subject: str, words: list[re.Match[str]]) -> bool:
    if not words or len(words) > 14 or words[0].group().lower() in _NO_SUBJECT | AUXILIARIES:
        return False
    inner = [match.group().lower() for match in words]
    return not any(
        word in AUXILIARIES
        or (base_of_past(word) and word not in ("cost", "cut", "left", "set", "lead", "cast", "hit", "put"))
        for word in inner
    ) and not subject.endswith(",")


def _lowered(subject: str) -> str:
    first, space, rest = subject.partition(" ")
    return (
        f"{first.lower()}{space}{rest}"
        if first in ("The", "A", "An", "Its", "Their", "Some", "Many", "Most")
        else subject
    )


def _of_verb(scene: Scene, kind: str, subject: str, verb: str, aux: str, by: str) -> Wording | None:
    tail = _tail(scene, scene.noun.end if scene.noun.many or scene.noun.per else scene.numeral.end)
    if len(tail) > LONGEST or (scene.numeral.value == 1 and kind not in ("percent", "money")):
        return None
    past, present = base_of_past(verb), base_of_present(verb)
    base = (
        verb
        if aux in ("will", "would", "could", "may", "might", "can", "must", "should")
        else past or present
    )
    if verb in _BE and not aux:
        return _copula(scene, kind, subject, verb, tail)
    if not base or (aux in ("has", "have", "had") and not past):
        return None
    helper = aux or ("did" if past else "does")
    said = verb if aux else base
    done = f"{aux} {verb}".strip()
    per = f" per {scene.noun.per}" if scene.noun.per and kind == "money" else ""
    if base in WAYS:
        if kind != "percent":
            return None
        ask = f"By what percentage {helper} {subject} {said} {tail}"
        return Wording(
            f"{_timed(scene, ask.strip())}?",
            _timed(scene, f"percentage by which {subject} {done} {tail}".strip()),
        )
    if by:
        return None
    if kind in ("percent", "fraction"):
        if not tail.startswith("of "):
            return None
        what, named = ("What percentage", "share") if kind == "percent" else ("What share", "share")
        return Wording(
            f"{_timed(scene, f'{what} {tail} {helper} {subject} {said}')}?",
            _timed(scene, f"{named} {tail} that {subject} {done}"),
        )
    if kind == "money":
        ask, named = f"How much {helper} {subject} {said}{per} {tail}", f"what {subject} {done}{per} {tail}"
    elif scene.noun.many:
        ask, named = (
            f"How many {scene.phrase} {helper} {subject} {said} {tail}",
            f"{scene.phrase} that {subject} {done} {tail}",
        )
    else:
        return None
    return Wording(f"{_timed(scene, ask.strip())}?", _timed(scene, named.strip()))


def _copula(scene: Scene, kind: str, subject: str, verb: str, tail: str) -> Wording | None:
    if kind == "money":
        ask = f"How much {verb} {subject} {tail}"
    elif kind == "percent" and not tail.startswith("of "):
        ask = f"What percentage {verb} {subject} {tail}"
    elif scene.noun.many and kind not in ("percent", "fraction", "magnitude") and verb in ("is", "was"):
        ask = f"How many {scene.phrase} {verb} {subject} {tail}"
    else:
        return None
    return Wording(f"{_timed(scene, ask.strip())}?", _timed(scene, f"{subject} {tail}".strip()))


def gap(scene: Scene, start: int, end: int) -> Wording:
    """The words from `start` to `end` with the number left out, as a question and as a label."""
    low, high = scene.numeral.place
    kind = scene.numeral.numbers[-1].kind
    before, after = squeezed(scene.text[start:low]), squeezed(scene.text[high:end])
    joint = "" if scene.text[high : high + 1] in ("-", "‐", "‑", ",", ".", ")") else " "
    words = (
        f"{before} …{joint}{after}".strip()
        .strip(" ,;:.")
        .replace("“", "‘")
        .replace("”", "’")
        .replace('"', "’")
    )
    what = {"percent": "share", "fraction": "share", "money": "sum", "magnitude": "word"}.get(kind, "number")
    if kind == "percent" and re.search(
        r"\b(?:by|rose|fell|up|down|grew|increase\w*|decrease\w*|drop\w*|jump\w*)\s*$", before
    ):
        what = "percentage"
    ask = f"Which {what} is missing: “{words}”?"
    if scene.period and scene.period.lower() not in words.lower():
        ask = f"Which {what} is missing, {scene.lead}: “{words}”?"
    return Wording(ask, f"“{words}”")
