"""From an article to the draft of a story: what a text says, found by rules, each with its own words.

`drafting` does all of it, by `finding` and `finds`. From below:

intake/    a text taken in, and what of it is no story;  english/  nouns and verbs
people/    persons, roles, whom other words mean;  numbers/  which are figures, of what and when
places/    places and districts
speech/    who says what;  events/  dates;  terms/  names that the article explains
facts/     what was found becomes facts
proof/     what `check` finds in them is mended, or marked
"""
