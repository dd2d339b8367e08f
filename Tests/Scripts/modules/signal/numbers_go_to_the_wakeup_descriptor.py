import os
import signal
import socket

left, right = socket.socketpair()
try:
    signal.set_wakeup_fd(left.fileno())
except ValueError as error:
    print(str(error).replace(str(left.fileno()), "N"))  # expect: the fd N must be in non-blocking mode
left.setblocking(False)
print(signal.set_wakeup_fd(left.fileno(), warn_on_full_buffer=False))  # expect: -1
signal.signal(signal.SIGUSR1, lambda *args: print("handled"))
signal.raise_signal(signal.SIGUSR1)  # expect: handled
print(right.recv(10))  # expect: b'\n'
print(signal.set_wakeup_fd(-1) == left.fileno())  # expect: True
