import os

print(os.sched_param(3), os.sched_param(sched_priority=1).sched_priority, os.sched_getscheduler(0) == os.SCHED_OTHER)
print(os.sched_getparam(0), os.sched_get_priority_min(os.SCHED_FIFO), os.sched_get_priority_max(os.SCHED_FIFO))
os.sched_setparam(0, os.sched_param(0))
for wrong in (
    lambda: os.sched_setparam(0, os.sched_param(4)), lambda: os.sched_setparam(0, 4),
    lambda: os.sched_get_priority_max(99), lambda: os.sched_getparam(-1),
    lambda: os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param("a")),
):
    try:
        wrong()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)

# expect: posix.sched_param(sched_priority=3) 1 True
# expect: posix.sched_param(sched_priority=0) 1 99
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError must have a sched_param object
# expect: OSError [Errno 22] Invalid argument
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError 'str' object cannot be interpreted as an integer
