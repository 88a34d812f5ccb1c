"""What an exercise's figures can show: its mistakes caught and told apart, its right variants accepted."""
