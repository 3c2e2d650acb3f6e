"""`readback questions STORY`: a question for every item in every form it has."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.errors import Wanting, WrongUse
from tui.cli.opening import library, story
from tui.cli.options import Options
from tui.cli.output import json_lines, lines
from tui.quiz.asjson import as_dict
from tui.quiz.index import Index
from tui.quiz.items import items
from tui.quiz.make import make
from tui.quiz.question import Form, Item, MarksKey, Question
from tui.story.nearest import nearest
from tui.story.story import Story

SEED = 0  # where none is given: questions that are printed are the same every time


def run(options: Options) -> int:
    """Print the questions as a listing for people, or as JSON, a line each."""
    of = story(library(options), options.story)
    index = Index(of)
    asked = _chosen(of, items(of, index), options)
    seed = SEED if options.seed is None else options.seed
    made = (make(index, item, form, seed) for item, form in asked)
    if options.json:
        return json_lines(as_dict(of, question) for question in made)
    return lines(_listing(of, made))


def _chosen(of: Story, known: tuple[Item, ...], options: Options) -> list[tuple[Item, Form]]:
    """What was asked for, in story order; it says why there is nothing, if there is nothing."""
    about = [item for item in known if options.fact in (None, item.id.fact)]
    if not about:
        raise _no_item(of, known, options.fact)
    chosen = [(item, form) for item in about for form in item.forms if options.form in (None, form)]
    if not chosen:
        forms = dict.fromkeys(form.value for item in about for form in item.forms)
        what = f"“{options.fact}” is not asked" if options.fact else "nothing in this story is asked"
        raise Wanting(f"{what} as {options.form}; it is as {', '.join(forms)}.")
    return chosen


def _no_item(of: Story, known: tuple[Item, ...], fact: str | None) -> WrongUse | Wanting:
    if fact is None:
        return Wanting(f"“{of.title}” has no fact that can be asked.")
    if fact in of.facts:
        why = "; ".join(f"{form}: {reason}" for form, reason in of.facts[fact].skip.items())
        return Wanting(f"the fact “{fact}” is not asked for itself{f' ({why})' if why else ''}.")
    near = nearest(fact, [*of.facts, *(item.id.fact for item in known)])
    hint = f"Did you mean “{near}”?" if near else "readback questions STORY lists them all."
    return WrongUse(f"“{of.title}” has no fact “{fact[:80]}”. {hint}")


def _listing(of: Story, made: Iterator[Question]) -> Iterator[str]:
    """Questions as people read them: the prompt, what can be chosen, what is right, where it stands."""
    for question in made:
        identity = question.item
        yield f"{identity.fact} · {identity.aspect} · {question.form}"
        yield f"  {question.prompt}"
        if question.before or question.after:
            yield f"  … {question.before}______{question.after} …"
        for number, row in enumerate(question.rows):
            yield f"    {chr(ord('a') + number)}  {row}"
        right = question.key.marks if isinstance(question.key, MarksKey) else ()
        for number, option in enumerate(question.options):
            why = f"  ({option.why})" if option.why else ""
            yield f"  {'✔' if number in right else ' '} {number + 1}  {option.text}{why}"
        yield f"  = {'; '.join(question.right)}"
        yield f"  {question.explanation}"
        locus = question.evidence[0]
        yield f"  {of.article(locus.article).source}, {locus.start} to {locus.end}: “{of.text(locus)}”"
        yield ""
