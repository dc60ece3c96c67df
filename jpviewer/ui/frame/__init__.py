"""The frame around the panels: window, docks, commands, status, settings."""
