"""Plots over epochs, shared by the curves of one run and the comparison of many."""
