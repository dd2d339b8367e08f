import threading

try:
    threading.excepthook(5)
except TypeError as error:
    print(error)
hook, threading.excepthook = threading.excepthook, None
try:
    threading.Thread(target=print)
except RuntimeError as error:
    print(error)
threading.excepthook = hook


def fail():
    threading.excepthook = None
    raise ValueError("the hook of the beginning is asked")


threading.excepthook = lambda args: print(args.exc_value, args.thread.name)
thread = threading.Thread(target=fail, name="worker")
thread.start()
thread.join()

# expect: _thread.excepthook argument type must be ExceptHookArgs
# expect: threading.excepthook is None
# expect: the hook of the beginning is asked worker
