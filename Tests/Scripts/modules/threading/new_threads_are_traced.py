import sys
import threading

seen = []


def profile(frame, event, argument):
    if frame.f_code.co_name == "work":
        seen.append(event)


def trace(frame, event, argument):
    if frame.f_code.co_name == "work":
        seen.append(event)
    return trace


def work():
    return 5


def run():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


threading.setprofile(profile)
run()
threading.setprofile(None)
print(seen, sys.getprofile())
seen.clear()
threading.settrace(trace)
run()
threading.settrace(None)
print(seen, sys.gettrace())

# expect: ['call', 'return'] None
# expect: ['call', 'line', 'return'] None
