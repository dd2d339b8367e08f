"""The asyncio tests."""

import test

__path__.append(test.FOLDER + "/test_asyncio")
