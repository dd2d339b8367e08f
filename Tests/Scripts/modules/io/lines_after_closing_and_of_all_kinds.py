import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "text")
with open(path, "wb") as file:
    file.write("one\nzwei ü\n\nlast".encode() + b"\xff\n")
with open(path, errors="replace") as file:
    print(next(file), file.readline(), end="")
    # expect: one
    # expect:  zwei ü
    print(ascii(list(file)))  # expect: ['\n', 'last\ufffd\n']
with open(path, "w") as file:
    file.write("one\ntwo\n")
for mode in ("r", "rb"):
    file = open(path, mode)
    file.readline()
    file.close()
    for step in (file.readline, file.read, lambda: next(file), lambda: file.read(1)):
        try:
            step()
        except ValueError as error:
            print(error)
# expect: I/O operation on closed file.
# expect: I/O operation on closed file.
# expect: I/O operation on closed file.
# expect: I/O operation on closed file.
# expect: readline of closed file
# expect: read of closed file
# expect: readline of closed file
# expect: read of closed file
for mode, nothing in (("w", ""), ("wb", b"")):
    file = open(path, mode)
    print(file.write(nothing))  # expect: 0
    file.close()
    try:
        file.write(nothing)
    except ValueError as error:
        print(error)
# expect: I/O operation on closed file.
# expect: 0
# expect: write to closed file
