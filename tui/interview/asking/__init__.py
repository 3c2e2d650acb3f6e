"""What is asked in an interview, and what an answer comes to."""
