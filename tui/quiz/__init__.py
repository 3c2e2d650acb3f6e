"""What we ask: items, questions, grading and the session."""
