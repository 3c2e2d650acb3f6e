"""The persons of an article: their names and roles, and whom other words for them mean."""
