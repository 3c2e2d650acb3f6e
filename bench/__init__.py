"""The promises of the design, measured as ratios: two things in one run, never a time alone."""
