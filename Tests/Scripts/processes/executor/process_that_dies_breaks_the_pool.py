import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

if __name__ == "__main__":
    pool = ProcessPoolExecutor(1)
    future = pool.submit(os._exit, 3)
    try:
        future.result()
    except BrokenProcessPool as error:
        print(error)  # expect: A process in the process pool was terminated abruptly while the future was running or pending.
    try:
        pool.submit(len, "")
    except BrokenProcessPool as error:
        print(error)  # expect: A child process terminated abruptly, the process pool is not usable anymore
    pool.shutdown()
