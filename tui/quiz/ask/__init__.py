"""How each kind of fact is asked: a module a kind, with `offers` (what) and `ask` (how)."""
