import array
import fcntl
import os
import pty
import struct
import tempfile
import termios

main, terminal = pty.openpty()
size = struct.pack("HHHH", 24, 80, 0, 0)
print(fcntl.ioctl(terminal, termios.TIOCSWINSZ, size) == size, os.get_terminal_size(terminal))
print(struct.unpack("HHHH", fcntl.ioctl(main, termios.TIOCGWINSZ, bytes(8))))
numbers = array.array("H", [0] * 4)
print(fcntl.ioctl(main, termios.TIOCGWINSZ, numbers), numbers, fcntl.ioctl(main, termios.TIOCGWINSZ, numbers, False) == size)
with tempfile.TemporaryFile() as file:
    lock = struct.pack("hhlli", fcntl.F_WRLCK, 0, 0, 0, 0)
    print(fcntl.fcntl(file, fcntl.F_SETLK, lock) == lock)
for wrong in (lambda: fcntl.fcntl(0, fcntl.F_GETFL, bytes(2000)), lambda: fcntl.ioctl(main, 0, 0)):
    try:
        wrong()
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)

# expect: True os.terminal_size(columns=80, lines=24)
# expect: (24, 80, 0, 0)
# expect: 0 array('H', [24, 80, 0, 0]) True
# expect: True
# expect: ValueError fcntl string arg too long
# expect: OSError [Errno 25] Inappropriate ioctl for device
