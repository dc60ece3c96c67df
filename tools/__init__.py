"""What the Makefile runs: nothing of it is needed by the installed program."""
