import signal
import traceback


def stop(number, frame):
    raise ValueError


def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


signal.signal(signal.SIGVTALRM, stop)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.005)
try:
    fib(70)
except ValueError as error:
    lines = [entry.lineno for entry in traceback.extract_tb(error.__traceback__)]
    print(lines[-1], set(lines[1:-1]))  # expect: 6 {9}
