"""All SQL of the program, and nothing but SQL."""
