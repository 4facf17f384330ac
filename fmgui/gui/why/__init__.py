"""The views that teach: one view, one folder beside this one; here is what they share."""
