"""What the home screen shows, as blocks: what to do next, the story in hand, the other stories."""
