"""What things are called: programs, laws, offices, unions, and wrong names in their place."""
