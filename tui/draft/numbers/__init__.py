"""The numbers of an article: which are figures, of what and when, and why the others are none."""
