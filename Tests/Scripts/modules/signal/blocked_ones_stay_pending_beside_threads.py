import os
import signal
import threading

event = threading.Event()
thread = threading.Thread(target=event.wait)
thread.start()
event.set()
thread.join()

signal.signal(signal.SIGUSR1, lambda *_: print("handled"))
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.SIGUSR1 in signal.sigpending())  # expect: True
signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])  # expect: handled
