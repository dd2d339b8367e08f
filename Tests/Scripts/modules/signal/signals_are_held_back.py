import signal

signal.signal(signal.SIGUSR1, lambda number, frame: print("handled", number))
before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
print(before)  # expect: set()
signal.raise_signal(signal.SIGUSR1)
print(signal.sigpending())  # expect: {<Signals.SIGUSR1: 10>}
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))
# expect: handled 10
# expect: {<Signals.SIGUSR1: 10>}
print(signal.pthread_sigmask(signal.SIG_SETMASK, ()))  # expect: set()
for arguments in [(1700, []), (signal.SIG_BLOCK, [1000])]:
    try:
        signal.pthread_sigmask(*arguments)
    except (OSError, ValueError) as error:
        print(error)
# expect: [Errno 22] Invalid argument
# expect: signal number 1000 out of range [1; 64]
