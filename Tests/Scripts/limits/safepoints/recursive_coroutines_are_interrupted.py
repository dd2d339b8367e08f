import asyncio
import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


async def fib(n):
    return n if n < 2 else await fib(n - 1) + await fib(n - 2)


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.005)
try:
    asyncio.run(fib(70))
except Stop:
    print("stopped")  # expect: stopped
