"""The canvas, its tools, and what the network makes of a drawing."""
