import os
import time

timer = os.timerfd_create(time.CLOCK_MONOTONIC, flags=os.TFD_NONBLOCK)
print(os.timerfd_gettime(timer))
print(os.timerfd_settime(timer, initial=3600.0, interval=0.25))
left, interval = os.timerfd_gettime_ns(timer)
print(0 < left <= 3600 * 10**9, interval)
try:
    os.read(timer, 8)
except BlockingIOError as error:
    print(error)
os.timerfd_settime_ns(timer)
print(os.timerfd_gettime_ns(timer))
os.close(timer)

source, sink = os.pipe()
other_source, other_sink = os.pipe()
os.write(sink, b"through two pipes")
print(os.splice(source, other_sink, 7), os.read(other_source, 20))
try:
    os.splice(source, other_sink, -5)
except ValueError as error:
    print(error)
for end in source, sink, other_source, other_sink:
    os.close(end)

# expect: (0.0, 0.0)
# expect: (0.0, 0.0)
# expect: True 250000000
# expect: [Errno 11] Resource temporarily unavailable
# expect: (0, 0)
# expect: 7 b'through'
# expect: negative value for 'count' not allowed
