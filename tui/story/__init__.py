"""What the sources say: stories of facts, each locked to the words of its article."""
