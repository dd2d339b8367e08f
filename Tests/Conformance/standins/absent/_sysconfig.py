"""CPython's helper for its own configuration: nothing of it is here, but the tests of sysconfig need it to begin."""
