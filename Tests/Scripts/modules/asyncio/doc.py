import asyncio
import contextvars

# A module without a text of its own must not show the one of its class.
print(type(asyncio.__doc__).__name__, asyncio.__doc__ == type(asyncio).__doc__)  # expect: str False
print(contextvars.__doc__)  # expect: None
