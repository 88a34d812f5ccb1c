"""What is right, and what each known mistake would have given. Imports the spec only; knows no student."""
