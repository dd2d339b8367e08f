import asyncio
import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


async def fib(n):
    return n if n < 2 else await fib(n - 1) + await fib(n - 2)


signal.signal(signal.SIGVTALRM, stop)
try:
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.005)
    asyncio.run(fib(70))
except Stop:
    print("stopped")  # expect: stopped
