import signal

for number, action in ((0, signal.SIG_DFL), (65, signal.SIG_DFL), (signal.SIGKILL, signal.SIG_IGN), (2, "x")):
    try:
        signal.signal(number, action)
    except (ValueError, OSError, TypeError) as error:
        print(type(error).__name__, error)

# expect: ValueError signal number out of range
# expect: ValueError signal number out of range
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
