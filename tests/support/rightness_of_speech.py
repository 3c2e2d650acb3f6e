"""Guarantee 2 for speakers, quotations and claims: nobody is wrong whom the story would bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rightness_of_figures import chosen, marks, name_of, wrong

from tui.quiz.question import Form, Question, TextKey
from tui.story.model import Claim, Quote, Role, Speaker
from tui.story.story import Story
from tui.text import plain


def speaker(story: Story, question: Question, fact: Speaker, aspect: str) -> Iterator[str]:
    titles = {plain(_title(role)) for role in fact.roles}
    if question.form is Form.MATCH:
        for place, row in enumerate(question.rows):
            right = question.options[marks(question)[place]].text
            name, title = (right, row) if aspect == "name" else (row, right)
            for other in question.options:
                pair = (other.text, title) if aspect == "name" else (name, other.text)
                if _holds(story, *pair) != (other.text == right):
                    yield f"{row!r} with {other.text!r}"
        return
    if aspect == "name":
        asked = max(
            (title for title in titles if f" {title} " in f" {plain(question.prompt)} "), key=len, default=""
        )
        if not asked:
            yield "the prompt has no role of the speaker"
        yield from (f"{text} has that role" for text in wrong(question) if _holds(story, text, asked))
    elif plain(chosen(question)) not in titles:
        yield "the right role is not the speaker's"
    else:
        yield from (
            f"{text} is a role of the speaker" for text in wrong(question) if _holds(story, fact.name, text)
        )


def _holds(story: Story, name: str, title: str) -> bool:
    """Whether somebody of that name has that role, "previous" and "former" told apart."""
    for speaker in story.of(Speaker):
        if plain(speaker.name) == plain(name):
            for role in speaker.roles:
                if plain(_title(role)) == plain(title):
                    return True
    return False


def _title(role: Role) -> str:
    return role.title if role.when == "now" or role.when in role.title else f"{role.when} {role.title}"


def _may_speak(story: Story, fact: Quote | Claim) -> set[str]:
    """The names of all who may be taken for the speaker of a fact's words."""
    ids: set[str | None] = set()
    said: list[Quote | Claim] = [*story.of(Quote), *story.of(Claim)]
    for other in said:
        if _same_words(fact, other):
            ids |= {other.by, other.via}
            ids |= set(other.also_accept) if isinstance(other, Quote) else set()
    return {plain(name_of(story, one)) for one in ids if one}


def _same_words(one: Quote | Claim, other: Quote | Claim) -> bool:
    def texts(fact: Quote | Claim) -> set[str]:
        return {plain(part) for part in (fact.parts if isinstance(fact, Quote) else (fact.says,))}

    return bool(texts(one) & texts(other))


def quote(story: Story, question: Question, fact: Quote, aspect: str) -> Iterator[str]:
    if question.form is Form.MATCH:
        yield from _quote_match(story, question)
        return
    if aspect == "ending":
        yield from (
            f"{text!r} is the ending" for text in wrong(question) if plain(text) == plain(fact.gap or "")
        )
        if plain(fact.gap or "") != plain(question.right[0]):
            yield "the right ending is another"
        return
    if plain(question.right[0]) != plain(name_of(story, fact.by)):
        yield "the right speaker is another"
    speakers = _may_speak(story, fact)
    yield from (f"{text} may have said it" for text in wrong(question) if plain(text) in speakers)
    if question.form is Form.TEXT and isinstance(question.key, TextKey):
        taken = {plain(name) for name in (*question.key.right, *question.key.accepted)}
        yield from (f"{name} is both" for name, _ in question.key.others if plain(name) in taken)


def _quote_match(story: Story, question: Question) -> Iterator[str]:
    taken = marks(question)
    for place, row in enumerate(question.rows):
        begun = plain(row.strip("“”").removesuffix("…"))
        facts = [one for one in story.of(Quote) if plain(" ".join(one.parts)).startswith(begun)]
        right = plain(question.options[taken[place]].text)
        if not any(right == plain(name_of(story, fact.by)) for fact in facts):
            yield f"{row!r} is not from {right}"
        for fact in facts:
            fine = _may_speak(story, fact)
            for other, option in enumerate(question.options):
                if other != taken[place] and plain(option.text) in fine:
                    yield f"{option.text} may have said {row!r}"


def claim(story: Story, question: Question, fact: Claim, aspect: str) -> Iterator[str]:
    right, lures = chosen(question), wrong(question)
    if aspect == "by":
        speakers = _may_speak(story, fact)
        if plain(right) != plain(name_of(story, fact.by)):
            yield "the right speaker is another"
        yield from (f"{text} may have said it" for text in lures if plain(text) in speakers)
    elif aspect == "says":
        if plain(right) != plain(fact.says):
            yield "the right words are others"
        same = {plain(one.says) for one in story.of(Claim) if plain(one.ask) == plain(fact.ask)}
        yield from (f"{text!r} answers that, too" for text in lures if plain(text) in same)
    else:
        yield from _status(story, right, lures, fact)


def _status(story: Story, right: str, wrong: Sequence[str], fact: Claim) -> Iterator[str]:
    """A promise or a goal is claimed, too; hearsay is never the speaker's own."""
    lead = {
        "stated": "Stated",
        "claimed": "Claimed",
        "goal": "Given",
        "promise": "Promised",
        "hearsay": "Told",
    }
    name = name_of(story, fact.by)
    if not right.startswith(lead[fact.status]) or name not in right:
        yield f"{right!r} is not whose word it is"
    own = {"Claimed", "Promised", "Given"} if fact.status in ("goal", "promise") else {lead[fact.status]}
    for text in wrong:
        if name and name in text and text.split(" ", 1)[0] in own:
            yield f"{text!r} could be defended"
        if text.startswith("Stated") and fact.status == "stated":
            yield f"{text!r} is right, too"
