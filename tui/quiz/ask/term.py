"""Questions about terms: the name, given the meaning, and the meaning, given the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.quiz.index import Index
from tui.quiz.lures import FIRST, SECOND, THIRD, Candidate, Pool, options, pool
from tui.quiz.question import Form, MarksKey, TextKey
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital, stems
from tui.story.model import Term

ENOUGH = 60  # terms in a story up to which a typed name is held against all of them


def offers(index: Index, term: Term) -> Iterator[Offer]:
    """The name, unless the meaning has it; the meaning, if there are others."""
    if not _names_itself(index, term):
        forms = [Form.TEXT]
        if _names(index, term).enough:
            forms.insert(0, Form.CHOICE)
        yield Offer("name", True, tuple(forms), f"what it is called: {term.meaning}")
    if _meanings(index, term).enough:
        yield Offer("meaning", False, (Form.CHOICE,), f"what {term.name} is")


def ask(index: Index, term: Term, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]) -> Rendered:
    """The question for a term's name or meaning."""
    if aspect == "meaning":
        drawn = _meanings(index, term).draw(stream, mixups)
        shown, place = options(capital(term.meaning), drawn, stream, None, term.id)
        prompt, key, right = _meaning_prompt(term), MarksKey((place,)), shown[place].text
        return Rendered(
            prompt=prompt,
            key=key,
            right=(right,),
            explanation=explain(term),
            evidence=index.spans[term.id],
            cite=index.cite(term.article),
            options=shown,
        )
    prompt = _name_prompt(term)
    if form is Form.CHOICE:
        shown, place = options(
            capital(term.name), _names(index, term).draw(stream, mixups), stream, None, term.id
        )
        return Rendered(
            prompt=prompt,
            key=MarksKey((place,)),
            right=(shown[place].text,),
            explanation=explain(term),
            evidence=index.spans[term.id],
            cite=index.cite(term.article),
            options=shown,
        )
    free = {index.plain(name) for name in (term.name, *term.aliases)}
    others = tuple(
        (name, explain(other))
        for other in _others(index, term)
        for name in (other.name, *other.aliases)
        if index.plain(name) not in free
    )
    return Rendered(
        prompt=prompt,
        key=TextKey((term.name, *term.aliases), others),
        right=(term.name,),
        explanation=explain(term),
        evidence=index.spans[term.id],
        cite=index.cite(term.article),
        accepts=term.aliases,
    )


def _others(index: Index, term: Term) -> list[Term]:
    if len(index.terms) <= ENOUGH:
        return [other for other in index.terms if other.id != term.id]
    return index.near(term, index.terms)


def explain(term: Term) -> str:
    """The term and its meaning in a sentence."""
    return f"{capital(term.name)}: {term.meaning.rstrip('.')}."


def _name_prompt(term: Term) -> str:
    return f"What does the article call this: {term.meaning.rstrip('.')}?"


def _meaning_prompt(term: Term) -> str:
    return f"What does the article mean by “{term.name}”?"


def _names_itself(index: Index, term: Term) -> bool:
    """Whether the meaning has the name, or an alias, in it."""
    meaning = f" {index.plain(term.meaning)} "
    return any(f" {index.plain(name)} " in meaning for name in (term.name, *term.aliases))


def _names(index: Index, term: Term) -> Pool:
    """Other terms' names, those of about the same words first."""
    return index.once(("term name", term.id), lambda: _make_names(index, term))


def _make_names(index: Index, term: Term) -> Pool:
    lures = [Candidate(capital(text), "", None, FIRST) for text in term.lures if _free(index, term, text)]
    lures += [
        Candidate(capital(other.name), explain(other), other.id, _tier(term, other))
        for other in _rivals(index, term)
        if not ({index.plain(name) for name in (term.name, *term.aliases)} & {
            index.plain(name) for name in (other.name, *other.aliases)
        })
    ]  # fmt: skip
    return pool(index, capital(term.name), _name_prompt(term), lures)


def _meanings(index: Index, term: Term) -> Pool:
    """What other terms mean."""
    return index.once(("term meaning", term.id), lambda: _make_meanings(index, term))


def _make_meanings(index: Index, term: Term) -> Pool:
    lures = [
        Candidate(capital(other.meaning), f"That is {other.name}.", other.id, _tier(term, other))
        for other in _rivals(index, term)
    ]
    found = [] if _names_itself(index, term) else lures
    return pool(index, capital(term.meaning), _meaning_prompt(term), found)


def _free(index: Index, term: Term, text: str) -> bool:
    return index.plain(text) not in {index.plain(bar) for bar in term.not_lures}


def _rivals(index: Index, term: Term) -> list[Term]:
    """Other terms that might be taken for this one, and whose meaning is another."""
    return [
        other
        for other in index.near(term, index.terms)
        if other.id not in term.not_lures
        and _free(index, term, other.name)
        and index.plain(other.meaning) != index.plain(term.meaning)
    ]


def _tier(term: Term, other: Term) -> int:
    if stems(term.name) & stems(other.name):
        return FIRST
    return SECOND if term.article == other.article else THIRD


def answers(index: Index, term: Term, aspect: str) -> tuple[str, ...]:
    """The names; the meaning."""
    return (term.name, *term.aliases) if aspect == "name" else (term.meaning,)


def typed(index: Index, term: Term, aspect: str) -> tuple[object, ...]:
    """The name; for the meaning, that too, as far as the evidence bears it out."""
    return (term.name, term.evidence)
