"""The two files of a home: all SQL of the program, and what keeps the files whole."""
