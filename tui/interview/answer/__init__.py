"""An answer read by itself, before any story: its clauses, numbers, days and turns."""
