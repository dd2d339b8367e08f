import asyncio
import asyncio.base_events, asyncio.base_futures, asyncio.base_tasks, asyncio.constants
import asyncio.coroutines, asyncio.events, asyncio.exceptions, asyncio.format_helpers
import asyncio.futures, asyncio.locks, asyncio.log, asyncio.mixins, asyncio.protocols
import asyncio.queues, asyncio.runners, asyncio.selector_events, asyncio.staggered
import asyncio.taskgroups, asyncio.tasks, asyncio.threads, asyncio.timeouts
import asyncio.transports, asyncio.unix_events
from asyncio.tasks import gather, sleep
from asyncio.locks import Barrier

print(asyncio.tasks.Task is asyncio.Task, asyncio.events.Handle is asyncio.Handle)  # expect: True True
print(gather is asyncio.gather, sleep is asyncio.sleep, Barrier is asyncio.Barrier)  # expect: True True True
print(asyncio.exceptions.CancelledError is asyncio.CancelledError)  # expect: True
print(asyncio.tasks.__name__, asyncio.Barrier.__module__, asyncio.Lock.__module__)  # expect: asyncio.tasks asyncio.locks asyncio.locks
