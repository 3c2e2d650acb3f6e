"""What goes on around a question: its keys, and saving its answer."""
