"""Keras: experiments in, events out. No Qt."""
