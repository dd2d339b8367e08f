import asyncio

asyncio.coroutine  # expect-error: AttributeError: module 'asyncio' has no attribute 'coroutine'. Did you mean: 'coroutines'?
