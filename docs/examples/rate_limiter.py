"""No more than three requests in any tenth of a second: a token bucket that refills by itself."""

import asyncio


class RateLimiter:
    """`async with limiter:` waits until a token is there. Tokens come back after `period`."""

    def __init__(self, tokens, period):
        self.tokens = tokens
        self.period = period
        self.waiters = []

    async def __aenter__(self):
        if self.tokens:
            self.tokens -= 1
        else:
            turn = asyncio.get_running_loop().create_future()
            self.waiters.append(turn)
            await turn  # the token is handed over, never put back in between
        asyncio.get_running_loop().call_later(self.period, self.give_back)

    async def __aexit__(self, *details):
        return False

    def give_back(self):
        while self.waiters:
            turn = self.waiters.pop(0)
            if not turn.done():
                turn.set_result(None)
                return
        self.tokens += 1


async def request(limiter, n, start, log):
    async with limiter:
        loop = asyncio.get_running_loop()
        log.append((round((loop.time() - start) / 0.1), n))
        await asyncio.sleep(0.01)


async def main():
    limiter = RateLimiter(tokens=3, period=0.1)
    log = []
    start = asyncio.get_running_loop().time()
    await asyncio.gather(*(request(limiter, n, start, log) for n in range(10)))
    slots = {}
    for slot, n in log:
        slots.setdefault(slot, []).append(n)
    for number, requests in enumerate(slots.values()):
        print(f"slot {number}: requests {requests}")
    print("never more than three:", max(len(r) for r in slots.values()) <= 3)


asyncio.run(main())
