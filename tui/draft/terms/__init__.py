"""The names that an article itself explains."""
