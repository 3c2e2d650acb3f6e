"""The page for the last minutes, as blocks: sure and wrong, say, hedge, look up."""
