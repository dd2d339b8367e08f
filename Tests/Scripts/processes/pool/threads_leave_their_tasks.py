import multiprocessing.pool
import threading
import time

begun = threading.Event()


def task(number):
    begun.set()
    time.sleep(0.05)


start = time.monotonic()
with multiprocessing.pool.ThreadPool(2) as pool:
    pool.map_async(task, range(1000), chunksize=1)
    begun.wait()
pool.join()
print(time.monotonic() - start < 20)  # expect: True
