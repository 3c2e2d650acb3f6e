"""The spoken drill: which facts of a story an answer in plain language states, misses or contradicts, and what to ask next."""
