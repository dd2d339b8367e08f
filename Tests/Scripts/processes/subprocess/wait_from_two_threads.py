import subprocess
import threading

process = subprocess.Popen(["/bin/sh", "-c", "read line; exit 7"], stdin=subprocess.PIPE)
found = []
threads = [threading.Thread(target=lambda: found.append(process.wait())) for _ in range(4)]
for thread in threads:
    thread.start()
process.stdin.close()
for thread in threads:
    thread.join()
print(found, process.returncode)  # expect: [7, 7, 7, 7] 7
