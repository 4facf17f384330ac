"""Many trainings, each a run like any other: on this machine's cores, or on a lab's machines."""
