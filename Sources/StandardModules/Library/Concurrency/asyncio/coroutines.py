"""What is a coroutine, and how it is shown."""

import _asyncio

from asyncio import iscoroutine, iscoroutinefunction

__all__ = "iscoroutinefunction", "iscoroutine"

_is_coroutine = object()


def _is_debug_mode():
    return _asyncio._debug_default()


def _format_coroutine(coro):
    def name_of():
        for attribute in ("__qualname__", "__name__"):
            text = getattr(coro, attribute, None)
            if text:
                return f"{text}()"
        return f"<{type(coro).__name__} without __name__>()"

    is_running = getattr(coro, "cr_running", getattr(coro, "gi_running", False))
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    name = name_of()
    if not code:
        return f"{name} running" if is_running else name
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    file = code.co_filename or "<empty co_filename>"
    if frame is not None:
        return f"{name} running at {file}:{frame.f_lineno}"
    return f"{name} done, defined at {file}:{code.co_firstlineno}"
