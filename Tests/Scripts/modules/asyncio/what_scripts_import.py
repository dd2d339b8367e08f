import asyncio
for name in ("run", "sleep", "create_task", "gather", "Future", "Task", "current_task", "all_tasks", "get_running_loop", "CancelledError", "InvalidStateError", "iscoroutine", "iscoroutinefunction", "isfuture"):
    if not hasattr(asyncio, name):
        print("missing", name)
print(asyncio.CancelledError.__mro__[1].__name__, asyncio.InvalidStateError.__mro__[1].__name__, asyncio.TimeoutError is TimeoutError)
# expect: BaseException Exception True
