"""CPython's half of string.Formatter: a name for import statements."""
