# clock: virtual
import queue

bounded = queue.Queue(1)
bounded.put("a")
for action in (
    lambda: bounded.put("b", block=False), lambda: bounded.put("b", timeout=0.01),
    lambda: queue.Queue().get_nowait(), lambda: queue.SimpleQueue().get(timeout=0.01),
    lambda: queue.Queue().get(timeout=-1), lambda: bounded.task_done() or bounded.task_done(),
):
    try:
        action()
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)
# expect: queue Full 
# expect: queue Full 
# expect: _queue Empty 
# expect: _queue Empty 
# expect: builtins ValueError 'timeout' must be a non-negative number
# expect: builtins ValueError task_done() called too many times
