"""Taking a text in: its encoding and kind, its lines, and what of it is no story."""
