"""Help, by parts: its texts, and how they are drawn."""
