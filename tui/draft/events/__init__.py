"""The dates of an article, and what happened on them."""
