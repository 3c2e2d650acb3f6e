"""Which figure a number means, and whether what is said with it is so."""
