"""Names that CPython's asyncio tests import."""


def _cleanup_tests():
    pass
