import mmap
import os

memory = mmap.mmap(-1, 16)
if (pid := os.fork()) == 0:
    memory[:5] = b"child"
    os._exit(0)
os.waitpid(pid, 0)
print(memory[:6])  # expect: b'child\x00'
