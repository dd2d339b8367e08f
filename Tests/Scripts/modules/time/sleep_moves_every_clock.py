# clock: virtual
import time
a, b, c = time.time(), time.monotonic(), time.perf_counter()
time.sleep(12.5)
print(round(time.time() - a, 3), round(time.monotonic() - b, 3), round(time.perf_counter() - c, 3))
# expect: 12.5 12.5 12.5
