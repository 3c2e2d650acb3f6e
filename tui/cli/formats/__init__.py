"""What `readback check` found, in each of the formats that it can be told in."""
