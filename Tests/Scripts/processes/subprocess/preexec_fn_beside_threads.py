import os
import subprocess
import threading
import time

stop = threading.Event()


def work():
    while not stop.is_set():
        sum(range(100))


def prepare():
    # The child has this thread only: others never take their turn.
    time.sleep(0.001)
    thread = threading.Thread(target=os.write, args=(1, b"thread of the child\n"))
    thread.start()
    thread.join()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
done = subprocess.run(["/bin/echo", "program"], preexec_fn=prepare, capture_output=True, text=True)
stop.set()
for thread in threads:
    thread.join()
print(done.stdout, end="")
# expect: thread of the child
# expect: program
print(done.returncode)  # expect: 0
