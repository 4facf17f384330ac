"""The runs there are, and what came of one."""
