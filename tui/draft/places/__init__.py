"""The places of an article, and the districts that it counts."""
