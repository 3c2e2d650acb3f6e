"""Who says what: verbs of saying in a text, and where their subjects stand."""

from tui.story.tagging.before import leading as leading
from tui.story.tagging.find import tags as tags
from tui.story.tagging.kinds import governed as governed
from tui.story.tagging.kinds import possessive as possessive
from tui.story.tagging.tag import Tag as Tag
from tui.story.tagging.tag import mask as mask
from tui.story.tagging.whole import Whole as Whole
