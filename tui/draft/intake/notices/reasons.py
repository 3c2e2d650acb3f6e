"""Why a line is no story: what is said of each that is left out of a draft."""

from __future__ import annotations

BYLINE = "the byline"
DATE = "the date of publication"
HEADING = "a heading of the page"
PAGE = "navigation of the web page"
CAPTION = "a photo’s caption and credit"
NOTICE = "a notice of the web page"
FORM = "a password form of the web page"
LINK = "a link to something else"
RIGHTS = "a notice of rights"
CONTACT = "whom to contact"
RELEASE = "a notice of the release"
MARK = "a mark, and no words"
CREW = "a note on who reported or wrote it"
ABOUT = "what is said of the one that sent the release, in each of its releases"
LEGAL = "a notice that the law asks for"
