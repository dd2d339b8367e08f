import asyncio
import heapq

class Simulation(asyncio.AbstractEventLoop):
    def __init__(self):
        self.now, self.ready, self.timers = 0, [], []

    def get_debug(self):
        return False

    def time(self):
        return self.now

    def call_soon(self, callback, *args, context=None):
        self.ready.append(asyncio.Handle(callback, args, self, context))
        return self.ready[-1]

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.now + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self.timers, handle)
        handle._scheduled = True
        return handle

    def _timer_handle_cancelled(self, handle):
        self.last_cancelled = handle._scheduled

    def create_future(self):
        return asyncio.Future(loop=self)

    def run(self):
        asyncio._set_running_loop(self)
        while self.ready or self.timers:
            if self.ready:
                handle = self.ready.pop(0)
            else:
                handle = heapq.heappop(self.timers)
                self.now = handle.when()
                handle._scheduled = False
            if not handle.cancelled():
                handle._run()
        asyncio._set_running_loop(None)

async def ping(name, delay):
    for _ in range(2):
        await asyncio.sleep(delay)
        print(name, asyncio.get_running_loop().time())

loop = Simulation()
tasks = [asyncio.Task(ping("a", 0.5), loop=loop), asyncio.Task(ping("b", 1.5), loop=loop)]
loop.call_later(9, print, "never").cancel()
print(loop.last_cancelled)  # expect: True
loop.run()
# expect: a 0.5
# expect: a 1.0
# expect: b 1.5
# expect: b 3.0
