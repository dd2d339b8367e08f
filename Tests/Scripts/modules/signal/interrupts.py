import signal


def stop(number, frame):
    raise SystemError(f"stopped by {number}")


try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
previous = signal.signal(signal.SIGINT, stop)
print(previous is signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except SystemError as error:
    print(error)
signal.signal(signal.SIGINT, previous)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")

# expect: interrupted
# expect: True
# expect: stopped by 2
# expect: interrupted
