"""The page of what is wrong with a story: its parts."""
