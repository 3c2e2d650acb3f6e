"""How claims are asked: by what they are about where the sentence tells it, else by who says them."""

from __future__ import annotations

import re
from itertools import chain, count

from tui.draft.english.nouns import NAME_WORD, is_plural
from tui.draft.found import Range, Voice
from tui.draft.speech.naming import head_of
from tui.story.tagging.verbs import DETERMINERS, FINITE
from tui.text import plain, vocabulary

_LONGEST = 9  # words of a subject in a question
_NO_SUBJECT = vocabulary(
    """he she it they we i you there this that these those who what if when because some many most one all
    both each"""
)
_SAY = ("say", "say, too", "say besides", "say as well")
_REFLEXIVE = {"he": "himself", "she": "herself"}


def subject_of(text: str, place: Range) -> str:
    """What a clause is about: its words before the verb, where they read well in a question; else ""."""
    words = list(NAME_WORD.finditer(text, *place))
    for number, word in enumerate(words[: _LONGEST + 1]):
        if word.group().lower() in FINITE or re.search(r"(?:n[’']t)$", word.group()):
            if number == 0:
                return ""
            subject = text[words[0].start() : words[number - 1].end()]
            break
    else:
        return ""
    first = words[0].group()
    if re.split(r"[’']", first.lower())[0] in _NO_SUBJECT or re.search(r"[,;:—–“”\"()]", subject):
        return ""
    if any(
        one.group().lower() in ("that", "which", "who", "and", "but", "if", "when", "because")
        for one in words[:number]
    ):
        return ""
    if not (first[0].isupper() or first.lower() in DETERMINERS or number <= 3):
        return ""
    subject = " ".join(subject.split())
    if is_common(text, first) or first in (
        "The",
        "A",
        "An",
        "Its",
        "Their",
        "Some",
        "Most",
        "Many",
        "Other",
        "Others",
    ):
        subject = subject[0].lower() + subject[1:]
    return re.sub(r"\s+(?:also|now|already|still|just|even|never|\w+ly)$", "", subject)


def is_common(text: str, word: str) -> bool:
    """Whether a capitalised word is none by itself: the text has it in small letters too."""
    return (
        word[:1].isupper()
        and word[1:].islower()
        and bool(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text[:20_000]))
    )


def _does(voice: Voice) -> str:
    """The verb that asks what a voice said: what is written still says it."""
    if voice.kind != "document":
        return "did"
    head = head_of(voice.name)
    return "do" if head.islower() and is_plural(head) else "does"


class Asked:
    """Questions, each given once. None has words of the clause but for what it is about: they would tell."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, text: str, place: Range, voice: Voice, word: str, oneself: bool) -> str:
        """The question for what a voice says in the clause at a place; `oneself`: its "he" is the speaker."""
        first = re.compile(r"[Hh]e|[Ss]he").match(text, place[0])
        about = subject_of(text, place) or (_REFLEXIVE[first.group().lower()] if first and oneself else "")
        does = "does" if word.endswith("s") else _does(voice)
        opens = voice.name[1:].islower() and is_common(text, voice.name.split()[0])
        name = voice.name[0].lower() + voice.name[1:] if opens else voice.name
        plainly = (f"What {does} {name} {more}?" for more in _SAY)
        return self.first(f"What {does} {name} say of {about}?" if about else "", *plainly)

    def told(self, text: str, place: Range, voice: Voice) -> str:
        """The question for what somebody has been told."""
        about = subject_of(text, place)
        plainly = (f"What {more} {voice.name} been told?" for more in ("has", "else has"))
        return self.first(f"What has {voice.name} been told about {about}?" if about else "", *plainly)

    def stated(self, about: str) -> str:
        """The question for what the article itself says of something."""
        return self.first(
            f"What does the article say of {about}?", f"What else does the article say of {about}?"
        )

    def first(self, *questions: str) -> str:
        """The first of the questions that was not given before; else the last with a number."""
        numbered = (f"{questions[-1].rstrip('?')} ({number})?" for number in count(3))
        for question in chain(filter(None, questions), numbered):
            if plain(question) not in self._given:
                self._given.add(plain(question))
                return question
        raise AssertionError("numbers do not end")
