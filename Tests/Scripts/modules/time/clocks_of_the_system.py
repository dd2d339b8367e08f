import time

print(time.get_clock_info("monotonic"))  # expect: namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
print(time.get_clock_info("time").adjustable, time.get_clock_info("perf_counter").monotonic)  # expect: True True
before = time.monotonic_ns()
print(before <= time.clock_gettime_ns(time.CLOCK_MONOTONIC) <= time.monotonic_ns())  # expect: True
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 5)  # expect: True
print(time.clock_getres(time.CLOCK_MONOTONIC) < 1)  # expect: True
print(time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID) >= 0)  # expect: True
try:
    time.clock_gettime(-5)
except OSError as error:
    print(error)  # expect: [Errno 22] Invalid argument
try:
    time.get_clock_info("nothing")
except ValueError as error:
    print(error)  # expect: unknown clock
