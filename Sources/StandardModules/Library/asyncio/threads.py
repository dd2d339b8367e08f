"""Calling functions in threads."""

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Calls the function in a thread, once Baton has them."""
    raise NotImplementedError("asyncio.to_thread() needs threads, which Baton does not have yet")
