import os
import signal

seen = []


def handler(number, frame):
    seen.append((signal.Signals(number).name, frame.f_code.co_name))


print(signal.signal(signal.SIGUSR1, handler))
print(signal.getsignal(signal.SIGUSR1) is handler)


def work():
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR1)
    for _ in range(10):
        pass
    return len(seen)


print(work(), seen)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
print(len(seen), signal.getsignal(signal.SIGUSR1), repr(signal.SIGTERM), signal.SIGINT == 2)
print(signal.strsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT).__name__)

# expect: 0
# expect: True
# expect: 2 [('SIGUSR1', 'work'), ('SIGUSR1', 'work')]
# expect: 2 1 <Signals.SIGTERM: 15> True
# expect: Terminated default_int_handler
