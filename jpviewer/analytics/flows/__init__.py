"""Weekly flows as figures: where a week lies, what it adds up to, how it compares."""
