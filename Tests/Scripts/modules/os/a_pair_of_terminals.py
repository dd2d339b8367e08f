import os

master, slave = os.openpty()
print(os.isatty(master), os.isatty(slave), os.get_inheritable(master))
os.write(slave, b"line\n")
print(os.read(master, 100))
os.write(master, b"typed\n")
print(os.read(slave, 100))
os.close(slave)
os.close(master)
# expect: True True False
# expect: b'line\r\n'
# expect: b'typed\n'
