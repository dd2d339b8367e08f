# skip: a module that the tests beside it import
"""Counts how often it runs."""
print("counted runs")
value = 1
_hidden = 2
