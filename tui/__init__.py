"""Readback: brief yourself on a story, quiz yourself on it, and read it back."""

# A constant: importlib.metadata would cost more than the whole of --version.
__version__ = "0.1.0"
