"""Drawing on an axis of sessions, in Qt's own view: only what is visible, in whole arrays."""
