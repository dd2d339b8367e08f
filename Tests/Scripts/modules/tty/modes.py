import termios
import tty

mode = [0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0, 0, [b"\x00"] * 32]
tty.cfmakeraw(mode)
print(mode[tty.LFLAG] & (termios.ECHO | termios.ICANON | termios.ISIG), mode[tty.OFLAG] & termios.OPOST)
print(mode[tty.CFLAG] & termios.CSIZE == termios.CS8, mode[tty.CC][termios.VMIN], mode[tty.CC][termios.VTIME])
mode = [0, 0, 0, 0xFFFF, 0, 0, [b"\x00"] * 32]
tty.cfmakecbreak(mode)
print(bool(mode[tty.LFLAG] & termios.ISIG), bool(mode[tty.LFLAG] & termios.ECHO))
# expect: 0 0
# expect: True 1 0
# expect: True False
