"""`readback quiz STORY`: open the app at a quiz."""

from __future__ import annotations

from tui.app.start import Start
from tui.cli.errors import Wanting
from tui.cli.opening import article_of, broken, home_of, library, opened
from tui.cli.options import Options
from tui.cli.start import indexed, play, require_terminal, trainer
from tui.trainer.trainer import SIZE


def run(options: Options) -> int:
    """Open the app at a quiz; what cannot be asked is said before the screen is taken."""
    require_terminal()
    where = library(options)
    loaded = opened(where, options.story)
    if loaded.story is None:
        raise Wanting(broken(loaded))
    story = loaded.story
    article_of(story, options.article)
    with_trainer = trainer(indexed(home_of(where, story), options), options)
    known = {kind.name for kind in with_trainer.kinds(story.id, options.article) if kind.items}
    if not known & set(options.kinds or known):
        raise Wanting(
            f"“{story.title}” has no {' or '.join(options.kinds or ())} to ask; it has {', '.join(known)}."
        )
    start = Start("quiz", story.id, options.article, options.size or SIZE, options.kinds, options.seed)
    return play(with_trainer, start, options)
