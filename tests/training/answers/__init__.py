"""Tests of what a checkpoint makes of pictures."""
