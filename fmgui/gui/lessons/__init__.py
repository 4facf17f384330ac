"""Lessons, run step by step beside the views they lead through."""
