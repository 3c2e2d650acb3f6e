"""Who is meant, and what is said of them: names, roles, offices, parties, kin."""
