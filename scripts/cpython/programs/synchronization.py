"""Tasks that also share locks, queues and events, run in groups and have time limits."""

from . import tasks

#: Two tasks may wait for each other: the whole program has a time limit too.
PRELUDE = tasks.PRELUDE.replace("await main()", "await asyncio.wait_for(main(), 60)")


class Synchronization(tasks.Tasks):
    features = ("timeout", "lock", "queue", "event", "group", "wait", "shield", "semaphore", "condition")


def program(seed):
    return Synchronization(seed).program()
