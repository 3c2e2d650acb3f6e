"""What everybody knows (states, districts): it supplies lures and shapes, never answers."""
