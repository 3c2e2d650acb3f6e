"""Grading typed texts: names, terms, dates and the words of a quotation."""

from __future__ import annotations

from tui.numbers import read_number
from tui.quiz.grade import who
from tui.quiz.grade.dates import read_day
from tui.quiz.grade.judged import Judged, candidates, half, right, what_it_is, wrong
from tui.quiz.grade.names import bare
from tui.quiz.grade.near import slip, tight
from tui.quiz.question import Finding, Form, Question, Reading, TextKey
from tui.text import plain

NAMED = frozenset({"speaker", "quote", "claim"})  # kinds whose typed answer is somebody's name


def read(question: Question, key: TextKey, said: str) -> Reading:
    """How a text is read; a surname that several people of the story have is asked back."""
    if _asks_who(question) and not _plainly(question, key, said) and who.shared(key, bare(said)):
        return Reading(said, f"More than one {said} is in the story: give the first name too.")
    return Reading(said)


def judge(question: Question, key: TextKey, said: str) -> Judged:
    """The score of a typed text: 1 or 0, or a half where it is right and something with it is not."""
    if not plain(said):
        return wrong(said, "There is no word in it.")
    if question.form is Form.CLOZE:
        score, findings = _judge(question, key, _gap_alone(question, said))
        return score, tuple(Finding(one.outcome, said, one.why) for one in findings)
    return _judge(question, key, said)


def _asks_who(question: Question) -> bool:
    return question.kind in NAMED and question.form is Form.TEXT


def _gap_alone(question: Question, said: str) -> str:
    """An answer to a cloze without the words around the gap that were typed with it ("thousands of ...")."""
    words, before, after = (plain(text).split() for text in (said, question.before, question.after))
    for size in range(len(words) - 1, 0, -1):
        if words[-size:] == after[:size]:
            words = words[:-size]
            break
    for size in range(len(words) - 1, 0, -1):
        if words[:size] == before[-size:]:
            words = words[size:]
            break
    return " ".join(words) if len(words) < len(plain(said).split()) else said


def _judge(question: Question, key: TextKey, said: str) -> Judged:
    if _plainly(question, key, said):
        return right(said)
    if (other := _other(question, key, said)) is not None:
        return wrong(said, what_it_is(*other))
    judged = _valued(key, said) or _dated(key, said)
    if judged is None and _asks_who(question):
        judged = who.judge(key, said)
    if judged is not None:
        return judged
    if slip(said, candidates(key), [name for name, _ in key.others]) is not None:
        return right(said)
    return wrong(said, _nearest_other(key, said))


def _plainly(question: Question, key: TextKey, said: str) -> bool:
    """Whether it is a right text but for case, accents, punctuation and articles, and a person's titles."""
    if tight(said) in map(tight, candidates(key)):
        return True
    if not _asks_who(question) or tight(said) in (tight(name) for name, _ in key.others):
        return False
    return bare(said) in map(bare, candidates(key))


def _other(question: Question, key: TextKey, said: str) -> tuple[str, str] | None:
    """The other name of the story that it is."""
    whole, untitled = tight(said), bare(said)
    for name, what in key.others:
        if whole == tight(name) or (_asks_who(question) and untitled == bare(name)):
            return name, what
    return None


def _valued(key: TextKey, said: str) -> Judged | None:
    """A number in digits where the text has it in words, or the other way round: equal or wrong."""
    typed = read_number(said)
    rights = [(text, number) for text in candidates(key) if (number := read_number(text)) is not None]
    if not rights or len(rights) < len(key.right):
        return None
    if typed is None:
        return None
    for _, one in rights:
        rests = plain(typed.rest), plain(one.rest)
        same = (typed.value, typed.to, typed.percent) == (one.value, one.to, one.percent)
        if same and (rests[0] == rests[1] or not all(rests)):
            return right(said)
    return wrong(said)


def _dated(key: TextKey, said: str) -> Judged | None:
    """A date told in another way."""
    typed = read_day(said)
    if typed is None:
        return None
    for text in candidates(key):
        told = read_day(text)
        if told is None or typed.contradicts(told):
            continue
        if typed.missing(told):
            if (typed.month, typed.day, typed.year) == (None, None, None) and told.weekday is None:
                continue
            return half(said, f"The article tells more: {text}.")
        if told.missing(typed):
            year = "gives no year" if typed.year and not told.year else "does not tell as much"
            return half(said, f"The article {year}: it says {text}.")
        return right(said)
    if any(read_day(text) is not None for text in key.right):
        return wrong(said)
    return None


def _nearest_other(key: TextKey, said: str) -> str:
    """Who it is, if it is another name of the story but for typing errors."""
    for name, what in key.others:
        if slip(said, (name,)) is not None:
            return what_it_is(name, what)
    return ""
