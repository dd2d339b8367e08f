# A child whose streams are a terminal of its own.
import os
import pty
import sys

number, terminal = pty.fork()
if number == pty.CHILD:
    print(os.isatty(0), os.getsid(0) == os.getpid(), flush=True)
    word = sys.stdin.readline()
    print("got", word, end="", flush=True)
    os._exit(3)
os.write(terminal, b"word\n")
output = b""
while not output.endswith(b"got word\r\n"):
    output += os.read(terminal, 1024)
print(sorted(output.decode().split("\r\n")))  # expect: ['', 'True True', 'got word', 'word']
print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]))  # expect: 3
os.close(terminal)
