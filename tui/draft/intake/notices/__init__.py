"""What stands beside a story on a web page or in a release: the shapes of its lines, and what each is."""
