"""The user's watchlists on screen: live, in tabs, with their actions."""
