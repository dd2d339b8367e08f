import os
import termios
import tty

read, write = os.pipe()
for call in (
    lambda: termios.tcgetattr(read), lambda: termios.tcgetattr("x"), lambda: termios.tcsetattr(read, termios.TCSANOW, [1]),
    lambda: tty.setraw(read), lambda: termios.tcgetwinsize(read),
):  # fmt: skip
    try:
        call()
    except (termios.error, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
# expect: termios error (25, 'Inappropriate ioctl for device')
# expect: builtins TypeError argument must be an int, or have a fileno() method.
# expect: builtins TypeError tcsetattr, arg 3: must be 7 element list
# expect: termios error (25, 'Inappropriate ioctl for device')
# expect: termios error (25, 'Inappropriate ioctl for device')
