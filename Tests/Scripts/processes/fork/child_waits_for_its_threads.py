import os
import threading

def forks():
    child = os.fork()
    if child == 0:
        threading.Thread(target=waits, args=(threading.main_thread(),)).start()
        return
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))  # expect: 0

def waits(forking):
    forking.join()
    os.write(writing, b"ended last")

reading, writing = os.pipe()
thread = threading.Thread(target=forks)
thread.start()
thread.join()
print(os.read(reading, 99))  # expect: b'ended last'
