"""Tests of what ``fit`` is fed with."""
