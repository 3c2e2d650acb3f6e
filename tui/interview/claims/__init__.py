"""What is said of claims and quotations, and whose word it is made."""
