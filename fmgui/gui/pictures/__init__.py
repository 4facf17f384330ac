"""The pictures of the data set, and the drawings a person has kept."""
