"""What leaves the house: the files that students get, and exports for other systems."""
