"""How settings, numbers and times are put into words."""
