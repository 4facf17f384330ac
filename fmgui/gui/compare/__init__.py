"""The curves of many runs over one another, and how their settings differ."""
