"""Tests of what the views that teach compute."""
