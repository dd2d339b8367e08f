import signal
import time


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


signal.signal(signal.SIGVTALRM, stop)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.005)
began = time.perf_counter()
try:
    fib(70)
except Stop:
    print("stopped", time.perf_counter() - began < 2)  # expect: stopped True
