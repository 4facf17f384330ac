"""How fast and how fluid the program is: ``python -m tests.benchmarks``.

What is compared is measured in turn, each in a process of its own, so that a busy machine is as
busy for one as for the other. Ratios can be trusted, seconds are this machine's.
"""
