"""What happened when, in what order, and by whom it came out."""
