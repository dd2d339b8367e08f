"""A module in C that CPython's tests of imports load: nothing of it is here, but those tests need it to begin."""
