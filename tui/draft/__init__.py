"""From an article to the draft of a story: what a text says, found by rules, each with its own words."""
