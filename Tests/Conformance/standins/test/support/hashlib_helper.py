"""What CPython's test modules import from `test.support.hashlib_helper`: every digest is there."""


def requires_hashdigest(digestname, openssl=None, usedforsecurity=True):
    return lambda test: test
