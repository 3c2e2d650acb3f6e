"""What a story has, read once for all answers: figures, claims, bodies, names, roles, dates."""
