import signal

for timer, seconds in [(-1, 0), (signal.ITIMER_REAL, -1)]:
    try:
        signal.setitimer(timer, seconds)
    except signal.ItimerError as error:
        print(error)
# expect: [Errno 22] Invalid argument
# expect: [Errno 22] Invalid argument
for seconds, kind in [(float("nan"), ValueError), (1e30, OverflowError)]:
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
    except kind as error:
        print(error)
# expect: Invalid value NaN (not a number)
# expect: timestamp out of range for platform time_t
came = []
signal.signal(signal.SIGALRM, lambda *args: came.append("came"))
signal.setitimer(signal.ITIMER_REAL, 1e-9)
while not came:
    pass
print(came)  # expect: ['came']
