import _thread
import signal
import threading


def handler(number, frame):
    raise ZeroDivisionError(number)


for number in (signal.SIGINT, signal.SIGTERM):
    before = signal.signal(number, handler)
    try:
        _thread.interrupt_main(number)
        print("not reached")
    except ZeroDivisionError as error:
        print(error)
    # Whoever ignores the signal, or leaves it to the system, is not interrupted.
    for action in (signal.SIG_IGN, signal.SIG_DFL):
        signal.signal(number, action)
        _thread.interrupt_main(number)
    signal.signal(number, before)
thread = threading.Thread(target=_thread.interrupt_main)
try:
    thread.start()
    thread.join()
    for _ in range(1000):
        pass
except KeyboardInterrupt:
    print("interrupted")
thread.join()
# expect: 2
# expect: 15
# expect: interrupted
