"""Files that nobody should send: whatever stands in them, rows that hold or a known error."""
