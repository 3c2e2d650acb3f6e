"""Grading whose name it is: a surname is enough where nobody else in the story has it."""

from __future__ import annotations

from tui.quiz.grade.judged import Judged, candidates, half, what_it_is, wrong
from tui.quiz.grade.judged import right as right_answer
from tui.quiz.grade.names import TITLES, Person, bare, people, person, same_first
from tui.quiz.grade.near import slip
from tui.quiz.question import TextKey
from tui.text import plain, vocabulary

JOINTS = vocabulary("or and not no nor but maybe either neither versus vs")
LOOSE = TITLES | vocabulary("of the for from in at a said by it was is that")


def shared(key: TextKey, surname: str) -> bool:
    """Whether a surname is both the right person's and another's."""
    mine = {one.surname for one in people(candidates(key))}
    return surname in mine & {one.surname for one in people(name for name, _ in key.others)}


def judge(key: TextKey, said: str) -> Judged | None:
    """A person by surname, by first name and surname, or among other words; None if that decides nothing."""
    words = bare(said).split()
    rights = people(candidates(key))
    others = people(name for name, _ in key.others)
    if _two_names(words, rights, others):
        return wrong(said, "Two names are no answer: give one.")
    for right in rights:
        if shared(key, right.surname):
            if " ".join(words) == right.surname:
                return wrong(said, f"More than one {said} is in the story: the first name tells them apart.")
            if _among(right, words, said, fully=True):
                return right_answer(said)
            continue
        judged = _this_person(right, words, key, said)
        if judged is not None:
            return judged
    for other in others:
        if slip(" ".join(words), (other.surname,), [right.surname for right in rights]):
            name, what = next(each for each in key.others if person(each[0]) == other)
            return wrong(said, what_it_is(name, what))
    if words in ([right.first] for right in rights):
        return wrong(said, "A first name alone does not say who.")
    return None


def _this_person(right: Person, words: list[str], key: TextKey, said: str) -> Judged | None:
    """Whether the words name this person, by a surname that nobody else in the story has."""
    surnames = [one.surname for one in people(name for name, _ in key.others)]
    names = [*(name for name, _ in key.others), *surnames]
    if "".join(words) == right.surname.replace(" ", ""):
        return right_answer(said)  # Le Page
    parts = len(right.surname.split())
    last = " ".join(words[-parts:])
    if slip(last, (right.surname,), names) is None:
        return _among(right, words, said)
    before = [word for word in words[:-parts] if word not in TITLES]
    if not before or same_first(before[0], right.first) or slip(before[0], (right.first,)):
        return right_answer(said)
    if JOINTS & set(before):
        return None
    return half(said, f"The surname is right; the first name is {_first(key, right)}.")


def _among(right: Person, words: list[str], said: str, *, fully: bool = False) -> Judged | None:
    """The name, with its first name if `fully`, among other words ("Sheriff Joyce of Cumberland County")."""
    parts = right.surname.split()
    places = [at for at in range(len(words)) if words[at : at + len(parts)] == parts]
    if not places or JOINTS & set(words):
        return None
    at = places[0]
    full = at > 0 and same_first(words[at - 1], right.first)
    rest = words[: at - full] + words[at + len(parts) :]
    if full:
        return right_answer(said)
    if fully:
        return None
    if all(word in LOOSE for word in rest) or (at == 0 and rest[0] in ("of", "the", "from")):
        return right_answer(said)
    return None


def _two_names(words: list[str], rights: tuple[Person, ...], others: tuple[Person, ...]) -> bool:
    held = f" {' '.join(words)} "
    mine = any(f" {one.surname} " in held for one in rights)
    shared = {one.surname for one in rights}
    return mine and any(f" {one.surname} " in held for one in others if one.surname not in shared)


def _first(key: TextKey, right: Person) -> str:
    """The first name as the story writes it."""
    for name in candidates(key):
        for word in name.split():
            if plain(word) == right.first:
                return word
    return right.first.capitalize()
