# A handler runs while a write waits for room in a pipe; an exception of it ends the write.
import os
import signal


def answer(number, frame):
    print("handled")
    if not data:
        raise TimeoutError("nobody reads")
    data.append(os.read(reading, 100_000))


data = [b""]
reading, writing = os.pipe()
signal.signal(signal.SIGALRM, answer)
os.set_blocking(writing, False)
try:
    while True:
        os.write(writing, b"x" * 4096)
except BlockingIOError:
    os.set_blocking(writing, True)
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(os.write(writing, b"y"))
# expect: handled
# expect: 1
os.set_blocking(writing, False)
try:
    while True:
        os.write(writing, b"x" * 4096)
except BlockingIOError:
    os.set_blocking(writing, True)
data.clear()
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    with open(os.dup(writing), "wb", buffering=0) as file:
        file.write(b"y")
except TimeoutError as error:
    print(error)
# expect: handled
# expect: nobody reads
