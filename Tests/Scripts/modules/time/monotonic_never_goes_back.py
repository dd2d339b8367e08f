import time
readings = [time.monotonic() for _ in range(50)] 
print(readings == sorted(readings), all(isinstance(r, float) for r in readings))  # expect: True True
print(isinstance(time.time(), float), isinstance(time.perf_counter(), float), isinstance(time.time_ns(), int), isinstance(time.monotonic_ns(), int))
# expect: True True True True
