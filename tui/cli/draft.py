"""`readback draft ARTICLE...`: a story from articles, or a story brought up to date with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.cli.errors import Wanting, WrongUse
from tui.cli.opening import all_stories
from tui.cli.options import Options
from tui.cli.output import lines, say
from tui.cli.waiting import Steps
from tui.paths import LIBRARY_VARIABLE, data_dir, library_dir, seeds_dir, stories_dir
from tui.story.library import Library
from tui.story.source import Unreadable
from tui.trainer.authoring import Drafted, draft
from tui.trainer.folder import Refused
from tui.trainer.placing import place

SHOWN = 12  # things of a kind that are named; the files have them all
ONE = {"comparison": "comparison", "quote": "quotation"}
KINDS = ("figure", "comparison", "speaker", "quote", "claim", "group", "district", "event", "term")
MISSED = {
    "figure": "no figure was found: no number that counts anything",
    "quote": "no quotation was found: no words in quotation marks that are somebody’s",
    "speaker": "nobody was found who is named or speaks",
}


def run(options: Options) -> int:
    """Draft, then say what was written, what must be looked at, and what comes next."""
    paths = [Path(name) for name in options.articles]
    steps = Steps(len(paths) + 4)
    try:
        into = _into(options, paths)
        done = draft(paths, into, title=options.title, story_id=options.story_id, told=steps.next)
    except Unreadable as why:
        missing = why.code == "article.missing"
        raise (WrongUse if missing else Wanting)(f"{why.message}; {why.mend}.") from None
    except Refused as why:
        raise (WrongUse if why.wrong_use else Wanting)(f"{why.message}; {why.mend}.") from None
    except OSError as why:
        where = why.filename or "the story’s folder"
        said = f"{why.strerror or why}; nothing that was there is lost"
        raise OSError(why.errno, said, str(where)) from None
    finally:
        steps.end()
    for note in done.notes:
        say(f"readback: {note}.")
    return lines(_report(done, _called(done, options)))


def _into(options: Options, paths: list[Path]) -> Path:
    """The folder that was named; else one in the library that was, or in the user's own."""
    if options.into:
        return Path(options.into).expanduser()
    chosen = options.library or os.environ.get(LIBRARY_VARIABLE)
    library = (
        library_dir(options.library, os.environ)
        if chosen
        else stories_dir(data_dir(options.data, os.environ))
    )
    if not chosen and options.story_id:
        _require_own(options, library)
    return place(paths, library, options.title, options.story_id)


def _require_own(options: Options, own: Path) -> None:
    """WrongUse where the id that was asked for is that of a story that is not in the user's own library."""
    name = options.story_id
    if name in set(all_stories(options).ids()) - set(Library(own, seeds_dir(own)).ids()):
        raise WrongUse(
            f"there is a story “{name}” in another library, which comes with the program or was added; "
            "choose another --id, or name the folder of that story with --into to add to it."
        )


def _called(done: Drafted, options: Options) -> str:
    """How the next command names the story: by its id where it is listed, else by its folder."""
    return str(done.folder) if options.into else done.story.id


def _report(done: Drafted, name: str) -> Iterator[str]:
    counts = _counted(done)
    if done.updated:
        for title in done.added:
            yield f"Added the article “{title}” to “{done.story.title}” in {done.folder}"
        if done.renewed:
            yield f"Brought “{done.story.title}” up to date in {done.folder}"
            yield f"  as they were: {done.kept} facts; new: {counts or 'nothing'}"
        else:
            yield f"  {counts or 'nothing new'}; what the story had is as it was"
        yield from _without("changed in the article, their evidence to be mended", done.changed)
        yield from _without("no more in the article, and left as they are", done.gone)
    else:
        yield f"Drafted “{done.story.title}” into {done.folder}"
        yield f"  {counts}"
        yield from (f"  {missed}" for kind, missed in MISSED.items() if not done.facts.get(kind))
    yield from _to_be_done(done)
    yield from _dropped(done)
    yield "Next:"
    yield f"  readback check {_word(name)}"
    yield f"  readback quiz {_word(name)}"


def _counted(done: Drafted) -> str:
    parts = []
    for kind in KINDS:
        if count := done.facts.get(kind, 0):
            one = ONE.get(kind, kind)
            parts.append(f"{count} {one}{'' if count == 1 else 's'}")
    return ", ".join(parts)


def _to_be_done(done: Drafted) -> Iterator[str]:
    marks, others = done.reviews, len(done.problems) - done.reviews
    yield f"  marked for review: {marks or 'nothing'}"
    if others:
        yield f"  other problems that check finds: {others}"


def _without(what: str, facts: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Facts, each with the words that the article has no more."""
    if facts:
        yield f"  {what}: {len(facts)}"
    for fact, words in facts[:SHOWN]:
        yield f"    {fact}: “{words[:80]}{'…' if len(words) > 80 else ''}”"
    if len(facts) > SHOWN:
        yield f"    … and {len(facts) - SHOWN} more; readback check names them all"


def _dropped(done: Drafted) -> Iterator[str]:
    if done.dropped:
        yield f"  found, and not written: {len(done.dropped)}"
    yield from (f"    {text[:160]}" for text in done.dropped[:SHOWN])


def _word(name: str) -> str:
    """A name as a shell takes it."""
    from shlex import quote

    return quote(name)
