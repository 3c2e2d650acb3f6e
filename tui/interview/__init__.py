"""The spoken drill: which facts an answer states, misses or contradicts, and what to ask next."""
