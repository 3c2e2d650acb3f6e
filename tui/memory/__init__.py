"""What you remember: the append-only log and what is computed from it."""
