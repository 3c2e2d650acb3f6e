"""What the progress screen shows, as blocks: readiness, its pictures, and the lists of what to look at."""
