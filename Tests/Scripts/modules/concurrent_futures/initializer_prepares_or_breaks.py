import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

ready = []
with ThreadPoolExecutor(1, initializer=ready.append, initargs=("ready",)) as pool:
    print(pool.submit(lambda: ready[0]).result())  # expect: ready
logging.disable(logging.CRITICAL)
broken = ThreadPoolExecutor(1, initializer=lambda: 1 / 0)
try:
    broken.submit(print).result()
except BrokenThreadPool as error:
    print(error)  # expect: A thread initializer failed, the thread pool is not usable anymore
