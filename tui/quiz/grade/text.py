"""Grading typed texts: names, terms, dates and the words of a quotation."""

from __future__ import annotations

from tui.numbers import read_number
from tui.quiz.grade.dates import read_day
from tui.quiz.grade.names import TITLES, Person, bare, people, person, same_first
from tui.quiz.grade.near import slip, tight
from tui.quiz.question import Finding, Outcome, Question, Reading, TextKey
from tui.text import plain

NAMED = frozenset({"speaker", "quote", "claim", "figure"})  # kinds whose texts are speakers' names
JOINTS = frozenset({"or", "and", "not", "no", "nor", "but", "maybe", "either", "neither", "versus", "vs"})
LOOSE = TITLES | {"of", "the", "for", "from", "in", "at", "a", "said", "by", "it", "was", "is", "that"}

Judged = tuple[float, tuple[Finding, ...]]


def read(question: Question, key: TextKey, said: str) -> Reading:
    """How a text is read; a surname that several people of the story have is asked back."""
    if question.kind in NAMED and not _plainly(key, said) and _shared(key, bare(said)):
        return Reading(said, f"More than one {said} is in the story: give the first name too.")
    return Reading(said)


def judge(question: Question, key: TextKey, said: str) -> Judged:
    """The score of a typed text: 1 or 0, or a half where it is right and something with it is not."""
    if not plain(said):
        return _wrong(said, "There is no word in it.")
    if _plainly(key, said):
        return _right(said)
    if (other := _other(key, said)) is not None:
        return _wrong(said, _what(*other))
    valued = _valued(key, said) or _dated(key, said)
    if valued is not None:
        return valued
    if question.kind in NAMED:
        named = _named(key, said)
        if named is not None:
            return named
    others = [name for name, _ in key.others]
    if slip(said, _candidates(key), others) is not None:
        return _right(said)
    return _wrong(said, _nearest_other(key, said))


def _right(said: str) -> Judged:
    return 1.0, (Finding(Outcome.RIGHT, said),)


def _wrong(said: str, why: str = "") -> Judged:
    return 0.0, (Finding(Outcome.WRONG, said, why),)


def _half(said: str, why: str) -> Judged:
    return 0.5, (Finding(Outcome.PART, said, why),)


def _candidates(key: TextKey) -> tuple[str, ...]:
    return key.right + key.accepted


def _plainly(key: TextKey, said: str) -> bool:
    """Whether it is a right text but for case, accents, punctuation, articles and titles."""
    whole, untitled = tight(said), bare(said).replace(" ", "")
    right = _candidates(key)
    if any(whole == tight(name) for name in right):
        return True
    if any(whole == tight(name) for name, _ in key.others):
        return False
    return any(untitled == bare(name).replace(" ", "") for name in right)


def _other(key: TextKey, said: str) -> tuple[str, str] | None:
    """The other name of the story that it is."""
    whole, untitled = tight(said), bare(said).replace(" ", "")
    for name, what in key.others:
        if whole == tight(name) or untitled == bare(name).replace(" ", ""):
            return name, what
    return None


def _what(name: str, what: str) -> str:
    """Who or what another name is, as a sentence."""
    if not what:
        return f"{name} is another name of the story."
    return what if what.endswith((".", "!", "?")) else f"{name} is {what}."


def _valued(key: TextKey, said: str) -> Judged | None:
    """A number in digits where the text has it in words, or the other way round: equal or wrong."""
    typed = read_number(said)
    rights = [(text, number) for text in _candidates(key) if (number := read_number(text)) is not None]
    if not rights or len(rights) < len(key.right):
        return None
    if typed is None:
        return None
    for _, right in rights:
        rests = plain(typed.rest), plain(right.rest)
        same = (typed.value, typed.to, typed.percent) == (right.value, right.to, right.percent)
        if same and (rests[0] == rests[1] or not all(rests)):
            return _right(said)
    return _wrong(said)


def _dated(key: TextKey, said: str) -> Judged | None:
    """A date told in another way."""
    typed = read_day(said)
    if typed is None:
        return None
    for text in _candidates(key):
        right = read_day(text)
        if right is None or typed.contradicts(right):
            continue
        if typed.missing(right):
            if (typed.month, typed.day, typed.year) == (None, None, None) and right.weekday is None:
                continue
            return _half(said, f"The article tells more: {text}.")
        if right.missing(typed):
            return _half(said, f"The article does not tell as much: it says {text}.")
        return _right(said)
    if any(read_day(text) is not None for text in key.right):
        return _wrong(said)
    return None


def _shared(key: TextKey, surname: str) -> bool:
    """Whether a surname is both the right person's and another's."""
    mine = {one.surname for one in people(_candidates(key))}
    return surname in mine & {one.surname for one in people(name for name, _ in key.others)}


def _named(key: TextKey, said: str) -> Judged | None:
    """A person by surname, by first name and surname, or among other words; None if that decides nothing."""
    words = bare(said).split()
    rights = people(_candidates(key))
    others = people(name for name, _ in key.others)
    if _two_names(words, rights, others):
        return _wrong(said, "Two names are no answer: give one.")
    for right in rights:
        if _shared(key, right.surname):
            if " ".join(words) == right.surname:
                return _wrong(said, f"More than one {said} is in the story: the first name tells them apart.")
            continue
        judged = _this_person(right, words, key, said)
        if judged is not None:
            return judged
    for other in others:
        if slip(" ".join(words), (other.surname,), [right.surname for right in rights]):
            what = next(what for name, what in key.others if person(name) == other)
            return _wrong(said, _what(said, what))
    if words in ([right.first] for right in rights):
        return _wrong(said, "A first name alone does not say who.")
    return None


def _this_person(right: Person, words: list[str], key: TextKey, said: str) -> Judged | None:
    """Whether the words name this person, by a surname that nobody else in the story has."""
    surnames = [one.surname for one in people(name for name, _ in key.others)]
    names = [*(name for name, _ in key.others), *surnames]
    parts = len(right.surname.split())
    last = " ".join(words[-parts:])
    if slip(last, (right.surname,), names) is None:
        return _among(right, words, said)
    before = [word for word in words[:-parts] if word not in TITLES]
    if not before or same_first(before[0], right.first) or slip(before[0], (right.first,)):
        return _right(said)
    if JOINTS & set(before):
        return None
    return _half(said, f"The surname is right; the first name is {_first(key, right)}.")


def _among(right: Person, words: list[str], said: str) -> Judged | None:
    """The name among other words ("Sheriff Joyce of Cumberland County")."""
    parts = right.surname.split()
    places = [at for at in range(len(words)) if words[at : at + len(parts)] == parts]
    if not places or JOINTS & set(words):
        return None
    at = places[0]
    full = at > 0 and same_first(words[at - 1], right.first)
    rest = words[: at - full] + words[at + len(parts) :]
    if full or all(word in LOOSE for word in rest) or (at == 0 and rest[0] in ("of", "the", "from")):
        return _right(said)
    return None


def _two_names(words: list[str], rights: tuple[Person, ...], others: tuple[Person, ...]) -> bool:
    held = f" {' '.join(words)} "
    mine = any(f" {one.surname} " in held for one in rights)
    shared = {one.surname for one in rights}
    return mine and any(f" {one.surname} " in held for one in others if one.surname not in shared)


def _first(key: TextKey, right: Person) -> str:
    """The first name as the story writes it."""
    for name in _candidates(key):
        for word in name.split():
            if plain(word) == right.first:
                return word
    return right.first.capitalize()


def _nearest_other(key: TextKey, said: str) -> str:
    """Who it is, if it is another name of the story but for typing errors."""
    for name, what in key.others:
        if slip(said, (name,)) is not None:
            return _what(name, what)
    return ""
