import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    print(list(pool.map(lambda n: n * n, range(5))))  # expect: [0, 1, 4, 9, 16]
    futures = [pool.submit(pow, 2, n) for n in range(4)]
    print(sorted(future.result() for future in as_completed(futures)))  # expect: [1, 2, 4, 8]
    print(wait(futures).not_done)  # expect: set()
    print(pool.submit(lambda: threading.current_thread().name[:5]).result())  # expect: pool_
    failed = pool.submit(lambda: 1 / 0)
    print(repr(failed.exception()))  # expect: ZeroDivisionError('division by zero')
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown
