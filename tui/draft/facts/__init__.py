"""What was found becomes facts, each with its evidence, and a briefing."""
