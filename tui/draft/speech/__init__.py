"""Who says what: quotations, claims, and the voices that they are given to."""
