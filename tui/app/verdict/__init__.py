"""What is shown of an answer once it is graded."""
