"""Weekly flows as figures."""
