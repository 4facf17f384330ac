"""Work off the window's thread, and who owns it."""
