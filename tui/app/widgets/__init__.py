"""The parts that screens are made of: most are drawn line by line, as few widgets as will do."""
