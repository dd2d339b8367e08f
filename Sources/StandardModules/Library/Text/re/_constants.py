"""What patterns of `re` are limited by, and the class of their errors."""

from re import PatternError

error = PatternError
MAXREPEAT = 4294967295
MAXGROUPS = 2147483647
