import socket

first, second = socket.socketpair()
with second.makefile("rw", encoding="utf-8") as file:
    first.sendall("one\nzwölf\nrest".encode())
    print(repr(file.readline()), repr(file.readline()), file.mode)
    file.write("antwort\n")
    file.flush()
    print(first.recv(100))
    second.close()
    print(second.fileno() >= 0)
print(second.fileno())
reader = first.makefile("rb")
print(reader.read(), reader.readable(), reader.writable(), first.makefile("wb").writable())
raw = first.makefile("rb", 0)
print(type(raw).__name__, raw.mode, raw.read(1))
try:
    first.makefile("x")
except ValueError as error:
    print(error)
reader.close()
raw.close()
first.close()

# expect: 'one\n' 'zwölf\n' rw
# expect: b'antwort\n'
# expect: True
# expect: -1
# expect: b'' True False True
# expect: SocketIO rb b''
# expect: invalid mode 'x' (only r, w, b allowed)
