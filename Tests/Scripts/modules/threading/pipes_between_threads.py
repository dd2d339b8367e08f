# Who waits for room in a pipe lets the thread run that reads from it.
import os
import threading


def write(chunk, times):
    reading, writing = os.pipe()
    with open(reading, "rb") as source:
        received = []
        thread = threading.Thread(target=lambda: received.append(len(source.read())))
        thread.start()
        with open(writing, "wb", buffering=0) as target:
            for _ in range(times):
                sent = 0
                while sent < len(chunk):
                    sent += target.write(chunk[sent:])
        thread.join()
    print(received)


write(b"x" * 1_000_000, 1)  # expect: [1000000]
write(bytearray(b"x" * 300_000), 1)  # expect: [300000]
write(b"x" * 1000, 200)  # expect: [200000]
