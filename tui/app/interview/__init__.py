"""The interview on the screen, by parts: how it is chosen, answered, marked up and told at its end."""
