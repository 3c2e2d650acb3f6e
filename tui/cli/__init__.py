"""The commands of `readback` and their exit codes. Each imports what it needs when it runs."""
