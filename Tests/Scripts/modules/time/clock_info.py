import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable, info.resolution)
try:
    time.get_clock_info("sun")
except ValueError as error:
    print(error)

# expect: time clock_gettime(CLOCK_REALTIME) False True 1e-09
# expect: monotonic clock_gettime(CLOCK_MONOTONIC) True False 1e-09
# expect: perf_counter clock_gettime(CLOCK_MONOTONIC) True False 1e-09
# expect: process_time clock_gettime(CLOCK_PROCESS_CPUTIME_ID) True False 1e-09
# expect: thread_time clock_gettime(CLOCK_THREAD_CPUTIME_ID) True False 1e-09
# expect: unknown clock
