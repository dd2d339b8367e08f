import os
import threading
import time

reader, writer = os.pipe()
gate = threading.Event()


def work():
    os.write(writer, b"x")
    gate.wait()


thread = threading.Thread(target=work)
thread.start()
print(os.read(reader, 1))  # expect: b'x'
before = time.process_time()
thread.join(0.3)
print(thread.is_alive(), time.process_time() - before < 0.1)  # expect: True True
gate.set()
thread.join()
