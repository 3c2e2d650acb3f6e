"""The sha256 of a source: renewed where every fact still stands as the article is now."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from tui.story.check import Report
from tui.story.check.case import Case
from tui.story.files import ARTICLES
from tui.story.locate import scan
from tui.story.mend.edits import Edit

STANDING = ("source.sha256", "review")  # problems beside which a source may be taken as compared


def edits(case: Case, report: Report) -> Iterator[Edit]:
    """A new sha256 for each source that has another than its article says.

    Where it has one that looks like one, only if no problem is left that could come of the change.
    """
    stands = all(found.code in STANDING for found in report.problems)
    for article in case.story.articles:
        text, number = case.story.texts.get(article.id), case.origin.article_number(article.id)
        if text is None or number is None:
            continue
        found = hashlib.sha256(text.encode()).hexdigest()
        fresh = not re.fullmatch(r"[0-9a-fA-F]{64}", article.sha256)
        if found != article.sha256.lower() and (stands or fresh):
            where = scan(case.origin.document(ARTICLES).text).values.get(("articles", number, "sha256"))
            if where:
                yield Edit(ARTICLES, *where, f'"{found}"', f"the sha256 is that of {article.source} now")
