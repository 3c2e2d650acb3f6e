"""Commands and exit codes; each imports what it needs when it runs."""
