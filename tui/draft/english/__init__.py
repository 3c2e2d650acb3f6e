"""What little English the rules need."""
