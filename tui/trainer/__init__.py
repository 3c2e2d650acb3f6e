"""The use cases: briefing, quizzing and progress, over a library and a memory."""
