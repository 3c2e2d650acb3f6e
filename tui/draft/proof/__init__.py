"""What `check` finds in a draft is mended, or marked."""
