# What a pipe has no room for, and what is not there yet, is told at once when nobody may wait.
import io
import os

reading, writing = os.pipe()
for end in reading, writing:
    os.set_blocking(end, False)
raw = io.FileIO(writing, "w")
room = 0
while (count := raw.write(b"x" * 10000)) is not None:
    room += count
print(room > 0)  # expect: True
writer = open(os.dup(writing), "wb", buffering=1000)
try:
    writer.write(b"y" * 5000)
except BlockingIOError as error:
    print(error.characters_written, error.strerror)
# expect: 1000 write could not complete without blocking
source = io.FileIO(reading)
left = room
while left:
    left -= len(source.read(left))
print(source.read(10), source.readall(), source.readinto(bytearray(5)))  # expect: None None None
writer.close()
print(source.read(2000) == b"y" * 1000)  # expect: True
raw.close()
print(source.read(10))  # expect: b''
source.close()
