# clock: virtual
import sys
import threading

def fail():
    raise ValueError("lost")

def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)

threading.excepthook = hook
thread = threading.Thread(target=fail, name="failing")
thread.start()
thread.join()
# expect: ValueError lost failing
quiet = threading.Thread(target=sys.exit)
threading.excepthook = threading.__excepthook__
quiet.start()
quiet.join()
print("end")  # expect: end
