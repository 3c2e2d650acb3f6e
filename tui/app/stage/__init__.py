"""The screen of a quiz without its keys: what stands on it, and what follows an answer."""
