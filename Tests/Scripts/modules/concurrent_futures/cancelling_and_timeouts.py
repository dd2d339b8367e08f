import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

begun, gate = threading.Event(), threading.Event()


def block():
    begun.set()
    return gate.wait()


pool = ThreadPoolExecutor(1)
running, waiting = pool.submit(block), pool.submit(print, "never")
begun.wait()
print(running.cancel(), waiting.cancel(), waiting.cancelled())  # expect: False True True
try:
    running.result(timeout=0.01)
except TimeoutError:
    print("too late")  # expect: too late
try:
    waiting.result()
except CancelledError:
    print("cancelled")  # expect: cancelled
running.add_done_callback(lambda future: print("done", future.result()))
dropped = pool.submit(print, "never")
pool.shutdown(wait=False, cancel_futures=True)
print(dropped.cancelled())  # expect: True
gate.set()
pool.shutdown()  # expect: done True
