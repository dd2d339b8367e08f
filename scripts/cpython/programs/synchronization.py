"""Tasks that also share locks, queues and events, and have time limits."""

from . import tasks

#: Two tasks may wait for each other: the whole program has a time limit too.
PRELUDE = tasks.PRELUDE.replace("await main()", "await asyncio.wait_for(main(), 60)")


class Synchronization(tasks.Tasks):
    # Not `group`: a group cancels its tasks in the order of a set, which CPython leaves to chance.
    features = ("timeout", "lock", "queue", "event", "wait", "shield", "semaphore", "condition")


def program(seed):
    return Synchronization(seed).program()
