# clock: virtual
import resource
import threading

used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
limit = used + (300 << 20)
resource.setrlimit(resource.RLIMIT_AS, (limit, resource.RLIM_INFINITY))
event = threading.Event()
threads = [threading.Thread(target=event.wait) for _ in range(200)]
started = []
try:
    for thread in threads:
        thread.start()
        started.append(thread)
except RuntimeError as error:
    print(error)  # expect: can't start new thread
resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
event.set()
for thread in started:
    thread.join()
print(0 < len(started) < 200)  # expect: True
