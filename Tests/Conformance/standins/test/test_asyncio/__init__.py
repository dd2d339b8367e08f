"""The asyncio tests; the runner adds the folder they lie in."""
