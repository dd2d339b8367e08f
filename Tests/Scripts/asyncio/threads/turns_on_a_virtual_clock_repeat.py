# ours-alone: when CPython's threads take turns depends on the machine
import subprocess
import sys

PROGRAM = """
import threading

order = []


def work(name):
    for _ in range(3000):
        order.append(name)


threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
changes = [index for index in range(1, len(order)) if order[index] != order[index - 1]]
print(len(order), len(changes) > 8, changes, "".join(order[index] for index in changes))
"""

command = [sys.executable, "--clock", "virtual", "-c", PROGRAM]
outputs = {subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(3)}
print(len(outputs), outputs.pop()[:10])  # expect: 1 12000 True
