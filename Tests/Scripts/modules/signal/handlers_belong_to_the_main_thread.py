import signal
import threading


def work():
    for function in (lambda: signal.signal(signal.SIGUSR1, print), lambda: signal.set_wakeup_fd(-1)):
        try:
            function()
        except ValueError as error:
            print(error)


thread = threading.Thread(target=work)
thread.start()
thread.join()
# expect: signal only works in main thread of the main interpreter
# expect: set_wakeup_fd only works in main thread of the main interpreter
