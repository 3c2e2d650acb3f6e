"""`readback quiz STORY`: a quiz, in the app or line by line."""

from __future__ import annotations

from tui.app.start import Start
from tui.cli.errors import Wanting
from tui.cli.opening import article_of, broken, home_of, library, opened
from tui.cli.options import Options
from tui.cli.output import WELL
from tui.cli.start import indexed, play, require_terminal, trainer
from tui.story.story import Story
from tui.trainer.trainer import SIZE, NothingToAsk, Trainer


def run(options: Options) -> int:
    """Open the app at a quiz, or hold it line by line; what cannot be asked is said before anything is."""
    if options.plain:
        return _plain(options)
    require_terminal()
    where = library(options)
    loaded = opened(where, options.story)
    if loaded.story is None:
        raise Wanting(broken(loaded))
    story = loaded.story
    with_trainer = trainer(indexed(home_of(where, story), options), options)
    _require_some(with_trainer, story, options)
    start = Start("quiz", story.id, options.article, options.size or SIZE, options.kinds, options.seed)
    return play(with_trainer, start, options)


def _plain(options: Options) -> int:
    from tui.cli.plain.quiz import play as played
    from tui.cli.plain.talk import Talk
    from tui.cli.remembered import remembered

    with remembered(options) as (with_trainer, of):
        _require_some(with_trainer, of, options)
        try:
            quizzing = with_trainer.quiz(
                of.id, options.size or SIZE, options.kinds, options.article, seed=options.seed
            )
        except NothingToAsk as nothing:
            raise Wanting(str(nothing)) from None
        played(Talk(), quizzing)
    return WELL


def _require_some(with_trainer: Trainer, of: Story, options: Options) -> None:
    """WrongUse where there is no such article, Wanting where the story has nothing of the kinds wanted."""
    article_of(of, options.article)
    known = {kind.name for kind in with_trainer.kinds(of.id, options.article) if kind.items}
    if not known & set(options.kinds or known):
        raise Wanting(
            f"“{of.title}” has no {' or '.join(options.kinds or ())} to ask; it has {', '.join(known)}."
        )
