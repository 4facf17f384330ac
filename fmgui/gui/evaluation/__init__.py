"""How good a run's network is on the test pictures: what it mixes up, and how sure it is."""
