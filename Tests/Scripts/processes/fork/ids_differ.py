import os


class Thing:
    pass


thing = Thing()
reading, writing = os.pipe()
if os.fork() == 0:
    other = Thing()
    os.write(writing, str(id(other)).encode())
    os._exit(0)
os.wait()
print(int(os.read(reading, 100)) == id(thing))

# expect: False
