"""What is said of places, and of which groups they are members."""
