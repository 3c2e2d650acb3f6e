"""The facts table, by parts: what a row says, and how it is drawn."""
