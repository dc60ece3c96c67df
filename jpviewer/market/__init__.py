"""The words of the Tokyo market and of this program: no input or output, no Qt, no pandas."""
