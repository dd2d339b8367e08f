# clock: virtual
import threading

event = threading.Event()
print(event.is_set(), event.wait(0.01))  # expect: False False
threading.Timer(0.02, event.set).start()
print(event.wait(), event.wait(0))  # expect: True True
event.clear()
print(event.is_set())  # expect: False
timer = threading.Timer(60, print, ["never"])
timer.start()
timer.cancel()
timer.join()
print(timer.finished.is_set())  # expect: True
