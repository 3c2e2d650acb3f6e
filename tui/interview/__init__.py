"""The spoken drill: which facts an answer states, misses or contradicts, and what to ask next.

`listen` runs the ears over an answer and `settle` settles what they found; `asking/` asks. From below:

answer/    what an answer says by itself: clauses, numbers, days, what it takes back
english/   what words say: stems, synonyms, opposites
known/     what a story has, read once for all answers
people/    who is meant, and what is said of them
claims/    claims and quotations, and whose word they are made;  places/  places, and groups of them
numbers/   figures and changes;  events/  what was when;  terms/  what things are called
"""
